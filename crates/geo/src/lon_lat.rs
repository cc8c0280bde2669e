//! Places on the globe.

use serde::{Deserialize, Serialize};

/// A place, in degrees.
///
/// Longitude grows eastward from Greenwich. It may leave −180..=180: land east of the antimeridian
/// keeps its longitude above 180 so that no ring is torn. Latitude lies in −90..=90.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon: f64,
    /// Degrees north of the equator.
    pub lat: f64,
}

impl LonLat {
    /// `lon` in degrees east, `lat` in degrees north; neither is checked.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Whether the half-line from here due west crosses the segment between two places; the
    /// crossing count of the even-odd rule.
    pub fn crosses_going_west(self, from: Self, to: Self) -> bool {
        let along = || (self.lat - from.lat) / (to.lat - from.lat);

        (from.lat > self.lat) != (to.lat > self.lat)
            && from.lon + along() * (to.lon - from.lon) < self.lon
    }

    /// The vector of length 1 from the center of the sphere to this place.
    ///
    /// Axes: x to 0° E on the equator, y to 90° E on the equator, z to the north pole.
    pub fn to_unit_vector(self) -> [f64; 3] {
        let (sin_lat, cos_lat) = self.lat.to_radians().sin_cos();
        let (sin_lon, cos_lon) = self.lon.to_radians().sin_cos();

        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    }

    /// The place in the direction of a vector of any length but 0; longitude in −180..=180.
    pub fn from_vector([x, y, z]: [f64; 3]) -> Self {
        Self {
            lon: y.atan2(x).to_degrees(),
            lat: z.atan2(x.hypot(y)).to_degrees(),
        }
    }

    /// The great-circle distance in radians, 0..=π.
    pub fn angle_to(self, other: Self) -> f64 {
        let (a, b) = (self.to_unit_vector(), other.to_unit_vector());
        // The arc cosine loses half the digits for near places; the arc tangent does not.
        let cross = [
            a[1] * b[2] - a[2] * b[1],
            a[2] * b[0] - a[0] * b[2],
            a[0] * b[1] - a[1] * b[0],
        ];

        norm(cross).atan2(dot(a, b))
    }
}

impl From<[f64; 2]> for LonLat {
    fn from([lon, lat]: [f64; 2]) -> Self {
        Self { lon, lat }
    }
}

impl From<LonLat> for [f64; 2] {
    fn from(place: LonLat) -> Self {
        [place.lon, place.lat]
    }
}

/// The dot product.
pub fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The Euclidean length.
pub fn norm(vector: [f64; 3]) -> f64 {
    dot(vector, vector).sqrt()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_quarter_of_the_equator_spans_a_right_angle() {
        let angle = LonLat::new(0.0, 0.0).angle_to(LonLat::new(90.0, 0.0));
        assert!((angle - std::f64::consts::FRAC_PI_2).abs() < 1e-12);
    }

    #[test]
    fn a_longitude_beyond_the_antimeridian_is_the_same_place() {
        let angle = LonLat::new(190.0, 66.0).angle_to(LonLat::new(-170.0, 66.0));
        assert!(angle < 1e-12);
    }

    proptest! {
        #[test]
        fn a_place_comes_back_from_its_vector(lon in -179.9..179.9, lat in -89.9..89.9) {
            let back = LonLat::from_vector(LonLat::new(lon, lat).to_unit_vector());
            prop_assert!((back.lon - lon).abs() < 1e-9);
            prop_assert!((back.lat - lat).abs() < 1e-9);
        }
    }
}
