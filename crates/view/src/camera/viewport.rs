//! Conversion between places on the globe and positions on the screen.

use std::f64::consts::{PI, TAU};

use emath::{Pos2, Rect, Vec2};

use crate::camera::{Camera, Extent, LATITUDES, usable, wrapped};
use geo::lon_lat::LonLat;
use geo::projection::{EARTH_RADIUS_KM, Lambert};

/// A camera and the part of the screen that it fills.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    camera: Camera,
    screen: Rect,
    focus: Pos2,
    projection: Lambert,
}

impl Viewport {
    /// Clamps `camera` to the limits of `screen` (in points).
    pub fn new(camera: Camera, screen: Rect) -> Self {
        Self::with_focus(camera, screen, screen.center())
    }

    /// The same with the center of the camera at `focus` instead of the middle of `screen`, a part
    /// of which something covers.
    pub fn with_focus(camera: Camera, screen: Rect, focus: Pos2) -> Self {
        let screen = usable(screen);
        let focus = if focus.is_finite() {
            focus
        } else {
            screen.center()
        };

        Self::unlimited(camera.within_limits(screen), screen, focus)
    }

    /// Fits a named extent into `screen` (in points).
    ///
    /// Without the limits of the camera, which inset maps exceed.
    pub fn showing(extent: Extent, screen: Rect) -> Self {
        let screen = usable(screen);

        Self::unlimited(Camera::fitted(extent, screen), screen, screen.center())
    }

    /// Whether `place` is within the map's part of the screen.
    pub fn shows(&self, place: LonLat) -> bool {
        self.screen_from_lon_lat(place)
            .is_some_and(|position| self.screen.contains(position))
    }

    fn unlimited(camera: Camera, screen: Rect, focus: Pos2) -> Self {
        Self {
            camera,
            screen,
            focus,
            projection: Lambert::centered_on(camera.center),
        }
    }

    /// Center and scale.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// The part of the screen that the map fills, in points.
    pub fn screen(&self) -> Rect {
        self.screen
    }

    /// Where the center of the camera is on the screen, in points.
    pub fn focus(&self) -> Pos2 {
        self.focus
    }

    /// How far the corners of the map's part of the screen lie from [`Viewport::focus`] at the
    /// most, in points.
    pub fn reach(&self) -> f32 {
        let across = (self.screen.left() - self.focus.x).abs();
        let down = (self.screen.top() - self.focus.y).abs();
        let across = across.max((self.screen.right() - self.focus.x).abs());
        let down = down.max((self.screen.bottom() - self.focus.y).abs());

        across.hypot(down)
    }

    /// The scale: kilometers on the map per point.
    pub fn km_per_point(&self) -> f64 {
        self.camera.km_per_point
    }

    /// The projection about the center of the view.
    pub fn projection(&self) -> &Lambert {
        &self.projection
    }

    /// From km east and north of the center to points of the screen.
    pub fn screen_from_map(&self, [east, north]: [f64; 2]) -> Pos2 {
        let middle = self.focus;

        Pos2::new(
            (f64::from(middle.x) + east / self.camera.km_per_point) as f32,
            (f64::from(middle.y) - north / self.camera.km_per_point) as f32,
        )
    }

    /// From points of the screen to km east and north of the center.
    pub fn map_from_screen(&self, position: Pos2) -> [f64; 2] {
        let middle = self.focus;

        [
            (f64::from(position.x) - f64::from(middle.x)) * self.camera.km_per_point,
            (f64::from(middle.y) - f64::from(position.y)) * self.camera.km_per_point,
        ]
    }

    /// The screen position of a place, possibly outside the map's part; `None` near the antipode of
    /// the center.
    pub fn screen_from_lon_lat(&self, place: LonLat) -> Option<Pos2> {
        self.projection
            .forward(place)
            .map(|point| self.screen_from_map(point))
    }

    /// `None` beyond the edge of the projection.
    pub fn lon_lat_from_screen(&self, position: Pos2) -> Option<LonLat> {
        self.projection.inverse(self.map_from_screen(position))
    }

