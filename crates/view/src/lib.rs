//! VIEW STATE: what the user chose, and the pure functions from it to what the screen needs.

pub mod action;
pub mod camera;
pub mod fact;
pub mod history;
pub mod host;
pub mod lesson;
pub mod link;
pub mod map_language;
pub mod nature;
pub mod page;
pub mod picture;
pub mod place;
pub mod reading;
pub mod session;
pub mod settings;
pub mod state;
pub mod time;
mod update;
