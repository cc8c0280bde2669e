//! VIEW STATE: what the user chose, and the pure functions from it to what the screen needs.

pub mod action;
mod apply;
pub mod flight;
pub mod history;
pub mod playback;
pub mod state;
pub mod viewport;
