//! Weights and slants of labels.

/// A type style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterStyle {
    /// States and the places of talks.
    Strong,
    /// Years of accession and capitals.
    Plain,
    /// Seas.
    Water,
}
