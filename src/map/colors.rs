//! The colors that the map is drawn with: names only, the values come from the theme.

use epaint::Color32;

use crate::atlas::date::Year;

/// The fill of the states that joined in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessionColor {
    /// The year of accession.
    pub year: Year,
    /// Years of one group stand together in the legend and share a hue; groups count from 0.
    pub group: u8,
    /// The fill of members; of applicants, the outline in the color that they will have.
    pub fill: Color32,
    /// The color of words on `fill`.
    pub ink: Color32,
}

/// Every color of the map in one theme.
///
/// All are opaque, except where the comment says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapColors {
    /// Open water.
    pub sea: Color32,
    /// States outside the Alliance.
    pub land: Color32,
    /// Inland water.
    pub lake: Color32,
    /// What is not yet or no longer a state of its own, and land without data.
    pub no_data: Color32,

    /// Members by year of accession, oldest first.
    pub accessions: &'static [AccessionColor],
    /// How much of `land` is mixed into the fill where Article 6 does not apply, from 0 to 1,
    /// in hundredths.
    pub outside_article_6_percent: u8,
    /// How much of `land` is mixed into fills that something else puts into the background,
    /// in hundredths.
    pub dimmed_percent: u8,

    /// Between land and sea.
    pub coast: Color32,
    /// Between two states.
    pub state_border: Color32,
    /// Borders inside what is one state today, drawn thin and dashed.
    pub inner_border: Color32,
    /// Borders whose status is disputed, drawn dashed.
    pub disputed_border: Color32,
    /// The edge of the Alliance.
    pub frontier: Color32,
    /// Meridians and parallels.
    pub graticule: Color32,

    /// Lines over units that another state occupies.
    pub occupied_hatch: Color32,
    /// Lines over units whose annexation most states do not recognize.
    pub annexed_hatch: Color32,
    /// Lines over units that broke away without wide recognition.
    pub breakaway_hatch: Color32,
    /// Lines over the states of the Warsaw Pact.
    pub warsaw_pact: Color32,
    /// Dots over partners.
    pub partner: Color32,

    /// Names on `land`.
    pub label_ink: Color32,
    /// Around names on `land` and `sea`.
    pub label_halo: Color32,
    /// Names of seas.
    pub sea_ink: Color32,

    /// Outline of the state under the pointer.
    pub hover: Color32,
    /// Outline of the selected state.
    pub selection: Color32,
    /// On both sides of the outlines above, so that they stand out on every fill.
    pub outline_halo: Color32,
    /// Outline of the states that join in the year shown.
    pub joining: Color32,
    /// Places where something was said.
    pub marker: Color32,
    /// Around such places, and words on them.
    pub marker_halo: Color32,
}

impl MapColors {
    /// The color of members that joined in `year`.
    ///
    /// A year without a color of its own takes that of the last one before it, so that a new
    /// accession in the data shows before the theme knows it. `None` before the first.
    pub fn accession(&self, year: Year) -> Option<AccessionColor> {
        let following = self.accessions.partition_point(|class| class.year <= year);

        following.checked_sub(1).map(|index| self.accessions[index])
    }
}
