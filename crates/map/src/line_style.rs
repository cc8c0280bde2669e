//! The inks of the map's lines: one width each, and for most one color.

use epaint::Color32;

use crate::colors::MapColors;
use crate::polyline::Dashes;

/// What a line means; the discriminant is its place in [`LineStyle::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStyle {
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
    /// A border of another year.
    OtherYearBorder,
    /// The seam around [`Self::OtherYearBorder`].
    OtherYearBorderHalo,
    /// The frontier of another year.
    OtherYearFrontier,
    /// The seam around [`Self::OtherYearFrontier`].
    OtherYearFrontierHalo,
}

impl LineStyle {
    /// All inks.
    pub const ALL: [Self; 18] = [
        Self::Shore,
        Self::Coast,
        Self::Border,
        Self::Disputed,
        Self::Frontier,
        Self::FrontierHalo,
        Self::Graticule,
        Self::Applicant,
        Self::Hover,
        Self::HoverHalo,
        Self::Highlight,
        Self::HighlightHalo,
        Self::Selection,
        Self::SelectionHalo,
        Self::OtherYearBorder,
        Self::OtherYearBorderHalo,
        Self::OtherYearFrontier,
        Self::OtherYearFrontierHalo,
    ];

    /// The width of a line in points.
    pub fn width(self) -> f32 {
        match self {
            Self::Shore => 0.7,
            Self::Coast => 1.4,
            Self::Border => 1.1,
            Self::Disputed => 1.2,
            Self::Frontier => 2.2,
            Self::FrontierHalo => 4.0,
            Self::Graticule => 0.6,
            Self::Applicant => 3.0,
            Self::Hover | Self::Highlight => 2.5,
            Self::HighlightHalo | Self::HoverHalo => 4.5,
            Self::Selection => 3.5,
            Self::SelectionHalo => 5.5,
            Self::OtherYearBorder => 1.6,
            Self::OtherYearBorderHalo => 3.2,
            Self::OtherYearFrontier => 2.8,
            Self::OtherYearFrontierHalo => 4.8,
        }
    }

    /// The dashes of a line; `None` if it is unbroken.
    pub fn dashes(self) -> Option<Dashes> {
        match self {
            Self::Disputed => Some(Dashes { on: 6.0, off: 3.0 }),
            Self::Applicant => Some(Dashes { on: 7.0, off: 5.0 }),
            Self::OtherYearBorder => Some(Dashes { on: 3.0, off: 3.0 }),
            Self::OtherYearFrontier => Some(Dashes { on: 10.0, off: 4.0 }),
            _ => None,
        }
    }

    /// The color of a line; that of an applicant depends on the state.
    pub fn color(self, colors: &MapColors) -> Color32 {
        match self {
            Self::Shore | Self::Coast => colors.coast,
            Self::Border => colors.border,
            Self::Disputed => colors.disputed,
            Self::Frontier => colors.frontier,
            Self::FrontierHalo => colors.frontier_halo,
            Self::Graticule => colors.graticule,
            Self::Applicant => colors.applicant,
            Self::Hover => colors.hover,
            Self::Highlight => colors.highlight,
            Self::HighlightHalo => colors.highlight_halo,
            Self::Selection => colors.selection,
            Self::HoverHalo | Self::SelectionHalo => colors.selection_halo,
            Self::OtherYearBorder | Self::OtherYearFrontier => colors.other_year,
            Self::OtherYearBorderHalo | Self::OtherYearFrontierHalo => colors.other_year_halo,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_stands_in_its_place() {
        for (place, style) in LineStyle::ALL.into_iter().enumerate() {
            assert_eq!(style as usize, place);
        }
    }
}
