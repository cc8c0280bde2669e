//! The time bar: buttons, the year, what changed in it, and the slider.

use std::borrow::Cow;

use egui::{Layout, Rangef, Sides, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::theme::{TextRole, is_narrow};
use crate::ui::time::speaker_marks::SpeakerMarks;
use crate::ui::time::year_track::{Marks, year_track_with_speakers};
use crate::ui::widgets::asking::is_asked;
use crate::ui::widgets::icon::{Icon, icon_button_with, icon_toggle};
use crate::ui::widgets::parts::{quiet, small, strong};
use crate::ui::widgets::phrases;
use crate::ui::widgets::summary::Summary;
use crate::ui::widgets::year_field::{FieldOf, YearField};
use crate::wording::MessageKey;
use atlas::Atlas;
use atlas::edition::Edition;
use map::cached::Cached;
use view::action::Action;
use view::fact::Fact;
use view::reading::chart::Chart;
use view::time::hindsight::Hindsight;
use view::time::playback::Speed;

/// The side of a button in points.
const BUTTON: f32 = 32.0;

/// What the bar keeps between frames.
#[derive(Default)]
pub struct TimeBar {
    marks: Cached<Edition, Marks>,
    speakers: Cached<Edition, SpeakerMarks>,
    field: YearField,
}

impl TimeBar {
    /// The marks on the slider.
    pub fn marks(&mut self, atlas: &Atlas) -> &Marks {
        self.marks.get(atlas.edition(), || Marks::of(atlas))
    }

    /// Draws the bar; `summary` says what changed in the year. Gives where the first and the last
    /// year stand on the slider, in points.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        summary: &Summary,
        actions: &mut Vec<Action>,
    ) -> Rangef {
        if is_narrow(ui.ctx()) {
            return self.three_rows(ui, model, summary, actions);
        }
        let mut wishes = Vec::new();
        Sides::new()
            .height(TextRole::Year.size() * 1.1)
            .shrink_left()
            .truncate()
            .show(
                ui,
                |ui| self.what(ui, model, summary, actions),
                |ui| controls(ui, model, &mut wishes),
            );
        actions.append(&mut wishes);
        ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
            let years = model.atlas.years();
            edge(ui, model, *years.start(), Action::FirstYear, actions);
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                edge(ui, model, *years.end(), Action::LastYear, actions);
                self.track(ui, model, summary, actions)
            })
            .inner
        })
        .inner
    }

    /// The year, the buttons and the slider below each other, without what a phone has no room for.
    fn three_rows(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        summary: &Summary,
        actions: &mut Vec<Action>,
    ) -> Rangef {
        ui.horizontal(|ui| self.what(ui, model, summary, actions));
        let row = vec2(ui.available_width(), BUTTON);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(egui::Align::Center), |ui| {
            buttons(ui, model, actions);
        });

        self.track(ui, model, summary, actions)
    }

    /// The slider.
    fn track(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        summary: &Summary,
        actions: &mut Vec<Action>,
    ) -> Rangef {
        let spoken = format!("{}, {}", model.view.place.year, summary.text());
        let Self {
            marks, speakers, ..
        } = self;
        let (atlas, edition) = (model.atlas, model.atlas.edition());
        let marks = marks.get(edition, || Marks::of(atlas));
        let speakers = speakers.get(edition, || SpeakerMarks::of(atlas));

        year_track_with_speakers(ui, model, (marks, speakers), &spoken, actions)
    }

    /// The year, the number of members and what changed.
    fn what(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        summary: &Summary,
        actions: &mut Vec<Action>,
    ) {
        self.field.show(ui, model, FieldOf::shown(model), actions);
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            let count = model.snapshot.members.len();
            let transition = model.view.session.transition;
            let count = transition.map_or(count, |transition| transition.members(count));
            let members = model
                .wording
                .text_with(msg!("time-members"), &[("count", count.into())]);
            let members = if model.view.settings.show_date && !phrases::is_newest(model) {
                format!("{members} · {}", model.wording.date(model.snapshot.date))
            } else {
                members
            };
            let members = strong(&*members).text_style(TextRole::Heading.style());
            let closed = phrases::data_is_aged(model).or_else(|| {
                let is_dated = model.view.settings.show_date && phrases::is_newest(model);
                is_dated.then(|| phrases::data_closed(model))
            });
            let number = match closed {
                None => ui.label(members),
                Some(closed) => {
                    let line = ui.scope(|ui| {
                        // No higher than the number alone: the map keeps its size.
                        ui.spacing_mut().interact_size.y = 0.0;
                        let line = ui.horizontal(|ui| {
                            let number = ui.label(members);
                            ui.label(quiet(closed));

                            number
                        });

                        line.inner
                    });

                    line.inner
                }
            };
            if is_asked(ui, number.rect) {
                actions.push(Action::Explain(Fact::Figure(Chart::Members)));
            }
            if model.view.session.hindsight == Hindsight::Full {
                summary.label(ui, model);
            } else {
                // No higher than the line alone: the map keeps its size.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal(|ui| {
                    hindsight(ui, model, actions);
                    summary.label(ui, model);
                });
            }
        });
    }
}

