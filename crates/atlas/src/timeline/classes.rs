//! Classes: the meaning of a unit's color and pattern.

use crate::date::Year;
use crate::status::StatusKind;
use crate::tenure::TenureStatus;
use crate::timeline::layer::Layer;
use crate::timeline::snapshot::{Snapshot, Standing, UnitSituation};

/// The first years of the groups of accessions that share a hue, ascending.
///
/// The groups are ours, not NATO's: a hue for each year of accession would be too many to tell
/// apart.
const WAVES: [Year; 6] = [1949, 1952, 1999, 2004, 2009, 2023];

/// The meaning of a unit's color, in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The holder joined in this year.
    Joined(Year),
    /// The holder was a member, whenever it joined.
    Member,
    /// The holder has applied; with the year of its later accession, `None` if it has not joined.
    Applicant(Option<Year>),
    /// The holder was a member of the Warsaw Pact.
    WarsawPact,
    /// The holder was a party to the Collective Security Treaty.
    Csto,
    /// The holder was a party to the Collective Security Treaty, its participation in the
    /// organization frozen.
    CstoFrozen,
    /// The North Atlantic Council had invited the holder.
    Invited,
    /// The holder took part in a Membership Action Plan.
    ActionPlan,
    /// The holder was in the Partnership for Peace.
    Partner,
    /// The holder was in the Partnership for Peace, and NATO had suspended cooperation.
    Suspended,
    /// The holder was neutral.
    Neutral,
    /// The holder was militarily non-aligned, or in the Non-Aligned Movement.
    NonAligned,
    /// In the layer of accessions: the holder was neither a member nor any of the above.
    NonMember,
    /// In the other layers: the holder had none of the layer's statuses.
    NoneOfThese,
    /// A zone, protectorate or trust territory without a state of its own.
    NotYetAState,
    /// Outside the study area.
    Background,
}

/// The meaning of a pattern over a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Outside the control of the holder's government: occupied by another power, annexed without
    /// general recognition, breakaway, or under the United Nations.
    Held,
    /// Partly occupied, up to a line that the map does not show.
    PartlyHeld,
}

/// The classes that a layer always lists, in the order of the legend; empty for
/// [`Layer::Accession`], whose years come from the atlas.
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

/// Statuses and their classes, by precedence: a state with several has the first class.
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

/// The class of a unit in `layer`.
pub fn class_in(layer: Layer, snapshot: &Snapshot, unit: &UnitSituation) -> Class {
    match (layer, unit.standing) {
        (Layer::Accession, standing) => class_of(standing),
        (_, Standing::Member(_)) => Class::Member,
        (_, Standing::NotYetAState) => Class::NotYetAState,
        (_, Standing::Background) => Class::Background,
        _ => class_of_statuses(layer, snapshot.statuses(unit.holder)).unwrap_or(Class::NoneOfThese),
    }
}

/// The statuses that a layer shows, with their classes, by precedence.
const fn deciding(layer: Layer) -> &'static [(StatusKind, Class)] {
    match layer {
        Layer::Accession => &[],
        Layer::Alliances => &ALLIANCES,
        Layer::Partnership => &WAYS,
        Layer::NonAligned => &NEUTRALITY,
    }
}

/// `None` if the layer shows none of these statuses.
fn class_of_statuses(layer: Layer, held: &[StatusKind]) -> Option<Class> {
    let mut deciding = deciding(layer).iter();

    deciding
        .find(|(kind, _)| held.contains(kind))
        .map(|(_, class)| *class)
}

/// Whether texts about a layer mention a status: one that its colors show, or a declaration of
/// allies about future membership.
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

/// The class in [`Layer::Accession`].
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

/// `None` if the holder's government controls the unit.
pub fn mark_of(unit: &UnitSituation) -> Option<Mark> {
    match unit.tenure {
        // A country that is occupied as a whole has a class of its own, so no pattern.
        TenureStatus::Occupied if unit.standing == Standing::NotYetAState => None,
        TenureStatus::Occupied
        | TenureStatus::Annexed
        | TenureStatus::Breakaway
        | TenureStatus::UnAdministered => Some(Mark::Held),
        TenureStatus::PartlyOccupied => Some(Mark::PartlyHeld),
        // A partly recognized state is told by the line around it.
        _ => None,
    }
}

/// The index of the group of accessions that share a hue; 0 is the founding.
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
