//! TIME: how the years run, change and stand side by side.

pub mod comparison;
pub mod hindsight;
pub mod playback;
pub mod transition;
