//! Who speaks in the quotes, and for which state.

use serde::Deserialize;

use crate::Atlas;
use crate::id::StateId;
use crate::quote::Quote;

/// Somebody who is quoted, or several who speak as one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// As the quotes name the speaker, the usual name first; never empty.
    pub names: Vec<String>,
    /// The state of the office that the quotes name; `None` for several states or an organization.
    pub state: Option<StateId>,
    /// One to three characters for the speaker's mark.
    pub initials: String,
}

impl Speaker {
    /// The usual name.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }
}

impl Atlas {
    /// `None` if the list of speakers lacks the speaker of the quote.
    pub fn speaker_of(&self, quote: &Quote) -> Option<&Speaker> {
        self.speakers()
            .iter()
            .find(|speaker| speaker.names.contains(&quote.speaker))
    }
}
