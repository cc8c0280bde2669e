//! What a mark over the slider says: who spoke, when, and the first words.

use egui::Ui;

use crate::ui::Model;
use crate::ui::panel::quote_card::first_words;
use crate::ui::theme::GRID;
use crate::ui::time::speaker_marks::{PointedMark, SpeakerMark};
use crate::ui::widgets::parts::{quiet, strong};
use crate::ui::widgets::speaker_mark::speaker_mark;
use atlas::quote::Quote;

/// How many quotes of a speaker the tooltip begins to tell.
const QUOTES: usize = 2;

/// How many further speakers of a year the tooltip names.
const SPEAKERS: usize = 8;

/// The diameter of a speaker's mark, in points.
const MARK: f32 = 26.0;

/// The quotes of a speaker in a year, or the further speakers of a year.
pub(super) fn contents(ui: &mut Ui, model: Model<'_>, pointed: PointedMark<'_>) {
    ui.spacing_mut().item_spacing.y = GRID;
    match pointed {
        PointedMark::Mark(mark) => speaker(ui, model, mark),
        PointedMark::Others(_, marks) => {
            for mark in marks.iter().take(SPEAKERS) {
                head(ui, model, mark);
            }
            more(ui, model, marks.len().saturating_sub(SPEAKERS));
        }
    }
}

fn speaker(ui: &mut Ui, model: Model<'_>, mark: &SpeakerMark) {
    head(ui, model, mark);
    let quotes = quotes_of(model, mark);
    for (place, quote) in quotes.iter().take(QUOTES).enumerate() {
        if place > 0 {
            ui.label(quiet(model.wording.partial_date(quote.date)));
        }
        if is_shown_alone(model, quote) {
            first_words(ui, model, quote);
        } else {
            ui.label(quiet(&quote.occasion));
        }
    }
    more(ui, model, quotes.len().saturating_sub(QUOTES));
}

/// The mark, the name and the day of the first quote.
fn head(ui: &mut Ui, model: Model<'_>, mark: &SpeakerMark) {
    let (Some(speaker), Some(first)) = (
        mark.speaker(model.atlas),
        mark.quotes.first().and_then(|id| model.atlas.quote(id)),
    ) else {
        return;
    };
    ui.horizontal(|ui| {
        speaker_mark(ui, model, first, MARK);
        ui.label(strong(speaker.name()));
        ui.label(quiet(model.wording.partial_date(first.date)));
    });
}

fn quotes_of<'a>(model: Model<'a>, mark: &SpeakerMark) -> Vec<&'a Quote> {
    let quotes = mark.quotes.iter();

    quotes.filter_map(|id| model.atlas.quote(id)).collect()
}

/// Words that may only be shown beside others are not begun here.
fn is_shown_alone(model: Model<'_>, quote: &Quote) -> bool {
    let mut groups = model.atlas.together().iter();

    !groups.any(|group| group.quotes.contains(&quote.id))
}

fn more(ui: &mut Ui, model: Model<'_>, count: usize) {
    if count > 0 {
        let count = [("count", count.into())];
        ui.label(quiet(
            model.wording.text_with(msg!("time-quotes-more"), &count),
        ));
    }
}
