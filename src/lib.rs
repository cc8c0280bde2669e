//! nato-atlas: how NATO grew from 12 to 32 members, with what was said about it.

pub mod app;
pub mod cli;
pub mod desktop;
pub mod export;
pub mod ui;
pub mod wording;
