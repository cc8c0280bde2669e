//! nato-atlas: how NATO grew from 12 to 32 members, with what was said about it.

#[macro_use]
pub mod wording;

pub mod app;
pub mod cli;
pub mod desktop;
pub mod export;
pub mod ui;
