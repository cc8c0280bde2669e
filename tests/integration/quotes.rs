//! The rules of evidence: what is shown as a quote, how, and together with what.

use atlas::claim::Verdict;
use atlas::id::{QuoteId, StateId};
use atlas::quote::{Display, Quote, Tier, WordingKind};
use atlas::timeline::related::{
    QuoteDisplay, QuoteGroup, concerns, events_of_state, events_of_year, quotes_around,
    quotes_of_state, quotes_of_year, states_on,
};
use atlas::timeline::snapshot::{Snapshot, snapshot};
use atlas::timeline::steps::quote_years;
use atlas::verification::Verification;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::facts::{ATLAS, on, state};

/// Every group that any year or state leads to.
fn all_groups() -> Vec<QuoteGroup<'static>> {
    let by_year = ATLAS.years().flat_map(|year| quotes_of_year(&ATLAS, year));
    let by_state = ATLAS
        .states()
        .iter()
        .flat_map(|state| quotes_of_state(&ATLAS, state.id));

    by_year.chain(by_state).collect()
}

fn ids<'a>(groups: &'a [QuoteGroup<'_>]) -> Vec<&'a str> {
    groups
        .iter()
        .flat_map(|group| &group.quotes)
        .map(|shown| shown.quote.id.as_str())
        .collect()
}

fn count<K: Ord>(key: impl Fn(&Quote) -> K) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for quote in ATLAS.quotes() {
        *counts.entry(key(quote)).or_insert(0) += 1;
    }

    counts
}

#[test]
fn every_verdict_names_a_source_and_its_reason() {
    for claim in ATLAS.claims() {
        assert!(!claim.sources.is_empty(), "claim {}", claim.number);
        assert!(!claim.finding.is_empty(), "claim {}", claim.number);
    }
}

#[test]
fn a_claim_never_looks_like_a_quote_nor_its_correction_like_an_instruction() {
    for claim in ATLAS.claims() {
        for text in [&claim.statement, &claim.excerpt] {
            let marked = text.contains(['“', '”', '"', '«', '»']);
            assert!(!marked, "claim {}: {text}", claim.number);
        }
        let suggestion = claim.suggestion.as_deref().unwrap_or_default();
        assert!(!suggestion.starts_with("Do not"), "claim {}", claim.number);
    }
}

#[test]
fn the_quotes_are_as_well_proved_as_the_survey_says() {
    assert_eq!(
        count(|quote| quote.tier),
        BTreeMap::from([
            (Tier::Core, 121),
            (Tier::Extra, 57),
            (Tier::ArticleCheck, 4)
        ])
    );
    assert_eq!(
        count(|quote| ATLAS.verification(quote)),
        BTreeMap::from([
            (Verification::CheckedAgainstDocument, 39),
            (Verification::ConfirmedBySecondarySource, 100),
            (Verification::ReadInCopy, 43)
        ])
    );
    assert_eq!(
        count(|quote| quote.display),
        BTreeMap::from([
            (Display::Show, 115),
            (Display::ShowWithCaveat, 49),
            (Display::DoNotShowAsVerbatim, 14),
            (Display::DoNotShow, 4)
        ])
    );
    assert_eq!(
        count(|quote| quote.wording)[&WordingKind::BackTranslation],
        18
    );
    assert_eq!(
        count(Quote::year),
        BTreeMap::from([
            (1954, 2),
            (1990, 8),
            (1991, 2),
            (1992, 1),
            (1993, 7),
            (1994, 29),
            (1995, 10),
            (1996, 9),
            (1997, 24),
            (1998, 3),
            (1999, 17),
            (2000, 6),
            (2001, 2),
            (2002, 7),
            (2003, 1),
            (2004, 4),
            (2006, 1),
            (2007, 3),
            (2008, 8),
            (2009, 1),
            (2011, 1),
            (2014, 6),
            (2017, 3),
            (2019, 1),
            (2020, 2),
            (2021, 2),
            (2022, 13),
            (2023, 4),
            (2024, 2),
            (2025, 3)
        ])
    );
}

#[test]
fn the_verdicts_on_the_article_are_kept() {
    let count = |verdict| {
        ATLAS
            .claims()
            .iter()
            .filter(|claim| claim.verdict == verdict)
            .count()
    };
    let verdicts = [
        Verdict::Accurate,
        Verdict::Imprecise,
        Verdict::Disputed,
        Verdict::Wrong,
        Verdict::Outdated,
    ];
    assert_eq!(verdicts.map(count), [14, 11, 6, 4, 1]);
}

