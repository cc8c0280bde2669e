//! The way into the Alliance: steps, referendum, what is particular.

use egui::{RichText, Ui};

use crate::atlas::date::Period;
use crate::atlas::membership::{Membership, SpecialStatus, Step};
use crate::ui::Model;
use crate::ui::parts::{dated, evidence, quiet, section};
use crate::ui::phrases;
use crate::view::action::Action;

/// Every step with its date and source; those that lie in the future of the year shown are quiet.
pub(super) fn steps(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    actions: &mut Vec<Action>,
) {
    section(ui, &model.wording.text("card-steps"));
    for step in &membership.steps {
        let name = model.wording.text(phrases::step_key(step.kind));
        let is_past = step
            .date
            .is_none_or(|date| date.first <= model.snapshot.date);
        ui.push_id(("step", step.kind as u8), |ui| {
            dated(ui, &step_date(model, step), |ui| {
                let text = RichText::new(name);
                ui.label(if is_past { text } else { text.weak() });
                evidence(ui, model, &step.evidence, actions);
            });
        });
    }
    for kind in &membership.skipped {
        let name = model.wording.text(phrases::step_key(*kind)).to_string();
        ui.label(quiet(
            model
                .wording
                .text_with("card-step-skipped", &[("step", name.into())]),
        ));
    }
}

fn step_date(model: Model<'_>, step: &Step) -> String {
    let Some(date) = step.date else {
        return model.wording.text("date-unknown").into_owned();
    };
    let date = model.wording.partial_date(date);
    match step.alternative {
        Some(other) => {
            let other = model.wording.date(other);
            let either = [("date", date.into()), ("other", other.into())];
            model.wording.text_with("date-or", &either)
        }
        None => date,
    }
}

/// The vote of the people, if there was one.
pub(super) fn referendum(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    actions: &mut Vec<Action>,
) {
    let Some(vote) = &membership.referendum else {
        return;
    };
    section(ui, &model.wording.text("card-referendum"));
    let days = Period {
        from: Some(vote.from),
        until: Some(vote.until),
    };
    let date = if vote.until.previous() > vote.from {
        phrases::day_span(model, days)
    } else {
        model.wording.date(vote.from)
    };
    dated(ui, &date, |ui| {
        let question = [("question", vote.question.as_str().into())];
        ui.label(model.wording.text_with("referendum-question", &question));
        let turnout = ("turnout", vote.turnout_percent.into());
        let result = match vote.yes_percent {
            Some(yes) => model
                .wording
                .text_with("referendum-result", &[("yes", yes.into()), turnout]),
            None => model.wording.text_with("referendum-turnout", &[turnout]),
        };
        ui.label(result.clone());
        ui.label(quiet(&vote.outcome));
        evidence(ui, model, &vote.evidence, actions);
    });
}

/// What is particular about the membership: first what holds in the year shown, then the rest.
pub(super) fn particularities(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    actions: &mut Vec<Action>,
) {
    let date = model.snapshot.date;
    let holds = |special: &&SpecialStatus| special.period().contains(date);
    let (now, then): (Vec<_>, Vec<_>) = membership.special.iter().partition(holds);
    for (key, list) in [("card-special-now", now), ("card-special-then", then)] {
        if list.is_empty() {
            continue;
        }
        section(ui, &model.wording.text(key));
        for special in list {
            let span = phrases::span(model, Some(special.from), special.until);
            dated(ui, &span, |ui| {
                ui.label(quiet(
                    model.wording.text(phrases::special_key(special.kind)),
                ));
                ui.label(&special.text);
                evidence(ui, model, &special.evidence, actions);
            });
        }
    }
}
