//! Quotes in the side panel and on the map.

use atlas::quote::{Display, Quote};
use atlas::timeline::related::states_on;
use atlas::timeline::snapshot::snapshot;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::place::Panel;

use crate::facts::{self, ATLAS};
use crate::logged::logged_errors;
use crate::support::{LARGE, all_texts, click, map_rect, on_map, press, sized, view};

/// The text by which a quote is found among the accessible nodes.
fn words(quote: &Quote) -> &str {
    quote
        .press_version
        .as_ref()
        .map_or(&quote.text, |version| &version.text)
}

fn card<'a>(harness: &'a Harness<'_, DesktopApp>, words: &str) -> Node<'a> {
    let mut cards = harness.query_all_by_role(Role::Button);
    let is_it = |node: &Node<'_>| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.contains(words))
    };

    cards
        .find(is_it)
        .unwrap_or_else(|| panic!("no card with “{words}”"))
}

fn is_marked(card: &Node<'_>) -> bool {
    card.accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn a_click_chooses_a_quote_and_flies_to_its_place() {
    let mut harness = sized(LARGE).year(1999).panel(Panel::Quotes).open();
    let start = view(&harness).place.camera;
    let words = "Never again will your fates";
    assert!(!is_marked(&card(&harness, words)));
    card(&harness, words).click_accesskit();
    harness.run();
    assert_eq!(view(&harness).place.year, 1999);
    assert!(view(&harness).session.flight.is_none(), "it has arrived");
    assert_ne!(view(&harness).place.camera, start);
    assert!(is_marked(&card(&harness, words)));
}

#[test]
fn a_quote_of_another_year_brings_its_year_and_its_card_into_view() {
    let mut harness = sized(LARGE).year(1960).panel(Panel::Quotes).open();
    let words = "Never again will your fates";
    assert!(!all_texts(&harness).iter().any(|text| text.contains(words)));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    harness.run();
    harness
        .get_by_label("Search countries and quotes")
        .type_text("poker chips");
    harness.run();
    press(&mut harness, egui::Key::Enter);
    harness.run();
    assert_eq!(view(&harness).place.year, 1999);
    let card = card(&harness, words);
    assert!(is_marked(&card));
    let panel_top = harness
        .get_by_role_and_label(Role::Tab, "Quotes")
        .rect()
        .bottom();
    let rect = card.rect();
    assert!(rect.top() >= panel_top && rect.top() < 600.0, "{rect:?}");
}

#[test]
fn a_year_without_quotes_leads_to_the_nearest_years_that_have_some() {
    let mut harness = sized(LARGE).year(2010).panel(Panel::Quotes).open();
    click(&mut harness, "Later: 2011");
    assert_eq!(view(&harness).place.year, 2011);
}

#[test]
fn a_selected_country_shows_its_quotes_of_all_years() {
    let harness = sized(LARGE)
        .year(1999)
        .select("POL")
        .panel(Panel::Quotes)
        .open();
    let all = ATLAS.quotes().iter();
    let poland = crate::facts::state("POL");
    let mut of_poland =
        all.filter(|quote| quote.states.contains(&poland) && quote.display != Display::DoNotShow);
    let first = of_poland.next().unwrap();
    let last = of_poland.next_back().unwrap();
    assert_ne!(first.year(), last.year());
    for quote in [first, last] {
        card(&harness, words(quote));
    }
}

#[test]
fn the_place_of_a_talk_opens_its_quotes() {
    let mut harness = sized(LARGE).year(1993).open();
    on_map(&harness, "Warsaw")
        .expect("the talk in Warsaw is on the map")
        .click();
    harness.run();
    assert_eq!(view(&harness).place.panel, Panel::Quotes);
    let chosen = view(&harness)
        .place
        .quote
        .as_ref()
        .and_then(|id| ATLAS.quote(id))
        .unwrap();
    assert!(chosen.place.contains("Warsaw"), "{}", chosen.place);
}

/// Walks through every year: each quote that may be shown stands there, with its note where that is
/// due, and none that may not.
#[test]
fn every_quote_is_shown_in_its_year_and_none_that_may_not_be() {
    let mut harness = sized(LARGE).year(1949).panel(Panel::Quotes).open();
    let hidden = |quote: &&Quote| quote.display == Display::DoNotShow;
    let never = ATLAS.quotes().iter().filter(hidden).collect::<Vec<_>>();
    assert!(!never.is_empty());
    let mut seen = 0;
    for year in ATLAS.years() {
        harness
            .get_by_role(Role::Slider)
            .set_value_accesskit(f64::from(year));
        harness.run();
        let texts = all_texts(&harness);
        for quote in &never {
            let shown = texts.iter().any(|text| text.contains(words(quote)));
            assert!(!shown, "{} is shown in {year}", quote.id);
        }
        let of_year = ATLAS.quotes().iter().filter(|quote| quote.year() == year);
        for quote in of_year.filter(|quote| !hidden(quote)) {
            let shown = texts.iter().any(|text| text.contains(words(quote)));
            assert!(shown, "{} is not shown in {year}", quote.id);
            let marked = format!("“{}”", words(quote));
            let as_quotation = texts.iter().any(|text| text.contains(&marked));
            let may =
                quote.display != Display::DoNotShowAsVerbatim || quote.press_version.is_some();
            assert!(
                may || !as_quotation,
                "{} stands between quotation marks",
                quote.id
            );
            seen += 1;
        }
    }
    assert_eq!(seen, ATLAS.quotes().len() - never.len());
    assert_eq!(logged_errors(), [""; 0]);
}

#[test]
fn the_pointer_on_a_quote_highlights_its_countries_as_they_were_in_the_year_shown() {
    let mut harness = sized(LARGE).year(1990).panel(Panel::Quotes).open();
    assert_eq!(view(&harness).emphasized_quote(), None);
    let quote = ATLAS
        .quotes()
        .iter()
        .find(|quote| quote.year() == 1990)
        .unwrap();
    // The card may be longer than the panel.
    let position = card(&harness, words(quote)).rect().center_top() + egui::vec2(0.0, 40.0);
    harness.hover_at(position);
    harness.run();
    assert_eq!(view(&harness).emphasized_quote(), Some(&quote.id));
    assert_eq!(
        view(&harness).place.quote,
        None,
        "the pointer alone chooses nothing"
    );
    let [today, snapshot] = [2026, 1990].map(|year| snapshot(&ATLAS, ATLAS.date_shown(year)));
    let highlighted = states_on(&today, &snapshot, quote);
    assert!(
        highlighted.contains(&facts::state("SUN")),
        "{highlighted:?}"
    );
    harness.hover_at(map_rect(&harness).center());
    harness.run();
    assert_eq!(view(&harness).emphasized_quote(), None);
}

#[test]
fn a_year_with_quotes_leads_on_to_the_nearest_years_too() {
    let mut harness = sized(LARGE).year(1994).panel(Panel::Quotes).open();
    click(&mut harness, "Later: 1995");
    assert_eq!(view(&harness).place.year, 1995);
    click(&mut harness, "Earlier: 1994");
    assert_eq!(view(&harness).place.year, 1994);
}

#[test]
fn a_card_shows_its_neutral_note_without_being_chosen() {
    let harness = sized(LARGE).year(1990).panel(Panel::Quotes).open();
    let quote = ATLAS
        .quotes()
        .iter()
        .find(|quote| quote.year() == 1990)
        .unwrap();
    let texts = all_texts(&harness);
    assert!(
        texts.iter().any(|text| text.contains(&quote.note)),
        "{texts:#?}"
    );
}
