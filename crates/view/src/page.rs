//! The pages that lie over everything else, of which at most one is open.

/// A page over everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The list of keys.
    Help,
    /// What the map shows, how it treats disputes, whose work it rests on.
    About,
    /// A news report held against its sources.
    FactCheck,
    /// Quotes of one conversation, or several accounts of the same thing.
    Conversation,
    /// Lessons to choose from.
    Tours,
    /// Pictures to take away.
    Export,
    /// What the last row can read.
    Readability,
    /// The picture as elsewhere, and as by others.
    Preview,
    /// Where something on the screen comes from.
    Explain,
    /// Everything that was used, and what is not verified.
    Sources,
}
