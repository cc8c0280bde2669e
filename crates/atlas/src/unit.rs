//! Units: the smallest territories of the map.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::UnitId;

/// The smallest territory whose border never splits within our years.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Also used by tenures and outlines.
    #[serde(rename = "unit")]
    pub id: UnitId,
    /// In English; empty where the holder's name suffices.
    pub name: String,
    /// The coverage by Article 6 of the treaty; `None` if not recorded.
    pub article6: Option<Article6>,
    /// Whether the unit needs a marker, because it is too small to see and click.
    pub tiny: bool,
    /// On the WGS 84 ellipsoid in full detail, in square kilometers.
    pub area_km2: f64,
    /// A point well inside, longitude and latitude in degrees.
    pub label: [f64; 2],
    /// Which part of the outline is approximate; `None` if none is known to be.
    pub approximate: Option<String>,
}

impl Unit {
    /// Whether the treaty covers the unit on `date`, provided its holder is a member.
    ///
    /// `None` if that is not recorded.
    pub fn coverage_on(&self, date: Date) -> Option<Coverage> {
        let article6 = self.article6.as_ref()?;

        article6
            .periods
            .iter()
            .find(|covered| covered.period().contains(date))
            .map(|covered| covered.kind)
    }
}

/// The coverage of a unit by Article 6 of the treaty, which defines where an armed attack counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article6 {
    /// Ascending, without gaps.
    pub periods: Vec<CoveragePeriod>,
    /// The reason, in a few words.
    pub note: Option<String>,
}

/// Whether the treaty covers a unit during a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoveragePeriod {
    /// The first day; `None` if from the start.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// The coverage during the period.
    pub kind: Coverage,
}

impl CoveragePeriod {
    /// From `from` to `until`.
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
    /// Covered.
    In,
    /// Not covered.
    Out,
    /// Only the allied forces there are covered.
    Partly,
}
