//! How a change of year is seen: it fades, pulses, stays for a while and leaves nothing behind.

use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::app::App;
use nato_atlas::geo::lon_lat::LonLat;
use nato_atlas::view::state::Motion;

use crate::support::{LARGE, map_rect, sized, view};

const MAP: egui::Vec2 = egui::vec2(640.0, 420.0);

/// How long until the next frame is asked for, in seconds.
fn delay(harness: &Harness<'_, App>) -> f64 {
    let delay = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;

    delay.as_secs_f64()
}

/// Presses a key and lets the frames pass in which it is seen, not those in which it acts.
fn tap(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.step();
}

fn seconds_pass(harness: &mut Harness<'_, App>, seconds: f32) {
    for _ in 0..(seconds / 0.1).round() as usize {
        harness.step();
    }
}

fn changes(harness: &Harness<'_, App>) -> bool {
    view(harness).transition.is_some()
}

#[test]
fn a_played_change_of_year_ends_in_exactly_the_same_picture_as_a_jump() {
    let setup = sized(MAP).year(2003).map_only().frame_seconds(0.03);
    let mut played = setup.draw();
    tap(&mut played, Key::Space);
    let most = 100;
    let frames = (0..most).take_while(|_| {
        played.step();
        view(&played).year < 2004 || changes(&played)
    });
    assert!(frames.count() < most);
    tap(&mut played, Key::Space);
    played.run();
    assert_eq!(view(&played).year, 2004);

    // From the same year: a name stays where it stood.
    let setup = sized(MAP).year(2003).map_only().frame_seconds(0.03);
    let mut jumped = setup.motion(Motion::Reduced).draw();
    tap(&mut jumped, Key::ArrowRight);
    tap(&mut jumped, Key::Escape);
    jumped.run();
    assert!(!changes(&jumped) && view(&jumped).year == 2004);
    assert!(played.render().unwrap() == jumped.render().unwrap());
}

#[test]
fn colors_fade_from_one_year_to_the_next() {
    let mut harness = sized(MAP).year(2003).map_only().frame_seconds(0.1).draw();
    let romania = LonLat::new(26.3, 46.6);
    let position = view(&harness)
        .viewport()
        .screen_from_lon_lat(romania)
        .unwrap();
    let color = |harness: &mut Harness<'_, App>| {
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

#[test]
fn the_names_of_those_that_join_come_one_by_one_with_the_count() {
    let mut harness = sized(LARGE).year(2003).frame_seconds(0.1).draw();
    tap(&mut harness, Key::ArrowRight);
    harness.step();
    let ink = |harness: &mut Harness<'_, App>, name: &str| {
        let mut nodes = harness.get_all_by_role_and_label(Role::Button, name);
        let rect = nodes.next().unwrap().rect();
        drop(nodes);
        let picture = harness.render().unwrap();
        let (left, top) = (rect.left() as u32, rect.top() as u32);
        let (width, height) = (rect.width() as u32, rect.height() as u32);
        let dark = |x: u32, y: u32| picture.get_pixel(left + x, top + y).0[0] < 128;

        (0..width).any(|x| (0..height).any(|y| dark(x, y)))
    };
    // The last of seven by name.
    assert!(!ink(&mut harness, "Slovenia"));
    seconds_pass(&mut harness, 2.0);
    assert!(ink(&mut harness, "Bulgaria") && ink(&mut harness, "Slovenia"));
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
    assert_eq!(view(&harness).year, 2004);
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
    assert_eq!(view(&harness).year, 2026);
    assert!(!changes(&harness));
}

#[test]
fn a_drag_along_the_slider_fades_for_less_than_a_tenth_of_a_second() {
    let mut harness = sized(LARGE).year(1990).frame_seconds(0.02).open();
    let slider = harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Year");
    let rect = slider.rect();
    let at = |share: f32| egui::pos2(rect.left() + share * rect.width(), rect.top() + 24.0);
    harness.drag_at(at(0.4));
    for step in 0..10 {
        harness.hover_at(at(0.6 + 0.03 * step as f32));
    }
    harness.step();
    assert!(changes(&harness), "{}", view(&harness).year);
    for _ in 0..5 {
        harness.step();
    }
    assert!(!changes(&harness));
    harness.drop_at(at(0.9));
}
