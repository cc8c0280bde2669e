//! nato-atlas: how NATO grew from 12 to 32 members, with what was said about it.

#[macro_use]
pub mod wording;

pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(not(target_arch = "wasm32"))]
pub mod desktop;
pub mod export;
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;
