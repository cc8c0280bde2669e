//! Country card, back and forward, settings, keys.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::wording::Wording;
use view::map_language::MapLanguage;
use view::place::Panel;
use view::settings::{AtChanges, Motion, ThemePreference};

use crate::facts::{self, ATLAS};
use crate::logged::logged_errors;
use crate::support::{
    LARGE, all_texts, click, on_map, press, press_for_letters, settle_in, sized, view,
};

#[test]
fn alt_left_goes_back_through_selection_and_year() {
    let mut harness = sized(LARGE).year(1980).open();
    harness
        .get_by_role(Role::Slider)
        .set_value_accesskit(1999.0);
    harness.run();
    on_map(&harness, "Poland").unwrap().click();
    harness.run();
    let poland = Some(facts::state("POL"));
    let now = |harness: &Harness<'_, DesktopApp>| {
        (view(harness).place.year, view(harness).place.selection)
    };
    assert_eq!(now(&harness), (1999, poland));
    for (key, expected) in [
        (Key::ArrowLeft, (1999, None)),
        (Key::ArrowLeft, (1980, None)),
        (Key::ArrowRight, (1999, None)),
        (Key::ArrowRight, (1999, poland)),
    ] {
        harness.key_press_modifiers(Modifiers::ALT, key);
        harness.run();
        assert_eq!(now(&harness), expected, "{key:?}");
    }
}

#[test]
fn the_buttons_of_the_way_can_be_pressed_only_where_there_is_one() {
    let mut harness = sized(LARGE).year(1980).open();
    let back = "Back (Alt + ←)";
    let is_open = |harness: &Harness<'_, _>, name: &str| {
        !harness
            .get_by_role_and_label(Role::Button, name)
            .accesskit_node()
            .is_disabled()
    };
    assert!(!is_open(&harness, back));
    press(&mut harness, Key::End);
    assert!(is_open(&harness, back));
    click(&mut harness, back);
    assert_eq!(view(&harness).place.year, 1980);
    assert!(is_open(&harness, "Forward (Alt + →)"));
}

#[test]
fn the_tabs_say_which_panel_is_in_front() {
    let mut harness = sized(LARGE).open();
    for (name, panel) in [("Quotes", Panel::Quotes), ("Country", Panel::Country)] {
        harness.get_by_role_and_label(Role::Tab, name).click();
        harness.run();
        assert_eq!(view(&harness).place.panel, panel);
        for tab in harness.query_all_by_role(Role::Tab) {
            let node = tab.accesskit_node();
            let is_front = node.label().as_deref() == Some(name);
            assert_eq!(
                node.toggled() == Some(Toggled::True),
                is_front,
                "{:?}",
                node.label()
            );
        }
    }
}

#[test]
fn the_side_panel_closes_and_opens_and_europe_stays_in_view() {
    let mut harness = sized(LARGE).open();
    let narrow = crate::support::map_rect(&harness);
    press(&mut harness, Key::F9);
    assert!(harness.query_by_role(Role::Tab).is_none());
    assert!(crate::support::map_rect(&harness).width() > narrow.width() + 300.0);
    press(&mut harness, Key::F9);
    assert_eq!(crate::support::map_rect(&harness), narrow);
}

#[test]
fn the_theme_can_be_chosen() {
    let mut harness = sized(LARGE).open();
    assert!(!harness.ctx.global_style().visuals.dark_mode);
    for (name, theme, is_dark) in [
        ("Dark", ThemePreference::Dark, true),
        ("Light", ThemePreference::Light, false),
    ] {
        click(&mut harness, "Settings");
        harness
            .get_by_role_and_label(Role::RadioButton, name)
            .click();
        harness.run();
        assert_eq!(view(&harness).settings.theme, theme);
        assert_eq!(harness.ctx.global_style().visuals.dark_mode, is_dark);
        press(&mut harness, Key::Escape);
    }
}

#[test]
fn the_language_of_the_names_on_the_map_can_be_chosen_and_the_card_stays_english() {
    let mut harness = sized(LARGE).select("POL").open();
    click(&mut harness, "View");
    harness
        .get_by_role_and_label(Role::RadioButton, "Deutsch")
        .click();
    harness.run();
    press(&mut harness, Key::Escape);
    let chosen = view(&harness).settings.map_language;
    assert_eq!(chosen, MapLanguage::German);
    assert!(all_texts(&harness).iter().any(|text| text == "Poland"));
}

#[test]
fn names_in_a_language_chosen_later_stand_as_they_do_from_the_start() {
    let setup = || sized(LARGE).year(1995).motion(Motion::Reduced);
    let hungarian = MapLanguage::Hungarian;
    let mut before = setup()
        .with(|view| view.settings.map_language = hungarian)
        .draw();
    let mut later = setup().draw();
    click(&mut later, "View");
    later
        .get_by_role_and_label(Role::RadioButton, "Magyar")
        .click();
    later.run();
    press(&mut later, Key::Escape);
    for harness in [&mut before, &mut later] {
        harness.event(egui::Event::PointerGone);
        harness.run();
    }
    assert_eq!(view(&later).settings.map_language, hungarian);
    assert!(before.render().unwrap() == later.render().unwrap());
}

#[test]
fn the_note_of_a_year_is_told_unless_it_is_a_new_name_that_is_told_anyway() {
    let note = |year| {
        let texts = all_texts(&sized(LARGE).year(year).open());
        texts
            .into_iter()
            .find(|text| text.starts_with("On the map: "))
    };
    assert_eq!(
        note(2014).as_deref(),
        Some("On the map: Russia annexes Crimea (not recognized by the UN General Assembly)")
    );
    assert_eq!(note(2019), None);
}

