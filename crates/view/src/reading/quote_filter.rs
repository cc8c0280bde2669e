//! The filter of the quote list.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::reading::document;
use crate::reading::folding::{Folded, folded};
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use atlas::quote::{Quote, QuoteKind};
use atlas::timeline::related::{concerns, quote_display_of};
use atlas::verification::Verification;

/// The criteria for quotes; those that are `None` or empty do not restrict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuoteFilter {
    /// Words in the quote or in what is said about it; prefixes of words suffice.
    pub text: String,
    /// The speaker's name.
    pub speaker: Option<String>,
    /// The kind of document it comes from.
    pub kind: Option<QuoteKind>,
    /// How well its words are verified.
    pub verification: Option<Verification>,
    /// The id of a topic.
    pub topic: Option<String>,
    /// The first year of its date.
    pub from: Option<Year>,
    /// The last year of its date.
    pub until: Option<Year>,
}

impl QuoteFilter {
    /// Whether any criterion is set.
    pub fn is_active(&self) -> bool {
        !folded(&self.text).is_empty() || self.facets() > 0
    }

    /// The number of criteria besides the text; a range of years counts once.
    pub fn facets(&self) -> usize {
        [
            self.speaker.is_some(),
            self.kind.is_some(),
            self.verification.is_some(),
            self.topic.is_some(),
            self.from.is_some() || self.until.is_some(),
        ]
        .into_iter()
        .filter(|is_asked| *is_asked)
        .count()
    }

    /// The byte ranges in `text` of the words searched for, in order, without overlap.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let wanted = folded(&self.text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let all = Folded::new(text);
        let mut hits: Vec<_> = wanted
            .split(' ')
            .flat_map(|part| all.word_starts(part))
            .collect();
        hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(hits.len());
        for hit in hits {
            match apart.last_mut() {
                Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                _ => apart.push(hit),
            }
        }

        apart
    }

    fn takes(&self, atlas: &Atlas, quote: &Quote) -> bool {
        let year = quote.year();

        self.speaker
            .as_ref()
            .is_none_or(|speaker| *speaker == quote.speaker)
            && self.kind.is_none_or(|kind| kind == quote.kind)
            && self
                .verification
                .is_none_or(|proof| proof == atlas.verification(quote))
            && self
                .topic
                .as_ref()
                .is_none_or(|topic| quote.topics.contains(topic))
            && self.from.is_none_or(|from| year >= from)
            && self.until.is_none_or(|until| year <= until)
    }
}

/// The folded words of every quote that may be shown, for a fast search.
#[derive(Debug, Clone)]
pub struct QuoteIndex {
    /// Ascending by date.
    entries: Vec<(QuoteId, String)>,
}

impl QuoteIndex {
    /// Folds all quotes and what is said about them.
    pub fn new(atlas: &Atlas) -> Self {
        let shown = |quote: &&Quote| quote_display_of(quote).is_some();
        let entries = atlas.quotes().iter().filter(shown);

        Self {
            entries: entries
                .map(|quote| (quote.id.clone(), folded(&all_words(atlas, quote))))
                .collect(),
        }
    }

    /// The quotes that satisfy `filter`, and concern `state` if given; ascending by date.
    pub fn found(
        &self,
        atlas: &Atlas,
        filter: &QuoteFilter,
        state: Option<StateId>,
    ) -> Vec<QuoteId> {
        let wanted = folded(&filter.text);
        let has_all_words = |text: &str| {
            let mut parts = wanted.split(' ').filter(|part| !part.is_empty());
            parts.all(|part| text.split(' ').any(|word| word.starts_with(part)))
        };
        let taken = self.entries.iter().filter(|(id, text)| {
            atlas.quote(id).is_some_and(|quote| {
                filter.takes(atlas, quote)
                    && state.is_none_or(|state| concerns(atlas, quote, state))
                    && has_all_words(text)
            })
        });

        taken.map(|(id, _)| id.clone()).collect()
    }
}

/// All the text that the card of a quote shows.
fn all_words(atlas: &Atlas, quote: &Quote) -> String {
    let press = quote.press_version.as_ref();
    let topics = atlas.topics().iter();
    let topics = topics.filter(|topic| quote.topics.contains(&topic.id));
    let source = atlas.source(&quote.source.id);
    let document = source.map_or_else(String::new, document::name);
    let always = [
        press.map_or(quote.text.as_str(), |version| &version.text),
        &quote.speaker,
        &quote.speaker_role,
        &quote.addressee,
        &quote.occasion,
        &quote.place,
        &quote.note,
        &document,
    ];
    let sometimes = [
        press.map(|version| version.fragment.as_str()),
        quote.text_original.as_deref(),
        quote.source.locator.as_deref(),
    ];
    let words: Vec<_> = always
        .into_iter()
        .chain(sometimes.into_iter().flatten())
        .chain(topics.map(|topic| topic.name.as_str()))
        .collect();

    words.join(" ")
}

/// The values of each criterion among the quotes that may be shown, with the number of quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    /// Most frequent first.
    pub speakers: Vec<(String, usize)>,
    /// By kind of document.
    pub kinds: BTreeMap<QuoteKind, usize>,
    /// Best verified first.
    pub verifications: BTreeMap<Verification, usize>,
    /// Id, name and number, in the order of the atlas.
    pub topics: Vec<(String, String, usize)>,
    /// Most frequent first.
    pub states: Vec<(StateId, usize)>,
    /// The first and the last year with quotes; the same year twice if there are none.
    pub years: (Year, Year),
}

