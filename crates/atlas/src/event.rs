//! Dated events beside the accessions.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::{EventId, StateId};
use crate::source::Evidence;

/// A dated event.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Unique among the events.
    pub id: EventId,
    /// The day, or the first of several.
    pub date: Date,
    /// The first day after, for an event of several days; `None` for one of a single day.
    pub until: Option<Date>,
    /// The possible days, where the exact day is uncertain.
    pub within: Option<Within>,
    /// At most eight words of our own.
    pub title: String,
    /// At most forty words of our own.
    pub text: String,
    /// By the codes of today's states.
    pub states: Vec<StateId>,
    /// What kind of happening it was.
    pub category: EventCategory,
    /// Its importance, which orders the events of a year.
    pub weight: EventWeight,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

impl Event {
    /// From [`Self::date`] to [`Self::until`]; one day if that is `None`.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.date),
            until: Some(self.until.unwrap_or_else(|| self.date.next())),
        }
    }
}

/// The possible days of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The first possible day.
    pub from: Date,
    /// The first day after the last possible one.
    pub until: Date,
}

/// How important an event is, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventWeight {
    /// Background.
    Detail,
    /// Part of the main narrative.
    Story,
    /// Every class should see it.
    TurningPoint,
}

/// The category of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventCategory {
    /// NATO itself.
    Alliance,
    /// A war or crisis.
    Conflict,
    /// A step of enlargement.
    Enlargement,
    /// The beginning or end of a neutrality.
    Neutrality,
    /// An operation led by NATO.
    Operation,
    /// The Warsaw Pact or the Collective Security Treaty.
    OtherAlliance,
    /// A partnership with NATO.
    Partnership,
    /// A popular vote.
    Referendum,
    /// A state that was founded, dissolved or renamed.
    State,
    /// A treaty between states, other than those of the categories above.
    Treaty,
}
