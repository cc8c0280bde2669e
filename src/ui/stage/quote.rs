//! A quote in a presentation: who, when, the words, and how far they can be trusted.

use std::slice;

use egui::{Id, RichText, Ui};

use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::stage::text::{ASIDE, TEXT, aside};
use crate::ui::theme::TextRole;
use crate::ui::widgets::parts::{remark, strong};
use crate::ui::widgets::phrases;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::timeline::related::quotes_among;

/// The most words that a class reads at a glance; a button shows the rest.
const MOST_WORDS: usize = 45;

/// Draws the quote together with those that it may only be shown with; none that may not be shown.
pub(crate) fn quotes(ui: &mut Ui, model: Model<'_>, id: &QuoteId) {
    for group in quotes_among(model.atlas, slice::from_ref(id)) {
        for (place, shown) in group.quotes.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            words_of(ui, model, shown.quote);
        }
        if let Some(reason) = group.reason {
            aside(ui, reason);
        }
    }
}

fn words_of(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let wording = model.wording;
    ui.label(strong(&quote.speaker).text_style(TextRole::Heading.style()));
    let values = [
        ("date", wording.partial_date(quote.date).into()),
        ("place", quote.place.as_str().into()),
    ];
    aside(ui, wording.text_with(msg!("stage-quote-when"), &values));
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
    ui.label(
        RichText::new(spoken.marked(model, &words))
            .size(TEXT)
            .strong(),
    );
    if !is_open && ui.button(wording.text(msg!("stage-whole-quote"))).clicked() {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
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
