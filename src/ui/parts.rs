//! The small pieces that panels are made of: headings, dated lines, badges, links to sources.

use egui::{
    Align, Color32, Frame, Label, Layout, Margin, Response, RichText, Role, Sense, Shape, Stroke,
    TextWrapMode, Tooltip, Ui, WidgetInfo, WidgetText, pos2, vec2,
};

use crate::atlas::id::{SourceId, StateId};
use crate::atlas::source::Evidence;
use crate::ui::Model;
use crate::ui::phrases;
use crate::ui::theme::{GRID, TextRole, font, italic, semibold};
use crate::view::action::Action;

/// The width of the column of dates, in points: room for `30 September 2022`.
const DATES: f32 = 30.0 * GRID;

/// Text in the weight of names and headings.
pub(super) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(semibold()).strong()
}

/// Text for sources and notes.
pub(super) fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).text_style(TextRole::Small.style())
}

/// Text for what is read last.
pub(super) fn quiet(text: impl Into<String>) -> RichText {
    small(text).weak()
}

/// Text in italics, for remarks.
pub(super) fn remark(text: impl Into<String>) -> RichText {
    quiet(text).family(italic())
}

/// The heading of a section, with room above.
pub(super) fn section(ui: &mut Ui, title: &str) {
    ui.add_space(4.0 * GRID);
    let response = ui.label(strong(title).size(TextRole::Body.size()));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    ui.add_space(-GRID);
}

/// A band across the panel that stands out from what lies below it.
pub(super) fn band(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
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
pub(super) fn dated(ui: &mut Ui, date: &str, contents: impl FnOnce(&mut Ui)) -> Response {
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

/// Under a dated statement: its doubts, and where it comes from.
pub(super) fn evidence(
    ui: &mut Ui,
    model: Model<'_>,
    evidence: &Evidence,
    actions: &mut Vec<Action>,
) {
    if evidence.verified && evidence.sources.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        if !evidence.verified {
            let wording = model.wording;
            let why = wording.text("unverified-why");
            let why = evidence
                .note
                .as_ref()
                .map_or_else(|| why.to_string(), |note| format!("{why}\n{note}"));
            badge(ui, Mark::Gap, &wording.text("unverified"), &why);
        } else if let Some(note) = &evidence.note {
            let wording = model.wording;
            badge(ui, Mark::Sheet, &wording.text("remark"), note);
        }
        sources(ui, model, &evidence.sources, actions);
    });
}

/// The first source in one line; the others behind a button with their number.
fn sources(ui: &mut Ui, model: Model<'_>, ids: &[SourceId], actions: &mut Vec<Action>) {
    let Some((first, others)) = ids.split_first() else {
        return;
    };
    if others.is_empty() {
        source(ui, model, first, actions);
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let count = others.len();
        let name = model
            .wording
            .text_with("more-sources", &[("count", count.into())]);
        let button = egui::Button::new(small(format!("+{count}"))).small();
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_max_width(80.0 * GRID);
            for id in others {
                source(ui, model, id, actions);
            }
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        response.on_hover_text(&name);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            source(ui, model, first, actions);
        });
    });
}

/// A source in one line: a link if it has an address.
pub(super) fn source(ui: &mut Ui, model: Model<'_>, id: &SourceId, actions: &mut Vec<Action>) {
    let Some(source) = model.atlas.source(id) else {
        return;
    };
    match &source.url {
        Some(url) => link(ui, &source.title, url, TextWrapMode::Truncate, actions),
        None => {
            ui.add(Label::new(quiet(&source.title)).truncate());
        }
    }
}

/// Words that open an address on a click; the tooltip shows both in full.
pub(super) fn link(
    ui: &mut Ui,
    text: &str,
    url: &str,
    wrap: TextWrapMode,
    actions: &mut Vec<Action>,
) {
    let response = ui
        .scope(|ui| {
            ui.style_mut().wrap_mode = Some(wrap);
            ui.add(egui::Link::new(small(text)))
        })
        .inner;
    if response.on_hover_text(format!("{text}\n{url}")).clicked() {
        actions.push(Action::OpenSource(url.to_owned()));
    }
}

/// The shape in front of a badge's word, so that nothing hangs on color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
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
pub(super) fn badge(ui: &mut Ui, mark: Mark, text: &str, explanation: &str) {
    let color = ui.visuals().text_color();
    let text_shape = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font(TextRole::Small), color);
    let height = 6.0 * GRID;
    let size = vec2(text_shape.size().x + height + 2.0 * GRID, height);
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
            .rect_stroke(frame, height / 2.0, line, egui::StrokeKind::Middle);
        let middle = pos2(rect.left() + height * 0.58, rect.center().y);
        paint_mark(ui, mark, middle, color);
        let text_at = pos2(
            rect.left() + height,
            rect.center().y - text_shape.size().y / 2.0,
        );
        ui.painter().galley(text_at, text_shape, color);
    }
    explained(&response, explanation);
}

