//! The bundled data by itself: complete, consistent, and nothing lost.

use atlas::bundled::{LAKES_COARSE, LAKES_FINE, LEVELS};
use atlas::check::{EvidencedStatement, RecordCounts, check, check_outlines, statements};
use atlas::date::Date;
use atlas::id::SourceId;
use atlas::outlines::{read_lakes, read_outlines};

use crate::facts::{ATLAS, state};

fn exist(sources: &[SourceId]) -> bool {
    sources.iter().all(|source| ATLAS.source(source).is_some())
}

#[test]
fn the_records_agree_with_each_other() {
    let problems: Vec<_> = check(&ATLAS).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn nothing_that_was_gathered_is_lost() {
    let summary = RecordCounts::of(&ATLAS);
    let expected = [
        ("units", 290),
        ("states", 229),
        ("memberships", 32),
        ("rounds", 11),
        ("statuses", 115),
        ("alliances", 2),
        ("territories", 30),
        ("events", 120),
        ("indicators", 54),
        ("quotes", 182),
        ("claims", 36),
        ("not-found", 14),
        ("sources", 577),
    ];
    for (kind, number) in expected {
        assert_eq!(summary.count(kind), Some(number), "{kind}");
    }
}

#[test]
fn statements_that_are_not_verified_stay_marked() {
    let count = |wanted: &dyn Fn(&EvidencedStatement<'_>) -> bool| {
        let all: Vec<_> = statements(&ATLAS)
            .into_iter()
            .filter(|one| wanted(one))
            .collect();
        let unverified = all.iter().filter(|one| !one.evidence.verified).count();

        (all.len(), unverified)
    };
    let is_name = |one: &EvidencedStatement<'_>| one.record.contains("/official_names/");
    let of_members =
        |one: &EvidencedStatement<'_>| one.file == "assets/facts/memberships.json" || is_name(one);
    let of_others = |one: &EvidencedStatement<'_>| match one.file {
        "assets/facts/states.json" => !is_name(one),
        "assets/facts/alliances.json" => one.record == "WarsawPact/InForce",
        file => file == "assets/facts/statuses.json",
    };
    assert_eq!(count(&of_members), (266, 33));
    assert_eq!(count(&of_others), (187, 13));
    assert_eq!(
        count(&|one| one.file == "assets/facts/events.json"),
        (120, 3)
    );
    assert_eq!(
        count(&|one| one.file == "assets/facts/territories.json"),
        (30, 1)
    );
}

#[test]
fn every_unit_is_held_by_exactly_one_state_on_every_day() {
    let (first, last) = (ATLAS.calendar().first_day, ATLAS.calendar().last_day);
    assert_eq!(
        (first.to_string(), last.to_string()),
        ("1949-01-01".into(), "2026-11-24".into())
    );
    let end = last.next();
    let days: Vec<_> = std::iter::successors(Some(first), |day| Some(day.next()))
        .take_while(|day| *day < end)
        .collect();
    assert_eq!(days.len(), 28_452);
    let index = |day: Date| days.partition_point(|known| *known < day);
    for unit in ATLAS.units() {
        let mut holders = vec![0; days.len()];
        for tenure in ATLAS.tenures_of(unit.id) {
            let held = index(tenure.from)..index(tenure.until.unwrap_or(end));
            holders[held].iter_mut().for_each(|holders| *holders += 1);
        }
        assert!(holders.iter().all(|holders| *holders == 1), "{}", unit.id);
    }
}

#[test]
fn every_state_that_holds_land_has_a_place_for_its_name_on_every_such_day() {
    for tenure in ATLAS.tenures() {
        let named = |day| {
            ATLAS
                .labels_of(tenure.state)
                .iter()
                .any(|label| label.period().contains(day))
        };
        assert!(named(tenure.from), "{} on {}", tenure.state, tenure.from);
        let last = tenure
            .until
            .map_or_else(|| ATLAS.calendar().last_day, Date::previous);
        assert!(named(last), "{} on {last}", tenure.state);
    }
}

