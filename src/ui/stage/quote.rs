//! Quotes in a presentation: the words, who said them to whom, when, and how far they can be trusted.

use std::slice;

use egui::{Align, Frame, Id, Label, Layout, Margin, Rect, RichText, Ui, pos2, vec2};

use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::stage::text::{ASIDE, LEAST_TEXT, LOW_CARD, QUOTE, aside, fitting, height};
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{remark, small, strong};
use crate::ui::widgets::phrases;
use crate::ui::widgets::speaker_mark::speaker_mark;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::timeline::related::{ShownQuote, quotes_among};

/// The most words that a class reads at a glance; a button shows the rest.
const MOST_WORDS: usize = 45;

/// The most quotes before the one that is shown of which the class is reminded.
const MOST_BEFORE: usize = 2;

/// As many words of a quote before remind the class of it.
const WORDS_BEFORE: usize = 12;

/// The share of the height that the words have in any case.
const LEAST_SHARE: f32 = 0.5;

/// A note that needs no more than this share of the height is shown whole.
const NOTE_SHARE: f32 = 0.3;

/// The size of the speaker's name, in points: 48 lines of a projector of 1080.
const SPEAKER: f32 = 16.0;

/// The diameter of the speaker's mark, in points.
const MARK: f32 = 24.0;

/// The same on a low card.
const LOW_MARK: f32 = 18.0;

/// How far the words of one speaker are moved from the side of the other, in points.
const INDENT: f32 = 3.0 * GRID;

/// The width of the bar at a speaker's side, in points.
const BAR: f32 = 3.0;

/// The side at which the words of a speaker stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Who speaks alone, or first.
    Left,
    /// Who answers.
    Right,
}

/// Draws the quote together with those that it may only be shown with, in a height of `room` points;
/// none that may not be shown.
pub(crate) fn quotes(ui: &mut Ui, model: Model<'_>, id: &QuoteId, room: f32) {
    for group in quotes_among(model.atlas, slice::from_ref(id)) {
        let room = room / group.quotes.len() as f32;
        for (place, shown) in group.quotes.iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            words_of(ui, model, shown.quote, room, Align::Min);
        }
        if let Some(reason) = group.reason {
            aside(ui, reason);
        }
    }
}

/// Draws quote number `place` of a conversation, under the first words of those before; the first
/// speaker stands at the left, who answers at the right.
///
/// Quotes that may only be shown together are so if all of them follow in the conversation; otherwise
/// they are drawn at once.
pub(crate) fn conversation(
    ui: &mut Ui,
    model: Model<'_>,
    all: &[&QuoteId],
    place: usize,
    room: f32,
) {
    let Some(id) = all.get(place) else {
        return;
    };
    let groups = quotes_among(model.atlas, slice::from_ref(id));
    let follows = |shown: &ShownQuote<'_>| all.contains(&&shown.quote.id);
    let is_whole = groups.iter().all(|group| group.quotes.iter().all(follows));
    let (Some(quote), true) = (model.atlas.quote(id), is_whole && all.len() > 1) else {
        quotes(ui, model, id, room);
        return;
    };
    let first = all.first().and_then(|id| model.atlas.quote(id));
    let side = |quote: &Quote| match first {
        Some(first) if first.speaker != quote.speaker => Side::Right,
        _ => Side::Left,
    };
    let top = ui.cursor().top();
    let before = &all[place.saturating_sub(MOST_BEFORE)..place];
    for before in before.iter().filter_map(|id| model.atlas.quote(id)) {
        at_side(ui, side(before), |ui| reminder(ui, model, before));
    }
    // Said once; what follows is under it.
    let reasons = groups.iter().filter_map(|group| group.reason);
    let reasons: Vec<_> = reasons.filter(|_| place == 0).collect();
    let gap = ui.spacing().item_spacing.y;
    let below: f32 = reasons
        .iter()
        .map(|reason| height(ui, reason, ASIDE) + gap)
        .sum();
    let used = ui.cursor().top() - top + below;
    at_side(ui, side(quote), |ui| {
        let align = match side(quote) {
            Side::Left => Align::Min,
            Side::Right => Align::Max,
        };
        words_of(ui, model, quote, room - used, align);
    });
    for reason in reasons {
        aside(ui, reason);
    }
}

/// Draws `contents` beside a bar at the left or the right, and away from the other side.
fn at_side(ui: &mut Ui, side: Side, contents: impl FnOnce(&mut Ui)) {
    let (near, far) = ((BAR + 2.0 * GRID) as i8, INDENT as i8);
    let margin = match side {
        Side::Left => Margin {
            left: near,
            right: far,
            ..Margin::ZERO
        },
        Side::Right => Margin {
            left: far,
            right: near,
            ..Margin::ZERO
        },
    };
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    let rect = shown.response.rect;
    let (left, color) = match side {
        Side::Left => (rect.left(), ui.visuals().selection.stroke.color),
        Side::Right => (rect.right() - BAR, ui.visuals().text_color()),
    };
    let bar = Rect::from_min_max(pos2(left, rect.top()), pos2(left + BAR, rect.bottom()));
    ui.painter().rect_filled(bar, BAR / 2.0, color);
}

