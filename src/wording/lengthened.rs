//! The pseudo-language: English with more letters.

use std::borrow::Cow;

/// Of so many letters in a row, the second and the last are written twice.
const PERIOD: usize = 5;

/// `text` with two of every five letters of each word doubled: 40 % longer, and still readable.
///
/// Only what stands in a message is changed, not the values that are put in.
pub(super) fn lengthened(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 3 / 2);
    let mut letters = 0;
    for letter in text.chars() {
        longer.push(letter);
        if !letter.is_alphabetic() {
            letters = 0;
            continue;
        }
        letters += 1;
        if matches!(letters % PERIOD, 0 | 2) {
            longer.push(letter);
        }
    }

    Cow::Owned(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_grow_by_two_fifths_and_short_ones_stay() {
        assert_eq!(lengthened("a remarkable map"), "a reemarrkaablee maap");
        let text = "internationalization".repeat(5);
        assert_eq!(lengthened(&text).len(), text.len() * 7 / 5);
    }
}
