//! How well the words of a quote are verified: derived by rule, never set by hand.

use crate::quote::WordingKind;
use crate::source::{Rank, Readings};

/// How well the words of a quote are verified, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verification {
    /// Read in the document itself: a scan of it, or the official text.
    CheckedAgainstDocument,
    /// Quoted by a source of rank A, B or C.
    ConfirmedBySecondarySource,
    /// Read in a copy of rank D, or nowhere.
    ReadInCopy,
}

impl Verification {
    /// From the kind of wording and the best rank of `readings`.
    pub fn of(wording: WordingKind, readings: &Readings) -> Self {
        match readings.rank() {
            Some(Rank::A) if wording.is_of_the_document() => Self::CheckedAgainstDocument,
            Some(Rank::A | Rank::B | Rank::C) => Self::ConfirmedBySecondarySource,
            Some(Rank::D) | None => Self::ReadInCopy,
        }
    }
}

impl WordingKind {
    /// Whether the words were taken from the document and not from somebody who quotes it.
    const fn is_of_the_document(self) -> bool {
        matches!(
            self,
            Self::OfficialText | Self::DocumentOcrPunctuationRestored
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(ranks: &[&str]) -> Readings {
        let readings: Vec<_> = ranks
            .iter()
            .map(|rank| format!(r#"{{"title": "page", "rank": "{rank}"}}"#))
            .collect();

        serde_json::from_str(&format!("[{}]", readings.join(", "))).unwrap()
    }

    #[test]
    fn words_are_checked_only_if_the_document_itself_was_read_in_rank_a() {
        for wording in [
            WordingKind::OfficialText,
            WordingKind::DocumentOcrPunctuationRestored,
        ] {
            for (ranks, expected) in [
                (&["A"][..], Verification::CheckedAgainstDocument),
                (&["D", "A"], Verification::CheckedAgainstDocument),
                (&["B"], Verification::ConfirmedBySecondarySource),
                (&["C"], Verification::ConfirmedBySecondarySource),
                (&["D"], Verification::ReadInCopy),
                (&[], Verification::ReadInCopy),
            ] {
                assert_eq!(
                    Verification::of(wording, &readings(ranks)),
                    expected,
                    "{wording:?} in {ranks:?}"
                );
            }
        }
    }

    #[test]
    fn words_that_somebody_quotes_are_never_checked_against_the_document() {
        for wording in [
            WordingKind::ArchiveQuotation,
            WordingKind::ThirdPartyTranscriptionOfDocument,
            WordingKind::ScholarOrPressQuotationOfDocument,
            WordingKind::PressQuotation,
            WordingKind::PressTranslation,
            WordingKind::BackTranslation,
        ] {
            for rank in ["A", "B", "C"] {
                assert_eq!(
                    Verification::of(wording, &readings(&[rank])),
                    Verification::ConfirmedBySecondarySource,
                    "{wording:?} in {rank}"
                );
            }
            assert_eq!(
                Verification::of(wording, &readings(&["D"])),
                Verification::ReadInCopy
            );
        }
    }
}
