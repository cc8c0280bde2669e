//! Tours: a lesson as a list of steps, each with what the map shows.

use serde::Deserialize;

use crate::atlas::date::Year;
use crate::atlas::id::{QuoteId, StateId, TourId};

/// The most words that the text of a step has, so that it is read at a glance.
pub const MOST_WORDS: usize = 40;

/// A lesson in steps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tour {
    /// Where its schema lies, which editors ask for.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Names the tour.
    pub id: TourId,
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// The steps in their order, 8 to 15.
    pub steps: Vec<TourStep>,
}

/// A step of a tour: what is said, and what the map shows with it.
///
/// What a step leaves out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TourStep {
    /// What it is about, in a few words.
    pub title: String,
    /// At most [`MOST_WORDS`] words of our own.
    pub text: String,
    /// The year that is shown.
    pub year: Option<Year>,
    /// Where the map looks.
    pub view: Option<TourView>,
    /// The state that is selected; without one none is.
    pub select: Option<StateId>,
    /// What the colors tell.
    pub layer: Option<TourLayer>,
    /// The quote that is shown.
    pub quote: Option<QuoteId>,
    /// What the class is asked.
    pub question: Option<Question>,
    /// How long its text stays when the tour plays by itself, in seconds; without it, as long as a
    /// class reads.
    pub seconds: Option<u16>,
    /// What helps the teacher; folded away at first.
    pub notes: Option<String>,
}

/// Where the map looks in a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TourView {
    /// The start view.
    Europe,
    /// Every member.
    Alliance,
    /// These states.
    Around(Vec<StateId>),
}

/// What the colors tell in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub ask: String,
    /// What is shown when asked for.
    pub answer: String,
}
