//! Sources, where they were read, and how reliable they are.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::id::SourceId;

/// A document that records cite, as distinct from the pages in which it was read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Unique among the sources.
    pub id: SourceId,
    /// As on the document.
    pub title: String,
    /// The publisher or author: a person, an institution, a newspaper.
    pub body: String,
    /// As precise as known; `None` for an undated page.
    pub date: Option<PartialDate>,
    /// When an undated page was read, since it may have changed.
    pub read_on: Option<PartialDate>,
    /// Its number, for instance `34 UNTS 243`.
    pub number: Option<String>,
    /// The kind of publisher.
    pub kind: SourceKind,
    /// The official URL; `None` if unknown.
    pub url: Option<String>,
    /// Commit and day, for a data set that changes.
    pub revision: Option<String>,
    /// The pages in which it was read; empty if it was not read.
    pub read_in: Readings,
}

impl Source {
    /// The best rank of [`Self::read_in`]; `None` if it was not read.
    pub fn rank(&self) -> Option<Rank> {
        self.read_in.rank()
    }

    /// The URL to link to; `None` if the document itself is of rank D.
    pub fn address(&self) -> Option<&str> {
        let is_weak = |reading: &Reading| reading.is_the_document() && !reading.rank.bears();
        if self.read_in.0.iter().any(is_weak) {
            return None;
        }

        self.url.as_deref()
    }

    /// Every URL in the record, linked to or not.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.url
            .as_deref()
            .into_iter()
            .chain(self.read_in.addresses())
    }
}

/// The pages in which a document, or a passage of it, was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Readings(pub Vec<Reading>);

impl Readings {
    /// The best rank; `None` if it was not read.
    pub fn rank(&self) -> Option<Rank> {
        self.0.iter().map(|reading| reading.rank).min()
    }

    /// The caveat to show with the citation; `None` if the document was read at its own address and
    /// that is above rank D.
    pub fn caveat(&self) -> Option<ReadingCaveat<'_>> {
        let best = self.0.iter().min_by_key(|reading| reading.rank);
        let Some(best) = best else {
            return Some(ReadingCaveat::NotRead);
        };

        match (best.title.as_deref(), best.rank.bears()) {
            (Some(title), true) => Some(ReadingCaveat::Elsewhere(title)),
            (Some(title), false) => Some(ReadingCaveat::InCopy(title)),
            (None, true) => None,
            (None, false) => Some(ReadingCaveat::WeakPage),
        }
    }

    /// The best reading; `None` if that is the document at its own address.
    pub fn elsewhere(&self) -> Option<&Reading> {
        let best = self.0.iter().min_by_key(|reading| reading.rank)?;

        (!best.is_the_document()).then_some(best)
    }

    /// Every URL, linked to or not.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|reading| reading.url.as_deref())
    }
}

/// Why a citation needs a caveat; see [`Readings::caveat`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingCaveat<'a> {
    /// Known to exist, but not read.
    NotRead,
    /// Read on this page of rank A, B or C.
    Elsewhere(&'a str),
    /// Read in this copy, which is of rank D.
    InCopy(&'a str),
    /// The document itself is a page of rank D.
    WeakPage,
}

/// A page or file in which a document was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// In a few words of our own; `None` for the document at its own address.
    pub title: Option<String>,
    /// `None` if it is the document's own, or must not be linked to.
    pub url: Option<String>,
    /// How reliable it is.
    pub rank: Rank,
}

impl Reading {
    /// Whether it is the document at its own address.
    pub fn is_the_document(&self) -> bool {
        self.title.is_none()
    }

    /// The URL to link to; `None` at rank D.
    pub fn address(&self) -> Option<&str> {
        self.url.as_deref().filter(|_| self.rank.bears())
    }
}

/// How reliably a page gives a document's words and dates, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Rank {
    /// Official or primary: the issuer of the document, the archive that holds it, its author.
    A,
    /// Scholarly, or an edited reference work.
    B,
    /// Newspapers and news agencies of good reputation.
    C,
    /// A copy, mirror or forum, an encyclopedia that anyone may edit, a partisan page.
    D,
}

impl Rank {
    /// Best first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Whether statements read there may count as verified: all ranks but D.
    pub const fn bears(self) -> bool {
        !matches!(self, Self::D)
    }
}

/// The kind of publisher of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// NATO itself.
    Nato,
    /// A government, parliament, court or international organization.
    Official,
    /// An archive or library that publishes documents.
    Archive,
    /// The CIA World Factbook.
    Factbook,
    /// The text of a treaty or decision.
    Text,
    /// A data set.
    Database,
    /// A news agency, newspaper or broadcaster.
    Press,
    /// A scholarly article, a memoir, a think tank, an edited encyclopedia.
    Research,
    /// An encyclopedia that anyone may edit.
    Wiki,
    /// Any other page.
    Web,
}

/// The evidence for a dated statement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Whether the statement was read in these sources, at least one of them of rank A, B or C.
    pub verified: bool,
    /// Best first as far as known; may be empty if not verified.
    pub sources: Vec<SourceId>,
    /// A doubt or a differing account, in our own words; the reason if not verified.
    pub note: Option<String>,
}

/// A date in the history of a state, with its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedFact {
    /// As precise as the sources give it.
    pub date: PartialDate,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with a URL of its own.
    fn source(read_in: &str) -> Source {
        let text = format!(
            r#"{{"id": "treaty", "title": "Treaty", "body": "Parties", "date": "1949-04-04",
                 "kind": "text", "url": "https://nato.int/treaty", "read_in": {read_in}}}"#
        );

        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_document_ranks_as_the_best_of_what_it_was_read_in() {
        let mixed = source(r#"[{"title": "blog", "rank": "D"}, {"title": "CVCE", "rank": "B"}]"#);
        assert_eq!(mixed.rank(), Some(Rank::B));
        assert_eq!(source("[]").rank(), None);
    }

    #[test]
    fn a_document_read_in_a_copy_keeps_its_own_address_and_the_copy_has_none() {
        let copied = source(r#"[{"title": "a blog", "url": "https://blog.example", "rank": "D"}]"#);
        assert_eq!(copied.address(), Some("https://nato.int/treaty"));
        let reading = copied.read_in.elsewhere().unwrap();
        assert_eq!(reading.title.as_deref(), Some("a blog"));
        assert_eq!(reading.address(), None);
    }

    #[test]
    fn how_a_document_was_read_is_said_unless_it_was_read_at_its_own_address() {
        for (read_in, caveat) in [
            (r#"[{"rank": "A"}]"#, None),
            ("[]", Some(ReadingCaveat::NotRead)),
            (
                r#"[{"title": "CVCE", "rank": "B"}]"#,
                Some(ReadingCaveat::Elsewhere("CVCE")),
            ),
            (
                r#"[{"title": "blog", "rank": "D"}]"#,
                Some(ReadingCaveat::InCopy("blog")),
            ),
            (r#"[{"rank": "D"}]"#, Some(ReadingCaveat::WeakPage)),
        ] {
            assert_eq!(source(read_in).read_in.caveat(), caveat, "{read_in}");
        }
    }

    #[test]
    fn a_page_that_is_itself_of_rank_d_has_no_address() {
        assert_eq!(source(r#"[{"rank": "D"}]"#).address(), None);
    }

    #[test]
    fn of_a_document_read_at_its_own_address_nothing_is_said_of_where() {
        let read = source(r#"[{"title": "mirror", "rank": "C"}, {"rank": "A"}]"#);
        assert_eq!(read.read_in.elsewhere(), None);
    }
}
