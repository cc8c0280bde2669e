//! The kind of line between two units.

use crate::tenure::TenureStatus;
use crate::timeline::snapshot::{Standing, UnitSituation};
use crate::unit::Coverage;

/// The kind of line between two units, or between a unit and the sea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BorderKind {
    /// Within one state; not drawn.
    Inner,
    /// Between land and sea.
    Coast,
    /// Of disputed status, within one state or between two.
    Disputed,
    /// Between two states.
    State,
    /// Between the treaty area and a state that is not a member.
    Frontier,
}

/// The kind of line between `left` and `right`; `None` on the right is the sea.
///
/// Symmetric in the two units.
pub fn border_kind(left: &UnitSituation, right: Option<&UnitSituation>) -> BorderKind {
    let Some(right) = right else {
        return BorderKind::Coast;
    };

    if left.holder == right.holder {
        if parts_one_state(left, right) {
            BorderKind::Disputed
        } else {
            BorderKind::Inner
        }
    } else if claims_unrecognized(left, right) || claims_unrecognized(right, left) {
        BorderKind::Disputed
    } else if is_frontier(left, right) || is_frontier(right, left) {
        BorderKind::Frontier
    } else {
        BorderKind::State
    }
}

/// Whether a line of control or a legal border runs within the land of one holder.
fn parts_one_state(left: &UnitSituation, right: &UnitSituation) -> bool {
    let (footing, other) = (footing(left), footing(right));

    // States that do not recognize an annexation see two annexed units as two states.
    footing != other
        || footing == Footing::Annexed
        || footing == Footing::Held && left.controller != right.controller
}

/// Whether `claimant` holds the state that claims `unit`, a partly recognized state.
fn claims_unrecognized(unit: &UnitSituation, claimant: &UnitSituation) -> bool {
    footing(unit) == Footing::Unrecognized && unit.claimed_by == Some(claimant.holder)
}

/// Whether `inside` lies in the treaty area and `outside` belongs to a state that is not a member.
///
/// Territories without a state of their own are neither: the powers there may be members.
fn is_frontier(inside: &UnitSituation, outside: &UnitSituation) -> bool {
    is_in_treaty_area(inside)
        && !matches!(
            outside.standing,
            Standing::Member(_) | Standing::NotYetAState
        )
}

/// Whether the treaty covers the unit at least in part.
pub fn is_in_treaty_area(unit: &UnitSituation) -> bool {
    let covered = match unit.coverage {
        Some(Coverage::In | Coverage::Partly) => true,
        Some(Coverage::Out) => false,
        None => unit.tenure != TenureStatus::Dependency,
    };

    covered && matches!(unit.standing, Standing::Member(_))
}

/// How firm a holder's title to a unit is, as far as lines show it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Footing {
    /// Undisputed. A partly occupied unit counts too, because the line of control runs through it
    /// and not around it.
    Firm,
    /// The holder's by law, but held or administered by another power, or by nobody.
    Held,
    /// The holder's in fact, but many states do not recognize it.
    Annexed,
    /// A state that only some states recognize.
    Unrecognized,
}

