//! What the window tells of its screen and of its user.

use egui::{Event, Ui};

/// Where a second screen begins, if it lies to the right of this one as most do, in points.
pub(super) fn beside_this_screen(ui: &Ui) -> [f32; 2] {
    let screen = ui.input(|input| input.viewport().monitor_size);
    let width = screen.map_or(0.0, |screen| screen.x * ui.ctx().zoom_factor());

    [width + 40.0, 40.0]
}

/// Whether the user presses a key, a button or the screen, or turns the wheel.
pub(super) fn is_touched(ui: &Ui) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(
                event,
                Event::Key { pressed: true, .. }
                    | Event::PointerButton { pressed: true, .. }
                    | Event::MouseWheel { .. }
                    | Event::Zoom(_)
                    | Event::Touch { .. }
            )
        })
    })
}
