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
#[derive(Clone)]
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
    /// With what could be read of the record, and a `note`.
    fn new(model: Model<'_>, quote: &Quote, who: Option<Who>, note: &str) -> Self {
        let note = [note].into_iter().filter(|note| !note.is_empty());
        let notes = fragment(model, quote).into_iter();

        Self {
            who,
            proof: phrases::proof(model, quote),
            notes: notes.chain(note.map(str::to_owned)).collect(),
            is_cut: false,
            button: None,
        }
    }

    /// Draws it; says whether the button was pressed.
    fn show(&self, ui: &mut Ui, model: Model<'_>, quote: &Quote, align: Align) -> bool {
        let shown = ui.with_layout(Layout::top_down(align), |ui| {
            ui.spacing_mut().item_spacing.y = LINE_GAP;
            if let Some(who) = &self.who {
                who.show(ui, model, quote, align);
            }
            if self.is_in_a_line() {
                let line = [&self.proof].into_iter().chain(&self.notes);
                let line = line.map(String::as_str).collect::<Vec<_>>().join(" · ");
                ui.add(Label::new(RichText::new(line).size(SOURCE).weak()).truncate());
            } else {
                source(ui, &self.proof);
            }
            for note in self.notes.iter().filter(|_| !self.is_in_a_line()) {
                let note = Label::new(RichText::new(note).size(ASIDE).weak());
                ui.add(if self.is_cut { note.truncate() } else { note });
            }
            let link = |key| ui.link(small(model.wording.text(key))).clicked();

            self.button.is_some_and(link)
        });

        shown.inner
    }

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

/// Where the words of a quote stand.
pub(super) struct WordsPlace {
    /// The height for the words and all below, in points.
    pub(super) room: f32,
    pub(super) align: Align,
    /// Whether it says who said them to whom, when and where.
    pub(super) says_who: bool,
    /// The largest size of the words, in points.
    pub(super) largest: f32,
}

/// Draws the words, as large as fits, above who said them and how well that is known.
pub(super) fn words_of(ui: &mut Ui, model: Model<'_>, quote: &Quote, place: &WordsPlace) {
    let top = ui.cursor().top();
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead).size(SOURCE));
    }
    let room = place.room - (ui.cursor().top() - top);
    let (start, is_whole) = beginning(spoken.text, MOST_WORDS);
    let id = Id::unique(("the whole quote", quote.id.as_str()));
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let words = if is_open || is_whole {
        spoken.text.to_owned()
    } else {
        format!("{start} …")
    };
    let words = spoken.marked(model, &words);
    let who = place.says_who.then(|| Who::new(ui, model, quote, room));
    let all = if is_open {
        vec![Below::new(model, quote, who, whole_note(quote))]
    } else {
        choices(model, quote, who.as_ref(), !is_whole)
    };
    let free = |below: &Below| {
        let gap = ui.spacing().item_spacing.y;
        let free = room - below.height(ui, quote) - gap;
        // No line is cut in half.
        let line = height(ui, "1", LEAST_TEXT);

        (free / line).floor().max(LEAST_LINES) * line
    };
    let fits = |below: &&Below| {
        let size = if below.is_cut { LEAST_TEXT } else { EASY_QUOTE };

        height(ui, &words, size) <= free(below)
    };
    let Some(below) = all.iter().find(fits).or_else(|| all.last()) else {
        return;
    };
    let free = free(below);
    let size = fitting(ui, &words, place.largest, free);
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
    if below.show(ui, model, quote, place.align) {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
}

/// What may stand under the words, the most first; the words come before what explains them.
fn choices(model: Model<'_>, quote: &Quote, who: Option<&Who>, is_long: bool) -> Vec<Below> {
    let more = is_long.then_some(msg!("stage-whole-quote"));
    let note = whole_note(quote);
    let first = first_sentence(note);
    let less = more.or_else(|| (first.len() < note.len()).then_some(msg!("stage-whole-note")));
    let of = |note| Below::new(model, quote, who.cloned(), note);
    let without_fragment = |note: &str| Below {
        notes: [note]
            .iter()
            .filter(|note| !note.is_empty())
            .map(|note| (*note).to_owned())
            .collect(),
        button: more,
        ..of("")
    };

    vec![
        Below {
            button: more,
            ..of(note)
        },
        Below {
            button: less,
            ..of(first)
        },
        Below {
            button: less,
            ..without_fragment(first)
        },
        // The last: such a quote is never shown without its note, rather do its words scroll.
        Below {
            is_cut: true,
            ..without_fragment(first)
        },
    ]
}

/// The note, if the quote may only be shown with it.
fn whole_note(quote: &Quote) -> &str {
    if needs_note(quote) { &quote.note } else { "" }
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
