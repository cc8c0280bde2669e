//! Every size: text, spacing, lines of the map. In points, which Ctrl + and Ctrl - scale.

use egui::{FontId, TextStyle};

use crate::map::sizes::MapSizes;

use super::fonts::semibold;

/// The grid that all distances between things on the screen are multiples of.
pub const GRID: f32 = 4.0;

/// What a piece of text is for.
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
            Self::Year => 40.0,
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

/// Thicker than on paper, since the map is looked at from the back row of a classroom.
pub(super) static MAP: MapSizes = MapSizes {
    coast: 1.4,
    state_border: 1.1,
    inner_border: 0.8,
    disputed_border: 1.2,
    frontier: 2.2,
    graticule: 0.6,
    dash: [6.0, 3.0],
    hover: 2.5,
    selection: 3.5,
    joining: 3.0,
    outline_halo: 1.0,
    hatch_spacing: 8.0,
    hatch_width: 1.6,
    label_text: 15.0,
    label_year_text: 12.0,
    sea_text: 14.0,
    label_halo_share: 0.25,
    marker_radius: 6.0,
};
