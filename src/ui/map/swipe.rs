//! The handle of a swipe: the other year lies left of it, the year shown right of it.

use egui::{
    CursorIcon, EventFilter, Key, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::commands::key as shortcut;
use crate::ui::commands::keyboard::consume;
use view::action::Action;
use view::time::comparison::{Halves, share_at};

/// The width of the strip that takes a drag, in points.
const TARGET: f32 = 24.0;

/// The radius of the knob in points.
const KNOB: f32 = 16.0;

/// The share of the map by which an arrow key moves the handle.
const STEP: f32 = 0.02;

/// The share of the map by which a page key moves the handle.
const PAGE: f32 = 0.1;

/// Draws the handle over `map`; a drag or a key moves it.
pub(crate) fn handle(
    ui: &Ui,
    model: Model<'_>,
    map: Rect,
    halves: Halves,
    actions: &mut Vec<Action>,
) {
    let x = halves.x();
    let strip = Rect::from_x_y_ranges(x - TARGET / 2.0..=x + TARGET / 2.0, map.y_range());
    let response = ui.interact(strip, ui.scope_id().with("handle"), Sense::click_and_drag());
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        actions.push(Action::MoveHandle(share_at(map, pointer.x)));
    }
    if response.drag_started() || response.clicked() {
        response.request_focus();
    }
    keys(ui, &response, model, actions);
    describe(ui, &response, model, actions);
    paint(ui, &response, pos2(x, map.center().y), map);
    response.on_hover_cursor(CursorIcon::ResizeHorizontal);
}

fn keys(ui: &Ui, response: &Response, model: Model<'_>, actions: &mut Vec<Action>) {
    // With a modifier a key is another command.
    if !response.has_focus() || ui.input(|input| input.modifiers.any()) {
        return;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let share = model.view.settings.handle;
    for (key, wanted) in [
        (Key::ArrowLeft, share - STEP),
        (Key::ArrowRight, share + STEP),
        (Key::PageDown, share - PAGE),
        (Key::PageUp, share + PAGE),
        (Key::Home, 0.0),
        (Key::End, 1.0),
    ] {
        if consume(ui, shortcut(key)) {
            actions.push(Action::MoveHandle(wanted));
        }
    }
}

/// Name, role and value for screen readers and tests, and their requests.
fn describe(ui: &Ui, response: &Response, model: Model<'_>, actions: &mut Vec<Action>) {
    let percent = f64::from((model.view.settings.handle * 100.0).round());
    let name = model.wording.text(msg!("compare-handle"));
    response.widget_info(|| WidgetInfo::slider(true, percent, &*name));
    let values = [
        ("left", model.view.place.comparison.other.to_string().into()),
        ("right", model.view.place.year.to_string().into()),
        ("percent", percent.to_string().into()),
    ];
    let value = model
        .wording
        .text_with(msg!("compare-handle-value"), &values);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_orientation(accesskit::Orientation::Horizontal);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value_step(f64::from(STEP) * 100.0);
        node.set_value(value);
        node.set_description(model.wording.text(msg!("compare-handle-keys")).to_string());
        node.add_action(accesskit::Action::SetValue);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
    ui.input(|input| {
        let of = |action| input.accesskit_action_requests(response.id, action);
        let values = of(accesskit::Action::SetValue).filter_map(|request| match request.data {
            Some(accesskit::ActionData::NumericValue(value)) => Some(value),
            _ => None,
        });
        let share = model.view.settings.handle;
        let steps = of(accesskit::Action::Increment)
            .map(|_| STEP)
            .chain(of(accesskit::Action::Decrement).map(|_| -STEP));
        let wanted = values
            .map(|value| value as f32 / 100.0)
            .chain(steps.map(|step| share + step));
        actions.extend(wanted.map(Action::MoveHandle));
    });
}

fn paint(ui: &Ui, response: &Response, middle: egui::Pos2, map: Rect) {
    let painter = ui.painter_at(map);
    let visuals = ui.style().interact(response);
    let ink = ui.visuals().strong_text_color();
    let seam = ui.visuals().extreme_bg_color;
    painter.vline(middle.x, map.y_range(), Stroke::new(6.0, seam));
    painter.vline(middle.x, map.y_range(), Stroke::new(2.5, ink));
    if response.has_focus() {
        let ring = Stroke::new(2.0, ui.visuals().selection.stroke.color);
        painter.circle_stroke(middle, KNOB + 3.0, ring);
    }
    painter.circle(middle, KNOB, visuals.weak_bg_fill, Stroke::new(2.0, ink));
    for side in [-1.0, 1.0] {
        let angle = [(4.0, -5.0), (9.0, 0.0), (4.0, 5.0)];
        let points = angle.map(|(x, y)| middle + vec2(x * side, y)).to_vec();
        painter.add(Shape::line(
            points,
            Stroke::new(2.0, visuals.fg_stroke.color),
        ));
    }
}
