//! Whether the records agree with each other.
