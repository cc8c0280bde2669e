//! The colors of the map; the theme sets them.

use epaint::Color32;

use atlas::date::Year;
use atlas::timeline::classes::Class;
use atlas::timeline::layer::Layer;

/// All colors of the map. The values are in `ui::theme`.
#[derive(Debug, Clone, PartialEq)]
pub struct MapColors {
    /// Seas and oceans.
    pub sea: Color32,
    /// Filled over the land.
    pub lake: Color32,
    /// Land of states that are not members.
    pub land: Color32,
    /// Land outside the study area, whose earlier borders were not researched.
    pub background_land: Color32,
    /// Territories without a state of their own.
    pub not_yet_a_state: Color32,
    /// The line between land and sea, and the shores of lakes.
    pub coast: Color32,
    /// The border of a state.
    pub border: Color32,
    /// A border of disputed status.
    pub disputed: Color32,
    /// The border between a member and a state that is not one.
    pub frontier: Color32,
    /// The halo of [`Self::frontier`], which separates it from dark land.
    pub frontier_halo: Color32,
    /// The borders and the frontier of another year.
    pub other_year: Color32,
    /// The halo of [`Self::other_year`].
    pub other_year_halo: Color32,
    /// Meridians and parallels.
    pub graticule: Color32,
    /// The hatch of land outside the control of its holder.
    pub hatch: Color32,
    /// The hatch of the Warsaw Pact.
    pub warsaw_pact: Color32,
    /// The outline of an applicant without a known accession.
    pub applicant: Color32,
    /// The outline of the state under the pointer.
    pub hover: Color32,
    /// The outline of a state that a quote or a search refers to.
    pub highlight: Color32,
    /// The halo of [`Self::highlight`].
    pub highlight_halo: Color32,
    /// The outline of the selected state.
    pub selection: Color32,
    /// The halo of [`Self::selection`].
    pub selection_halo: Color32,
    /// Labels on sea, and on land whose class has no text color.
    pub label: Color32,
    /// Labels of seas, with less contrast than those on land.
    pub sea_name: Color32,
    /// Markers of the places of quotes.
    pub marker: Color32,
    /// The halo of [`Self::marker`], and text on the marker.
    pub marker_halo: Color32,
    /// One for each year of accession, ascending.
    pub accessions: &'static [AccessionColor],
    /// The colors of the classes of the other layers.
    pub contrasts: &'static [ContrastColor],
}

/// The color of the members that joined in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessionColor {
    /// The year of accession.
    pub year: Year,
    /// The color of the land.
    pub fill: Color32,
    /// The text color of labels on the fill.
    pub ink: Color32,
}

/// The color of a class of a layer other than the accessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContrastColor {
    /// The class in the legend.
    pub class: Class,
    /// The color of the land.
    pub fill: Color32,
    /// The text color of labels on the fill.
    pub ink: Color32,
}

impl MapColors {
    /// The fill of a class in a layer, and the text color of labels on it.
    pub fn class(&self, layer: Layer, class: Class) -> (Color32, Color32) {
        let own = match (layer, class) {
            (_, Class::NotYetAState) => Some((self.not_yet_a_state, self.label)),
            (_, Class::Background) => Some((self.background_land, self.label)),
            (Layer::Accession, Class::Joined(year)) => {
                self.accession(year).map(|row| (row.fill, row.ink))
            }
            // In the layer of accessions all other classes are shown by patterns and outlines
            // alone.
            (Layer::Accession, _) => None,
            // The two differ by a pattern only: the state is still a party.
            (_, Class::CstoFrozen) => self.contrast(Class::Csto),
            (_, class) => self.contrast(class),
        };

        own.unwrap_or((self.land, self.label))
    }

    fn contrast(&self, class: Class) -> Option<(Color32, Color32)> {
        let row = self.contrasts.iter().find(|row| row.class == class);

        row.map(|row| (row.fill, row.ink))
    }

    /// The color of `year`, or of the last year before it that has one; `None` before the first.
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
