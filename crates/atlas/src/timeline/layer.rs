//! Layers: which attribute the map is colored by.

use serde::{Deserialize, Serialize};

/// The attribute that the map is colored by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Layer {
    /// The year of accession of each member.
    #[default]
    Accession,
    /// The military alliance of each state.
    Alliances,
    /// Partnership for Peace, Membership Action Plan, invitation.
    Partnership,
    /// Neutrality and non-alignment.
    NonAligned,
}

impl Layer {
    /// In the order of the user interface.
    pub const ALL: [Self; 4] = [
        Self::Accession,
        Self::Alliances,
        Self::Partnership,
        Self::NonAligned,
    ];

    /// The value on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accession => "accession",
            Self::Alliances => "alliances",
            Self::Partnership => "partnership",
            Self::NonAligned => "non-aligned",
        }
    }

    /// The layer of a value on the command line; `None` for any other.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }

    /// `step` places later in [`Self::ALL`], earlier if negative; wraps around.
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
