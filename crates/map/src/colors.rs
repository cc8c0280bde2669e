//! The colors of the map, as the theme gives them.

use epaint::Color32;

use atlas::date::Year;
use atlas::timeline::classes::Class;
use atlas::timeline::layer::Layer;

/// Every color that the map uses. The values live in `ui::theme`.
#[derive(Debug, Clone, PartialEq)]
pub struct MapColors {
    /// Open water.
    pub sea: Color32,
    /// Lakes.
    pub lake: Color32,
    /// Land outside the Alliance.
    pub land: Color32,
    /// Land that only serves as a backdrop: its borders of other years were not researched.
    pub background_land: Color32,
    /// Territories that were no state.
    pub not_yet_a_state: Color32,
    /// The line between land and water.
    pub coast: Color32,
    /// The border of a state.
    pub border: Color32,
    /// A border whose status is disputed.
    pub disputed: Color32,
    /// The border between a member and a state that is none.
    pub frontier: Color32,
    /// The seam around [`Self::frontier`], which parts it from dark land.
    pub frontier_halo: Color32,
    /// The borders and the frontier of another year.
    pub other_year: Color32,
    /// The seam around [`Self::other_year`].
    pub other_year_halo: Color32,
    /// The net of meridians and parallels.
    pub graticule: Color32,
    /// Hatches over land that another power holds.
    pub hatch: Color32,
    /// Lines over the Warsaw Pact.
    pub warsaw_pact: Color32,
    /// The outline of an applicant of which no accession is known.
    pub applicant: Color32,
    /// The outline of the state under the pointer.
    pub hover: Color32,
    /// The outline of a state that a quote speaks of.
    pub highlight: Color32,
    /// The seam around [`Self::highlight`].
    pub highlight_halo: Color32,
    /// The outline of the selected state.
    pub selection: Color32,
    /// The seam around [`Self::selection`].
    pub selection_halo: Color32,
    /// Names on land and sea that has no class of its own.
    pub label: Color32,
    /// Names of seas, quieter than those on land.
    pub sea_name: Color32,
    /// Places where something was said.
    pub marker: Color32,
    /// The seam around [`Self::marker`], and words on it.
    pub marker_halo: Color32,
    /// The colors of the members, oldest first; one row for each year of accession.
    pub accessions: &'static [AccessionColor],
    /// The colors of the classes of the other layers.
    pub contrasts: &'static [ContrastColor],
}

/// The color of the members that joined in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessionColor {
    /// The year of accession.
    pub year: Year,
    /// The fill.
    pub fill: Color32,
    /// The ink of names on it.
    pub ink: Color32,
}

/// The color of a class of a layer other than the years of accession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContrastColor {
    /// The class.
    pub class: Class,
    /// The fill.
    pub fill: Color32,
    /// The ink of names on it.
    pub ink: Color32,
}

impl MapColors {
    /// The fill of a class in a layer, and the ink of names on it.
    pub fn class(&self, layer: Layer, class: Class) -> (Color32, Color32) {
        let own = match (layer, class) {
            (_, Class::NotYetAState) => Some((self.not_yet_a_state, self.label)),
            (_, Class::Background) => Some((self.background_land, self.label)),
            (Layer::Accession, Class::Joined(year)) => {
                self.accession(year).map(|row| (row.fill, row.ink))
            }
            // Among the years of accession all others are told by patterns and outlines alone.
            (Layer::Accession, _) => None,
            // Only lines tell the two apart: the state is still a party.
            (_, Class::CstoFrozen) => self.contrast(Class::Csto),
            (_, class) => self.contrast(class),
        };

        own.unwrap_or((self.land, self.label))
    }

    fn contrast(&self, class: Class) -> Option<(Color32, Color32)> {
        let row = self.contrasts.iter().find(|row| row.class == class);

        row.map(|row| (row.fill, row.ink))
    }

    /// The colors of the members that joined in `year`, or in the last year before it that has
    /// a row; `None` before the first.
    pub fn accession(&self, year: Year) -> Option<&AccessionColor> {
        self.accessions
            .iter()
            .rev()
            .find(|color| color.year <= year)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// One color for everything: only shapes matter here.
    pub(crate) fn one_color() -> MapColors {
        let color = Color32::WHITE;

        MapColors {
            sea: color,
            lake: color,
            land: color,
            background_land: color,
            not_yet_a_state: color,
            coast: color,
            border: color,
            disputed: color,
            frontier: color,
            frontier_halo: color,
            other_year: color,
            other_year_halo: color,
            graticule: color,
            hatch: color,
            warsaw_pact: color,
            applicant: color,
            hover: color,
            highlight: color,
            highlight_halo: color,
            selection: color,
            selection_halo: color,
            label: color,
            sea_name: color,
            marker: color,
            marker_halo: color,
            accessions: &[],
            contrasts: &[],
        }
    }
}
