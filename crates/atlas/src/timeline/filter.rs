//! The legend filter: which classes the map emphasizes.

use crate::timeline::layer::Layer;
use crate::timeline::legend::LegendKey;
use crate::timeline::snapshot::{Snapshot, UnitSituation};

/// The legend entries that the user emphasizes. Not saved between runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// The entry whose land alone keeps its color, until the user ends it.
    pub isolated: Option<LegendKey>,
    /// The entry under the pointer or with keyboard focus.
    pub hovered: Option<LegendKey>,
}

/// How strongly a unit is colored, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// An entry is isolated that does not cover the unit.
    Faint,
    /// An entry is hovered that does not cover the unit, and none is isolated.
    Faded,
    /// Unfiltered.
    Full,
}

impl Filter {
    /// [`Weight::Full`] if an entry of the filter covers `unit`, or if the filter is empty.
    pub fn weight(self, layer: Layer, snapshot: &Snapshot, unit: &UnitSituation) -> Weight {
        let entries = [self.isolated, self.hovered];
        let mut entries = entries.into_iter().flatten();
        if self == Self::default() || entries.any(|entry| entry.covers(layer, snapshot, unit)) {
            Weight::Full
        } else if self.isolated.is_some() {
            Weight::Faint
        } else {
            Weight::Faded
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Atlas;
    use crate::id::UnitId;
    use crate::timeline::classes::{Class, Mark};
    use crate::timeline::snapshot::snapshot;

    const ROUND_OF_1999: LegendKey = LegendKey::Class(Class::Joined(1999));
    const FOUNDERS: LegendKey = LegendKey::Class(Class::Joined(1949));

    fn weights(filter: Filter, units: [&str; 3]) -> [Weight; 3] {
        let atlas = Atlas::bundled().unwrap();
        let snapshot = snapshot(&atlas, atlas.date_shown(2024));

        units.map(|unit| {
            let unit = snapshot.unit(UnitId::parse(unit).unwrap()).unwrap();
            filter.weight(Layer::Accession, &snapshot, unit)
        })
    }

    #[test]
    fn without_a_filter_everything_is_drawn_as_ever() {
        let units = ["POL", "FRA", "CHE"];
        assert_eq!(weights(Filter::default(), units), [Weight::Full; 3]);
    }

    #[test]
    fn an_isolated_round_stands_alone_until_the_pointer_is_on_another() {
        let mut filter = Filter {
            isolated: Some(ROUND_OF_1999),
            hovered: None,
        };
        let units = ["POL", "FRA", "CHE"];
        let (full, faint) = (Weight::Full, Weight::Faint);
        assert_eq!(weights(filter, units), [full, faint, faint]);
        filter.hovered = Some(FOUNDERS);
        assert_eq!(weights(filter, units), [full, full, faint]);
    }

    #[test]
    fn a_mark_brings_out_its_own_land_and_not_the_rest_of_the_state() {
        let filter = Filter {
            isolated: None,
            hovered: Some(LegendKey::Mark(Mark::Held)),
        };
        let expected = [Weight::Full, Weight::Faded, Weight::Faded];
        assert_eq!(weights(filter, ["UKR-43", "UKR", "FRA"]), expected);
    }
}
