//! The flight of the camera between two places, as a function of time.

use emath::Rect;

use crate::camera::{Camera, farthest_km_per_point};
use geo::lon_lat::LonLat;
use geo::projection::EARTH_RADIUS_KM;

/// In seconds.
const SHORTEST: f64 = 0.6;

/// In seconds.
const LONGEST: f64 = 1.0;

/// The angle from which on a flight takes the longest time, in radians.
const FAR: f64 = std::f64::consts::FRAC_PI_3;

/// The duration of a zoom step, in seconds.
const ZOOM_STEP: f64 = 0.2;

/// The share of the screen that both ends of a far flight span at its midpoint.
const SHARE_AT_MIDDLE: f64 = 0.8;

/// A flight in progress.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// The increase of the logarithm of the scale at the midpoint, so that both ends are in view.
    rise: f64,
    /// Seconds since the start.
    elapsed: f64,
    /// Seconds from start to end.
    duration: f64,
}

impl Flight {
    /// A flight along the great circle; over a long distance it zooms out and in again.
    pub fn new(from: Camera, to: Camera, screen: Rect) -> Self {
        let angle = from.center.angle_to(to.center);
        let points = f64::from(screen.width().min(screen.height())).max(1.0) * SHARE_AT_MIDDLE;
        let middle = (from.km_per_point * to.km_per_point).sqrt();
        let peak = (angle * EARTH_RADIUS_KM / points).min(farthest_km_per_point(screen));

        Self {
            from,
            to,
            rise: (peak / middle).ln().max(0.0),
            elapsed: 0.0,
            duration: SHORTEST + (LONGEST - SHORTEST) * (angle / FAR).min(1.0),
        }
    }

    /// A short flight for one zoom step.
    pub fn zoom_step(from: Camera, to: Camera) -> Self {
        Self {
            from,
            to,
            rise: 0.0,
            elapsed: 0.0,
            duration: ZOOM_STEP,
        }
    }

    /// Negative `seconds` count as 0.
    pub fn advance(&mut self, seconds: f64) {
        self.elapsed += seconds.max(0.0);
    }

    /// The camera at its end.
    pub fn target(&self) -> Camera {
        self.to
    }

    /// Whether it has ended.
    pub fn is_over(&self) -> bool {
        self.elapsed >= self.duration
    }

    /// The camera now; exactly the target at the end.
    pub fn camera(&self) -> Camera {
        if self.is_over() {
            return self.to;
        }
        let left = 1.0 - self.elapsed / self.duration;
        let share = 1.0 - left.powi(3);
        let (start, end) = (self.from.km_per_point.ln(), self.to.km_per_point.ln());
        let log_scale = start + (end - start) * share + self.rise * 4.0 * share * (1.0 - share);

        Camera {
            center: along_great_circle(self.from.center, self.to.center, share),
            km_per_point: log_scale.exp(),
        }
    }
}

/// The place at `share` (0 to 1) of the great circle from one place to another.
fn along_great_circle(from: LonLat, to: LonLat, share: f64) -> LonLat {
    let angle = from.angle_to(to);
    let sine = angle.sin();
    if sine.abs() < 1e-12 {
        return if share < 0.5 { from } else { to };
    }
    let (a, b) = (from.to_unit_vector(), to.to_unit_vector());
    let (weight_a, weight_b) = (
        ((1.0 - share) * angle).sin() / sine,
        (share * angle).sin() / sine,
    );
    let vector = std::array::from_fn(|axis| weight_a * a[axis] + weight_b * b[axis]);

    LonLat::from_vector(vector)
}

#[cfg(test)]
mod tests {
    use emath::{Pos2, vec2};
    use proptest::prelude::*;

    use super::*;

    const WASHINGTON: Camera = Camera {
        center: LonLat::new(-77.0, 38.9),
        km_per_point: 2.0,
    };
    const MOSCOW: Camera = Camera {
        center: LonLat::new(37.6, 55.8),
        km_per_point: 3.0,
    };

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 700.0))
    }

    #[test]
    fn a_flight_ends_exactly_at_its_target() {
        let mut flight = Flight::new(WASHINGTON, MOSCOW, screen());
        flight.advance(1.0);
        assert!(flight.is_over());
        assert_eq!(flight.camera(), MOSCOW);
    }

    #[test]
    fn the_great_circle_begins_and_ends_where_it_should() {
        let (from, to) = (LonLat::new(-77.0, 38.9), LonLat::new(37.6, 55.8));
        assert!(along_great_circle(from, to, 0.0).angle_to(from) < 1e-9);
        assert!(along_great_circle(from, to, 1.0).angle_to(to) < 1e-9);
        let middle = along_great_circle(from, to, 0.5);
        assert!((middle.angle_to(from) - middle.angle_to(to)).abs() < 1e-9);
    }

    #[test]
    fn a_flight_begins_where_the_camera_was() {
        let camera = Flight::new(WASHINGTON, MOSCOW, screen()).camera();
        assert!(camera.center.angle_to(WASHINGTON.center) < 1e-9);
        assert!((camera.km_per_point - WASHINGTON.km_per_point).abs() < 1e-9);
    }

    #[test]
    fn a_far_flight_rises_on_its_way() {
        let mut flight = Flight::new(WASHINGTON, MOSCOW, screen());
        flight.advance(0.2);
        assert!(flight.camera().km_per_point > 6.0);
    }

    #[test]
    fn a_near_flight_stays_low() {
        let near = Camera {
            center: LonLat::new(36.0, 55.0),
            ..MOSCOW
        };
        let mut flight = Flight::new(near, MOSCOW, screen());
        flight.advance(0.1);
        assert!((flight.camera().km_per_point - MOSCOW.km_per_point).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn every_flight_takes_between_six_and_ten_tenths_of_a_second(
            lon in -180.0..180.0, lat in -70.0..80.0, scale in 1.0..20.0_f64,
        ) {
            let to = Camera { center: LonLat::new(lon, lat), km_per_point: scale };
            let mut flight = Flight::new(MOSCOW, to, screen());
            flight.advance(0.59);
            prop_assert!(!flight.is_over());
            prop_assert!(flight.camera().km_per_point.is_finite());
            flight.advance(0.42);
            prop_assert!(flight.is_over());
        }
    }
}
