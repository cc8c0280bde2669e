//! DESKTOP: what only a program with windows, files and threads has.

pub mod gpu;
pub mod panics;
pub mod renderer;
pub mod store;
pub mod system_motion;
pub mod tours_folder;
