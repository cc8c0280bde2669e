//! Quotes in a presentation: the words, who said them to whom, when, and how far they can be trusted.

use std::slice;

use egui::{Align, Frame, Label, Margin, Rect, RichText, Separator, Ui, pos2};

use crate::ui::Model;
use crate::ui::panel::quote_card::Spoken;
use crate::ui::stage::quote_words::{EASY_QUOTE, Who, WordsPlace, beginning, words_of};
use crate::ui::stage::text::{ASIDE, QUOTE, SOURCE, aside, height};
use crate::ui::theme::GRID;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::timeline::related::{QuoteGroup, ShownQuote, quotes_among};
use view::lesson::tour::StepPart;

/// The most quotes before the one that is shown of which the class is reminded.
const MOST_BEFORE: usize = 2;

/// About how high that is what stands under the words of a quote, in points.
const BELOW: f32 = 80.0;

/// About as many letters as the lines below the words of a quote have room for.
const LETTERS_BELOW: usize = 150;

/// As many words of a quote before remind the class of it.
const WORDS_BEFORE: usize = 12;

/// The height of the line between quotes that are shown together, in points.
const SEPARATOR: f32 = 4.0;

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
        let all: Vec<&Quote> = group.quotes.iter().map(|shown| shown.quote).collect();
        let gap = ui.spacing().item_spacing.y;
        let reason = group.reason.unwrap_or_default();
        let mut room = room;
        if !reason.is_empty() {
            room -= height(ui, reason, SOURCE) + gap;
        }
        // Of one talk it is said once to whom, when and where.
        let last = all
            .last()
            .filter(|_| all.len() > 1 && are_of_one_talk(&all));
        let last = last.map(|quote| (Who::new(ui, model, quote, room), *quote));
        if let Some((who, quote)) = &last {
            room -= who.height(ui, quote) + gap;
        }
        // A separator has a gap at either side.
        let between = gap + SEPARATOR;
        let room = room - between * (all.len() - 1) as f32;
        let shares: Vec<_> = all.iter().map(|quote| share_of(model, quote)).collect();
        let whole: f32 = shares.iter().sum();
        let largest = if all.len() > 1 { EASY_QUOTE } else { QUOTE };
        for (place, quote) in all.iter().enumerate() {
            if place > 0 {
                ui.add(Separator::default().spacing(SEPARATOR));
            }
            let room = room * shares[place] / whole - gap;
            let place = WordsPlace {
                room,
                align: Align::Min,
                says_who: last.is_none(),
                largest,
            };
            words_of(ui, model, quote, &place);
        }
        if let Some((who, quote)) = last {
            who.show(ui, model, quote, Align::Min);
        }
        if !reason.is_empty() {
            ui.label(RichText::new(reason).size(SOURCE).weak());
        }
    }
}

/// How much room a quote needs beside others, in letters: its words, and about as many below them.
fn share_of(model: Model<'_>, quote: &Quote) -> f32 {
    let words = Spoken::new(model, quote).text.chars().count();

    (words + LETTERS_BELOW) as f32
}

fn are_of_one_talk(quotes: &[&Quote]) -> bool {
    let talk = |quote: &Quote| {
        (
            quote.speaker.clone(),
            quote.addressee.clone(),
            quote.date,
            quote.place.clone(),
        )
    };

    quotes.windows(2).all(|two| talk(two[0]) == talk(two[1]))
}

/// Whether quotes of which each alone would mislead are chosen, to be shown at once.
pub(crate) fn are_together(model: Model<'_>) -> bool {
    let Some(id) = &model.view.place.quote else {
        return false;
    };
    let progress = model.view.session.tour_progress.as_ref();
    if progress.is_some_and(|on| !matches!(on.part, StepPart::Quote(_))) {
        return false;
    }
    let step = model
        .view
        .step_on(model.atlas)
        .filter(|_| progress.is_some());
    let all = step.map_or_else(Vec::new, |step| model.atlas.quotes_of_step(step));
    let groups = quotes_among(model.atlas, slice::from_ref(id));

    groups.iter().any(|group| group.quotes.len() > 1) && !is_told_in_turn(&groups, &all)
}

/// Whether all quotes of the groups follow each other in a conversation.
fn is_told_in_turn(groups: &[QuoteGroup<'_>], all: &[&QuoteId]) -> bool {
    let follows = |shown: &ShownQuote<'_>| all.contains(&&shown.quote.id);

    all.len() > 1 && groups.iter().all(|group| group.quotes.iter().all(follows))
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
    let (Some(quote), true) = (model.atlas.quote(id), is_told_in_turn(&groups, all)) else {
        quotes(ui, model, id, room);
        return;
    };
    let first = all.first().and_then(|id| model.atlas.quote(id));
    let side = |quote: &Quote| match first {
        Some(first) if first.speaker != quote.speaker => Side::Right,
        _ => Side::Left,
    };
    let top = ui.cursor().top();
    // The quote itself goes before the reminder of an older one.
    let words = height(ui, Spoken::new(model, quote).text, EASY_QUOTE);
    let line = height(ui, &quote.speaker, ASIDE) + ui.spacing().item_spacing.y;
    let left = ((room - words - BELOW) / line).floor().max(1.0) as usize;
    let before = &all[place.saturating_sub(left.min(MOST_BEFORE))..place];
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
        let place = WordsPlace {
            room: room - used,
            align,
            says_who: true,
            largest: QUOTE,
        };
        words_of(ui, model, quote, &place);
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
