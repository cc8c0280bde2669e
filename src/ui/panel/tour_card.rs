//! The step of a tour at the top of the panel: text, question and navigation.

use egui::{Button, CollapsingHeader, Key, Ui};

use crate::ui::Model;
use crate::ui::commands::key;
use crate::ui::commands::keyboard::consume;
use crate::ui::panel::tour_editor::{EditedStep, tour_editor};
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::{band, quiet, strong};
use atlas::tour::{Tour, TourStep};
use view::action::Action;
use view::lesson::tour::{TourCommand, TourProgress};
use view::lesson::tour_editor::EditCommand;
use view::state::ViewState;

/// The size of the text in points: read from the last row of a small room.
const TEXT: f32 = 18.0;

/// Handles the keys of a clicker; call it before any widget, which would consume them.
pub fn listen(ui: &Ui, view: &ViewState, actions: &mut Vec<Action>) {
    if view.session.tour_progress.is_none() || view.session.page.is_some() || ui.text_edit_focused()
    {
        return;
    }
    for (pressed, steps) in [(Key::PageDown, 1), (Key::PageUp, -1)] {
        if consume(ui, key(pressed)) {
            actions.push(Action::Tour(TourCommand::Step(steps)));
        }
    }
}

/// Draws the card while a tour is on.
pub fn show(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let Some(tour_progress) = &model.view.session.tour_progress else {
        return;
    };
    let view = model.view;
    let (Some(tour), Some(step)) = (view.tour_on(model.atlas), view.step_on(model.atlas)) else {
        return;
    };
    let is_own = view.session.own_tours.tour(&tour.id).is_some();
    band(ui, |ui| {
        let values = [
            ("title", tour.title.as_str().into()),
            ("step", (tour_progress.step + 1).into()),
            ("count", tour.steps.len().into()),
        ];
        let place = quiet(model.wording.text_with(msg!("tour-place"), &values));
        let is_edited = is_own && view.session.own_tours.is_editor_open;
        ui.horizontal_wrapped(|ui| {
            ui.label(place);
            let edit = Button::new(model.wording.text(msg!("author-edit"))).selected(is_edited);
            if is_own && ui.add(edit).clicked() {
                actions.push(Action::Edit(EditCommand::Open(!is_edited)));
            }
        });
        if is_edited {
            let edited = EditedStep {
                tour,
                step,
                tour_progress,
            };
            tour_editor(ui, model, edited, actions);
        } else {
            said(ui, model, step, tour_progress, actions);
        }
        ui.add_space(GRID);
        ways(ui, model, tour, tour_progress, actions);
    });
}

/// Title, text, and the question with its answer once it was asked for.
fn said(
    ui: &mut Ui,
    model: Model<'_>,
    step: &TourStep,
    tour_progress: &TourProgress,
    actions: &mut Vec<Action>,
) {
    let title = strong(&step.title).text_style(TextRole::Heading.style());
    ui.label(title);
    ui.label(egui::RichText::new(&step.text).size(TEXT));
    if let Some(notes) = &step.notes {
        let title = quiet(model.wording.text(msg!("tour-notes")));
        CollapsingHeader::new(title)
            .id_salt(("notes", tour_progress.step))
            .show(ui, |ui| ui.label(notes));
    }
    let Some(question) = &step.question else {
        return;
    };
    ui.add_space(GRID);
    ui.label(strong(&question.ask).size(TEXT));
    if tour_progress.is_answered() {
        ui.label(egui::RichText::new(&question.answer).size(TEXT));
    } else if ui.button(model.wording.text(msg!("tour-answer"))).clicked() {
        actions.push(Action::Tour(TourCommand::Answer));
    }
}

/// The buttons for the next and the previous step, to replay the step, and to end the tour.
fn ways(
    ui: &mut Ui,
    model: Model<'_>,
    tour: &Tour,
    tour_progress: &TourProgress,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    ui.horizontal_wrapped(|ui| {
        let (first, last) = (tour_progress.is_at_first(), tour_progress.is_at_last(tour));
        for (name, is_end, steps) in [(msg!("tour-back"), first, -1), (msg!("tour-next"), last, 1)]
        {
            let button = Button::new(wording.text(name));
            if ui.add_enabled(!is_end, button).clicked() {
                actions.push(Action::Tour(TourCommand::Step(steps)));
            }
        }
        if ui.button(wording.text(msg!("tour-again"))).clicked() {
            actions.push(Action::Tour(TourCommand::Return));
        }
        if ui.button(wording.text(msg!("tour-end"))).clicked() {
            actions.push(Action::Tour(TourCommand::End));
        }
    });
}
