//! COMMAND LINE: what the arguments ask for, and the answers that need no window.

pub mod args;
pub mod renderer;
pub mod verify;
