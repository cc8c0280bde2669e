//! The commands of the window: pages, pictures, the presentation, the size of text.

use egui::{Key, Modifiers};

use crate::ui::commands::{Command, CommandGroup, Reach, anywhere, focused, held, key};
use view::action::Action;
use view::lesson::presenting::{From, PresentCommand};
use view::lesson::tour_editor::EditCommand;
use view::page::Page;
use view::picture::Destination;

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// They work on pages too.
pub(crate) static WINDOW: [Command; 19] = [
    anywhere(
        "command-help",
        CommandGroup::Window,
        &[key(Key::Questionmark), key(Key::F1)],
        Action::TogglePage(Page::Help),
    ),
    anywhere(
        "command-about",
        CommandGroup::Window,
        &[held(Modifiers::SHIFT, Key::F1)],
        Action::TogglePage(Page::About),
    ),
    anywhere(
        "command-sources",
        CommandGroup::Window,
        &[held(Modifiers::SHIFT, Key::I)],
        Action::TogglePage(Page::Sources),
    ),
    anywhere(
        "command-tours",
        CommandGroup::Window,
        &[key(Key::T)],
        Action::TogglePage(Page::Tours),
    ),
    anywhere(
        "command-report",
        CommandGroup::Window,
        &[key(Key::R)],
        Action::TogglePage(Page::FactCheck),
    ),
    focused(
        "command-copy-picture",
        &[held(Modifiers::COMMAND, Key::C)],
        Reach::Always,
    ),
    anywhere(
        "command-save-picture",
        CommandGroup::Window,
        &[held(Modifiers::COMMAND, Key::S)],
        Action::TakePicture(Destination::File),
    ),
    anywhere(
        "command-export",
        CommandGroup::Window,
        &[held(COMMAND_SHIFT, Key::S)],
        Action::TogglePage(Page::Export),
    ),
    anywhere(
        "command-legibility",
        CommandGroup::Window,
        &[held(COMMAND_SHIFT, Key::L)],
        Action::TogglePage(Page::Readability),
    ),
    anywhere(
        "command-preview",
        CommandGroup::Window,
        &[held(COMMAND_SHIFT, Key::P)],
        Action::TakePicture(Destination::Preview),
    ),
    anywhere(
        "command-present",
        CommandGroup::Window,
        &[key(Key::F5)],
        Action::Present(PresentCommand::Begin(From::Start)),
    ),
    anywhere(
        "command-present-here",
        CommandGroup::Window,
        &[held(Modifiers::SHIFT, Key::F5)],
        Action::Present(PresentCommand::Begin(From::Here)),
    ),
    anywhere(
        "command-class-window",
        CommandGroup::Window,
        &[held(Modifiers::COMMAND, Key::F5)],
        Action::Present(PresentCommand::OpenAudienceWindow),
    ),
    anywhere(
        "command-full-screen",
        CommandGroup::Window,
        &[key(Key::F11)],
        Action::ToggleFullScreen,
    ),
    anywhere(
        "command-author-add",
        CommandGroup::Window,
        &[held(Modifiers::COMMAND, Key::Enter)],
        Action::Edit(EditCommand::AddStep),
    ),
    anywhere(
        "command-author-undo",
        CommandGroup::Window,
        &[held(Modifiers::COMMAND, Key::Z)],
        Action::Edit(EditCommand::Undo),
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
