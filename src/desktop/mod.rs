//! DESKTOP: what only a program with windows, files and threads has.

mod data_folder;
pub mod desktop_app;
mod exporter;
mod exporting;
pub mod gpu;
pub mod language;
pub mod launch;
pub mod message_box;
mod own_tours;
pub mod panics;
mod pictures;
mod pointer;
pub mod renderer;
pub mod session_saver;
pub mod store;
pub mod system_motion;
mod tours_at_start;
pub mod tours_folder;
mod window;
pub mod window_link;