#[test]
fn quotes_that_must_not_be_shown_are_found_nowhere() {
    let hidden: Vec<_> = ATLAS
        .quotes()
        .iter()
        .filter(|quote| quote.display == Display::DoNotShow)
        .collect();
    assert_eq!(hidden.len(), 4);
    for group in all_groups() {
        for quote in &hidden {
            assert!(!group.has(&quote.id), "{}", quote.id);
        }
    }
}

#[test]
fn every_other_quote_is_found_in_its_year() {
    for quote in ATLAS
        .quotes()
        .iter()
        .filter(|quote| quote.display != Display::DoNotShow)
    {
        let groups = quotes_of_year(&ATLAS, quote.year());
        assert!(
            groups.iter().any(|group| group.has(&quote.id)),
            "{}",
            quote.id
        );
    }
}

#[test]
fn the_display_follows_the_rule_of_display() {
    for shown in all_groups().iter().flat_map(|group| &group.quotes) {
        let display = match shown.quote.display {
            Display::Show => QuoteDisplay::Quotation,
            Display::ShowWithCaveat => QuoteDisplay::QuotationWithNote,
            Display::DoNotShowAsVerbatim => QuoteDisplay::Paraphrase,
            Display::DoNotShow => unreachable!("tested above"),
        };
        assert_eq!(shown.display, display, "{}", shown.quote.id);
    }
}

#[test]
fn quotes_that_belong_together_are_never_apart() {
    assert_eq!(ATLAS.together().len(), 7);
    for together in ATLAS.together() {
        let wanted: Vec<_> = together.quotes.iter().map(QuoteId::as_str).collect();
        for group in all_groups() {
            if together.quotes.iter().any(|id| group.has(id)) {
                assert_eq!(ids(std::slice::from_ref(&group)), wanted);
                assert_eq!(group.reason, Some(together.reason.as_str()));
            }
        }
    }
}

#[test]
fn the_wish_to_join_stands_beside_not_being_ready() {
    let id = QuoteId::new("yeltsin-novo-ogaryovo-1994-russia-first");
    let groups = quotes_of_year(&ATLAS, 1994);
    let group = groups.iter().find(|group| group.has(&id)).unwrap();
    assert_eq!(
        ids(std::slice::from_ref(group)),
        [
            "yeltsin-novo-ogaryovo-1994-russia-first",
            "yeltsin-novo-ogaryovo-1994-not-ready"
        ]
    );
    let press = ATLAS.quote(&id).unwrap().press_version.as_ref().unwrap();
    assert_eq!(press.agency, "TASS");
    assert!(
        press
            .text
            .ends_with("Russia should be the first country to join NATO.")
    );
    assert!(press.fragment.ends_with("Russia has to be the first coun…"));
    let others = ATLAS
        .quotes()
        .iter()
        .filter(|quote| quote.press_version.is_some())
        .count();
    assert_eq!(others, 1);
}

#[test]
fn the_accounts_of_june_2000_stand_under_both_years() {
    let accounts = [
        "clinton-putin-2000-serious",
        "putin-2022-restrained-reaction",
        "clinton-2022-door-open",
        "putin-2025-10-02-unrealistic",
    ];
    for year in [2000, 2022, 2025] {
        let groups = quotes_of_year(&ATLAS, year);
        let ids = ids(&groups);
        assert!(ids.windows(4).any(|run| run == accounts), "{year}: {ids:?}");
    }
}

#[test]
fn a_year_without_quotes_leads_to_the_nearest_with_some() {
    let around = quotes_around(&ATLAS, 2010);
    assert!(around.groups.is_empty());
    assert_eq!(around.before.map(|quotes| quotes.year), Some(2009));
    assert_eq!(around.after.map(|quotes| quotes.year), Some(2011));
    let around = quotes_around(&ATLAS, 1949);
    assert!(around.before.is_none());
    assert_eq!(around.after.map(|quotes| quotes.year), Some(1954));
    assert_eq!(
        quote_years(&ATLAS),
        [
            1954, 1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001, 2002,
            2003, 2004, 2006, 2007, 2008, 2009, 2011, 2014, 2017, 2019, 2020, 2021, 2022, 2023,
            2024, 2025
        ]
    );
}

#[test]
fn quotes_come_in_order_of_time_and_none_twice() {
    for year in quote_years(&ATLAS) {
        let groups = quotes_of_year(&ATLAS, year);
        let mut ids = ids(&groups);
        let number = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), number, "{year}");
        let of_the_year = groups.iter().filter_map(|group| {
            group
                .quotes
                .iter()
                .map(|shown| shown.quote)
                .find(|quote| quote.year() == year)
        });
        assert!(
            of_the_year.map(|quote| quote.date.first).is_sorted(),
            "{year}"
        );
    }
}

