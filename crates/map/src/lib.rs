//! PICTURE: from a situation and a viewport to meshes; knows `epaint`, knows no widget.

pub mod cached;
mod cached_mesh;
mod cached_parts;
pub mod canvas;
pub mod change;
pub mod colors;
pub mod corners;
mod cross_sections;
pub mod figures;
pub mod fills;
pub mod hatch;
pub mod labels;
pub mod land_index;
pub mod level;
pub mod levels;
pub mod line_style;
pub mod other_year;
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
