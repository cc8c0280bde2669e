//! The commands of the presenter; while the class looks on, their keys mean nothing else.

use egui::{Key, Modifiers};

use crate::ui::commands::{Command, CommandGroup, Reach, Shortcut, held, key};
use view::action::Action;
use view::lesson::ink::InkCommand;
use view::lesson::prediction_poll::PollCommand;
use view::lesson::presenting::{Curtain, PresentCommand};
use view::lesson::tour::TourCommand;

const fn present(
    name: &'static str,
    shortcuts: &'static [Shortcut],
    does: PresentCommand,
) -> Command {
    command(name, shortcuts, Action::Present(does))
}

const fn ink(name: &'static str, shortcuts: &'static [Shortcut], does: InkCommand) -> Command {
    command(name, shortcuts, Action::Ink(does))
}

const fn command(name: &'static str, shortcuts: &'static [Shortcut], action: Action) -> Command {
    Command {
        name,
        topic: CommandGroup::Presenting,
        shortcuts,
        reach: Reach::Presenter(action),
    }
}

/// They follow the habits of slides and of clickers: page keys, `.` and `b`.
pub static PRESENTER: [Command; 25] = [
    present(
        "command-present-next",
        &[
            key(Key::PageDown),
            key(Key::ArrowRight),
            key(Key::ArrowDown),
            key(Key::Space),
            key(Key::N),
        ],
        PresentCommand::Next,
    ),
    present(
        "command-present-previous",
        &[
            key(Key::PageUp),
            key(Key::ArrowLeft),
            key(Key::ArrowUp),
            key(Key::Backspace),
            key(Key::P),
            held(Modifiers::SHIFT, Key::Space),
        ],
        PresentCommand::Previous,
    ),
    present(
        "command-present-first",
        &[key(Key::Home)],
        PresentCommand::First,
    ),
    present(
        "command-present-last",
        &[key(Key::End)],
        PresentCommand::Last,
    ),
    present(
        "command-present-black",
        &[key(Key::B), key(Key::Period)],
        PresentCommand::Draw(Curtain::Black),
    ),
    present(
        "command-present-white",
        &[key(Key::W), key(Key::Comma)],
        PresentCommand::Draw(Curtain::White),
    ),
    present(
        "command-present-freeze",
        &[key(Key::F)],
        PresentCommand::Freeze,
    ),
    present(
        "command-present-overview",
        &[key(Key::G), key(Key::Tab)],
        PresentCommand::ToggleOverview,
    ),
    present(
        "command-present-enter",
        &[key(Key::Enter)],
        PresentCommand::Enter,
    ),
    present(
        "command-present-console",
        &[key(Key::S)],
        PresentCommand::ShowPresenterView,
    ),
    present(
        "command-present-timer",
        &[key(Key::T)],
        PresentCommand::ToggleTimer,
    ),
    present(
        "command-present-timer-mode",
        &[held(Modifiers::SHIFT, Key::T)],
        PresentCommand::NextTimer,
    ),
    present(
        "command-present-tell",
        &[key(Key::Y)],
        PresentCommand::ShowSummary,
    ),
    present(
        "command-present-notes",
        &[key(Key::M)],
        PresentCommand::ToggleNotes,
    ),
    command(
        "command-present-guess",
        &[key(Key::J)],
        Action::Poll(PollCommand::Toggle),
    ),
    command(
        "command-present-play",
        &[key(Key::A)],
        Action::Tour(TourCommand::TogglePlay),
    ),
    present(
        "command-present-map",
        &[key(Key::Num1)],
        PresentCommand::Digit(1),
    ),
    present(
        "command-present-pointer",
        &[key(Key::Num2)],
        PresentCommand::Digit(2),
    ),
    present(
        "command-present-pen",
        &[key(Key::Num3)],
        PresentCommand::Digit(3),
    ),
    present(
        "command-present-eraser",
        &[key(Key::Num4)],
        PresentCommand::Digit(4),
    ),
    present(
        "command-present-spotlight",
        &[key(Key::Num5)],
        PresentCommand::Digit(5),
    ),
    ink("command-present-clear", &[key(Key::C)], InkCommand::Clear),
    ink(
        "command-present-undo",
        &[held(Modifiers::COMMAND, Key::Z)],
        InkCommand::Undo,
    ),
    ink(
        "command-present-thicker",
        &[key(Key::Plus), key(Key::Equals)],
        InkCommand::Size(1),
    ),
    ink(
        "command-present-thinner",
        &[key(Key::Minus)],
        InkCommand::Size(-1),
    ),
];
