//! The text of a link: what the view shows, so that another window can show it.
//!
//! `year=1999&select=POL&layer=alliances&quote=…&view=52,10,4.2&tour=baltic:3&theme=dark`. The web
//! page has it after the `#` of its address, the desktop takes it as an argument. What a link does
//! not name is as at a first start.

mod content;
mod keys;
mod read;
mod write;

pub use content::{Link, View};
pub use read::Refused;
