//! Names, gestures and keys on the map.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::camera::Camera;
use view::settings::Motion;

use crate::facts;
use crate::support::{LARGE, all_texts, map_rect, on_map, press, sized, view};

fn click_state(harness: &mut Harness<'_, DesktopApp>, name: &str) {
    on_map(harness, name)
        .unwrap_or_else(|| panic!("{name} is on the map"))
        .click();
    harness.run();
}

fn screen_of(harness: &Harness<'_, DesktopApp>, place: LonLat) -> egui::Pos2 {
    view(harness).viewport().screen_from_lon_lat(place).unwrap()
}

fn place_at(harness: &Harness<'_, DesktopApp>, position: egui::Pos2) -> LonLat {
    view(harness)
        .viewport()
        .lon_lat_from_screen(position)
        .unwrap()
}

pub(crate) fn scroll(harness: &mut Harness<'_, DesktopApp>, position: egui::Pos2, lines: f32) {
    harness.hover_at(position);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, lines),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run();
}

pub(crate) fn drag(harness: &mut Harness<'_, DesktopApp>, from: egui::Pos2, to: egui::Pos2) {
    harness.drag_at(from);
    harness.hover_at(from.lerp(to, 0.5));
    harness.hover_at(to);
    harness.drop_at(to);
    harness.run();
}

/// Gives the map the focus by a click on the sea, which selects nothing.
fn focus_map(harness: &mut Harness<'_, DesktopApp>) {
    harness.get_by_role_and_label(Role::Canvas, "Map").focus();
    harness.run();
    assert!(harness.get_by_role(Role::Canvas).is_focused());
}

#[test]
fn a_click_selects_a_country_and_its_card_tells_of_its_accession() {
    let mut harness = sized(LARGE).year(2024).open();
    click_state(&mut harness, "Poland");
    assert_eq!(view(&harness).place.selection, Some(facts::state("POL")));
    let node = on_map(&harness, "Poland").unwrap();
    assert_eq!(node.accesskit_node().toggled(), Some(Toggled::True));
    let texts = all_texts(&harness);
    for words in [
        "12 March 1999",
        "Deposit of the instrument of accession",
        "Protocol of accession",
    ] {
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "no “{words}” in {texts:#?}"
        );
    }

    click_state(&mut harness, "Poland");
    assert_eq!(
        view(&harness).place.selection,
        None,
        "the second click deselects"
    );
    let texts = all_texts(&harness);
    assert!(
        !texts
            .iter()
            .any(|text| text.contains("Deposit of the instrument"))
    );
}

#[test]
fn a_click_on_the_land_of_a_country_selects_it_and_on_the_sea_deselects() {
    let mut harness = sized(LARGE).year(2024).open();
    let [land, sea] = [LonLat::new(22.0, 50.0), LonLat::new(-8.0, 46.5)];
    for (place, selection) in [(land, Some(facts::state("POL"))), (sea, None)] {
        let position = screen_of(&harness, place);
        harness.hover_at(position);
        harness.drag_at(position);
        harness.drop_at(position);
        harness.run();
        assert_eq!(view(&harness).place.selection, selection, "{place:?}");
    }
}

#[test]
fn every_name_on_the_map_is_a_node_with_the_status_of_the_year() {
    for (year, expected) in [
        (
            1949,
            ["France: Member since 4 April 1949", "Spain: Not a member"],
        ),
        (
            1980,
            ["Poland: Member of the Warsaw Pact", "Spain: Not a member"],
        ),
        (
            2022,
            [
                "Sweden: Has applied for membership",
                "Finland: Has applied for membership",
            ],
        ),
        (
            2024,
            [
                "Sweden: Member since 7 March 2024",
                "Poland: Member since 12 March 1999",
            ],
        ),
    ] {
        let harness = sized(LARGE).year(year).open();
        let map = map_rect(&harness);
        let labels = harness
            .query_all_by_role(Role::Button)
            .filter(|node| map.contains_rect(node.rect()))
            .filter_map(|node| node.accesskit_node().label())
            .filter(|label| label.contains(": "))
            .collect::<Vec<_>>();
        assert!(labels.len() > 20, "{year}: {labels:#?}");
        for words in expected {
            assert!(
                labels.iter().any(|label| label.starts_with(words)),
                "no “{words}” in {labels:#?}"
            );
        }
    }
}

