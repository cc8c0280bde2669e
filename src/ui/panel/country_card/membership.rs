//! The path to membership: steps, referendum, special arrangements.

use egui::{RichText, Ui};

use crate::ui::Model;
use crate::ui::pages::explain::{self, Stated};
use crate::ui::panel::country_card::way_in;
use crate::ui::widgets::parts::{quiet, section};
use crate::ui::widgets::phrases;
use atlas::date::Period;
use atlas::membership::{Membership, SpecialStatus, Step};
use atlas::timeline::way_in::Stage;
use view::action::Action;

/// Every step with its date and source; those in the future of the year shown are in weak text.
pub(crate) fn steps(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    stages: &[Stage],
    actions: &mut Vec<Action>,
) {
    section(ui, &model.wording.text(msg!("card-steps")));
    way_in::picture(ui, model, stages);
    for step in &membership.steps {
        let stage = stages.iter().position(|stage| stage.kind == step.kind);
        let name = model.wording.text(phrases::step_key(step.kind));
        let name = stage.map_or_else(
            || name.to_string(),
            |place| {
                let values = [
                    ("number", (place + 1).into()),
                    ("step", name.as_ref().into()),
                ];
                model.wording.text_with(msg!("way-stage"), &values)
            },
        );
        let is_past = step
            .date
            .is_none_or(|date| date.first <= model.snapshot.date);
        ui.push_id(("step", step.kind as u8), |ui| {
            let stated = Stated {
                date: &step_date(model, step),
                text: &name,
                evidence: &step.evidence,
            };
            explain::stated(ui, model, stated, actions, |ui, _| {
                let text = RichText::new(&name);
                ui.label(if is_past { text } else { text.weak() });
                if let Some(days) = stage.and_then(|place| days_between(model, &stages[place])) {
                    ui.label(quiet(days));
                }
            });
        });
    }
    for kind in &membership.skipped {
        let name = model.wording.text(phrases::step_key(*kind)).to_string();
        ui.label(quiet(
            model
                .wording
                .text_with(msg!("card-step-skipped"), &[("step", name.into())]),
        ));
    }
}

/// How long it took from the step before, beside the median of the round.
fn days_between(model: Model<'_>, stage: &Stage) -> Option<String> {
    let wording = model.wording;
    let days = ("days", wording.number(stage.days?.into()).into());
    let words = match stage.median_days {
        Some(median) => {
            let median = ("median", wording.number(median.into()).into());
            wording.text_with(msg!("way-days-median"), &[days, median])
        }
        None => wording.text_with(msg!("way-days"), &[days]),
    };

    Some(words)
}

fn step_date(model: Model<'_>, step: &Step) -> String {
    let Some(date) = step.date else {
        return model.wording.text(msg!("date-unknown")).into_owned();
    };
    let date = model.wording.partial_date(date);
    match step.alternative {
        Some(other) => {
            let other = model.wording.date(other);
            let either = [("date", date.into()), ("other", other.into())];
            model.wording.text_with(msg!("date-or"), &either)
        }
        None => date,
    }
}

/// The vote of the people, if there was one.
pub(crate) fn referendum(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    actions: &mut Vec<Action>,
) {
    let Some(vote) = &membership.referendum else {
        return;
    };
    section(ui, &model.wording.text(msg!("card-referendum")));
    let days = Period {
        from: Some(vote.from),
        until: Some(vote.until),
    };
    let date = if vote.until.previous() > vote.from {
        phrases::day_span(model, days)
    } else {
        model.wording.date(vote.from)
    };
    let question = [("question", vote.question.as_str().into())];
    let question = model
        .wording
        .text_with(msg!("referendum-question"), &question);
    let stated = Stated {
        date: &date,
        text: &question,
        evidence: &vote.evidence,
    };
    explain::stated(ui, model, stated, actions, |ui, _| {
        ui.label(&question);
        let turnout = ("turnout", vote.turnout_percent.into());
        let result = match vote.yes_percent {
            Some(yes) => model
                .wording
                .text_with(msg!("referendum-result"), &[("yes", yes.into()), turnout]),
            None => model
                .wording
                .text_with(msg!("referendum-turnout"), &[turnout]),
        };
        ui.label(result.clone());
        ui.label(quiet(&vote.outcome));
    });
}

/// The special arrangements of the membership: first those of the year shown, then the rest.
pub(crate) fn particularities(
    ui: &mut Ui,
    model: Model<'_>,
    membership: &Membership,
    actions: &mut Vec<Action>,
) {
    let date = model.snapshot.date;
    let holds = |special: &&SpecialStatus| special.period().contains(date);
    let (now, then): (Vec<_>, Vec<_>) = membership.special.iter().partition(holds);
    for (key, list) in [
        (msg!("card-special-now"), now),
        (msg!("card-special-then"), then),
    ] {
        if list.is_empty() {
            continue;
        }
        section(ui, &model.wording.text(key));
        for special in list {
            let span = phrases::span(model, Some(special.from), special.until);
            let stated = Stated {
                date: &span,
                text: &special.text,
                evidence: &special.evidence,
            };
            explain::stated(ui, model, stated, actions, |ui, _| {
                ui.label(quiet(
                    model.wording.text(phrases::special_key(special.kind)),
                ));
                ui.label(&special.text);
            });
        }
    }
}
