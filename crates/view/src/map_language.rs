//! The language of the names on the map.

use serde::{Deserialize, Serialize};

/// A language in which the states of today, seas and capitals have names, all with letters of the
/// bundled font; other names are English.
///
/// It is that of the map alone: what stands around it is English, so that both names of a state are
/// seen where it is pointed at.
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
    /// All of them, in the order in which they are offered: by script.
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

    /// Its code in the data and on the command line, of ISO 639-1.
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

    /// The language with this code; `None` for any other word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
