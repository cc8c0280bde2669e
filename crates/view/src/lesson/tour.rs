//! Where a tour is.

use std::borrow::Cow;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::state::ViewState;
use atlas::Atlas;
use atlas::id::{StateId, TourId};
use atlas::timeline::layer::Layer;
use atlas::tour::{Tour, TourLayer, TourStep};

/// What the presenter does with a tour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TourDeed {
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
pub struct Touring {
    /// The tour.
    pub tour: TourId,
    /// The place of the step, from 0.
    pub step: usize,
    /// Which part of it is before the class.
    pub part: Part,
    /// How long that part still stays; `None` if the tour does not play by itself.
    #[serde(skip)]
    pub playing: Option<Duration>,
}

impl Touring {
    /// The beginning of a step.
    pub(crate) const fn at(tour: TourId, step: usize) -> Self {
        Self {
            tour,
            step,
            part: Part::Text,
            playing: None,
        }
    }

    /// Whether the answer to the question of the step is shown.
    pub fn is_answered(&self) -> bool {
        self.part == Part::Answer
    }
}

/// What of a step is before the class; in a presentation one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Title and text.
    Text,
    /// A quote, by its place among those of the step, from 0.
    Quote(usize),
    /// The question without its answer.
    Question,
    /// The question and its answer.
    Answer,
}

impl Part {
    /// The parts that a step has, in their order.
    pub fn of(step: &TourStep, atlas: &Atlas) -> Vec<Self> {
        let mut parts = vec![Self::Text];
        parts.extend((0..step.quotes(atlas).len()).map(Self::Quote));
        if step.question.is_some() {
            parts.extend([Self::Question, Self::Answer]);
        }

        parts
    }
}

impl ViewState {
    /// The tour `id`: one of this user, else one of the atlas.
    pub fn tour_named<'a>(&'a self, atlas: &'a Atlas, id: &TourId) -> Option<&'a Tour> {
        self.own_tours.tour(id).or_else(|| atlas.tour(id))
    }

    /// The tour that is on.
    pub fn tour_on<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a Tour> {
        self.tour_named(atlas, &self.touring.as_ref()?.tour)
    }

    /// The step that is shown of the tour that is on.
    pub fn step_on<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a TourStep> {
        let touring = self.touring.as_ref()?;

        self.tour_on(atlas)?.steps.get(touring.step)
    }

    /// The states that the class thinks of, or that a step brings out; they are outlined as those of
    /// a quote are.
    pub fn brought_out(&self, atlas: &Atlas) -> Option<Vec<StateId>> {
        let guess = self.presenting.as_ref().and_then(|on| on.guess.as_ref());
        let guessed = guess.map(|guess| guess.hands.keys().copied().collect());
        let outlined = || self.step_on(atlas).map(|step| step.highlight.clone());

        guessed.or_else(|| outlined().filter(|outlined| !outlined.is_empty()))
    }

    /// The atlas as far as the class may see it in the year shown.
    pub(crate) fn atlas_seen<'a>(&self, atlas: &'a Atlas) -> Cow<'a, Atlas> {
        match self.hindsight.knowledge() {
            None => Cow::Borrowed(atlas),
            Some(by) => Cow::Owned(atlas.as_known_on(atlas.date_shown(self.year), by)),
        }
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
