//! The progress of a tour.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use atlas::Atlas;
use atlas::id::TourId;
use atlas::timeline::layer::Layer;
use atlas::tour::{Tour, TourLayer};

/// A command to the tour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TourCommand {
    /// Starts a tour at its first step.
    Start(TourId),
    /// Goes to the title of the current tour, before its first step.
    Open,
    /// Goes this many steps on, back if negative, stopping at the first and the last.
    Step(i8),
    /// Goes to a step, counted from 0, but at most to the last.
    GoTo(usize),
    /// Goes to the next part of the step, after the last one to the next step.
    NextPart,
    /// Goes to the previous part, before the first one to the previous step.
    PreviousPart,
    /// Restores the view of the step after the user looked around.
    Return,
    /// Reveals the answer to the question of the step.
    Answer,
    /// Starts or stops autoplay.
    TogglePlay,
    /// Ends the tour; the map stays as it is.
    End,
}

/// The current step of a tour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourProgress {
    /// The current tour.
    pub tour: TourId,
    /// The index of the step, from 0.
    pub step: usize,
    /// The part of the step that is shown.
    pub part: StepPart,
    /// The time left for this part; `None` without autoplay.
    #[serde(skip)]
    pub playing: Option<Duration>,
}

impl TourProgress {
    /// The first part of a step, without autoplay.
    pub(crate) const fn at(tour: TourId, step: usize) -> Self {
        Self {
            tour,
            step,
            part: StepPart::Text,
            playing: None,
        }
    }

    /// The first part of a tour.
    pub(crate) fn opening(tour: &Tour) -> Self {
        Self {
            part: StepPart::first(tour),
            ..Self::at(tour.id.clone(), 0)
        }
    }

    /// Whether no step of the tour comes before.
    pub fn is_at_first(&self) -> bool {
        self.step == 0
    }

    /// Whether no step of `tour`, the current one, comes after.
    pub fn is_at_last(&self, tour: &Tour) -> bool {
        self.step + 1 == tour.steps.len()
    }

    /// Whether the answer is revealed.
    pub fn is_answered(&self) -> bool {
        self.part == StepPart::Answer
    }
}

/// The parts of a step, shown one after the other in a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepPart {
    /// The title of the tour, before its first step.
    Opening,
    /// Title and text.
    Text,
    /// A quote, by its index among those of the step.
    Quote(usize),
    /// The question without its answer.
    Question,
    /// The question and its answer.
    Answer,
    /// What the tour showed, its questions and its sources, after the last step.
    Closing,
}

impl StepPart {
    /// What a tour begins with: its title, unless its first step is a page of text, which says it.
    fn first(tour: &Tour) -> Self {
        let is_page = tour.steps.first().is_some_and(|step| step.text_only);

        if is_page { Self::Text } else { Self::Opening }
    }

    /// Those of a step, by its index in `tour`, in the order in which they are shown; none of an unknown
    /// step.
    pub fn of(tour: &Tour, step: usize, atlas: &Atlas) -> Vec<Self> {
        let Some(shown) = tour.steps.get(step) else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        if step == 0 {
            parts.push(Self::first(tour));
        }
        if parts != [Self::Text] {
            parts.push(Self::Text);
        }
        parts.extend((0..atlas.quotes_of_step(shown).len()).map(Self::Quote));
        if shown.question.is_some() {
            parts.extend([Self::Question, Self::Answer]);
        }
        if step + 1 == tour.steps.len() {
            parts.push(Self::Closing);
        }

        parts
    }
}

/// The inverse of [`layer_of`].
pub(crate) const fn tour_layer(layer: Layer) -> TourLayer {
    match layer {
        Layer::Accession => TourLayer::Accession,
        Layer::Alliances => TourLayer::Alliances,
        Layer::Partnership => TourLayer::Partnership,
        Layer::NonAligned => TourLayer::NonAligned,
    }
}

/// The layer of a step's `layer` field.
pub const fn layer_of(layer: TourLayer) -> Layer {
    match layer {
        TourLayer::Accession => Layer::Accession,
        TourLayer::Alliances => Layer::Alliances,
        TourLayer::Partnership => Layer::Partnership,
        TourLayer::NonAligned => Layer::NonAligned,
    }
}
