//! The small maps in the corner: the inset of North America and the locator.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nato_atlas::app::App;
use nato_atlas::geo::lon_lat::LonLat;
use nato_atlas::view::camera::{Camera, Extent};
use nato_atlas::view::small_maps::Corner;

use crate::support::{LARGE, click, map_rect, press, sized, view};

const INSET: &str = "Show North America";
const LOCATOR: &str = "Where the map lies in Europe; show all of Europe";

fn has(harness: &Harness<'_, App>, name: &str) -> bool {
    harness
        .query_by_role_and_label(Role::Button, name)
        .is_some()
}

fn near() -> Camera {
    Camera {
        center: LonLat::new(21.0, 44.0),
        km_per_point: 2.0,
    }
}

#[test]
fn the_inset_leads_to_north_america_and_is_gone_there() {
    let mut harness = sized(LARGE).open();
    assert!(!has(&harness, LOCATOR), "all of Europe is in view");
    click(&mut harness, INSET);
    assert_eq!(view(&harness).fitted, Some(Extent::NorthAmerica));
    let canada = LonLat::new(-106.0, 56.0);
    assert!(view(&harness).viewport().shows(canada));
    assert!(!has(&harness, INSET));
}

#[test]
fn the_locator_leads_back_to_all_of_europe() {
    let mut harness = sized(LARGE).camera(near()).open();
    assert!(has(&harness, INSET));
    click(&mut harness, LOCATOR);
    assert_eq!(view(&harness).fitted, Some(Extent::Europe));
    assert!(!has(&harness, LOCATOR));
}

#[test]
fn no_name_stands_under_a_small_map() {
    let harness = sized(LARGE).camera(near()).open();
    let map = map_rect(&harness);
    for small in [INSET, LOCATOR] {
        let small = harness.get_by_role_and_label(Role::Button, small).rect();
        assert!(map.contains_rect(small));
        let names = harness.query_all_by_role(Role::Button).filter(|node| {
            // A state without room for its name has a node too, of ten points.
            let is_state = node
                .accesskit_node()
                .label()
                .is_some_and(|label| label.contains(": "));
            is_state && node.rect().width() > 12.0
        });
        for name in names {
            assert!(
                !small.intersects(name.rect()),
                "{:?}",
                name.accesskit_node().label()
            );
        }
    }
}

#[test]
fn the_small_maps_are_hidden_and_shown_again_by_a_key_and_hidden_by_a_button() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::M);
    assert!(!has(&harness, INSET));
    press(&mut harness, Key::M);
    let corner = harness.get_by_role_and_label(Role::Button, INSET).rect();
    harness.hover_at(corner.center());
    harness.run();
    click(&mut harness, "Hide the small maps");
    assert!(!has(&harness, INSET));
    assert_eq!(view(&harness).settings.corner, Corner::Empty);
}

#[test]
fn nine_on_the_map_shows_north_america() {
    let mut harness = sized(LARGE).open();
    harness.get_by_role_and_label(Role::Canvas, "Map").focus();
    harness.run();
    press(&mut harness, Key::Num9);
    assert_eq!(view(&harness).fitted, Some(Extent::NorthAmerica));
}

#[test]
fn a_low_map_has_no_small_maps() {
    assert!(!has(&sized(egui::vec2(1000.0, 420.0)).open(), INSET));
}
