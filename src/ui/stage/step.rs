//! The step of a tour in a presentation, a part of it at a time.

use egui::{Frame, Margin, Ui};

use crate::ui::Model;
use crate::ui::stage::quote::conversation;
use crate::ui::stage::text::BUTTON;
use crate::ui::stage::text::{
    ASIDE, LOW_CARD, TEXT, aside, fitting, fitting_strong, strong_height, text_within,
};
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::icon::{Icon, untold_icon_button};
use crate::ui::widgets::parts::strong;
use atlas::tour::{Tour, TourStep};
use view::action::Action;
use view::lesson::presenting::PresentCommand;
use view::lesson::tour::{StepPart, TourProgress};

/// The size of a tour's title, in points: 84 lines of a projector of 1080.
const TITLE: f32 = 28.0;

/// The title of a step makes room for its text until that has this size, in points: 45 lines.
const EASY_TEXT: f32 = 15.0;

/// The part of the step that is shown, in a height of `room` points.
pub(crate) fn step(ui: &mut Ui, model: Model<'_>, tour_progress: &TourProgress, room: f32) {
    let Some(step) = model.view.step_on(model.atlas) else {
        return;
    };
    let end = ui.cursor().top() + room;
    let left = |ui: &Ui| end - ui.cursor().top();
    match tour_progress.part {
        StepPart::Opening => {
            if let Some(tour) = model.view.tour_on(model.atlas) {
                opening(ui, model, tour, left(ui));
            }
        }
        // A page of its own, not a card.
        StepPart::Closing => {}
        StepPart::Text => {
            title(ui, step, room);
            text_within(ui, &step.text, left(ui));
        }
        StepPart::Quote(place) => {
            conversation(ui, model, &model.atlas.quotes_of_step(step), place, room);
        }
        StepPart::Question | StepPart::Answer => {
            let Some(question) = &step.question else {
                return;
            };
            let is_answered = tour_progress.is_answered();
            let share = if is_answered { 0.5 } else { 1.0 };
            let size = fitting_strong(ui, &question.ask, TEXT + 2.0, room * share);
            ui.label(strong(&question.ask).size(size));
            if is_answered {
                ui.separator();
                text_within(ui, &question.answer, left(ui));
            }
        }
    }
}

/// The title of the tour, what it is about, and how long it is.
fn opening(ui: &mut Ui, model: Model<'_>, tour: &Tour, room: f32) {
    let end = ui.cursor().top() + room;
    let size = fitting_strong(ui, &tour.title, TITLE, TITLE * 2.6);
    ui.label(strong(&tour.title).size(size));
    let quotes = tour.steps.iter();
    let quotes: usize = quotes
        .map(|step| model.atlas.quotes_of_step(step).len())
        .sum();
    let counts = [
        ("steps", tour.steps.len().into()),
        ("quotes", quotes.into()),
    ];
    let left = end - ui.cursor().top();
    text_within(ui, &tour.summary, left - ASIDE * 2.5);
    aside(ui, model.wording.text_with(msg!("stage-counts"), &counts));
}

/// The title of a step: large where the card is high, but no larger than leaves the text room.
fn title(ui: &mut Ui, step: &TourStep, room: f32) {
    let mut size = TEXT;
    if room >= LOW_CARD {
        size = TextRole::Title.size();
        let gap = ui.spacing().item_spacing.y;
        let text = |ui: &Ui, size| {
            let room = room - strong_height(ui, &step.title, size) - gap;

            fitting(ui, &step.text, TEXT, room)
        };
        while size > TEXT && text(ui, size) < EASY_TEXT {
            size -= 1.0;
        }
    }
    ui.label(strong(&step.title).size(size));
}

/// The notes of the step, if the presenter wants them on the only screen there is.
pub(crate) fn notes(ui: &mut Ui, model: Model<'_>) {
    let wants = model
        .view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.notes);
    let step = model.view.step_on(model.atlas).filter(|_| wants);
    if let Some(notes) = step.and_then(|step| step.notes.as_ref()) {
        ui.separator();
        aside(ui, model.wording.text(msg!("tour-notes")));
        aside(ui, notes);
    }
}

/// Previous and next, and the position in the tour.
pub(crate) fn tour_buttons(
    ui: &mut Ui,
    model: Model<'_>,
    tour_progress: &TourProgress,
    actions: &mut Vec<Action>,
) {
    let tour = model.view.tour_on(model.atlas);
    let count = tour.map_or(0, |tour| tour.steps.len());
    let margin = Margin::symmetric(12, 4);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GRID;
            for (icon, key, command) in [
                (Icon::Back, msg!("tour-back"), PresentCommand::Previous),
                (Icon::Forward, msg!("tour-next"), PresentCommand::Next),
            ] {
                if untold_icon_button(ui, icon, &model.wording.text(key), BUTTON).clicked() {
                    actions.push(Action::Present(command));
                }
            }
            let place = [
                ("step", (tour_progress.step + 1).into()),
                ("count", count.into()),
            ];
            if tour_progress.part == StepPart::Opening {
                return;
            }
            let mut place = model.wording.text_with(msg!("stage-place"), &place);
            let step = model.view.step_on(model.atlas);
            let quotes = step.map_or(0, |step| model.atlas.quotes_of_step(step).len());
            if let (StepPart::Quote(shown), 2..) = (tour_progress.part, quotes) {
                let of = [("place", (shown + 1).into()), ("count", quotes.into())];
                let of = model.wording.text_with(msg!("stage-of-quotes"), &of);
                place = format!("{place} · {of}");
            }
            ui.label(egui::RichText::new(place).size(ASIDE).weak());
        });
    });
}
