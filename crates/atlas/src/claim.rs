//! Claims of a news article held against the record, and what could not be found.

use serde::{Deserialize, Serialize};

use crate::id::{QuoteId, SourceId};

/// A claim of the article, and what the sources say.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Counted from 1, in the order of the article.
    pub number: u16,
    /// The claim, in our own words.
    pub statement: String,
    /// The article's own words, in part.
    pub excerpt: String,
    /// How it stands against the record.
    pub verdict: Verdict,
    /// What the sources say.
    pub finding: String,
    /// How sure the verdict is.
    pub certainty: Certainty,
    /// A wording that keeps to the record; `None` if none is needed.
    pub suggestion: Option<String>,
    /// The sources of the verdict.
    pub sources: Vec<SourceId>,
    /// Quotes that bear on it.
    pub quotes: Vec<QuoteId>,
}

/// How a claim stands against the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The record bears it out.
    Accurate,
    /// True in the main, loose in detail.
    Imprecise,
    /// True when written, not now.
    Outdated,
    /// The sources disagree.
    Disputed,
    /// The record says otherwise.
    Wrong,
}

impl Verdict {
    /// Every verdict, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Accurate,
        Self::Imprecise,
        Self::Disputed,
        Self::Wrong,
        Self::Outdated,
    ];
}

/// How sure a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Documents or several independent reports agree.
    High,
    /// Good reports, or one document in part.
    Medium,
    /// Little was found.
    Low,
}

/// Something that was looked for and not found, so that nobody quotes it by mistake.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFound {
    /// What was looked for.
    pub subject: String,
    /// What was found instead.
    pub finding: String,
    /// Where it was looked for.
    pub seen: Vec<SourceId>,
}
