//! Commands have names and keys of their own.

use super::*;

#[test]
fn no_two_commands_of_one_place_share_a_shortcut() {
    for (index, command) in all().enumerate() {
        for other in all().skip(index + 1) {
            if !meet(&command.reach, &other.reach) {
                continue;
            }
            for a in command.shortcuts {
                for b in other.shortcuts {
                    let clash = a.is_pressed(b.key, None, b.modifiers)
                        || b.is_pressed(a.key, None, a.modifiers);
                    assert!(!clash, "{} and {}: {a:?}", command.name, other.name);
                }
            }
        }
    }
}

/// Whether both work at once; what has the focus takes its keys from those that work anywhere.
fn meet(a: &Reach, b: &Reach) -> bool {
    let anywhere = |reach: &Reach| matches!(reach, Reach::Anywhere(_) | Reach::Always);

    let presenter = |reach: &Reach| matches!(reach, Reach::Presenter(_));

    (anywhere(a) && anywhere(b)) || (presenter(a) && presenter(b)) || a == b
}

#[test]
fn every_command_has_a_name_of_its_own_and_a_key() {
    let names: std::collections::BTreeSet<_> = all().map(|command| command.name).collect();
    assert_eq!(names.len(), all().count());
    assert!(all().all(|command| !command.shortcuts.is_empty()));
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
