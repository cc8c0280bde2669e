//! Units: the pieces of the map.

use serde::Deserialize;

use crate::atlas::id::UnitId;

/// The smallest territory whose border never splits within our years.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Names the unit in tenures and outlines.
    #[serde(rename = "unit")]
    pub id: UnitId,
    /// What the territory is called in English; empty where the holder's name says it all.
    pub name: String,
    /// Whether the treaty's Article 6 covers it; `None` for territories that no member ever held.
    pub article6: Option<String>,
    /// Whether the unit is so small that it needs a mark to be seen and hit.
    pub tiny: bool,
    /// Area on the sphere, in square kilometers.
    pub area_km2: f64,
    /// A point well inside, longitude and latitude in degrees.
    pub label: [f64; 2],
    /// What is only roughly right about the outline; `None` if nothing is known to be.
    pub approximate: Option<String>,
}
