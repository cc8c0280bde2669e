//! Land borders: whose border with the Alliance is followed through time, and published lengths.

use serde::Deserialize;

use crate::id::{SourceId, StateId};

/// What is known of land borders beside the outlines.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandBorders {
    /// The states whose border with members is followed through time.
    pub across: Vec<StateId>,
    /// Where the published lengths come from.
    pub source: SourceId,
    /// Lengths to hold those of the outlines against.
    pub published: Vec<PublishedLength>,
}

impl LandBorders {
    /// The published length of the border of two states, whichever is named first.
    pub fn published(&self, one: StateId, other: StateId) -> Option<&PublishedLength> {
        self.published
            .iter()
            .find(|length| length.states == [one, other] || length.states == [other, one])
    }
}

/// How long a border is according to a publication.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedLength {
    /// The states of today on both sides.
    pub states: [StateId; 2],
    /// In kilometers.
    pub km: f64,
    /// The other length, where the publication gives two; the longer.
    pub also_km: Option<f64>,
}
