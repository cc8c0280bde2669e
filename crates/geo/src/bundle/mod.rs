//! BYTES: outlines, triangles and borders as the build writes them and the program reads them.

pub mod arc_list;
pub mod border_lengths;
pub mod geojson_text;
mod place_bytes;
pub mod shape_list;
pub mod triangle_list;
