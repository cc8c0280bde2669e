//! The path to membership as a timeline, above the median of the round.

use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole, font};
use crate::ui::widgets::parts::quiet;
use crate::ui::widgets::phrases;
use atlas::date::Date;
use atlas::timeline::way_in::Stage;

/// The height of the picture in points.
const HEIGHT: f32 = 18.5 * GRID;

/// The line of the country below the top, in points.
const LINE: f32 = 9.0 * GRID;

/// The line of the round below the top, in points.
const ROUND_LINE: f32 = 13.0 * GRID;

/// The width of a number above its step, in points.
const NUMBER: f32 = 3.5 * GRID;

/// Draws the timeline; the numbers are those of the list of steps.
pub(crate) fn picture(ui: &mut Ui, model: Model<'_>, stages: &[Stage]) {
    let (Some(first), Some(last)) = (stages.first(), stages.last()) else {
        return;
    };
    let medians = stages.iter().filter_map(|stage| stage.median_date);
    let days = medians.chain(stages.iter().map(|stage| stage.date.first));
    let (from, until) = days.fold((first.date.first, last.date.first), |(from, until), day| {
        (from.min(day), until.max(day))
    });
    if from == until {
        return;
    }
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let values = [
        ("first", model.wording.date(from).into()),
        ("last", model.wording.date(until).into()),
    ];
    let spoken = model.wording.text_with(msg!("way-spoken"), &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let axis = Axis { rect, from, until };
    paint_line(ui, axis, LINE, ui.visuals().text_color());
    paint_ends(ui, axis);
    paint_stages(ui, model, axis, stages);
    let has_round = stages.iter().any(|stage| stage.median_date.is_some());
    if has_round {
        paint_line(ui, axis, ROUND_LINE, ui.visuals().weak_text_color());
        for stage in stages {
            let Some(day) = stage.median_date else {
                continue;
            };
            let at = pos2(axis.x(day), rect.top() + ROUND_LINE);
            let stroke = Stroke::new(1.5, ui.visuals().weak_text_color());
            ui.painter()
                .circle(at, 3.0, ui.visuals().panel_fill, stroke);
        }
        ui.label(quiet(format!(
            "● {}   ○ {}",
            model.wording.text(msg!("way-this")),
            model.wording.text(msg!("way-round")),
        )));
    }
}

/// The positions of days.
#[derive(Clone, Copy)]
struct Axis {
    rect: Rect,
    from: Date,
    until: Date,
}

impl Axis {
    fn x(self, day: Date) -> f32 {
        let span = self.from.days_until(self.until).max(1) as f32;
        let share = self.from.days_until(day) as f32 / span;
        let inner = self.rect.shrink2(vec2(2.0 * GRID, 0.0));

        egui::lerp(inner.left()..=inner.right(), share)
    }
}

fn paint_line(ui: &Ui, axis: Axis, below: f32, color: egui::Color32) {
    let y = axis.rect.top() + below;
    ui.painter()
        .hline(axis.rect.x_range(), y, Stroke::new(1.0, color));
}

/// The years of both ends under the lines.
fn paint_ends(ui: &Ui, axis: Axis) {
    let y = axis.rect.bottom();
    let color = ui.visuals().weak_text_color();
    for (day, x, align) in [
        (axis.from, axis.rect.left(), egui::Align2::LEFT_BOTTOM),
        (axis.until, axis.rect.right(), egui::Align2::RIGHT_BOTTOM),
    ] {
        let year = day.year().to_string();
        ui.painter()
            .text(pos2(x, y), align, year, font(TextRole::Small), color);
    }
}

/// A dot for each step with its number above, moved aside where numbers would overlap.
fn paint_stages(ui: &Ui, model: Model<'_>, axis: Axis, stages: &[Stage]) {
    let painter = ui.painter();
    let wanted: Vec<_> = stages
        .iter()
        .map(|stage| axis.x(stage.date.first))
        .collect();
    let places = apart(&wanted, NUMBER, axis.rect.x_range());
    let line = axis.rect.top() + LINE;
    let color = ui.visuals().text_color();
    for (index, (stage, place)) in stages.iter().zip(&places).enumerate() {
        let dot = pos2(wanted[index], line);
        let is_past = stage.date.first <= model.snapshot.date;
        let number_at = pos2(*place, axis.rect.top());
        painter.line_segment(
            [dot, pos2(*place, axis.rect.top() + 4.5 * GRID)],
            Stroke::new(1.0, ui.visuals().weak_text_color()),
        );
        let fill = if is_past {
            color
        } else {
            ui.visuals().panel_fill
        };
        painter.add(Shape::circle_filled(dot, 3.5, fill));
        painter.circle_stroke(dot, 3.5, Stroke::new(1.5, color));
        let number = (index + 1).to_string();
        let top = egui::Align2::CENTER_TOP;
        painter.text(number_at, top, number, font(TextRole::Small), color);
        let near = Rect::from_center_size(dot, vec2(NUMBER, 6.0 * GRID));
        let id = ui.scope_id().with(("stage", index));
        let name = model.wording.text(phrases::step_key(stage.kind));
        let date = model.wording.partial_date(stage.date);
        ui.interact(near, id, Sense::hover())
            .on_hover_text(format!("{}. {name}: {date}", index + 1));
    }
}

/// Positions at least `room` apart in the order of `wanted`, as near to those as possible.
fn apart(wanted: &[f32], room: f32, within: egui::Rangef) -> Vec<f32> {
    let mut places = wanted.to_vec();
    for index in 1..places.len() {
        places[index] = places[index].max(places[index - 1] + room);
    }
    // What was pushed over the end goes back, and pushes those before it.
    let mut limit = within.max - room / 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - room;
    }

    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_apart_in_their_order_and_within_the_picture() {
        let places = apart(
            &[0.0, 296.0, 297.0, 297.5, 298.0],
            14.0,
            egui::Rangef::new(0.0, 300.0),
        );
        assert!(places.is_sorted());
        for pair in places.windows(2) {
            assert!(pair[1] - pair[0] >= 13.9, "{places:?}");
        }
        assert!(places[4] <= 293.0);
        assert!((places[0]).abs() < 0.1, "{places:?}");
    }
}
