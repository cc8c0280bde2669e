//! The note under the pointer: name, what the state was, since when, and what came next.

use egui::{Response, RichText};

use crate::atlas::id::UnitId;
use crate::atlas::state::FALLBACK_LANGUAGE;
use crate::ui::Model;
use crate::ui::map::Sheet;
use crate::ui::map::words;
use crate::view::hover::hover;

/// The widest note, in points.
const WIDTH: f32 = 320.0;

/// Shows the note about `unit`, beside the pointer.
pub(super) fn show(response: &Response, sheet: Sheet<'_>, unit: UnitId) {
    let Model {
        atlas, snapshot, ..
    } = sheet.model;
    let Some(known) = hover(atlas, snapshot, unit) else {
        return;
    };
    let Some(state) = atlas.state(known.state) else {
        return;
    };

    egui::Tooltip::for_enabled(response)
        .at_pointer()
        .gap(16.0)
        .width(WIDTH)
        .show(|ui| {
            let name = state.name_on(snapshot.date, FALLBACK_LANGUAGE);
            ui.label(RichText::new(name).strong());
            for line in words::hover_lines(sheet.model, &known) {
                ui.label(line);
            }
        });
}
