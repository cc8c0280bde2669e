//! Every key of the presenter does something, and a second one of a pair takes it back.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::ui::commands::{CommandId, Reach, Shortcut, all};
use view::lesson::audience_view::AudienceView;
use view::lesson::tour::StepPart;
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::interaction::map::drag;
use crate::interaction::presenting::{presented_in, step_of};
use crate::support::{LARGE, all_texts, map_rect, press, press_for_letters, sized, view};

/// What the class and the teacher see of the view, without what passes by itself.
#[derive(Debug, PartialEq)]
struct Seen {
    class: Option<AudienceView>,
    time: (bool, String),
    list_and_notes: (bool, bool),
    pen: String,
    is_playing: bool,
    window: String,
}

/// `None` if no presentation is on: where no second window can be opened, S ends it.
fn seen(harness: &Harness<'_, DesktopApp>) -> Option<Seen> {
    let view = view(harness);
    let on = view.session.presenting.as_ref()?;

    Some(Seen {
        class: view.audience_view(),
        time: (on.timer.is_paused, format!("{:?}", view.settings.timer)),
        list_and_notes: (on.overview, on.notes),
        pen: format!("{:?}", on.shown.ink),
        is_playing: view.is_autoplaying(),
        window: format!("{:?} {:?}", on.place, on.feed),
    })
}

/// The second step of the first tour while presenting, with a line drawn on the map.
fn lesson() -> Harness<'static, DesktopApp> {
    let (mut harness, _) = presented_in(sized(LARGE).motion(Motion::Reduced));
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::Num3);
    let middle = map_rect(&harness).center();
    drag(&mut harness, middle, middle + egui::vec2(30.0, 15.0));
    // The digit is the end of no number.
    for _ in 0..12 {
        harness.step();
    }

    harness
}

fn press_shortcut(harness: &mut Harness<'_, DesktopApp>, shortcut: Shortcut) {
    harness.key_press_modifiers(shortcut.modifiers, shortcut.key);
    // Not until no frame is asked for: a running timer always asks.
    for _ in 0..3 {
        harness.step();
    }
}

#[test]
fn every_key_of_the_presenter_does_something() {
    let mut count = 0;
    for command in all().filter(|command| command.reach == Reach::Presenter) {
        for shortcut in command.shortcuts {
            let mut harness = lesson();
            // The pen is chosen already, and there is no audience window to freeze.
            let first = match command.id {
                CommandId::Pen => Some(Key::Num1),
                CommandId::FreezeAudience => continue,
                _ => None,
            };
            if let Some(key) = first {
                press(&mut harness, key);
            }
            let before = seen(&harness);
            assert!(before.is_some());
            press_shortcut(&mut harness, *shortcut);
            assert_ne!(seen(&harness), before, "{:?}: {shortcut:?}", command.id);
            count += 1;
        }
    }
    assert!(count > 35, "{count} keys");
}

#[test]
fn a_second_press_takes_back_what_covers_the_picture() {
    for key in [Key::B, Key::W, Key::Y, Key::M, Key::G] {
        let mut harness = lesson();
        let before = seen(&harness);
        let press = |harness: &mut Harness<'_, DesktopApp>| {
            let modifiers = Modifiers::NONE;
            press_shortcut(harness, Shortcut { modifiers, key });
        };
        press(&mut harness);
        assert_ne!(seen(&harness), before, "{key:?}");
        press(&mut harness);
        assert_eq!(seen(&harness), before, "{key:?}");
    }
}

#[test]
fn notes_stand_on_the_only_screen_while_they_are_wanted() {
    let notes = ATLAS.tours()[0]
        .steps
        .iter()
        .position(|step| step.notes.is_some());
    let step = notes.expect("a step of the first tour has notes");
    let (mut harness, tour) = presented_in(sized(LARGE).motion(Motion::Reduced));
    while step_of(&harness) != Some(step) {
        press(&mut harness, Key::PageDown);
    }
    let words = tour.steps[step].notes.as_ref().unwrap();
    let has =
        |harness: &Harness<'_, DesktopApp>| all_texts(harness).iter().any(|text| text == words);
    assert!(!has(&harness));
    press(&mut harness, Key::M);
    assert!(has(&harness));
}

#[test]
fn the_side_buttons_of_a_mouse_go_back_and_forward() {
    let mut harness = sized(LARGE).year(1999).open();
    press(&mut harness, Key::End);
    let last = view(&harness).place.year;
    let side = |harness: &mut Harness<'_, DesktopApp>, button| {
        for pressed in [true, false] {
            harness.event(egui::Event::PointerButton {
                pos: egui::pos2(600.0, 300.0),
                button,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        harness.run();
    };
    side(&mut harness, egui::PointerButton::Extra1);
    assert_eq!(view(&harness).place.year, 1999);
    side(&mut harness, egui::PointerButton::Extra2);
    assert_eq!(view(&harness).place.year, last);
    press_for_letters(&mut harness, Key::F5);
    side(&mut harness, egui::PointerButton::Extra1);
    assert_eq!(view(&harness).place.year, 1999, "in front of a class too");
}

#[test]
fn a_page_asked_for_over_a_black_screen_is_seen_and_closed_and_keys_go_on() {
    let mut harness = lesson();
    press(&mut harness, Key::B);
    press(&mut harness, Key::F1);
    let has_keys = |harness: &Harness<'_, DesktopApp>| {
        let mut texts = all_texts(harness).into_iter();
        texts.any(|text| text == "Presentation (F5)")
    };
    assert!(has_keys(&harness));
    press(&mut harness, Key::Escape);
    assert!(!has_keys(&harness));
    let before = step_of(&harness);
    press(&mut harness, Key::B);
    press(&mut harness, Key::End);
    assert_ne!(step_of(&harness), before);
}

#[test]
fn keys_lead_on_after_a_click_on_the_map_too() {
    for key in [Key::ArrowRight, Key::Space] {
        let (mut harness, _) = presented_in(sized(LARGE).motion(Motion::Reduced));
        let map = map_rect(&harness);
        harness.hover_at(map.center());
        harness.drag_at(map.center());
        harness.drop_at(map.center());
        harness.run();
        let before = part_of(&harness);
        press(&mut harness, key);
        assert_ne!(part_of(&harness), before, "{key:?}");
    }
}

fn part_of(harness: &Harness<'_, DesktopApp>) -> Option<(usize, StepPart)> {
    let tour_progress = view(harness).session.tour_progress.as_ref()?;

    Some((tour_progress.step, tour_progress.part))
}