#[test]
fn every_quote_claim_event_and_step_names_sources_that_exist() {
    for quote in ATLAS.quotes() {
        assert!(
            exist(std::slice::from_ref(&quote.source.id)),
            "{}",
            quote.id
        );
    }
    for claim in ATLAS.claims() {
        assert!(
            !claim.sources.is_empty() && exist(&claim.sources),
            "{}",
            claim.number
        );
    }
    for event in ATLAS.events() {
        assert!(exist(&event.evidence.sources), "{}", event.id);
        assert!(
            !event.evidence.verified || !event.evidence.sources.is_empty(),
            "{}",
            event.id
        );
    }
    for membership in ATLAS.memberships() {
        assert!(
            !membership.accession.evidence.sources.is_empty(),
            "{}",
            membership.state
        );
        assert!(
            membership
                .steps
                .iter()
                .all(|step| exist(&step.evidence.sources))
        );
    }
}

#[test]
fn every_unit_has_an_outline_at_every_level() {
    for (level, file) in LEVELS.iter().enumerate() {
        let outlines = file.read(read_outlines).unwrap();
        let problems = check_outlines(&ATLAS, level, &outlines);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(outlines.len(), ATLAS.units().len());
        assert!(outlines.iter().all(|outline| !outline.polygons.is_empty()));
    }
}

#[test]
fn a_missing_outline_is_reported_with_its_level() {
    let mut outlines = LEVELS[2].read(read_outlines).unwrap();
    outlines.retain(|outline| outline.unit.as_str() != "POL");
    let problems: Vec<_> = check_outlines(&ATLAS, 2, &outlines)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        problems,
        [
            "assets/map/units_l2.geojson, record POL: has no outline in level 2; \
         rebuild the outlines with tools/geodata"
        ]
    );
}

#[test]
fn both_files_of_lakes_can_be_read() {
    for file in [LAKES_COARSE, LAKES_FINE] {
        let lakes = file.read(read_lakes).unwrap();
        assert!(
            lakes
                .iter()
                .any(|lake| lake.name.as_deref() == Some("Lake Ladoga")),
            "{}",
            file.path
        );
    }
}

#[test]
fn every_member_has_a_name_in_twenty_six_languages() {
    for membership in ATLAS.memberships() {
        let state = ATLAS.state(membership.state).unwrap();
        assert_eq!(state.names.len(), 26, "{}", state.id);
        assert!(!state.official_names.is_empty(), "{}", state.id);
    }
}

#[test]
fn names_of_every_time_and_language_can_be_searched() {
    let names = |code: &str| -> Vec<String> {
        let id = state(code);
        ATLAS
            .state(id)
            .unwrap()
            .all_names()
            .map(str::to_owned)
            .collect()
    };
    for name in [
        "Germany",
        "West Germany",
        "Bundesrepublik Deutschland",
        "Німеччина",
    ] {
        assert!(names("DEU").contains(&name.to_owned()), "{name}");
    }
    for name in ["Turkey", "Türkiye", "Republic of Turkey"] {
        assert!(names("TUR").contains(&name.to_owned()), "{name}");
    }
}

#[test]
fn the_totals_of_the_indicators_count_the_members_of_the_atlas() {
    for (year, totals) in &ATLAS.indicators().totals {
        let date = ATLAS.date_shown(*year);
        let members = ATLAS
            .memberships()
            .iter()
            .filter(|one| one.period().contains(date))
            .count();
        assert_eq!(usize::from(totals.members), members, "{year}");
    }
    for figures in &ATLAS.indicators().states {
        let membership = ATLAS.membership_of(figures.state);
        assert_eq!(
            figures.member_since,
            membership.map(|one| one.accession.date),
            "{}",
            figures.state
        );
        assert!(
            figures.population.keys().copied().eq(1950..=2026),
            "{}",
            figures.state
        );
    }
}
