//! Indicators: population, area and spending by year, for charts.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::date::{Date, Year};
use crate::id::StateId;

/// All figures, their origin, and what must be said beside them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// What the figures refer to.
    pub about: String,
    /// Where they come from.
    pub origins: Vec<IndicatorOrigin>,
    /// What was left out, and why.
    pub not_used: Vec<NotUsed>,
    /// What must stand beside the totals.
    pub totals_caution: String,
    /// The Alliance as a whole, by year.
    pub totals: BTreeMap<Year, Totals>,
    /// The states, by code.
    pub states: Vec<StateIndicators>,
}

/// Where a figure comes from, and under which license.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorOrigin {
    /// The fields that come from it.
    pub fields: Vec<String>,
    /// The publisher and the work.
    pub origin: String,
    /// The copy that was used.
    pub taken_from: String,
    /// The license of the figures.
    pub license: String,
    /// The words that the license asks for.
    pub attribution: String,
    /// How the figures were made from it.
    pub method: Option<String>,
    /// The years, for figures of many years.
    pub years: Option<String>,
    /// What else to know.
    pub note: Option<String>,
}

/// A source that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotUsed {
    /// The source.
    pub what: String,
    /// The reason.
    pub why: String,
}

/// The Alliance as a whole at the end of a year, within the present borders of its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Number of members.
    pub members: u8,
    /// People, at the middle of the year.
    pub population: u64,
    /// Land area in square kilometers.
    pub land_area_km2: u64,
}

/// The figures of one state, within its present borders.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateIndicators {
    /// The state, or a territory with figures of its own.
    pub state: StateId,
    /// The name that the figures go by.
    pub name: String,
    /// The United Nations' number of the country.
    pub un_m49: Option<u16>,
    /// Its accession, as the figures' own check; `None` for states that are no members.
    pub member_since: Option<Date>,
    /// Land area in square kilometers.
    pub land_area_km2: Option<f64>,
    /// Area with inland waters, in square kilometers.
    pub total_area_km2: Option<f64>,
    /// What the area leaves out or counts in.
    pub area_note: Option<String>,
    /// People at the middle of the year.
    pub population: BTreeMap<Year, u64>,
    /// Military spending as percent of the gross domestic product.
    pub military_spending_percent: BTreeMap<Year, f64>,
}
