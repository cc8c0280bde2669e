//! The small pieces that panels are made of: headings, dated lines, badges, links.

use egui::{
    Align, Color32, Frame, Label, Layout, Margin, Response, RichText, Role, Sense, Shape, Stroke,
    Tooltip, Ui, WidgetInfo, WidgetText, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole, font, italic, semibold};
use crate::ui::widgets::phrases;
use atlas::id::StateId;
use view::action::Action;

/// The width of the column of dates, in points: room for `30 September 2022`.
const DATES: f32 = 30.0 * GRID;

/// Text in semibold, for names and headings.
pub(crate) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(semibold()).strong()
}

/// Text for sources and notes.
pub(crate) fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextRole::Small.style())
}

/// Text in the weak color, for what is read last.
pub(crate) fn quiet(text: impl Into<String>) -> RichText {
    small(text).weak()
}

/// Text in italics, for notes.
pub(crate) fn remark(text: impl Into<String>) -> RichText {
    quiet(text).family(italic())
}

/// The heading of a section, with room above.
pub(crate) fn section(ui: &mut Ui, title: &str) {
    ui.add_space(4.0 * GRID);
    let response = ui.label(strong(title).size(TextRole::Body.size()));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    ui.add_space(-GRID);
}

/// A band across the panel with a background of its own.
pub(crate) fn band(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let margin = Margin {
        left: 16,
        right: 12,
        top: 10,
        bottom: 10,
    };
    let frame = Frame::new().fill(ui.visuals().faint_bg_color);
    frame.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.separator();
}

/// A line with its date on the left.
pub(crate) fn dated(ui: &mut Ui, date: &str, contents: impl FnOnce(&mut Ui)) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(3.0 * GRID, 0.5 * GRID);
        ui.allocate_ui_with_layout(vec2(DATES, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(DATES);
            ui.add_space(0.25 * GRID);
            ui.add(Label::new(quiet(date)).wrap());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    })
    .response
}

/// A text that leads to an address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WebLink<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: &'a str,
    /// What the tooltip says besides text and address; may be empty.
    pub(crate) more: &'a str,
}

/// Opens the address on a click, never by itself; the tooltip shows it.
pub(crate) fn link(ui: &mut Ui, link: WebLink<'_>, actions: &mut Vec<Action>) {
    let WebLink { text, url, more } = link;
    let response = ui.add(egui::Link::new(small(text)));
    let tooltip = if more.is_empty() {
        format!("{text}\n{url}")
    } else {
        format!("{text}\n{more}\n{url}")
    };
    if response.on_hover_text(tooltip).clicked() {
        actions.push(Action::OpenSource(url.to_owned()));
    }
}

/// The shape before the word of a badge, so that no meaning depends on color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadgeIcon {
    /// A filled circle: seen in the document.
    Full,
    /// A half-filled circle: quoted by others.
    Half,
    /// An empty circle: reported only.
    Empty,
    /// Two opposed triangles: contested.
    Opposed,
    /// A dashed circle: not seen at all.
    Gap,
    /// A sheet with lines: a record.
    Sheet,
    /// A speech bubble: said in public.
    Bubble,
    /// A sheet with columns: a newspaper.
    Columns,
    /// An envelope: a letter.
    Envelope,
    /// A wave: in substance.
    Wave,
}

/// A word with a shape in a frame; the tooltip explains it.
pub(crate) fn badge(ui: &mut Ui, mark: BadgeIcon, text: &str, explanation: &str) {
    let color = ui.visuals().text_color();
    let line_height = 6.0 * GRID;
    let around = line_height + 2.0 * GRID;
    let room = (ui.max_rect().width() - around).max(0.0);
    let text_shape = ui
        .painter()
        .layout(text.to_owned(), font(TextRole::Small), color, room);
    let height = line_height.max(text_shape.size().y + 2.0 * GRID);
    let size = vec2(text_shape.size().x + around, height);
    let sense = Sense::focusable_noninteractive() | Sense::hover();
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(explanation));
    if ui.is_rect_visible(rect) {
        let line = if response.has_focus() {
            ui.visuals().selection.stroke
        } else {
            ui.visuals().widgets.inactive.bg_stroke
        };
        let frame = rect.shrink(0.5);
        ui.painter()
            .rect_stroke(frame, line_height / 2.0, line, egui::StrokeKind::Middle);
        let middle = pos2(rect.left() + line_height * 0.58, rect.center().y);
        paint_mark(ui, mark, middle, color);
        let text_at = pos2(
            rect.left() + line_height,
            rect.center().y - text_shape.size().y / 2.0,
        );
        ui.painter().galley(text_at, text_shape, color);
    }
    explained(&response, explanation);
}

/// Shows a sentence beside a widget that is hovered or focused.
pub(crate) fn explained(response: &Response, why: &str) {
    let tooltip = if response.has_focus() {
        Tooltip::for_widget(response)
    } else {
        Tooltip::for_enabled(response)
    };
    tooltip.show(|ui| ui.label(why));
}

