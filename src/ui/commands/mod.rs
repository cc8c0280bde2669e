//! Every command in one table: its name, its keys and what it does.
//!
//! The table feeds the keys that work from anywhere, the tooltips of buttons and the list of keys.
//! Keys of the map and the slider are listed here too; those widgets handle them while they have
//! the focus. The others are handled in `keyboard`.

pub mod keyboard;
mod presenter;
mod shortcut;
mod window;

use egui::{Key, Modifiers};

use crate::wording::Wording;
use view::action::{Action, Direction};
use view::place::Panel;
use view::time::comparison::CompareMode;

use window::WINDOW;

pub use presenter::PRESENTER;
pub use shortcut::Shortcut;

/// Where a command's keys work.
#[derive(Debug, Clone, PartialEq)]
pub enum Reach {
    /// Wherever no text is being typed.
    Anywhere(Action),
    /// While a class looks on and no text is being typed; nothing else is meant then.
    Presenter(Action),
    /// While the map has the focus, which handles them.
    Map,
    /// While the slider has the focus, which handles them.
    Slider,
    /// Always; the toolkit, or the ladder of Esc, handles them.
    Always,
}

/// Under which heading a command is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandGroup {
    /// The years.
    Time,
    /// The map.
    Map,
    /// Search, panels and the way back.
    Panels,
    /// The window.
    Window,
    /// The presentation.
    Presenting,
}

impl CommandGroup {
    /// All topics, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::Time,
        Self::Map,
        Self::Panels,
        Self::Window,
        Self::Presenting,
    ];

    /// The message that names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "help-time",
            Self::Map => "help-map",
            Self::Panels => "help-panels",
            Self::Window => "help-window",
            Self::Presenting => "help-presenting",
        }
    }
}

/// Something that the user can do by a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    /// The message that says what it does.
    pub name: &'static str,
    /// Under which heading it is listed.
    pub topic: CommandGroup,
    /// Its keys; the first is the one that tooltips show.
    pub shortcuts: &'static [Shortcut],
    /// Where the keys work, and what they ask for.
    pub reach: Reach,
}

pub(crate) const fn key(key: Key) -> Shortcut {
    held(Modifiers::NONE, key)
}

pub(crate) const fn held(modifiers: Modifiers, key: Key) -> Shortcut {
    Shortcut { modifiers, key }
}

const fn anywhere(
    name: &'static str,
    topic: CommandGroup,
    shortcuts: &'static [Shortcut],
    action: Action,
) -> Command {
    Command {
        name,
        topic,
        shortcuts,
        reach: Reach::Anywhere(action),
    }
}

const fn focused(name: &'static str, shortcuts: &'static [Shortcut], reach: Reach) -> Command {
    let topic = match reach {
        Reach::Map => CommandGroup::Map,
        Reach::Slider => CommandGroup::Time,
        Reach::Anywhere(_) | Reach::Presenter(_) | Reach::Always => CommandGroup::Window,
    };
    // The destructor of `Reach` cannot run in a constant: move it on.
    Command {
        name,
        topic,
        shortcuts,
        reach,
    }
}

/// Every command, in the order of the list of keys.
pub fn all() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().chain(&WINDOW).chain(&PRESENTER)
}

