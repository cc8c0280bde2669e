//! Mouse, touch and keys over the map.

use egui::{CursorIcon, EventFilter, PointerButton, Pos2, Rect, Response, Ui};

use crate::ui::commands::Reach;
use crate::ui::commands::keyboard::of_widget;
use crate::ui::map::map_view::MapView;
use atlas::id::StateId;
use view::action::Action;
use view::state::ViewState;

/// Scrolling by one point multiplies the scale by e to this power; a notch of a wheel scrolls about
/// 50 points.
const ZOOM_PER_POINT: f64 = 0.003_7;

/// Dragging pans; a click selects or deselects; a double click flies to a state or zooms.
///
/// With the pen, nothing reaches the map: the pen draws on a layer above it.
pub(crate) fn drag_and_click(
    ui: &Ui,
    response: &Response,
    pointed: Option<StateId>,
    view: &ViewState,
    actions: &mut Vec<Action>,
) {
    if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.any_pressed()) {
        actions.push(Action::Hold);
    }
    if response.dragged_by(PointerButton::Primary)
        && let Some(to) = response.interact_pointer_pos()
        && response.drag_delta() != egui::Vec2::ZERO
    {
        actions.push(Action::Pan {
            from: to - response.drag_delta(),
            to,
        });
    }
    if response.drag_stopped() {
        actions.push(Action::Settle);
    }
    click(ui, response, pointed, actions);
    // While presenting, keys step through the tour, whatever was clicked.
    if response.clicked() && response.interact_pointer_pos().is_some() && !view.presents_here() {
        response.request_focus();
    }
}

/// The wheel and a pinch zoom about the pointer.
pub(crate) fn wheel(
    ui: &Ui,
    response: &Response,
    map_view: MapView<'_>,
    actions: &mut Vec<Action>,
) {
    let Some(position) = response.hover_pos().filter(|_| response.contains_pointer()) else {
        return;
    };
    let (pinch, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().y));
    let factor = f64::from(pinch) * (f64::from(scroll) * ZOOM_PER_POINT).exp();
    if (factor - 1.0).abs() > 1e-6 && map_view.viewport.screen().contains(position) {
        actions.push(Action::ZoomAt { position, factor });
    }
}

/// The cursor shows what a press does: a hand over what a click selects, an open or closed one over
/// what a drag moves.
pub(crate) fn cursor(ui: &Ui, response: &Response, selects: bool) {
    if response.dragged_by(PointerButton::Primary) {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    } else if response.hovered() {
        ui.set_cursor_icon(if selects {
            CursorIcon::PointingHand
        } else {
            CursorIcon::Grab
        });
    }
}

fn click(ui: &Ui, response: &Response, pointed: Option<StateId>, actions: &mut Vec<Action>) {
    if response.double_clicked()
        && let Some(position) = response.interact_pointer_pos()
    {
        actions.push(double_click(ui, pointed, position));
    } else if response.clicked() && response.interact_pointer_pos().is_some() {
        // Without a pointer it was a key, which means playback on the map.
        actions.push(pointed.map_or(Action::Deselect, Action::ToggleSelection));
    }
}

/// A double click flies to a state, and zooms in elsewhere; with Shift it zooms out.
pub(crate) fn double_click(ui: &Ui, pointed: Option<StateId>, position: Pos2) -> Action {
    let goes_away = ui.input(|input| input.modifiers.shift);
    match pointed {
        Some(state) if !goes_away => Action::Visit(state),
        _ => Action::ZoomStep {
            position,
            steps: if goes_away { -1 } else { 1 },
        },
    }
}

pub(crate) fn keys(ui: &Ui, response: &Response, rect: Rect, actions: &mut Vec<Action>) {
    // With these modifiers a key is another command: Alt + ← goes back.
    let other = ui.input(|input| input.modifiers.alt || input.modifiers.command);
    if !response.has_focus() || other {
        return;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    of_widget(ui, Reach::Map, rect.center(), actions);
}
