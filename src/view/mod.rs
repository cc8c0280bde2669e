//! VIEW STATE: what the user chose, and the pure functions from it to what the screen needs.

pub mod viewport;
