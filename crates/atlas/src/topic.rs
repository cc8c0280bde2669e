//! Topics of quotes.

use serde::Deserialize;

/// A topic of quotes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The key by which quotes refer to it.
    pub id: String,
    /// In a few words of our own.
    pub name: String,
}
