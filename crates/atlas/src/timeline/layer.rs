//! Layers: which question the colors of the map answer.

use serde::{Deserialize, Serialize};

/// What the colors tell, one at a time.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Layer {
    /// In which year each member joined.
    #[default]
    Accession,
    /// Which military alliance each state belonged to.
    Alliances,
    /// Who was a partner, had an action plan or was invited.
    Partnership,
    /// Who was neutral or non-aligned.
    NonAligned,
}

impl Layer {
    /// All layers, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Accession,
        Self::Alliances,
        Self::Partnership,
        Self::NonAligned,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accession => "accession",
            Self::Alliances => "alliances",
            Self::Partnership => "partnership",
            Self::NonAligned => "non-aligned",
        }
    }

    /// The layer with this name on the command line; `None` for any other word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }

    /// The layer so many places later in [`Self::ALL`], earlier if negative; the first follows the last.
    #[must_use]
    pub fn stepped(self, step: i8) -> Self {
        let count = Self::ALL.len() as i8;
        let place = (self as i8 + step).rem_euclid(count);

        Self::ALL[place as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stepping_goes_round_both_ways() {
        for (index, layer) in Layer::ALL.into_iter().enumerate() {
            assert_eq!(Layer::ALL[layer as usize], layer);
            let next = Layer::ALL[(index + 1) % Layer::ALL.len()];
            assert_eq!(layer.stepped(1), next);
            assert_eq!(next.stepped(-1), layer);
        }
    }

    #[test]
    fn a_layer_is_found_by_its_name() {
        for layer in Layer::ALL {
            assert_eq!(Layer::from_name(layer.name()), Some(layer));
        }
        assert_eq!(Layer::from_name("Accession"), None);
    }
}
