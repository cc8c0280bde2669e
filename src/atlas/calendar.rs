//! The calendar: which years the atlas shows, and by which day of each.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::atlas::date::{Date, Year};
use crate::atlas::id::SourceId;

/// The years that the atlas shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The first day of which the holders of all units are known.
    pub first_day: Date,
    /// The day of the data: what happens after it is unknown.
    pub last_day: Date,
    /// What the slider shows of a year, in our own words.
    pub rule: String,
    /// What a year brought, in a few words, by year.
    pub notes: BTreeMap<Year, String>,
    /// How other lists of states differ from ours.
    pub comparison: String,
    /// Where those lists are found.
    pub comparison_source: SourceId,
}
