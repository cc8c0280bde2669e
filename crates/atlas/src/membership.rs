//! Memberships: who joined, when, on what legal basis, and by which steps.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::Evidence;
use crate::status::StatusKind;

/// A state in the Alliance, from its accession on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The member.
    pub state: StateId,
    /// The number of the enlargement round; 0 for the founders.
    pub round: u8,
    /// The act that began the membership.
    pub accession: Accession,
    /// The way there, in order of time; steps of unknown date stand where they belong by their nature.
    pub steps: Vec<Step>,
    /// Steps that others took and this state did not.
    #[serde(default)]
    pub skipped: Vec<StepKind>,
    /// A vote of the people about it, if there was one.
    pub referendum: Option<Referendum>,
    /// What was or is particular about this membership, in order of time.
    #[serde(default)]
    pub special: Vec<SpecialStatus>,
}

impl Membership {
    /// The days of the membership. No state has ever left, so none ends.
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
    /// What kind of act it was.
    pub basis: AccessionBasis,
    /// How sure we are.
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

/// A dated step on the way to membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What was done.
    pub kind: StepKind,
    /// When; `None` if the date is not known.
    pub date: Option<PartialDate>,
    /// The other day that it may have been, where sources leave two.
    pub alternative: Option<Date>,
    /// How sure we are.
    pub evidence: Evidence,
}

/// What can be done on the way to membership, in the usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The state signed the framework document of the Partnership for Peace.
    PartnershipForPeace,
    /// The state asked for membership.
    FormalApplication,
    /// The state took up a Membership Action Plan.
    MembershipActionPlan,
    /// The Council invited the state.
    Invitation,
    /// A founder signed the treaty.
    TreatySigned,
    /// The allies signed the protocol of accession.
    ProtocolSigned,
    /// The last ally's parliament agreed.
    LastAllyRatified,
    /// A founder deposited its ratification.
    RatificationDeposited,
    /// The treaty entered into force.
    TreatyInForce,
    /// The protocol of accession entered into force.
    ProtocolInForce,
    /// NATO announced that all allies had accepted the protocol.
    AllAlliesAcceptedAnnounced,
    /// The Secretary General invited the state to accede.
    InvitationToAccede,
    /// The state deposited its instrument of accession: from this day it is a member.
    InstrumentDeposited,
    /// The state sat in the Council for the first time.
    FirstCouncilSession,
}

impl StepKind {
    /// What a state is from this step until it joins; `None` for steps that make it nothing lasting.
    ///
    /// An application is left out: it is known of some later members only, and to name those would
    /// say of the others what is not known.
    pub const fn status(self) -> Option<StatusKind> {
        match self {
            Self::PartnershipForPeace => Some(StatusKind::PfpPartner),
            Self::MembershipActionPlan => Some(StatusKind::MapParticipant),
            Self::Invitation => Some(StatusKind::Invited),
            _ => None,
        }
    }
}

/// A vote of the people.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referendum {
    /// The first day of voting.
    pub from: Date,
    /// The first day after the vote.
    pub until: Date,
    /// What was asked, in our own words.
    pub question: String,
    /// Share of yes among the yes and no votes, in percent; `None` if none was counted.
    pub yes_percent: Option<f64>,
    /// Share of the voters who took part, in percent.
    pub turnout_percent: f64,
    /// What followed from it, in our own words.
    pub outcome: String,
    /// How sure we are.
    pub evidence: Evidence,
}

/// Something particular about a membership, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialStatus {
    /// What it is about.
    pub kind: SpecialKind,
    /// The particularity, in our own words.
    pub text: String,
    /// When it began.
    pub from: PartialDate,
    /// When it no longer held; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// How sure we are.
    pub evidence: Evidence,
}

impl SpecialStatus {
    /// The days during which it holds; a month or year counts from its first day.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from.first),
            until: self.until.map(|until| until.first),
        }
    }
}

/// What a special status is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialKind {
    /// A member outside the integrated military command.
    OutsideIntegratedCommand,
    /// Where the treaty applies.
    TreatyArea,
    /// Land that came to the member or was not yet part of it.
    Territory,
    /// How the state was governed.
    Government,
    /// A past or a dispute that delayed membership.
    BeforeAccession,
    /// Anything else.
    Other,
}