fn footing(unit: &UnitSituation) -> Footing {
    match unit.tenure {
        TenureStatus::Occupied
        | TenureStatus::Breakaway
        | TenureStatus::Administered
        | TenureStatus::UnAdministered => Footing::Held,
        TenureStatus::Annexed => Footing::Annexed,
        TenureStatus::PartiallyRecognized => Footing::Unrecognized,
        TenureStatus::Sovereign
        | TenureStatus::Part
        | TenureStatus::Dependency
        | TenureStatus::Protectorate
        | TenureStatus::AlliedSectors
        | TenureStatus::PartlyOccupied
        | TenureStatus::Background => Footing::Firm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Atlas;
    use crate::date::Date;
    use crate::id::UnitId;
    use crate::timeline::snapshot::snapshot;

    fn kind(date: &str, one: &str, other: &str) -> BorderKind {
        let snapshot = snapshot(&Atlas::bundled().unwrap(), Date::parse(date).unwrap());
        let unit = |code| snapshot.unit(UnitId::parse(code).unwrap()).unwrap();
        let kind = border_kind(unit(one), Some(unit(other)));
        assert_eq!(kind, border_kind(unit(other), Some(unit(one))));

        kind
    }

    #[test]
    fn a_line_without_a_unit_behind_it_is_a_coast() {
        let snapshot = snapshot(
            &Atlas::bundled().unwrap(),
            Date::parse("2020-01-01").unwrap(),
        );
        assert_eq!(border_kind(&snapshot.units[0], None), BorderKind::Coast);
    }

    #[test]
    fn the_inner_german_border_is_the_frontier_until_unification() {
        assert_eq!(kind("1950-12-31", "DEU-W", "DEU-E"), BorderKind::State);
        assert_eq!(kind("1955-05-06", "DEU-W", "DEU-E"), BorderKind::Frontier);
        assert_eq!(kind("1990-10-02", "DEU-W", "DEU-E"), BorderKind::Frontier);
        assert_eq!(kind("1990-10-03", "DEU-W", "DEU-E"), BorderKind::Inner);
    }

    #[test]
    fn west_berlin_has_a_plain_border_and_east_berlin_none_to_the_land_around() {
        assert_eq!(kind("1961-12-31", "BER-W", "BER-E"), BorderKind::State);
        assert_eq!(kind("1961-12-31", "BER-W", "DEU-E"), BorderKind::State);
        assert_eq!(kind("1961-12-31", "BER-E", "DEU-E"), BorderKind::Inner);
    }

    #[test]
    fn the_saar_has_plain_borders_until_it_joins_the_federal_republic() {
        assert_eq!(kind("1956-12-31", "DEU-SL", "DEU-W"), BorderKind::State);
        assert_eq!(kind("1956-12-31", "DEU-SL", "FRA"), BorderKind::State);
        assert_eq!(kind("1957-12-31", "DEU-SL", "DEU-W"), BorderKind::Inner);
    }

    #[test]
    fn the_zones_of_trieste_are_parted_by_a_dashed_line() {
        assert_eq!(kind("1953-12-31", "TRI-A", "TRI-BS"), BorderKind::Disputed);
        assert_eq!(kind("1953-12-31", "TRI-BS", "TRI-BH"), BorderKind::Inner);
        assert_eq!(kind("1954-12-31", "TRI-A", "TRI-BS"), BorderKind::Frontier);
    }

    #[test]
    fn annexed_baltic_states_keep_dashed_borders() {
        assert_eq!(kind("1980-12-31", "EST", "RUS"), BorderKind::Disputed);
        assert_eq!(kind("1980-12-31", "EST", "LVA"), BorderKind::Disputed);
        assert_eq!(kind("1980-12-31", "BLR", "RUS"), BorderKind::Inner);
        assert_eq!(kind("1991-12-31", "EST", "RUS"), BorderKind::State);
        assert_eq!(kind("2004-12-31", "EST", "RUS"), BorderKind::Frontier);
        assert_eq!(kind("2004-12-31", "EST", "LVA"), BorderKind::State);
    }

    #[test]
    fn kosovo_is_dashed_against_serbia_only() {
        assert_eq!(kind("1998-12-31", "KOS", "SRB"), BorderKind::Inner);
        assert_eq!(kind("1999-12-31", "KOS", "SRB"), BorderKind::Disputed);
        assert_eq!(kind("2008-12-31", "KOS", "SRB"), BorderKind::Disputed);
        assert_eq!(kind("2008-12-31", "KOS", "MKD"), BorderKind::State);
        assert_eq!(kind("2009-12-31", "KOS", "ALB"), BorderKind::Frontier);
    }

    #[test]
    fn occupied_parts_of_ukraine_are_dashed_where_a_line_is_known() {
        assert_eq!(kind("2013-12-31", "UKR-43", "UKR-65"), BorderKind::Inner);
        assert_eq!(kind("2014-12-31", "UKR-43", "UKR-65"), BorderKind::Disputed);
        assert_eq!(
            kind("2022-12-31", "UKR-14D", "UKR-14"),
            BorderKind::Disputed
        );
        assert_eq!(kind("2022-12-31", "UKR-14D", "UKR-09L"), BorderKind::Inner);
        assert_eq!(kind("2022-12-31", "UKR-14", "UKR"), BorderKind::Inner);
        assert_eq!(kind("2022-12-31", "UKR-14D", "RUS"), BorderKind::State);
    }

    #[test]
    fn cyprus_is_one_island_with_dashed_lines_since_1974() {
        assert_eq!(kind("1973-12-31", "CYP", "CYP-N"), BorderKind::Inner);
        assert_eq!(kind("1974-12-31", "CYP", "CYP-BZ"), BorderKind::Disputed);
        assert_eq!(kind("1974-12-31", "CYP-BZ", "CYP-N"), BorderKind::Disputed);
        assert_eq!(kind("1974-12-31", "CYP-SB", "CYP"), BorderKind::State);
    }

    #[test]
    fn land_outside_the_treaty_area_has_no_frontier() {
        assert_eq!(kind("2020-12-31", "GUF", "BRA"), BorderKind::State);
        assert_eq!(kind("2020-12-31", "ESP-CE", "MAR"), BorderKind::State);
        assert_eq!(kind("1960-12-31", "DZA-N", "MAR"), BorderKind::Frontier);
        assert_eq!(kind("1960-12-31", "DZA-S", "MAR"), BorderKind::State);
    }

    #[test]
    fn the_frontier_moves_with_accessions() {
        assert_eq!(kind("1998-12-31", "POL", "DEU-E"), BorderKind::Frontier);
        assert_eq!(kind("1999-12-31", "POL", "DEU-E"), BorderKind::State);
        assert_eq!(kind("2022-12-31", "FIN", "NOR"), BorderKind::Frontier);
        assert_eq!(kind("2023-12-31", "FIN", "NOR"), BorderKind::State);
        assert_eq!(kind("2023-12-31", "FIN", "SWE"), BorderKind::Frontier);
    }
}
