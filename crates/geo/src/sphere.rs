//! Many places as unit vectors, laid out for SIMD projection.

use std::f64::consts::PI;

use crate::lon_lat::{LonLat, dot};
use crate::projection::{EARTH_RADIUS_KM, FARTHEST_COSINE, Lambert};

/// Unit vectors as a structure of arrays, one for each axis.
///
/// Single precision is exact to half a meter on the ground, a hundredth of a pixel at the nearest
/// scale; it halves the memory and doubles the speed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpherePoints {
    x: Vec<f32>,
    y: Vec<f32>,
    z: Vec<f32>,
}

impl SpherePoints {
    /// Counted in places.
    pub fn len(&self) -> usize {
        self.x.len()
    }

    /// Whether it has no places.
    pub fn is_empty(&self) -> bool {
        self.x.is_empty()
    }

    /// Appends a place.
    pub fn push(&mut self, place: LonLat) {
        let [x, y, z] = place.to_unit_vector();
        self.x.push(x as f32);
        self.y.push(y as f32);
        self.z.push(z as f32);
    }

    /// Writes the screen position of each place to `points`, replacing its content.
    ///
    /// A place too near the antipode becomes [`OFF_MAP`].
    pub fn project(&self, onto: &ScreenProjection, points: &mut Vec<[f32; 2]>) {
        let ScreenProjection {
            east,
            north,
            up,
            origin,
            ..
        } = *onto;
        points.resize(self.len(), [0.0; 2]);
        // A plain loop over slices: the compiler vectorizes it, four places at a time.
        let places = self.x.iter().zip(&self.y).zip(&self.z);
        for (point, ((&x, &y), &z)) in points.iter_mut().zip(places) {
            let cosine = x * up[0] + y * up[1] + z * up[2];
            let scale = (2.0 / (1.0 + cosine).max(1e-3)).sqrt();
            let right = scale * (x * east[0] + y * east[1] + z * east[2]);
            let down = scale * (x * north[0] + y * north[1] + z * north[2]);
            let on_map = cosine >= FARTHEST_COSINE as f32;

            *point = [
                if on_map { origin[0] + right } else { OFF_MAP },
                if on_map { origin[1] - down } else { OFF_MAP },
            ];
        }
    }
}

impl FromIterator<LonLat> for SpherePoints {
    fn from_iter<I: IntoIterator<Item = LonLat>>(places: I) -> Self {
        let places = places.into_iter();
        let room = || Vec::with_capacity(places.size_hint().0);
        let mut points = Self {
            x: room(),
            y: room(),
            z: room(),
        };
        places.for_each(|place| points.push(place));

        points
    }
}

/// Both coordinates of a place beyond the edge of the projection.
pub const OFF_MAP: f32 = f32::MAX;

/// A projection with the scale and origin of the screen, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenProjection {
    /// The unit vector to the east times the Earth's radius in points.
    east: [f32; 3],
    /// The unit vector to the north times the Earth's radius in points.
    north: [f32; 3],
    up: [f32; 3],
    /// The screen position of the projection's center, in points.
    origin: [f32; 2],
    /// The unit vector to the center in full precision, for [`Self::can_see`].
    center: [f64; 3],
    points_per_km: f64,
}

impl ScreenProjection {
    /// `origin` is the screen position of the projection's center, in points.
    pub fn new(lambert: &Lambert, km_per_point: f64, origin: [f32; 2]) -> Self {
        let [east, north, up] = lambert.axes();
        let radius = EARTH_RADIUS_KM / km_per_point;
        let scaled = |axis: [f64; 3]| axis.map(|part| (part * radius) as f32);

        Self {
            east: scaled(east),
            north: scaled(north),
            up: up.map(|part| part as f32),
            origin,
            center: up,
            points_per_km: 1.0 / km_per_point,
        }
    }

    /// Whether any part of `cap` may lie within `reach` points of the center; may be true for one
    /// just outside.
    pub fn can_see(&self, cap: &Cap, reach: f32) -> bool {
        let half_chord = f64::from(reach) / (2.0 * EARTH_RADIUS_KM * self.points_per_km);
        let half_chord = half_chord.min(1.0);
        // The cosine and sine of the angle, without computing it: this runs for every line of every
        // frame.
        let cosine = 1.0 - 2.0 * half_chord * half_chord;
        let sine = (1.0 - cosine * cosine).max(0.0).sqrt();
        let reaches_around = cap.cosine <= -cosine;
        let farthest = cosine * cap.cosine - sine * cap.sine;

        reaches_around || dot(self.center, cap.center) >= farthest
    }
}

