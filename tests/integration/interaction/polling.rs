//! The prediction poll: votes are counted, then the map shows who joined.

use egui::Key;
use egui_kittest::Harness;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::settings::Motion;

use crate::support::{LARGE, all_texts, click, on_map, press, press_for_letters, sized, view};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

#[test]
fn the_class_predicts_who_joins_next_before_the_map_shows_it() {
    let mut harness = sized(LARGE).year(1998).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::J);
    assert!(has(&harness, "After 1998: who joins next?"));
    for name in ["Poland", "Poland", "Romania"] {
        on_map(&harness, name).expect(name).click_accesskit();
        harness.run();
    }
    assert!(
        view(&harness).place.selection.is_none(),
        "a press is a hand"
    );
    click(&mut harness, "Add a vote for Romania");
    click(&mut harness, "Add a vote for Romania");
    click(&mut harness, "Remove a vote for Poland");
    assert_eq!(view(&harness).place.year, 1998, "the map waits");
    press(&mut harness, Key::PageDown);
    assert_eq!(view(&harness).place.year, 1999);
    assert!(has(&harness, "Joined in 1999"));
    for line in [
        "Poland: 1 vote",
        "Hungary: no votes",
        "Romania: 3 votes",
        "Joined in 2004",
    ] {
        assert!(has(&harness, line), "{line}");
    }
    press(&mut harness, Key::PageDown);
    assert!(!has(&harness, "Romania: 3 votes"), "next goes on");
    assert_eq!(view(&harness).place.year, 1999);
    press(&mut harness, Key::PageDown);
    assert_eq!(view(&harness).place.year, 2004);
}

#[test]
fn esc_ends_the_poll_and_then_the_presentation() {
    let mut harness = sized(LARGE).year(1998).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::J);
    press(&mut harness, Key::Escape);
    assert!(!has(&harness, "After 1998: who joins next?"));
    assert!(view(&harness).session.presenting.is_some());
    press(&mut harness, Key::Escape);
    assert!(view(&harness).session.presenting.is_none());
}

#[test]
fn a_class_without_hindsight_is_not_told_what_became_of_its_other_guesses() {
    let mut harness = sized(LARGE).year(1998).motion(Motion::Reduced).open();
    press(&mut harness, Key::K);
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::J);
    on_map(&harness, "Romania")
        .expect("Romania")
        .click_accesskit();
    harness.run();
    press(&mut harness, Key::PageDown);
    assert_eq!(view(&harness).place.year, 1999);
    assert!(has(&harness, "Romania: 1 vote") && !has(&harness, "Joined in 2004"));
}
