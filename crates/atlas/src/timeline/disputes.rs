//! Disputes: areas of the map that are hatched or have a border of disputed status.

use crate::Atlas;
use crate::id::StateId;
use crate::tenure::TenureStatus;
use crate::timeline::classes::mark_of;
use crate::timeline::snapshot::Snapshot;

/// Areas that one state held on one disputed basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The holder as the map shows it.
    pub state: StateId,
    /// The basis of the tenure.
    pub tenure: TenureStatus,
    /// Who ruled in fact: comma-separated state codes, `UN` or `self`; `None` if the holder did.
    pub controller: Option<String>,
    /// In alphabetical order, without duplicates.
    pub areas: Vec<String>,
}

/// Ordered by state, then by their areas.
///
/// Includes countries outside the study area, since the map hatches them too.
pub fn disputes(atlas: &Atlas, snapshot: &Snapshot) -> Vec<Dispute> {
    let mut disputes: Vec<Dispute> = Vec::new();
    for situation in &snapshot.units {
        let is_unrecognized = situation.tenure == TenureStatus::PartiallyRecognized;
        let Some(unit) = atlas
            .unit(situation.unit)
            .filter(|_| is_unrecognized || mark_of(situation).is_some())
        else {
            continue;
        };
        let known = disputes.iter_mut().find(|dispute| {
            dispute.state == situation.holder
                && dispute.tenure == situation.tenure
                && dispute.controller == situation.controller
        });
        match known {
            Some(dispute) => dispute.areas.push(unit.name.clone()),
            None => disputes.push(Dispute {
                state: situation.holder,
                tenure: situation.tenure,
                controller: situation.controller.clone(),
                areas: vec![unit.name.clone()],
            }),
        }
    }
    for dispute in &mut disputes {
        dispute.areas.sort_unstable();
        dispute.areas.dedup();
    }
    disputes.sort_by(|one, other| (one.state, &one.areas).cmp(&(other.state, &other.areas)));

    disputes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Year;
    use crate::timeline::snapshot::snapshot;

    fn of(year: Year) -> Vec<Dispute> {
        let atlas = Atlas::bundled().unwrap();
        let snapshot = snapshot(&atlas, atlas.date_shown(year));

        disputes(&atlas, &snapshot)
    }

    fn names(year: Year, area: &str) -> Vec<String> {
        let disputes = of(year);
        let found = disputes
            .iter()
            .filter(|dispute| dispute.areas.iter().any(|name| name.contains(area)));

        found.map(|dispute| dispute.state.to_string()).collect()
    }

    #[test]
    fn crimea_is_listed_under_ukraine_since_2014() {
        assert_eq!(names(2013, "Crimea"), [""; 0]);
        assert_eq!(names(2014, "Crimea"), ["UKR"]);
        assert_eq!(names(2026, "Crimea"), ["UKR"]);
    }

    #[test]
    fn the_baltic_states_are_listed_until_1991() {
        for name in ["Estonia", "Latvia", "Lithuania"] {
            assert_eq!(names(1985, name), ["SUN"], "{name}");
            assert_eq!(names(1992, name), [""; 0], "{name}");
        }
    }

    #[test]
    fn kosovo_is_listed_as_a_state_that_a_part_of_the_world_does_not_recognize() {
        let disputes = of(2020);
        let kosovo = disputes
            .iter()
            .find(|dispute| dispute.tenure == TenureStatus::PartiallyRecognized);
        assert_eq!(kosovo.unwrap().areas, ["Kosovo"]);
    }
}
