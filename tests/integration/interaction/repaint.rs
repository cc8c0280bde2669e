//! A window in which nothing happens costs nothing.

use std::time::Duration;

use egui_kittest::Harness;
use nato_atlas::app::App;

use crate::support::{LARGE, click, on_map, sized, view};

/// How long until the next frame is asked for.
fn delay(harness: &Harness<'_, App>) -> Duration {
    harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

#[test]
fn an_idle_window_repaints_nothing() {
    let mut harness = sized(LARGE).year(1999).open();
    assert_eq!(delay(&harness), Duration::MAX);
    on_map(&harness, "Poland").unwrap().click();
    harness.run();
    assert_eq!(delay(&harness), Duration::MAX, "after a deed");
    click(&mut harness, "Show the whole Alliance");
    assert_eq!(delay(&harness), Duration::MAX, "after a flight");
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
    assert_eq!(view(&harness).year, 1953);
    let seconds = delay(&harness).as_secs_f64();
    assert!(
        seconds > 0.0 && seconds <= 0.06,
        "1953 is hurried over: {seconds} s"
    );
    click(&mut harness, "Pause");
    assert_eq!(delay(&harness), Duration::MAX);
}
