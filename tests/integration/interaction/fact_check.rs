//! A news report checked against its sources, claim by claim.

use atlas::claim::Verdict;
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use view::page::Page;
use view::place::Panel;

use crate::facts::{self, ATLAS};
use crate::support::{LARGE, all_texts, click, press, sized, view};

const VERDICTS: [&str; 5] = ["Accurate", "Imprecise", "Disputed", "Wrong", "Outdated"];

fn digit(verdict: Verdict) -> Key {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let place = Verdict::ALL.iter().position(|each| *each == verdict);

    keys[place.expect("every verdict has a key")]
}

#[test]
fn a_key_opens_the_report_and_escape_closes_it() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    assert_eq!(view(&harness).session.page, Some(Page::FactCheck));
    harness.get_by_label_contains("Claim 1 of 36");
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn of_all_pages_at_most_one_is_open() {
    let mut harness = sized(LARGE).open();
    for (key, page) in [(Key::F1, Page::Help), (Key::R, Page::FactCheck)] {
        press(&mut harness, key);
        assert_eq!(view(&harness).session.page, Some(page));
    }
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn nothing_tells_the_verdict_before_the_reader_has_judged() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    for claim in ATLAS.claims() {
        let texts = all_texts(&harness);
        for hidden in [Some(&claim.finding), claim.suggestion.as_ref()]
            .into_iter()
            .flatten()
        {
            let leaks = texts.iter().any(|text| text.contains(hidden.as_str()));
            assert!(!leaks, "claim {} tells “{hidden}”", claim.number);
        }
        // All five are offered alike: once as a button each, none of them chosen.
        for (number, verdict) in (1..).zip(VERDICTS) {
            harness.get_by_label(&format!("{number}   {verdict}"));
        }
        press(&mut harness, Key::PageDown);
    }
}

#[test]
fn the_finding_and_the_sources_follow_the_judgment() {
    let claim = &ATLAS.claims()[0];
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    click(&mut harness, "4   Wrong");
    let texts = all_texts(&harness);
    let has = |words: &str| texts.iter().any(|text| text.contains(words));
    assert!(has("You: Wrong · Atlas: Imprecise"));
    assert!(has(&claim.finding) && has("Sources for this judgment"));
    assert!(has("Score: 0 of 36 · 1 answered"));
    harness.get_by_label("Claim 1: different judgment from the atlas");
}

#[test]
fn years_and_countries_of_a_claim_lead_onto_the_map_and_back() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    let with_quotes = ATLAS
        .claims()
        .iter()
        .position(|claim| !claim.quotes.is_empty());
    for _ in 0..with_quotes.expect("some claims have quotes") {
        press(&mut harness, Key::PageDown);
    }
    press(&mut harness, Key::Num1);
    let russia = harness.get_all_by_label("Russia").next().unwrap();
    russia.click_accesskit();
    harness.run();
    assert_eq!(view(&harness).session.page, None);
    assert_eq!(view(&harness).place.selection, Some(facts::state("RUS")));
    harness.get_by_label_contains("Back to claim");
}

#[test]
fn a_class_can_go_through_all_claims_with_the_keyboard_and_start_again() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    for claim in ATLAS.claims() {
        press(&mut harness, digit(claim.verdict));
        press(&mut harness, Key::PageDown);
    }
    let texts = all_texts(&harness);
    let has = |words: &str| texts.iter().any(|text| text.contains(words));
    assert!(has("Score: 36 of 36 · 36 answered"));
    assert!(has("Accurate: 14 of 14") && has("Wrong: 4 of 4"));
    harness.get_by_label("Start over").scroll_to_me();
    harness.run();
    click(&mut harness, "Start over");
    harness.get_by_label_contains("Claim 1 of 36");
    harness.get_by_label("Claim 1: not answered yet");
}

#[test]
fn a_quote_is_shown_on_the_map_and_the_panel_leads_back_to_the_claim() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::R);
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::Num1);
    let quote = ATLAS.quote(&ATLAS.claims()[1].quotes[0]).unwrap();
    let button = harness
        .get_all_by_label_contains("Show on map: ")
        .next()
        .unwrap();
    button.click();
    harness.run();
    assert_eq!(view(&harness).session.page, None);
    assert_eq!(view(&harness).place.quote.as_ref(), Some(&quote.id));
    assert_eq!(view(&harness).place.panel, Panel::Quotes);
    click(&mut harness, "Back to claim 2");
    harness.get_by_label_contains("Claim 2 of 36");
    press(&mut harness, Key::Escape);
    let way_back = harness.query_by_label_contains("Back to claim");
    assert!(way_back.is_none(), "nobody is on the way from the map");
}
