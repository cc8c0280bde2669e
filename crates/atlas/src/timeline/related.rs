//! The quotes and events of a year or a state, and how a quote may be shown.

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
    /// In quotation marks.
    Quotation,
    /// In quotation marks, always with its note.
    QuotationWithNote,
    /// As a paraphrase without quotation marks, always with its note.
    Paraphrase,
}

/// A quote that may be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShownQuote<'a> {
    /// Its record.
    pub quote: &'a Quote,
    /// Quotation or paraphrase.
    pub display: QuoteDisplay,
}

/// Quotes that are shown side by side; usually one.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteGroup<'a> {
    /// In the order in which they are to be shown; never empty.
    pub quotes: Vec<ShownQuote<'a>>,
    /// Why they are shown together; `None` for a single quote.
    pub reason: Option<&'a str>,
}

/// The quotes of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearQuotes<'a> {
    /// The year of the first quote of each group.
    pub year: Year,
    /// Ascending by date; never empty.
    pub groups: Vec<QuoteGroup<'a>>,
}

/// The quotes of a year, and of the nearest years that have any.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotesAround<'a> {
    /// The quotes of the year itself; empty if it has none.
    pub groups: Vec<QuoteGroup<'a>>,
    /// The nearest earlier year with quotes.
    pub before: Option<YearQuotes<'a>>,
    /// The nearest later year with quotes.
    pub after: Option<YearQuotes<'a>>,
}

/// `None` if it must not be shown as a quote.
pub fn quote_display_of(quote: &Quote) -> Option<QuoteDisplay> {
    match quote.display {
        Display::Show => Some(QuoteDisplay::Quotation),
        Display::ShowWithCaveat => Some(QuoteDisplay::QuotationWithNote),
        Display::DoNotShowAsVerbatim => Some(QuoteDisplay::Paraphrase),
        Display::DoNotShow => None,
    }
}

/// Ascending by date.
///
/// Quotes that may only be shown side by side form one group at the place of the first of them, so
/// a group may include quotes of other years.
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

/// The quotes that [concern](concerns) `state`, ascending by date, grouped as in
/// [`quotes_of_year`].
pub fn quotes_of_state(atlas: &Atlas, state: StateId) -> Vec<QuoteGroup<'_>> {
    grouped(atlas, |quote| concerns(atlas, quote, state))
}

/// Whether `quote` names `state`, or a successor of it while `state` still held land on the day of
/// the quote.
///
/// Quotes name today's states, so one of 1990 that names Russia also concerns the Soviet Union, and
/// one of 1997 does not. The last day of a state counts, and so does the day after it, on which its
/// successors appear.
pub fn concerns(atlas: &Atlas, quote: &Quote, state: StateId) -> bool {
    names(atlas, &quote.states, quote.date.first, state)
}

/// The holders, on the day of `shown`, of the main land of the states that `quote` names; by id,
/// without duplicates.
///
/// The main land is the largest unit that a state itself holds `today`, on the last day known. So a
/// quote about Russia leads to the Soviet Union in a snapshot of 1990, one about Czechia to
/// Czechoslovakia, and one about Germany to West Germany.
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

/// The quotes among `ids` that may be shown, with those that must be shown beside them, grouped as
/// in [`quotes_of_year`].
pub fn quotes_among<'a>(atlas: &'a Atlas, ids: &[QuoteId]) -> Vec<QuoteGroup<'a>> {
    grouped(atlas, |quote| ids.contains(&quote.id))
}

/// Ascending by date.
pub fn events_of_year(atlas: &Atlas, year: Year) -> impl Iterator<Item = &Event> {
    atlas
        .events()
        .iter()
        .filter(move |event| event.date.year() == year)
}

/// Most important first, then ascending by date.
pub fn events_by_weight(atlas: &Atlas, year: Year) -> Vec<&Event> {
    let mut events: Vec<_> = events_of_year(atlas, year).collect();
    // The sort is stable: events of equal weight stay in order of date.
    events.sort_by_key(|event| Reverse(event.weight));

    events
}

/// Ascending by date; by the same rule as [`concerns`].
pub fn events_of_state(atlas: &Atlas, state: StateId) -> impl Iterator<Item = &Event> {
    atlas
        .events()
        .iter()
        .filter(move |event| names(atlas, &event.states, event.date, state))
}

/// The rule of [`concerns`] for any record of `date` that names the states `named`.
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

/// Whether the state held land on `date` or the day before. Dates before our years count as our
/// first day.
fn lasted_until(atlas: &Atlas, state: StateId, date: Date) -> bool {
    let date = date.max(atlas.calendar().first_day);

    atlas
        .tenures()
        .iter()
        .filter(|tenure| tenure.state == state)
        .map(Tenure::period)
        .any(|period| period.contains(date) || period.until == Some(date))
}

/// Ascending by date, with the quotes that must be shown beside the wanted ones.
fn grouped<'a>(atlas: &'a Atlas, wanted: impl Fn(&Quote) -> bool) -> Vec<QuoteGroup<'a>> {
    let mut groups: Vec<QuoteGroup<'a>> = Vec::new();
    for quote in atlas.quotes().iter().filter(|quote| wanted(quote)) {
        let Some(display) = quote_display_of(quote) else {
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
                quotes: vec![ShownQuote { quote, display }],
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

    quote_display_of(quote).map(|display| ShownQuote { quote, display })
}

impl QuoteGroup<'_> {
    /// Whether any quote of the group has this id.
    /// Whether the quote is one of the group.
    pub fn has(&self, id: &QuoteId) -> bool {
        self.quotes.iter().any(|shown| shown.quote.id == *id)
    }
}
