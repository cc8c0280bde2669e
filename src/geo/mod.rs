//! GEOMETRY: numbers only; knows neither dates nor screens.

pub mod border_lengths;
pub mod graticule;
pub mod lon_lat;
pub mod pole;
pub mod projection;
pub mod ring;
pub mod shape;
pub mod slabs;
pub mod sphere;
pub mod topology;
pub mod triangle_list;
pub mod triangulate;
