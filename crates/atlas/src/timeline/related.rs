//! Which quotes and events belong to a year or a state, and how a quote may be shown.

use std::cmp::Reverse;

use crate::Atlas;
use crate::date::{Date, Year};
use crate::event::Event;
use crate::id::{QuoteId, StateId};
use crate::quote::{Display, Quote};
use crate::state::State;
use crate::tenure::Tenure;
use crate::timeline::snapshot::Snapshot;

/// How a quote may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteDisplay {
    /// Between quotation marks.
    Quotation,
    /// Between quotation marks, never without its note.
    QuotationWithNote,
    /// As a paraphrase without quotation marks, never without its note.
    Paraphrase,
}

/// A quote that may be shown, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShownQuote<'a> {
    /// The quote.
    pub quote: &'a Quote,
    /// How it may be shown.
    pub manner: QuoteDisplay,
}

/// Quotes that stand side by side; most groups have one quote.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteGroup<'a> {
    /// The quotes, in the order in which they are to be shown; never empty.
    pub quotes: Vec<ShownQuote<'a>>,
    /// Why they stand together; `None` for a single quote.
    pub reason: Option<&'a str>,
}

/// The quotes of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearQuotes<'a> {
    /// The year.
    pub year: Year,
    /// Its quotes in order of time, each in its group; never empty.
    pub groups: Vec<QuoteGroup<'a>>,
}

/// The quotes of a year, and those of the nearest years that have any.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotesAround<'a> {
    /// The quotes of the year itself; empty if it has none.
    pub groups: Vec<QuoteGroup<'a>>,
    /// The nearest year before it that has quotes.
    pub before: Option<YearQuotes<'a>>,
    /// The nearest year after it that has quotes.
    pub after: Option<YearQuotes<'a>>,
}

/// How `quote` may be shown; `None` if it may not be shown as a quote at all.
pub fn quote_display_of(quote: &Quote) -> Option<QuoteDisplay> {
    match quote.display {
        Display::Show => Some(QuoteDisplay::Quotation),
        Display::ShowWithCaveat => Some(QuoteDisplay::QuotationWithNote),
        Display::DoNotShowAsVerbatim => Some(QuoteDisplay::Paraphrase),
        Display::DoNotShow => None,
    }
}

/// The quotes of `year` in order of time.
///
/// Quotes that may only be shown side by side come as one group, where the first of them stands;
/// so a group may hold quotes of other years.
pub fn quotes_of_year(atlas: &Atlas, year: Year) -> Vec<QuoteGroup<'_>> {
    grouped(atlas, |quote| quote.year() == year)
}

/// The quotes of `year` and of the nearest years with quotes before and after it.
pub fn quotes_around(atlas: &Atlas, year: Year) -> QuotesAround<'_> {
    let shown = || {
        atlas
            .quotes()
            .iter()
            .filter(|quote| quote_display_of(quote).is_some())
    };
    let of = |year| YearQuotes {
        year,
        groups: quotes_of_year(atlas, year),
    };
    let before = shown().map(Quote::year).filter(|other| *other < year).max();
    let after = shown().map(Quote::year).filter(|other| *other > year).min();

    QuotesAround {
        groups: quotes_of_year(atlas, year),
        before: before.map(of),
        after: after.map(of),
    }
}

/// The quotes that [concern](concerns) `state`, in order of time, grouped as in [`quotes_of_year`].
pub fn quotes_of_state(atlas: &Atlas, state: StateId) -> Vec<QuoteGroup<'_>> {
    grouped(atlas, |quote| concerns(atlas, quote, state))
}

/// Whether `quote` concerns `state`: a state that it names, or one that a named state followed
/// and that held land on the day of the quote.
///
/// Quotes name the states of today, so one of 1990 that names Russia concerns the Soviet Union
/// too, and one of 1997 does not. The last day of a state counts, and so does the day after it,
/// on which its successors appear.
pub fn concerns(atlas: &Atlas, quote: &Quote, state: StateId) -> bool {
    names(atlas, &quote.states, quote.date.first, state)
}

