//! Land borders: neighbors, lengths, and how much of each is the frontier of NATO.
//!
//! Lengths are measured on the finest outlines, on a sphere. Outlines leave out small bends, so all
//! borders of members together are shorter than published by less than a fifth; single ones are 0.6
//! to 1.07 times the published length. `tests/integration/land_borders.rs` checks this.

use std::collections::BTreeMap;

use crate::id::StateId;
use crate::timeline::border::{BorderKind, border_kind};
use crate::timeline::snapshot::{Snapshot, UnitSituation};
use geo::bundle::border_lengths::BorderLength;

/// A neighbor by land, and the border with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbor {
    /// The neighboring state.
    pub state: StateId,
    /// The length of the border in kilometers.
    pub km: f64,
    /// The part of it between the treaty area and a state that was not a member, in kilometers.
    pub frontier_km: f64,
}

/// Longest border first, on the day of `snapshot`.
///
/// `borders` are those of [`crate::built::land_borders`].
pub fn neighbors(snapshot: &Snapshot, borders: &[BorderLength], state: StateId) -> Vec<Neighbor> {
    let mut found: BTreeMap<StateId, Neighbor> = BTreeMap::new();
    for ([one, other], km) in sides(snapshot, borders) {
        let across = match (one.holder == state, other.holder == state) {
            (true, false) => other,
            (false, true) => one,
            _ => continue,
        };
        let neighbor = found.entry(across.holder).or_insert(Neighbor {
            state: across.holder,
            km: 0.0,
            frontier_km: 0.0,
        });
        neighbor.km += km;
        if border_kind(one, Some(other)) == BorderKind::Frontier {
            neighbor.frontier_km += km;
        }
    }
    let mut neighbors: Vec<_> = found.into_values().collect();
    neighbors.sort_by(|a, b| b.km.total_cmp(&a.km));

    neighbors
}

/// A piece of the frontier between a member and one of the states asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrontierPiece {
    /// The holder on the member's side.
    pub member: StateId,
    /// The indices in [`Snapshot::units`] of the member's unit and of the other.
    pub units: [usize; 2],
    /// In kilometers.
    pub km: f64,
}

/// The border of members with the states `across`, where it was the edge of the treaty area on the
/// day of `snapshot`.
pub fn frontier_with(
    snapshot: &Snapshot,
    borders: &[BorderLength],
    across: &[StateId],
) -> Vec<FrontierPiece> {
    let piece = |border: &BorderLength| {
        let [a, b] = border.shapes.map(usize::from);
        let (one, other) = (snapshot.units.get(a)?, snapshot.units.get(b)?);
        if border_kind(one, Some(other)) != BorderKind::Frontier {
            return None;
        }
        let (member, units) = match (across.contains(&one.holder), across.contains(&other.holder)) {
            (true, false) => (other.holder, [b, a]),
            (false, true) => (one.holder, [a, b]),
            _ => return None,
        };

        Some(FrontierPiece {
            member,
            units,
            km: border.km.into(),
        })
    };

    borders.iter().filter_map(piece).collect()
}

/// Each border with the situation on both sides and its length in kilometers.
fn sides<'a>(
    snapshot: &'a Snapshot,
    borders: &'a [BorderLength],
) -> impl Iterator<Item = ([&'a UnitSituation; 2], f64)> {
    borders.iter().filter_map(|border| {
        let [one, other] = border
            .shapes
            .map(|index| snapshot.units.get(usize::from(index)));

        Some(([one?, other?], f64::from(border.km)))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Atlas;
    use crate::built::land_borders;
    use crate::date::Date;
    use crate::timeline::snapshot::snapshot;

    fn state(code: &str) -> StateId {
        StateId::parse(code).unwrap()
    }

    fn on(date: &str) -> Snapshot {
        snapshot(&Atlas::bundled().unwrap(), Date::parse(date).unwrap())
    }

    #[test]
    fn finland_bordered_on_one_member_before_it_joined_and_then_became_the_longest_frontier() {
        let finland = state("FIN");
        let codes = |date| -> Vec<_> {
            let neighbors = neighbors(&on(date), &land_borders(), finland);
            let frontier = |neighbor: &Neighbor| (neighbor.state, neighbor.frontier_km > 0.0);

            neighbors.iter().map(frontier).collect()
        };
        let [russia, norway, sweden] = ["RUS", "NOR", "SWE"].map(state);
        assert_eq!(
            codes("2022-12-31"),
            [(russia, false), (norway, true), (sweden, false)]
        );
        assert_eq!(
            codes("2023-12-31"),
            [(russia, true), (norway, false), (sweden, true)]
        );
        assert_eq!(
            codes("2024-12-31"),
            [(russia, true), (norway, false), (sweden, false)]
        );
    }

    #[test]
    fn the_inner_german_border_is_one_of_two_neighbors_until_unification() {
        let (west, east) = (state("DEU"), state("DDR"));
        let has = |date| {
            let neighbors = neighbors(&on(date), &land_borders(), west);

            neighbors.iter().any(|neighbor| neighbor.state == east)
        };
        assert!(has("1989-12-31"));
        assert!(!has("1990-12-31"));
    }

    #[test]
    fn a_border_is_as_long_from_either_side() {
        let (snapshot, borders) = (on("2024-12-31"), land_borders());
        for neighbor in neighbors(&snapshot, &borders, state("POL")) {
            let back = neighbors(&snapshot, &borders, neighbor.state);
            let poland = back.iter().find(|other| other.state == state("POL"));
            assert_eq!(poland.map(|other| other.km), Some(neighbor.km));
        }
    }

    #[test]
    fn members_met_the_soviet_union_in_two_places() {
        let across = [state("SUN"), state("RUS")];
        let borders = land_borders();
        let members = |date| -> Vec<_> {
            let pieces = frontier_with(&on(date), &borders, &across);
            let members: BTreeSet<_> = pieces.iter().map(|piece| piece.member).collect();

            members.into_iter().collect()
        };
        assert_eq!(members("1949-12-31"), [state("NOR")]);
        assert_eq!(members("1985-12-31"), ["NOR", "TUR"].map(state));
        assert_eq!(members("1992-12-31"), [state("NOR")]);
        assert_eq!(
            members("2024-12-31"),
            ["EST", "FIN", "LTU", "LVA", "NOR", "POL"].map(state)
        );
    }
}
