//! Where a tour is.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use atlas::Atlas;
use atlas::id::TourId;
use atlas::timeline::layer::Layer;
use atlas::tour::{TourLayer, TourStep};

/// What the presenter does with a tour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TourCommand {
    /// Begins with the first step.
    Start(TourId),
    /// Goes so many steps on, back if negative; stays at the first and the last.
    Step(i8),
    /// Goes to a step, counted from 0; to the last if there are fewer.
    GoTo(usize),
    /// Goes on to the next part of the step, after the last one to the next step.
    NextPart,
    /// Goes back to the part before, before the first one to the step before.
    PreviousPart,
    /// Shows the step again as it was, after a look around.
    Return,
    /// Shows the answer to the question of the step.
    Answer,
    /// Lets the tour play by itself, or stops it.
    TogglePlay,
    /// Ends the tour; the map stays as it is.
    End,
}

/// The step that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TourProgress {
    /// The tour.
    pub tour: TourId,
    /// The place of the step, from 0.
    pub step: usize,
    /// Which part of it is before the class.
    pub part: StepPart,
    /// How long that part still stays; `None` if the tour does not play by itself.
    #[serde(skip)]
    pub playing: Option<Duration>,
}

impl TourProgress {
    /// The beginning of a step.
    pub(crate) const fn at(tour: TourId, step: usize) -> Self {
        Self {
            tour,
            step,
            part: StepPart::Text,
            playing: None,
        }
    }

    /// Whether the answer to the question of the step is shown.
    pub fn is_answered(&self) -> bool {
        self.part == StepPart::Answer
    }
}

/// What of a step is before the class; in a presentation one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepPart {
    /// Title and text.
    Text,
    /// A quote, by its place among those of the step, from 0.
    Quote(usize),
    /// The question without its answer.
    Question,
    /// The question and its answer.
    Answer,
}

impl StepPart {
    /// The parts that a step has, in their order.
    pub fn of(step: &TourStep, atlas: &Atlas) -> Vec<Self> {
        let mut parts = vec![Self::Text];
        parts.extend((0..atlas.quotes_of_step(step).len()).map(Self::Quote));
        if step.question.is_some() {
            parts.extend([Self::Question, Self::Answer]);
        }

        parts
    }
}

/// How a step asks for a layer.
pub(crate) const fn tour_layer(layer: Layer) -> TourLayer {
    match layer {
        Layer::Accession => TourLayer::Accession,
        Layer::Alliances => TourLayer::Alliances,
        Layer::Partnership => TourLayer::Partnership,
        Layer::NonAligned => TourLayer::NonAligned,
    }
}

/// The layer that a step asks for.
pub const fn layer_of(layer: TourLayer) -> Layer {
    match layer {
        TourLayer::Accession => Layer::Accession,
        TourLayer::Alliances => Layer::Alliances,
        TourLayer::Partnership => Layer::Partnership,
        TourLayer::NonAligned => Layer::NonAligned,
    }
}
