//! Layers, the legend as a filter, the policy of borders and the page about the map.

use atlas::timeline::classes::Class;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;
use view::time::comparison::CompareMode;

use crate::support::{LARGE, all_texts, click, press, sized, view};

/// The entry of the legend whose name begins like this.
fn entry<'a>(harness: &'a Harness<'_, DesktopApp>, start: &str) -> Node<'a> {
    let is_it = |node: &Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(start))
    };

    harness
        .query_all_by_role(Role::Button)
        .find(is_it)
        .unwrap_or_else(|| panic!("no entry {start}"))
}

fn layer(harness: &Harness<'_, DesktopApp>) -> Layer {
    view(harness).settings.layer
}

#[test]
fn a_layer_is_chosen_in_the_head_of_the_legend_and_its_entries_follow() {
    let mut harness = sized(LARGE).year(1985).open();
    for (name, chosen, expected) in [
        ("Alliances", Layer::Alliances, "Warsaw Pact: 7 states"),
        (
            "Partnership and MAP",
            Layer::Partnership,
            "NATO member: 16 states",
        ),
        ("Neutrality", Layer::NonAligned, "Neutral: 4 states"),
        (
            "Year of accession",
            Layer::Accession,
            "Joined 1949: 12 states",
        ),
    ] {
        harness.get_by_role(Role::ComboBox).click();
        harness.run();
        harness
            .get_by_role_and_label(Role::RadioButton, name)
            .click();
        harness.run();
        assert_eq!(layer(&harness), chosen);
        assert!(
            harness
                .query_by_role_and_label(Role::RadioButton, name)
                .is_none(),
            "the choice closes"
        );
        harness.get_by_label(expected);
    }
}

#[test]
fn a_key_goes_through_the_layers_both_ways() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::L);
    assert_eq!(layer(&harness), Layer::Alliances);
    for expected in [Layer::Accession, Layer::NonAligned] {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::L);
        harness.run();
        assert_eq!(layer(&harness), expected);
    }
}

#[test]
fn a_click_on_an_entry_isolates_it_and_esc_or_a_second_click_ends_that() {
    let mut harness = sized(LARGE).year(2010).select("POL").open();
    let round = LegendKey::Class(Class::Joined(2004));
    for second_click in [false, true] {
        entry(&harness, "Joined 2004: 7 states").click();
        harness.run();
        assert_eq!(view(&harness).session.filter.isolated, Some(round));
        let toggled = entry(&harness, "Joined 2004").accesskit_node().toggled();
        assert_eq!(toggled, Some(Toggled::True));
        if second_click {
            entry(&harness, "Joined 2004").click();
            harness.run();
        } else {
            press(&mut harness, Key::Escape);
        }
        assert_eq!(view(&harness).session.filter.isolated, None);
    }
    assert!(
        view(&harness).place.selection.is_some(),
        "one press, one thing"
    );
}

#[test]
fn all_land_is_shown_again_by_a_button_above_the_entries() {
    let mut harness = sized(LARGE).year(2010).open();
    entry(&harness, "Joined 2004").click();
    harness.run();
    click(&mut harness, "Show all (Esc)");
    assert_eq!(view(&harness).session.filter.isolated, None);
}

#[test]
fn the_keyboard_alone_brings_out_an_entry_and_isolates_it() {
    let mut harness = sized(LARGE).year(2010).open();
    entry(&harness, "Joined 1999").focus();
    harness.run();
    let round = Some(LegendKey::Class(Class::Joined(1999)));
    assert_eq!(view(&harness).session.filter.hovered, round);
    press(&mut harness, Key::Enter);
    assert_eq!(view(&harness).session.filter.isolated, round);
}

#[test]
fn the_legend_lists_what_is_on_the_map_and_the_rest_on_a_click() {
    let mut harness = sized(LARGE).year(1985).open();
    assert!(harness.query_by_label("Joined 2004: 0 states").is_none());
    click(&mut harness, "All classes");
    harness.get_by_label("Joined 2004: 0 states");
    click(&mut harness, "All classes");
    assert!(harness.query_by_label("Joined 2004: 0 states").is_none());
}

#[test]
fn in_a_narrow_window_years_of_the_legend_stand_side_by_side() {
    let mut rows = [LARGE, egui::vec2(1100.0, 700.0)].map(|size| {
        let harness = sized(size).year(1985).legend_open().open();
        let [one, other] = ["Joined 1949", "Joined 1952"].map(|name| entry(&harness, name).rect());

        one.center().y == other.center().y
    });
    rows.sort_unstable();
    assert_eq!(rows, [false, true]);
}

