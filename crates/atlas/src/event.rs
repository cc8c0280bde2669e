//! Events: the dated happenings beside the accessions.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::{EventId, StateId};
use crate::source::Evidence;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Names the event.
    pub id: EventId,
    /// The day, or the first of several.
    pub date: Date,
    /// The first day after, for an event of several days; `None` for one of a single day.
    pub until: Option<Date>,
    /// The days among which the true one lies, where the day is not known for sure.
    pub within: Option<Within>,
    /// At most eight words of our own.
    pub title: String,
    /// At most forty words of our own.
    pub text: String,
    /// The states that it concerns, by the codes of today's states.
    pub states: Vec<StateId>,
    /// What kind of happening it was.
    pub category: EventCategory,
    /// How much it tells of the story.
    pub weight: EventWeight,
    /// How sure we are.
    pub evidence: Evidence,
}

impl Event {
    /// The days during which it happened.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.date),
            until: Some(self.until.unwrap_or_else(|| self.date.next())),
        }
    }
}

/// The days among which the true one lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// The first of them.
    pub from: Date,
    /// The first day after them.
    pub until: Date,
}

/// How much an event tells of the story, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventWeight {
    /// A detail for those who ask.
    Detail,
    /// Belongs to the story.
    Story,
    /// Every class should see it.
    TurningPoint,
}

/// What kind of happening an event was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventCategory {
    /// The Alliance as such.
    Alliance,
    /// A war or crisis.
    Conflict,
    /// A step of enlargement.
    Enlargement,
    /// A neutrality begun or ended.
    Neutrality,
    /// An operation led by NATO.
    Operation,
    /// The Warsaw Pact or the Collective Security Treaty.
    OtherAlliance,
    /// A partnership with NATO.
    Partnership,
    /// A vote of the people.
    Referendum,
    /// A state that came, went or changed its name.
    State,
    /// A treaty.
    Treaty,
}
