//! The icons of the time bar and the map, painted from a few shapes each, and buttons that carry one.
//!
//! The well-kept icon fonts lag behind egui, and a dozen shapes need no font.

use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A triangle to the right: run.
    Play,
    /// Two bars: hold.
    Pause,
    /// An angle to the left: one back.
    Earlier,
    /// An angle to the right: one on.
    Later,
    /// A bar and an angle: back to the change before.
    EarlierChange,
    /// An angle and a bar: on to the next change.
    LaterChange,
    /// A cross of two lines.
    Plus,
    /// A line.
    Minus,
    /// A frame: the start view.
    Frame,
    /// A globe: everything.
    Globe,
    /// An arrow to the left: back.
    Back,
    /// An arrow to the right: forward.
    Forward,
    /// A diagonal cross: close.
    Close,
    /// A question mark: help.
    Help,
    /// A window with a part at its right: the side panel.
    Panel,
    /// Three lines with knobs: settings.
    Settings,
    /// A frame of which one half is filled: two years side by side.
    Halves,
    /// A dashed frame over a plain one: the outline of another year.
    Outlines,
}

/// A square button with an icon, its name for screen readers and as a tooltip.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str, side: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    paint_button(ui, icon, rect, &response, false);

    response.on_hover_text(name)
}

/// A square button with an icon that is on or off.
pub fn icon_toggle(ui: &mut Ui, icon: Icon, name: &str, side: f32, is_on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), is_on, name));
    paint_button(ui, icon, rect, &response, is_on);

    response.on_hover_text(name)
}

fn paint_button(ui: &Ui, icon: Icon, rect: Rect, response: &Response, is_on: bool) {
    if ui.is_rect_visible(rect) {
        let visuals = ui.style().interact_selectable(response, is_on);
        let fill = visuals.weak_bg_fill;
        let radius = visuals.corner_radius;
        ui.painter().rect(
            rect,
            radius,
            fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
        if response.has_focus() {
            let ring = Stroke::new(2.0, ui.visuals().selection.stroke.color);
            ui.painter()
                .rect_stroke(rect.expand(2.0), radius, ring, egui::StrokeKind::Outside);
        }
        paint(ui.painter(), icon, rect, visuals.fg_stroke.color);
    }
}

/// Paints `icon` into the middle of `rect`.
fn paint(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    let unit = rect.height() / 20.0;
    let at = |x: f32, y: f32| rect.center() + vec2(x, y) * unit;
    let stroke = Stroke::new(1.8 * unit, color);
    let line = |points: Vec<Pos2>| painter.add(Shape::line(points, stroke));
    let bar = |from: Pos2, to: Pos2| painter.rect_filled(Rect::from_two_pos(from, to), 0.0, color);
    match icon {
        Icon::Play => {
            let corners = vec![at(-3.5, -5.5), at(5.5, 0.0), at(-3.5, 5.5)];
            painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
        }
        Icon::Pause => {
            bar(at(-4.5, -5.0), at(-1.5, 5.0));
            bar(at(1.5, -5.0), at(4.5, 5.0));
        }
        Icon::Earlier => {
            line(vec![at(2.0, -4.5), at(-2.5, 0.0), at(2.0, 4.5)]);
        }
        Icon::Later => {
            line(vec![at(-2.0, -4.5), at(2.5, 0.0), at(-2.0, 4.5)]);
        }
        Icon::EarlierChange => {
            line(vec![at(4.0, -4.5), at(-0.5, 0.0), at(4.0, 4.5)]);
            bar(at(-4.5, -5.0), at(-2.7, 5.0));
        }
        Icon::LaterChange => {
            line(vec![at(-4.0, -4.5), at(0.5, 0.0), at(-4.0, 4.5)]);
            bar(at(2.7, -5.0), at(4.5, 5.0));
        }
        Icon::Plus => {
            line(vec![at(-5.0, 0.0), at(5.0, 0.0)]);
            line(vec![at(0.0, -5.0), at(0.0, 5.0)]);
        }
        Icon::Minus => {
            line(vec![at(-5.0, 0.0), at(5.0, 0.0)]);
        }
        Icon::Frame => {
            let frame = Rect::from_center_size(rect.center(), vec2(11.0, 9.0) * unit);
            painter.rect_stroke(frame, 1.0, stroke, egui::StrokeKind::Middle);
        }
        Icon::Globe => {
            let thin = Stroke::new(1.4 * unit, color);
            painter.circle_stroke(rect.center(), 6.0 * unit, thin);
            let meridian =
                egui::epaint::EllipseShape::stroke(rect.center(), vec2(2.6, 6.0) * unit, thin);
            painter.add(meridian);
            line(vec![at(-6.0, 0.0), at(6.0, 0.0)]);
        }
        sign => paint_sign(painter, sign, rect, color),
    }
}

/// Paints the icons of the top bar.
fn paint_sign(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    let unit = rect.height() / 20.0;
    let at = |x: f32, y: f32| rect.center() + vec2(x, y) * unit;
    let stroke = Stroke::new(1.8 * unit, color);
    let line = |points: Vec<Pos2>| painter.add(Shape::line(points, stroke));
    match icon {
        Icon::Back => {
            line(vec![at(-0.5, -4.5), at(-5.0, 0.0), at(-0.5, 4.5)]);
            line(vec![at(-5.0, 0.0), at(5.5, 0.0)]);
        }
        Icon::Forward => {
            line(vec![at(0.5, -4.5), at(5.0, 0.0), at(0.5, 4.5)]);
            line(vec![at(5.0, 0.0), at(-5.5, 0.0)]);
        }
        Icon::Close => {
            line(vec![at(-4.0, -4.0), at(4.0, 4.0)]);
            line(vec![at(-4.0, 4.0), at(4.0, -4.0)]);
        }
        Icon::Panel => {
            let frame = Rect::from_center_size(rect.center(), vec2(13.0, 10.0) * unit);
            painter.rect_stroke(frame, 1.0, stroke, egui::StrokeKind::Middle);
            let part = Rect::from_two_pos(at(2.0, -5.0), at(6.5, 5.0));
            painter.rect_filled(part, 0.0, color);
        }
        Icon::Settings => {
            for (y, knob) in [(-4.0, 2.5), (0.0, -2.5), (4.0, 1.0)] {
                line(vec![at(-6.0, y), at(6.0, y)]);
                painter.circle_filled(at(knob, y), 2.2 * unit, color);
            }
        }
        Icon::Halves => {
            let frame = Rect::from_center_size(rect.center(), vec2(13.0, 10.0) * unit);
            painter.rect_stroke(frame, 1.0, stroke, egui::StrokeKind::Middle);
            let half = Rect::from_two_pos(at(-6.5, -5.0), at(-0.5, 5.0));
            painter.rect_filled(half, 0.0, color);
        }
        Icon::Outlines => {
            let plain = Rect::from_center_size(at(-1.5, 1.5), vec2(9.0, 8.0) * unit);
            painter.rect_stroke(plain, 1.0, stroke, egui::StrokeKind::Middle);
            let corners = [at(-3.0, -5.5), at(6.5, -5.5), at(6.5, 3.0)];
            painter.extend(Shape::dashed_line(&corners, stroke, 2.4 * unit, 1.6 * unit));
        }
        _ => {
            let font = egui::FontId::new(14.0 * unit, crate::ui::theme::semibold());
            painter.text(rect.center(), egui::Align2::CENTER_CENTER, "?", font, color);
        }
    }
}
