//! The slider of years: a track with a handle, ticks where members joined, dots where somebody spoke.

use std::ops::RangeInclusive;

use egui::{
    EventFilter, FontId, Rangef, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};

use crate::ui::Model;
use crate::ui::commands::Reach;
use crate::ui::commands::keyboard::of_widget;
use crate::ui::widgets::panes::{Pane, offer};
use atlas::Atlas;
use atlas::date::Year;
use atlas::timeline::steps;
use view::action::Action;
use view::state::ViewState;

/// The height of the whole slider, with its marks, in points.
const HEIGHT: f32 = 52.0;

/// The radius of the handle in points; its target is the full height.
const HANDLE: f32 = 10.0;

/// The preview of the handle at the pointer is hidden this near to the handle, in points.
const GHOST_HIDES_WITHIN: f32 = 20.0;

/// The years that get a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    years: RangeInclusive<Year>,
    /// Years in which members joined, ascending.
    accessions: Vec<Year>,
    /// Years of which there are quotes to show, ascending.
    quotes: Vec<Year>,
}

impl Marks {
    /// The marks of everything known.
    pub fn of(atlas: &Atlas) -> Self {
        Self {
            years: atlas.years(),
            accessions: steps::accession_years(atlas),
            quotes: steps::quote_years(atlas),
        }
    }
}

/// The positions of the years on the screen.
#[derive(Clone, Copy)]
struct Scale {
    /// The center of the handle at the first and at the last year, in points.
    line: [f32; 2],
    y: f32,
    first: f32,
    last: f32,
}

impl Scale {
    fn new(rect: Rect, years: &RangeInclusive<Year>) -> Self {
        Self {
            line: [rect.left() + HANDLE + 2.0, rect.right() - HANDLE - 2.0],
            y: rect.top() + 24.0,
            first: f32::from(*years.start()),
            last: f32::from(*years.end()),
        }
    }

    fn x_from_year(self, year: Year) -> f32 {
        let [left, right] = self.line;

        egui::remap(f32::from(year), self.first..=self.last, left..=right)
    }

    fn year_from_x(self, x: f32) -> Year {
        let [left, right] = self.line;

        egui::remap_clamp(x, left..=right, self.first..=self.last).round() as Year
    }
}

/// Draws the slider over the whole width; `spoken` says the year and what changed in it. Gives
/// where the first and the last year stand, in points.
pub fn year_track(
    ui: &mut Ui,
    model: Model<'_>,
    marks: &Marks,
    spoken: &str,
    actions: &mut Vec<Action>,
) -> Rangef {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let scale = Scale::new(rect, &marks.years);

    offer(ui, Pane::Slider, response.id);
    drag(ui, &response, scale, model.view, actions);
    keys(ui, &response, actions);
    describe(ui, &response, model, marks, spoken);
    requests(ui, &response, actions);
    if ui.is_rect_visible(rect) {
        paint(ui, &response, model, marks, scale);
    }
    let [first, last] = scale.line;

    Rangef::new(first, last)
}

/// A press anywhere on the track moves the handle there at once, and the same gesture drags on.
fn drag(ui: &Ui, response: &Response, scale: Scale, view: &ViewState, actions: &mut Vec<Action>) {
    let is_held = response.is_pointer_button_down_on();
    let was_held = ui.data_mut(|data| {
        let held = data.get_temp_mut_or_default(response.id);
        std::mem::replace(held, is_held)
    });
    // On a slow computer the last move and the release come in one frame; it drags as far as a quick one.
    let on_track = response.interact_pointer_pos();
    // A key can click too, far from any pointer.
    let is_clicked = response.clicked() && on_track.is_some();
    let is_let_go = was_held && !is_held || response.drag_stopped() || is_clicked;
    let pointer = on_track
        .or_else(|| ui.input(|input| input.pointer.latest_pos()))
        .filter(|_| is_held || is_let_go);
    if let Some(pointer) = pointer {
        let wanted = scale.year_from_x(pointer.x);
        // A press on the slider stops playback, even if the year stays.
        if wanted != view.place.year || view.is_playing() {
            actions.push(Action::SetYear(wanted));
        }
    }
    if is_let_go {
        actions.push(Action::Settle);
        response.request_focus();
    }
}

