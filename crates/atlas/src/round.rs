//! Enlargement rounds: accessions counted as one step.

use serde::Deserialize;

use crate::date::Date;
use crate::id::SourceId;

/// Accessions counted as one step. The founding has number 0 and is no enlargement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Counted from the founding, which is 0.
    pub number: u8,
    /// The day of the accessions.
    pub date: Date,
    /// How many states joined.
    pub added: u8,
    /// How many members there were then.
    pub members_after: u8,
}

/// A day on which the Alliance's territory grew and its number of members did not.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TerritorialGrowth {
    /// What happened, in a few words.
    pub title: String,
    /// The day.
    pub date: Date,
    /// The difference to a round, in our own words.
    pub note: String,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}

/// The last time somebody counted the members.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberCountCheck {
    /// The day of the latest check.
    pub date: Date,
    /// The number of members found.
    pub members: u8,
    /// How it was checked.
    pub note: String,
    /// Where it was read.
    pub sources: Vec<SourceId>,
}
