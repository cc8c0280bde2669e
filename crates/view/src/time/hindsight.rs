//! How much of what came later is shown.

use serde::{Deserialize, Serialize};

use atlas::knowledge::Knowledge;

/// How much of what came after the year shown the class may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Hindsight {
    /// Everything that the atlas knows.
    #[default]
    Full,
    /// Only what had happened or been said by then.
    Said,
    /// Only what had been published by then.
    Published,
}

impl Hindsight {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Full, Self::Said, Self::Published];

    /// What counts as known; `None` if everything does.
    pub const fn knowledge(self) -> Option<Knowledge> {
        match self {
            Self::Full => None,
            Self::Said => Some(Knowledge::Said),
            Self::Published => Some(Knowledge::Published),
        }
    }

    /// The next one; the first follows the last.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Full => Self::Said,
            Self::Said => Self::Published,
            Self::Published => Self::Full,
        }
    }
}
