//! Statuses: what a state was besides, or instead of, a member.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::Evidence;

/// What a state was during a period, besides or instead of a member.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Several statuses of one state may overlap.
    pub state: StateId,
    /// The kind of status.
    pub kind: StatusKind,
    /// The first day; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// The first day after; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// The date of the newest document read about it, for statuses that may end any day.
    pub checked: Option<Date>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

impl Status {
    /// A date known to the month or year counts from its first day.
    pub fn period(&self) -> Period {
        Period {
            from: self.from.map(|from| from.first),
            until: self.until.map(|until| until.first),
        }
    }
}

/// The kinds of status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusKind {
    /// It has formally applied for membership.
    Applicant,
    /// Invited by the North Atlantic Council; derived from the steps to membership, never recorded.
    Invited,
    /// Member of the Warsaw Pact.
    WarsawPactMember,
    /// Party to the Collective Security Treaty and member of its organization.
    CstoMember,
    /// It has frozen its participation in the Collective Security Treaty Organization.
    CstoFrozen,
    /// Neutral, by law, treaty or policy.
    Neutral,
    /// Militarily non-aligned, or a member of the Non-Aligned Movement.
    NonAligned,
    /// Takes part in a Membership Action Plan.
    MapParticipant,
    /// Invited to a Membership Action Plan, subject to conditions.
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
    /// It has left one alliance and not yet entered another.
    BetweenAlliances,
    /// In no alliance.
    OutsideAlliances,
    /// Occupied by other powers.
    Occupied,
    /// Part of its territory is occupied.
    TerritoryOccupied,
    /// Divided by a line beyond which its government has no control.
    Divided,
    /// Administered by the United Nations.
    UnAdministration,
    /// Independent, but not recognized by some members of the United Nations.
    DisputedIndependence,
    /// Annexed by the Soviet Union; many states never recognized this.
    AnnexedBySovietUnion,
    /// A republic of the Soviet Union.
    PartOfSovietUnion,
    /// A republic or province of Yugoslavia.
    PartOfYugoslavia,
    /// A republic or province of the Federal Republic of Yugoslavia, later Serbia and Montenegro.
    PartOfFrYugoslavia,
    /// Under British rule.
    PartOfUk,
    /// Under French rule.
    PartOfFrance,
    /// It joined the Federal Republic of Germany.
    AccededToFrg,
}

impl StatusKind {
    /// Whether it depends on pending decisions of governments and may end any day.
    ///
    /// Treaty obligations do not: a party stays one until a formal withdrawal, which is an event.
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