/// Says that hindsight is off, with a button that turns it on.
fn hindsight(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let key = match model.view.session.hindsight {
        Hindsight::Full => return,
        Hindsight::Said => msg!("time-known-then"),
        Hindsight::Published => msg!("time-published-then"),
    };
    let date = [("date", model.wording.date(model.snapshot.date).into())];
    let text = small(model.wording.text_with(key, &date));
    let button = ui.add(egui::Button::new(text).small());
    if button
        .on_hover_text(model.wording.text(msg!("time-known-end")))
        .clicked()
    {
        actions.push(Action::SetHindsight(Hindsight::Full));
    }
}

/// Buttons for steps, changes, playback and its speed.
fn controls(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    // Laid out from the right, hence in reverse.
    for speed in Speed::ALL.into_iter().rev() {
        let chosen = model.view.settings.speed == speed;
        let factor = model.wording.text(speed_key(speed));
        let name = model
            .wording
            .text_with(msg!("time-speed"), &[("factor", factor.as_ref().into())]);
        let button = ui.selectable_label(chosen, &*factor);
        button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
        if button.on_hover_text(name).clicked() {
            actions.push(Action::SetSpeed(speed));
        }
    }
    ui.add_space(8.0);
    buttons(ui, model, actions);
}

/// Buttons for steps, changes and playback, and for the chart.
fn buttons(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let is_open = model.view.settings.chart.is_some();
    let name = CommandId::NextChart.hint(model.wording);
    if icon_toggle(ui, Icon::Chart, &name, BUTTON, is_open).clicked() {
        let chart = if is_open { None } else { Chart::after(None) };
        actions.push(Action::ShowChart(chart));
    }
    ui.add_space(8.0);
    let (icon, key) = if model.view.is_playing() {
        (Icon::Pause, msg!("time-pause"))
    } else {
        (Icon::Play, msg!("time-play"))
    };
    let play = model.wording.text(key);
    for (icon, id, name) in [
        (Icon::LaterChange, CommandId::NextEnlargement, None),
        (Icon::Later, CommandId::NextYear, None),
        (icon, CommandId::Play, Some(play)),
        (Icon::Earlier, CommandId::PreviousYear, None),
        (Icon::EarlierChange, CommandId::PreviousEnlargement, None),
    ] {
        let wording = model.wording;
        let name = name.map_or_else(|| id.text(wording), Cow::into_owned);
        let key = id.key(wording).unwrap_or_default();
        let tooltip = format!("{name} ({key})");
        if icon_button_with(ui, icon, &name, &tooltip, BUTTON).clicked() {
            actions.extend(id.command().action(model.view.session.map_rect.center()));
        }
    }
}

/// The first or the last year as a button at the end of the track.
fn edge(ui: &mut Ui, model: Model<'_>, year: i16, action: Action, actions: &mut Vec<Action>) {
    let name = model
        .wording
        .text_with(msg!("time-jump-to"), &[("year", year.to_string().into())]);
    let button = ui.button(small(year.to_string()));
    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &*name));
    if button.on_hover_text(&*name).clicked() {
        actions.push(action);
    }
}

fn speed_key(speed: Speed) -> MessageKey {
    match speed {
        Speed::Half => msg!("time-speed-half"),
        Speed::Normal => msg!("time-speed-normal"),
        Speed::Double => msg!("time-speed-double"),
    }
}
