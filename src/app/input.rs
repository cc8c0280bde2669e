//! What the window knows of its screens.

use egui::{Ui, Vec2};

/// The first size of an audience window that has no screen of its own, in points.
pub const AUDIENCE_SIZE: [f32; 2] = [960.0, 540.0];

/// The room for the frame and the title of a window, in points.
const FRAME: [f32; 2] = [16.0, 48.0];

/// Where an audience window opens that has no screen of its own, in points of the system: in the
/// lower right corner of this screen, all of it visible, so that it can be dragged to another.
pub(super) fn on_this_screen(ui: &Ui) -> [f32; 2] {
    let screen = ui.input(|input| input.viewport().monitor_size);

    corner_on(screen.map(|screen| screen * ui.ctx().zoom_factor()))
}

fn corner_on(screen: Option<Vec2>) -> [f32; 2] {
    let screen: [f32; 2] = screen.unwrap_or_default().into();

    [0, 1].map(|axis| (screen[axis] - AUDIENCE_SIZE[axis] - FRAME[axis]).max(0.0))
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn an_audience_window_without_a_screen_of_its_own_is_visible_as_a_whole() {
        for screen in [
            vec2(1280.0, 720.0),
            vec2(1366.0, 768.0),
            vec2(1920.0, 1080.0),
        ] {
            let [x, y] = corner_on(Some(screen));
            assert!(x >= 0.0 && x + AUDIENCE_SIZE[0] <= screen.x, "{screen}");
            assert!(y >= 0.0 && y + AUDIENCE_SIZE[1] <= screen.y, "{screen}");
        }
        assert_eq!(corner_on(None), [0.0, 0.0]);
    }
}
