//! Topics: what quotes are about.

use serde::Deserialize;

/// Something that quotes can be about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The key by which quotes name it.
    pub id: String,
    /// What it is called, in a few words of our own.
    pub name: String,
}
