//! The past of the country: what it was, its names, and what happened to it.

use egui::{RichText, Ui};

use crate::ui::Model;
use crate::ui::pages::explain::{self, Stated};
use crate::ui::widgets::evidence::evidence;
use crate::ui::widgets::parts::{dated, flat_button, quiet, section, small};
use crate::ui::widgets::phrases;
use atlas::state::{FALLBACK_LANGUAGE, State};
use atlas::timeline::related::events_of_state;
use view::action::Action;

/// What the state was beside or instead of a member, ascending.
pub(crate) fn statuses(ui: &mut Ui, model: Model<'_>, state: &State, actions: &mut Vec<Action>) {
    let statuses = model.atlas.statuses_of(state.id);
    if statuses.is_empty() && state.summary.is_none() {
        return;
    }
    section(ui, &model.wording.text(msg!("card-statuses")));
    if let Some(summary) = &state.summary {
        ui.label(small(summary));
    }
    for (index, status) in statuses.iter().enumerate() {
        let span = phrases::span(model, status.from, status.until);
        ui.push_id(("status", index), |ui| {
            let name = model.wording.text(phrases::status_key(status.kind));
            let stated = Stated {
                date: &span,
                text: &name,
                evidence: &status.evidence,
            };
            explain::stated(ui, model, stated, actions, |ui, _| {
                let text = RichText::new(&*name);
                let holds = status.period().contains(model.snapshot.date);
                ui.label(if holds { text.strong() } else { text });
                if let Some(checked) = status.checked {
                    let checked = [("date", model.wording.date(checked).into())];
                    let text = model.wording.text_with(msg!("status-checked"), &checked);
                    ui.label(quiet(text));
                }
            });
        });
    }
}

/// Official names, and the usual names of other years.
pub(crate) fn names(ui: &mut Ui, model: Model<'_>, state: &State, actions: &mut Vec<Action>) {
    let has_history = state.official_names.len() + state.name_periods.len() > 1;
    if !has_history {
        return;
    }
    section(ui, &model.wording.text(msg!("card-names")));
    for usual in &state.name_periods {
        let Some(name) = usual.names.get(FALLBACK_LANGUAGE) else {
            continue;
        };
        let span = phrases::day_span(model, usual.period());
        dated(ui, &span, |ui| {
            ui.label(name);
            ui.label(quiet(model.wording.text(msg!("card-usual-name"))));
        });
    }
    for (index, official) in state.official_names.iter().enumerate() {
        let span = phrases::span(model, official.from, official.until);
        ui.push_id(("name", index), |ui| {
            let stated = Stated {
                date: &span,
                text: &official.name,
                evidence: &official.evidence,
            };
            explain::stated(ui, model, stated, actions, |ui, _| {
                ui.label(&official.name);
            });
        });
    }
}

/// The events that concern the state; those of the year shown with their text.
pub(crate) fn events(ui: &mut Ui, model: Model<'_>, state: &State, actions: &mut Vec<Action>) {
    let mut is_first = true;
    for event in events_of_state(model.atlas, state.id) {
        if is_first {
            section(ui, &model.wording.text(msg!("card-events")));
            is_first = false;
        }
        ui.push_id(event.id.as_str(), |ui| {
            let date = model.wording.date(event.date);
            let row = dated(ui, &date, |ui| {
                let year = event.date.year();
                if flat_button(ui, &event.title).clicked() {
                    actions.extend([Action::SetYear(year), Action::Settle]);
                }
                if year == model.view.place.year {
                    ui.label(quiet(&event.text));
                    evidence(ui, model, &event.evidence, actions);
                }
            });
            let stated = Stated {
                date: &date,
                text: &event.title,
                evidence: &event.evidence,
            };
            explain::on_row(ui, &row, stated, actions);
        });
    }
}
