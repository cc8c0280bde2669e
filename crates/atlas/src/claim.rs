//! Claims of a news article checked against the record, and quotes that could not be found.

use serde::{Deserialize, Serialize};

use crate::id::{QuoteId, SourceId};

/// A claim of the article and the result of the check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Counted from 1, in the order of the article.
    pub number: u16,
    /// The claim, in our own words.
    pub statement: String,
    /// The article's own words, in part.
    pub excerpt: String,
    /// The result of the check.
    pub verdict: Verdict,
    /// The evidence for the verdict, in our own words.
    pub finding: String,
    /// How sure the verdict is.
    pub certainty: Certainty,
    /// A wording that the record supports; `None` if none is needed.
    pub suggestion: Option<String>,
    /// The sources of the verdict.
    pub sources: Vec<SourceId>,
    /// Quotes that bear on the claim.
    pub quotes: Vec<QuoteId>,
}

/// The result of checking a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The record confirms it.
    Accurate,
    /// True in the main, wrong in detail.
    Imprecise,
    /// True when written, not now.
    Outdated,
    /// The sources disagree.
    Disputed,
    /// The record says otherwise.
    Wrong,
}

impl Verdict {
    /// In the order in which they are offered.
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

/// A quote that was looked for and not found, recorded so that nobody cites it by mistake.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFound {
    /// What was looked for.
    pub subject: String,
    /// What was found instead.
    pub finding: String,
    /// The sources that were searched.
    pub seen: Vec<SourceId>,
}
