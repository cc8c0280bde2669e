//! How well a folded text matches what is searched for.

/// The number of letters from which on one typo is tolerated.
const LETTERS_FOR_A_TYPO: usize = 4;

/// How well a text matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
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

/// `None` if it does not match.
pub(super) fn fit(folded: &str, wanted: &str) -> Option<Fit> {
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
