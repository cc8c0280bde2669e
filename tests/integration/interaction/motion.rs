//! How a change of year is shown: it fades, pulses, stays for a while and leaves nothing behind.

use std::collections::BTreeSet;
use std::time::Duration;

use atlas::date::Year;
use atlas::timeline::layer::Layer;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use geo::lon_lat::LonLat;
use image::RgbaImage;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::settings::Motion;
use view::time::comparison::CompareMode;

use crate::facts::ATLAS;
use crate::support::{LARGE, Setup, map_rect, on_map, press, sized, view};

const MAP: egui::Vec2 = egui::vec2(640.0, 420.0);

/// How long until the next frame is asked for, in seconds.
fn delay(harness: &Harness<'_, DesktopApp>) -> f64 {
    let delay = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;

    delay.as_secs_f64()
}

/// Presses a key and lets the frames pass in which it is seen, not those in which it acts.
fn tap(harness: &mut Harness<'_, DesktopApp>, key: Key) {
    harness.key_press(key);
    harness.step();
}

fn seconds_pass(harness: &mut Harness<'_, DesktopApp>, seconds: f32) {
    for _ in 0..(seconds / 0.1).round() as usize {
        harness.step();
    }
}

fn changes(harness: &Harness<'_, DesktopApp>) -> bool {
    view(harness).session.transition.is_some()
}

/// The picture after playback has come to `year` from the year before, and after a jump there.
fn played_and_jumped(year: Year, setup: impl Fn() -> Setup) -> [RgbaImage; 2] {
    // From the same year, since a name stays where it was.
    let before = || setup().year(year - 1).frame_seconds(0.03);
    let mut played = before().draw();
    tap(&mut played, Key::Space);
    let most = 200;
    let frames = (0..most).take_while(|_| {
        played.step();
        view(&played).place.year < year || changes(&played)
    });
    assert!(frames.count() < most, "{year}");
    tap(&mut played, Key::Space);
    played.run();
    assert_eq!(view(&played).place.year, year);

    let mut jumped = before().motion(Motion::Reduced).draw();
    tap(&mut jumped, Key::ArrowRight);
    // Its outlines stay for two seconds.
    jumped.run_steps(most);
    jumped.run();
    assert!(!changes(&jumped) && view(&jumped).place.year == year);

    [played.render().unwrap(), jumped.render().unwrap()]
}

#[test]
fn every_played_change_of_members_ends_in_exactly_the_same_picture_as_a_jump() {
    let rounds: BTreeSet<_> = ATLAS
        .memberships()
        .iter()
        .filter_map(|membership| Some(membership.period().from?.year()))
        .filter(|year| ATLAS.years().contains(&(year - 1)))
        .collect();
    assert!(rounds.len() > 8, "{rounds:?}");
    for year in rounds {
        let [played, jumped] = played_and_jumped(year, || sized(MAP).map_only());
        assert!(played == jumped, "{year}");
    }
}

#[test]
fn a_played_change_ends_like_a_jump_in_the_whole_window_too() {
    let layer = || {
        sized(LARGE)
            .layer(Layer::Alliances)
            .compare(CompareMode::Overlay, 1980)
    };
    for (year, setup) in [(1999, layer as fn() -> Setup), (2024, || sized(LARGE))] {
        let [played, jumped] = played_and_jumped(year, setup);
        assert!(played == jumped, "{year}");
    }
}

#[test]
fn colors_fade_from_one_year_to_the_next() {
    let mut harness = sized(MAP).year(2003).map_only().frame_seconds(0.1).draw();
    let romania = LonLat::new(26.3, 46.6);
    let position = view(&harness)
        .viewport()
        .screen_from_lon_lat(romania)
        .unwrap();
    let color = |harness: &mut Harness<'_, DesktopApp>| {
        let picture = harness.render().unwrap();
        *picture.get_pixel(position.x as u32, position.y as u32)
    };
    let before = color(&mut harness);
    tap(&mut harness, Key::ArrowRight);
    harness.step();
    let between = color(&mut harness);
    seconds_pass(&mut harness, 2.0);
    let after = color(&mut harness);
    assert!(between != before && between != after, "{between:?}");
}

