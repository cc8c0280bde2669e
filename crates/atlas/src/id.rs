//! Short codes of units and states, and longer ids of quotes, events and sources.
//!
//! Codes are values, not indices: they stay valid when a record is added, are readable in saved
//! files and failing tests, and copying one costs as much as copying a number.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// In bytes.
const LONGEST: usize = 8;

/// One to eight ASCII letters, digits and hyphens, padded with zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Code([u8; LONGEST]);

impl Code {
    fn parse(text: &str) -> Result<Self, InvalidCode> {
        let bytes = text.as_bytes();
        let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        if bytes.is_empty() || bytes.len() > LONGEST || !bytes.iter().all(allowed) {
            return Err(InvalidCode(text.to_owned()));
        }
        let mut padded = [0; LONGEST];
        padded[..bytes.len()].copy_from_slice(bytes);

        Ok(Self(padded))
    }

    fn as_str(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..length]).expect("`parse` lets only ASCII in")
    }
}

/// A text that cannot be the code of a unit or state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a code of one to eight letters, digits or hyphens")]
pub struct InvalidCode(pub String);

macro_rules! code_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Code);

        impl $name {
            /// One to eight ASCII letters, digits or hyphens.
            pub fn parse(text: &str) -> Result<Self, InvalidCode> {
                Code::parse(text).map(Self)
            }

            /// Without padding, as in the data files.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.as_str())
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidCode;

            fn try_from(text: String) -> Result<Self, InvalidCode> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }
    };
}

code_type! {
    /// Names a unit: the ISO 3166-1 alpha-3 code of today's country, with a suffix for a part of it (`DEU-E`, `UKR-43`).
    UnitId
}

code_type! {
    /// Names a state: its ISO 3166-1 alpha-3 code, or a code of ours for one that is no more (`SUN`, `DDR`, `WBER`).
    StateId
}

macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Any text; whether a record of this id exists is for [`crate::check`].
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// As in the data files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

name_type! {
    /// Names a quote, for instance `baker-gorbachev-1990-not-one-inch`.
    QuoteId
}

name_type! {
    /// Names a thread of quotes, for instance `helsinki-1997`.
    ThreadId
}

name_type! {
    /// Names a tour, for instance `finland-sweden`.
    TourId
}

name_type! {
    /// Names an event, for instance `1955-05-14-warsaw-pact-signed`.
    EventId
}

name_type! {
    /// Names a source: a page, a file or a document that a record rests on.
    SourceId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_it_was_written() {
        for text in ["POL", "UKR-09L", "WBER", "A2345678"] {
            assert_eq!(UnitId::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn codes_that_are_empty_too_long_or_foreign_are_refused() {
        for text in ["", "A23456789", "ÖST", "A B"] {
            assert_eq!(StateId::parse(text), Err(InvalidCode(text.to_owned())));
        }
    }

    #[test]
    fn codes_sort_as_their_text_does() {
        let shorter = UnitId::parse("UKR").unwrap();
        let longer = UnitId::parse("UKR-09").unwrap();
        assert!(shorter < longer);
    }
}
