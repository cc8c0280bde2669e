//! The Lambert azimuthal equal-area projection of the sphere, about a movable center.
//!
//! It preserves areas everywhere, and shapes at its center. Formulas: J. P. Snyder, *Map
//! Projections: A Working Manual*, USGS 1987, pages 185 to 187, in vector form so that no
//! trigonometry is needed per point.

use crate::lon_lat::{LonLat, dot};

/// The radius of the sphere with the surface of the Earth (authalic radius of WGS 84), in km.
pub const EARTH_RADIUS_KM: f64 = 6_371.007_181;

/// Places with a smaller cosine of the distance from the center are not drawn: toward the antipode,
/// which has no image, distortion grows without limit. −0.9 is a distance of 154°.
pub const FARTHEST_COSINE: f64 = -0.9;

/// The projection about one center.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lambert {
    center: LonLat,
    /// Unit vector to the east at the center.
    east: [f64; 3],
    /// Unit vector to the north at the center.
    north: [f64; 3],
    /// Unit vector to the center.
    up: [f64; 3],
}

impl Lambert {
    /// Maps `center` to the origin with north up; longitude and latitude in degrees.
    pub fn centered_on(center: LonLat) -> Self {
        let (sin_lat, cos_lat) = center.lat.to_radians().sin_cos();
        let (sin_lon, cos_lon) = center.lon.to_radians().sin_cos();

        Self {
            center,
            east: [-sin_lon, cos_lon, 0.0],
            north: [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
            up: [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
        }
    }

    /// The place that maps to the origin.
    pub fn center(&self) -> LonLat {
        self.center
    }

    /// Unit vectors to the east, to the north and up at the center.
    pub fn axes(&self) -> [[f64; 3]; 3] {
        [self.east, self.north, self.up]
    }

    /// Where a place lies on the map, in km east and north of the center.
    ///
    /// `None` near the antipode, beyond [`FARTHEST_COSINE`].
    pub fn forward(&self, place: LonLat) -> Option<[f64; 2]> {
        self.forward_vector(place.to_unit_vector())
    }

    /// As [`Self::forward`], for a unit vector.
    pub fn forward_vector(&self, vector: [f64; 3]) -> Option<[f64; 2]> {
        let cosine = dot(vector, self.up);
        if cosine < FARTHEST_COSINE {
            return None;
        }
        let scale = EARTH_RADIUS_KM * (2.0 / (1.0 + cosine)).sqrt();

        Some([
            scale * dot(vector, self.east),
            scale * dot(vector, self.north),
        ])
    }

    /// The place at `[x, y]` km east and north of the center; `None` beyond the image of the
    /// sphere.
    pub fn inverse(&self, [x, y]: [f64; 2]) -> Option<LonLat> {
        let half_chord = x.hypot(y) / (2.0 * EARTH_RADIUS_KM);
        if half_chord > 1.0 {
            return None;
        }
        // With c the distance from the center: half_chord = sin(c/2), cos c = 1 - 2 sin²(c/2),
        // and sin c / ρ = cos(c/2) / R.
        let cosine = 1.0 - 2.0 * half_chord * half_chord;
        let shrink = (1.0 - half_chord * half_chord).sqrt() / EARTH_RADIUS_KM;
        let vector = std::array::from_fn(|axis| {
            cosine * self.up[axis] + shrink * (x * self.east[axis] + y * self.north[axis])
        });

        Some(LonLat::from_vector(vector))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EUROPE: LonLat = LonLat::new(10.0, 52.0);

    #[test]
    fn the_center_is_the_origin() {
        let [x, y] = Lambert::centered_on(EUROPE).forward(EUROPE).unwrap();
        assert!(x.hypot(y) < 1e-9);
    }

    /// Snyder 1987, page 332: R = 3, center 40° N 100° W, place 20° S 100° E.
    #[test]
    fn the_worked_example_of_the_textbook_comes_out() {
        let projection = Lambert::centered_on(LonLat::new(-100.0, 40.0));
        let point = projection.forward(LonLat::new(100.0, -20.0)).unwrap();
        let [x, y] = point.map(|km| km * 3.0 / EARTH_RADIUS_KM);
        assert!((x - -4.233_930_3).abs() < 1e-6);
        assert!((y - 4.025_777_5).abs() < 1e-6);
    }

    #[test]
    fn the_antipode_is_not_drawn() {
        assert_eq!(
            Lambert::centered_on(EUROPE).forward(LonLat::new(-170.0, -52.0)),
            None
        );
    }

    #[test]
    fn beyond_the_edge_of_the_map_there_is_no_place() {
        let edge = 2.0 * EARTH_RADIUS_KM;
        assert_eq!(Lambert::centered_on(EUROPE).inverse([edge, 1.0]), None);
    }

    proptest! {
        #[test]
        fn inverse_undoes_forward(
            center_lon in -180.0..180.0, center_lat in -85.0..85.0,
            lon in -180.0..190.0, lat in -85.0..85.0,
        ) {
            let projection = Lambert::centered_on(LonLat::new(center_lon, center_lat));
            let place = LonLat::new(lon, lat);
            if let Some(point) = projection.forward(place) {
                let back = projection.inverse(point).unwrap();
                prop_assert!(back.angle_to(place).to_degrees() < 1e-9);
            }
        }

        #[test]
        fn areas_are_true_everywhere(lon in -150.0..150.0_f64, lat in -60.0..80.0_f64) {
            let projection = Lambert::centered_on(EUROPE);
            let step = 1e-3_f64;
            let at = |dx: f64, dy: f64| projection.forward(LonLat::new(lon + dx, lat + dy));
            if let (Some(a), Some(b), Some(c)) = (at(0.0, 0.0), at(step, 0.0), at(0.0, step)) {
                let on_map = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
                let side = step.to_radians() * EARTH_RADIUS_KM;
                let on_sphere = side * side * lat.to_radians().cos();
                prop_assert!((on_map / on_sphere - 1.0).abs() < 1e-3);
            }
        }
    }
}
