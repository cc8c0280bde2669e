//! Where a tour is.

use crate::atlas::id::TourId;
use crate::atlas::tour::TourLayer;
use crate::view::layer::Layer;

/// What the presenter does with a tour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TourDeed {
    /// Begins with the first step.
    Start(TourId),
    /// Goes so many steps on, back if negative; stays at the first and the last.
    Step(i8),
    /// Shows the step again as it was, after a look around.
    Return,
    /// Shows the answer to the question of the step.
    Answer,
    /// Ends the tour; the map stays as it is.
    End,
}

/// The step that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touring {
    /// The tour.
    pub tour: TourId,
    /// The place of the step, from 0.
    pub step: usize,
    /// Whether the answer to its question is shown.
    pub is_answered: bool,
}

/// The layer that a step asks for.
pub(super) const fn layer_of(layer: TourLayer) -> Layer {
    match layer {
        TourLayer::Accession => Layer::Accession,
        TourLayer::Alliances => Layer::Alliances,
        TourLayer::Partnership => Layer::Partnership,
        TourLayer::NonAligned => Layer::NonAligned,
    }
}