#[test]
fn the_list_of_keys_opens_and_esc_closes_it() {
    let mut harness = sized(LARGE).select("POL").open();
    press(&mut harness, Key::F1);
    harness.get_by_label_contains("Map: show Europe");
    press(&mut harness, Key::Escape);
    assert!(
        harness
            .query_by_label_contains("Map: show Europe")
            .is_none()
    );
    assert!(
        view(&harness).place.selection.is_some(),
        "one press closes one thing"
    );
}

#[test]
fn the_day_and_the_graticule_can_be_shown() {
    let mut harness = sized(LARGE).year(1999).open();
    for (menu, names) in [
        ("View", vec!["Show exact dates", "Graticule"]),
        (
            "Settings",
            vec!["Reduce motion", "Pause at each enlargement"],
        ),
    ] {
        click(&mut harness, menu);
        for name in names {
            harness.get_by_role_and_label(Role::CheckBox, name).click();
            harness.run();
        }
        press(&mut harness, Key::Escape);
    }
    let settings = view(&harness).settings;
    assert!(settings.show_date && settings.graticule);
    assert_eq!(settings.at_changes, AtChanges::Pause);
    assert_eq!(settings.motion, Some(Motion::Reduced));
    assert!(
        all_texts(&harness)
            .iter()
            .any(|text| text == "19 members · 31 December 1999")
    );
}

/// The card of every member: the day of its accession stands there, and no sentence lacks a value.
#[test]
fn every_member_has_a_card_in_words() {
    let mut harness = sized(LARGE).motion(Motion::Reduced).open();
    let wording = Wording::english();
    for membership in ATLAS.memberships() {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        harness.run();
        let name = ATLAS
            .state(membership.state)
            .unwrap()
            .name_on(facts::date("2026-01-01"), "en");
        harness
            .get_by_label("Search countries and quotes")
            .type_text(name);
        harness.run();
        press(&mut harness, Key::Enter);
        assert_eq!(
            view(&harness).place.selection,
            Some(membership.state),
            "{name}"
        );
        let texts = all_texts(&harness);
        let day = wording.date(membership.accession.date);
        assert!(
            texts.iter().any(|text| text.contains(&day)),
            "{name}: no “{day}”"
        );
        assert!(
            !texts.iter().any(|text| text.contains("{$")),
            "{name}: {texts:#?}"
        );
    }
    assert_eq!(logged_errors(), [""; 0]);
}

/// The names of the buttons that a menu of the bar at the top adds to the screen.
fn lines_of(harness: &mut Harness<'_, DesktopApp>, menu: &str) -> Vec<String> {
    let names = |harness: &Harness<'_, DesktopApp>| {
        let nodes = harness.query_all_by_role(Role::Button);
        let names = nodes.filter_map(|node| node.accesskit_node().label());
        names.collect::<Vec<_>>()
    };
    let before = names(harness);
    click(harness, menu);
    let mut lines = names(harness);
    for name in before {
        let at = lines.iter().rposition(|line| *line == name);
        if let Some(at) = at {
            lines.remove(at);
        }
    }
    press(harness, Key::Escape);

    lines
}

#[test]
fn the_menus_offer_what_belongs_together_and_the_list_of_keys_has_the_same_names() {
    let mut harness = sized(LARGE).open();
    let mut found = Vec::new();
    for (menu, expected) in [
        (
            "Export",
            vec![
                "Copy map image",
                "Save map image",
                "Copy link",
                "Export…",
                "Members",
                "Population",
                "Area",
                "Land border with the USSR or Russia",
                "Quotes",
            ],
        ),
        (
            "Presentation",
            vec![
                "Present",
                "Present from current view",
                "Presenter view",
                "Tours",
                "Readability check",
                "Preview: projector, color blindness",
            ],
        ),
        (
            "Help",
            vec![
                "Keyboard shortcuts",
                "About the map",
                "Sources",
                "Fact check: a news report",
            ],
        ),
        (
            "Settings",
            vec!["Larger text", "Smaller text", "Reset text size"],
        ),
        ("View", vec!["Show or hide panel", "Full screen"]),
    ] {
        let lines = lines_of(&mut harness, menu);
        assert_eq!(lines, expected, "{menu}");
        found.extend(lines);
    }
    press(&mut harness, Key::F1);
    let texts = all_texts(&harness);
    // The charts of the Export menu open further menus, and are no commands.
    let is_chart = |name: &String| {
        let charts = ["Members", "Population", "Area", "Quotes"];

        charts.contains(&name.as_str()) || name.starts_with("Land border")
    };
    for name in found.into_iter().filter(|name| !is_chart(name)) {
        assert!(texts.contains(&name), "the list of keys has no “{name}”");
    }
}

#[test]
fn the_button_presents_as_its_key_does() {
    let mut harness = sized(LARGE).open();
    harness
        .get_by_role_and_label(Role::Button, "Present")
        .click();
    settle_in(&mut harness, LARGE);
    assert!(view(&harness).presents_here());
    press_for_letters(&mut harness, Key::F5);
    assert!(view(&harness).session.presenting.is_none());
    harness.get_by_role_and_label(Role::Button, "Present");
}

#[test]
fn the_size_of_text_can_be_chosen_in_the_settings_as_with_keys() {
    let mut harness = sized(LARGE).open();
    let usual = view(&harness).settings.ui_scale;
    click(&mut harness, "Settings");
    click(&mut harness, "Larger text");
    assert!(view(&harness).settings.ui_scale > usual);
    click(&mut harness, "Smaller text");
    assert_eq!(view(&harness).settings.ui_scale, usual);
    click(&mut harness, "Larger text");
    click(&mut harness, "Reset text size");
    assert_eq!(view(&harness).settings.ui_scale, usual);
}
