//! Memberships: accession, its legal basis, and the steps before it.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::Evidence;
use crate::status::StatusKind;

/// A state in the Alliance, from its accession on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// One membership for each state.
    pub state: StateId,
    /// 0 for the founders.
    pub round: u8,
    /// The act that began the membership.
    pub accession: Accession,
    /// Ascending by date; undated steps stand in their usual place.
    pub steps: Vec<Step>,
    /// Steps that are usual but that this state did not take.
    #[serde(default)]
    pub skipped: Vec<StepKind>,
    /// A popular vote on membership.
    pub referendum: Option<Referendum>,
    /// Special arrangements, ascending by date.
    #[serde(default)]
    pub special: Vec<SpecialStatus>,
}

impl Membership {
    /// From the accession on; no state has left so far, so `until` is `None`.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.accession.date),
            until: None,
        }
    }
}

/// The dated act that began a membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accession {
    /// The first day of membership.
    pub date: Date,
    /// The kind of act.
    pub basis: AccessionBasis,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

/// The legal basis of an accession.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccessionBasis {
    /// Signature of the North Atlantic Treaty by a founder; in force since 24 August 1949.
    Signature,
    /// Deposit of the instrument of accession with the government of the United States.
    InstrumentDeposited,
}

/// A step toward membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The kind of step.
    pub kind: StepKind,
    /// `None` if the date is unknown.
    pub date: Option<PartialDate>,
    /// The other possible day, where sources disagree.
    pub alternative: Option<Date>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

/// The steps toward membership, in the usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The state signed the framework document of the Partnership for Peace.
    PartnershipForPeace,
    /// The state applied for membership.
    FormalApplication,
    /// The state entered a Membership Action Plan.
    MembershipActionPlan,
    /// The North Atlantic Council invited the state to accession talks.
    Invitation,
    /// A founder signed the treaty.
    TreatySigned,
    /// The allies signed the protocol of accession.
    ProtocolSigned,
    /// The last ally completed its ratification.
    LastAllyRatified,
    /// A founder deposited its instrument of ratification.
    RatificationDeposited,
    /// The treaty entered into force.
    TreatyInForce,
    /// The protocol of accession entered into force.
    ProtocolInForce,
    /// NATO announced that all allies had accepted the accession protocol.
    AllAlliesAcceptedAnnounced,
    /// The Secretary General invited the state to accede.
    InvitationToAccede,
    /// The state deposited its instrument of accession; it is a member from this day on.
    InstrumentDeposited,
    /// The state attended the North Atlantic Council for the first time.
    FirstCouncilSession,
}

impl StepKind {
    /// The status of a state from this step until it joins; `None` if the step confers none.
    ///
    /// Applications confer none: they are recorded for some later members only, so showing these
    /// would suggest that the others did not apply.
    pub const fn status(self) -> Option<StatusKind> {
        match self {
            Self::PartnershipForPeace => Some(StatusKind::PfpPartner),
            Self::MembershipActionPlan => Some(StatusKind::MapParticipant),
            Self::Invitation => Some(StatusKind::Invited),
            _ => None,
        }
    }
}

/// A popular vote.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referendum {
    /// The first day of voting.
    pub from: Date,
    /// The first day after the vote.
    pub until: Date,
    /// What was asked, in our own words.
    pub question: String,
    /// Yes votes among valid yes and no votes, in percent; `None` if the votes were not counted.
    pub yes_percent: Option<f64>,
    /// In percent of the eligible voters.
    pub turnout_percent: f64,
    /// The consequence, in our own words.
    pub outcome: String,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

/// A special arrangement within a membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialStatus {
    /// The subject of the arrangement.
    pub kind: SpecialKind,
    /// The arrangement, in our own words.
    pub text: String,
    /// The first day.
    pub from: PartialDate,
    /// The first day after; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

impl SpecialStatus {
    /// A date known to the month or year counts from its first day.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from.first),
            until: self.until.map(|until| until.first),
        }
    }
}

/// The subject of a special arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialKind {
    /// Outside the integrated military command.
    OutsideIntegratedCommand,
    /// The area that the treaty covers.
    TreatyArea,
    /// Land that the member gained, or that was not yet part of it.
    Territory,
    /// The form of government.
    Government,
    /// A history or dispute that delayed the accession.
    BeforeAccession,
    /// Any other subject.
    Other,
}