/// Whether text is visible in a part of the window.
fn has_ink(harness: &mut Harness<'_, DesktopApp>, rect: egui::Rect) -> bool {
    let picture = harness.render().unwrap();
    let (left, top) = (rect.left() as u32, rect.top() as u32);
    let (width, height) = (rect.width() as u32, rect.height() as u32);
    let dark = |x: u32, y: u32| picture.get_pixel(left + x, top + y).0[0] < 128;

    (0..width).any(|x| (0..height).any(|y| dark(x, y)))
}

#[test]
fn the_names_of_those_that_join_come_one_by_one_with_the_count() {
    let mut harness = sized(LARGE).year(2003).frame_seconds(0.1).draw();
    tap(&mut harness, Key::ArrowRight);
    harness.step();
    let ink = |harness: &mut Harness<'_, DesktopApp>, name: &str| {
        let mut nodes = harness.get_all_by_role_and_label(Role::Button, name);
        let rect = nodes.next().unwrap().rect();
        drop(nodes);

        has_ink(harness, rect)
    };
    // The last of seven by name.
    assert!(!ink(&mut harness, "Slovenia"));
    seconds_pass(&mut harness, 2.0);
    assert!(ink(&mut harness, "Bulgaria") && ink(&mut harness, "Slovenia"));
}

#[test]
fn the_line_under_the_count_tells_those_that_join_one_by_one_and_keeps_its_width() {
    let mut harness = sized(LARGE).year(2003).frame_seconds(0.1).draw();
    tap(&mut harness, Key::ArrowRight);
    harness.step();
    let line = |harness: &Harness<'_, DesktopApp>| {
        let mut lines = harness.query_all_by_label_contains("Slovenia · 19 → 26");
        lines.next().unwrap().rect()
    };
    let rect = line(&harness);
    let (first, rest) = rect.split_left_right_at_fraction(0.25);
    assert!(!has_ink(&mut harness, rest));
    seconds_pass(&mut harness, 0.4);
    assert!(has_ink(&mut harness, first), "some have come");
    assert!(!has_ink(
        &mut harness,
        rest.split_left_right_at_fraction(0.7).1
    ));
    seconds_pass(&mut harness, 2.0);
    assert!(has_ink(&mut harness, rest));
    assert_eq!(line(&harness), rect);
}

#[test]
fn a_change_is_painted_only_while_something_moves() {
    let mut harness = sized(LARGE).year(2003).frame_seconds(0.1).open();
    tap(&mut harness, Key::ArrowRight);
    seconds_pass(&mut harness, 0.5);
    assert_eq!(delay(&harness), 0.0, "outlines pulse");
    seconds_pass(&mut harness, 0.6);
    let rest = delay(&harness);
    assert!((0.2..0.6).contains(&rest), "the old frontier stays: {rest}");
    seconds_pass(&mut harness, 1.0);
    assert_eq!(delay(&harness), Duration::MAX.as_secs_f64());
}

#[test]
fn a_touch_ends_it_at_once() {
    let mut harness = sized(LARGE).year(2003).frame_seconds(0.1).open();
    tap(&mut harness, Key::ArrowRight);
    assert!(changes(&harness));
    let sea = map_rect(&harness).left_top() + egui::vec2(40.0, 40.0);
    harness.drag_at(sea);
    harness.step();
    assert!(!changes(&harness));
    assert_eq!(view(&harness).place.year, 2004);
}

#[test]
fn with_reduced_motion_nothing_moves_and_outlines_stay_two_seconds() {
    let setup = sized(LARGE).year(2003).frame_seconds(0.1);
    let mut harness = setup.motion(Motion::Reduced).open();
    tap(&mut harness, Key::ArrowRight);
    seconds_pass(&mut harness, 0.3);
    let rest = delay(&harness);
    assert!((1.5..=1.8).contains(&rest), "{rest}");
    seconds_pass(&mut harness, 2.1);
    assert!(!changes(&harness));
}

#[test]
fn a_year_like_the_one_before_changes_without_a_frame_more() {
    let mut harness = sized(LARGE).year(2025).frame_seconds(0.1).open();
    tap(&mut harness, Key::ArrowRight);
    assert_eq!(view(&harness).place.year, 2026);
    assert!(!changes(&harness));
}