fn paint_mark(ui: &Ui, mark: BadgeIcon, middle: egui::Pos2, color: Color32) {
    let painter = ui.painter();
    let stroke = Stroke::new(1.25, color);
    let at = |x: f32, y: f32| middle + vec2(x, y);
    let radius = 4.0;
    let polygon = |points: Vec<egui::Pos2>| Shape::convex_polygon(points, color, Stroke::NONE);
    let arc = |from: f32, to: f32| {
        (0..=12)
            .map(|step| egui::lerp(from..=to, step as f32 / 12.0).to_radians())
            .map(|angle| at(radius * angle.cos(), radius * angle.sin()))
            .collect::<Vec<_>>()
    };
    match mark {
        BadgeIcon::Full => {
            painter.circle_filled(middle, radius, color);
        }
        BadgeIcon::Half => {
            painter.circle_stroke(middle, radius, stroke);
            painter.add(polygon(arc(90.0, 270.0)));
        }
        BadgeIcon::Empty => {
            painter.circle_stroke(middle, radius, stroke);
        }
        BadgeIcon::Gap => {
            for start in [0.0, 90.0, 180.0, 270.0] {
                painter.line(arc(start + 10.0, start + 65.0), stroke);
            }
        }
        BadgeIcon::Opposed => {
            painter.add(polygon(vec![at(-5.0, 0.0), at(-1.0, -4.0), at(-1.0, 4.0)]));
            painter.add(polygon(vec![at(5.0, 0.0), at(1.0, -4.0), at(1.0, 4.0)]));
        }
        BadgeIcon::Sheet | BadgeIcon::Columns | BadgeIcon::Envelope => {
            paint_paper(ui, mark, middle, stroke);
        }
        BadgeIcon::Bubble => {
            let bubble = egui::Rect::from_center_size(at(0.0, -1.0), vec2(10.0, 7.0));
            painter.rect_stroke(bubble, 2.0, stroke, egui::StrokeKind::Middle);
            painter.line(vec![at(-2.5, 2.5), at(-3.0, 5.0), at(0.0, 2.5)], stroke);
        }
        BadgeIcon::Wave => {
            for y in [-2.0, 2.0] {
                let points = (0..=10).map(|step| {
                    let x = step as f32 - 5.0;
                    at(x, y - 1.2 * (x * std::f32::consts::PI / 5.0).sin())
                });
                painter.line(points.collect::<Vec<_>>(), stroke);
            }
        }
    }
}

/// A sheet of paper with the signs of a record, a newspaper or a letter.
fn paint_paper(ui: &Ui, mark: BadgeIcon, middle: egui::Pos2, stroke: Stroke) {
    let painter = ui.painter();
    let at = |x: f32, y: f32| middle + vec2(x, y);
    let size = if mark == BadgeIcon::Sheet {
        vec2(8.0, 10.0)
    } else {
        vec2(11.0, 8.0)
    };
    let sheet = egui::Rect::from_center_size(middle, size);
    painter.rect_stroke(sheet, 1.0, stroke, egui::StrokeKind::Middle);
    let lines = match mark {
        BadgeIcon::Sheet => vec![
            vec![at(-2.0, -2.0), at(2.0, -2.0)],
            vec![at(-2.0, 0.5), at(2.0, 0.5)],
        ],
        BadgeIcon::Columns => vec![
            vec![at(0.0, -4.0), at(0.0, 4.0)],
            vec![at(-3.5, -1.0), at(-2.0, -1.0)],
            vec![at(2.0, -1.0), at(3.5, -1.0)],
        ],
        _ => vec![vec![at(-5.5, -4.0), at(0.0, 1.0), at(5.5, -4.0)]],
    };
    for line in lines {
        painter.line(line, stroke);
    }
}

/// A square in the color of a class, as in the legend.
pub(crate) fn swatch(ui: &mut Ui, color: Color32) {
    let side = 3.0 * GRID;
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let line = Stroke::new(1.0, ui.visuals().text_color());
    ui.painter()
        .rect(rect, 2.0, color, line, egui::StrokeKind::Inside);
}

/// The name of a state as a button that selects it and flies there.
pub(crate) fn state_button(ui: &mut Ui, model: Model<'_>, id: StateId, actions: &mut Vec<Action>) {
    let name = phrases::state_name(model, id);
    if flat_button(ui, name).clicked() {
        actions.push(Action::Visit(id));
    }
}

/// A button that looks like text until it is hovered or focused.
pub(crate) fn flat_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    // Not in a scope of its own: a row would not wrap before it.
    let usual = ui.spacing().clone();
    ui.spacing_mut().button_padding = vec2(1.5 * GRID, 0.25 * GRID);
    ui.spacing_mut().interact_size.y = 6.0 * GRID;
    let response = ui.add(egui::Button::new(RichText::new(text)).frame_when_inactive(false));
    *ui.spacing_mut() = usual;

    response
}

/// A frame for a note that must be read together with what is above it.
pub(crate) fn note(ui: &mut Ui, text: impl Into<WidgetText>) {
    let frame = Frame::new().inner_margin(Margin {
        left: 10,
        ..Margin::ZERO
    });
    let response = frame.show(ui, |ui| ui.label(text)).response;
    let bar = response.rect;
    let stroke = Stroke::new(2.0, ui.visuals().warn_fg_color);
    ui.painter().vline(bar.left() + 1.0, bar.y_range(), stroke);
}
