//! The sizes of text in a presentation, and its paragraphs.

use egui::{RichText, Ui};

use crate::ui::theme::TextRole;

/// The width of the caption as a share of the screen.
pub(crate) const SHARE: f32 = 0.42;

/// The margin of the caption in points.
pub(crate) const MARGIN: f32 = 12.0;

/// The size of running text in points: 54 lines of a projector of 1080.
pub(crate) const TEXT: f32 = TextRole::Heading.size();

/// The size of what need not be read from the last row, in points: 33 lines.
pub(crate) const ASIDE: f32 = 11.0;

pub(crate) fn text(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(TEXT));
}

/// Text that need not be read from the last row.
pub(crate) fn aside(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(ASIDE).weak());
}

/// The side of a button in points: a finger's width on a board.
pub(crate) const BUTTON: f32 = 28.0;
