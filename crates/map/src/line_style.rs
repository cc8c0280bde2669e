//! The line styles of the map: one width each, and for most one color.

use epaint::Color32;

use crate::colors::MapColors;
use crate::polyline::Dashes;

/// The meaning of a line; the discriminant is its index in [`LineStyle::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStyle {
    /// The shore of a lake.
    Shore,
    /// The line between land and sea.
    Coast,
    /// The border of a state.
    Border,
    /// A border of disputed status.
    Disputed,
    /// The border between a member and a state that is not one.
    Frontier,
    /// The halo of [`Self::Frontier`].
    FrontierHalo,
    /// Meridians and parallels.
    Graticule,
    /// The outline of an applicant; its color depends on the state.
    Applicant,
    /// The outline of the state under the pointer.
    Hover,
    /// The light halo of [`Self::Hover`].
    HoverHalo,
    /// The outline of a state that a quote or a search refers to.
    Highlight,
    /// The light halo of [`Self::Highlight`].
    HighlightHalo,
    /// The outline of the selected state.
    Selection,
    /// The light halo of [`Self::Selection`].
    SelectionHalo,
    /// A border of another year.
    OtherYearBorder,
    /// The halo of [`Self::OtherYearBorder`].
    OtherYearBorderHalo,
    /// The frontier of another year.
    OtherYearFrontier,
    /// The halo of [`Self::OtherYearFrontier`].
    OtherYearFrontierHalo,
}

impl LineStyle {
    /// In the order of their discriminants.
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

    /// In points.
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

    /// `None` for a solid line.
    pub fn dashes(self) -> Option<Dashes> {
        match self {
            Self::Disputed => Some(Dashes { on: 6.0, off: 3.0 }),
            Self::Applicant => Some(Dashes { on: 7.0, off: 5.0 }),
            Self::OtherYearBorder => Some(Dashes { on: 3.0, off: 3.0 }),
            Self::OtherYearFrontier => Some(Dashes { on: 10.0, off: 4.0 }),
            _ => None,
        }
    }

    /// [`Self::Applicant`] has the color of an applicant without a known accession.
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
