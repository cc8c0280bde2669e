//! GEOMETRY: numbers only; knows neither dates nor screens.

pub mod bundle;
pub mod densify;
pub mod graticule;
pub mod lon_lat;
pub mod outline;
pub mod pole;
pub mod projection;
pub mod ring;
pub mod shape;
pub mod sphere;
pub mod topology;
pub mod triangulate;