/// Who spoke before, and the first words.
fn reminder(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let spoken = Spoken::new(model, quote);
    let (start, is_whole) = beginning(spoken.text, WORDS_BEFORE);
    let words = if is_whole {
        start.to_owned()
    } else {
        format!("{start} …")
    };
    let values = [
        ("speaker", quote.speaker.as_str().into()),
        ("words", spoken.marked(model, &words).into()),
    ];
    let text = model.wording.text_with(msg!("stage-said-before"), &values);
    ui.add(Label::new(RichText::new(text).size(ASIDE).weak()).truncate());
}

/// The words first, as large as fits; then who said them to whom, when and where, and how well that
/// is known.
fn words_of(ui: &mut Ui, model: Model<'_>, quote: &Quote, room: f32, align: Align) {
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead).size(ASIDE));
    }
    let (start, is_whole) = beginning(spoken.text, MOST_WORDS);
    let id = Id::unique(("the whole quote", quote.id.as_str()));
    let is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let mut has_more = !is_whole;
    let words = if is_open || is_whole {
        spoken.text.to_owned()
    } else {
        format!("{start} …")
    };
    let words = spoken.marked(model, &words);
    let is_low = room < LOW_CARD;
    let mut lines = lines_below(model, quote);
    let whom_and_when = is_low.then(|| lines.remove(0));
    if needs_note(quote) {
        let fits = height(ui, &quote.note, ASIDE) <= room * NOTE_SHARE;
        let note = if is_open || fits {
            &quote.note
        } else {
            first_sentence(&quote.note)
        };
        has_more |= note.len() < quote.note.len();
        lines.push(note.to_owned());
    }
    let gap = ui.spacing().item_spacing.y;
    let mut below = if is_low {
        LOW_MARK + ui.spacing().item_spacing.y
    } else {
        height(ui, &quote.speaker, SPEAKER).max(MARK) + GRID
    };
    if let Some(lead) = &spoken.lead {
        below += height(ui, lead, ASIDE) + gap;
    }
    below += lines
        .iter()
        .map(|line| height(ui, line, ASIDE) + 1.0)
        .sum::<f32>();
    let has_button = has_more && !is_open;
    if has_button {
        below += ui.spacing().interact_size.y + GRID;
    }
    let size = fitting(ui, &words, QUOTE, (room - below).max(room * LEAST_SHARE));
    ui.label(RichText::new(words).size(size.max(LEAST_TEXT)).strong());
    ui.with_layout(Layout::top_down(align), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        match whom_and_when {
            Some(line) => speaker_in_a_line(ui, model, quote, &line),
            None => speaker(ui, model, quote, align),
        }
        for line in lines {
            aside(ui, line);
        }
        if has_button {
            let key = if is_whole {
                msg!("stage-whole-note")
            } else {
                msg!("stage-whole-quote")
            };
            if ui.link(small(model.wording.text(key))).clicked() {
                ui.data_mut(|data| data.insert_temp(id, true));
            }
        }
    });
}

/// The speaker's mark and name, the mark at the outer side.
fn speaker(ui: &mut Ui, model: Model<'_>, quote: &Quote, align: Align) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    let name = |ui: &mut Ui, width: f32| {
        ui.set_max_width(width);
        ui.label(strong(&quote.speaker).size(SPEAKER));
    };
    let room = vec2(ui.available_width(), MARK);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        speaker_mark(ui, model, quote, MARK);
        let left = ui.available_width();
        ui.scope(|ui| name(ui, left));
    });
}

/// The speaker, to whom, when and where in one line, for a low card.
fn speaker_in_a_line(ui: &mut Ui, model: Model<'_>, quote: &Quote, whom_and_when: &str) {
    ui.spacing_mut().interact_size.y = LOW_MARK;
    ui.horizontal(|ui| {
        speaker_mark(ui, model, quote, LOW_MARK);
        ui.label(strong(&quote.speaker).size(LEAST_TEXT + 2.0));
        let line = RichText::new(whom_and_when).size(ASIDE).weak();
        ui.add(Label::new(line).truncate());
    });
}

/// To whom, when, where; kind and verification.
fn lines_below(model: Model<'_>, quote: &Quote) -> Vec<String> {
    let wording = model.wording;
    let whom = [("addressee", quote.addressee.as_str().into())];
    let when = [
        ("date", wording.partial_date(quote.date).into()),
        ("place", quote.place.as_str().into()),
    ];
    let whom = wording.text_with(msg!("stage-quote-whom"), &whom);
    let when = wording.text_with(msg!("stage-quote-when"), &when);
    let mut lines = vec![format!("{whom} · {when}")];
    lines.extend(fragment(model, quote));
    lines.push(phrases::proof(model, quote));
    lines
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
fn beginning(text: &str, most: usize) -> (&str, bool) {
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
