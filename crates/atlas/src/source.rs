//! Where a statement comes from, and how sure we are of it.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::id::SourceId;

/// A document that records rest on: what the authority is, apart from where we read it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Names the source in the other records.
    pub id: SourceId,
    /// The document's own title.
    pub title: String,
    /// Who issued or wrote it: an author, an institution, a newspaper.
    pub body: String,
    /// The day of the document, as much of it as is known; `None` for a page that bears none.
    pub date: Option<PartialDate>,
    /// When a page without a day was read, since it may have changed.
    pub read_on: Option<PartialDate>,
    /// Its number, for instance `34 UNTS 243`.
    pub number: Option<String>,
    /// What kind of publisher stands behind it.
    pub kind: SourceKind,
    /// The official address of the document; `None` if none is known.
    pub url: Option<String>,
    /// The commit and day, for a data set that changes.
    pub revision: Option<String>,
    /// Where it was read; empty if it is only known to exist.
    pub read_in: Readings,
}

impl Source {
    /// The best rank of what it was read in; `None` if it was not read.
    pub fn rank(&self) -> Option<Rank> {
        self.read_in.rank()
    }

    /// The address to offer: that of the document, unless the document itself is of rank D.
    pub fn address(&self) -> Option<&str> {
        let is_weak = |reading: &Reading| reading.is_the_document() && !reading.rank.bears();
        if self.read_in.0.iter().any(is_weak) {
            return None;
        }

        self.url.as_deref()
    }

    /// Every address in the record, whether it is offered or not.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.url
            .as_deref()
            .into_iter()
            .chain(self.read_in.addresses())
    }
}

/// Where a document, or a passage of it, was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Readings(pub Vec<Reading>);

impl Readings {
    /// The best rank among them; `None` if there is none.
    pub fn rank(&self) -> Option<Rank> {
        self.0.iter().map(|reading| reading.rank).min()
    }

    /// What must be said of how the document was read; `None` if it was read at its own address
    /// and that can be trusted.
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

    /// The best of them, if that is not the document at its own address.
    pub fn elsewhere(&self) -> Option<&Reading> {
        let best = self.0.iter().min_by_key(|reading| reading.rank)?;

        (!best.is_the_document()).then_some(best)
    }

    /// Every address among them, whether it is offered or not.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|reading| reading.url.as_deref())
    }
}

/// Why a document is not simply named, see [`Readings::caveat`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingCaveat<'a> {
    /// It is known to exist, and nobody read it.
    NotRead,
    /// It was read on this page of rank A, B or C.
    Elsewhere(&'a str),
    /// It was read in this copy, which is of rank D.
    InCopy(&'a str),
    /// It is itself a page of rank D.
    WeakPage,
}

/// A page or file in which a document was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// What it is, in a few words of our own; `None` for the document at its own address.
    pub title: Option<String>,
    /// Its address; `None` if it is that of the document, or must not be shown.
    pub url: Option<String>,
    /// How far it can be trusted.
    pub rank: Rank,
}

impl Reading {
    /// Whether the document itself was read, at its own address.
    pub fn is_the_document(&self) -> bool {
        self.title.is_none()
    }

    /// The address to offer; what is of rank D has none.
    pub fn address(&self) -> Option<&str> {
        self.url.as_deref().filter(|_| self.rank.bears())
    }
}

/// How far a page can be trusted to give a document's words and days, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Rank {
    /// Official or primary: the body that issued the document, the archive that holds it, its author.
    A,
    /// Scholarly, or a work of reference with editors.
    B,
    /// The press and agencies of good standing.
    C,
    /// A copy, mirror or forum, an encyclopedia that anybody may edit, a partisan page.
    D,
}

impl Rank {
    /// Every rank, best first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Whether what was read there may count as verified.
    pub const fn bears(self) -> bool {
        !matches!(self, Self::D)
    }
}

/// What kind of publisher stands behind a document.
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
    /// A scholar's article, a memoir, a think tank, an encyclopedia with editors.
    Research,
    /// An encyclopedia that anybody may edit.
    Wiki,
    /// Any other page.
    Web,
}

/// How far a dated statement can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Whether the statement was read in the sources named here, of which one at least is of rank
    /// A, B or C.
    pub verified: bool,
    /// The sources, best first as far as known; may be empty if not verified.
    pub sources: Vec<SourceId>,
    /// A doubt, or another reading, in our own words; if not verified, why not.
    pub note: Option<String>,
}

/// One day, month or year in the life of a state, with its proof.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedFact {
    /// When.
    pub date: PartialDate,
    /// How sure we are.
    pub evidence: Evidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with an address of its own, read as `read_in` says.
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
