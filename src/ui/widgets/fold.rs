//! A line that opens and folds what stands below it, and wraps where it is long.

use egui::{CursorIcon, Label, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::theme::GRID;
use crate::ui::widgets::parts::small;

/// The width of the triangle before the line, in points.
const TRIANGLE: f32 = 4.0 * GRID;

/// Draws `line`, and `contents` below it while it is open; folded at first. `salt` tells it apart
/// from others in `ui`.
pub(crate) fn fold(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    line: &str,
    contents: impl FnOnce(&mut Ui),
) {
    let id = ui.make_persistent_id(salt);
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let (left, width) = (ui.cursor().min, ui.available_width());
    let room = egui::Rect::from_min_size(left + vec2(TRIANGLE, 0.0), vec2(width - TRIANGLE, 0.0));
    let label = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.add(Label::new(small(line)).wrap().sense(Sense::click()))
    });
    let response = label.inner.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, line));
    let middle = pos2(left.x + TRIANGLE / 3.0, response.rect.top() + 2.0 * GRID);
    triangle(ui, middle, is_open);
    if response.has_focus() {
        let ring = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(
            response.rect.expand(1.0),
            2.0,
            ring,
            egui::StrokeKind::Outside,
        );
    }
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(id, !is_open));
    }
    if is_open {
        contents(ui);
    }
}

/// A small triangle that points downwards where something is open, else to the right.
pub(crate) fn triangle(ui: &Ui, center: egui::Pos2, is_open: bool) {
    let corners = if is_open {
        [(-4.0, -2.0), (4.0, -2.0), (0.0, 3.0)]
    } else {
        [(-2.0, -4.0), (3.0, 0.0), (-2.0, 4.0)]
    };
    let corners = corners.map(|(x, y)| center + vec2(x, y)).to_vec();
    let color = ui.visuals().text_color();
    ui.painter()
        .add(Shape::convex_polygon(corners, color, Stroke::NONE));
}
