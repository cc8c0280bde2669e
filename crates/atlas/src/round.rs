//! Enlargement rounds: accessions counted as one.

use serde::Deserialize;

use crate::date::Date;
use crate::id::SourceId;

/// Accessions counted as one. The founding has number 0 and is no enlargement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Counted from the founding, which is 0.
    pub number: u8,
    /// The day of the accessions.
    pub date: Date,
    /// The number of states that joined.
    pub added: u8,
    /// The number of members after the round.
    pub members_after: u8,
}

/// A day on which the territory of NATO grew without a new member.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TerritorialGrowth {
    /// In a few words of our own.
    pub title: String,
    /// The first day of the enlarged territory.
    pub date: Date,
    /// Why it is no round, in our own words.
    pub note: String,
    /// The sources that it rests on.
    pub sources: Vec<SourceId>,
}

/// The latest check of the number of members.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberCountCheck {
    /// The day of the count.
    pub date: Date,
    /// The number of members counted.
    pub members: u8,
    /// The method, in our own words.
    pub note: String,
    /// The lists that were counted.
    pub sources: Vec<SourceId>,
}