#[test]
fn the_legend_is_reached_behind_the_map() {
    let mut harness = sized(LARGE).year(2010).open();
    harness.get_by_role_and_label(Role::Canvas, "Map").focus();
    harness.run();
    press(&mut harness, Key::F6);
    assert!(harness.get_by_role(Role::ComboBox).is_focused());
    press(&mut harness, Key::Tab);
    assert!(entry(&harness, "Joined 1949").is_focused());
}

#[test]
fn the_entry_under_the_pointer_is_brought_out_until_the_pointer_leaves() {
    let mut harness = sized(LARGE).year(2010).open();
    let center = entry(&harness, "Joined 1949").rect().center();
    harness.hover_at(center);
    harness.run();
    let founders = Some(LegendKey::Class(Class::Joined(1949)));
    assert_eq!(view(&harness).session.filter.hovered, founders);
    harness.hover_at(center + egui::vec2(500.0, 0.0));
    harness.run();
    assert_eq!(view(&harness).session.filter.hovered, None);
}

#[test]
fn the_entry_of_the_year_shown_says_so() {
    let harness = sized(LARGE).year(1999).open();
    entry(&harness, "Joined 1999: 3 states (year shown)");
    entry(&harness, "Joined 1949: 12 states");
}

#[test]
fn an_isolation_ends_with_the_entry_that_began_it() {
    let mut harness = sized(LARGE).year(2022).open();
    entry(&harness, "Applicant until 2023").click();
    harness.run();
    assert!(view(&harness).session.filter.isolated.is_some());
    press(&mut harness, Key::End);
    assert_eq!(view(&harness).session.filter.isolated, None);
}

#[test]
fn an_entry_without_states_can_be_clicked_only_where_another_year_may_have_some() {
    let is_button = |harness: &Harness<'_, DesktopApp>| {
        let name = "Joined 2004: 0 states";
        harness
            .query_by_role_and_label(Role::Button, name)
            .is_some()
    };
    let mut harness = sized(LARGE).year(1985).open();
    assert!(!is_button(&harness));
    harness = sized(LARGE)
        .year(1985)
        .compare(CompareMode::Swipe, 2024)
        .open();
    assert!(is_button(&harness));
}

#[test]
fn another_layer_ends_an_isolation() {
    let mut harness = sized(LARGE).year(2010).open();
    entry(&harness, "Joined 1999").click();
    harness.run();
    press(&mut harness, Key::L);
    assert_eq!(view(&harness).session.filter.isolated, None);
}

#[test]
fn the_policy_is_explained_on_a_click_and_leads_to_the_page_about_the_map() {
    let mut harness = sized(LARGE).year(2024).open();
    entry(
        &harness,
        "Borders as recognized by most UN members; disputed areas marked",
    )
    .click();
    harness.run();
    harness.get_by_label_contains("no statement on their legal status");
    click(&mut harness, "About the map");
    assert_eq!(view(&harness).session.page, Some(Page::About));
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn the_page_about_the_map_opens_with_a_key_and_says_what_is_disputed_in_the_year() {
    let mut harness = sized(LARGE).year(1985).open();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    harness.run();
    let texts = all_texts(&harness);
    for words in [
        env!("CARGO_PKG_VERSION"),
        "Hatched or dashed on the map of 1985",
        "Estonia; Latvia; Lithuania (drawn as Soviet Union (USSR))",
        "resolution 68/262: 100 for, 11 against, 58 abstentions",
        "No front line is shown.",
        "Border changes under 500\u{a0}km² since 1949 are not shown",
        "made with Natural Earth",
        "All sources",
        "SIL Open Font License",
    ] {
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "no “{words}” in {texts:#?}"
        );
    }
    click(&mut harness, "Close");
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn the_legend_folds_and_keeps_the_choice_of_layers_in_reach() {
    let mut harness = sized(LARGE).year(1985).open();
    click(&mut harness, "Legend");
    assert_eq!(view(&harness).settings.legend_open, Some(false));
    assert!(harness.query_by_label_contains("Joined 1949").is_none());
    harness.get_by_role(Role::ComboBox).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Alliances")
        .click();
    harness.run();
    assert_eq!(layer(&harness), Layer::Alliances);
}
