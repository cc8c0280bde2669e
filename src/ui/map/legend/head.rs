//! The head of the legend: folds it and chooses the layer.

use egui::{
    Align2, CursorIcon, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::theme::LEGEND_WIDTH;
use crate::ui::theme::{GRID, TextRole, font, semibold};
use crate::ui::widgets::fold::triangle;
use crate::ui::widgets::panes::{Pane, offer};
use crate::ui::widgets::parts::{flat_button, quiet};
use crate::wording::keys;
use atlas::timeline::layer::Layer;
use view::action::Action;

/// The height of the head, and the width of the button that folds, in points.
const HEIGHT: f32 = 6.0 * GRID;

/// Draws the head; while an entry is isolated, a button below it shows all land again.
pub(crate) fn head(ui: &mut Ui, model: Model<'_>, is_open: bool, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if fold(ui, model, is_open).clicked() {
            actions.push(Action::OpenLegend(!is_open));
        }
        layers(ui, model, actions);
    });
    // Above the entries, so that the one that was clicked stays under the pointer.
    if model.view.session.filter.isolated.is_some() {
        let name = model.wording.text(msg!("legend-show-all"));
        if flat_button(ui, name).clicked() {
            actions.push(Action::EndIsolation);
        }
    }
}

/// The triangle that folds and unfolds the legend.
fn fold(ui: &mut Ui, model: Model<'_>, is_open: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(HEIGHT, HEIGHT), Sense::click());
    response.widget_info(|| {
        let name = model.wording.text(msg!("legend-title"));
        WidgetInfo::selected(Role::Button, true, is_open, name)
    });
    ground(ui, &response, rect, false);
    triangle(ui, rect.center(), is_open);

    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(model.wording.text(msg!("legend-title")))
}

/// The name of the layer, which opens the list of layers.
fn layers(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let layer = model.view.settings.layer;
    let size = vec2(LEGEND_WIDTH - HEIGHT, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    offer(ui, Pane::Legend, response.id);
    let title = wording.text(msg!("legend-layer"));
    let name = wording.text(keys::layer(layer));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, &*title);
        info.current_text_value = Some(name.to_string());
        info
    });
    let is_menu_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    ground(ui, &response, rect, is_menu_open);
    let mut font = font(TextRole::Small);
    font.family = semibold();
    let text_at = pos2(rect.left() + GRID, rect.center().y);
    let color = ui.visuals().strong_text_color();
    ui.painter()
        .text(text_at, Align2::LEFT_CENTER, &*name, font, color);
    triangle(ui, pos2(rect.right() - 2.5 * GRID, rect.center().y), true);

    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    // Not a menu: there the radio buttons have no outline.
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(&*title)
        .show(|ui| {
            ui.label(quiet(&*title));
            for choice in Layer::ALL {
                let name = wording.text(keys::layer(choice));
                if ui.radio(choice == layer, name).clicked() {
                    actions.push(Action::SetLayer(choice));
                    ui.close();
                }
            }
            ui.label(quiet(CommandId::NextLayer.hint(wording)));
        });
    if !is_menu_open {
        response.on_hover_text(&*title);
    }
}

/// The background of a part of the head that is hovered or focused.
fn ground(ui: &Ui, response: &Response, rect: Rect, is_menu_open: bool) {
    let visuals = ui.visuals();
    if response.hovered() || is_menu_open {
        let fill = visuals.widgets.hovered.weak_bg_fill;
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    if response.has_focus() {
        let ring = visuals.selection.stroke;
        ui.painter()
            .rect_stroke(rect, 4.0, ring, StrokeKind::Inside);
    }
}
