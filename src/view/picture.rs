//! A picture of the map to take away.

/// Where a picture goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// Onto the clipboard.
    Clipboard,
    /// Into a new file.
    File,
}
