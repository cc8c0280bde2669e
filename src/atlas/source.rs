//! Where a statement comes from, and how sure we are of it.

use serde::{Deserialize, Serialize};

use crate::atlas::date::PartialDate;
use crate::atlas::id::SourceId;

/// A page, file or document that records rest on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Names the source in the other records.
    pub id: SourceId,
    /// What it is, in a line of our own words.
    pub title: String,
    /// What kind of publisher stands behind it.
    pub kind: SourceKind,
    /// Its address on the web; `None` if only the document itself is known.
    pub url: Option<String>,
    /// The commit and day, for a source that changes.
    pub revision: Option<String>,
}

/// What kind of publisher stands behind a source, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// nato.int itself.
    Nato,
    /// A faithful copy of a page of nato.int.
    NatoCopy,
    /// Another work that quotes NATO at length.
    NatoQuoted,
    /// A government, parliament or ministry.
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
    /// A scholar's article, a memoir, a think tank.
    Research,
    /// An encyclopedia anybody may edit, or a copy of one.
    Wiki,
    /// Any other page.
    Web,
}

/// How far a dated statement can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Whether the statement was read in the sources named here.
    pub verified: bool,
    /// The sources, best first as far as known; may be empty if not verified.
    pub sources: Vec<SourceId>,
    /// A doubt, or another reading, in our own words.
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
