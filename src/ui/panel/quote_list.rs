//! Which quotes are shown together, by their ids.

use std::ops::Range;

use atlas::Atlas;
use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::related::{self, QuoteGroup};

/// Quotes that are shown as one: a quote alone, or a group that may only be shown side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// The year of the first of them.
    pub(crate) year: Year,
    /// The year of the last of them.
    pub(crate) until: Year,
    /// The quotes, in the order in which they are to be shown; never empty.
    pub(crate) quotes: Vec<QuoteId>,
    /// Why they stand together; `None` for a quote alone.
    pub(crate) reason: Option<String>,
}

impl Block {
    /// The years of the quotes: `1994`, or `2000–2022` for accounts of the same thing.
    pub(crate) fn years(&self) -> String {
        if self.until == self.year {
            self.year.to_string()
        } else {
            format!("{}–{}", self.year, self.until)
        }
    }
}

/// The groups as blocks, in their order.
pub(crate) fn blocks(groups: &[QuoteGroup<'_>]) -> Vec<Block> {
    groups.iter().filter_map(block).collect()
}

fn block(group: &QuoteGroup<'_>) -> Option<Block> {
    let first = group.quotes.first()?;

    Some(Block {
        year: first.quote.year(),
        until: group.quotes.iter().map(|shown| shown.quote.year()).max()?,
        quotes: group
            .quotes
            .iter()
            .map(|shown| shown.quote.id.clone())
            .collect(),
        reason: group.reason.map(str::to_owned),
    })
}

/// Every quote that concerns a state with those that belong to it, in order of time.
pub(crate) fn concerning(atlas: &Atlas, state: StateId) -> Vec<Block> {
    blocks(&related::quotes_of_state(atlas, state))
}

/// How many quotes there are in all.
pub(crate) fn count(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| block.quotes.len()).sum()
}

/// The run of blocks nearest to `year`, with at least `count` quotes if there are as many.
pub(crate) fn nearest_to(blocks: &[Block], year: Year, count: usize) -> Range<usize> {
    let mut run = blocks.partition_point(|block| block.year < year);
    let mut end = run;
    let distance = |index: usize| blocks.get(index).map(|block| block.year.abs_diff(year));
    let mut quotes = 0;
    while quotes < count {
        let before = run.checked_sub(1).and_then(distance);
        let after = distance(end);
        let takes_after = after.is_some_and(|after| before.is_none_or(|before| after <= before));
        if takes_after {
            quotes += blocks[end].quotes.len();
            end += 1;
        } else if before.is_some() {
            run -= 1;
            quotes += blocks[run].quotes.len();
        } else {
            break;
        }
    }

    run..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone(year: Year) -> Block {
        Block {
            year,
            until: year,
            quotes: vec![QuoteId::new("a")],
            reason: None,
        }
    }

    #[test]
    fn the_nearest_quotes_lie_around_the_year() {
        let blocks = [1990, 1993, 1994, 1997, 2022].map(alone);
        assert_eq!(nearest_to(&blocks, 1994, 1), 2..3);
        assert_eq!(nearest_to(&blocks, 1994, 2), 1..3);
        assert_eq!(nearest_to(&blocks, 1949, 2), 0..2);
        assert_eq!(nearest_to(&blocks, 2026, 1), 4..5);
        assert_eq!(nearest_to(&blocks, 1994, 9), 0..5);
        assert_eq!(nearest_to(&[], 1994, 3), 0..0);
    }
}
