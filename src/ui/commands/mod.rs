//! Every command in one table: its name, its keys, where they work and what it does.
//!
//! Menus, buttons, tooltips, the list of keys and the handlers of keys all read the table, in both
//! windows; there are no other keys. `keyboard` handles those that work everywhere, `stage` those
//! of the presenter, the map and the slider those that work while they have the focus.

pub mod keyboard;
mod shortcut;
mod table;

use egui::{Key, Modifiers, Pos2};

use crate::wording::{MessageKey, Wording};
use view::action::Action;
use view::host::Host;

use table::COMMANDS;

pub use shortcut::Shortcut;
pub use table::CommandId;

/// Where a command's keys work. What it does in the audience window depends on its action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Wherever no text is being typed, also over pages and menus.
    Everywhere,
    /// Wherever no text is being typed and nothing covers the atlas.
    Atlas,
    /// While presenting and no text is being typed; then these keys have no other command.
    Presenter,
    /// While the map has the focus.
    Map,
    /// While the slider has the focus.
    Slider,
    /// Always; egui handles them, or `keyboard` in its own way.
    Toolkit,
}

impl Reach {
    /// Whether the keys work wherever the focus is.
    const fn is_general(self) -> bool {
        matches!(self, Self::Everywhere | Self::Atlas)
    }
}

/// The heading under which a command is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandGroup {
    /// The years.
    Time,
    /// The map.
    Map,
    /// Search, panels, back and forward.
    Panels,
    /// The window.
    Window,
    /// The presentation.
    Presenting,
}

impl CommandGroup {
    /// All groups, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::Time,
        Self::Map,
        Self::Panels,
        Self::Window,
        Self::Presenting,
    ];

    /// The message of the heading.
    pub fn name(self) -> MessageKey {
        match self {
            Self::Time => msg!("help-time"),
            Self::Map => msg!("help-map"),
            Self::Panels => msg!("help-panels"),
            Self::Window => msg!("help-window"),
            Self::Presenting => msg!("help-presenting"),
        }
    }
}

/// What a command does.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    /// An action on the view.
    Action(Action),
    /// Zooms by so many steps about the middle of the map.
    Zoom(i8),
    /// Nothing that the view knows of: egui does it, or it depends on what is open.
    Elsewhere,
}

/// Something that the user can do by a key, a button or a menu item.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    /// Its name in the code.
    pub id: CommandId,
    /// The message of its name in menus, tooltips and the list of keys.
    pub name: MessageKey,
    /// The message of its tooltip, where the name does not say enough.
    pub tip: Option<MessageKey>,
    /// The heading under which it is listed.
    pub group: CommandGroup,
    /// Its keys; the first is the one that tooltips show. Some are found in menus only.
    pub shortcuts: &'static [Shortcut],
    /// Where the keys work.
    pub reach: Reach,
    /// What it asks for.
    pub does: Does,
}

impl Command {
    /// The action that it asks for; a zoom keeps the point in the `middle` of the map.
    pub(crate) fn action(&self, middle: Pos2) -> Option<Action> {
        match &self.does {
            Does::Action(action) => Some(action.clone()),
            &Does::Zoom(steps) => Some(Action::ZoomStep {
                position: middle,
                steps,
            }),
            Does::Elsewhere => None,
        }
    }
}

/// Every command, in the order of the list of keys.
pub fn all() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter()
}

impl CommandId {
    /// Its entry in the table.
    pub fn command(self) -> &'static Command {
        &COMMANDS[self as usize]
    }

    /// Whether what the program runs in can do it: a browser gives a page no second window.
    pub(crate) fn is_offered_in(self, host: &Host) -> bool {
        self != Self::PresenterView || !host.is_browser()
    }

    pub(crate) fn text(self, wording: &Wording) -> String {
        wording.text(self.command().name).into_owned()
    }

    /// Its first key as text; `None` if it has none.
    pub(crate) fn key(self, wording: &Wording) -> Option<String> {
        Some(self.command().shortcuts.first()?.text(wording))
    }

    /// Its name with its first key, for tooltips: `Back (Alt + ←)`.
    pub(crate) fn hint(self, wording: &Wording) -> String {
        let text = self.text(wording);

        self.key(wording)
            .map_or_else(|| text.clone(), |key| format!("{text} ({key})"))
    }

    /// Its tooltip; `None` where the name says enough.
    pub(crate) fn tip(self, wording: &Wording) -> Option<String> {
        let tip = self.command().tip?;

        Some(wording.text(tip).into_owned())
    }
}

pub(crate) const fn key(key: Key) -> Shortcut {
    held(Modifiers::NONE, key)
}

pub(crate) const fn held(modifiers: Modifiers, key: Key) -> Shortcut {
    Shortcut { modifiers, key }
}

#[cfg(test)]
mod tests;
