//! The sizes of text and the grid of the screen, in points, which the UI scale multiplies.
//!
//! The widths of the map's lines are with its inks in `map::ink`.

use egui::{FontId, TextStyle};

use super::fonts::semibold;

/// All distances between things on the screen are multiples of this, in points.
pub const GRID: f32 = 4.0;

/// The width of a line of the legend: the start view shows the west of Europe beside it.
pub const LEGEND_WIDTH: f32 = 49.0 * GRID;

/// The smallest size of a name on the map.
pub const SMALLEST_NAME: u8 = 12;

/// The role of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// Sources, notes, units of measure.
    Small,
    /// Running text and controls.
    Body,
    /// The name of a section.
    Heading,
    /// The name of the country of a card.
    Title,
    /// The year in large digits.
    Year,
}

impl TextRole {
    /// Every role, smallest first.
    pub const ALL: [Self; 5] = [
        Self::Small,
        Self::Body,
        Self::Heading,
        Self::Title,
        Self::Year,
    ];

    /// The size in points.
    pub const fn size(self) -> f32 {
        match self {
            Self::Small => 13.0,
            Self::Body => 15.0,
            Self::Heading => 18.0,
            Self::Title => 24.0,
            Self::Year => 44.0,
        }
    }

    /// The style to give to `egui::RichText::text_style`.
    pub fn style(self) -> TextStyle {
        match self {
            Self::Small => TextStyle::Small,
            Self::Body => TextStyle::Body,
            Self::Heading => TextStyle::Heading,
            Self::Title => TextStyle::Name("title".into()),
            Self::Year => TextStyle::Name("year".into()),
        }
    }
}

/// The font of a role: regular up to running text, semibold above.
pub fn font(role: TextRole) -> FontId {
    match role {
        TextRole::Small | TextRole::Body => FontId::proportional(role.size()),
        TextRole::Heading | TextRole::Title | TextRole::Year => {
            FontId::new(role.size(), semibold())
        }
    }
}
