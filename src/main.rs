//! Starts the atlas: on a desktop as its arguments ask for, in a browser on the page.

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
