//! Two years on one map: as a swipe, and one as an overlay.

use std::collections::BTreeMap;

use atlas::date::Year;
use egui::accesskit::{Role, Toggled};
use egui::emath::GuiRounding as _;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::time::comparison::CompareMode;

use crate::facts;
use crate::support::{LARGE, all_texts, click, map_rect, on_map, press, sized, view};

/// The year shown is 2024, the other one 1980.
fn compared(mode: CompareMode) -> Harness<'static, DesktopApp> {
    sized(LARGE).year(2024).compare(mode, 1980).open()
}

fn years(harness: &Harness<'_, DesktopApp>) -> (Year, Year) {
    (
        view(harness).place.comparison.other,
        view(harness).place.year,
    )
}

fn handle<'a>(harness: &'a Harness<'_, DesktopApp>) -> Node<'a> {
    harness.get_by_role_and_label(Role::Slider, "Divider between the two years")
}

fn share(harness: &Harness<'_, DesktopApp>) -> f32 {
    view(harness).settings.handle
}

fn says(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

fn hover(harness: &mut Harness<'_, DesktopApp>, place: LonLat) {
    let position = view(harness).viewport().screen_from_lon_lat(place);
    harness.hover_at(position.unwrap());
    harness.run();
    harness.run();
}

#[test]
fn a_key_and_a_button_put_two_years_side_by_side() {
    let mut harness = sized(LARGE).year(2024).open();
    press(&mut harness, Key::V);
    assert_eq!(years(&harness), (1949, 2024));
    for words in ["Left year: 1949", "Right year: 2024"] {
        harness.get_by_role_and_label(Role::Button, words);
    }
    let name = "Compare years (swipe) (V)";
    let button = harness.get_by_role_and_label(Role::Button, name);
    assert_eq!(button.accesskit_node().toggled(), Some(Toggled::True));
    click(&mut harness, name);
    assert_eq!(view(&harness).place.comparison.mode, CompareMode::Off);
    assert!(
        harness
            .query_by_label("Divider between the two years")
            .is_none()
    );
}

#[test]
fn each_side_answers_with_its_own_year() {
    let mut harness = compared(CompareMode::Swipe);
    hover(&mut harness, LonLat::new(-3.0, 40.0));
    assert!(says(&harness, "Not a member"), "Spain of 1980, on the left");
    hover(&mut harness, LonLat::new(26.0, 46.0));
    assert!(
        says(&harness, "Member since 29 March 2004"),
        "Romania of 2024"
    );
}

#[test]
fn the_names_of_each_side_are_those_of_its_year() {
    let mut harness = compared(CompareMode::Swipe);
    let spain = on_map(&harness, "Spain in 1980").unwrap();
    assert_eq!(
        spain.accesskit_node().label().as_deref(),
        Some("Spain in 1980: Not a member")
    );
    assert!(on_map(&harness, "Spain").is_none(), "of 2024 it is covered");
    assert!(on_map(&harness, "Ukraine").is_some());
    handle(&harness).focus();
    harness.run();
    press(&mut harness, Key::End);
    assert!(on_map(&harness, "Soviet Union (USSR) in 1980").is_some());
    assert!(on_map(&harness, "Ukraine").is_none());
}

#[test]
fn a_click_on_the_other_side_selects_the_state_of_that_year() {
    let mut harness = compared(CompareMode::Swipe);
    on_map(&harness, "Spain in 1980").unwrap().click();
    harness.run();
    assert_eq!(view(&harness).place.selection, Some(facts::state("ESP")));
}

#[test]
fn the_handle_is_dragged() {
    let mut harness = compared(CompareMode::Swipe);
    let map = map_rect(&harness);
    let from = handle(&harness).rect().center();
    let to = egui::pos2(map.left() + 0.75 * map.width(), from.y);
    let camera = view(&harness).place.camera;
    harness.drag_at(from);
    harness.hover_at(from.lerp(to, 0.5));
    harness.hover_at(to);
    harness.drop_at(to);
    harness.run();
    assert!((share(&harness) - 0.75).abs() < 0.01, "{}", share(&harness));
    assert_eq!(view(&harness).place.camera, camera, "the map stays");
}

#[test]
fn the_handle_goes_by_keys_and_the_year_stays() {
    let mut harness = compared(CompareMode::Swipe);
    handle(&harness).focus();
    harness.run();
    for (key, expected) in [
        (Key::ArrowRight, 0.52),
        (Key::ArrowLeft, 0.5),
        (Key::PageUp, 0.6),
        (Key::PageDown, 0.5),
        (Key::Home, 0.0),
        (Key::End, 1.0),
    ] {
        press(&mut harness, key);
        assert!((share(&harness) - expected).abs() < 1e-4, "{key:?}");
    }
    assert_eq!(years(&harness), (1980, 2024));
}

#[test]
fn a_screen_reader_reads_and_moves_the_handle() {
    let mut harness = compared(CompareMode::Swipe);
    let node = handle(&harness);
    let value = node.accesskit_node().value();
    let expected = "1980 on the left, 2024 on the right, 50% of the map on the left";
    assert_eq!(value.as_deref(), Some(expected));
    node.set_value_accesskit(25.0);
    harness.run();
    assert!((share(&harness) - 0.25).abs() < 1e-4);
}

#[test]
fn the_other_year_is_typed_and_stepped() {
    let mut harness = compared(CompareMode::Swipe);
    click(&mut harness, "Left year: 1980");
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Enter year");
    field.type_text("1955");
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(years(&harness), (1955, 2024));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    harness.run();
    assert_eq!(years(&harness), (1956, 2024));
    press(&mut harness, Key::X);
    assert_eq!(years(&harness), (2024, 1956), "swapped");
}

#[test]
fn esc_deselects_first_and_then_ends_the_comparison() {
    let setup = sized(LARGE).year(2024).select("POL");
    let mut harness = setup.compare(CompareMode::Swipe, 1980).open();
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).place.selection, None);
    assert_eq!(view(&harness).place.comparison.mode, CompareMode::Swipe);
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).place.comparison.mode, CompareMode::Off);
}

