//! Threads: the quotes of one conversation, or several accounts of the same thing.

use serde::Deserialize;

use crate::id::{QuoteId, ThreadId};

/// Quotes that belong together: question and answer, or accounts side by side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    /// Names the thread.
    pub id: ThreadId,
    /// Where and when, in a few words of our own.
    pub title: String,
    /// The quotes, in the order in which they were said; at least two.
    pub quotes: Vec<QuoteId>,
    /// Whether they tell of the same thing differently, so that they stand side by side.
    pub accounts_differ: bool,
    /// What all of them agree on, in our own neutral words.
    pub agree: Option<String>,
    /// Where they differ, in our own neutral words.
    pub differ: Option<String>,
}
