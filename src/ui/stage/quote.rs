//! A quote in a presentation: who, when, the words, and how far they can be trusted.

use std::slice;

use egui::{Id, RichText, Ui};

use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::stage::text::{ASIDE, QUOTE, aside, fitting};
use crate::ui::widgets::parts::{remark, strong};
use crate::ui::widgets::phrases;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::timeline::related::quotes_among;

/// The most words that a class reads at a glance; a button shows the rest.
const MOST_WORDS: usize = 45;

/// The height of speaker, day, place and verification under the words, in points.
const BELOW_WORDS: f32 = 84.0;

/// The share of the height that the words have in any case.
const LEAST_SHARE: f32 = 0.5;

/// The size of the speaker's name, in points: 48 lines of a projector of 1080.
const SPEAKER: f32 = 16.0;

/// Draws the quote together with those that it may only be shown with, in a height of `room` points;
/// none that may not be shown.
pub(crate) fn quotes(ui: &mut Ui, model: Model<'_>, id: &QuoteId, room: f32) {
    for group in quotes_among(model.atlas, slice::from_ref(id)) {
        let room = room / group.quotes.len() as f32;
        for (place, shown) in group.quotes.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            words_of(ui, model, shown.quote, room);
        }
        if let Some(reason) = group.reason {
            aside(ui, reason);
        }
    }
}

/// The words first, as large as fits; then who said them to whom, when and where, and how well that
/// is known.
fn words_of(ui: &mut Ui, model: Model<'_>, quote: &Quote, room: f32) {
    let wording = model.wording;
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead).size(ASIDE));
    }
    let (start, is_whole) = beginning(spoken.text);
    let id = Id::unique(("the whole quote", quote.id.as_str()));
    let is_open = is_whole || ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let words = if is_open { spoken.text } else { start };
    let words = if is_open {
        words.to_owned()
    } else {
        format!("{words} …")
    };
    let words = spoken.marked(model, &words);
    let size = fitting(
        ui,
        &words,
        QUOTE,
        (room - BELOW_WORDS).max(room * LEAST_SHARE),
    );
    ui.label(RichText::new(words).size(size).strong());
    if !is_open && ui.button(wording.text(msg!("stage-whole-quote"))).clicked() {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.label(strong(&quote.speaker).size(SPEAKER));
    let whom = [("addressee", quote.addressee.as_str().into())];
    let when = [
        ("date", wording.partial_date(quote.date).into()),
        ("place", quote.place.as_str().into()),
    ];
    let whom = wording.text_with(msg!("stage-quote-whom"), &whom);
    let when = wording.text_with(msg!("stage-quote-when"), &when);
    aside(ui, format!("{whom} · {when}"));
    if let Some(fragment) = fragment(model, quote) {
        aside(ui, fragment);
    }
    aside(ui, phrases::proof(model, quote));
    if needs_note(quote) {
        aside(ui, &quote.note);
    }
}

/// As many words as a class reads at a glance, and whether these are all.
fn beginning(text: &str) -> (&str, bool) {
    let mut ends = text
        .char_indices()
        .filter(|(_, letter)| letter.is_whitespace());
    match ends.nth(MOST_WORDS - 1) {
        Some((end, _)) => (&text[..end], false),
        None => (text, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_reads_45_words_at_first() {
        let words = vec!["word"; MOST_WORDS];
        let short = words.join(" ");
        assert_eq!(beginning(&short), (short.as_str(), true));
        let long = format!("{short} more");
        assert_eq!(beginning(&long), (short.as_str(), false));
    }
}
