//! The words of a quote in a presentation, as large as fits above who said them to whom, when and
//! where, and how well that is known.

use egui::{Align, Id, Label, Layout, RichText, ScrollArea, Ui, vec2};

use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::stage::text::{
    ASIDE, LEAST_TEXT, LOW_CARD, SOURCE, fitting, height, strong_height_in,
};
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{remark, small, strong};
use crate::ui::widgets::phrases;
use crate::ui::widgets::speaker_mark::speaker_mark;
use atlas::quote::Quote;

/// The most words that a class reads at a glance; a button shows the rest.
const MOST_WORDS: usize = 45;

/// What explains a quote makes room for its words until they have this size, in points: 39 lines of
/// a projector of 1080.
pub(super) const EASY_QUOTE: f32 = 13.0;

/// The lines of their least size that the words have in any case.
const LEAST_LINES: f32 = 2.0;

/// The size of the speaker's name, in points: 48 lines of a projector of 1080.
const SPEAKER: f32 = 16.0;

/// The diameter of the speaker's mark, in points.
const MARK: f32 = 24.0;

/// The same on a low card.
const LOW_MARK: f32 = 16.0;

/// The least width at which a speaker has the addressee, day and place in the same line, in points.
const WIDE_LINE: f32 = 300.0;

/// The gap between lines below the words, in points.
const LINE_GAP: f32 = 1.0;

/// What stands under the words of a quote, and its speaker.
struct Below {
    /// Who said it to whom and when, unless another quote of the same talk says so.
    who: Option<Who>,
    /// Kind and verification.
    proof: String,
    /// What could be read of the record, and the note.
    notes: Vec<String>,
    /// Whether each note has one line, at whose end it breaks off.
    is_cut: bool,
    /// The button that shows the whole quote or note.
    button: Option<crate::wording::MessageKey>,
}

/// The speaker, to whom, when and where.
pub(super) struct Who {
    whom_and_when: String,
    is_in_a_line: bool,
}

impl Who {
    /// For a room of `room` points in height.
    pub(super) fn new(ui: &Ui, model: Model<'_>, quote: &Quote, room: f32) -> Self {
        let wording = model.wording;
        let whom = [("addressee", quote.addressee.as_str().into())];
        let when = [
            ("date", wording.partial_date(quote.date).into()),
            ("place", quote.place.as_str().into()),
        ];
        let whom = wording.text_with(msg!("stage-quote-whom"), &whom);
        let when = wording.text_with(msg!("stage-quote-when"), &when);

        Self {
            whom_and_when: format!("{whom} · {when}"),
            is_in_a_line: room < LOW_CARD && ui.available_width() >= WIDE_LINE,
        }
    }

    /// In points.
    pub(super) fn height(&self, ui: &Ui, quote: &Quote) -> f32 {
        if self.is_in_a_line {
            return LOW_MARK + LINE_GAP;
        }
        // Beside the mark.
        let name = strong_height_in(
            ui,
            &quote.speaker,
            SPEAKER,
            ui.available_width() - MARK - 2.0 * GRID,
        );

        name.max(MARK) + height(ui, &self.whom_and_when, SOURCE) + 2.0 * LINE_GAP + GRID
    }

    pub(super) fn show(&self, ui: &mut Ui, model: Model<'_>, quote: &Quote, align: Align) {
        if self.is_in_a_line {
            speaker_in_a_line(ui, model, quote, &self.whom_and_when);
        } else {
            speaker(ui, model, quote, align);
            source(ui, &self.whom_and_when);
        }
    }
}

impl Below {
    /// Whether proof and notes share a line on a low and wide card.
    fn is_in_a_line(&self) -> bool {
        self.is_cut && self.who.as_ref().is_some_and(|who| who.is_in_a_line)
    }

    /// In points, with the speaker.
    fn height(&self, ui: &Ui, quote: &Quote) -> f32 {
        let who = self.who.as_ref().map_or(0.0, |who| who.height(ui, quote));
        let notes = self.notes.iter().filter(|_| !self.is_in_a_line());
        let line = height(ui, "1", ASIDE);
        let notes = notes.map(|note| {
            let lines = if self.is_cut {
                line
            } else {
                height(ui, note, ASIDE)
            };

            lines + LINE_GAP
        });
        let button = if self.button.is_some() {
            ui.spacing().interact_size.y + GRID
        } else {
            0.0
        };

        who + height(ui, &self.proof, SOURCE) + 2.0 * LINE_GAP + notes.sum::<f32>() + button
    }
}

