//! An idle window draws no frames.

use std::time::Duration;

use atlas::timeline::classes::Class;
use atlas::timeline::legend::LegendKey;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;
use view::place::Panel;
use view::settings::Motion;

use crate::support::{LARGE, click, on_map, sized, view};

/// How many frames a second has in these tests, unless they say otherwise.
const FRAMES_PER_SECOND: usize = 4;

fn delay(harness: &Harness<'_, DesktopApp>) -> Duration {
    harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

/// Whether no frame is asked for, neither now nor later, once a second has passed.
fn is_at_rest(harness: &mut Harness<'_, DesktopApp>) -> bool {
    harness.run();
    for _ in 0..FRAMES_PER_SECOND {
        harness.step();
    }

    delay(harness) == Duration::MAX
}

#[test]
fn an_idle_window_repaints_nothing() {
    assert!(is_at_rest(&mut sized(LARGE).year(1999).open()));
}

#[test]
fn a_window_with_an_isolated_entry_or_the_page_about_the_map_repaints_nothing() {
    let round = LegendKey::Class(Class::Joined(1999));
    let mut harness = sized(LARGE).year(1999).isolate(round).open();
    assert!(is_at_rest(&mut harness));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    harness.run();
    assert_eq!(view(&harness).session.page, Some(Page::About));
    assert!(is_at_rest(&mut harness));
}

#[test]
fn a_window_with_a_selected_country_repaints_nothing() {
    let mut harness = sized(LARGE).year(1999).open();
    on_map(&harness, "Poland").unwrap().click();
    harness.run();
    assert!(view(&harness).place.selection.is_some());
    assert!(is_at_rest(&mut harness));
}

#[test]
fn a_window_with_a_chosen_quote_repaints_nothing() {
    let mut harness = sized(LARGE).year(1999).panel(Panel::Quotes).open();
    let words = "Never again will your fates";
    harness
        .get_by(|node| {
            let is_button = node.role() == Role::Button;
            is_button && node.label().is_some_and(|label| label.contains(words))
        })
        .click_accesskit();
    harness.run();
    assert!(view(&harness).place.quote.is_some());
    assert!(is_at_rest(&mut harness));
}

#[test]
fn a_pointer_that_rests_on_the_map_repaints_nothing() {
    let mut harness = sized(LARGE).year(1999).open();
    let france = LonLat::new(2.0, 47.0);
    let position = view(&harness).viewport().screen_from_lon_lat(france);
    harness.hover_at(position.unwrap());
    assert!(is_at_rest(&mut harness));
}

#[test]
fn names_that_appear_repaint_only_until_they_are_there() {
    for (motion, under_way) in [(Motion::Full, true), (Motion::Reduced, false)] {
        // In 1992 the successors of the Soviet Union have their names for the first time.
        let setup = sized(LARGE).year(1991).motion(motion);
        let mut harness = setup.frame_seconds(0.02).open();
        harness
            .get_by_role_and_label(Role::Button, "Next year")
            .click();
        for _ in 0..4 {
            harness.step();
        }
        assert_eq!(view(&harness).place.year, 1992);
        assert_eq!(delay(&harness) == Duration::ZERO, under_way, "{motion:?}");
        // The change of the year is seen for up to two seconds.
        for _ in 0..125 {
            harness.step();
        }
        assert!(is_at_rest(&mut harness));
    }
}

#[test]
fn a_flight_repaints_until_it_has_ended() {
    let mut harness = sized(LARGE).year(1999).open();
    let button = harness.get_by_role_and_label(Role::Button, "Show whole Alliance");
    button.click();
    harness.step();
    harness.step();
    assert!(view(&harness).session.flight.is_some());
    assert_eq!(delay(&harness), Duration::ZERO, "under way");
    harness.run();
    assert!(view(&harness).session.flight.is_none());
    assert!(is_at_rest(&mut harness));
}

#[test]
fn playback_repaints_until_it_has_ended() {
    let mut harness = sized(LARGE).year(2023).open();
    click(&mut harness, "Play");
    assert_ne!(delay(&harness), Duration::MAX, "under way");
    let most = 60 * FRAMES_PER_SECOND;
    let frames = (0..most).take_while(|_| {
        harness.step();
        view(&harness).is_playing()
    });
    assert!(frames.count() < most, "the last year ends it");
    assert!(is_at_rest(&mut harness));
}

#[test]
fn playback_asks_for_the_next_frame_only_when_it_is_due() {
    let mut harness = sized(LARGE).year(1952).frame_seconds(0.01).open();
    click(&mut harness, "Play");
    let seconds = delay(&harness).as_secs_f64();
    assert!(
        (1.4..=1.6).contains(&seconds),
        "1952 is stayed on: {seconds} s"
    );
    click(&mut harness, "Next year");
    click(&mut harness, "Play");
    assert_eq!(view(&harness).place.year, 1953);
    let seconds = delay(&harness).as_secs_f64();
    assert!(
        seconds > 0.0 && seconds <= 0.06,
        "1953 is hurried over: {seconds} s"
    );
    click(&mut harness, "Pause");
    assert_eq!(delay(&harness), Duration::MAX);
}
