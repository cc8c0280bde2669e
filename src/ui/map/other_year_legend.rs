//! The lines of the legend for an overlaid year.

use egui::{Align2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::Model;
use crate::ui::theme::{TextRole, font};
use map::line_style::LineStyle;
use view::time::comparison::CompareMode;

/// Draws a line of `size` for each kind of line of the other year, with a sample `sample` points wide.
pub(crate) fn other_year_lines(ui: &mut Ui, model: Model<'_>, size: egui::Vec2, sample: f32) {
    if model.view.place.comparison.mode != CompareMode::Overlay {
        return;
    }
    ui.add_space(5.0);
    let year = model.view.place.comparison.other.to_string();
    for (key, seam, ink) in [
        (
            msg!("legend-ghost-frontier"),
            LineStyle::OtherYearFrontierHalo,
            LineStyle::OtherYearFrontier,
        ),
        (
            msg!("legend-ghost-border"),
            LineStyle::OtherYearBorderHalo,
            LineStyle::OtherYearBorder,
        ),
    ] {
        let words = model
            .wording
            .text_with(key, &[("year", year.as_str().into())]);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let line = Rect::from_min_size(rect.left_top(), vec2(sample, size.y));
        line_sample(ui, model, line, seam);
        line_sample(ui, model, line, ink);
        ui.painter().text(
            pos2(line.right() + 8.0, rect.center().y),
            Align2::LEFT_CENTER,
            words,
            font(TextRole::Small),
            ui.visuals().text_color(),
        );
    }
}

pub(crate) fn line_sample(ui: &Ui, model: Model<'_>, rect: Rect, ink: LineStyle) {
    let painter = ui.painter();
    let line = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(ink.width(), ink.color(model.colors));
    match ink.dashes() {
        Some(dashes) => {
            painter.extend(Shape::dashed_line(&line, stroke, dashes.on, dashes.off));
        }
        None => {
            painter.line_segment(line, stroke);
        }
    }
}
