//! Threads: quotes of one conversation, or several accounts of one event.

use serde::Deserialize;

use crate::id::{QuoteId, ThreadId};

/// Quotes that are read together: question and answer, or accounts side by side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    /// Unique among the threads.
    pub id: ThreadId,
    /// Place and date, in a few words of our own.
    pub title: String,
    /// In the order in which they were said; at least two.
    pub quotes: Vec<QuoteId>,
    /// Whether they are differing accounts of one event, which are shown side by side.
    pub accounts_differ: bool,
    /// What all accounts agree on, in our own neutral words; required if they differ.
    pub agree: Option<String>,
    /// Where the accounts differ, in our own neutral words; required if they differ.
    pub differ: Option<String>,
}