/// The commands of years, map and panels.
static COMMANDS: [Command; 33] = [
    anywhere(
        "command-play",
        CommandGroup::Time,
        &[key(Key::Space), key(Key::P)],
        Action::TogglePlayback,
    ),
    anywhere(
        "command-next-year",
        CommandGroup::Time,
        &[key(Key::ArrowRight)],
        Action::StepYear(1),
    ),
    anywhere(
        "command-previous-year",
        CommandGroup::Time,
        &[key(Key::ArrowLeft)],
        Action::StepYear(-1),
    ),
    anywhere(
        "command-next-change",
        CommandGroup::Time,
        &[held(Modifiers::SHIFT, Key::ArrowRight)],
        Action::JumpToChange(Direction::Later),
    ),
    anywhere(
        "command-previous-change",
        CommandGroup::Time,
        &[held(Modifiers::SHIFT, Key::ArrowLeft)],
        Action::JumpToChange(Direction::Earlier),
    ),
    anywhere(
        "command-first-year",
        CommandGroup::Time,
        &[key(Key::Home)],
        Action::FirstYear,
    ),
    anywhere(
        "command-last-year",
        CommandGroup::Time,
        &[key(Key::End)],
        Action::LastYear,
    ),
    focused(
        "command-slider-changes",
        &[key(Key::PageUp), key(Key::PageDown)],
        Reach::Slider,
    ),
    anywhere(
        "command-swipe",
        CommandGroup::Time,
        &[key(Key::V)],
        Action::ToggleComparison(CompareMode::Swipe),
    ),
    anywhere(
        "command-ghost",
        CommandGroup::Time,
        &[key(Key::O)],
        Action::ToggleComparison(CompareMode::Ghost),
    ),
    anywhere(
        "command-other-later",
        CommandGroup::Time,
        &[held(Modifiers::COMMAND, Key::ArrowRight)],
        Action::StepOtherYear(1),
    ),
    anywhere(
        "command-other-earlier",
        CommandGroup::Time,
        &[held(Modifiers::COMMAND, Key::ArrowLeft)],
        Action::StepOtherYear(-1),
    ),
    anywhere(
        "command-swap-years",
        CommandGroup::Time,
        &[key(Key::X)],
        Action::SwapYears,
    ),
    anywhere(
        "command-chart",
        CommandGroup::Time,
        &[key(Key::C)],
        Action::NextChart,
    ),
    anywhere(
        "command-hindsight",
        CommandGroup::Time,
        &[key(Key::K)],
        Action::NextHindsight,
    ),
    focused(
        "command-map-move",
        &[
            key(Key::ArrowLeft),
            key(Key::ArrowUp),
            key(Key::ArrowDown),
            key(Key::ArrowRight),
        ],
        Reach::Map,
    ),
    focused(
        "command-map-nearer",
        &[key(Key::Plus), key(Key::Equals)],
        Reach::Map,
    ),
    focused("command-map-farther", &[key(Key::Minus)], Reach::Map),
    focused(
        "command-map-europe",
        &[key(Key::Num0), key(Key::Home)],
        Reach::Map,
    ),
    focused(
        "command-map-alliance",
        &[held(Modifiers::SHIFT, Key::Num0)],
        Reach::Map,
    ),
    focused("command-map-america", &[key(Key::Num9)], Reach::Map),
    anywhere(
        "command-small-maps",
        CommandGroup::Map,
        &[key(Key::M)],
        Action::ToggleInsetMaps,
    ),
    anywhere(
        "command-next-layer",
        CommandGroup::Map,
        &[key(Key::L)],
        Action::StepLayer(1),
    ),
    anywhere(
        "command-previous-layer",
        CommandGroup::Map,
        &[held(Modifiers::SHIFT, Key::L)],
        Action::StepLayer(-1),
    ),
    anywhere(
        "command-search",
        CommandGroup::Panels,
        &[held(Modifiers::COMMAND, Key::F), key(Key::Slash)],
        Action::StartSearch,
    ),
    anywhere(
        "command-back",
        CommandGroup::Panels,
        &[held(Modifiers::ALT, Key::ArrowLeft)],
        Action::Back,
    ),
    anywhere(
        "command-forward",
        CommandGroup::Panels,
        &[held(Modifiers::ALT, Key::ArrowRight)],
        Action::Forward,
    ),
    anywhere(
        "command-country",
        CommandGroup::Panels,
        &[held(Modifiers::COMMAND, Key::Num1)],
        Action::ShowPanel(Panel::Country),
    ),
    anywhere(
        "command-quotes",
        CommandGroup::Panels,
        &[held(Modifiers::COMMAND, Key::Num2)],
        Action::ShowPanel(Panel::Quotes),
    ),
    anywhere(
        "command-explain",
        CommandGroup::Panels,
        &[key(Key::I)],
        Action::ExplainChosen,
    ),
    anywhere(
        "command-panel",
        CommandGroup::Panels,
        &[key(Key::F9)],
        Action::TogglePanel,
    ),
    focused("command-panes", &[key(Key::F6)], Reach::Always),
    focused("command-escape", &[key(Key::Escape)], Reach::Always),
];

/// The name of the command `name` with its first key, for tooltips: `Back (Alt + ←)`.
pub fn hint(wording: &Wording, name: &'static str) -> String {
    let text = wording.text(name);

    key_of(wording, name).map_or_else(|| text.to_string(), |key| format!("{text} ({key})"))
}

/// The first key of the command `name` in words; `None` if it has none.
pub fn key_of(wording: &Wording, name: &'static str) -> Option<String> {
    let command = all().find(|command| command.name == name)?;

    Some(command.shortcuts.first()?.text(wording))
}

#[cfg(test)]
mod tests;