impl Facets {
    /// Counts the quotes of `atlas`.
    pub fn of(atlas: &Atlas) -> Self {
        let shown: Vec<_> = atlas
            .quotes()
            .iter()
            .filter(|quote| quote_display_of(quote).is_some())
            .collect();
        let (mut kinds, mut verifications) = (BTreeMap::new(), BTreeMap::new());
        let (mut speakers, mut states) = (BTreeMap::new(), BTreeMap::new());
        for quote in &shown {
            *kinds.entry(quote.kind).or_default() += 1;
            *verifications.entry(atlas.verification(quote)).or_default() += 1;
            *speakers.entry(quote.speaker.clone()).or_default() += 1;
            for state in &quote.states {
                *states.entry(*state).or_default() += 1;
            }
        }
        let topics = atlas.topics().iter().filter_map(|topic| {
            let is_about = |quote: &&&Quote| quote.topics.contains(&topic.id);
            let count = shown.iter().filter(is_about).count();

            (count > 0).then(|| (topic.id.clone(), topic.name.clone(), count))
        });
        let year = |quote: Option<&&Quote>| quote.map_or(0, |quote| quote.year());

        Self {
            speakers: most_first(speakers),
            kinds,
            verifications,
            topics: topics.collect(),
            states: most_first(states),
            years: (year(shown.first()), year(shown.last())),
        }
    }
}

/// Descending by number, then in the order of the keys.
fn most_first<K: Ord>(counts: BTreeMap<K, usize>) -> Vec<(K, usize)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));

    counts
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use atlas::quote::Display;

    static KNOWN: LazyLock<(Atlas, QuoteIndex)> = LazyLock::new(|| {
        let atlas = Atlas::bundled().unwrap();
        let index = QuoteIndex::new(&atlas);

        (atlas, index)
    });

    fn found(filter: &QuoteFilter) -> Vec<&'static Quote> {
        let (atlas, index) = &*KNOWN;
        let ids = index.found(atlas, filter, None);

        ids.iter().map(|id| atlas.quote(id).unwrap()).collect()
    }

    fn words(text: &str) -> QuoteFilter {
        QuoteFilter {
            text: text.to_owned(),
            ..QuoteFilter::default()
        }
    }

    #[test]
    fn a_filter_that_asks_nothing_takes_every_quote_that_may_be_shown_in_order_of_time() {
        let atlas = &KNOWN.0;
        let all = found(&words("  "));
        let shown = atlas
            .quotes()
            .iter()
            .filter(|quote| quote.display != Display::DoNotShow);
        assert_eq!(all.len(), shown.count());
        assert!(all.is_sorted_by_key(|quote| quote.date.first));
        assert!(!words(" , ").is_active());
    }

    #[test]
    fn quotes_that_must_not_be_shown_are_found_by_nothing() {
        let atlas = &KNOWN.0;
        let hidden = atlas
            .quotes()
            .iter()
            .filter(|quote| quote.display == Display::DoNotShow);
        for quote in hidden {
            let ids = found(&words(&quote.text));
            assert!(ids.iter().all(|found| found.id != quote.id), "{}", quote.id);
        }
    }

    #[test]
    fn words_are_found_in_quotes_notes_places_and_documents() {
        for (text, id) in [
            ("inch east", "baker-gorbachev-1990-not-one-inch"),
            ("WALESA oval", "walesa-clinton-1993-afraid-of-russia"),
            ("Truman Library", "albright-1999-poker-chips"),
        ] {
            let ids: Vec<_> = found(&words(text))
                .into_iter()
                .map(|quote| quote.id.clone())
                .collect();
            assert!(ids.contains(&QuoteId::new(id)), "{text}: {ids:?}");
        }
        assert!(found(&words("inch zebra")).is_empty());
    }

    #[test]
    fn each_facet_takes_as_many_as_it_announces() {
        let facets = Facets::of(&KNOWN.0);
        for (speaker, count) in facets.speakers {
            let filter = QuoteFilter {
                speaker: Some(speaker),
                ..QuoteFilter::default()
            };
            assert_eq!(found(&filter).len(), count, "{filter:?}");
        }
        for (kind, count) in facets.kinds {
            let filter = QuoteFilter {
                kind: Some(kind),
                ..QuoteFilter::default()
            };
            assert_eq!(found(&filter).len(), count, "{filter:?}");
        }
        for (proof, count) in facets.verifications {
            let filter = QuoteFilter {
                verification: Some(proof),
                ..QuoteFilter::default()
            };
            assert_eq!(found(&filter).len(), count, "{filter:?}");
        }
        for (topic, _, count) in facets.topics {
            let filter = QuoteFilter {
                topic: Some(topic),
                ..QuoteFilter::default()
            };
            assert_eq!(found(&filter).len(), count, "{filter:?}");
        }
    }

    #[test]
    fn facets_narrow_each_other_and_years_are_bounds_within() {
        let filter = QuoteFilter {
            speaker: Some("Boris Yeltsin".to_owned()),
            from: Some(1994),
            until: Some(1995),
            ..QuoteFilter::default()
        };
        let quotes = found(&filter);
        assert!(!quotes.is_empty());
        assert!(
            quotes
                .iter()
                .all(|quote| quote.speaker == "Boris Yeltsin"
                    && (1994..=1995).contains(&quote.year()))
        );
        assert_eq!(filter.facets(), 2);
    }

    #[test]
    fn hits_stand_apart_and_cover_the_words_that_were_looked_for() {
        let text = "NATO must be open; Wałęsa asked NATO’s members.";
        let hits: Vec<_> = words("nato wal")
            .hits(text)
            .into_iter()
            .map(|hit| &text[hit])
            .collect();
        assert_eq!(hits, ["NATO", "Wał", "NATO"]);
        assert_eq!(words("nato na").hits(text).len(), 2);
        assert!(words("").hits(text).is_empty());
    }
}
