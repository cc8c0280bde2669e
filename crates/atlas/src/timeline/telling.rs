//! The quotes of a year that tell most: those that the lessons of the atlas lean on.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::Atlas;
use crate::date::Year;
use crate::quote::Quote;
use crate::timeline::related::{QuoteGroup, quotes_of_year};

/// At most `most` groups of quotes of `year`, ascending by date, each of another speaker where there
/// are so many.
///
/// First those that more steps of the bundled tours quote, then those of the main narrative, then
/// the earlier ones.
pub fn telling_quotes(atlas: &Atlas, year: Year, most: usize) -> Vec<QuoteGroup<'_>> {
    let mut groups = quotes_of_year(atlas, year);
    // The sort is stable: equal groups stay in order of date.
    groups.sort_by_key(|group| {
        let quotes = || group.quotes.iter().map(|shown| shown.quote);
        let steps = quotes().map(|quote| steps_with(atlas, quote)).max();
        let tier = quotes().map(|quote| quote.tier).min();
        (Reverse(steps), tier)
    });
    let mut speakers = BTreeSet::new();
    let (new, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
        let speaker = group.quotes.first().map(|shown| &shown.quote.speaker);
        speakers.insert(speaker)
    });
    let mut chosen: Vec<_> = new.into_iter().chain(others).take(most).collect();
    chosen.sort_by_key(|group| group.quotes.first().map(|shown| shown.quote.date.first));

    chosen
}

/// How many steps of the bundled tours show the quote.
fn steps_with(atlas: &Atlas, quote: &Quote) -> usize {
    let steps = atlas.tours().iter().flat_map(|tour| &tour.steps);

    steps
        .filter(|step| atlas.quotes_of_step(step).contains(&&quote.id))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_many_quotes_lets_several_people_speak() {
        let atlas = Atlas::bundled().unwrap();
        let telling = telling_quotes(&atlas, 1994, 3);
        let quotes: Vec<_> = telling.iter().map(|group| group.quotes[0].quote).collect();
        assert_eq!(quotes.len(), 3);
        assert!(quotes.is_sorted_by_key(|quote| quote.date.first));
        let speakers: BTreeSet<_> = quotes.iter().map(|quote| &quote.speaker).collect();
        assert_eq!(speakers.len(), 3);
        for speaker in ["Bill Clinton", "Boris Yeltsin"] {
            assert!(
                quotes.iter().any(|quote| quote.speaker == speaker),
                "{speaker}"
            );
        }
    }

    #[test]
    fn a_year_of_few_quotes_shows_them_all_and_a_silent_one_none() {
        let atlas = Atlas::bundled().unwrap();
        assert_eq!(
            telling_quotes(&atlas, 1991, 3),
            quotes_of_year(&atlas, 1991)
        );
        assert_eq!(telling_quotes(&atlas, 1960, 3), []);
    }
}