/// Whoever held, on the day of `shown`, the main land of the states that `quote` names, by id and
/// without repeats.
///
/// The main land is the largest unit that a state holds of its own `today`, on the last day that the
/// atlas knows. So a quote about Russia leads to the Soviet Union in a snapshot of 1990, one about
/// Czechia to Czechoslovakia, and one about Germany to West Germany.
pub fn states_on(today: &Snapshot, shown: &Snapshot, quote: &Quote) -> Vec<StateId> {
    let mut states: Vec<_> = quote
        .states
        .iter()
        .filter_map(|state| today.main_unit(*state))
        .filter_map(|unit| shown.units.get(unit))
        .map(|situation| situation.holder)
        .collect();
    states.sort_unstable();
    states.dedup();

    states
}

/// The quotes among `ids` that may be shown, grouped as in [`quotes_of_year`], with those that may
/// not be shown without them.
pub fn quotes_among<'a>(atlas: &'a Atlas, ids: &[QuoteId]) -> Vec<QuoteGroup<'a>> {
    grouped(atlas, |quote| ids.contains(&quote.id))
}

/// The events of `year`, in order of time.
pub fn events_of_year(atlas: &Atlas, year: Year) -> impl Iterator<Item = &Event> {
    atlas
        .events()
        .iter()
        .filter(move |event| event.date.year() == year)
}

/// The events of `year`, those that tell most first, of the same weight in order of time.
pub fn events_by_weight(atlas: &Atlas, year: Year) -> Vec<&Event> {
    let mut events: Vec<_> = events_of_year(atlas, year).collect();
    // A stable sort: time decides among equals.
    events.sort_by_key(|event| Reverse(event.weight));

    events
}

/// The events that concern `state`, in order of time; by the same rule as [`concerns`].
pub fn events_of_state(atlas: &Atlas, state: StateId) -> impl Iterator<Item = &Event> {
    atlas
        .events()
        .iter()
        .filter(move |event| names(atlas, &event.states, event.date, state))
}

/// Whether a record of `date` that names the states `named` concerns `state`; see [`concerns`].
fn names(atlas: &Atlas, named: &[StateId], date: Date, state: StateId) -> bool {
    let follows = |record: &State| {
        record
            .successors
            .iter()
            .any(|successor| named.contains(successor))
    };

    named.contains(&state)
        || atlas.state(state).is_some_and(follows) && lasted_until(atlas, state, date)
}

/// Whether the state held land on `date` or the day before; of days before our years, on the first
/// that we know.
fn lasted_until(atlas: &Atlas, state: StateId, date: Date) -> bool {
    let date = date.max(atlas.calendar().first_day);

    atlas
        .tenures()
        .iter()
        .filter(|tenure| tenure.state == state)
        .map(Tenure::period)
        .any(|period| period.contains(date) || period.until == Some(date))
}

/// The quotes that are `wanted` and may be shown, each in its group, in order of time.
fn grouped<'a>(atlas: &'a Atlas, wanted: impl Fn(&Quote) -> bool) -> Vec<QuoteGroup<'a>> {
    let mut groups: Vec<QuoteGroup<'a>> = Vec::new();
    for quote in atlas.quotes().iter().filter(|quote| wanted(quote)) {
        let Some(manner) = quote_display_of(quote) else {
            continue;
        };
        let shown = |id: &QuoteId| groups.iter().any(|group| group.has(id));
        if shown(&quote.id) {
            continue;
        }
        let together = atlas
            .together()
            .iter()
            .find(|group| group.quotes.contains(&quote.id));
        let group = together.map_or_else(
            || QuoteGroup {
                quotes: vec![ShownQuote { quote, manner }],
                reason: None,
            },
            |group| QuoteGroup {
                quotes: group
                    .quotes
                    .iter()
                    .filter_map(|id| shown_quote(atlas, id))
                    .collect(),
                reason: Some(&group.reason),
            },
        );
        groups.push(group);
    }

    groups
}

fn shown_quote<'a>(atlas: &'a Atlas, id: &QuoteId) -> Option<ShownQuote<'a>> {
    let quote = atlas.quote(id)?;

    quote_display_of(quote).map(|manner| ShownQuote { quote, manner })
}

impl QuoteGroup<'_> {
    /// Whether the quote is in the group.
    pub fn has(&self, id: &QuoteId) -> bool {
        self.quotes.iter().any(|shown| shown.quote.id == *id)
    }
}
