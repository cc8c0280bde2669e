//! Classes: what a unit's color and pattern tell.

use crate::date::Year;
use crate::status::StatusKind;
use crate::tenure::TenureStatus;
use crate::timeline::layer::Layer;
use crate::timeline::snapshot::{Snapshot, Standing, UnitSituation};

/// The first years of the waves of accession, ascending. Years of one wave share a hue.
///
/// The wave is ours, not a count of NATO's: twelve hues would be too many to tell apart.
const WAVES: [Year; 6] = [1949, 1952, 1999, 2004, 2009, 2023];

/// What the color of a unit tells, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Its holder joined in this year.
    Joined(Year),
    /// Its holder was a member, whenever it joined.
    Member,
    /// Its holder has applied; with the year of its later accession, `None` if it has not joined.
    Applicant(Option<Year>),
    /// Its holder belonged to the Warsaw Pact.
    WarsawPact,
    /// Its holder was a party to the Collective Security Treaty.
    Csto,
    /// Its holder was a party to it, and its part in the organization was frozen.
    CstoFrozen,
    /// The Council had invited its holder.
    Invited,
    /// Its holder took part in a Membership Action Plan.
    ActionPlan,
    /// Its holder was in the Partnership for Peace.
    Partner,
    /// Its holder was in the Partnership for Peace, and NATO had suspended cooperation.
    Suspended,
    /// Its holder was neutral.
    Neutral,
    /// Its holder was militarily non-aligned, or in the Non-Aligned Movement.
    NonAligned,
    /// Its holder was no member, nor anything else of what the years of accession tell.
    NonMember,
    /// Its holder was none of what the layer tells.
    NoneOfThese,
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

/// The classes that a layer always lists, in the order of the legend; none for the years of
/// accession, which the atlas knows.
pub const fn classes_of(layer: Layer) -> &'static [Class] {
    match layer {
        Layer::Accession => &[],
        Layer::Alliances => &[Class::Member, Class::WarsawPact, Class::Csto],
        Layer::Partnership => &[
            Class::Member,
            Class::Invited,
            Class::ActionPlan,
            Class::Partner,
            Class::Suspended,
        ],
        Layer::NonAligned => &[
            Class::Member,
            Class::WarsawPact,
            Class::Csto,
            Class::Neutral,
            Class::NonAligned,
        ],
    }
}

/// The statuses that give a class, the weightier first: whoever is several of these has the first class.
const ALLIANCES: [(StatusKind, Class); 3] = [
    (StatusKind::WarsawPactMember, Class::WarsawPact),
    (StatusKind::CstoFrozen, Class::CstoFrozen),
    (StatusKind::CstoMember, Class::Csto),
];
const WAYS: [(StatusKind, Class); 4] = [
    (StatusKind::Invited, Class::Invited),
    (StatusKind::MapParticipant, Class::ActionPlan),
    (StatusKind::CooperationSuspended, Class::Suspended),
    (StatusKind::PfpPartner, Class::Partner),
];
const NEUTRALITY: [(StatusKind, Class); 5] = [
    ALLIANCES[0],
    ALLIANCES[1],
    ALLIANCES[2],
    (StatusKind::Neutral, Class::Neutral),
    (StatusKind::NonAligned, Class::NonAligned),
];

/// The class of a unit in a layer.
pub fn class_in(layer: Layer, snapshot: &Snapshot, unit: &UnitSituation) -> Class {
    match (layer, unit.standing) {
        (Layer::Accession, standing) => class_of(standing),
        (_, Standing::Member(_)) => Class::Member,
        (_, Standing::NotYetAState) => Class::NotYetAState,
        (_, Standing::Background) => Class::Background,
        _ => class_of_statuses(layer, snapshot.statuses(unit.holder)).unwrap_or(Class::NoneOfThese),
    }
}

