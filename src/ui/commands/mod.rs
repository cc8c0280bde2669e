//! Every command in one table: its name, its keys, where they work and what it does.
//!
//! Menus, buttons, tooltips, the list of keys and the handlers of keys all read the table, in both
//! windows: whoever handles keys asks it, and nothing else, which keys there are. The keys that work
//! wherever the focus is are handled in `keyboard`, those of the presenter by the stage, those of the
//! map and of the slider by these widgets while they have the focus.

pub mod keyboard;
mod shortcut;
mod table;

use egui::{Key, Modifiers, Pos2};

use crate::wording::{MessageKey, Wording};
use view::action::Action;

use table::COMMANDS;

pub use shortcut::Shortcut;
pub use table::CommandId;

/// Where a command's keys work. What becomes of it in the audience window is a matter of its action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Wherever no text is being typed, on pages and under menus too.
    Everywhere,
    /// Wherever no text is being typed and nothing covers the atlas.
    Atlas,
    /// While a class looks on and no text is being typed; nothing else is meant then.
    Presenter,
    /// While the map has the focus.
    Map,
    /// While the slider has the focus.
    Slider,
    /// Always; the toolkit, or `keyboard` in its own way, handles them.
    Toolkit,
}

impl Reach {
    /// Whether the keys work wherever the focus is.
    const fn is_general(self) -> bool {
        matches!(self, Self::Everywhere | Self::Atlas)
    }
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
    /// All groups, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::Time,
        Self::Map,
        Self::Panels,
        Self::Window,
        Self::Presenting,
    ];

    /// The message that names it.
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
    /// Nothing that the view knows of: the toolkit does it, or it depends on what is open.
    Elsewhere,
}

/// Something that the user can do by a key, a button or a menu.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    /// Its name in the code.
    pub id: CommandId,
    /// The message that says what it does.
    pub name: MessageKey,
    /// The message that explains it, where the name does not say enough.
    pub tip: Option<MessageKey>,
    /// Under which heading it is listed.
    pub group: CommandGroup,
    /// Its keys; the first is the one that tooltips show. Some are found in menus only.
    pub shortcuts: &'static [Shortcut],
    /// Where the keys work.
    pub reach: Reach,
    /// What they ask for.
    pub does: Does,
}

impl Command {
    /// The action that is asked for; what zooms keeps the place in the `middle` of the map.
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
    /// What the table says of it.
    pub fn command(self) -> &'static Command {
        &COMMANDS[self as usize]
    }

    /// Its name in words.
    pub(crate) fn text(self, wording: &Wording) -> String {
        wording.text(self.command().name).into_owned()
    }

    /// Its first key in words; `None` if it has none.
    pub(crate) fn key(self, wording: &Wording) -> Option<String> {
        Some(self.command().shortcuts.first()?.text(wording))
    }

    /// Its name with its first key, for tooltips: `Back (Alt + ←)`.
    pub(crate) fn hint(self, wording: &Wording) -> String {
        let text = self.text(wording);

        self.key(wording)
            .map_or_else(|| text.clone(), |key| format!("{text} ({key})"))
    }

    /// What it does in a sentence, where its name does not say enough.
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
