//! The widths and sizes that the map is drawn with, in screen points: names only, as in `colors`.

/// Every width and size of the map, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapSizes {
    /// Between land and sea.
    pub coast: f32,
    /// Between two states.
    pub state_border: f32,
    /// Inside what is one state today.
    pub inner_border: f32,
    /// Where the status is disputed.
    pub disputed_border: f32,
    /// The edge of the Alliance.
    pub frontier: f32,
    /// Meridians and parallels.
    pub graticule: f32,
    /// A dash and the gap after it.
    pub dash: [f32; 2],
    /// Outline of the state under the pointer.
    pub hover: f32,
    /// Outline of the selected state.
    pub selection: f32,
    /// Outline of the states that join in the year shown.
    pub joining: f32,
    /// What the halo adds on each side of an outline.
    pub outline_halo: f32,
    /// From one line of a hatch to the next.
    pub hatch_spacing: f32,
    /// The width of a line of a hatch.
    pub hatch_width: f32,
    /// Names of countries.
    pub label_text: f32,
    /// The year of accession below a name.
    pub label_year_text: f32,
    /// Names of seas.
    pub sea_text: f32,
    /// The halo of a name as a share of its text size.
    pub label_halo_share: f32,
    /// The radius of a place where something was said.
    pub marker_radius: f32,
}
