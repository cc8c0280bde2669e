//! nato-atlas: how NATO grew from 12 to 32 members, with what was said about it.

pub mod app;
pub mod args;
pub mod atlas;
pub mod atomic_file;
pub mod cached;
pub mod exports;
pub mod file_names;
pub mod geo;
pub mod gpu;
pub mod map;
pub mod memory;
pub mod offscreen;
pub mod panics;
pub mod raster;
pub mod renderer;
pub mod system_motion;
pub mod timeline;
pub mod tours_folder;
pub mod ui;
pub mod vector;
pub mod verify;
pub mod view;
pub mod wording;