#[test]
fn the_outline_of_another_year_is_named_and_explained() {
    let mut harness = sized(LARGE).year(2024).open();
    press(&mut harness, Key::O);
    harness.get_by_role_and_label(Role::Button, "Overlay year: 1949");
    for words in ["NATO frontier in 1949", "Borders in 1949"] {
        assert!(harness.query_by_label(words).is_some(), "{words}");
    }
    press(&mut harness, Key::O);
    assert!(harness.query_by_label("Borders in 1949").is_none());
}

#[test]
fn a_comparison_repaints_nothing_while_nothing_happens() {
    for mode in [CompareMode::Swipe, CompareMode::Overlay] {
        let mut harness = compared(mode);
        harness.run();
        let delay = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, std::time::Duration::MAX, "{mode:?}");
    }
}

#[test]
fn while_the_handle_makes_room_names_stay_where_they_stand() {
    let mut harness = compared(CompareMode::Swipe);
    let names = |harness: &Harness<'_, DesktopApp>| -> BTreeMap<String, Rect> {
        let nodes = harness.query_all_by_role(Role::Button);
        let named = nodes.filter_map(|node| {
            let label = node.accesskit_node().label()?;
            let (name, _) = label.split_once(" in 1980: ")?;

            Some((name.to_owned(), node.rect().round_ui()))
        });

        // Smaller nodes are those without room for a name.
        named.filter(|(_, rect)| rect.width() > 16.0).collect()
    };
    handle(&harness).focus();
    harness.run();
    let mut before = names(&harness);
    let first = before.len();
    for _ in 0..20 {
        press(&mut harness, Key::ArrowRight);
        let after = names(&harness);
        for (name, rect) in &before {
            assert_eq!(after.get(name), Some(rect), "{name}");
        }
        before = after;
    }
    assert!(before.len() > first + 5, "others have come: {before:#?}");
}
