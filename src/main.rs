//! Starts the atlas: on a desktop as its arguments ask for, in a browser on the page.

// Windows opens no console beside the window; see `desktop::message_box` for what would be printed.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

#[cfg(not(target_arch = "wasm32"))]
mod program;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    program::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    nato_atlas::web::start::start();
}
