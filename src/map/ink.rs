//! The inks of the map's lines: one color of the palette and one width each.

use epaint::Color32;

use crate::map::colors::MapColors;
use crate::map::polyline::Dashes;
use crate::map::strokes::Stroke;

/// What a line or a flat area means; the discriminant is its index in the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Water inside the land.
    Lake,
    /// The line around a lake.
    Shore,
    /// The line between land and sea.
    Coast,
    /// The border of a state.
    Border,
    /// A border whose status is disputed.
    Disputed,
    /// The border between a member and a state that is none.
    Frontier,
    /// The seam around [`Self::Frontier`].
    FrontierHalo,
    /// The net of meridians and parallels.
    Graticule,
    /// The outline of an applicant; its color comes with the unit.
    Applicant,
    /// The outline of the state under the pointer.
    Hover,
    /// The light seam around [`Self::Hover`].
    HoverHalo,
    /// The outline of a state that a quote speaks of.
    Highlight,
    /// The light seam around [`Self::Highlight`].
    HighlightHalo,
    /// The outline of the selected state.
    Selection,
    /// The light seam around [`Self::Selection`].
    SelectionHalo,
}

impl Ink {
    /// How many inks there are.
    pub const COUNT: usize = Self::SelectionHalo as usize + 1;

    /// The width in points and the dashes of a line in this ink.
    pub fn stroke(self) -> Stroke {
        let (width, dashes) = match self {
            Self::Lake => (0.0, None),
            Self::Shore => (0.7, None),
            Self::Coast => (1.4, None),
            Self::Border => (1.1, None),
            Self::Disputed => (1.2, Some(Dashes { on: 6.0, off: 3.0 })),
            Self::Frontier => (2.2, None),
            Self::FrontierHalo => (4.0, None),
            Self::Graticule => (0.6, None),
            Self::Applicant => (3.0, Some(Dashes { on: 7.0, off: 5.0 })),
            Self::Hover | Self::Highlight => (2.5, None),
            Self::HighlightHalo | Self::HoverHalo => (4.5, None),
            Self::Selection => (3.5, None),
            Self::SelectionHalo => (5.5, None),
        };

        Stroke {
            width,
            color: self as usize,
            dashes,
        }
    }
}

/// The colors of the inks, in the order of the palette.
pub fn ink_colors(colors: &MapColors) -> [Color32; Ink::COUNT] {
    let mut inks = [Color32::TRANSPARENT; Ink::COUNT];
    let pairs = [
        (Ink::Lake, colors.lake),
        (Ink::Shore, colors.coast),
        (Ink::Coast, colors.coast),
        (Ink::Border, colors.border),
        (Ink::Disputed, colors.disputed),
        (Ink::Frontier, colors.frontier),
        (Ink::FrontierHalo, colors.frontier_halo),
        (Ink::Graticule, colors.graticule),
        (Ink::Hover, colors.hover),
        (Ink::HoverHalo, colors.selection_halo),
        (Ink::Highlight, colors.highlight),
        (Ink::HighlightHalo, colors.highlight_halo),
        (Ink::Selection, colors.selection),
        (Ink::SelectionHalo, colors.selection_halo),
    ];
    for (ink, color) in pairs {
        inks[ink as usize] = color;
    }

    inks
}
