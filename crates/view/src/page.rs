//! Pages over the map, of which at most one is open.

/// A page over the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The list of keyboard shortcuts.
    Help,
    /// About the map: its scope, disputes, licenses.
    About,
    /// The fact check of a news report.
    FactCheck,
    /// A thread of quotes.
    Conversation,
    /// The list of tours.
    Tours,
    /// Export of pictures.
    Export,
    /// The readability check.
    Readability,
    /// Previews of projectors and color vision deficiencies.
    Preview,
    /// The sources of a fact on the screen.
    Explain,
    /// All sources, and what is not verified.
    Sources,
}
