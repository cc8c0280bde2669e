//! The pages that lie over everything else, of which at most one is open.

/// A page over everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The list of keys.
    Help,
    /// What the map shows, how it treats disputes, whose work it rests on.
    About,
    /// A news report held against its sources.
    Report,
}
