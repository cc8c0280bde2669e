//! PICTURE: from a situation and a viewport to meshes; knows `epaint`, knows no widget.

pub mod fills;
pub mod hatch;
pub mod level;
pub mod levels;
pub mod palette;
pub mod polyline;
