//! The bar of time: buttons, the year, what changed in it, and the slider.

use egui::{Layout, Rangef, RichText, Sides, Ui, WidgetInfo};

use crate::atlas::id::StateId;
use crate::timeline::steps::YearChange;
use crate::ui::Model;
use crate::ui::commands::hint;
use crate::ui::explain::is_asked;
use crate::ui::icon::{Icon, icon_button, icon_toggle};
use crate::ui::parts::{small, strong};
use crate::ui::phrases;
use crate::ui::theme::TextRole;
use crate::ui::year_field::{FieldOf, YearField};
use crate::ui::year_track::{Marks, year_track};
use crate::view::action::{Action, Direction};
use crate::view::chart::Chart;
use crate::view::fact::Fact;
use crate::view::hindsight::Hindsight;
use crate::view::playback::Speed;

/// The side of a button in points.
const BUTTON: f32 = 32.0;

/// What the bar keeps between frames.
pub struct TimeBar {
    marks: Marks,
    field: YearField,
}

impl TimeBar {
    /// A bar with `marks` on its slider.
    pub fn new(marks: Marks) -> Self {
        Self {
            marks,
            field: YearField::default(),
        }
    }

    /// The marks on the slider.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Puts other marks on the slider.
    pub fn set_marks(&mut self, marks: Marks) {
        self.marks = marks;
    }

    /// Draws the bar; `summary` says what changed in the year. Gives where the first and the last
    /// year stand on the slider, in points.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        summary: &str,
        actions: &mut Vec<Action>,
    ) -> Rangef {
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
                let spoken = format!("{}, {summary}", model.view.year);
                year_track(ui, model, &self.marks, &spoken, actions)
            })
            .inner
        })
        .inner
    }

    /// The year, the number of members and what changed.
    fn what(&mut self, ui: &mut Ui, model: Model<'_>, summary: &str, actions: &mut Vec<Action>) {
        self.field.show(ui, model, FieldOf::shown(model), actions);
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            let count = model.snapshot.members.len();
            let transition = model.view.transition;
            let count = transition.map_or(count, |transition| transition.members(count));
            let members = model
                .wording
                .text_with("time-members", &[("count", count.into())]);
            let members = if model.view.settings.show_date {
                format!("{members} · {}", model.wording.date(model.snapshot.date))
            } else {
                members
            };
            let number = ui.label(strong(&*members).text_style(TextRole::Heading.style()));
            if is_asked(ui, number.rect) {
                actions.push(Action::Explain(Fact::Figure(Chart::Members)));
            }
            if model.view.hindsight == Hindsight::Full {
                ui.label(RichText::new(summary));
            } else {
                // As high as the line alone: the map keeps its size.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal(|ui| {
                    hindsight(ui, model, actions);
                    ui.label(RichText::new(summary));
                });
            }
        });
    }
}

/// Says that the future is hidden, and brings it back.
fn hindsight(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let key = match model.view.hindsight {
        Hindsight::Full => return,
        Hindsight::Said => "time-known-then",
        Hindsight::Published => "time-published-then",
    };
    let date = [("date", model.wording.date(model.snapshot.date).into())];
    let text = small(model.wording.text_with(key, &date));
    let button = ui.add(egui::Button::new(text).small());
    if button
        .on_hover_text(model.wording.text("time-known-end"))
        .clicked()
    {
        actions.push(Action::SetHindsight(Hindsight::Full));
    }
}

/// What changed in the year shown, in one line.
pub fn summary(model: Model<'_>, change: &YearChange) -> String {
    let wording = model.wording;
    let names = |states: &[StateId]| {
        let mut names: Vec<_> = states
            .iter()
            .map(|id| phrases::state_name(model, *id))
            .collect();
        names.sort_unstable();
        wording.list(names.iter().map(String::as_str))
    };
    if change.members_before == 0 && !change.joined.is_empty() {
        let count = change.joined.len();
        return wording.text_with("time-change-founded", &[("count", count.into())]);
    }
    let mut parts = Vec::new();
    if !change.joined.is_empty() {
        let values = [
            ("states", names(&change.joined).into()),
            ("before", change.members_before.into()),
            ("after", change.members_after.into()),
        ];
        parts.push(wording.text_with("time-change-joined", &values));
    }
    for growth in &change.growth {
        let values = [
            ("title", growth.title.as_str().into()),
            ("count", change.members_after.into()),
        ];
        parts.push(wording.text_with("time-change-growth", &values));
    }
    let came_or_went = [
        ("time-change-appeared", &change.appeared),
        ("time-change-vanished", &change.vanished),
    ];
    for (key, states) in came_or_went {
        if !states.is_empty() {
            parts.push(wording.text_with(key, &[("states", names(states).into())]));
        }
    }
    if parts.is_empty() {
        return wording.text("time-change-none").into_owned();
    }

    parts.join(" · ")
}

/// Buttons for steps, changes and playback.
fn controls(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    // Laid out from the right.
    for speed in Speed::ALL.into_iter().rev() {
        let chosen = model.view.settings.speed == speed;
        let factor = model.wording.text(speed_key(speed));
        let name = model
            .wording
            .text_with("time-speed", &[("factor", factor.as_ref().into())]);
        let button = ui.selectable_label(chosen, &*factor);
        button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
        if button.on_hover_text(name).clicked() {
            actions.push(Action::SetSpeed(speed));
        }
    }
    ui.add_space(8.0);
    let is_open = model.view.settings.chart.is_some();
    let name = hint(model.wording, "command-chart");
    if icon_toggle(ui, Icon::Chart, &name, BUTTON, is_open).clicked() {
        let chart = if is_open { None } else { Chart::after(None) };
        actions.push(Action::ShowChart(chart));
    }
    ui.add_space(8.0);
    let (icon, key) = if model.view.is_playing() {
        (Icon::Pause, "time-pause")
    } else {
        (Icon::Play, "time-play")
    };
    let buttons = [
        (
            Icon::LaterChange,
            "time-next-change",
            Action::JumpToChange(Direction::Later),
        ),
        (Icon::Later, "time-next-year", Action::StepYear(1)),
        (icon, key, Action::TogglePlayback),
        (Icon::Earlier, "time-previous-year", Action::StepYear(-1)),
        (
            Icon::EarlierChange,
            "time-previous-change",
            Action::JumpToChange(Direction::Earlier),
        ),
    ];
    for (icon, key, action) in buttons {
        if icon_button(ui, icon, &model.wording.text(key), BUTTON).clicked() {
            actions.push(action);
        }
    }
}

/// The first or the last year as a button at the end of the track.
fn edge(ui: &mut Ui, model: Model<'_>, year: i16, action: Action, actions: &mut Vec<Action>) {
    let name = model
        .wording
        .text_with("time-jump-to", &[("year", year.to_string().into())]);
    let button = ui.button(small(year.to_string()));
    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &*name));
    if button.on_hover_text(&*name).clicked() {
        actions.push(action);
    }
}

fn speed_key(speed: Speed) -> &'static str {
    match speed {
        Speed::Half => "time-speed-half",
        Speed::Normal => "time-speed-normal",
        Speed::Double => "time-speed-double",
    }
}