/// Shows a sentence beside a widget that has the pointer or the keyboard on it.
pub(super) fn explained(response: &Response, why: &str) {
    let tooltip = if response.has_focus() {
        Tooltip::for_widget(response)
    } else {
        Tooltip::for_enabled(response)
    };
    tooltip.show(|ui| ui.label(why));
}

fn paint_mark(ui: &Ui, mark: Mark, middle: egui::Pos2, color: Color32) {
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
        Mark::Full => {
            painter.circle_filled(middle, radius, color);
        }
        Mark::Half => {
            painter.circle_stroke(middle, radius, stroke);
            painter.add(polygon(arc(90.0, 270.0)));
        }
        Mark::Empty => {
            painter.circle_stroke(middle, radius, stroke);
        }
        Mark::Gap => {
            for start in [0.0, 90.0, 180.0, 270.0] {
                painter.line(arc(start + 10.0, start + 65.0), stroke);
            }
        }
        Mark::Opposed => {
            painter.add(polygon(vec![at(-5.0, 0.0), at(-1.0, -4.0), at(-1.0, 4.0)]));
            painter.add(polygon(vec![at(5.0, 0.0), at(1.0, -4.0), at(1.0, 4.0)]));
        }
        Mark::Sheet | Mark::Columns | Mark::Envelope => paint_paper(ui, mark, middle, stroke),
        Mark::Bubble => {
            let bubble = egui::Rect::from_center_size(at(0.0, -1.0), vec2(10.0, 7.0));
            painter.rect_stroke(bubble, 2.0, stroke, egui::StrokeKind::Middle);
            painter.line(vec![at(-2.5, 2.5), at(-3.0, 5.0), at(0.0, 2.5)], stroke);
        }
        Mark::Wave => {
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

/// A sheet of paper, with what makes it a record, a newspaper or a letter.
fn paint_paper(ui: &Ui, mark: Mark, middle: egui::Pos2, stroke: Stroke) {
    let painter = ui.painter();
    let at = |x: f32, y: f32| middle + vec2(x, y);
    let size = if mark == Mark::Sheet {
        vec2(8.0, 10.0)
    } else {
        vec2(11.0, 8.0)
    };
    let sheet = egui::Rect::from_center_size(middle, size);
    painter.rect_stroke(sheet, 1.0, stroke, egui::StrokeKind::Middle);
    let lines = match mark {
        Mark::Sheet => vec![
            vec![at(-2.0, -2.0), at(2.0, -2.0)],
            vec![at(-2.0, 0.5), at(2.0, 0.5)],
        ],
        Mark::Columns => vec![
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
pub(super) fn swatch(ui: &mut Ui, color: Color32) {
    let side = 3.0 * GRID;
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let line = Stroke::new(1.0, ui.visuals().text_color());
    ui.painter()
        .rect(rect, 2.0, color, line, egui::StrokeKind::Inside);
}

/// The name of a state as a button that selects it and flies there.
pub(super) fn state_button(ui: &mut Ui, model: Model<'_>, id: StateId, actions: &mut Vec<Action>) {
    let name = phrases::state_name(model, id);
    if flat_button(ui, name).clicked() {
        actions.push(Action::Visit(id));
    }
}

/// A button that looks like text until the pointer or the keyboard is on it.
pub(super) fn flat_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    // Not in a scope of its own: a row would not break before it.
    let usual = ui.spacing().clone();
    ui.spacing_mut().button_padding = vec2(1.5 * GRID, 0.25 * GRID);
    ui.spacing_mut().interact_size.y = 6.0 * GRID;
    let response = ui.add(egui::Button::new(RichText::new(text)).frame_when_inactive(false));
    *ui.spacing_mut() = usual;

    response
}

/// A frame for a remark that must be read along with what stands above it.
pub(super) fn note(ui: &mut Ui, text: impl Into<WidgetText>) {
    let frame = Frame::new().inner_margin(Margin {
        left: 10,
        ..Margin::ZERO
    });
    let response = frame.show(ui, |ui| ui.label(text)).response;
    let bar = response.rect;
    let stroke = Stroke::new(2.0, ui.visuals().warn_fg_color);
    ui.painter().vline(bar.left() + 1.0, bar.y_range(), stroke);
}
