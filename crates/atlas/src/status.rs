//! Statuses: what a state was when it was no member.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::Evidence;

/// What a state was during a period, beside or instead of being a member.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The state.
    pub state: StateId,
    /// What it was.
    pub kind: StatusKind,
    /// When it began; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// When it no longer held; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// The day of the newest document that was read about it, if it may end any day.
    pub checked: Option<Date>,
    /// How sure we are.
    pub evidence: Evidence,
}

impl Status {
    /// The days during which it holds; a month or year counts from its first day.
    pub fn period(&self) -> Period {
        Period {
            from: self.from.map(|from| from.first),
            until: self.until.map(|until| until.first),
        }
    }
}

/// What a state can be, beside or instead of being a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusKind {
    /// It has formally applied for membership.
    Applicant,
    /// The Council has invited it; known from the steps to membership, never recorded as such.
    Invited,
    /// Member of the Warsaw Pact.
    WarsawPactMember,
    /// Party to the Collective Security Treaty, member of its organization.
    CstoMember,
    /// Its part in the Collective Security Treaty Organization is frozen.
    CstoFrozen,
    /// Neutral, by law, treaty or policy.
    Neutral,
    /// Militarily non-aligned, or in the Non-Aligned Movement.
    NonAligned,
    /// Takes part in a Membership Action Plan.
    MapParticipant,
    /// Invited to a Membership Action Plan, on conditions.
    MapInvited,
    /// In the Partnership for Peace.
    PfpPartner,
    /// Allies declared that it will become a member.
    PromisedMembership,
    /// Allies declared that its future is in the Alliance.
    FutureMemberStatement,
    /// Allies called its path to membership irreversible.
    IrreversiblePathStatement,
    /// It declared that it wants to join.
    Aspirant,
    /// Its constitution names membership as a goal.
    AspirantConstitution,
    /// A charter on a distinctive partnership is in force.
    NatoPartnerCharter,
    /// The Founding Act between NATO and Russia is in force.
    FoundingAct,
    /// NATO has suspended practical cooperation.
    CooperationSuspended,
    /// In no alliance any more and not yet in another.
    BetweenAlliances,
    /// In no alliance.
    OutsideAlliances,
    /// Under the occupation of other powers.
    Occupied,
    /// Part of its land is occupied.
    TerritoryOccupied,
    /// Divided by a line that its government does not control.
    Divided,
    /// Under the administration of the United Nations.
    UnAdministration,
    /// Independent, which a part of the United Nations does not recognize.
    DisputedIndependence,
    /// Annexed by the Soviet Union, which many states never recognized.
    AnnexedBySovietUnion,
    /// A republic of the Soviet Union.
    PartOfSovietUnion,
    /// A republic or province of Yugoslavia.
    PartOfYugoslavia,
    /// A republic or province of the Federal Republic of Yugoslavia, later Serbia and Montenegro.
    PartOfFrYugoslavia,
    /// Ruled by the United Kingdom.
    PartOfUk,
    /// Ruled by France.
    PartOfFrance,
    /// It joined the Federal Republic of Germany.
    AccededToFrg,
}

impl StatusKind {
    /// Whether governments are still deciding about it, so that it may end any day.
    ///
    /// A party to a treaty stays one until it leaves by a formal act: that is an event, not a question.
    pub const fn is_open_question(self) -> bool {
        matches!(
            self,
            Self::Applicant
                | Self::CstoFrozen
                | Self::MapParticipant
                | Self::MapInvited
                | Self::PromisedMembership
                | Self::FutureMemberStatement
                | Self::IrreversiblePathStatement
                | Self::Aspirant
                | Self::AspirantConstitution
                | Self::CooperationSuspended
                | Self::TerritoryOccupied
        )
    }
}
