//! TIME: playback, transitions and comparison of years.

pub mod comparison;
pub mod hindsight;
pub mod playback;
pub mod transition;
