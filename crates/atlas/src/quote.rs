//! Quotes: what was said, by whom, and how well the words are known.

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Year};
use crate::id::{QuoteId, SourceId, StateId};
use crate::source::{Readings, Source};

/// Words on record about the Alliance's enlargement.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Names the quote.
    pub id: QuoteId,
    /// Whether it belongs to the core of the story.
    pub tier: Tier,
    /// When it was said or written.
    pub date: PartialDate,
    /// Who said it.
    pub speaker: String,
    /// Who the speaker was then.
    pub speaker_role: String,
    /// To whom it was said.
    pub addressee: String,
    /// On what occasion.
    pub occasion: String,
    /// Where.
    pub place: String,
    /// Where on the map, longitude and latitude in degrees; `None` if the place is no point.
    pub place_lon_lat: Option<[f64; 2]>,
    /// The words, in English.
    pub text: String,
    /// The words in the language of the record, where they differ and are known.
    pub text_original: Option<String>,
    /// The wording of the press, to be shown instead of `text` while only that is known in full.
    pub press_version: Option<PressVersion>,
    /// In which language it was said, and how it came into English.
    pub original_language: String,
    /// How close the English is to the record.
    pub wording: WordingKind,
    /// What kind of record it is.
    pub kind: QuoteKind,
    /// The states that it concerns, by the codes of today's states.
    pub states: Vec<StateId>,
    /// What it is about, in short keys.
    pub topics: Vec<String>,
    /// The document that it stands in.
    pub source: Citation,
    /// Whether accounts of the same thing contradict each other.
    #[serde(default)]
    pub contested: bool,
    /// The neutral note that belongs to it.
    pub note: String,
    /// When it was told, where that was later than the day it tells of: the words of a memoir.
    pub told: Option<PartialDate>,
    /// When a record became public at the latest; `None` if that is not known, and for words that
    /// were public from the beginning.
    pub published: Option<PartialDate>,
    /// Whether and how it may be shown.
    pub display: Display,
    /// Whether the news article that the claims are taken from has it too.
    pub in_article: bool,
}

impl Quote {
    /// Where its words were read, if `document` is the one that it stands in.
    pub fn read_in<'a>(&'a self, document: &'a Source) -> &'a Readings {
        self.source.read_in.as_ref().unwrap_or(&document.read_in)
    }

    /// The year under which the quote is found.
    pub fn year(&self) -> Year {
        self.date.first.year()
    }

    /// Since when the words exist.
    pub fn exists_since(&self) -> Date {
        self.told.unwrap_or(self.date).first
    }

    /// Whether the words were public from the beginning: statements, treaties, declarations.
    pub fn was_public_at_once(&self) -> bool {
        matches!(
            self.kind,
            QuoteKind::PublicStatement | QuoteKind::VerbatimDocument
        )
    }

    /// Since when everybody could read it; `None` if that is not known.
    pub fn public_since(&self) -> Option<Date> {
        if self.was_public_at_once() {
            return Some(self.date.first);
        }

        self.published.map(|published| published.first)
    }
}

/// Words as the press gave them, with what is known of the record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PressVersion {
    /// The words, in the press's English.
    pub text: String,
    /// Whose wording it is, for instance `TASS`.
    pub agency: String,
    /// The part of the record that could be read, to be shown beside it.
    pub fragment: String,
}

/// The place in a document where a quote stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The document.
    pub id: SourceId,
    /// The page, paragraph or time in it; `None` if there is none.
    pub locator: Option<String>,
    /// Where this passage was read, if elsewhere than the document as a whole.
    pub read_in: Option<Readings>,
}

/// Whether a quote belongs to the core of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Tells the story.
    Core,
    /// Adds to it.
    Extra,
    /// Exists only in the news article and is kept to be held against the record.
    ArticleCheck,
}

/// How close the English words are to the record, closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordingKind {
    /// An official text.
    OfficialText,
    /// Read from a scan of the document; the punctuation was restored.
    DocumentOcrPunctuationRestored,
    /// The archive's own quotation of the document.
    ArchiveQuotation,
    /// A third party's transcription of the document.
    ThirdPartyTranscriptionOfDocument,
    /// A scholar or newspaper quotes the document.
    ScholarOrPressQuotationOfDocument,
    /// A newspaper quotes the speaker.
    PressQuotation,
    /// A newspaper's translation of what the speaker said.
    PressTranslation,
    /// Translated back from a translation.
    BackTranslation,
}

/// What kind of record a quote comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// Said or written in public.
    PublicStatement,
    /// A note-taker's record of a conversation.
    NoteTakersRecord,
    /// A newspaper reports it.
    ReportedByPress,
    /// A document, word for word.
    VerbatimDocument,
    /// A letter.
    Letter,
    /// Somebody's paraphrase; not the speaker's words.
    Paraphrase,
}

/// Whether and how a quote may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Display {
    /// As a quote.
    Show,
    /// As a quote, never without its note.
    ShowWithCaveat,
    /// As a paraphrase without quotation marks, never without its note.
    DoNotShowAsVerbatim,
    /// Never as a quote.
    DoNotShow,
}

/// Quotes that may only be shown side by side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TogetherGroup {
    /// The quotes, in the order in which they are to be shown.
    pub quotes: Vec<QuoteId>,
    /// Why, in our own words.
    pub reason: String,
}
