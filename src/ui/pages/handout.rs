//! A page of a handout: a step of a tour on paper, with its picture and the notes.

use std::slice;

use egui::{Rect, RichText, Sense, Ui, vec2};

use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::evidence;
use crate::ui::widgets::parts::{quiet, remark, strong};
use crate::ui::widgets::phrases;
use atlas::quote::Quote;
use atlas::timeline::related::quotes_among;
use atlas::tour::{Tour, TourStep};
use view::reading::document;

/// The width of a page in points; its height follows from the paper.
pub const WIDTH: f32 = 800.0;

/// The height of the picture as a share of the width of the page.
const PICTURE: f32 = 0.593;

/// The size of running text in points: about 11 on paper.
const TEXT: f32 = 16.0;

/// The step on a page.
#[derive(Clone, Copy)]
pub struct HandoutPage<'a> {
    /// The tour.
    pub tour: &'a Tour,
    /// The step.
    pub step: &'a TourStep,
    /// Its index, from 0.
    pub place: usize,
}

/// Draws the page; gives the room that is left for the picture, and the height of all.
pub fn page(ui: &mut Ui, model: Model<'_>, page: HandoutPage<'_>) -> (Option<Rect>, f32) {
    let wording = model.wording;
    let HandoutPage { tour, step, place } = page;
    ui.spacing_mut().item_spacing.y = 1.5 * GRID;
    ui.set_width(WIDTH);
    let values = [
        ("title", tour.title.as_str().into()),
        ("step", (place + 1).into()),
        ("count", tour.steps.len().into()),
    ];
    ui.label(quiet(wording.text_with(msg!("tour-place"), &values)));
    ui.label(strong(&step.title).text_style(TextRole::Title.style()));
    let picture = (!step.text_only).then(|| {
        let size = vec2(WIDTH, WIDTH * PICTURE);
        ui.allocate_exact_size(size, Sense::hover()).0
    });
    text(ui, &step.text);
    for id in model.atlas.quotes_of_step(step) {
        for group in quotes_among(model.atlas, slice::from_ref(id)) {
            for shown in &group.quotes {
                quote(ui, model, shown.quote);
            }
            if let Some(reason) = group.reason {
                ui.label(quiet(reason));
            }
        }
    }
    if let Some(question) = &step.question {
        ui.add_space(GRID);
        ui.label(strong(wording.text(msg!("author-ask"))));
        text(ui, &question.ask);
    }
    let answer = step.question.as_ref().map(|question| &question.answer);
    if step.notes.is_some() || answer.is_some() {
        ui.separator();
        ui.label(strong(wording.text(msg!("handout-teacher"))));
        if let Some(answer) = answer {
            let answer = [("answer", answer.as_str().into())];
            text(ui, wording.text_with(msg!("handout-answer"), &answer));
        }
        if let Some(notes) = &step.notes {
            text(ui, notes);
        }
    }

    if let Some(closed) = phrases::data_is_aged(model) {
        ui.label(quiet(closed));
    }

    (picture, ui.min_rect().height())
}

fn text(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(TEXT));
}

/// A quote with all that must be shown with it.
fn quote(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let wording = model.wording;
    ui.add_space(GRID);
    let values = [
        ("date", wording.partial_date(quote.date).into()),
        ("place", quote.place.as_str().into()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.label(strong(&quote.speaker));
        ui.label(quiet(wording.text_with(msg!("stage-quote-when"), &values)));
    });
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead));
    }
    ui.label(RichText::new(spoken.marked(model, spoken.text)).size(TEXT));
    if let Some(fragment) = fragment(model, quote) {
        ui.label(quiet(fragment));
    }
    ui.label(quiet(phrases::proof(model, quote)));
    if needs_note(quote) {
        ui.label(quiet(&quote.note));
    }
    let Some(source) = model.atlas.source(&quote.source.id) else {
        return;
    };
    let name = document::name_with_place(source, quote.source.locator.as_deref());
    let read_in = evidence::read_in_words(model, quote.read_in(source));
    let address = source.address().map(str::to_owned);
    let source: Vec<_> = [Some(name), read_in, address]
        .into_iter()
        .flatten()
        .collect();
    ui.label(quiet(source.join(", ")));
}
