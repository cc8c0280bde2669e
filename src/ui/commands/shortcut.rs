//! A shortcut: when it is pressed, and how it is written.

use egui::{Key, Modifiers};

use crate::wording::Wording;

/// A key with the modifiers that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// What must be held down.
    pub modifiers: Modifiers,
    /// What is pressed.
    pub key: Key,
}

impl Shortcut {
    /// Whether the event is this shortcut.
    ///
    /// A sign such as `?` or `/` needs other modifiers on other keyboards, so more of them may be
    /// held. A digit is matched by its position: with Shift it is another sign on every keyboard.
    pub(crate) fn is_pressed(
        self,
        key: Key,
        physical_key: Option<Key>,
        modifiers: Modifiers,
    ) -> bool {
        let is_sign = matches!(self.key, Key::Slash | Key::Questionmark);
        let held = if is_sign {
            modifiers.matches_logically(self.modifiers)
        } else {
            modifiers.matches_exact(self.modifiers)
        };

        let is_digit = matches!(
            self.key,
            Key::Num0
                | Key::Num1
                | Key::Num2
                | Key::Num3
                | Key::Num4
                | Key::Num5
                | Key::Num6
                | Key::Num7
                | Key::Num8
                | Key::Num9
        );
        let is_in_place = is_digit && physical_key == Some(self.key);

        (self.key == key || is_in_place) && held
    }

    /// The shortcut as text, such as `Alt + ←`.
    pub fn text(self, wording: &Wording) -> String {
        let mut parts = Vec::new();
        for (held, name) in [
            (
                self.modifiers.command || self.modifiers.ctrl,
                msg!("key-ctrl"),
            ),
            (self.modifiers.alt, msg!("key-alt")),
            (self.modifiers.shift, msg!("key-shift")),
        ] {
            if held {
                parts.push(wording.text(name).to_string());
            }
        }
        parts.push(match self.key {
            Key::ArrowLeft => "←".to_owned(),
            Key::ArrowRight => "→".to_owned(),
            Key::ArrowUp => "↑".to_owned(),
            Key::ArrowDown => "↓".to_owned(),
            Key::Minus => "−".to_owned(),
            Key::Space => wording.text(msg!("key-space")).into_owned(),
            Key::Home => wording.text(msg!("key-home")).into_owned(),
            Key::End => wording.text(msg!("key-end")).into_owned(),
            Key::PageUp => wording.text(msg!("key-page-up")).into_owned(),
            Key::PageDown => wording.text(msg!("key-page-down")).into_owned(),
            Key::Tab => wording.text(msg!("key-tab")).into_owned(),
            Key::Enter => wording.text(msg!("key-enter")).into_owned(),
            Key::Backspace => wording.text(msg!("key-backspace")).into_owned(),
            Key::Escape => wording.text(msg!("key-escape")).into_owned(),
            other => other.symbol_or_name().to_owned(),
        });

        parts.join(" + ")
    }
}
