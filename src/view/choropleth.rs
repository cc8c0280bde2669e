//! Classes: what a unit's color and pattern tell.

use crate::atlas::date::Year;
use crate::atlas::tenure::TenureStatus;
use crate::timeline::snapshot::{Standing, UnitSituation};

/// The first years of the waves of accession, ascending. Years of one wave share a hue.
///
/// The wave is ours, not a count of NATO's: twelve hues would be too many to tell apart.
const WAVES: [Year; 6] = [1949, 1952, 1999, 2004, 2009, 2023];

/// What the color of a unit tells, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Its holder joined in this year.
    Joined(Year),
    /// Its holder has applied; with the year of its later accession, `None` if it has not joined.
    Applicant(Option<Year>),
    /// Its holder belonged to the Warsaw Pact.
    WarsawPact,
    /// Its holder was none of these.
    NonMember,
    /// A zone, protectorate or trust territory without a state of its own.
    NotYetAState,
    /// Not researched: a backdrop.
    Background,
}

/// What a pattern over a unit tells beside its color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Outside the control of the holder's government: occupied by another power, annexed without
    /// general recognition, breakaway, or under the United Nations.
    Held,
    /// Occupied in part, along a line that the map does not draw.
    PartlyHeld,
}

/// The class of a state or its units.
pub fn class_of(standing: Standing) -> Class {
    match standing {
        Standing::Member(since) => Class::Joined(since.year()),
        Standing::Applicant(joined) => Class::Applicant(joined),
        Standing::WarsawPact => Class::WarsawPact,
        Standing::NotYetAState => Class::NotYetAState,
        Standing::Background => Class::Background,
        Standing::Csto
        | Standing::Neutral
        | Standing::NonAligned
        | Standing::Partner
        | Standing::Outside => Class::NonMember,
    }
}

/// The mark of a unit; `None` if its holder's government controls it.
pub fn mark_of(unit: &UnitSituation) -> Option<Mark> {
    match unit.tenure {
        // All of a country under occupation is a class, not a mark.
        TenureStatus::Occupied if unit.standing == Standing::NotYetAState => None,
        TenureStatus::Occupied
        | TenureStatus::Annexed
        | TenureStatus::Breakaway
        | TenureStatus::UnAdministered => Some(Mark::Held),
        TenureStatus::PartlyOccupied => Some(Mark::PartlyHeld),
        // Of a state that a part of the world recognizes, the line around it tells.
        _ => None,
    }
}

/// The wave to which a year of accession belongs, counted from 0, the founding.
pub fn wave_of(year: Year) -> usize {
    WAVES
        .partition_point(|first| *first <= year)
        .saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::date::Date;

    #[test]
    fn the_waves_are_those_of_the_palette() {
        let years = [
            1949, 1952, 1955, 1982, 1999, 2004, 2009, 2017, 2020, 2023, 2024,
        ];
        assert_eq!(years.map(wave_of), [0, 1, 1, 1, 2, 3, 4, 4, 4, 5, 5]);
    }

    #[test]
    fn neutral_and_non_aligned_states_are_no_members() {
        for standing in [
            Standing::Neutral,
            Standing::NonAligned,
            Standing::Partner,
            Standing::Outside,
        ] {
            assert_eq!(class_of(standing), Class::NonMember);
        }
    }

    #[test]
    fn a_member_has_the_class_of_its_year() {
        let since = Date::parse("1999-03-12").unwrap();
        assert_eq!(class_of(Standing::Member(since)), Class::Joined(1999));
    }
}
