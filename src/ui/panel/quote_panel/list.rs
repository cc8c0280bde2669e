//! Which quotes the panel lists, and under which headings.

use crate::ui::Model;
use crate::ui::panel::quote_list::{self, Block};
use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::related::{self, YearQuotes};

#[derive(Debug)]
pub(crate) struct List {
    pub(crate) blocks: Vec<Block>,
    /// How many quotes were asked for; the blocks may hold others that must be shown with them.
    pub(crate) quotes: usize,
    /// The nearest years that have quotes; `None` for lists that are not of one year.
    pub(crate) before: Option<Year>,
    pub(crate) after: Option<Year>,
}

impl List {
    /// The quotes that a search found.
    pub(crate) fn found(model: Model<'_>, ids: &[QuoteId]) -> Self {
        Self {
            blocks: quote_list::blocks(&related::quotes_among(model.atlas, ids)),
            quotes: ids.len(),
            before: None,
            after: None,
        }
    }

    /// The quotes of the selected country, or of the year.
    pub(crate) fn new(model: Model<'_>, year: Year, selection: Option<StateId>) -> Self {
        if let Some(state) = selection {
            let blocks = quote_list::concerning(model.atlas, state);
            return Self {
                quotes: quote_list::count(&blocks),
                blocks,
                before: None,
                after: None,
            };
        }
        let around = related::quotes_around(model.atlas, year);
        let blocks = quote_list::blocks(&around.groups);
        let year_of = |quotes: &YearQuotes<'_>| quotes.year;
        if !blocks.is_empty() {
            return Self {
                quotes: quote_list::count(&blocks),
                blocks,
                before: around.before.as_ref().map(year_of),
                after: around.after.as_ref().map(year_of),
            };
        }
        let last = around
            .before
            .as_ref()
            .and_then(|quotes| quotes.groups.last().cloned());
        let first = around
            .after
            .as_ref()
            .and_then(|quotes| quotes.groups.first().cloned());
        let nearest: Vec<_> = last.into_iter().chain(first).collect();

        Self {
            blocks: quote_list::blocks(&nearest),
            quotes: 0,
            before: around.before.as_ref().map(year_of),
            after: around.after.as_ref().map(year_of),
        }
    }
}
