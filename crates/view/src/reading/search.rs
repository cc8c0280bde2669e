//! Search in names of states and words of quotes.

use crate::reading::folding::folded;
use atlas::Atlas;
use atlas::id::{QuoteId, StateId};
use atlas::quote::{Display, Quote};
use atlas::state::{State, StateKind};

/// The number of letters from which on one typo is tolerated.
const LETTERS_FOR_A_TYPO: usize = 4;

/// A search result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Found by one of its names.
    State(StateId),
    /// Found by its speaker or its words.
    Quote(QuoteId),
}

/// A search result and the text that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The state or quote.
    pub found: Found,
    /// The matching name as written; for a quote its speaker.
    pub name: String,
}

/// How well a text matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The whole text matches.
    Whole,
    /// The text begins with it.
    Start,
    /// A word of the text begins with it.
    WordStart,
    /// The text contains it.
    Inside,
    /// A word of the text differs from it by one typo.
    Typo,
}

#[derive(Debug, Clone)]
struct StateEntry {
    id: StateId,
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

/// The search index, built once.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    /// In the order of the atlas.
    states: Vec<StateEntry>,
    /// Ascending by date; only quotes that may be shown.
    quotes: Vec<QuoteEntry>,
}

impl SearchIndex {
    /// Folds all names and words.
    pub fn new(atlas: &Atlas) -> Self {
        let shown = |quote: &&Quote| quote.display != Display::DoNotShow;

        Self {
            states: atlas.states().iter().map(StateEntry::new).collect(),
            quotes: atlas
                .quotes()
                .iter()
                .filter(shown)
                .map(QuoteEntry::new)
                .collect(),
        }
    }

    /// At most `limit` results for `text`, best first.
    ///
    /// Better matches come first; then states before quotes, full states before others, shorter
    /// names before longer ones, then the order of the atlas.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        let wanted = folded(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let states = self.states.iter().filter_map(|entry| {
            let (fit, name, length) = entry.fit(&wanted)?;
            let hit = Hit {
                found: Found::State(entry.id),
                name: name.to_owned(),
            };
            Some(((fit, 0, entry.minor, length), hit))
        });
        let quotes = self.quotes.iter().filter_map(|entry| {
            let fit = entry.fit(&wanted)?;
            let hit = Hit {
                found: Found::Quote(entry.id.clone()),
                name: entry.speaker.clone(),
            };
            Some(((fit, 1, false, 0), hit))
        });
        let mut ranked: Vec<_> = states.chain(quotes).collect();
        // The sort is stable and keeps the order of the atlas.
        ranked.sort_by_key(|(rank, _)| *rank);

        ranked.into_iter().take(limit).map(|(_, hit)| hit).collect()
    }
}

impl StateEntry {
    fn new(state: &State) -> Self {
        let mut names: Vec<(String, String)> = Vec::new();
        for name in state.all_names().chain([state.id.as_str()]) {
            let folded = folded(name);
            if !names.iter().any(|(_, known)| *known == folded) {
                names.push((name.to_owned(), folded));
            }
        }

        Self {
            id: state.id,
            minor: state.background || state.kind == StateKind::Territory,
            names,
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

/// `None` if it does not match.
fn fit(folded: &str, wanted: &str) -> Option<Fit> {
    let mut words = folded.split(' ');
    if folded == wanted {
        Some(Fit::Whole)
    } else if folded.starts_with(wanted) {
        Some(Fit::Start)
    } else if folded
        .match_indices(wanted)
        .any(|(at, _)| folded[..at].ends_with(' '))
    {
        Some(Fit::WordStart)
    } else if folded.contains(wanted) {
        Some(Fit::Inside)
    } else if within_one_typo(folded, wanted) || words.any(|word| within_one_typo(word, wanted)) {
        Some(Fit::Typo)
    } else {
        None
    }
}

/// Whether two words differ by one insertion, deletion, substitution or transposition.
fn within_one_typo(word: &str, wanted: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), wanted.chars().collect());
    if b.len() < LETTERS_FOR_A_TYPO || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let after = |letters: &[char], count: usize| letters.get(count..).unwrap_or_default().to_vec();
    let swapped = a.len() >= 2 && b.len() >= 2 && a[0] == b[1] && a[1] == b[0];

    after(a, 1) == after(b, 1)
        || a == after(b, 1)
        || after(a, 1) == b
        || (swapped && after(a, 2) == after(b, 2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn better_fits_come_first() {
        let fits = [
            "poland",
            "poland republic",
            "republic of poland",
            "apolandia",
            "polland",
        ];
        let found: Vec<_> = fits.iter().map(|name| fit(name, "poland")).collect();
        assert_eq!(
            found,
            [
                Fit::Whole,
                Fit::Start,
                Fit::WordStart,
                Fit::Inside,
                Fit::Typo
            ]
            .map(Some)
        );
    }

    #[test]
    fn one_typo_is_forgiven_and_two_are_not() {
        for wanted in ["hungray", "hungery", "hungar", "hunngary", "hangary"] {
            assert!(within_one_typo("hungary", wanted), "{wanted}");
        }
        for wanted in ["hngry", "hangery", "hun"] {
            assert!(!within_one_typo("hungary", wanted), "{wanted}");
        }
    }

    #[test]
    fn short_searches_forgive_no_typo() {
        assert_eq!(fit("iran", "ira"), Some(Fit::Start));
        assert_eq!(fit("iraq", "irx"), None);
    }

    fn found(text: &str) -> Vec<Found> {
        let atlas = Atlas::bundled().unwrap();

        SearchIndex::new(&atlas)
            .search(text, 5)
            .into_iter()
            .map(|hit| hit.found)
            .collect()
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

    proptest! {
        #[test]
        fn a_word_with_two_letters_swapped_is_one_typo_away(word in "[a-z]{4,12}", at in 0..3_usize) {
            let mut letters: Vec<char> = word.chars().collect();
            letters.swap(at, at + 1);
            let swapped: String = letters.into_iter().collect();
            prop_assert!(within_one_typo(&word, &swapped));
        }
    }
}