/// A spherical cap: the part of the sphere within an angle of its center.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cap {
    /// Unit vector.
    pub center: [f64; 3],
    /// The cosine of the angular radius.
    cosine: f64,
    /// The sine of the angular radius.
    sine: f64,
}

impl Cap {
    /// A cap that contains all `points`, nearly the smallest; `None` without points.
    pub fn around(points: &SpherePoints) -> Option<Self> {
        let vectors = || {
            let [x, y, z] = [&points.x, &points.y, &points.z];
            let in_order = x.iter().zip(y).zip(z);
            in_order.map(|((&x, &y), &z)| [f64::from(x), f64::from(y), f64::from(z)])
        };
        let sum = vectors().reduce(|[x, y, z], [a, b, c]| [x + a, y + b, z + c])?;
        let length = dot(sum, sum).sqrt();
        // The sum of points all around the sphere may vanish; then any center will do.
        let center = if length > 0.0 {
            sum.map(|part| part / length)
        } else {
            [1.0, 0.0, 0.0]
        };
        let away = |[x, y, z]: [f64; 3]| {
            let chord = [x - center[0], y - center[1], z - center[2]];
            dot(chord, chord)
        };
        let chord = vectors().map(away).fold(0.0, f64::max).sqrt();

        let radius = 2.0 * (chord / 2.0).min(1.0).asin() + ROUNDING;
        let (sine, cosine) = radius.min(PI).sin_cos();

        Some(Self {
            center,
            cosine,
            sine,
        })
    }
}

/// The error of an angle in single precision, in radians: 6 m on the ground.
const ROUNDING: f64 = 1e-6;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn many_places_land_where_each_alone_does(
            lon in -180.0..190.0, lat in -60.0..83.0, center_lon in -60.0..60.0,
        ) {
            let lambert = Lambert::centered_on(LonLat::new(center_lon, 52.0));
            let place = LonLat::new(lon, lat);
            let screen = ScreenProjection::new(&lambert, 2.0, [100.0, 50.0]);
            let mut points = Vec::new();
            SpherePoints::from_iter([place]).project(&screen, &mut points);
            if let Some([x, y]) = lambert.forward(place) {
                let tolerance = 2e-6 * x.hypot(y).max(1e3);
                prop_assert!((f64::from(points[0][0]) - (100.0 + x / 2.0)).abs() < tolerance);
                prop_assert!((f64::from(points[0][1]) - (50.0 - y / 2.0)).abs() < tolerance);
            } else {
                prop_assert_eq!(points[0], [OFF_MAP, OFF_MAP]);
            }
        }

        #[test]
        fn a_cap_holds_all_its_places(lons in prop::collection::vec(-20.0..40.0, 1..9)) {
            let places = lons.iter().map(|&lon| LonLat::new(lon, lon + 30.0));
            let cap = Cap::around(&places.clone().collect()).unwrap();
            for place in places {
                let center = LonLat::from_vector(cap.center);
                prop_assert!(center.angle_to(place) <= cap.sine.atan2(cap.cosine) + 1e-12);
            }
        }

        #[test]
        fn a_place_within_reach_is_seen_with_everything_around_it(
            lon in -180.0..180.0, lat in -80.0..85.0, more in 0.0..60.0, km_per_point in 0.5..30.0,
        ) {
            let lambert = Lambert::centered_on(LonLat::new(10.0, 52.0));
            let screen = ScreenProjection::new(&lambert, km_per_point, [0.0, 0.0]);
            let places = [LonLat::new(lon, lat), LonLat::new(lon + more, lat / 2.0)];
            let points: SpherePoints = places.into_iter().collect();
            let cap = Cap::around(&points).unwrap();
            let mut projected = Vec::new();
            points.project(&screen, &mut projected);
            let nearest = projected.iter().map(|[x, y]| x.hypot(*y)).fold(f32::MAX, f32::min);
            if nearest < 600.0 {
                prop_assert!(screen.can_see(&cap, 600.1));
            }
        }
    }

    #[test]
    fn what_lies_behind_the_edge_of_the_screen_is_not_seen() {
        let screen = ScreenProjection::new(
            &Lambert::centered_on(LonLat::new(10.0, 52.0)),
            1.0,
            [0.0, 0.0],
        );
        let malta: SpherePoints = [(14.2, 36.1), (14.6, 35.8)]
            .map(|(lon, lat)| LonLat::new(lon, lat))
            .into_iter()
            .collect();
        let malta = Cap::around(&malta).unwrap();
        assert!(!screen.can_see(&malta, 1_000.0));
        assert!(screen.can_see(&malta, 2_000.0));
    }
}
