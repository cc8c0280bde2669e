//! A presentation can be read in the last row, pressed with a finger, and told apart with color
//! blindness.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::lesson::viewing_room::ViewingRoom;
use view::page::Page;
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::support::{
    LARGE, all_texts, begin_tour, map_rect, press, press_for_letters, sized, view,
};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

fn press_with_both(harness: &mut Harness<'_, DesktopApp>, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, key);
    harness.run();
}

#[test]
fn the_meter_tells_what_the_last_row_can_read_and_letters_follow_the_room() {
    let mut harness = sized(LARGE).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    let designed = harness.ctx.zoom_factor();
    press_for_letters(&mut harness, Key::F5);
    press_with_both(&mut harness, Key::L);
    assert_eq!(view(&harness).session.page, Some(Page::Readability));
    let class = "Classroom: picture 1.5\u{a0}m high, last row 9\u{a0}m away";
    harness.get_by_label(class).click_accesskit();
    harness.run();
    assert_eq!(
        view(&harness).settings.viewing_room,
        Some(ViewingRoom::new(1.5, 9.0))
    );
    assert!(has(
        &harness,
        "Minimum letter height: 62 of 1080\u{a0}pixels"
    ));
    assert!(
        has(&harness, "too small: readable only up to"),
        "the smallest names"
    );
    press(&mut harness, Key::Escape);
    press_for_letters(&mut harness, Key::F5);
    let grown = harness.ctx.zoom_factor() / designed;
    // 62 lines instead of 54.
    assert!((grown / (62.3 / 54.0) - 1.0).abs() < 0.02, "{grown}");
}

#[test]
fn the_meter_names_the_steps_of_a_tour_that_are_too_long_for_the_room() {
    let mut harness = sized(LARGE).open();
    press(&mut harness, Key::T);
    let tour = &ATLAS.tours()[0];
    begin_tour(&mut harness, tour);
    press_with_both(&mut harness, Key::L);
    assert!(has(&harness, "All text fits the screen at this size."));
    let hall = "Lecture hall: picture 2.0\u{a0}m high, last row 16\u{a0}m away";
    harness.get_by_label(hall).click_accesskit();
    harness.run();
    assert!(has(&harness, "the text needs scrolling at this size"));
}

#[test]
fn every_bundled_text_fits_the_screen_of_a_class() {
    let mut harness = sized(LARGE).open();
    for tour in ATLAS.tours() {
        press(&mut harness, Key::T);
        begin_tour(&mut harness, tour);
        press_with_both(&mut harness, Key::L);
        assert!(
            has(&harness, "All text fits the screen at this size."),
            "{}",
            tour.title
        );
        press(&mut harness, Key::Escape);
    }
}

/// The side of a target for a finger, in points of an ordinary screen.
const FINGER: f32 = 44.0;

#[test]
fn in_front_of_a_class_every_button_is_large_enough_for_a_finger() {
    let tour = &ATLAS.tours()[0];
    let setups: [fn(&mut Harness<'_, DesktopApp>); 3] = [
        |_| {},
        |harness| press(harness, Key::G),
        |harness| press(harness, Key::J),
    ];
    let mut count = 0;
    for with_tour in [false, true] {
        for setup in setups {
            let mut harness = sized(LARGE).year(1995).motion(Motion::Reduced).open();
            if with_tour {
                press(&mut harness, Key::T);
                begin_tour(&mut harness, tour);
            }
            press_for_letters(&mut harness, Key::F5);
            setup(&mut harness);
            harness.run();
            let letters = harness.ctx.zoom_factor();
            let map = map_rect(&harness);
            // Names and marks lie on land, and it is the land that is pressed.
            for node in harness.query_all_by_role(Role::Button) {
                let label = node.accesskit_node().label().unwrap_or_default();
                if map.intersects(node.rect()) && label.contains(": ") {
                    continue;
                }
                let least = node.rect().size().min_elem() * letters;
                assert!(least >= FINGER - 0.5, "“{label}” is {least} points");
                count += 1;
            }
        }
    }
    assert!(count > 10, "{count} buttons");
}

#[test]
fn the_window_is_seen_as_in_a_lit_room_and_with_other_eyes() {
    let mut harness = sized(LARGE).year(1999).draw();
    press_with_both(&mut harness, Key::P);
    for _ in 0..9 {
        harness.step();
    }
    assert_eq!(view(&harness).session.page, Some(Page::Preview));
    for name in [
        "Projector, contrast 15:1",
        "Projector, contrast 7:1",
        "Protanopia",
        "Deuteranopia",
        "Tritanopia",
        "Grayscale",
        "This screen",
    ] {
        harness.get_by_label(name).click_accesskit();
        harness.run();
    }
    assert_eq!(view(&harness).session.picture, None);
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn two_fingers_zoom_the_map_of_a_class() {
    use egui::{Event, TouchDeviceId, TouchId, TouchPhase, vec2};

    let mut harness = sized(LARGE).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    let middle = map_rect(&harness).center();
    let before = view(&harness).place.camera.km_per_point;
    let mut fingers = |phase, apart: f32| {
        for (id, side) in [(1, -1.0), (2, 1.0)] {
            harness.event(Event::Touch {
                device_id: TouchDeviceId(0),
                id: TouchId(id),
                phase,
                pos: middle + vec2(side * apart, 0.0),
                force: None,
            });
        }
        // The window also tells where the pointer is, as it does for a finger.
        harness.event(Event::PointerMoved(middle));
        harness.step();
    };
    fingers(TouchPhase::Start, 20.0);
    for apart in [25.0, 30.0, 35.0, 40.0] {
        fingers(TouchPhase::Move, apart);
    }
    fingers(TouchPhase::End, 40.0);
    let nearer = before / view(&harness).place.camera.km_per_point;
    assert!((1.5..2.5).contains(&nearer), "{nearer} times as near");
}
