//! Other alliances: the Warsaw Pact and the Collective Security Treaty.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::source::Evidence;

/// A military alliance other than NATO.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alliance {
    /// Which one.
    pub id: AllianceId,
    /// The dates of its life, in order of time.
    pub dates: Vec<AllianceDate>,
    /// Who belonged to it, in the order of the source.
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

/// A date in the life of an alliance.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllianceDate {
    /// What happened.
    pub kind: AllianceDateKind,
    /// The day.
    pub date: Date,
    /// How sure we are.
    pub evidence: Evidence,
}

/// What can happen to an alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllianceDateKind {
    /// The treaty was signed.
    Signed,
    /// The treaty entered into force.
    InForce,
    /// Some parties renewed the treaty.
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

/// A party to an alliance. The exact days are among the statuses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllianceParty {
    /// The state.
    pub state: StateId,
    /// When it came in; `None` if with the first.
    pub from: Option<PartialDate>,
    /// When it no longer belonged to it; `None` if to the end, or still.
    pub until: Option<PartialDate>,
    /// A remark in our own words.
    pub note: Option<String>,
}
