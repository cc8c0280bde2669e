//! The slider of years: a track with a handle, ticks where members joined, marks where somebody spoke.

use std::ops::RangeInclusive;

use egui::{
    CursorIcon, EventFilter, FontId, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, Tooltip,
    Ui, WidgetInfo, accesskit, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::commands::Reach;
use crate::ui::commands::keyboard::of_widget;
use crate::ui::time::speaker_marks::{self, PointedMark, SpeakerMarks};
use crate::ui::time::speaker_tooltip;
use crate::ui::time::track_scale::TrackScale;
use crate::ui::widgets::panes::{Pane, offer};
use atlas::Atlas;
use atlas::date::Year;
use atlas::timeline::steps;
use view::action::Action;
use view::state::ViewState;

/// The height of the whole slider, in points; marks of speakers need [`speaker_marks::ROOM`] more.
const HEIGHT: f32 = 52.0;

/// From the top of the slider, less the room of marks of speakers, to the middle of its track, in
/// points.
const TRACK: f32 = 24.0;

/// The radius of the handle in points; its target is the full height.
const HANDLE: f32 = 10.0;

/// How far a tooltip stands from the marks that it tells of, in points.
const BESIDE: f32 = 2.0;

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

/// Draws the slider over the whole width, with a dot for each year of quotes; `spoken` says the
/// year and what changed in it.
pub fn year_track(
    ui: &mut Ui,
    model: Model<'_>,
    marks: &Marks,
    spoken: &str,
    actions: &mut Vec<Action>,
) {
    let track = Track {
        marks,
        speakers: None,
        spoken,
    };
    track.show(ui, model, actions);
}

/// The same with marks of speakers that can be pointed at and clicked. Gives where the first and the
/// last year stand, in points.
pub(crate) fn year_track_with_speakers(
    ui: &mut Ui,
    model: Model<'_>,
    (marks, speakers): (&Marks, &SpeakerMarks),
    spoken: &str,
    actions: &mut Vec<Action>,
) -> Rangef {
    let track = Track {
        marks,
        speakers: Some(speakers),
        spoken,
    };

    track.show(ui, model, actions)
}

/// What the slider shows.
#[derive(Clone, Copy)]
struct Track<'a> {
    marks: &'a Marks,
    speakers: Option<&'a SpeakerMarks>,
    /// The year and what changed in it.
    spoken: &'a str,
}

impl<'a> Track<'a> {
    fn show(self, ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) -> Rangef {
        let room = self.speakers.map_or(0.0, |_| speaker_marks::ROOM);
        let size = vec2(ui.available_width(), HEIGHT + room);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let clear = HANDLE + 2.0;
        let y = rect.top() + room + TRACK;
        let scale = TrackScale::new(rect, &self.marks.years, clear, y);

        offer(ui, Pane::Slider, response.id);
        self.drag(ui, (&response, scale), model.view, actions);
        keys(ui, &response, actions);
        describe(ui, &response, model, self.marks, self.spoken);
        requests(ui, &response, actions);
        let pointed = response
            .hover_pos()
            .filter(|_| !response.dragged())
            .and_then(|pointer| self.at(scale, pointer));
        if ui.is_rect_visible(rect) {
            self.paint(ui, (&response, scale), model, pointed);
        }
        if let Some(speakers) = self.speakers {
            describe_marks(ui, model, speakers, rect.with_max_y(y - HANDLE));
        }
        if let Some((pointed, pointer)) = pointed.zip(response.hover_pos()) {
            // Above the marks: those of the same speaker are joined there.
            Tooltip::for_enabled(&response)
                .at_pointer()
                .gap(pointer.y - rect.top() + BESIDE)
                .show(|ui| speaker_tooltip::contents(ui, model, pointed));
            response.on_hover_cursor(CursorIcon::PointingHand);
        }
        let [first, last] = scale.line;

        Rangef::new(first, last)
    }

    /// The mark of a speaker at a position.
    fn at(self, scale: TrackScale, pointer: Pos2) -> Option<PointedMark<'a>> {
        self.speakers?.at(scale, pointer)
    }

    /// A press anywhere on the track moves the handle there at once, and the same gesture drags on;
    /// on the mark of a speaker only once it is a drag.
    fn drag(
        self,
        ui: &Ui,
        (response, scale): (&Response, TrackScale),
        view: &ViewState,
        actions: &mut Vec<Action>,
    ) {
        let is_held = response.is_pointer_button_down_on();
        let was_held = ui.data_mut(|data| {
            let held = data.get_temp_mut_or_default(response.id);
            std::mem::replace(held, is_held)
        });
        // On a slow computer the last move and the release come in one frame; it drags as far as a quick one.
        let on_track = response.interact_pointer_pos();
        // A key can click too, far from any pointer.
        let is_clicked = response.clicked() && on_track.is_some();
        let clicked = on_track.filter(|_| is_clicked);
        if let Some(pointed) = clicked.and_then(|pointer| self.at(scale, pointer)) {
            pointed.choose(view.place.quote.as_ref(), actions);
            return;
        }
        let pressed = ui.input(|input| input.pointer.press_origin());
        let is_on_mark = pressed.is_some_and(|pointer| self.at(scale, pointer).is_some());
        let moves = is_held && (response.dragged() || !is_on_mark);
        let is_let_go = was_held && !is_held || response.drag_stopped() || is_clicked;
        let pointer = on_track
            .or_else(|| ui.input(|input| input.pointer.latest_pos()))
            .filter(|_| moves || is_let_go);
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

    fn paint(
        self,
        ui: &Ui,
        (response, scale): (&Response, TrackScale),
        model: Model<'_>,
        pointed: Option<PointedMark<'_>>,
    ) {
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

        match self.speakers {
            Some(speakers) => speaker_marks::paint(ui, model, speakers, scale, pointed),
            None => {
                for &year in &self.marks.quotes {
                    let at = pos2(scale.x_from_year(year), scale.y - 15.0);
                    painter.circle_filled(at, 2.0, quiet);
                }
            }
        }
        paint_ticks(ui, model, self.marks, scale);

        let hovered_year = response
            .hover_pos()
            .filter(|_| pointed.is_none())
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

/// A name for the marks as a whole: the quotes themselves are listed in the panel.
fn describe_marks(ui: &Ui, model: Model<'_>, speakers: &SpeakerMarks, rect: Rect) {
    let response = ui.interact(rect, ui.scope_id().with("marks"), Sense::hover());
    response.widget_info(|| {
        let count = [("count", speakers.quote_count().into())];
        let name = model.wording.text_with(msg!("time-quote-marks"), &count);

        WidgetInfo::labeled(Role::Group, true, name)
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

/// A tick in the color of its class for each year of accession, with the year where there is room.
fn paint_ticks(ui: &Ui, model: Model<'_>, marks: &Marks, scale: TrackScale) {
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
