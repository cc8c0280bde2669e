//! The commands of the presenter; while the class looks on, their keys mean nothing else.

use egui::{Key, Modifiers};

use crate::ui::commands::{Command, Reach, Shortcut, Topic, held, key};
use view::action::Action;
use view::lesson::guess::GuessDeed;
use view::lesson::ink::InkDeed;
use view::lesson::presenting::{Curtain, PresentDeed};
use view::lesson::tour::TourDeed;

const fn deed(name: &'static str, shortcuts: &'static [Shortcut], deed: PresentDeed) -> Command {
    command(name, shortcuts, Action::Present(deed))
}

const fn ink(name: &'static str, shortcuts: &'static [Shortcut], deed: InkDeed) -> Command {
    command(name, shortcuts, Action::Ink(deed))
}

const fn command(name: &'static str, shortcuts: &'static [Shortcut], action: Action) -> Command {
    Command {
        name,
        topic: Topic::Presenting,
        shortcuts,
        reach: Reach::Presenter(action),
    }
}

/// They follow the habits of slides and of clickers: page keys, `.` and `b`.
pub static PRESENTER: [Command; 25] = [
    deed(
        "command-present-next",
        &[
            key(Key::PageDown),
            key(Key::ArrowRight),
            key(Key::ArrowDown),
            key(Key::Space),
            key(Key::N),
        ],
        PresentDeed::Next,
    ),
    deed(
        "command-present-previous",
        &[
            key(Key::PageUp),
            key(Key::ArrowLeft),
            key(Key::ArrowUp),
            key(Key::Backspace),
            key(Key::P),
            held(Modifiers::SHIFT, Key::Space),
        ],
        PresentDeed::Previous,
    ),
    deed(
        "command-present-first",
        &[key(Key::Home)],
        PresentDeed::First,
    ),
    deed("command-present-last", &[key(Key::End)], PresentDeed::Last),
    deed(
        "command-present-black",
        &[key(Key::B), key(Key::Period)],
        PresentDeed::Draw(Curtain::Black),
    ),
    deed(
        "command-present-white",
        &[key(Key::W), key(Key::Comma)],
        PresentDeed::Draw(Curtain::White),
    ),
    deed(
        "command-present-freeze",
        &[key(Key::F)],
        PresentDeed::Freeze,
    ),
    deed(
        "command-present-overview",
        &[key(Key::G), key(Key::Tab)],
        PresentDeed::ToggleOverview,
    ),
    deed(
        "command-present-enter",
        &[key(Key::Enter)],
        PresentDeed::Enter,
    ),
    deed(
        "command-present-console",
        &[key(Key::S)],
        PresentDeed::Console,
    ),
    deed(
        "command-present-timer",
        &[key(Key::T)],
        PresentDeed::ToggleTimer,
    ),
    deed(
        "command-present-timer-mode",
        &[held(Modifiers::SHIFT, Key::T)],
        PresentDeed::NextTimer,
    ),
    deed("command-present-tell", &[key(Key::Y)], PresentDeed::Tell),
    deed(
        "command-present-notes",
        &[key(Key::M)],
        PresentDeed::ToggleNotes,
    ),
    command(
        "command-present-guess",
        &[key(Key::J)],
        Action::Guess(GuessDeed::Toggle),
    ),
    command(
        "command-present-play",
        &[key(Key::A)],
        Action::Tour(TourDeed::TogglePlay),
    ),
    deed(
        "command-present-map",
        &[key(Key::Num1)],
        PresentDeed::Digit(1),
    ),
    deed(
        "command-present-pointer",
        &[key(Key::Num2)],
        PresentDeed::Digit(2),
    ),
    deed(
        "command-present-pen",
        &[key(Key::Num3)],
        PresentDeed::Digit(3),
    ),
    deed(
        "command-present-eraser",
        &[key(Key::Num4)],
        PresentDeed::Digit(4),
    ),
    deed(
        "command-present-spotlight",
        &[key(Key::Num5)],
        PresentDeed::Digit(5),
    ),
    ink("command-present-clear", &[key(Key::C)], InkDeed::Clear),
    ink(
        "command-present-undo",
        &[held(Modifiers::COMMAND, Key::Z)],
        InkDeed::Undo,
    ),
    ink(
        "command-present-thicker",
        &[key(Key::Plus), key(Key::Equals)],
        InkDeed::Size(1),
    ),
    ink(
        "command-present-thinner",
        &[key(Key::Minus)],
        InkDeed::Size(-1),
    ),
];
