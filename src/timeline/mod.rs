//! QUERIES: pure functions of the atlas and a date.

pub mod border;
pub mod snapshot;
pub mod steps;
