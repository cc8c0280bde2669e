//! Whether the user asks for an explanation.

use egui::{Key, Rect, Ui};

use crate::ui::commands::key;
use crate::ui::commands::keyboard::consume;

/// Whether the user asks for an explanation of what lies in `rect`: a right click there, or `I`
/// while the pointer is there.
pub(crate) fn is_asked(ui: &Ui, rect: Rect) -> bool {
    if !ui.rect_contains_pointer(rect) {
        return false;
    }
    let is_typing = ui.text_edit_focused();
    let clicked = ui.input(|input| input.pointer.secondary_clicked());

    clicked || !is_typing && consume(ui, key(Key::I))
}
