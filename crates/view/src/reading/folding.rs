//! Text folding for comparison and search: without case, accents and punctuation.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters and digits in lower case without accents, words separated by one space.
pub fn folded(text: &str) -> String {
    Folded::new(text).text
}

/// A folded text with a map back to the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folded {
    /// As [`folded`] gives it.
    pub(crate) text: String,
    /// For each byte of the folded text the byte range of its character in the original.
    origins: Vec<Range<usize>>,
}

impl Folded {
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
        };
        for (at, letter) in text.char_indices() {
            let origin = at..at + letter.len_utf8();
            let parts = letter.nfkd().flat_map(char::to_lowercase).nfkd();
            for part in parts.filter(|part| !is_combining_mark(*part)) {
                folded.push(part, &origin);
            }
        }
        let length = folded.text.trim_end().len();
        folded.text.truncate(length);
        folded.origins.truncate(length);

        folded
    }

    fn push(&mut self, letter: char, origin: &Range<usize>) {
        match letter {
            'ł' => self.text.push('l'),
            'ø' => self.text.push('o'),
            'đ' | 'ð' => self.text.push('d'),
            'ı' => self.text.push('i'),
            'ß' => self.text.push_str("ss"),
            'æ' => self.text.push_str("ae"),
            'þ' => self.text.push_str("th"),
            // Apostrophes are part of words: Côte d’Ivoire, can't.
            '\'' | '’' | 'ʼ' => {}
            letter if letter.is_alphanumeric() => self.text.push(letter),
            _ if self.text.ends_with(' ') || self.text.is_empty() => {}
            _ => self.text.push(' '),
        }
        self.origins.resize(self.text.len(), origin.clone());
    }

    /// The byte ranges in the original where a word begins with `part`, in order.
    pub(crate) fn word_starts(&self, part: &str) -> impl Iterator<Item = Range<usize>> {
        let begins_a_word = |at: usize| at == 0 || self.text.as_bytes()[at - 1] == b' ';
        let found = self.text.match_indices(part).map(|(at, _)| at);

        found.filter(move |at| begins_a_word(*at)).filter_map(|at| {
            let last = self.origins.get(at + part.len().checked_sub(1)?)?;

            Some(self.origins.get(at)?.start..last.end)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        for (text, expected) in [
            ("Türkiye", "turkiye"),
            ("Česko", "cesko"),
            ("Ísland", "island"),
            ("Łódź", "lodz"),
            ("Danmark", "danmark"),
            ("Côte d’Ivoire", "cote divoire"),
            ("ΕΛΛΆΔΑ", "ελλαδα"),
            ("Україна", "украіна"),
            ("  Bosnia & Herzegovina ", "bosnia herzegovina"),
        ] {
            assert_eq!(folded(text), expected);
        }
    }

    #[test]
    fn what_was_found_is_told_in_letters_of_the_original() {
        let text = "Lech Wałęsa: don’t fear, Walesa said";
        let found: Vec<_> = Folded::new(text)
            .word_starts("wales")
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, ["Wałęs", "Wales"]);
        let found: Vec<_> = Folded::new(text)
            .word_starts("dont")
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, ["don’t"]);
        assert_eq!(Folded::new(text).word_starts("alesa").count(), 0);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once.clone());
        }

        #[test]
        fn every_word_of_a_text_is_found_in_it(text in "\\PC{0,40}") {
            let all = Folded::new(&text);
            for word in all.text.split(' ').filter(|word| !word.is_empty()) {
                let mut found = all.word_starts(word);
                let first = found.next();
                prop_assert!(first.is_some_and(|range| text.get(range).is_some()));
            }
        }
    }
}