#[test]
fn a_state_that_is_no_more_has_the_quotes_and_events_of_its_time() {
    assert!(
        ids(&quotes_of_state(&ATLAS, state("SUN"))).contains(&"baker-gorbachev-1990-not-one-inch")
    );
    assert!(!ids(&quotes_of_state(&ATLAS, state("SUN"))).contains(&"clinton-2022-door-open"));
    assert!(!quotes_of_state(&ATLAS, state("DDR")).is_empty());
    let events: Vec<_> = events_of_state(&ATLAS, state("SUN"))
        .map(|event| event.id.as_str())
        .collect();
    assert!(
        events.contains(&"1955-05-14-warsaw-pact-signed"),
        "{events:?}"
    );
    assert!(events.iter().all(|id| *id < "1992"), "{events:?}");
}

#[test]
fn a_state_that_is_no_more_has_the_events_of_its_last_day() {
    for (code, last) in [
        ("DDR", "German unification"),
        ("SUN", "Soviet Union ceases to exist"),
        ("CSK", "Czechoslovakia divides"),
    ] {
        let events = events_of_state(&ATLAS, state(code));
        let titles: Vec<_> = events.map(|event| event.title.as_str()).collect();
        assert_eq!(titles.last(), Some(&last), "{code}: {titles:?}");
    }
}

#[test]
fn a_quote_concerns_what_it_names_and_what_came_before_that_on_its_day() {
    let quote = |id: &str| ATLAS.quote(&QuoteId::new(id)).unwrap();
    let of_1990 = quote("baker-gorbachev-1990-not-one-inch");
    for code in ["DEU", "RUS", "USA", "DDR", "SUN", "WBER"] {
        assert!(concerns(&ATLAS, of_1990, state(code)), "{code}");
    }
    // The zones were gone, and the others are neither named nor followed by one that is.
    for code in ["OCW", "OCS", "POL", "CSK"] {
        assert!(!concerns(&ATLAS, of_1990, state(code)), "{code}");
    }
    for other in ATLAS.quotes().iter().filter(|quote| quote.year() > 1991) {
        assert!(!concerns(&ATLAS, other, state("SUN")), "{}", other.id);
    }
}

static TODAY: LazyLock<Snapshot> = LazyLock::new(|| on("2026-11-24"));

/// The states that a quote leads to on the day, if it names `named`.
fn led_to(named: &[&str], day: &str) -> Vec<String> {
    let mut quote = ATLAS.quotes()[0].clone();
    quote.states = named.iter().map(|code| state(code)).collect();

    states_on(&TODAY, &on(day), &quote)
        .iter()
        .map(StateId::to_string)
        .collect()
}

#[test]
fn a_quote_leads_to_whoever_held_the_main_land_of_its_states() {
    assert_eq!(led_to(&["RUS"], "1990-12-31"), ["SUN"]);
    assert_eq!(led_to(&["RUS"], "1991-12-31"), ["RUS"]);
    assert_eq!(led_to(&["CZE", "SVK"], "1985-12-31"), ["CSK"]);
    assert_eq!(led_to(&["SVK", "CZE"], "1993-12-31"), ["CZE", "SVK"]);
    assert_eq!(led_to(&["DEU"], "1949-04-04"), ["OCW"]);
    assert_eq!(led_to(&["DEU"], "1960-12-31"), ["DEU"]);
    assert_eq!(led_to(&["SRB"], "1985-12-31"), ["YUG"]);
    assert_eq!(led_to(&["SRB"], "2004-12-31"), ["SCG"]);
    assert_eq!(led_to(&["DNK"], "2004-12-31"), ["DNK"]);
    assert_eq!(
        led_to(&["USA", "RUS", "LVA", "UKR"], "1985-12-31"),
        ["SUN", "USA"]
    );
}

#[test]
fn every_state_of_a_quote_leads_somewhere_in_every_year() {
    for year in ATLAS.years() {
        let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
        for quote in ATLAS.quotes() {
            let states = states_on(&TODAY, &snapshot, quote);
            assert_eq!(states.is_empty(), quote.states.is_empty(), "{}", quote.id);
            assert!(states.is_sorted(), "{}", quote.id);
        }
    }
    for quote in ATLAS.quotes() {
        let mut named = quote.states.clone();
        named.sort_unstable();
        assert_eq!(states_on(&TODAY, &TODAY, quote), named, "{}", quote.id);
    }
}

#[test]
fn events_come_in_order_of_time() {
    let all: Vec<_> = ATLAS
        .years()
        .flat_map(|year| events_of_year(&ATLAS, year))
        .collect();
    assert!(all.is_sorted_by_key(|event| event.date));
    // The Brussels Treaty of 1948 lies before the first year shown.
    assert_eq!(all.len(), ATLAS.events().len() - 1);
}
