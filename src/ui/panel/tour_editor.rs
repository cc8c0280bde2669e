//! The editor of a step: its texts, what it shows, and how to add, move and delete steps.

use egui::{Button, RichText, ScrollArea, TextEdit, Ui};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::stage::fits;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{quiet, strong};
use crate::ui::widgets::phrases;
use crate::wording::{MessageKey, keys};
use atlas::tour::{MOST_WORDS, Tour, TourStep, TourView};
use view::action::Action;
use view::lesson::tour::{TourProgress, layer_of};
use view::lesson::tour_editor::{Aspect, EditCommand, Field};

/// The height in points that the editor leaves to the navigation of the tour and to the list below,
/// where quotes and countries are chosen.
const LEFT: f32 = 190.0;

/// The least height of the editor, in points.
const LEAST: f32 = 120.0;

/// A text of a step: its field, its label, its content, and its rows.
type Row<'a> = (Field, MessageKey, &'a str, usize);

/// The step that is shown, in the user's own tour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EditedStep<'a> {
    pub(crate) tour: &'a Tour,
    pub(crate) step: &'a TourStep,
    pub(crate) tour_progress: &'a TourProgress,
}

/// Draws the editor of a step.
pub(crate) fn tour_editor(
    ui: &mut Ui,
    model: Model<'_>,
    edited: EditedStep<'_>,
    actions: &mut Vec<Action>,
) {
    let EditedStep {
        tour,
        step,
        tour_progress,
    } = edited;
    let height = (ui.available_height() - LEFT).max(LEAST);
    ScrollArea::vertical()
        .id_salt(("editor", tour_progress.step))
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            // Leaves room for the scroll bar.
            ui.set_width(ui.available_width() - 3.0 * GRID);
            steps(ui, model, tour, tour_progress, actions);
            words(ui, model, step, actions);
            shows(ui, model, step, actions);
            ui.separator();
            let of_tour: [Row<'_>; 2] = [
                (Field::TourTitle, msg!("author-tour-title"), &tour.title, 1),
                (Field::Summary, msg!("author-summary"), &tour.summary, 2),
            ];
            for row in of_tour {
                field(ui, model, row, actions);
            }
            ui.label(quiet(model.wording.text(msg!("author-saved"))));
        });
}

/// The buttons that add, move and delete steps.
fn steps(
    ui: &mut Ui,
    model: Model<'_>,
    tour: &Tour,
    tour_progress: &TourProgress,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    let (first, last) = (tour_progress.is_at_first(), tour_progress.is_at_last(tour));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        for (key, can, command) in [
            (msg!("author-add"), true, EditCommand::AddStep),
            (msg!("author-duplicate"), true, EditCommand::Duplicate),
            (msg!("author-earlier"), !first, EditCommand::Move(-1)),
            (msg!("author-later"), !last, EditCommand::Move(1)),
            (
                msg!("author-delete"),
                tour.steps.len() > 1,
                EditCommand::Delete,
            ),
            (
                msg!("author-undo"),
                model.view.session.own_tours.can_undo(&tour.id),
                EditCommand::Undo,
            ),
        ] {
            let button = ui.add_enabled(can, Button::new(wording.text(key)));
            let button = match command {
                EditCommand::Undo => button.on_hover_text(CommandId::UndoEdit.hint(wording)),
                _ => button,
            };
            if button.clicked() {
                actions.push(Action::Edit(command));
            }
        }
    });
}

/// The texts of the step.
fn words(ui: &mut Ui, model: Model<'_>, step: &TourStep, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let title = (Field::Title, msg!("author-title"), step.title.as_str(), 1);
    let text = (Field::Text, msg!("author-text"), step.text.as_str(), 3);
    field(ui, model, title, actions);
    field(ui, model, text, actions);
    let count = step.words();
    let values = [("count", count.into()), ("most", MOST_WORDS.into())];
    let counted = RichText::new(wording.text_with(msg!("author-words"), &values)).small();
    if count > MOST_WORDS {
        ui.label(counted.color(ui.visuals().warn_fg_color));
        ui.label(quiet(wording.text(msg!("author-too-long"))));
    } else {
        ui.label(counted.weak());
    }
    if !step.text_only && !fits(ui, step, model.view.settings.viewing_room) {
        let text = RichText::new(wording.text(msg!("author-does-not-fit")));
        ui.label(text.color(ui.visuals().warn_fg_color));
    }
    let mut text_only = step.text_only;
    if ui
        .checkbox(&mut text_only, wording.text(msg!("author-text-only")))
        .changed()
    {
        actions.push(Action::Edit(EditCommand::ToggleTextOnly));
    }
    let question = step.question.as_ref();
    let ask = question.map_or("", |question| &question.ask);
    let answer = question.map_or("", |question| &question.answer);
    let notes = step.notes.as_deref().unwrap_or_default();
    for row in [
        (Field::Ask, msg!("author-ask"), ask, 1),
        (Field::Answer, msg!("author-answer"), answer, 2),
        (Field::Notes, msg!("author-notes"), notes, 2),
    ] {
        field(ui, model, row, actions);
    }
    stay(ui, model, step, actions);
}

