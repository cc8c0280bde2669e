//! Values that were wrong once, or are often told wrongly.

use std::fs;

use atlas::date::PartialDate;
use atlas::event::{Event, EventWeight};
use atlas::id::QuoteId;
use atlas::membership::{SpecialKind, StepKind};
use atlas::quote::Quote;
use atlas::status::{Status, StatusKind};
use atlas::timeline::related::{events_of_year, quotes_of_year};
use atlas::timeline::steps::years_of_change;

use crate::facts::{ATLAS, on, state};
use crate::tidy::files;

fn quote(id: &str) -> &'static Quote {
    ATLAS.quote(&QuoteId::new(id)).unwrap()
}

fn day(date: PartialDate) -> String {
    date.to_string()
}

/// The periods in which a state was of a kind: first day, and first day after.
fn spans(code: &str, kind: StatusKind) -> Vec<(Option<String>, Option<String>)> {
    let statuses = ATLAS.statuses_of(state(code)).iter();
    let of_kind = statuses.filter(|status| status.kind == kind);

    of_kind
        .map(|status| (status.from.map(day), status.until.map(day)))
        .collect()
}

fn span(from: &str, until: &str) -> (Option<String>, Option<String>) {
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());

    (known(from), known(until))
}

/// The only event whose title has these words.
fn event(words: &str) -> &'static Event {
    let found: Vec<_> = ATLAS
        .events()
        .iter()
        .filter(|event| event.title.contains(words))
        .collect();
    assert_eq!(found.len(), 1, "{words}: {found:?}");

    found[0]
}

#[test]
fn spain_is_outside_the_integrated_command_from_december_1982_to_the_end_of_1998() {
    let outside = |day: &str| {
        let members = on(day).members;
        let spain = members.iter().find(|member| member.state == state("ESP"));

        spain.unwrap().outside_command
    };
    for (day, expected) in [
        ("1982-05-30", false),
        ("1982-12-31", true),
        ("1985-12-31", true),
        ("1986-12-31", true),
        ("1998-12-31", true),
        ("1999-12-31", false),
    ] {
        assert_eq!(outside(day), expected, "{day}");
    }
    let membership = ATLAS.membership_of(state("ESP")).unwrap();
    let texts: Vec<_> = membership
        .special
        .iter()
        .filter(|special| special.kind == SpecialKind::OutsideIntegratedCommand)
        .map(|special| (special.text.to_lowercase(), day(special.from)))
        .collect();
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts[0].0.contains("frozen"), "{texts:?}");
    assert_eq!(texts[0].1, "1982-12-09");
    assert_eq!(texts[1].1, "1986-03-12");
}

#[test]
fn malta_is_neutral_from_1980_and_of_the_non_aligned_movement_from_1973_to_2004() {
    assert_eq!(spans("MLT", StatusKind::Neutral), [span("1980", "")]);
    assert_eq!(spans("MLT", StatusKind::NonAligned), [span("1973", "2004")]);
}

#[test]
fn cyprus_leaves_the_non_aligned_movement_in_may_2004() {
    assert_eq!(
        spans("CYP", StatusKind::NonAligned),
        [span("1961-09-01", "2004-05")]
    );
}

#[test]
fn yugoslavia_is_non_aligned_from_the_conference_of_belgrade() {
    assert_eq!(
        spans("YUG", StatusKind::NonAligned),
        [span("1961-09-01", "1992-04-27")]
    );
}

#[test]
fn practical_cooperation_with_belarus_is_suspended_since_november_2021() {
    assert_eq!(
        spans("BLR", StatusKind::CooperationSuspended),
        [span("2021-11", "")]
    );
}

#[test]
fn ukraine_is_non_bloc_by_law_from_2010_to_29_december_2014() {
    let spans = spans("UKR", StatusKind::NonAligned);
    assert_eq!(spans.len(), 1);
    let (from, until) = &spans[0];
    assert!(from.as_ref().unwrap().starts_with("2010"), "{from:?}");
    assert_eq!(until.as_deref(), Some("2014-12-29"));
}

#[test]
fn crimea_is_occupied_from_february_2014() {
    assert_eq!(
        spans("UKR", StatusKind::TerritoryOccupied),
        [span("2014-02-27", "")]
    );
    for words in ["Crimea", "Donbas"] {
        assert!(
            events_of_year(&ATLAS, 2014)
                .any(|event| event.title.contains(words) || event.text.contains(words)),
            "{words}"
        );
    }
}

#[test]
fn irish_neutrality_does_not_begin_with_the_republic() {
    assert_eq!(spans("IRL", StatusKind::Neutral), [span("", "")]);
}

