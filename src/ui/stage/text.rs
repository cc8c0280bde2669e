//! The sizes of text in a presentation, and its paragraphs.

use egui::{Color32, FontId, RichText, Ui};

use crate::ui::theme::{TextRole, font};

/// The margin of the card in points.
pub(crate) const MARGIN: f32 = 12.0;

/// The size of running text in points: 54 lines of a projector of 1080.
pub(crate) const TEXT: f32 = TextRole::Heading.size();

/// The size of a quote where it has room, in points: 66 lines.
pub(crate) const QUOTE: f32 = 22.0;

/// The size to which text shrinks before it scrolls, in points: 33 lines.
pub(crate) const LEAST_TEXT: f32 = 11.0;

/// A card with less room than this, in points, lies along the lower edge and has a small title.
pub(crate) const LOW_CARD: f32 = 110.0;

/// The size of what need not be read from the last row, in points: 33 lines.
pub(crate) const ASIDE: f32 = 11.0;

/// The size of what is said about the document of a quote, in points: 30 lines.
pub(crate) const SOURCE: f32 = 10.0;

pub(crate) fn text(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(TEXT));
}

/// Text as large as fits into a height of `room` points.
pub(crate) fn text_within(ui: &mut Ui, words: &str, room: f32) {
    let size = fitting(ui, words, TEXT, room);
    ui.label(RichText::new(words).size(size));
}

/// The largest size from `largest` points down to [`LEAST_TEXT`] at which `words` are no higher than
/// `room` points.
pub(crate) fn fitting(ui: &Ui, words: &str, largest: f32, room: f32) -> f32 {
    shrunk(largest, room, |size| height(ui, words, size))
}

/// The same for words in semibold.
pub(crate) fn fitting_strong(ui: &Ui, words: &str, largest: f32, room: f32) -> f32 {
    shrunk(largest, room, |size| strong_height(ui, words, size))
}

fn shrunk(largest: f32, room: f32, height: impl Fn(f32) -> f32) -> f32 {
    let mut size = largest;
    while size > LEAST_TEXT && height(size) > room {
        size -= 1.0;
    }

    size.max(LEAST_TEXT)
}

/// The height of `words` at a size in points, in the width that is left.
pub(crate) fn height(ui: &Ui, words: &str, size: f32) -> f32 {
    height_in(ui, words, TextRole::Body, size, ui.available_width())
}

/// The same for words in semibold.
pub(crate) fn strong_height(ui: &Ui, words: &str, size: f32) -> f32 {
    strong_height_in(ui, words, size, ui.available_width())
}

/// The same in a width in points.
pub(crate) fn strong_height_in(ui: &Ui, words: &str, size: f32, width: f32) -> f32 {
    height_in(ui, words, TextRole::Title, size, width)
}

fn height_in(ui: &Ui, words: &str, role: TextRole, size: f32, width: f32) -> f32 {
    let font = FontId { size, ..font(role) };
    let words = words.to_owned();
    let galley = ui
        .painter()
        .layout(words, font, Color32::PLACEHOLDER, width);

    galley.size().y
}

/// Text that need not be read from the last row.
pub(crate) fn aside(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(ASIDE).weak());
}

/// The side of a button in points: a finger's width on a board.
pub(crate) const BUTTON: f32 = 28.0;