fn field(ui: &mut Ui, model: Model<'_>, (of, key, text, rows): Row<'_>, actions: &mut Vec<Action>) {
    let name = model.wording.text(key);
    ui.add_space(0.5 * GRID);
    ui.label(quiet(&*name));
    let mut typed = text.to_owned();
    let edit = if rows == 1 {
        TextEdit::singleline(&mut typed)
    } else {
        TextEdit::multiline(&mut typed).desired_rows(rows)
    };
    // Each text has an undo history of its own.
    let place = model
        .view
        .session
        .tour_progress
        .as_ref()
        .map(|on| (on.tour.clone(), on.step));
    let edit = edit.id_salt((place, of)).desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(&*name);
    if response.changed() {
        actions.push(Action::Edit(EditCommand::Write(of, typed)));
    }
}

/// How long the step is shown when the tour plays by itself.
fn stay(ui: &mut Ui, model: Model<'_>, step: &TourStep, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.add_space(0.5 * GRID);
    ui.horizontal(|ui| {
        let mut is_set = step.seconds.is_some();
        let name = wording.text(msg!("author-stay"));
        if ui.checkbox(&mut is_set, &*name).changed() {
            let seconds = is_set.then_some(USUAL_SECONDS);
            actions.push(Action::Edit(EditCommand::Stay(seconds)));
        }
        if let Some(mut seconds) = step.seconds {
            let drag = egui::DragValue::new(&mut seconds)
                .range(1..=600)
                .suffix(" s");
            if ui.add(drag).accessible_name(&*name).changed() {
                actions.push(Action::Edit(EditCommand::Stay(Some(seconds))));
            }
        }
    });
}

/// The first value when an author sets the time of a step, in seconds.
const USUAL_SECONDS: u16 = 15;

/// What the step shows on the map, and how to change that.
fn shows(ui: &mut Ui, model: Model<'_>, step: &TourStep, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.add_space(GRID);
    ui.label(strong(wording.text(msg!("author-shows"))));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        for (aspect, what) in aspects(model, step) {
            let button = ui.button(format!("{what}  ×"));
            let leave = button.on_hover_text(wording.text(msg!("author-leave")));
            if leave.clicked() {
                actions.push(Action::Edit(EditCommand::Leave(aspect)));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        if ui.button(wording.text(msg!("author-take"))).clicked() {
            actions.push(Action::Edit(EditCommand::TakeView));
        }
        if let Some(state) = model.view.place.selection {
            let name = [("name", phrases::state_name(model, state).into())];
            let is_on = step.highlight.contains(&state);
            let button =
                Button::new(wording.text_with(msg!("author-outline"), &name)).selected(is_on);
            if ui.add(button).clicked() {
                actions.push(Action::Edit(EditCommand::Highlight(state)));
            }
        }
        let quote = step.quote.as_ref().filter(|_| step.thread.is_none());
        if let Some(thread) = quote.and_then(|quote| model.atlas.thread_of(quote)) {
            let values = [("title", thread.title.as_str().into())];
            if ui
                .button(wording.text_with(msg!("author-follow"), &values))
                .clicked()
            {
                actions.push(Action::Edit(EditCommand::Follow(thread.id.clone())));
            }
        }
    });
}

/// What the step shows, in words.
fn aspects(model: Model<'_>, step: &TourStep) -> Vec<(Aspect, String)> {
    let wording = model.wording;
    let name = |state| phrases::state_name(model, state);
    let year = step.year.map(|year| year.to_string());
    let view = step.view.as_ref().map(|view| {
        let key = match view {
            TourView::Europe => msg!("author-view-europe"),
            TourView::Alliance => msg!("author-view-alliance"),
            TourView::Around(_) => msg!("author-view-around"),
            TourView::At(_) => msg!("author-view-at"),
        };
        wording.text(key).into_owned()
    });
    let selection = step.select.map(|state| {
        let values = [("name", name(state).into())];
        wording.text_with(msg!("author-selected"), &values)
    });
    let outlined = (!step.highlight.is_empty()).then(|| {
        let names: Vec<_> = step.highlight.iter().map(|state| name(*state)).collect();
        wording.text_with(
            msg!("author-outlined"),
            &[("names", names.join(", ").into())],
        )
    });
    let layer = step.layer.map(|layer| {
        let key = keys::layer(layer_of(layer));
        wording.text(key).into_owned()
    });
    let quote = step.quote.as_ref().map(|id| {
        let speaker = model
            .atlas
            .quote(id)
            .map_or(id.as_str(), |quote| &quote.speaker);
        wording.text_with(msg!("author-quote"), &[("speaker", speaker.into())])
    });
    let thread = step.thread.as_ref().map(|id| {
        let title = model
            .atlas
            .thread(id)
            .map_or(id.as_str(), |thread| &thread.title);
        wording.text_with(msg!("author-thread"), &[("title", title.into())])
    });
    let all = [
        (Aspect::Year, year),
        (Aspect::View, view),
        (Aspect::Layer, layer),
        (Aspect::Selection, selection),
        (Aspect::Highlight, outlined),
        (Aspect::Quote, quote),
        (Aspect::Thread, thread),
    ];

    all.into_iter()
        .filter_map(|(aspect, what)| Some((aspect, what?)))
        .collect()
}
