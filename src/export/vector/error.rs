//! The error of a drawing.

/// Why a drawing could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DrawingError(pub(crate) String);