    /// The camera after a drag that moves the place at `from` to `to`.
    ///
    /// Unchanged if `from` is beyond the edge of the projection.
    pub fn panned(&self, from: Pos2, to: Pos2) -> Camera {
        self.lon_lat_from_screen(from)
            .map_or(self.camera, |grabbed| {
                self.with_place_at(grabbed, to, self.camera)
            })
    }

    /// The camera after a pan by `step` points; a step to the right shows what lies to the right.
    pub fn panned_by(&self, step: Vec2) -> Camera {
        let middle = self.focus;

        self.panned(middle + step, middle)
    }

    /// The camera magnified by `factor` about `position`, which keeps its place.
    pub fn zoomed_at(&self, position: Pos2, factor: f64) -> Camera {
        let km_per_point = self.camera.km_per_point / factor.max(f64::MIN_POSITIVE);
        let zoomed = Camera {
            km_per_point,
            ..self.camera
        }
        .within_limits(self.screen);

        self.lon_lat_from_screen(position)
            .map_or(zoomed, |kept| self.with_place_at(kept, position, zoomed))
    }

    /// Turns `camera` so that `place` is at `position` with north up, as far as the limits allow.
    fn with_place_at(&self, place: LonLat, position: Pos2, camera: Camera) -> Camera {
        let offset = Self::unlimited(camera, self.screen, self.focus).map_from_screen(position);
        let Some(center) = center_with_place_at(place, offset, camera.center.lat) else {
            return camera;
        };

        Camera { center, ..camera }
    }
}

/// The center for which `place` is at `[x, y]` km with north up; of two solutions the one nearer to
/// `latitude`.
///
/// At the ends of [`LATITUDES`] only the longitude follows. `None` if the place is so near to a
/// pole, or the point so far out, that there is no solution.
///
/// With c the distance and a the azimuth of the point, and φ₀ the latitude looked for:
/// sin φ = cos c · sin φ₀ + sin c · cos a · cos φ₀, which is a sine of φ₀ plus an offset.
fn center_with_place_at(place: LonLat, [x, y]: [f64; 2], latitude: f64) -> Option<LonLat> {
    let distance = x.hypot(y);
    if distance == 0.0 {
        return Some(place);
    }
    let half_chord = distance / (2.0 * EARTH_RADIUS_KM);
    if half_chord >= 1.0 {
        return None;
    }
    let (sin_c, cos_c) = (2.0 * half_chord.asin()).sin_cos();
    let (sin_a, cos_a) = (x / distance, y / distance);

    let sine = place.lat.to_radians().sin() / cos_c.hypot(sin_c * cos_a);
    if sine.abs() > 1.0 {
        return None;
    }
    let offset = (sin_c * cos_a).atan2(cos_c);
    let current = latitude.to_radians();
    let candidates = [sine.asin(), PI - sine.asin()].map(|angle| wrapped_radians(angle - offset));
    let second_is_nearer = (candidates[1] - current).abs() < (candidates[0] - current).abs();
    let [south, north] = LATITUDES.map(f64::to_radians);
    let lat = candidates[usize::from(second_is_nearer)].clamp(south, north);

    let (sin_lat, cos_lat) = lat.sin_cos();
    let east_of_center = (sin_c * sin_a).atan2(cos_c * cos_lat - sin_c * cos_a * sin_lat);
    let lon = wrapped(place.lon - east_of_center.to_degrees());

    Some(LonLat::new(lon, lat.to_degrees()))
}

/// Normalizes an angle to −π..π.
fn wrapped_radians(angle: f64) -> f64 {
    (angle + PI).rem_euclid(TAU) - PI
}

#[cfg(test)]
mod tests {
    use emath::vec2;
    use proptest::prelude::*;