/// Draws the words first, as large as fits a height of `room` points, at most `largest`; with `says_who` who said them to
/// whom, when and where; and how well that is known.
pub(super) fn words_of(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    room: f32,
    align: Align,
    says_who: bool,
    largest: f32,
) {
    let top = ui.cursor().top();
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead).size(SOURCE));
    }
    let room = room - (ui.cursor().top() - top);
    let (start, is_whole) = beginning(spoken.text, MOST_WORDS);
    let id = Id::unique(("the whole quote", quote.id.as_str()));
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let words = if is_open || is_whole {
        spoken.text.to_owned()
    } else {
        format!("{start} …")
    };
    let words = spoken.marked(model, &words);
    let more = (!is_whole).then_some(msg!("stage-whole-quote"));
    let below = |notes: Vec<String>, button| Below {
        who: says_who.then(|| Who::new(ui, model, quote, room)),
        proof: phrases::proof(model, quote),
        notes,
        is_cut: false,
        button,
    };
    let free = |below: &Below| {
        let gap = ui.spacing().item_spacing.y;
        let free = room - below.height(ui, quote) - gap;
        // No line is cut in half.
        let line = height(ui, "1", LEAST_TEXT);

        (free / line).floor().max(LEAST_LINES) * line
    };
    let size = |below: &Below| fitting(ui, &words, largest, free(below));
    let fragment: Vec<String> = fragment(model, quote).into_iter().collect();
    let note = if needs_note(quote) { &quote.note } else { "" };
    let first = first_sentence(note);
    let with = |note: &str| {
        let notes = fragment.iter().map(String::as_str).chain([note]);
        let notes = notes.filter(|note| !note.is_empty());

        notes.map(str::to_owned).collect::<Vec<_>>()
    };
    let caveat = || {
        if first.is_empty() {
            Vec::new()
        } else {
            vec![first.to_owned()]
        }
    };
    let less = more.or_else(|| (first.len() < note.len()).then_some(msg!("stage-whole-note")));
    let below = if is_open {
        below(with(note), None)
    } else {
        // The words come before what explains them; the first sentence of a note is never left out.
        let tries = [
            below(with(note), more),
            below(with(first), less),
            below(caveat(), less),
        ];
        let is_easy = |below: &Below| size(below) >= EASY_QUOTE;
        let found = tries.into_iter().find(is_easy);

        found.unwrap_or_else(|| Below {
            is_cut: true,
            ..below(caveat(), more)
        })
    };
    let (size, free) = (size(&below), free(&below));
    let whole = RichText::new(&words).size(size).strong();
    if height(ui, &words, size) <= free {
        ui.label(whole);
    } else {
        // What stands below is never pushed out.
        ScrollArea::vertical()
            .id_salt(id)
            .max_height(free)
            .min_scrolled_height(0.0)
            .show(ui, |ui| ui.label(whole));
    }
    ui.with_layout(Layout::top_down(align), |ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        if let Some(who) = &below.who {
            who.show(ui, model, quote, align);
        }
        if below.is_in_a_line() {
            let line = [&below.proof].into_iter().chain(&below.notes);
            let line = line.map(String::as_str).collect::<Vec<_>>().join(" · ");
            ui.add(Label::new(RichText::new(line).size(SOURCE).weak()).truncate());
        } else {
            source(ui, &below.proof);
        }
        for note in below.notes.iter().filter(|_| !below.is_in_a_line()) {
            let note = Label::new(RichText::new(note).size(ASIDE).weak());
            ui.add(if below.is_cut { note.truncate() } else { note });
        }
        if let Some(key) = below.button
            && ui.link(small(model.wording.text(key))).clicked()
        {
            ui.data_mut(|data| data.insert_temp(id, true));
        }
    });
}

/// A line about the document of a quote.
fn source(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).size(SOURCE).weak());
}

/// The speaker's mark and name, the mark at the outer side.
fn speaker(ui: &mut Ui, model: Model<'_>, quote: &Quote, align: Align) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    let room = vec2(ui.available_width(), MARK);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        speaker_mark(ui, model, quote, MARK);
        ui.add(Label::new(strong(&quote.speaker).size(SPEAKER)).wrap());
    });
}

/// The speaker, to whom, when and where in one line, for a low card.
fn speaker_in_a_line(ui: &mut Ui, model: Model<'_>, quote: &Quote, whom_and_when: &str) {
    ui.spacing_mut().interact_size.y = LOW_MARK;
    ui.horizontal(|ui| {
        speaker_mark(ui, model, quote, LOW_MARK);
        ui.label(strong(&quote.speaker).size(LEAST_TEXT + 2.0));
        let line = RichText::new(whom_and_when).size(SOURCE).weak();
        ui.add(Label::new(line).truncate());
    });
}

/// The first sentence of a text; the period of an abbreviation such as `U.S.` ends none.
fn first_sentence(text: &str) -> &str {
    let mut ends = text.match_indices(". ").map(|(end, _)| end);
    let is_end = |end: &usize| {
        let word = text[..*end].rsplit([' ', '.']).next().unwrap_or_default();

        word.chars().count() > 1
    };

    ends.find(is_end).map_or(text, |end| &text[..=end])
}

/// The first `most` words, and whether these are all.
pub(super) fn beginning(text: &str, most: usize) -> (&str, bool) {
    let mut ends = text
        .char_indices()
        .filter(|(_, letter)| letter.is_whitespace());
    match ends.nth(most - 1) {
        Some((end, _)) => (&text[..end], false),
        None => (text, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_ends_a_sentence() {
        assert_eq!(
            first_sentence("Said the U.S. side. More."),
            "Said the U.S. side."
        );
        assert_eq!(first_sentence("One only"), "One only");
    }

    #[test]
    fn a_class_reads_45_words_at_first() {
        let words = vec!["word"; MOST_WORDS];
        let short = words.join(" ");
        assert_eq!(beginning(&short, MOST_WORDS), (short.as_str(), true));
        let long = format!("{short} more");
        assert_eq!(beginning(&long, MOST_WORDS), (short.as_str(), false));
    }
}