/// The statuses that decide in a layer, each with its class, the weightier first.
const fn deciding(layer: Layer) -> &'static [(StatusKind, Class)] {
    match layer {
        Layer::Accession => &[],
        Layer::Alliances => &ALLIANCES,
        Layer::Partnership => &WAYS,
        Layer::NonAligned => &NEUTRALITY,
    }
}

/// The class that a layer gives to a state of these statuses; `None` if none of them decides.
fn class_of_statuses(layer: Layer, held: &[StatusKind]) -> Option<Class> {
    let mut deciding = deciding(layer).iter();

    deciding
        .find(|(kind, _)| held.contains(kind))
        .map(|(_, class)| *class)
}

/// Whether the words of a layer tell of a status: what its colors show, and what allies declared
/// about a way into the Alliance.
pub fn tells_of(layer: Layer, kind: StatusKind) -> bool {
    let declared = matches!(
        kind,
        StatusKind::MapInvited
            | StatusKind::PromisedMembership
            | StatusKind::IrreversiblePathStatement
    );

    deciding(layer).iter().any(|(shown, _)| *shown == kind)
        || layer == Layer::Partnership && declared
}

/// The class of a state or its units by the year of accession.
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
    use crate::Atlas;
    use crate::date::Date;
    use crate::id::UnitId;
    use crate::timeline::snapshot::snapshot;

    fn class(layer: Layer, year: Year, unit: &str) -> Class {
        let atlas = Atlas::bundled().unwrap();
        let snapshot = snapshot(&atlas, atlas.date_shown(year));
        let unit = snapshot.unit(UnitId::parse(unit).unwrap()).unwrap();

        class_in(layer, &snapshot, unit)
    }

    #[test]
    fn the_alliances_of_the_time() {
        for (year, unit, expected) in [
            (1985, "FRA", Class::Member),
            (1985, "POL", Class::WarsawPact),
            (1985, "EST", Class::WarsawPact),
            (1967, "ALB", Class::WarsawPact),
            (1968, "ALB", Class::NoneOfThese),
            (1985, "AUT", Class::NoneOfThese),
            (1995, "POL", Class::NoneOfThese),
            (1995, "RUS", Class::Csto),
            (1998, "GEO", Class::Csto),
            (1999, "GEO", Class::NoneOfThese),
            (2023, "ARM", Class::Csto),
            (2024, "ARM", Class::CstoFrozen),
        ] {
            let found = class(Layer::Alliances, year, unit);
            assert_eq!(found, expected, "{year}, {unit}");
        }
    }

    #[test]
    fn the_way_of_a_later_member_shows_step_by_step() {
        for (year, expected) in [
            (1993, Class::NoneOfThese),
            (1994, Class::Partner),
            (1999, Class::ActionPlan),
            (2002, Class::Invited),
            (2004, Class::Member),
        ] {
            assert_eq!(class(Layer::Partnership, year, "ROU"), expected, "{year}");
        }
    }

    #[test]
    fn a_partner_without_cooperation_is_shown_apart() {
        assert_eq!(class(Layer::Partnership, 2013, "RUS"), Class::Partner);
        assert_eq!(class(Layer::Partnership, 2014, "RUS"), Class::Suspended);
        assert_eq!(class(Layer::Partnership, 2014, "BLR"), Class::Partner);
    }

    #[test]
    fn neutral_and_non_aligned_are_two_things() {
        for (year, unit, expected) in [
            (1960, "AUT", Class::Neutral),
            (1954, "AUT", Class::NoneOfThese),
            (1960, "SWE", Class::NonAligned),
            (2022, "FIN", Class::NonAligned),
            (2023, "FIN", Class::Member),
            (1970, "SRB", Class::NonAligned),
            (2010, "SRB", Class::Neutral),
            (1970, "ESP", Class::NoneOfThese),
        ] {
            let found = class(Layer::NonAligned, year, unit);
            assert_eq!(found, expected, "{year}, {unit}");
        }
    }

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
