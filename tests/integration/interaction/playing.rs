//! Tours that play by themselves, and the kiosk.

use egui::Key;
use egui_kittest::Harness;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::interaction::presenting::{looks_of, presented_in, step_of};
use crate::support::{LARGE, map_rect, press, sized, view};

#[test]
fn a_tour_plays_by_itself_to_its_end_and_any_key_of_the_presenter_still_works() {
    let slow = sized(LARGE).motion(Motion::Reduced).frame_seconds(FRAME);
    let (mut harness, tour) = presented_in(slow);
    press(&mut harness, Key::A);
    assert!(view(&harness).is_autoplaying());
    let parts = |harness: &Harness<'_, DesktopApp>| {
        let tour_progress = view(harness).session.tour_progress.as_ref();
        tour_progress.map(|tour_progress| (tour_progress.step, tour_progress.part))
    };
    let start = parts(&harness);
    pass(&mut harness, 40.0);
    assert!(parts(&harness) > start, "time leads on");
    press(&mut harness, Key::A);
    let stopped = parts(&harness);
    pass(&mut harness, 100.0);
    assert_eq!(parts(&harness), stopped, "it stays where it was stopped");
    press(&mut harness, Key::A);
    pass(&mut harness, 1000.0);
    assert_eq!(step_of(&harness), Some(tour.steps.len() - 1));
    assert!(!view(&harness).is_autoplaying(), "at its end it has ended");
}

#[test]
fn a_tour_that_plays_by_itself_pauses_at_a_touch_unless_it_leads_on_points_or_draws() {
    let slow = sized(LARGE).motion(Motion::Reduced).frame_seconds(FRAME);
    let (mut harness, _) = presented_in(slow);
    press(&mut harness, Key::A);
    let goes_on = |harness: &Harness<'_, DesktopApp>| view(harness).is_autoplaying();
    for key in [Key::PageDown, Key::P, Key::F11, Key::Num3, Key::C] {
        press(&mut harness, key);
        assert!(goes_on(&harness), "after {key:?}");
    }
    // A line with the pen.
    let map = map_rect(&harness);
    harness.drag_at(map.center());
    harness.hover_at(map.center() + egui::vec2(30.0, 10.0));
    harness.step();
    harness.drop_at(map.center() + egui::vec2(30.0, 10.0));
    harness.run_steps(2);
    assert!(goes_on(&harness), "after a line");
    press(&mut harness, Key::Num1);

    for key in [Key::L, Key::B] {
        press(&mut harness, key);
        assert!(!goes_on(&harness), "after {key:?}");
        press(&mut harness, key);
        press(&mut harness, Key::A);
        assert!(goes_on(&harness), "after {key:?} again and A");
    }
    let card = egui::pos2(map.left() + 40.0, map.top() + 60.0);
    harness.hover_at(card);
    harness.run_steps(4);
    assert!(goes_on(&harness), "to point is no touch");
    harness.drag_at(card);
    harness.drop_at(card);
    harness.run_steps(2);
    assert!(!goes_on(&harness), "after a press");
}

#[test]
fn what_plays_by_itself_is_found_where_it_was_after_the_window_was_out_of_sight() {
    let slow = sized(LARGE).motion(Motion::Reduced).frame_seconds(FRAME);
    let (mut harness, _) = presented_in(slow);
    press(&mut harness, Key::A);
    let before = step_of(&harness);
    // No frame comes for half an hour: the window is minimized, or the computer sleeps.
    let now = harness.ctx.input(|input| input.time);
    harness.input_mut().time = Some(now + 1800.0);
    harness.step();
    assert_eq!(step_of(&harness), before);
    assert!(!view(&harness).is_autoplaying());
}

#[test]
fn a_kiosk_begins_by_itself_lets_visitors_look_and_begins_anew_when_they_are_gone() {
    let tour = &ATLAS.tours()[2];
    let setup = sized(LARGE).motion(Motion::Reduced).kiosk(tour);
    let mut harness = setup.frame_seconds(FRAME).open();
    pass(&mut harness, 3.0);
    assert!(view(&harness).session.presenting.is_some() && view(&harness).is_autoplaying());
    assert_eq!(step_of(&harness), Some(0));
    let [first, _] = looks_of(tour, |_| {});
    let angle = view(&harness)
        .place
        .camera
        .center
        .angle_to(first)
        .to_degrees();
    assert!(
        angle < 6.0,
        "the first step looks where it should: {angle}° away"
    );
    pass(&mut harness, 60.0);
    assert!(step_of(&harness) > Some(0));
    press(&mut harness, Key::L);
    let looked_at = step_of(&harness);
    pass(&mut harness, 50.0);
    assert_eq!(step_of(&harness), looked_at, "visitors have time");
    press(&mut harness, Key::L);
    pass(&mut harness, 50.0);
    assert_eq!(
        step_of(&harness),
        looked_at,
        "every touch gives them a minute"
    );
    pass(&mut harness, 15.0);
    assert_eq!(step_of(&harness), Some(0), "it begins anew");
    assert!(view(&harness).is_autoplaying());
}

/// The time of a frame while a tour plays by itself, in seconds.
const FRAME: f32 = 0.25;

/// Lets so many seconds pass.
fn pass(harness: &mut Harness<'_, DesktopApp>, seconds: f32) {
    harness.run_steps((seconds / FRAME) as usize);
}
