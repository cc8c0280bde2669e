//! The language of the map's labels.

use serde::{Deserialize, Serialize};

/// A language in which today's states, seas and capitals have names, all in glyphs of the bundled
/// font; other names fall back to English.
///
/// It affects the map alone: the surrounding text is English, so the tooltip shows both names of a
/// state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum MapLanguage {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// Hungarian.
    Hungarian,
    /// Polish.
    Polish,
    /// Turkish.
    Turkish,
    /// Greek.
    Greek,
    /// Russian.
    Russian,
    /// Ukrainian.
    Ukrainian,
}

impl MapLanguage {
    /// In the order of the user interface: by script.
    pub const ALL: [Self; 8] = [
        Self::English,
        Self::German,
        Self::Hungarian,
        Self::Polish,
        Self::Turkish,
        Self::Greek,
        Self::Russian,
        Self::Ukrainian,
    ];

    /// The ISO 639-1 code, in the data and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Hungarian => "hu",
            Self::Polish => "pl",
            Self::Turkish => "tr",
            Self::Greek => "el",
            Self::Russian => "ru",
            Self::Ukrainian => "uk",
        }
    }

    /// `None` for any other code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
