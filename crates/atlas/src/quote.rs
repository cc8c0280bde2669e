//! Quotes: their words, speaker and source, and how reliable the wording is.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Year};
use crate::id::{QuoteId, SourceId, StateId};
use crate::source::{Readings, Source};

/// A quote about NATO's enlargement.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Unique among the quotes.
    pub id: QuoteId,
    /// Its importance.
    pub tier: Tier,
    /// The date of the statement.
    pub date: PartialDate,
    /// The speaker or author.
    pub speaker: String,
    /// The speaker's office at that time.
    pub speaker_role: String,
    /// The person or audience addressed.
    pub addressee: String,
    /// The occasion, in our own words.
    pub occasion: String,
    /// The place as named in the source, for instance `Moscow, Kremlin`.
    pub place: String,
    /// Longitude and latitude in degrees; `None` if the place is no single point.
    pub place_lon_lat: Option<[f64; 2]>,
    /// The quoted words, in English.
    pub text: String,
    /// The words in the original language, where it is not English and the original is known.
    pub text_original: Option<String>,
    /// The press wording to show instead of `text` while only that is known in full.
    pub press_version: Option<PressVersion>,
    /// The language, and how the words came into English.
    pub original_language: String,
    /// How faithful the English is.
    pub wording: WordingKind,
    /// The kind of document it comes from.
    pub kind: QuoteKind,
    /// The states concerned, by the codes of today's states.
    pub states: Vec<StateId>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// The document cited.
    pub source: Citation,
    /// Whether accounts of the same statement contradict each other.
    #[serde(default)]
    pub contested: bool,
    /// A neutral note to show with it.
    pub note: String,
    /// The date of the retelling, for words of a memoir that tells of an earlier day.
    pub told: Option<PartialDate>,
    /// The date by which the record was public; `None` if unknown, or if the words were public from
    /// the start.
    pub published: Option<PartialDate>,
    /// Whether and how it may be shown.
    pub display: Display,
    /// Whether the news article of the fact check contains it too.
    pub in_article: bool,
}

impl Quote {
    /// The pages in which the words were read; `document` must be the source cited.
    pub fn read_in<'a>(&'a self, document: &'a Source) -> &'a Readings {
        self.source.read_in.as_ref().unwrap_or(&document.read_in)
    }

    /// The year of [`Self::date`].
    pub fn year(&self) -> Year {
        self.date.first.year()
    }

    /// The date of the retelling, else that of the statement.
    pub fn exists_since(&self) -> Date {
        self.told.unwrap_or(self.date).first
    }

    /// Whether the words were public from the start: statements, treaties, declarations.
    pub fn was_public_at_once(&self) -> bool {
        matches!(
            self.kind,
            QuoteKind::PublicStatement | QuoteKind::VerbatimDocument
        )
    }

    /// The day on which the words became public; `None` if unknown.
    pub fn public_since(&self) -> Option<Date> {
        if self.was_public_at_once() {
            return Some(self.date.first);
        }

        self.published.map(|published| published.first)
    }
}

/// The wording of the press, with the part of the record that is known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PressVersion {
    /// In the press's English.
    pub text: String,
    /// The agency, for instance `TASS`.
    pub agency: String,
    /// The part of the record that could be read; shown beside the text.
    pub fragment: String,
}

/// A passage in a document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The document cited.
    pub id: SourceId,
    /// Page, paragraph or time; `None` if there is none.
    pub locator: Option<String>,
    /// The pages in which this passage was read, if not those of the document as a whole.
    pub read_in: Option<Readings>,
}

/// The importance of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Part of the main narrative.
    Core,
    /// Supplementary.
    Extra,
    /// Only in the news article; kept for the fact check.
    ArticleCheck,
}

/// How faithful the English words are to the record, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordingKind {
    /// The text as its issuer published it.
    OfficialText,
    /// From a scan by OCR, with punctuation restored.
    DocumentOcrPunctuationRestored,
    /// Quoted by the archive that holds the document.
    ArchiveQuotation,
    /// Transcribed by a third party.
    ThirdPartyTranscriptionOfDocument,
    /// The document as quoted by a scholar or newspaper.
    ScholarOrPressQuotationOfDocument,
    /// The speaker as quoted by a newspaper.
    PressQuotation,
    /// Translated by a newspaper.
    PressTranslation,
    /// Translated back into English from a translation.
    BackTranslation,
}

/// The kind of document that a quote comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// Said or written in public.
    PublicStatement,
    /// A note-taker's record of a conversation (memcon).
    NoteTakersRecord,
    /// A newspaper report.
    ReportedByPress,
    /// A document, verbatim.
    VerbatimDocument,
    /// An official letter.
    Letter,
    /// A paraphrase by a third party, not the speaker's words.
    Paraphrase,
}

/// Whether and how a quote may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Display {
    /// As a quotation.
    Show,
    /// As a quotation, always with its note.
    ShowWithCaveat,
    /// As a paraphrase without quotation marks, always with its note.
    DoNotShowAsVerbatim,
    /// Never.
    DoNotShow,
}

/// Quotes that may only be shown side by side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TogetherGroup {
    /// In the order in which they are to be shown.
    pub quotes: Vec<QuoteId>,
    /// The reason, in our own words.
    pub reason: String,
}
