//! Hindsight: how much later knowledge is shown.

use serde::{Deserialize, Serialize};

use atlas::edition::Knowledge;

/// How much of what came after the year shown is visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Hindsight {
    /// All records.
    #[default]
    Full,
    /// As known then: what had happened or been said.
    Said,
    /// As published then.
    Published,
}

impl Hindsight {
    /// In the order of the user interface.
    pub const ALL: [Self; 3] = [Self::Full, Self::Said, Self::Published];

    /// `None` for [`Self::Full`].
    pub const fn knowledge(self) -> Option<Knowledge> {
        match self {
            Self::Full => None,
            Self::Said => Some(Knowledge::Said),
            Self::Published => Some(Knowledge::Published),
        }
    }

    /// The next setting; wraps around.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Full => Self::Said,
            Self::Said => Self::Published,
            Self::Published => Self::Full,
        }
    }
}
