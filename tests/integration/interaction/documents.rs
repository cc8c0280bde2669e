//! The search for quotes, their provenance, and conversations.

use atlas::id::QuoteId;
use atlas::quote::{Display, Quote};
use atlas::verification::Verification;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;
use view::place::Panel;

use crate::facts::ATLAS;
use crate::support::{LARGE, all_texts, click, press, sized, view};

/// Types into the field over the list of quotes.
fn look_for(harness: &mut Harness<'_, DesktopApp>, words: &str) {
    let field = harness.get_by_role_and_label(Role::TextInput, "Search quotes");
    field.focus();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Search quotes");
    field.type_text(words);
    harness.run();
}

/// Clicks the node with this name, and runs until no frame is asked for.
fn tap(harness: &mut Harness<'_, DesktopApp>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Chooses a quote by its card, which is scrolled into view.
fn choose(harness: &mut Harness<'_, DesktopApp>, quote: &Quote) {
    let words = quote.press_version.as_ref();
    let words = words.map_or(&quote.text, |version| &version.text);
    let is_it = |node: &Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(words.as_str()))
    };
    let card = harness.query_all_by_role(Role::Button).find(is_it);
    card.expect("the quote has a card").click_accesskit();
    harness.run();
}

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

#[test]
fn words_find_quotes_of_all_years_and_clearing_brings_the_year_back() {
    let mut harness = sized(LARGE).year(1997).panel(Panel::Quotes).open();
    assert!(has(&harness, "Quotes from 1997"));
    look_for(&mut harness, "poker chips");
    assert!(has(&harness, "1 quote found"));
    assert!(has(&harness, "Never again will your fates"));
    assert!(!has(&harness, "forced step"));
    click(&mut harness, "Clear");
    assert!(has(&harness, "Quotes from 1997"));
    assert!(has(&harness, "forced step"));
}

#[test]
fn what_nobody_said_is_not_found_and_the_panel_says_what_to_do() {
    let mut harness = sized(LARGE).panel(Panel::Quotes).open();
    look_for(&mut harness, "zebra");
    assert!(has(&harness, "No quote matches"));
}

#[test]
fn a_choice_of_proof_leaves_the_quotes_that_have_it() {
    let mut harness = sized(LARGE).panel(Panel::Quotes).open();
    click(&mut harness, "Filter");
    tap(&mut harness, "Verification: Verification: any");
    let shown = |verification| {
        let all = ATLAS.quotes().iter();
        all.filter(move |quote| {
            ATLAS.verification(quote) == verification && quote.display != Display::DoNotShow
        })
    };
    let count = shown(Verification::ReadInCopy).count();
    tap(&mut harness, &format!("Read in a copy ({count})"));
    assert!(has(&harness, &format!("{count} quotes found")));
    assert_eq!(
        view(&harness).session.quote_filter.verification,
        Some(Verification::ReadInCopy)
    );
}

#[test]
fn a_country_chosen_among_the_filters_is_selected_on_the_map_too() {
    let mut harness = sized(LARGE).panel(Panel::Quotes).open();
    click(&mut harness, "Filter");
    tap(&mut harness, "Country: Country: any");
    let all = ATLAS.quotes().iter();
    let poland = crate::facts::state("POL");
    let count = all
        .filter(|quote| quote.states.contains(&poland) && quote.display != Display::DoNotShow)
        .count();
    tap(&mut harness, &format!("Poland ({count})"));
    assert_eq!(view(&harness).place.selection, Some(poland));
    assert_eq!(view(&harness).place.panel, Panel::Quotes);
}

#[test]
fn no_word_finds_a_quote_that_must_not_be_shown() {
    let hidden = ATLAS
        .quotes()
        .iter()
        .filter(|quote| quote.display == Display::DoNotShow);
    for quote in hidden {
        let mut harness = sized(LARGE).panel(Panel::Quotes).open();
        look_for(&mut harness, &quote.text);
        assert!(has(&harness, "No quote matches"), "{}", quote.id);
    }
}

