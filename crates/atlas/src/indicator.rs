//! Indicators: population, area and spending by year, for charts.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::date::{Date, Year};
use crate::id::StateId;

/// All indicators, their origin, and the caveats to show beside them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// The scope of the figures, in our own words.
    pub about: String,
    /// In the order of the file.
    pub origins: Vec<IndicatorOrigin>,
    /// Sources that were considered and left out.
    pub not_used: Vec<NotUsed>,
    /// The caveat to show beside the totals.
    pub totals_caution: String,
    /// The Alliance as a whole, by year.
    pub totals: BTreeMap<Year, Totals>,
    /// In the order of the file.
    pub states: Vec<StateIndicators>,
}

/// The origin of some fields, and its license.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorOrigin {
    /// Names of the fields below.
    pub fields: Vec<String>,
    /// The publisher and the work.
    pub origin: String,
    /// The copy that was read, with its revision.
    pub taken_from: String,
    /// As its publisher names it.
    pub license: String,
    /// The attribution that the license requires.
    pub attribution: String,
    /// How the figures were derived; `None` if they were copied.
    pub method: Option<String>,
    /// The years covered, for time series.
    pub years: Option<String>,
    /// A further note.
    pub note: Option<String>,
}

/// A source that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotUsed {
    /// The source, in words.
    pub what: String,
    /// Why it was left out.
    pub why: String,
}

/// The Alliance as a whole at the end of a year, within the present borders of its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Number of members.
    pub members: u8,
    /// Midyear estimate.
    pub population: u64,
    /// Without inland waters.
    pub land_area_km2: u64,
}

/// The figures of one state, within its present borders.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateIndicators {
    /// The state, or a territory with figures of its own.
    pub state: StateId,
    /// The English name in the source.
    pub name: String,
    /// UN M49 country code; `None` where there is none.
    pub un_m49: Option<u16>,
    /// Accession, to cross-check the figures; `None` if never a member.
    pub member_since: Option<Date>,
    /// Without inland waters.
    pub land_area_km2: Option<f64>,
    /// With inland waters.
    pub total_area_km2: Option<f64>,
    /// What the area excludes or includes.
    pub area_note: Option<String>,
    /// Midyear estimates.
    pub population: BTreeMap<Year, u64>,
    /// Percent of gross domestic product.
    pub military_spending_percent: BTreeMap<Year, f64>,
}
