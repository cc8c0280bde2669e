//! Whether the last row can read a presentation.

use egui::text::LayoutJob;
use egui::{FontId, Ui};

use crate::ui::stage::card_place::SHARE_OF_WIDTH;
use crate::ui::stage::text::{ASIDE, MARGIN, TEXT};
use crate::ui::stage::zoom::{LEAST_WIDTH, height};
use crate::ui::theme::SMALLEST_NAME;
use crate::ui::theme::{TextRole, font};
use crate::wording::MessageKey;
use atlas::tour::TourStep;
use view::lesson::viewing_room::ViewingRoom;

/// The width of a projector's picture in heights.
const ASPECT: f32 = 16.0 / 9.0;

/// The height of the bar with the navigation of a tour, in points.
const WAYS: f32 = 40.0;

/// The texts of a presentation: the message of the name, and the size of the letters in points.
const WRITTEN: [(MessageKey, f32); 6] = [
    (msg!("meter-year"), TextRole::Year.size()),
    (msg!("meter-title"), TextRole::Title.size()),
    (msg!("meter-text"), TEXT),
    (msg!("meter-legend"), TextRole::Small.size()),
    (msg!("meter-names"), SMALLEST_NAME as f32),
    (msg!("meter-sources"), ASIDE),
];

/// How far a text of a presentation can be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Readability {
    /// The message of its name.
    pub name: MessageKey,
    /// The height of its font in lines of a projector of 1080.
    pub lines: f32,
    /// The greatest distance at which it can be read, in meters from the picture.
    pub farthest: f32,
    /// Whether the last row reads it.
    pub reaches: bool,
}

/// The texts of a presentation, and how far they can be read in the room.
pub fn readings(room: ViewingRoom) -> Vec<Readability> {
    let height = height(Some(room));
    let reading = |(name, points): (MessageKey, f32)| {
        let share = points / height;
        let farthest = room.farthest(share);

        Readability {
            name,
            lines: share * 1080.0,
            farthest,
            // A shortfall of a centimeter is ignored.
            reaches: farthest + 0.01 >= room.distance,
        }
    };

    WRITTEN.map(reading).to_vec()
}

/// Whether title and text of a step fit beside the map without scrolling, at the size that the room
/// needs.
pub fn fits(ui: &Ui, step: &TourStep, room: Option<ViewingRoom>) -> bool {
    let height = height(room);
    let width = ((height * ASPECT).max(LEAST_WIDTH) * SHARE_OF_WIDTH - 2.0 * MARGIN).max(1.0);
    let high = |text: &str, font: FontId| {
        let color = ui.visuals().text_color();
        let job = LayoutJob::simple(text.to_owned(), font, color, width);

        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
    };
    let title = high(&step.title, font(TextRole::Title));
    let text = high(&step.text, FontId::proportional(TEXT));

    title + text + WAYS + 3.0 * MARGIN <= height
}
