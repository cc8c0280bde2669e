//! Territories: how states, zones and contested areas came and went.

use serde::Deserialize;

use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::source::Evidence;

/// The history of a state, zone or contested area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    /// Unique among the territories.
    pub id: String,
    /// In English.
    pub name: String,
    /// Its code among the states; `None` if the record is about a part of a state.
    pub state: Option<StateId>,
    /// The first day; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// The first day after; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// The parts of today's states that it comprised: ISO 3166 codes, or words.
    pub parts: Vec<String>,
    /// Its relation to the alliances, ascending by date.
    pub alignments: Vec<Alignment>,
    /// The republics of a federation and what became of them.
    #[serde(default)]
    pub republics: Vec<Republic>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

/// The relation of a territory to the alliances during a period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// In our own words.
    pub text: String,
    /// The first day; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// The first day after; `None` while it lasts.
    pub until: Option<PartialDate>,
}

/// The fate of a republic of a federation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Republic {
    /// The state that it became.
    pub state: StateId,
    /// Declarations of independence, ascending; some declared twice.
    #[serde(default)]
    pub declared: Vec<Date>,
    /// The first day on which the map no longer shows it as part of the federation.
    pub leaves_map: Option<Date>,
    /// Admission to the United Nations.
    pub un_admission: Option<Date>,
    /// What it continued as, if it did not become independent at once.
    pub continues_as: Option<String>,
    /// A note in our own words.
    pub note: Option<String>,
}