#[test]
fn a_drag_along_the_slider_fades_for_less_than_a_tenth_of_a_second() {
    let mut harness = sized(LARGE).year(1990).frame_seconds(0.02).open();
    let slider = harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Year");
    let rect = slider.rect();
    let at = |share: f32| egui::pos2(rect.left() + share * rect.width(), rect.bottom() - 28.0);
    harness.drag_at(at(0.4));
    for step in 0..10 {
        harness.hover_at(at(0.6 + 0.03 * step as f32));
    }
    harness.step();
    assert!(changes(&harness), "{}", view(&harness).place.year);
    for _ in 0..5 {
        harness.step();
    }
    assert!(!changes(&harness));
    harness.drop_at(at(0.9));
}

/// Flies to the country by a double click and runs so many frames of it.
fn fly_to(harness: &mut Harness<'_, DesktopApp>, country: &str, frames: usize) {
    let there = on_map(harness, country).unwrap().rect().center();
    for _ in 0..2 {
        harness.hover_at(there);
        harness.drag_at(there);
        harness.drop_at(there);
    }
    for _ in 0..frames {
        harness.step();
    }
    assert!(view(harness).session.flight.is_some(), "to {country}");
}

#[test]
fn a_key_or_a_press_beside_the_map_ends_a_flight_where_it_leads_to() {
    let setup = || sized(LARGE).year(2024).frame_seconds(0.02).open();
    let mut undisturbed = setup();
    fly_to(&mut undisturbed, "Poland", 10);
    let target = view(&undisturbed).target_camera();
    undisturbed.run();
    assert_eq!(view(&undisturbed).place.camera, target);

    let mut keyed = setup();
    fly_to(&mut keyed, "Poland", 10);
    tap(&mut keyed, Key::L);
    assert!(view(&keyed).session.flight.is_none());
    assert_eq!(view(&keyed).place.camera, target);

    let mut pressed = setup();
    fly_to(&mut pressed, "Poland", 10);
    pressed.drag_at(egui::pos2(LARGE.x - 60.0, 200.0));
    pressed.step();
    assert!(view(&pressed).session.flight.is_none());
    assert_eq!(view(&pressed).place.camera, target);
}

#[test]
fn steps_of_the_zoom_in_quick_succession_add_up_and_never_jump() {
    let mut harness = sized(LARGE).year(2024).frame_seconds(0.02).open();
    let start = view(&harness).place.camera.km_per_point;
    for _ in 0..3 {
        tap(&mut harness, Key::Plus);
        let before = view(&harness).place.camera.km_per_point;
        harness.step();
        let passed = before / view(&harness).place.camera.km_per_point;
        assert!((1.0..1.3).contains(&passed), "{passed}");
    }
    harness.run();
    let nearer = start / view(&harness).place.camera.km_per_point;
    let mut once = sized(LARGE).year(2024).open();
    press(&mut once, Key::Plus);
    let step = start / view(&once).place.camera.km_per_point;
    assert!((nearer / step.powi(3) - 1.0).abs() < 1e-6, "{nearer}");
}

#[test]
fn playback_pauses_when_the_user_touches_anything_but_its_own_controls() {
    let playing = || {
        let mut harness = sized(LARGE).year(1960).frame_seconds(0.02).open();
        tap(&mut harness, Key::Space);
        harness.step();
        assert!(view(&harness).is_playing());
        harness
    };
    let sea =
        |harness: &Harness<'_, DesktopApp>| map_rect(harness).left_top() + egui::vec2(300.0, 20.0);

    let mut taken = playing();
    taken.drag_at(sea(&taken));
    taken.step();
    assert!(!view(&taken).is_playing(), "a press on the map");

    let mut turned = playing();
    turned.hover_at(sea(&turned));
    turned.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 1.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    turned.step();
    turned.step();
    assert!(!view(&turned).is_playing(), "a turn of the wheel");

    let mut keyed = playing();
    tap(&mut keyed, Key::L);
    assert!(!view(&keyed).is_playing(), "a key");

    let mut faster = playing();
    faster
        .get_by_role_and_label(Role::RadioButton, "Playback speed: 2×")
        .click();
    faster.step();
    faster.step();
    assert!(view(&faster).is_playing(), "another speed");

    let mut paused = playing();
    paused.get_by_role_and_label(Role::Button, "Pause").click();
    paused.step();
    paused.step();
    assert!(!view(&paused).is_playing(), "its button");
}
