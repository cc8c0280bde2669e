//! The weights and slants of names.

/// A style of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterStyle {
    /// States and the places of talks.
    Strong,
    /// Years of accession and capitals.
    Plain,
    /// Seas.
    Water,
}
