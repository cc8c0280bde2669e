//! The flags of states, and since when each is the right one.

use serde::Deserialize;

use crate::Atlas;
use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::Evidence;

/// The flag of a state during a period; on days that no record covers no flag is known to be right.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// The state whose flag it is.
    pub state: StateId,
    /// The first day on which it is known to be right; `None` if before our years.
    pub from: Option<PartialDate>,
    /// The first day after; `None` while it lasts, or if the end of the state.
    pub until: Option<PartialDate>,
    /// The file in `assets/flags`, without its ending.
    pub drawing: String,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

impl Flag {
    /// The days on which it is shown, as long as the state itself exists.
    pub fn period(&self) -> Period {
        Period {
            from: self.from.map(|from| from.first),
            until: self.until.map(|until| until.first),
        }
    }
}

impl Atlas {
    /// The flag of `state` on `date`; `None` if none is known to be right on that day, or if the
    /// state held no land then.
    pub fn flag_on(&self, state: StateId, date: Date) -> Option<&Flag> {
        let exists = self
            .tenures()
            .iter()
            .any(|tenure| tenure.state == state && tenure.period().contains(date));

        self.flags_of(state)
            .iter()
            .find(|flag| exists && flag.period().contains(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag_of(state: &str, date: &str) -> Option<String> {
        let atlas = Atlas::bundled().unwrap();
        let state = StateId::parse(state).unwrap();
        let flag = atlas.flag_on(state, Date::parse(date).unwrap());

        flag.map(|flag| flag.drawing.clone())
    }

    #[test]
    fn a_state_that_changed_its_flag_has_the_right_one_or_none() {
        for (state, date, drawing) in [
            ("BLR", "1994-12-31", Some("BLR-1991")),
            ("BLR", "1995-12-31", Some("BLR")),
            ("USA", "1959-12-31", None),
            ("USA", "1960-12-31", Some("USA")),
            ("CAN", "1964-12-31", None),
            ("CAN", "1965-12-31", Some("CAN")),
            ("GEO", "2003-12-31", None),
            ("GEO", "2004-12-31", Some("GEO")),
            ("MKD", "1995-12-31", None),
            ("BGR", "1989-12-31", None),
            ("ROU", "1988-12-31", None),
        ] {
            assert_eq!(flag_of(state, date).as_deref(), drawing, "{state} {date}");
        }
    }

    #[test]
    fn a_state_that_no_longer_exists_has_no_flag() {
        for (state, last, after) in [
            ("SUN", "1990-12-31", "1991-12-31"),
            ("CSK", "1992-12-31", "1993-12-31"),
            ("YUG", "1990-12-31", "1992-12-31"),
            ("SCG", "2005-12-31", "2006-12-31"),
        ] {
            assert!(flag_of(state, last).is_some(), "{state}");
            assert_eq!(flag_of(state, after), None, "{state}");
        }
        assert_eq!(flag_of("CZE", "1992-12-31"), None);
        assert!(flag_of("CZE", "1993-12-31").is_some());
    }

    #[test]
    fn every_member_has_a_flag_today_and_no_flag_is_that_of_a_territory() {
        let atlas = Atlas::bundled().unwrap();
        let today = atlas.calendar().last_day;
        for membership in atlas.memberships() {
            assert!(
                atlas.flag_on(membership.state, today).is_some(),
                "{}",
                membership.state
            );
        }
        for flag in atlas.flags() {
            let state = atlas.state(flag.state).unwrap();
            assert_eq!(state.kind, crate::state::StateKind::State, "{}", state.id);
        }
    }
}
