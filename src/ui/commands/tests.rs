//! Commands have names and keys of their own, and each listed key is handled.

use std::collections::BTreeSet;

use view::nature::InAudienceWindow;

use super::keyboard::widget_keys;
use super::*;

#[test]
fn no_two_commands_of_one_place_share_a_shortcut() {
    for (index, command) in all().enumerate() {
        for other in all().skip(index + 1) {
            if !meet(command.reach, other.reach) {
                continue;
            }
            for a in command.shortcuts {
                for b in other.shortcuts {
                    let clash = a.is_pressed(b.key, None, b.modifiers)
                        || b.is_pressed(a.key, None, a.modifiers);
                    assert!(!clash, "{:?} and {:?}: {a:?}", command.id, other.id);
                }
            }
        }
    }
}

/// Whether both work at the same time; a focused widget takes its keys before those that work
/// everywhere.
fn meet(a: Reach, b: Reach) -> bool {
    let anywhere = |reach: Reach| reach.is_general() || reach == Reach::Toolkit;

    (anywhere(a) && anywhere(b)) || a == b
}

#[test]
fn every_command_has_a_name_of_its_own_and_stands_at_its_place() {
    let names: BTreeSet<_> = all().map(|command| command.name).collect();
    assert_eq!(names.len(), all().count());
    for command in all() {
        assert_eq!(command.id.command(), command);
    }
}

#[test]
fn every_listed_key_of_the_map_and_the_slider_is_handled_and_no_other() {
    let mut listed = 0;
    for reach in [Reach::Map, Reach::Slider] {
        let mut taken = Vec::<Shortcut>::new();
        for (command, shortcut) in widget_keys(reach) {
            let is_there = command.shortcuts.contains(&shortcut);
            let reaches = command.reach == reach || command.reach.is_general();
            assert!(is_there && reaches, "{:?}: {shortcut:?}", command.id);
            let is_free = !taken.contains(&shortcut);
            if command.reach == reach {
                assert!(is_free, "{:?}: {shortcut:?} is taken", command.id);
                listed += 1;
            }
            if is_free {
                let middle = egui::pos2(1.0, 2.0);
                assert!(command.action(middle).is_some(), "{:?}", command.id);
                taken.push(shortcut);
            }
        }
        for command in all().filter(|command| command.reach == reach) {
            let mut shortcuts = command.shortcuts.iter();
            assert!(shortcuts.all(|shortcut| taken.contains(shortcut)));
        }
    }
    let own = all().filter(|command| matches!(command.reach, Reach::Map | Reach::Slider));
    let own: usize = own.map(|command| command.shortcuts.len()).sum();
    assert_eq!(listed, own);
}

#[test]
fn a_widget_with_the_focus_passes_on_the_keys_that_it_does_not_need() {
    let keys = |reach, id| {
        let keys = widget_keys(reach).filter(move |(command, _)| command.id == id);
        keys.map(|(_, shortcut)| shortcut.key).collect::<Vec<_>>()
    };
    for reach in [Reach::Map, Reach::Slider] {
        assert_eq!(keys(reach, CommandId::Play), [Key::Space]);
        assert_eq!(keys(reach, CommandId::LastYear), [Key::End]);
        assert_eq!(keys(reach, CommandId::Search), []);
    }
}

#[test]
fn the_commands_of_the_presenter_work_in_the_audience_window_too() {
    for command in all().filter(|command| command.reach == Reach::Presenter) {
        let action = command.action(Pos2::ZERO).unwrap();
        let fate = action.nature().in_audience_window;
        assert_ne!(fate, InAudienceWindow::Nothing, "{:?}", command.id);
    }
}

#[test]
fn whoever_handles_keys_has_an_action_for_each() {
    for command in all() {
        let is_done_here = command.reach != Reach::Toolkit;
        let has_action = command.action(Pos2::ZERO).is_some();
        assert!(has_action || !is_done_here, "{:?}", command.id);
        assert!(
            !command.shortcuts.is_empty() || has_action,
            "{:?}",
            command.id
        );
    }
}

#[test]
fn a_sign_is_found_on_keyboards_that_need_shift_for_it() {
    let question = key(Key::Questionmark);
    assert!(question.is_pressed(Key::Questionmark, None, Modifiers::SHIFT));
    assert!(question.is_pressed(Key::Questionmark, None, Modifiers::NONE));
    assert!(!key(Key::ArrowLeft).is_pressed(Key::ArrowLeft, None, Modifiers::ALT));
}

#[test]
fn a_digit_is_known_by_its_place_on_the_keyboard() {
    let alliance = held(Modifiers::SHIFT, Key::Num0);
    assert!(alliance.is_pressed(Key::Equals, Some(Key::Num0), Modifiers::SHIFT));
    assert!(!alliance.is_pressed(Key::Equals, Some(Key::Equals), Modifiers::SHIFT));
    // Where digits need Shift, their keys are other signs without it.
    for (digit, sign) in [(Key::Num3, Key::Quote), (Key::Num8, Key::Minus)] {
        assert!(key(digit).is_pressed(sign, Some(digit), Modifiers::NONE));
    }
}

#[test]
fn the_whole_alliance_is_looked_for_before_the_signs_that_shift_and_its_key_make() {
    let keys: Vec<_> = widget_keys(Reach::Map).collect();
    let at = |id| {
        keys.iter()
            .position(|(command, _)| command.id == id)
            .unwrap()
    };
    assert!(at(CommandId::MapAlliance) < at(CommandId::MapZoomInTwice));
}
