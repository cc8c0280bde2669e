//! The commands of the window: pages, pictures, the presentation, the size of text.

use egui::{Key, Modifiers};

use crate::ui::commands::{Command, Reach, Topic, anywhere, focused, held, key};
use view::action::Action;
use view::lesson::authoring::AuthorDeed;
use view::lesson::presenting::{From, PresentDeed};
use view::page::Page;
use view::picture::Destination;

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// They work on pages too.
pub(crate) static WINDOW: [Command; 19] = [
    anywhere(
        "command-help",
        Topic::Window,
        &[key(Key::Questionmark), key(Key::F1)],
        Action::TogglePage(Page::Help),
    ),
    anywhere(
        "command-about",
        Topic::Window,
        &[held(Modifiers::SHIFT, Key::F1)],
        Action::TogglePage(Page::About),
    ),
    anywhere(
        "command-sources",
        Topic::Window,
        &[held(Modifiers::SHIFT, Key::I)],
        Action::TogglePage(Page::Sources),
    ),
    anywhere(
        "command-tours",
        Topic::Window,
        &[key(Key::T)],
        Action::TogglePage(Page::Tours),
    ),
    anywhere(
        "command-report",
        Topic::Window,
        &[key(Key::R)],
        Action::TogglePage(Page::Report),
    ),
    focused(
        "command-copy-picture",
        &[held(Modifiers::COMMAND, Key::C)],
        Reach::Always,
    ),
    anywhere(
        "command-save-picture",
        Topic::Window,
        &[held(Modifiers::COMMAND, Key::S)],
        Action::TakePicture(Destination::File),
    ),
    anywhere(
        "command-export",
        Topic::Window,
        &[held(COMMAND_SHIFT, Key::S)],
        Action::TogglePage(Page::Export),
    ),
    anywhere(
        "command-legibility",
        Topic::Window,
        &[held(COMMAND_SHIFT, Key::L)],
        Action::TogglePage(Page::Legibility),
    ),
    anywhere(
        "command-preview",
        Topic::Window,
        &[held(COMMAND_SHIFT, Key::P)],
        Action::TakePicture(Destination::Preview),
    ),
    anywhere(
        "command-present",
        Topic::Window,
        &[key(Key::F5)],
        Action::Present(PresentDeed::Begin(From::Start)),
    ),
    anywhere(
        "command-present-here",
        Topic::Window,
        &[held(Modifiers::SHIFT, Key::F5)],
        Action::Present(PresentDeed::Begin(From::Here)),
    ),
    anywhere(
        "command-class-window",
        Topic::Window,
        &[held(Modifiers::COMMAND, Key::F5)],
        Action::Present(PresentDeed::OpenClassWindow),
    ),
    anywhere(
        "command-full-screen",
        Topic::Window,
        &[key(Key::F11)],
        Action::ToggleFullScreen,
    ),
    anywhere(
        "command-author-add",
        Topic::Window,
        &[held(Modifiers::COMMAND, Key::Enter)],
        Action::Author(AuthorDeed::AddStep),
    ),
    anywhere(
        "command-author-undo",
        Topic::Window,
        &[held(Modifiers::COMMAND, Key::Z)],
        Action::Author(AuthorDeed::Undo),
    ),
    focused(
        "command-larger",
        &[held(Modifiers::COMMAND, Key::Plus)],
        Reach::Always,
    ),
    focused(
        "command-smaller",
        &[held(Modifiers::COMMAND, Key::Minus)],
        Reach::Always,
    ),
    focused(
        "command-usual-size",
        &[held(Modifiers::COMMAND, Key::Num0)],
        Reach::Always,
    ),
];
