//! GEOMETRY: numbers only; knows neither dates nor screens.

pub mod arc_list;
pub mod border_lengths;
pub mod densify;
pub mod graticule;
pub mod lon_lat;
pub mod outline;
pub mod place_bytes;
pub mod pole;
pub mod projection;
pub mod ring;
pub mod shape;
pub mod shape_list;
pub mod sphere;
pub mod topology;
pub mod triangle_list;
pub mod triangulate;