fn keys(ui: &Ui, response: &Response, actions: &mut Vec<Action>) {
    // With a modifier a key is another command: Alt + ← goes back.
    if !response.has_focus() || ui.input(|input| input.modifiers.any()) {
        return;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    of_widget(ui, Reach::Slider, response.rect.center(), actions);
}

/// Name, role and value for screen readers and tests.
fn describe(ui: &Ui, response: &Response, model: Model<'_>, marks: &Marks, spoken: &str) {
    let year = f64::from(model.view.place.year);
    response
        .widget_info(|| WidgetInfo::slider(true, year, model.wording.text(msg!("time-slider"))));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_orientation(accesskit::Orientation::Horizontal);
        node.set_min_numeric_value(f64::from(*marks.years.start()));
        node.set_max_numeric_value(f64::from(*marks.years.end()));
        node.set_numeric_value_step(1.0);
        node.set_value(spoken);
        node.set_description(model.wording.text(msg!("time-slider-keys")).to_string());
        node.add_action(accesskit::Action::SetValue);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

/// Requests of screen readers and tests to the slider.
fn requests(ui: &Ui, response: &Response, actions: &mut Vec<Action>) {
    ui.input(|input| {
        let of = |action| input.accesskit_action_requests(response.id, action);
        let values = of(accesskit::Action::SetValue).filter_map(|request| match request.data {
            Some(accesskit::ActionData::NumericValue(value)) => Some(value),
            _ => None,
        });
        if let Some(value) = values.last() {
            actions.extend([Action::SetYear(value.round() as Year), Action::Settle]);
        }
        actions.extend(of(accesskit::Action::Increment).map(|_| Action::StepYear(1)));
        actions.extend(of(accesskit::Action::Decrement).map(|_| Action::StepYear(-1)));
    });
}

fn paint(ui: &Ui, response: &Response, model: Model<'_>, marks: &Marks, scale: Scale) {
    let painter = ui.painter();
    let visuals = ui.visuals();
    let quiet = visuals.weak_text_color();
    let accent = visuals.selection.stroke.color;
    let x = scale.x_from_year(model.view.place.year);
    let [left, right] = scale.line;

    let track = |from: f32, to: f32, color| {
        let rect = Rect::from_min_max(pos2(from, scale.y - 2.5), pos2(to, scale.y + 2.5));
        painter.rect_filled(rect, 2.5, color);
    };
    track(
        left - HANDLE,
        right + HANDLE,
        visuals.widgets.inactive.bg_fill,
    );
    track(left - HANDLE, x, accent);

    for &year in &marks.quotes {
        painter.circle_filled(pos2(scale.x_from_year(year), scale.y - 15.0), 2.0, quiet);
    }
    paint_ticks(ui, model, marks, scale);

    let hovered_year = response
        .hover_pos()
        .filter(|pointer| (pointer.x - x).abs() > GHOST_HIDES_WITHIN);
    if let Some(pointer) = hovered_year {
        let year = scale.year_from_x(pointer.x);
        let at = pos2(scale.x_from_year(year), scale.y);
        painter.circle(
            at,
            HANDLE * 0.8,
            visuals.extreme_bg_color,
            Stroke::new(1.5, quiet),
        );
        let font = FontId::proportional(13.0);
        let text = painter.layout_no_wrap(year.to_string(), font, visuals.strong_text_color());
        let box_size = text.size() + vec2(10.0, 4.0);
        let middle = pos2(at.x, scale.y - HANDLE - 3.0 - box_size.y / 2.0);
        let bubble = Rect::from_center_size(middle, box_size);
        painter.rect_filled(bubble, 3.0, visuals.extreme_bg_color);
        painter.galley(
            bubble.center() - text.size() / 2.0,
            text,
            visuals.strong_text_color(),
        );
    }

    if response.has_focus() {
        painter.circle_stroke(pos2(x, scale.y), HANDLE + 3.0, Stroke::new(2.0, accent));
    }
    painter.circle(
        pos2(x, scale.y),
        HANDLE,
        visuals.extreme_bg_color,
        Stroke::new(3.0, accent),
    );
}

/// A tick in the color of its class for each year of accession, with the year where there is room.
fn paint_ticks(ui: &Ui, model: Model<'_>, marks: &Marks, scale: Scale) {
    let painter = ui.painter();
    let font = FontId::proportional(12.0);
    let mut free_from = f32::NEG_INFINITY;
    for &year in &marks.accessions {
        let x = scale.x_from_year(year);
        let color = model
            .colors
            .accession(year)
            .map_or_else(|| ui.visuals().text_color(), |row| row.fill);
        let tick = Rect::from_min_max(pos2(x - 2.0, scale.y + 5.0), pos2(x + 2.0, scale.y + 12.0));
        painter.rect(
            tick,
            1.0,
            color,
            Stroke::new(0.5, ui.visuals().text_color()),
            egui::StrokeKind::Outside,
        );
        let color = if year == model.view.place.year {
            ui.visuals().strong_text_color()
        } else {
            ui.visuals().weak_text_color()
        };
        let text = painter.layout_no_wrap(year.to_string(), font.clone(), color);
        let half = text.size().x / 2.0;
        if x - half >= free_from {
            free_from = x + half + 4.0;
            painter.galley(pos2(x - half, scale.y + 13.0), text, color);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: Scale = Scale {
        line: [20.0, 800.0],
        y: 0.0,
        first: 1949.0,
        last: 2026.0,
    };

    #[test]
    fn each_year_is_found_where_it_is_drawn() {
        for year in 1949..=2026 {
            assert_eq!(SCALE.year_from_x(SCALE.x_from_year(year)), year);
        }
    }

    #[test]
    fn beyond_the_ends_the_years_stop() {
        assert_eq!(SCALE.year_from_x(-500.0), 1949);
        assert_eq!(SCALE.year_from_x(5000.0), 2026);
    }
}
