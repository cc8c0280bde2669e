//! Land borders: which borders with NATO are measured over time, and published lengths.

use serde::Deserialize;

use crate::id::{SourceId, StateId};

/// Data on land borders beyond the outlines.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandBorders {
    /// The states whose border with members is measured over time.
    pub across: Vec<StateId>,
    /// The source of the published lengths.
    pub source: SourceId,
    /// Published lengths, to compare with those of the outlines.
    pub published: Vec<PublishedLength>,
}

impl LandBorders {
    /// Independent of the order of the states; `None` if no length is recorded.
    pub fn published(&self, one: StateId, other: StateId) -> Option<&PublishedLength> {
        self.published
            .iter()
            .find(|length| length.states == [one, other] || length.states == [other, one])
    }
}

/// The length of a border according to a publication.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedLength {
    /// The codes of today's states.
    pub states: [StateId; 2],
    /// In kilometers.
    pub km: f64,
    /// Where the publication gives two lengths, the longer.
    pub also_km: Option<f64>,
}
