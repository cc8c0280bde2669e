//! PICTURE: from a situation and a viewport to meshes; knows `epaint`, knows no widget.

pub mod cached;
pub mod canvas;
pub mod change;
pub mod colors;
pub mod corners;
mod cross_sections;
pub mod figures;
pub mod fills;
pub mod ghost;
pub mod ground;
pub mod hatch;
pub mod ink;
mod kept;
mod kept_parts;
pub mod labels;
pub mod level;
pub mod levels;
pub mod overlay;
pub mod painter;
pub mod palette;
pub mod polyline;
pub mod prepare;
mod roles;
pub mod scene;
pub mod selected;
pub mod strokes;
pub mod style_table;
