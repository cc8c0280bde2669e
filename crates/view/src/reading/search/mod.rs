//! Search in names of states, capitals, events and tours, and in words of quotes.

mod fit;

use std::ops::RangeInclusive;

use crate::reading::folding::folded;
use crate::reading::search::fit::{Fit, fit};
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::{EventId, QuoteId, StateId, TourId};
use atlas::quote::{Display, Quote};
use atlas::state::{State, StateKind};

/// A search result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A year alone.
    Year,
    /// Found by one of its names.
    State(StateId),
    /// Found by a name of its capital, which is that of the newest record.
    Capital(StateId),
    /// Found by its title.
    Event(EventId),
    /// Found by its title.
    Tour(TourId),
    /// Found by its speaker or its words.
    Quote(QuoteId),
}

/// A search result and the text that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub found: Found,
    /// The matching name as written; for a quote its speaker.
    pub name: String,
    /// The year that was searched for with it, as in `Hungary 1999`.
    pub year: Option<Year>,
}

/// Something that is found by its names.
#[derive(Debug, Clone)]
struct NamedEntry {
    found: Found,
    /// States before capitals, tours and events.
    kind: u8,
    /// Ranked after others: outside the study area, or not a full state.
    minor: bool,
    /// Each name as written and folded, usual names first; folded names are unique.
    names: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
struct QuoteEntry {
    id: QuoteId,
    speaker: String,
    speaker_folded: String,
    text_folded: String,
}

/// The rank of quotes, after everything that has a name.
const QUOTES: u8 = 4;

/// The search index, built once.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    years: RangeInclusive<Year>,
    /// In the order of the atlas.
    named: Vec<NamedEntry>,
    /// Ascending by date; only quotes that may be shown.
    quotes: Vec<QuoteEntry>,
}

impl SearchIndex {
    /// Folds all names and words.
    pub fn new(atlas: &Atlas) -> Self {
        let shown = |quote: &&Quote| quote.display != Display::DoNotShow;
        let states = atlas.states().iter().map(NamedEntry::state);
        let tours = atlas.tours().iter().map(|tour| {
            let found = Found::Tour(tour.id.clone());
            NamedEntry::new(found, 2, [tour.title.as_str()])
        });
        let events = atlas.events().iter().map(|event| {
            let found = Found::Event(event.id.clone());
            NamedEntry::new(found, 3, [event.title.as_str()])
        });
        let named = states.chain(capitals(atlas)).chain(tours).chain(events);

        Self {
            years: atlas.years(),
            named: named.collect(),
            quotes: atlas
                .quotes()
                .iter()
                .filter(shown)
                .map(QuoteEntry::new)
                .collect(),
        }
    }

    /// At most `limit` results for `text`, best first. A year at its begin or end goes with each
    /// result; alone it is one.
    ///
    /// Better matches come first; then states, capitals, tours, events and quotes, full states
    /// before others, shorter names before longer ones, then the order of the atlas.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        let (wanted, year) = self.split_year(&folded(text));
        if let (Some(year), true) = (year, wanted.is_empty()) {
            return vec![Hit {
                found: Found::Year,
                name: year.to_string(),
                year: Some(year),
            }];
        }
        if wanted.is_empty() {
            return Vec::new();
        }
        let named = self.named.iter().filter_map(|entry| {
            let (fit, name, length) = entry.fit(&wanted)?;
            let hit = Hit {
                found: entry.found.clone(),
                name: name.to_owned(),
                year,
            };
            Some(((fit, entry.kind, entry.minor, length), hit))
        });
        let quotes = self.quotes.iter().filter_map(|entry| {
            let fit = entry.fit(&wanted)?;
            let hit = Hit {
                found: Found::Quote(entry.id.clone()),
                name: entry.speaker.clone(),
                year: None,
            };
            Some(((fit, QUOTES, false, 0), hit))
        });
        let mut ranked: Vec<_> = named.chain(quotes).collect();
        // The sort is stable and keeps the order of the atlas.
        ranked.sort_by_key(|(rank, _)| *rank);

        ranked.into_iter().take(limit).map(|(_, hit)| hit).collect()
    }

    /// What is left of a folded text without the year of the atlas at its begin or end.
    fn split_year(&self, wanted: &str) -> (String, Option<Year>) {
        let year = |word: &str| {
            let year = word.parse().ok().filter(|_| word.len() == 4)?;
            self.years.contains(&year).then_some(year)
        };
        let words: Vec<_> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
        let (first, last) = (words.first().copied(), words.last().copied());
        if let Some(found) = last.and_then(year) {
            return (words[..words.len() - 1].join(" "), Some(found));
        }
        if let Some(found) = first.and_then(year) {
            return (words[1..].join(" "), Some(found));
        }

        (wanted.to_owned(), None)
    }
}

/// An entry for each state with capitals, by the names of all these towns, the newest first.
fn capitals(atlas: &Atlas) -> impl Iterator<Item = NamedEntry> {
    atlas.states().iter().filter_map(|state| {
        let mut records: Vec<_> = atlas.capitals().iter().collect();
        records.retain(|capital| capital.state == state.id);
        records.reverse();
        let names = records.iter().flat_map(|capital| capital.names.values());
        let names: Vec<&str> = names.map(String::as_str).collect();

        (!names.is_empty()).then(|| {
            let mut entry = NamedEntry::new(Found::Capital(state.id), 1, names);
            // Of two states with one capital the one of today comes first.
            let label = atlas.labels_of(state.id).last();
            let is_past = label.is_none_or(|label| label.until.is_some());
            entry.minor = state.background || is_past;
            entry
        })
    })
}