#[test]
fn every_term_of_the_provenance_explains_itself() {
    let record = QuoteId::new("gorbachev-baker-1990-unacceptable");
    let setup = sized(LARGE).year(1990).panel(Panel::Quotes);
    let mut harness = setup.quote(&record).open();
    assert!(!has(&harness, "Occasion"), "one line is enough at first");
    let line = "Note-taker’s record · Read in a copy · ";
    harness
        .get_all_by_label_contains(line)
        .next()
        .unwrap()
        .click_accesskit();
    harness.run();
    for term in [
        "To",
        "Occasion",
        "Document type",
        "Translation",
        "Verification",
        "Published",
        "Document",
    ] {
        assert!(
            all_texts(&harness).iter().any(|text| text == term),
            "{term}"
        );
    }
    for (label, why) in [
        ("Note-taker’s record", "Written down by a note-taker"),
        ("Read in a copy", "The document is named"),
        ("Quoted by the archive", "As quoted by the archive"),
    ] {
        let node = harness.get_all_by_label(label).next().unwrap();
        let description = node.accesskit_node().description().unwrap_or_default();
        assert!(description.contains(why), "{label}: {description}");
    }
    assert!(has(&harness, "by 1998 at the latest"));
}

#[test]
fn accounts_that_differ_stand_side_by_side_with_what_they_share() {
    let mut harness = sized(LARGE).year(2000).panel(Panel::Quotes).open();
    let thread = ATLAS
        .threads()
        .iter()
        .find(|thread| thread.id.as_str() == "putin-clinton-2000");
    let thread = thread.unwrap();
    choose(&mut harness, ATLAS.quote(&thread.quotes[0]).unwrap());
    let name = format!("{} ({} quotes)", thread.title, thread.quotes.len());
    let button = harness.get_all_by_label(&name).next().unwrap();
    button.click_accesskit();
    harness.run();
    assert_eq!(view(&harness).session.page, Some(Page::Conversation));
    assert!(has(&harness, "All accounts agree") && has(&harness, "Accounts differ"));
    for quote in thread.quotes.iter().filter_map(|id| ATLAS.quote(id)) {
        let texts = all_texts(&harness);
        assert!(
            texts.iter().any(|text| text.contains(&quote.text)),
            "{}",
            quote.id
        );
        let is_noted = texts.iter().any(|text| text.contains(&quote.note));
        assert!(is_noted, "{} without its note", quote.id);
    }
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn every_thread_opens_and_shows_all_of_its_quotes_and_none_that_may_not_be_shown() {
    let never: Vec<_> = ATLAS
        .quotes()
        .iter()
        .filter(|quote| quote.display == Display::DoNotShow)
        .collect();
    for thread in ATLAS.threads() {
        let first = ATLAS.quote(&thread.quotes[0]).unwrap();
        let mut harness = sized(LARGE).year(first.year()).panel(Panel::Quotes).open();
        choose(&mut harness, first);
        let name = format!("{} ({} quotes)", thread.title, thread.quotes.len());
        let button = harness.get_all_by_label(&name).next().unwrap();
        button.click_accesskit();
        harness.run();
        let texts = all_texts(&harness);
        for quote in thread.quotes.iter().filter_map(|id| ATLAS.quote(id)) {
            let words = quote
                .press_version
                .as_ref()
                .map_or(&quote.text, |version| &version.text);
            assert!(
                texts.iter().any(|text| text.contains(words)),
                "{}",
                quote.id
            );
            let is_noted = texts.iter().any(|text| text.contains(&quote.note));
            assert!(
                is_noted || quote.display == Display::Show,
                "{} without its note",
                quote.id
            );
        }
        for quote in &never {
            assert!(
                !texts.iter().any(|text| text.contains(&quote.text)),
                "{}",
                quote.id
            );
        }
    }
}

#[test]
fn a_quote_is_copied_with_its_source_and_its_caveat() {
    let mut harness = sized(LARGE).year(1990).panel(Panel::Quotes).open();
    let copy = harness.get_all_by_label("Copy").next().unwrap();
    copy.click_accesskit();
    harness.run();
    harness.get_by_label("As text").click_accesskit();
    harness.step();
    let copied = |harness: &Harness<'_, DesktopApp>| {
        let commands = &harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    };
    let text = copied(&harness).or_else(|| {
        harness.step();
        copied(&harness)
    });
    let text = text.expect("something is copied");
    let first = ATLAS
        .quotes()
        .iter()
        .find(|quote| quote.year() == 1990)
        .unwrap();
    assert!(
        text.contains(&first.text) && text.contains(&first.note),
        "{text}"
    );
    assert!(text.contains("Read in a copy: "), "{text}");
}