    use super::*;
    use crate::camera::{EUROPE_CENTER, NEAREST_KM_PER_POINT, farthest_km_per_point};

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::new(12.0, 40.0), vec2(1280.0, 720.0))
    }

    fn europe() -> Viewport {
        Viewport::new(Camera::fitted(Extent::Europe, screen()), screen())
    }

    fn distance_on_screen(viewport: &Viewport, place: LonLat, position: Pos2) -> f32 {
        viewport
            .screen_from_lon_lat(place)
            .unwrap()
            .distance(position)
    }

    #[test]
    fn the_center_lies_in_the_middle_of_the_screen() {
        assert!(distance_on_screen(&europe(), EUROPE_CENTER, screen().center()) < 1e-3);
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let viewport = europe();
        let north = viewport
            .screen_from_lon_lat(LonLat::new(10.0, 60.0))
            .unwrap();
        let east = viewport
            .screen_from_lon_lat(LonLat::new(20.0, 52.0))
            .unwrap();
        assert!(north.y < screen().center().y && (north.x - screen().center().x).abs() < 1e-3);
        assert!(east.x > screen().center().x);
    }

    fn any_camera() -> impl Strategy<Value = Camera> {
        (-180.0..180.0, -60.0..80.0, 1.0..8.0_f64).prop_map(|(lon, lat, km_per_point)| Camera {
            center: LonLat::new(lon, lat),
            km_per_point,
        })
    }

    /// Cameras over the inhabited members, with no pole in view.
    fn usual_camera() -> impl Strategy<Value = Camera> {
        (-180.0..180.0, 30.0..55.0, 1.0..4.0_f64).prop_map(|(lon, lat, km_per_point)| Camera {
            center: LonLat::new(lon, lat),
            km_per_point,
        })
    }

    fn any_position() -> impl Strategy<Value = Pos2> {
        (12.0..1292.0_f32, 40.0..760.0_f32).prop_map(|(x, y)| Pos2::new(x, y))
    }

    fn any_step() -> impl Strategy<Value = Vec2> {
        (-60.0..60.0_f32, -60.0..60.0_f32).prop_map(|(x, y)| vec2(x, y))
    }

    proptest! {
        #[test]
        fn a_screen_position_comes_back_from_its_place(camera in any_camera(), position in any_position()) {
            let viewport = Viewport::new(camera, screen());
            if let Some(place) = viewport.lon_lat_from_screen(position)
                && let Some(back) = viewport.screen_from_lon_lat(place)
            {
                prop_assert!(back.distance(position) < 0.01);
            }
        }

        #[test]
        fn zooming_keeps_the_place_under_the_pointer(
            camera in usual_camera(), position in any_position(), factor in 0.8..1.25_f64,
        ) {
            let before = Viewport::new(camera, screen());
            let place = before.lon_lat_from_screen(position).unwrap();
            let after = Viewport::new(before.zoomed_at(position, factor), screen());
            prop_assert!(distance_on_screen(&after, place, position) < 0.01);
        }

        #[test]
        fn dragging_keeps_the_place_under_the_pointer(
            camera in usual_camera(), from in any_position(), step in any_step(),
        ) {
            let before = Viewport::new(camera, screen());
            let place = before.lon_lat_from_screen(from).unwrap();
            let after = Viewport::new(before.panned(from, from + step), screen());
            prop_assert!(distance_on_screen(&after, place, from + step) < 0.01);
        }

        #[test]
        fn dragging_there_and_back_changes_nothing(
            camera in usual_camera(), from in any_position(), step in any_step(),
        ) {
            let before = Viewport::new(camera, screen());
            let there = Viewport::new(before.panned(from, from + step), screen());
            let back = Viewport::new(there.panned(from + step, from), screen());
            prop_assert!(distance_on_screen(&back, camera.center, screen().center()) < 0.01);
        }

        #[test]
        fn dragging_over_a_pole_stays_on_the_globe(
            lon in -180.0..180.0, lat in 60.0..85.0, from in any_position(), step in any_step(),
        ) {
            let camera = Camera { center: LonLat::new(lon, lat), km_per_point: 8.0 };
            let dragged = Viewport::new(camera, screen()).panned(from, from + step).center;
            prop_assert!(dragged.lon.is_finite());
            prop_assert!((LATITUDES[0]..=LATITUDES[1]).contains(&dragged.lat));
        }

        #[test]
        fn the_limits_hold_whatever_is_asked(
            camera in any_camera(), position in any_position(), factor in 1e-9..1e9_f64,
        ) {
            let zoomed = Viewport::new(camera, screen()).zoomed_at(position, factor);
            prop_assert!(zoomed.km_per_point >= NEAREST_KM_PER_POINT);
            prop_assert!(zoomed.km_per_point <= farthest_km_per_point(screen()));
            prop_assert!(zoomed.center.lon.is_finite() && zoomed.center.lat.is_finite());
        }
    }
}
