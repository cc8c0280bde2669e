//! Members, rounds and changes year by year, against what is known of history.

use std::collections::BTreeSet;

use atlas::date::{Date, Period, Year};
use atlas::id::{StateId, UnitId};
use atlas::membership::{Membership, SpecialStatus};
use atlas::state::NamePeriod;
use atlas::status::Status;
use atlas::tenure::{Tenure, TenureStatus};
use atlas::timeline::snapshot::{Standing, UnitSituation, snapshot};
use atlas::timeline::steps::{accession_years, changes_in, years_of_change};
use atlas::unit::{Coverage, CoveragePeriod};

use crate::facts::{ATLAS, date, on};

fn codes(states: &[StateId]) -> Vec<&str> {
    states.iter().map(StateId::as_str).collect()
}

/// The number of members at the end of each year: first year, last year, members.
const MEMBERS: [(Year, Year, usize); 11] = [
    (1949, 1951, 12),
    (1952, 1954, 14),
    (1955, 1981, 15),
    (1982, 1998, 16),
    (1999, 2003, 19),
    (2004, 2008, 26),
    (2009, 2016, 28),
    (2017, 2019, 29),
    (2020, 2022, 30),
    (2023, 2023, 31),
    (2024, 2026, 32),
];

#[test]
fn every_year_has_the_members_that_history_knows() {
    let mut years = 0;
    for (first, last, members) in MEMBERS {
        for year in first..=last {
            let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
            assert_eq!(snapshot.members.len(), members, "{year}");
            assert_eq!(changes_in(&ATLAS, year).members_after, members, "{year}");
            years += 1;
        }
    }
    assert_eq!(years, 78);
    assert_eq!(ATLAS.years(), 1949..=2026);
}

#[test]
fn members_are_counted_to_the_day() {
    let days = [
        ("1949-04-03", 0),
        ("1949-04-04", 12),
        ("1949-12-31", 12),
        ("1952-02-17", 12),
        ("1952-02-18", 14),
        ("1955-05-05", 14),
        ("1955-05-06", 15),
        ("1982-05-29", 15),
        ("1982-05-30", 16),
        ("1990-10-02", 16),
        ("1990-10-03", 16),
        ("1999-03-11", 16),
        ("1999-03-12", 19),
        ("2004-03-28", 19),
        ("2004-03-29", 26),
        ("2009-03-31", 26),
        ("2009-04-01", 28),
        ("2017-06-04", 28),
        ("2017-06-05", 29),
        ("2020-03-26", 29),
        ("2020-03-27", 30),
        ("2023-04-03", 30),
        ("2023-04-04", 31),
        ("2024-03-06", 31),
        ("2024-03-07", 32),
        ("2026-09-26", 32),
    ];
    for (day, members) in days {
        assert_eq!(on(day).members.len(), members, "{day}");
    }
}

#[test]
fn members_come_in_order_of_accession_and_none_ever_leaves() {
    let mut before: Vec<StateId> = Vec::new();
    for year in ATLAS.years() {
        let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
        let members: Vec<_> = snapshot.members.iter().map(|member| member.state).collect();
        assert!(members.starts_with(&before), "{year}");
        assert!(
            snapshot.members.is_sorted_by_key(|member| member.since),
            "{year}"
        );
        before = members;
    }
}

#[test]
fn ten_rounds_follow_the_founding() {
    let rounds: Vec<_> = ATLAS
        .rounds()
        .iter()
        .map(|round| (round.date.year(), round.added))
        .collect();
    assert_eq!(
        rounds,
        [
            (1949, 12),
            (1952, 2),
            (1955, 1),
            (1982, 1),
            (1999, 3),
            (2004, 7),
            (2009, 2),
            (2017, 1),
            (2020, 1),
            (2023, 1),
            (2024, 1),
        ]
    );
    let years: Vec<_> = rounds.iter().map(|(year, _)| *year).collect();
    assert_eq!(accession_years(&ATLAS), years);
}

#[test]
fn a_year_tells_who_joined() {
    let change = changes_in(&ATLAS, 1999);
    assert_eq!(codes(&change.joined), ["CZE", "HUN", "POL"]);
    assert_eq!((change.members_before, change.members_after), (16, 19));
    let founding = changes_in(&ATLAS, 1949);
    assert_eq!((founding.joined.len(), founding.members_before), (12, 0));
    assert!(changes_in(&ATLAS, 1963).is_empty());
}

#[test]
fn a_year_tells_which_states_came_went_and_changed_their_name() {
    let unification = changes_in(&ATLAS, 1990);
    assert_eq!(codes(&unification.vanished), ["DDR", "WBER"]);
    assert_eq!(codes(&unification.renamed), ["DEU"]);
    assert!(unification.joined.is_empty());
    let dissolution = changes_in(&ATLAS, 1991);
    assert_eq!(codes(&dissolution.vanished), ["SUN"]);
    assert_eq!(dissolution.appeared.len(), 15 + 3);
    assert_eq!(codes(&changes_in(&ATLAS, 1993).appeared), ["CZE", "SVK"]);
    assert_eq!(codes(&changes_in(&ATLAS, 2003).renamed), ["SCG"]);
    assert_eq!(codes(&changes_in(&ATLAS, 2022).renamed), ["TUR"]);
}

#[test]
fn unification_is_a_change_and_no_accession() {
    let change = changes_in(&ATLAS, 1990);
    let titles: Vec<_> = change.growth.iter().map(|growth| &growth.title).collect();
    assert_eq!(titles, ["German unification"]);
    assert_eq!((change.members_before, change.members_after), (16, 16));
    assert_eq!(change.note.as_deref(), Some("Germany united"));
    assert!(!change.is_empty());
    assert!(!accession_years(&ATLAS).contains(&1990));
}