#[test]
fn days_that_were_seen_late_are_right() {
    let step = |code: &str, kind: StepKind| {
        let membership = ATLAS.membership_of(state(code)).unwrap();
        let step = membership.steps.iter().find(|step| step.kind == kind);
        let step = step.unwrap();

        (step.date.map(day), step.alternative)
    };
    for (code, kind, date) in [
        ("CAN", StepKind::RatificationDeposited, "1949-05-03"),
        ("MKD", StepKind::Invitation, "2018-07-11"),
        ("FIN", StepKind::Invitation, "2022-06-29"),
        ("SWE", StepKind::Invitation, "2022-06-29"),
        ("ALB", StepKind::ProtocolInForce, "2009-03-27"),
    ] {
        assert_eq!(step(code, kind), (Some(date.to_owned()), None), "{code}");
    }
    let hungary = ATLAS.membership_of(state("HUN")).unwrap();
    let vote = hungary.referendum.as_ref().unwrap();
    assert_eq!(vote.turnout_percent, 49.24);
    assert_eq!(vote.yes_percent, Some(85.33));
    assert_eq!(
        day(quote("clinton-yeltsin-1994-not-anti-russian").date),
        "1994-09-28"
    );
    assert_eq!(
        day(quote("clinton-yeltsin-1994-never-ruled-out-membership").date),
        "1994-09-28"
    );
    assert_eq!(
        day(quote("kwasniewski-moscow-1996-not-against-russia").date),
        "1996-04-09"
    );
    assert_eq!(
        day(quote("yeltsin-istanbul-1999-give-europe").date),
        "1999-11-18"
    );
}

#[test]
fn the_soviet_union_is_followed_by_twelve_states() {
    let end = event("Soviet Union ceases to exist");
    assert!(!end.text.contains("fifteen"), "{}", end.text);
    assert!(end.text.to_lowercase().contains("twelve"), "{}", end.text);
}

#[test]
fn bucharest_has_its_words_and_the_greek_refusal() {
    let of_2008: Vec<_> = events_of_year(&ATLAS, 2008).collect();
    let has = |words: &str| of_2008.iter().any(|event| event.text.contains(words));
    assert!(has("will become members of NATO"));
    assert!(!has("one day"));
    assert!(has("Greece"));
}

#[test]
fn a_baltic_state_is_never_called_a_former_soviet_republic() {
    let baltic = ["EST", "LVA", "LTU"].map(state);
    for event in ATLAS.events() {
        let is_baltic = event.states.iter().any(|id| baltic.contains(id));
        let text = event.text.to_lowercase();
        assert!(
            !(is_baltic && text.contains("former soviet republic")),
            "{}",
            event.id
        );
    }
    for id in baltic {
        let summary = ATLAS.state(id).unwrap().summary.as_deref();
        assert!(
            !summary.unwrap_or_default().contains("Soviet republic"),
            "{id}"
        );
    }
    for tour in ATLAS.tours() {
        for step in &tour.steps {
            let text = step.text.to_lowercase();
            assert!(
                !text.contains("three former soviet republics"),
                "{}: {}",
                tour.id,
                step.title
            );
        }
    }
}

#[test]
fn northern_cyprus_has_one_wording() {
    for path in files("assets") {
        let is_text = path
            .extension()
            .is_some_and(|extension| extension == "json" || extension == "ftl");
        let text = if is_text {
            fs::read_to_string(&path).unwrap()
        } else {
            continue;
        };
        assert!(!text.contains("TRNC"), "{}", path.display());
    }
    let tenures = ATLAS.tenures().iter();
    let mut north = tenures.filter(|tenure| tenure.unit.as_str() == "CYP-N");
    let now = north.find(|tenure| tenure.until.is_none()).unwrap();
    let note = now.note.as_deref().unwrap();
    assert!(
        note.starts_with("under Turkish Cypriot administration, recognized only by Türkiye"),
        "{note}"
    );
    assert_eq!(now.controller.as_deref(), Some("self"));
}

#[test]
fn what_may_end_any_day_says_when_it_was_last_looked_at() {
    let is_open = |status: &&Status| status.until.is_none() && status.kind.is_open_question();
    let open: Vec<_> = ATLAS.statuses().iter().filter(is_open).collect();
    assert!(open.len() > 5, "{open:?}");
    assert!(open.iter().all(|status| status.checked.is_some()));
}

#[test]
fn the_story_has_its_turning_points() {
    for (year, words) in [
        (1949, "blockade"),
        (1954, "note"),
        (1961, "Wall"),
        (1967, "Harmel"),
        (1975, "Helsinki"),
        (1979, "double-track"),
        (1987, "INF"),
        (1990, "London"),
        (1991, "Rome"),
        (1994, "Prague"),
        (1994, "Budapest"),
        (2007, "Munich"),
        (2008, "Bucharest"),
        (2014, "Wales"),
        (2016, "Warsaw"),
        (2021, "draft treaties"),
    ] {
        let lower = words.to_lowercase();
        let tells = |event: &Event| {
            let text = format!("{} {}", event.title, event.text).to_lowercase();

            text.contains(&lower)
        };
        assert!(events_of_year(&ATLAS, year).any(tells), "{year}: {words}");
    }
}

#[test]
fn no_year_has_more_turning_points_than_are_read_at_a_glance() {
    for year in ATLAS.years() {
        let count = events_of_year(&ATLAS, year)
            .filter(|event| event.weight == EventWeight::TurningPoint)
            .count();
        assert!(count <= 3, "{year}: {count}");
    }
}

#[test]
fn every_year_of_change_from_1990_to_2024_has_a_quote() {
    let grown = years_of_change(&ATLAS);
    let grown = grown
        .into_iter()
        .filter(|year| (1990..=2024).contains(year));
    for year in grown.chain([1991, 1993, 2008, 2014, 2022]) {
        assert!(!quotes_of_year(&ATLAS, year).is_empty(), "{year}");
    }
}
