//! The UI scale of a presentation.

use std::ops::RangeInclusive;

use egui::Ui;

use crate::ui::stage::text::TEXT;
use view::lesson::viewing_room::ViewingRoom;

/// The height of the screen in points while presenting.
///
/// Names of countries are 12 to 19 points high then, 36 to 57 lines of a projector of 1080, which
/// can be read from six times the height of the picture; the tests below hold the other sizes.
pub(crate) const HEIGHT: f32 = 360.0;

/// The least width of the screen in points; a narrow window gets a smaller scale.
pub(crate) const LEAST_WIDTH: f32 = 400.0;

/// The heights of the screen that still have room for a map and its caption, in points.
const HEIGHTS: RangeInclusive<f32> = 230.0..=480.0;

/// The UI scale of a presentation, as a factor of the system's.
pub fn zoom(ui: &Ui, room: Option<ViewingRoom>) -> f32 {
    let screen = ui.ctx().content_rect().size() * ui.ctx().zoom_factor();

    zoom_for(screen.into(), room)
}

/// The same for a screen of this width and height.
pub fn zoom_for([width, high]: [f32; 2], room: Option<ViewingRoom>) -> f32 {
    (high / height(room)).min(width / LEAST_WIDTH).max(0.5)
}

/// The height of the screen in points while presenting: where the room is known, as many as let the
/// last row read running text.
pub(crate) fn height(room: Option<ViewingRoom>) -> f32 {
    room.map_or(HEIGHT, |room| {
        let height = TEXT / room.least_font();

        height.clamp(*HEIGHTS.start(), *HEIGHTS.end())
    })
}