#[test]
fn a_year_has_the_note_of_the_calendar() {
    for (year, note) in &ATLAS.calendar().notes {
        assert_eq!(changes_in(&ATLAS, *year).note.as_ref(), Some(note));
    }
    assert_eq!(changes_in(&ATLAS, 1963).note, None);
}

#[test]
fn the_alliance_grew_in_fourteen_years() {
    assert_eq!(
        years_of_change(&ATLAS),
        [
            1949, 1952, 1954, 1955, 1957, 1982, 1990, 1999, 2004, 2009, 2017, 2020, 2023, 2024
        ]
    );
}

/// The units that the treaty covers at the end of the year, since their holder is a member.
fn covered_units(year: Year) -> BTreeSet<UnitId> {
    let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
    let is_covered = |unit: &&UnitSituation| {
        let covered = match unit.coverage {
            Some(coverage) => coverage != Coverage::Out,
            None => unit.tenure != TenureStatus::Dependency,
        };
        covered && matches!(unit.standing, Standing::Member(_))
    };

    snapshot
        .units
        .iter()
        .filter(is_covered)
        .map(|unit| unit.unit)
        .collect()
}

#[test]
fn years_of_change_are_those_in_which_covered_land_grew() {
    let mut years = vec![1949];
    for year in 1950..=2026 {
        if !covered_units(year).is_subset(&covered_units(year - 1)) {
            years.push(year);
        }
    }
    assert_eq!(years_of_change(&ATLAS), years);
}

#[test]
fn land_grows_on_the_day_that_the_list_of_growth_says() {
    let grown = ATLAS.territorial_growth();
    assert_eq!(grown.len(), 3);
    for growth in grown {
        let members = |date| snapshot(&ATLAS, date).members;
        assert!(change_dates().contains(&growth.date));
        assert_eq!(members(growth.date), members(growth.date.previous()));
    }
}

/// Every day, ascending, on which anything that a snapshot tells can change: a holder, a
/// membership or what is particular about it, a status, a step that makes one, the treaty area or
/// a name.
fn change_dates() -> Vec<Date> {
    let memberships = || ATLAS.memberships().iter();
    let special = memberships().flat_map(|membership| &membership.special);
    let steps = memberships().flat_map(|membership| &membership.steps);
    let covered = ATLAS
        .units()
        .iter()
        .filter_map(|unit| unit.article6.as_ref());
    let named = ATLAS.states().iter().flat_map(|state| &state.name_periods);

    let tenures = ATLAS.tenures().iter().map(Tenure::period);
    let statuses = ATLAS.statuses().iter().map(Status::period);
    let coverage = covered
        .flat_map(|article6| &article6.periods)
        .map(CoveragePeriod::period);
    let steps = steps.map(|step| Period {
        from: step.date.map(|date| date.first),
        until: None,
    });

    let known = ATLAS.calendar().first_day..=ATLAS.calendar().last_day;
    let mut dates: Vec<_> = tenures
        .chain(memberships().map(Membership::period))
        .chain(special.map(SpecialStatus::period))
        .chain(steps)
        .chain(statuses)
        .chain(coverage)
        .chain(named.map(NamePeriod::period))
        .flat_map(|period| [period.from, period.until])
        .flatten()
        .filter(|date| known.contains(date))
        .collect();
    dates.sort_unstable();
    dates.dedup();

    dates
}

#[test]
fn snapshots_differ_only_where_something_begins_or_ends() {
    let mut dates = change_dates();
    dates.push(ATLAS.calendar().last_day.next());
    for pair in dates.windows(2) {
        let (first, last) = (
            snapshot(&ATLAS, pair[0]),
            snapshot(&ATLAS, pair[1].previous()),
        );
        let changed = first
            .units
            .iter()
            .zip(&last.units)
            .find(|(before, after)| before != after);
        assert_eq!(changed, None, "{} to {}", pair[0], pair[1]);
        assert_eq!(first.members, last.members, "{} to {}", pair[0], pair[1]);
    }
}

#[test]
fn the_warsaw_pact_has_the_parties_that_history_knows() {
    let parties = |year: Year| -> BTreeSet<&'static str> {
        let known = ["ALB", "BGR", "CSK", "DDR", "HUN", "POL", "ROU", "SUN"];
        let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
        let all: Vec<_> = snapshot
            .standings()
            .filter(|(_, standing)| *standing == Standing::WarsawPact)
            .collect();
        let found: BTreeSet<_> = known
            .into_iter()
            .filter(|code| all.iter().any(|(party, _)| party.as_str() == *code))
            .collect();
        assert_eq!(found.len(), all.len(), "{year}: unknown parties in {all:?}");

        found
    };
    assert_eq!(parties(1954).len(), 0);
    for year in 1955..=1967 {
        assert_eq!(parties(year).len(), 8, "{year}");
    }
    for year in 1968..=1989 {
        assert_eq!(parties(year).len(), 7, "{year}");
        assert!(!parties(year).contains("ALB"), "{year}");
    }
    assert_eq!(
        parties(1990),
        BTreeSet::from(["BGR", "CSK", "HUN", "POL", "ROU", "SUN"])
    );
    assert_eq!(parties(1991).len(), 0);
}

#[test]
fn the_newest_year_is_shown_by_the_day_of_the_data() {
    assert_eq!(ATLAS.date_shown(2025), date("2025-12-31"));
    assert_eq!(ATLAS.date_shown(2026), date("2026-11-24"));
}
