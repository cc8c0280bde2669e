//! Other alliances: the Warsaw Pact and the Collective Security Treaty.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::source::Evidence;

/// A military alliance other than NATO.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alliance {
    /// Unique among the alliances.
    pub id: AllianceId,
    /// Ascending.
    pub dates: Vec<AllianceDate>,
    /// In the order of the source.
    pub parties: Vec<AllianceParty>,
}

/// Names an alliance other than NATO.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllianceId {
    /// The Warsaw Treaty Organization, 1955 to 1991.
    WarsawPact,
    /// The Collective Security Treaty of 1992 and its organization.
    Csto,
}

/// A dated act in the history of an alliance.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllianceDate {
    /// The kind of act.
    pub kind: AllianceDateKind,
    /// The day of the act.
    pub date: Date,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

/// The acts that begin, change and end an alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllianceDateKind {
    /// The treaty was signed.
    Signed,
    /// The treaty entered into force.
    InForce,
    /// Some parties extended the treaty beyond its first term.
    Renewed,
    /// The parties decided to make it an organization.
    OrganizationDecided,
    /// The charter of the organization was signed.
    Charter,
    /// The charter entered into force.
    CharterInForce,
    /// The military bodies ended.
    MilitaryStructureEnded,
    /// The alliance ended.
    Dissolved,
}

/// A party to an alliance, for display. The exact days are among the statuses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllianceParty {
    /// The state.
    pub state: StateId,
    /// The accession; `None` for an original party.
    pub from: Option<PartialDate>,
    /// The first day after; `None` if a party to the end, or still.
    pub until: Option<PartialDate>,
    /// A note in our own words.
    pub note: Option<String>,
}
