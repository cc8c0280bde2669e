//! Tours: lessons as a list of steps, each with a view of the map.
//!
//! Teachers write their own, so tours are also saved: fields unknown to this version are kept for a
//! newer one.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::date::Year;
use crate::id::{QuoteId, StateId, ThreadId, TourId};

/// The limit for the text of a step, so that it can be read at a glance.
pub const MOST_WORDS: usize = 40;

/// A lesson in steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tour {
    /// The address of the JSON schema, for editors.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Unique among the tours.
    pub id: TourId,
    /// The title in the list of tours.
    pub title: String,
    /// In one sentence.
    pub summary: String,
    /// A bundled tour has 8 to 15.
    pub steps: Vec<TourStep>,
    /// Fields unknown to this version.
    #[serde(flatten)]
    pub others: UnknownFields,
}

/// Fields that this version does not know.
pub type UnknownFields = Map<String, Value>;

/// A step of a tour: its text and the view of the map.
///
/// Fields left out leave the view as it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TourStep {
    /// In a few words.
    pub title: String,
    /// At most [`MOST_WORDS`] words of our own.
    pub text: String,
    /// Whether the class sees the text alone, without the map.
    #[serde(default, skip_serializing_if = "is_false")]
    pub text_only: bool,
    /// The year shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The part of the map shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<TourView>,
    /// The state to select; without it the selection ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub select: Option<StateId>,
    /// The states to outline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub highlight: Vec<StateId>,
    /// The attribute to color by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer: Option<TourLayer>,
    /// The quote to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteId>,
    /// The thread whose quotes are shown one after the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread: Option<ThreadId>,
    /// A question to the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// How long the text stays during autoplay, in seconds; `None` takes the reading time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    /// Notes for the teacher, collapsed at first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Fields unknown to this version.
    #[serde(flatten)]
    pub others: UnknownFields,
}

impl TourStep {
    /// The number of words of [`Self::text`].
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks like this")]
fn is_false(value: &bool) -> bool {
    !value
}

/// The part of the map that a step shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TourView {
    /// The start view.
    Europe,
    /// All members.
    Alliance,
    /// An extent around these states.
    Around(Vec<StateId>),
    /// A place and a scale.
    At(TourPlace),
}

/// A place, and the extent shown around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TourPlace {
    /// Degrees east, -180 to 180.
    pub longitude: f64,
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Kilometers on the ground across the shorter side of the map.
    pub kilometers: f64,
}

/// The attribute that a step colors by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TourLayer {
    /// See [`Layer::Accession`](crate::timeline::layer::Layer::Accession).
    Accession,
    /// See [`Layer::Alliances`](crate::timeline::layer::Layer::Alliances).
    Alliances,
    /// See [`Layer::Partnership`](crate::timeline::layer::Layer::Partnership).
    Partnership,
    /// See [`Layer::NonAligned`](crate::timeline::layer::Layer::NonAligned).
    NonAligned,
}

/// A question whose answer is hidden at first.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Question {
    /// Shown with the step.
    pub ask: String,
    /// Shown on request.
    pub answer: String,
    /// Fields unknown to this version.
    #[serde(flatten)]
    pub others: UnknownFields,
}
