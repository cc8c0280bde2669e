//! Territories: how the map's holders came and went, told place by place.

use serde::Deserialize;

use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::source::Evidence;

/// The story of a state, zone or contested place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// Names the record.
    pub id: String,
    /// What it is called in English.
    pub name: String,
    /// The state or territory in the list of states; `None` if the record is about a part of one.
    pub state: Option<StateId>,
    /// When it began; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// When it no longer existed; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// Of which parts of today's states it consists: ISO 3166 codes, or words.
    pub parts: Vec<String>,
    /// What it was to the alliances, in order of time.
    pub alignments: Vec<Alignment>,
    /// What became of its republics.
    #[serde(default)]
    pub republics: Vec<Republic>,
    /// How sure we are.
    pub evidence: Evidence,
}

/// What a territory was to the alliances during a period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// In our own words.
    pub text: String,
    /// When it began; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// When it no longer held; `None` while it lasts.
    pub until: Option<PartialDate>,
}

/// What became of a republic of a federation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Republic {
    /// The state that it became.
    pub state: StateId,
    /// The days on which it declared independence, in order; some declared twice.
    #[serde(default)]
    pub declared: Vec<Date>,
    /// The day from which the map no longer shows it as part of the federation.
    pub leaves_map: Option<Date>,
    /// The day on which it joined the United Nations.
    pub un_admission: Option<Date>,
    /// As what it went on, if it did not become independent at once.
    pub continues_as: Option<String>,
    /// A remark in our own words.
    pub note: Option<String>,
}
