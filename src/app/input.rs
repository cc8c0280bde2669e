//! What the window knows of its screens.

use egui::Ui;

/// Where a second screen probably begins, in points: most lie to the right of the first.
pub(super) fn beside_this_screen(ui: &Ui) -> [f32; 2] {
    let screen = ui.input(|input| input.viewport().monitor_size);
    let width = screen.map_or(0.0, |screen| screen.x * ui.ctx().zoom_factor());

    [width + 40.0, 40.0]
}
