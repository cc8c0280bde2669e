//! Tours: a lesson as a list of steps, each with what the map shows.
//!
//! Teachers write their own, so a tour is also written: fields that nobody here knows are kept as
//! they were, for the version that does.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::date::Year;
use crate::id::{QuoteId, StateId, ThreadId, TourId};

/// The most words that the text of a step has, so that it is read at a glance.
pub const MOST_WORDS: usize = 40;

/// A lesson in steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tour {
    /// Where its schema lies, which editors ask for.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Names the tour.
    pub id: TourId,
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// The steps in their order; a bundled tour has 8 to 15.
    pub steps: Vec<TourStep>,
    /// What else the file says.
    #[serde(flatten)]
    pub others: UnknownFields,
}

/// Fields that this version does not know.
pub type UnknownFields = Map<String, Value>;

/// A step of a tour: what is said, and what the map shows with it.
///
/// What a step leaves out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TourStep {
    /// What it is about, in a few words.
    pub title: String,
    /// At most [`MOST_WORDS`] words of our own.
    pub text: String,
    /// Whether the class sees the text alone, without the map.
    #[serde(default, skip_serializing_if = "is_false")]
    pub text_only: bool,
    /// The year that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// Where the map looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<TourView>,
    /// The state that is selected; without one none is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub select: Option<StateId>,
    /// The states that are outlined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub highlight: Vec<StateId>,
    /// What the colors tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer: Option<TourLayer>,
    /// The quote that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteId>,
    /// The thread whose quotes are shown one after the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread: Option<ThreadId>,
    /// What the class is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// How long its text stays when the tour plays by itself, in seconds; without it, as long as a
    /// class reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    /// What helps the teacher; folded away at first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// What else the file says.
    #[serde(flatten)]
    pub others: UnknownFields,
}

impl TourStep {
    /// The words of its text.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks like this")]
fn is_false(value: &bool) -> bool {
    !value
}

/// Where the map looks in a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TourView {
    /// The start view.
    Europe,
    /// Every member.
    Alliance,
    /// These states.
    Around(Vec<StateId>),
    /// A place, as near as the author was.
    At(TourPlace),
}

/// A place on the ground, and how much of the ground around it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TourPlace {
    /// Degrees east, -180 to 180.
    pub longitude: f64,
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// The ground across the shorter side of the map, in km.
    pub kilometers: f64,
}

/// What the colors tell in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TourLayer {
    /// The year of accession.
    Accession,
    /// The alliances of the time.
    Alliances,
    /// Partners and action plans.
    Partnership,
    /// Neutral and non-aligned states.
    NonAligned,
}

/// A question with an answer that is hidden at first.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub ask: String,
    /// What is shown when asked for.
    pub answer: String,
    /// What else the file says.
    #[serde(flatten)]
    pub others: UnknownFields,
}
