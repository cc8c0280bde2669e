//! Units: the pieces of the map.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::UnitId;

/// The smallest territory whose border never splits within our years.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Names the unit in tenures and outlines.
    #[serde(rename = "unit")]
    pub id: UnitId,
    /// What the territory is called in English; empty where the holder's name says it all.
    pub name: String,
    /// What Article 6 of the treaty says of it; `None` if nothing is said.
    pub article6: Option<Article6>,
    /// Whether the unit is so small that it needs a mark to be seen and hit.
    pub tiny: bool,
    /// Area on the ellipsoid WGS84 in full detail, in square kilometers.
    pub area_km2: f64,
    /// A point well inside, longitude and latitude in degrees.
    pub label: [f64; 2],
    /// What is only roughly right about the outline; `None` if nothing is known to be.
    pub approximate: Option<String>,
}

impl Unit {
    /// Whether the treaty covers the unit on `date`, as far as its holder is a member then.
    ///
    /// `None` if nothing is said of it.
    pub fn coverage_on(&self, date: Date) -> Option<Coverage> {
        let article6 = self.article6.as_ref()?;

        article6
            .periods
            .iter()
            .find(|covered| covered.period().contains(date))
            .map(|covered| covered.kind)
    }
}

/// What Article 6 of the treaty says of a unit, by which an attack counts as one on all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article6 {
    /// In order of time, without gaps.
    pub periods: Vec<CoveragePeriod>,
    /// The reason, in a few words.
    pub note: Option<String>,
}

/// Whether the treaty covers a unit during a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoveragePeriod {
    /// The first day; `None` if from the beginning.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// Whether it does.
    pub kind: Coverage,
}

impl CoveragePeriod {
    /// The days of the period.
    pub fn period(&self) -> Period {
        Period {
            from: self.from,
            until: self.until,
        }
    }
}

/// Whether the treaty covers a unit while its holder is a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// Yes.
    In,
    /// No.
    Out,
    /// Only the allied forces there.
    Partly,
}
