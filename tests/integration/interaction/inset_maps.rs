//! The inset maps: North America and the locator.

use atlas::timeline::snapshot::{Standing, snapshot};
use atlas::unit::Coverage;
use egui::accesskit::Role;
use egui::{Key, Pos2, Rect, lerp, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::camera::inset_maps::{InsetContent, inset_maps};
use view::camera::viewport::Viewport;
use view::camera::{Camera, Extent};

use crate::facts::ATLAS;
use crate::support::{LARGE, LEVELS, click, map_rect, press, press_for_letters, sized, view};

const INSET: &str = "Show North America";
const LOCATOR: &str = "Current map section in Europe; click to show Europe";

fn has(harness: &Harness<'_, DesktopApp>, name: &str) -> bool {
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
    assert_eq!(view(&harness).place.fitted, Some(Extent::NorthAmerica));
    let canada = LonLat::new(-106.0, 56.0);
    assert!(view(&harness).viewport().shows(canada));
    assert!(!has(&harness, INSET));
}

#[test]
fn the_locator_leads_back_to_all_of_europe() {
    let mut harness = sized(LARGE).camera(near()).open();
    assert!(has(&harness, INSET));
    click(&mut harness, LOCATOR);
    assert_eq!(view(&harness).place.fitted, Some(Extent::Europe));
    assert!(!has(&harness, LOCATOR));
}

#[test]
fn the_inset_of_the_start_view_hides_no_member_on_maps_from_the_smallest_to_the_largest() {
    let today = snapshot(&ATLAS, ATLAS.calendar().last_day);
    let level = LEVELS.get(0).unwrap();
    let is_member = |place: LonLat| {
        let unit = level.unit_at(place).map(|unit| &today.units[unit]);
        // Bases of members on islands of others are no part of the treaty area.
        unit.is_some_and(|unit| {
            matches!(unit.standing, Standing::Member(_)) && unit.coverage == Some(Coverage::In)
        })
    };
    let mut sizes = 0;
    for (width, height) in (360..=3840)
        .step_by(90)
        .flat_map(|width| (180..=2160).step_by(40).map(move |height| (width, height)))
    {
        let map = Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32));
        let viewport = Viewport::showing(Extent::Europe, map);
        let Some(inset) = inset_maps(&viewport).first().map(|map| map.rect) else {
            continue;
        };
        sizes += 1;
        let steps =
            |from: f32, to: f32| (0..=24).map(move |step| lerp(from..=to, step as f32 / 24.0));
        for x in steps(inset.left(), inset.right()) {
            for y in steps(inset.top(), inset.bottom()) {
                let place = viewport.lon_lat_from_screen(pos2(x, y));
                assert!(
                    !place.is_some_and(is_member),
                    "{width} x {height}: {place:?}"
                );
            }
        }
    }
    assert!(sizes > 500, "{sizes}");
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
    click(&mut harness, "Hide inset maps");
    assert!(!has(&harness, INSET));
    assert_eq!(view(&harness).settings.insets, InsetContent::Empty);
}

#[test]
fn nine_on_the_map_shows_north_america() {
    let mut harness = sized(LARGE).open();
    harness.get_by_role_and_label(Role::Canvas, "Map").focus();
    harness.run();
    press(&mut harness, Key::Num9);
    assert_eq!(view(&harness).place.fitted, Some(Extent::NorthAmerica));
}

#[test]
fn a_class_and_a_low_window_have_an_inset_of_north_america_too() {
    for setup in [sized(LARGE), sized(LARGE).select("POL")] {
        let mut class = setup.open();
        press_for_letters(&mut class, Key::F5);
        assert!(has(&class, INSET));
    }
    assert!(has(&sized(vec2(1000.0, 420.0)).open(), INSET));
}