#[test]
fn the_wheel_zooms_about_the_pointer() {
    let mut harness = sized(LARGE).open();
    let position = map_rect(&harness).center() + egui::vec2(150.0, -90.0);
    let place = place_at(&harness, position);
    let before = view(&harness).place.camera.km_per_point;
    scroll(&mut harness, position, 2.0);
    let nearer = view(&harness).place.camera.km_per_point;
    assert!(nearer < before * 0.9, "{before} → {nearer}");
    let kilometers = place.angle_to(place_at(&harness, position)) * 6371.0;
    assert!(
        kilometers < nearer,
        "the place under the pointer moved by {kilometers} km"
    );
    scroll(&mut harness, position, -2.0);
    let again = view(&harness).place.camera.km_per_point;
    assert!((again / before - 1.0).abs() < 1e-6, "{before} → {again}");
}

#[test]
fn a_drag_takes_the_place_under_the_pointer_along() {
    let mut harness = sized(LARGE).select("POL").open();
    let from = screen_of(&harness, LonLat::new(15.0, 48.0));
    let to = from + egui::vec2(-120.0, 60.0);
    let place = place_at(&harness, from);
    drag(&mut harness, from, to);
    let kilometers = place.angle_to(place_at(&harness, to)) * 6371.0;
    assert!(
        kilometers < view(&harness).place.camera.km_per_point,
        "off by {kilometers} km"
    );
    assert_eq!(
        view(&harness).place.selection,
        Some(facts::state("POL")),
        "a drag is no click"
    );
}

#[test]
fn zero_on_the_map_brings_europe_back() {
    for motion in [Motion::Full, Motion::Reduced] {
        let mut harness = sized(LARGE).motion(motion).open();
        let start = view(&harness).place.camera;
        let from = map_rect(&harness).center();
        drag(&mut harness, from, from + egui::vec2(200.0, 0.0));
        assert_ne!(view(&harness).place.camera, start);
        focus_map(&mut harness);
        press(&mut harness, Key::Num0);
        assert_eq!(view(&harness).place.camera, start);
    }
}

#[test]
fn the_keys_of_the_map_zoom_and_move_only_with_the_focus() {
    let mut harness = sized(LARGE).year(1980).open();
    let start = view(&harness).place.camera;
    press(&mut harness, Key::Plus);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(view(&harness).place.camera, start, "without the focus");
    focus_map(&mut harness);
    let scale = |harness: &Harness<'_, DesktopApp>| view(harness).place.camera.km_per_point;
    press(&mut harness, Key::Plus);
    assert!(scale(&harness) < start.km_per_point);
    press(&mut harness, Key::Minus);
    assert!((scale(&harness) / start.km_per_point - 1.0).abs() < 1e-9);
    press(&mut harness, Key::ArrowRight);
    assert!(view(&harness).place.camera.center.lon > start.center.lon);
    assert_eq!(
        view(&harness).place.year,
        1980,
        "the arrows belong to the map"
    );
}

#[test]
fn the_buttons_of_the_map_zoom_and_fit() {
    let mut harness = sized(LARGE).open();
    let start = view(&harness).place.camera;
    let mut after = |name: &str| -> Camera {
        crate::support::click(&mut harness, name);
        view(&harness).place.camera
    };
    assert!(after("Zoom in").km_per_point < start.km_per_point);
    assert!((after("Zoom out").km_per_point / start.km_per_point - 1.0).abs() < 1e-9);
    assert!(after("Show whole Alliance").km_per_point > 1.5 * start.km_per_point);
    assert_eq!(after("Show Europe"), start);
}

#[test]
fn the_pointer_on_a_country_is_told_its_name_and_status() {
    let mut harness = sized(LARGE).year(1980).open();
    let position = screen_of(&harness, LonLat::new(22.0, 50.0));
    harness.hover_at(position);
    harness.run();
    harness.run();
    let texts = all_texts(&harness);
    assert!(
        texts.iter().any(|text| text == "Member of the Warsaw Pact"),
        "{texts:#?}"
    );
}
