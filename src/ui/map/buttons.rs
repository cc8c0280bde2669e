//! The buttons over the upper right corner of the map.

use egui::{Rect, Ui, vec2};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::widgets::icon::{Icon, icon_button, icon_toggle};
use view::action::Action;
use view::time::comparison::CompareMode;

/// The side of a button in points.
const SIDE: f32 = 32.0;

/// The gap between two buttons, in points.
const BETWEEN: f32 = 2.0;

/// The margin around the groups of buttons, in points.
const AROUND: f32 = 12.0;

/// Zoom in, zoom out, all of Europe, the whole Alliance; below, the ways to compare two years.
///
/// Gives the parts of the map that the buttons cover. There are none while presenting, where keys
/// do it, and on a picture.
pub(crate) fn buttons(
    ui: &mut Ui,
    model: Model<'_>,
    rect: Rect,
    actions: &mut Vec<Action>,
) -> Vec<Rect> {
    if model.view.presents_here() || model.view.is_taken_away() {
        return Vec::new();
    }
    let zoom = column(rect.right_top() + vec2(-AROUND, AROUND), 4);
    stack(ui, zoom, |ui| zoom_buttons(ui, model, rect, actions));
    let compare = column(zoom.right_bottom() + vec2(0.0, AROUND), 2);
    stack(ui, compare, |ui| compare_buttons(ui, model, actions));

    vec![zoom, compare]
}

/// The rectangle of `count` buttons below `corner`, their upper right.
fn column(corner: egui::Pos2, count: usize) -> Rect {
    let height = (SIDE + BETWEEN) * count as f32 - BETWEEN;

    Rect::from_min_size(corner - vec2(SIDE, 0.0), vec2(SIDE, height))
}

fn stack(ui: &mut Ui, column: Rect, contents: impl FnOnce(&mut Ui)) {
    let builder = egui::UiBuilder::new()
        .max_rect(column)
        .layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = BETWEEN;
        contents(ui);
    });
}

fn zoom_buttons(ui: &mut Ui, model: Model<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let buttons = [
        (Icon::Plus, msg!("map-nearer"), CommandId::MapZoomIn),
        (Icon::Minus, msg!("map-farther"), CommandId::MapZoomOut),
        (Icon::Home, msg!("map-europe"), CommandId::MapEurope),
        (Icon::Globe, msg!("map-alliance"), CommandId::MapAlliance),
    ];
    for (icon, key, id) in buttons {
        if icon_button(ui, icon, &model.wording.text(key), SIDE).clicked() {
            actions.extend(id.command().action(rect.center()));
        }
    }
}

fn compare_buttons(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let buttons = [
        (Icon::Halves, CommandId::CompareYears, CompareMode::Swipe),
        (Icon::Outlines, CommandId::OverlayYear, CompareMode::Overlay),
    ];
    for (icon, id, mode) in buttons {
        let name = id.hint(model.wording);
        let is_on = model.view.place.comparison.mode == mode;
        if icon_toggle(ui, icon, &name, SIDE, is_on).clicked() {
            actions.push(Action::ToggleComparison(mode));
        }
    }
}