impl NamedEntry {
    fn new<'a>(found: Found, kind: u8, all: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names: Vec<(String, String)> = Vec::new();
        for name in all {
            let folded = folded(name);
            if !names.iter().any(|(_, known)| *known == folded) {
                names.push((name.to_owned(), folded));
            }
        }

        Self {
            found,
            kind,
            minor: false,
            names,
        }
    }

    fn state(state: &State) -> Self {
        let names = state.all_names().chain([state.id.as_str()]);

        Self {
            minor: state.background || state.kind == StateKind::Territory,
            ..Self::new(Found::State(state.id), 0, names)
        }
    }

    /// The best match among all names, the name, and the length of its folded form.
    fn fit(&self, wanted: &str) -> Option<(Fit, &str, usize)> {
        self.names
            .iter()
            .filter_map(|(name, folded)| Some((fit(folded, wanted)?, name.as_str(), folded.len())))
            .min_by_key(|(fit, _, length)| (*fit, *length))
    }
}

impl QuoteEntry {
    fn new(quote: &Quote) -> Self {
        let text = quote
            .press_version
            .as_ref()
            .map_or(&quote.text, |version| &version.text);
        let original = quote.text_original.as_deref().unwrap_or_default();

        Self {
            id: quote.id.clone(),
            speaker: quote.speaker.clone(),
            speaker_folded: folded(&quote.speaker),
            text_folded: folded(&format!("{text} {original}")),
        }
    }

    /// By the speaker as for names, or by the words if each word searched for begins one of them.
    fn fit(&self, wanted: &str) -> Option<Fit> {
        let begins_a_word = |part: &str| {
            self.text_folded
                .split(' ')
                .any(|word| word.starts_with(part))
        };
        let by_phrase = self.text_folded.contains(wanted).then_some(Fit::Inside);
        let by_words = wanted.split(' ').all(begins_a_word).then_some(Fit::Typo);

        fit(&self.speaker_folded, wanted).or(by_phrase).or(by_words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Found> {
        let atlas = Atlas::bundled().unwrap();

        SearchIndex::new(&atlas)
            .search(text, 5)
            .into_iter()
            .map(|hit| hit.found)
            .collect()
    }

    #[test]
    fn a_capital_is_found_in_every_language_of_the_map() {
        for (text, code) in [
            ("Belgrade", "SRB"),
            ("Белград", "SRB"),
            ("Warszawa", "POL"),
            ("Wien", "AUT"),
            ("kyiv", "UKR"),
        ] {
            let capital = Found::Capital(StateId::parse(code).unwrap());
            assert_eq!(found(text).first(), Some(&capital), "{text}");
        }
    }

    #[test]
    fn a_year_goes_with_what_is_searched_for() {
        let atlas = Atlas::bundled().unwrap();
        let index = SearchIndex::new(&atlas);
        for text in ["Ungarn 1999", "1999 hungary", "Magyarország 1999"] {
            let hit = index.search(text, 1).remove(0);
            assert_eq!((hit.found, hit.year), (state("HUN"), Some(1999)), "{text}");
        }
        assert_eq!(index.search("1968", 5).remove(0).found, Found::Year);
        assert_eq!(index.search("1789", 5), []);
    }

    #[test]
    fn events_and_tours_are_found_by_their_titles() {
        let atlas = Atlas::bundled().unwrap();
        let (event, tour) = (&atlas.events().iter().next().unwrap(), &atlas.tours()[0]);
        assert!(found(&event.title).contains(&Found::Event(event.id.clone())));
        assert!(found(&tour.title).contains(&Found::Tour(tour.id.clone())));
    }

    fn state(code: &str) -> Found {
        Found::State(StateId::parse(code).unwrap())
    }

    #[test]
    fn countries_are_found_by_old_foreign_and_misspelled_names() {
        for (text, code) in [
            ("Poland", "POL"),
            ("polska", "POL"),
            ("Польша", "POL"),
            ("Turkey", "TUR"),
            ("turkiye", "TUR"),
            ("Czech Republic", "CZE"),
            ("macedonia", "MKD"),
            ("soviet", "SUN"),
            ("Grece", "GRC"),
            ("Hungray", "HUN"),
            ("deutschland", "DEU"),
            ("swe", "SWE"),
        ] {
            assert_eq!(found(text).first(), Some(&state(code)), "{text}");
        }
    }

    #[test]
    fn quotes_are_found_by_speaker_and_by_words() {
        let baker = Found::Quote(QuoteId::new("baker-gorbachev-1990-not-one-inch"));
        assert!(found("james baker").contains(&baker));
        assert_eq!(found("one inch to the east"), std::slice::from_ref(&baker));
        assert!(found("jurisdiction inch").contains(&baker));
    }

    #[test]
    fn quotes_that_must_not_be_shown_are_never_found() {
        let atlas = Atlas::bundled().unwrap();
        let index = SearchIndex::new(&atlas);
        let hidden: Vec<_> = atlas
            .quotes()
            .iter()
            .filter(|quote| quote.display == Display::DoNotShow)
            .collect();
        assert!(!hidden.is_empty());
        for quote in hidden {
            for text in [&quote.speaker, &quote.text] {
                let hits = index.search(text, usize::MAX);
                assert!(
                    hits.iter()
                        .all(|hit| hit.found != Found::Quote(quote.id.clone()))
                );
            }
        }
    }

    #[test]
    fn an_empty_search_finds_nothing_and_no_search_more_than_asked() {
        assert!(found("  …").is_empty());
        assert_eq!(found("a").len(), 5);
    }
}
