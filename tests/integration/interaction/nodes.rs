//! Which countries are accessible nodes of the map, and which small ones are ringed or hit.

use atlas::timeline::snapshot::{Standing, snapshot};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::camera::Camera;

use crate::facts::{self, ATLAS};
use crate::support::{LARGE, all_texts, map_rect, on_map, sized, view};

fn hover(harness: &mut Harness<'_, DesktopApp>, place: LonLat) -> Vec<String> {
    let position = view(harness).viewport().screen_from_lon_lat(place).unwrap();
    harness.hover_at(position);
    harness.run();
    harness.run();

    all_texts(harness)
}

#[test]
fn every_country_with_its_middle_in_view_has_a_node_with_its_name_and_status() {
    for year in [1949, 1960, 1985, 1995, 2024] {
        for km_per_point in [None, Some(2.0)] {
            let camera = km_per_point.map(|km_per_point| Camera {
                center: LonLat::new(14.0, 47.0),
                km_per_point,
            });
            let mut setup = sized(LARGE).year(year);
            if let Some(camera) = camera {
                setup = setup.camera(camera);
            }
            let harness = setup.open();
            let viewport = view(&harness).viewport();
            let room = map_rect(&harness).shrink(30.0);
            let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
            for (id, standing) in snapshot.standings() {
                let label = ATLAS
                    .labels_of(id)
                    .iter()
                    .rfind(|label| label.period().contains(snapshot.date));
                let place = label.and_then(|label| label.anchor);
                let position =
                    place.and_then(|place| viewport.screen_from_lon_lat(LonLat::from(place)));
                if standing == Standing::Background
                    || !position.is_some_and(|position| room.contains(position))
                {
                    continue;
                }
                let name = ATLAS.state(id).unwrap().name_on(snapshot.date, "en");
                let node = on_map(&harness, name)
                    .unwrap_or_else(|| panic!("{year}, {km_per_point:?}: no node for {name}"));
                assert_eq!(node.accesskit_node().role(), Role::Button);
            }
        }
    }
}

#[test]
fn a_click_on_the_node_of_a_country_without_room_for_its_name_selects_it() {
    let mut harness = sized(LARGE).year(2024).open();
    on_map(&harness, "Luxembourg").unwrap().click_accesskit();
    harness.run();
    assert_eq!(view(&harness).place.selection, Some(facts::state("LUX")));
}

#[test]
fn a_press_on_the_sea_ends_a_flight_where_it_is() {
    let mut harness = sized(LARGE).year(2024).frame_seconds(0.02).open();
    let poland = on_map(&harness, "Poland").unwrap().rect().center();
    for _ in 0..2 {
        harness.hover_at(poland);
        harness.drag_at(poland);
        harness.drop_at(poland);
    }
    for _ in 0..10 {
        harness.step();
    }
    assert!(view(&harness).session.flight.is_some(), "to Poland");
    let sea = map_rect(&harness).left_top() + egui::vec2(300.0, 20.0);
    harness.hover_at(sea);
    harness.drag_at(sea);
    harness.step();
    harness.step();
    assert!(view(&harness).session.flight.is_none());
    let there = view(&harness).place.camera;
    harness.drop_at(sea);
    harness.run();
    assert_eq!(view(&harness).place.camera, there);
}

#[test]
fn a_double_click_on_a_name_flies_to_the_country() {
    let mut harness = sized(LARGE).year(2024).frame_seconds(0.02).open();
    let before = view(&harness).place.camera;
    let position = on_map(&harness, "Poland").unwrap().rect().center();
    for _ in 0..2 {
        harness.hover_at(position);
        harness.drag_at(position);
        harness.drop_at(position);
    }
    harness.run();
    let after = view(&harness).place.camera;
    assert!(after.km_per_point < before.km_per_point);
    let warsaw = LonLat::new(21.0, 52.2);
    let away = |camera: Camera| {
        (camera.center.lon - warsaw.lon).abs() + (camera.center.lat - warsaw.lat).abs()
    };
    assert!(away(after) < 3.0, "Poland is in the middle: {after:?}");
    assert_eq!(view(&harness).place.selection, Some(facts::state("POL")));
}

#[test]
fn an_island_too_small_for_its_level_is_hit_within_reach() {
    let mut harness = sized(LARGE).year(2024).open();
    let beside_the_faroes = LonLat::new(-6.2, 61.8);
    let texts = hover(&mut harness, beside_the_faroes);
    assert!(
        texts.iter().any(|text| text.contains("Faroe")),
        "{texts:#?}"
    );
}

#[test]
fn the_note_under_the_pointer_names_the_departments_of_algeria_and_their_place_in_the_treaty() {
    let mut harness = sized(LARGE).year(1955).open();
    let texts = hover(&mut harness, LonLat::new(3.0, 36.2));
    for words in ["Algeria", "Covered by Article 6"] {
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "no “{words}” in {texts:#?}"
        );
    }
}
