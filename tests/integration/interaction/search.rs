//! The search, from the keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;

use crate::facts;
use crate::support::{LARGE, press, sized, view};

const FIELD: &str = "Search countries and quotes";

fn open_search(harness: &mut Harness<'_, DesktopApp>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    assert!(harness.get_by_label(FIELD).is_focused());
}

fn type_text(harness: &mut Harness<'_, DesktopApp>, text: &str) {
    harness.get_by_label(FIELD).type_text(text);
    harness.run();
}

#[test]
fn a_country_is_found_by_its_own_name_and_enter_goes_there() {
    let mut harness = sized(LARGE).year(2024).open();
    let start = view(&harness).place.camera;
    open_search(&mut harness);
    type_text(&mut harness, "Česko");
    press(&mut harness, Key::Enter);
    assert_eq!(view(&harness).place.selection, Some(facts::state("CZE")));
    assert!(
        view(&harness).place.camera.km_per_point < start.km_per_point,
        "it flew there"
    );
    assert_eq!(view(&harness).place.year, 2024, "the year stays");
    assert!(!harness.get_by_label(FIELD).is_focused());
}

#[test]
fn the_arrows_choose_among_the_results() {
    let mut harness = sized(LARGE).year(2024).open();
    open_search(&mut harness);
    type_text(&mut harness, "ma");
    let count = harness.query_all_by_role(Role::ListBoxOption).count();
    assert!(count > 1, "{count} results");
    press(&mut harness, Key::Enter);
    let first = view(&harness).place.selection;
    open_search(&mut harness);
    type_text(&mut harness, "ma");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    let second = view(&harness).place.selection;
    assert!(first.is_some() && second.is_some());
    assert_ne!(first, second);
}

#[test]
fn a_click_on_a_result_goes_there() {
    let mut harness = sized(LARGE).year(2024).open();
    open_search(&mut harness);
    type_text(&mut harness, "Lithuania");
    harness
        .get_by_role_and_label(Role::ListBoxOption, "Lithuania")
        .click();
    harness.run();
    assert_eq!(view(&harness).place.selection, Some(facts::state("LTU")));
}

#[test]
fn esc_leaves_the_search_and_gives_the_focus_back() {
    let mut harness = sized(LARGE).year(2024).select("POL").open();
    harness.get_by_role(Role::Slider).focus();
    harness.run();
    open_search(&mut harness);
    type_text(&mut harness, "Fin");
    press(&mut harness, Key::Escape);
    assert!(!harness.get_by_label(FIELD).is_focused());
    assert!(harness.get_by_role(Role::Slider).is_focused());
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 0);
    assert_eq!(
        view(&harness).place.selection,
        Some(facts::state("POL")),
        "one press closes one thing"
    );
    press(&mut harness, Key::Escape);
    assert_eq!(
        view(&harness).place.selection,
        None,
        "the next press deselects"
    );
}

#[test]
fn keys_typed_into_the_search_are_no_commands() {
    let mut harness = sized(LARGE).year(1980).open();
    open_search(&mut harness);
    harness.key_press(Key::P);
    harness.key_press(Key::Space);
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(!view(&harness).is_playing());
    assert_eq!(view(&harness).place.year, 1980);
}

#[test]
fn what_is_not_found_is_said() {
    let mut harness = sized(LARGE).open();
    open_search(&mut harness);
    type_text(&mut harness, "qqqq");
    harness.get_by_label_contains("Nothing found for “qqqq”");
    press(&mut harness, Key::Enter);
    assert_eq!(view(&harness).place.selection, None);
}

#[test]
fn a_quote_found_by_its_words_brings_its_year() {
    let mut harness = sized(LARGE).year(1949).open();
    open_search(&mut harness);
    type_text(&mut harness, "poker chips");
    press(&mut harness, Key::Enter);
    let quote = view(&harness).place.quote.as_ref().map(ToString::to_string);
    assert_eq!(quote.as_deref(), Some("albright-1999-poker-chips"));
    assert_eq!(view(&harness).place.year, 1999);
}
