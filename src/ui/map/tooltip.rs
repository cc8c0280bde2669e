//! The tooltip of the map: name, what the state was, since when, and what came next.

use egui::{Color32, Response};

use crate::ui::Model;
use crate::ui::map::map_view::MapView;
use crate::ui::map::words;
use crate::ui::theme::{GRID, TextRole, font};
use crate::ui::widgets::parts::strong;
use atlas::id::UnitId;
use atlas::state::FALLBACK_LANGUAGE;
use view::camera::hover::hover;

/// The widest tooltip, in points.
const WIDTH: f32 = 320.0;

/// Shows the tooltip of `unit`, beside the pointer.
pub(crate) fn show(response: &Response, map_view: MapView<'_>, unit: UnitId) {
    let Model {
        atlas,
        snapshot,
        view,
        ..
    } = map_view.model;
    let Some(known) = hover(atlas, snapshot, view.settings.layer, unit) else {
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
            // In front of a class the name is enough: the card tells the rest.
            let lines = if view.presents_here() {
                Vec::new()
            } else {
                words::hover_lines(map_view.model, &known)
            };
            // As wide as its longest line: egui would break lines at the width of the first.
            let font = font(TextRole::Body);
            let width_of = |text: &str| {
                let text = text.to_owned();
                let galley = ui
                    .painter()
                    .layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER);
                galley.size().x
            };
            let texts = lines.iter().map(String::as_str).chain([name]);
            let widest = texts.map(width_of).fold(0.0, f32::max);
            ui.set_width((widest + GRID).min(WIDTH));
            ui.label(strong(name));
            for line in lines {
                ui.label(line);
            }
        });
}
