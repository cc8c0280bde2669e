//! The scale as web maps count it: at zoom 0 the equator is 256 points long, each step doubles it.

use crate::camera::Camera;

/// Kilometers per point at the equator at zoom 0.
const KM_PER_POINT: f64 = 40_075.017 / 256.0;

/// The zoom of a camera, at the latitude of its center.
pub fn of(camera: Camera) -> f64 {
    (KM_PER_POINT * shrunk(camera.center.lat) / camera.km_per_point).log2()
}

/// Kilometers per point at a zoom and a latitude in degrees.
pub fn km_per_point(zoom: f64, latitude: f64) -> f64 {
    KM_PER_POINT * shrunk(latitude) / zoom.exp2()
}

/// Web maps draw everything larger toward the poles.
fn shrunk(latitude: f64) -> f64 {
    latitude.to_radians().cos()
}
