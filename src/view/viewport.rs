//! Where the view looks, how near, and onto which part of the screen.

use std::f64::consts::{PI, TAU};

use emath::{Pos2, Rect, Vec2, vec2};
use serde::{Deserialize, Serialize};

use crate::geo::lon_lat::{LonLat, dot, norm};
use crate::geo::projection::{EARTH_RADIUS_KM, Lambert};

/// The nearest scale, in km per point.
pub const NEAREST_KM_PER_POINT: f64 = 1.0;

/// The middle of the start view.
pub const EUROPE_CENTER: LonLat = LonLat::new(10.0, 52.0);

/// What the start view shows of the plane about [`EUROPE_CENTER`]: km from west to east and from south to north.
const EUROPE_SIZE_KM: [f64; 2] = [5_700.0, 4_400.0];

/// The outermost places of the members on the mainlands and in the treaty area, in order from west to east.
const ALLIANCE_OUTLINE: [LonLat; 14] = [
    LonLat::new(-168.1, 65.6), // Cape Prince of Wales
    LonLat::new(-164.9, 54.6), // Unimak, the last of the large Aleutians
    LonLat::new(-156.5, 71.4), // Point Barrow
    LonLat::new(-124.7, 40.4), // Cape Mendocino
    LonLat::new(-117.1, 32.5), // San Diego
    LonLat::new(-97.4, 25.9),  // Brownsville
    LonLat::new(-81.8, 24.5),  // Key West
    LonLat::new(-70.0, 83.1),  // Ellesmere Island
    LonLat::new(-31.3, 39.5),  // Flores, Azores
    LonLat::new(-18.2, 27.6),  // El Hierro, Canary Islands
    LonLat::new(25.7, 71.2),   // North Cape
    LonLat::new(33.3, 80.2),   // Kvitøya, Svalbard
    LonLat::new(36.1, 35.8),   // the south of Türkiye
    LonLat::new(44.8, 39.7),   // the east of Türkiye
];

/// The share of the screen that a fitted extent leaves free on each side.
const MARGIN: f64 = 0.05;

/// How much further out than the whole Alliance the view goes.
const OUTWARD_ROOM: f64 = 1.15;

/// The center stays between these latitudes: nearer to a pole, north as up turns the map under the pointer.
const LATITUDES: [f64; 2] = [-75.0, 85.0];

/// A named part of the world to fit into the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Extent {
    /// The start view: Europe from Iceland to the Caucasus.
    Europe,
    /// Every member, from Alaska to Türkiye.
    Alliance,
}

/// Where the view looks and how near; what is saved and what a flight changes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Camera {
    /// The place in the middle of the screen. North is up there.
    pub center: LonLat,
    /// Kilometers on the map per point of the screen.
    pub km_per_point: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Viewport::fitted(
            Extent::Europe,
            Rect::from_min_size(Pos2::ZERO, vec2(960.0, 640.0)),
        )
        .camera
    }
}

impl Camera {
    /// The same camera within the limits of `screen`; the start view if its numbers are none.
    #[must_use]
    pub fn within_limits(self, screen: Rect) -> Self {
        let finite = self.center.lon.is_finite()
            && self.center.lat.is_finite()
            && self.km_per_point.is_finite();
        if !finite {
            return Viewport::fitted(Extent::Europe, screen).camera;
        }
        let [south, north] = LATITUDES;

        Self {
            center: LonLat::new(
                wrapped(self.center.lon),
                self.center.lat.clamp(south, north),
            ),
            km_per_point: self
                .km_per_point
                .clamp(NEAREST_KM_PER_POINT, farthest_km_per_point(screen)),
        }
    }
}

/// A camera and the part of the screen that it fills: the way between places and screen positions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    camera: Camera,
    screen: Rect,
    projection: Lambert,
}

impl Viewport {
    /// `camera`, brought within the limits, seen on `screen` (in points).
    pub fn new(camera: Camera, screen: Rect) -> Self {
        let screen = usable(screen);

        Self::unlimited(camera.within_limits(screen), screen)
    }

    /// The viewport that shows a named extent whole.
    pub fn fitted(extent: Extent, screen: Rect) -> Self {
        let screen = usable(screen);
        match extent {
            Extent::Europe => {
                let km_per_point = km_per_point_to_fit(EUROPE_SIZE_KM, screen, 0.0);
                Self::new(
                    Camera {
                        center: EUROPE_CENTER,
                        km_per_point,
                    },
                    screen,
                )
            }
            Extent::Alliance => Self::new(fit(&ALLIANCE_OUTLINE, screen), screen),
        }
    }

    /// The viewport that shows all of `places`, never nearer than `nearest` km per point.
    ///
    /// `None` if there is no place to show.
    pub fn fitted_to(places: &[LonLat], nearest: f64, screen: Rect) -> Option<Self> {
        if places.is_empty() {
            return None;
        }
        let screen = usable(screen);
        let Camera {
            center,
            km_per_point,
        } = fit(places, screen);

        Some(Self::new(
            Camera {
                center,
                km_per_point: km_per_point.max(nearest),
            },
            screen,
        ))
    }

    fn unlimited(camera: Camera, screen: Rect) -> Self {
        Self {
            camera,
            screen,
            projection: Lambert::centered_on(camera.center),
        }
    }

    /// Where the view looks and how near.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// The part of the screen that the map fills, in points.
    pub fn screen(&self) -> Rect {
        self.screen
    }

    /// Kilometers on the map per point of the screen.
    pub fn km_per_point(&self) -> f64 {
        self.camera.km_per_point
    }

    /// The projection about the middle of the view.
    pub fn projection(&self) -> &Lambert {
        &self.projection
    }

    /// The screen position of a point of the plane, in km east and north of the center.
    pub fn screen_from_map(&self, [east, north]: [f64; 2]) -> Pos2 {
        let middle = self.screen.center();

        Pos2::new(
            (f64::from(middle.x) + east / self.camera.km_per_point) as f32,
            (f64::from(middle.y) - north / self.camera.km_per_point) as f32,
        )
    }

    /// The point of the plane at a screen position, in km east and north of the center.
    pub fn map_from_screen(&self, position: Pos2) -> [f64; 2] {
        let middle = self.screen.center();

        [
            (f64::from(position.x) - f64::from(middle.x)) * self.camera.km_per_point,
            (f64::from(middle.y) - f64::from(position.y)) * self.camera.km_per_point,
        ]
    }

    /// Where a place lies on the screen, maybe outside of the map's part; `None` near the antipode of the center.
    pub fn screen_from_lon_lat(&self, place: LonLat) -> Option<Pos2> {
        self.projection
            .forward(place)
            .map(|point| self.screen_from_map(point))
    }

    /// The place at a screen position; `None` off the edge of the world.
    pub fn lon_lat_from_screen(&self, position: Pos2) -> Option<LonLat> {
        self.projection.inverse(self.map_from_screen(position))
    }

    /// The camera after a drag: the place that was at `from` lies at `to`.
    ///
    /// Off the edge of the world there is nothing to grab, and the camera stays.
    pub fn panned(&self, from: Pos2, to: Pos2) -> Camera {
        self.lon_lat_from_screen(from)
            .map_or(self.camera, |grabbed| {
                self.with_place_at(grabbed, to, self.camera)
            })
    }

    /// The camera after a step by `step` points; a step to the right shows what lies to the right.
    pub fn panned_by(&self, step: Vec2) -> Camera {
        let middle = self.screen.center();

        self.panned(middle + step, middle)
    }

    /// The camera `factor` times as near, with the place at `position` kept there.
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

    /// `camera` turned so that `place` lies at `position`, north up; as near to that as the limits allow.
    fn with_place_at(&self, place: LonLat, position: Pos2, camera: Camera) -> Camera {
        let offset = Self::unlimited(camera, self.screen).map_from_screen(position);
        let Some(center) = center_with_place_at(place, offset, camera.center.lat) else {
            return camera;
        };

        Camera { center, ..camera }
    }
}

/// The center about which `place` lies at `[x, y]` km, north up; of two such centers the one nearer to `latitude`.
///
/// At the ends of [`LATITUDES`] the longitude still follows. `None` if the place lies so near to a
/// pole, or the point so far out, that no center does it.
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

/// The scale at which `screen` shows a little more than the whole Alliance, in km per point.
pub fn farthest_km_per_point(screen: Rect) -> f64 {
    (fit(&ALLIANCE_OUTLINE, usable(screen)).km_per_point * OUTWARD_ROOM)
        .max(2.0 * NEAREST_KM_PER_POINT)
}

/// The camera that shows `places` with a margin; they must not be empty.
fn fit(places: &[LonLat], screen: Rect) -> Camera {
    let sum = places
        .iter()
        .map(|place| place.to_unit_vector())
        .fold([0.0; 3], |sum, vector| {
            [sum[0] + vector[0], sum[1] + vector[1], sum[2] + vector[2]]
        });
    let mut center = if norm(sum) > 1e-9 {
        LonLat::from_vector(sum)
    } else {
        EUROPE_CENTER
    };
    let mut size_km = [0.0; 2];
    // Recentering on the middle of the box changes the box a little; four rounds bring it to rest.
    for _round in 0..4 {
        let projection = Lambert::centered_on(center);
        let (low, high) = bounds(places.iter().filter_map(|place| projection.forward(*place)));
        size_km = [high[0] - low[0], high[1] - low[1]];
        let middle = [low[0].midpoint(high[0]), low[1].midpoint(high[1])];
        center = projection.inverse(middle).unwrap_or(center);
    }

    Camera {
        center,
        km_per_point: km_per_point_to_fit(size_km, screen, MARGIN).max(NEAREST_KM_PER_POINT),
    }
}

/// The south-western and the north-eastern corner of the box about `points`; twice the origin for none.
fn bounds(points: impl Iterator<Item = [f64; 2]>) -> ([f64; 2], [f64; 2]) {
    points
        .map(|point| (point, point))
        .reduce(|(low, high), (point, _)| {
            (
                [low[0].min(point[0]), low[1].min(point[1])],
                [high[0].max(point[0]), high[1].max(point[1])],
            )
        })
        .unwrap_or_default()
}

fn km_per_point_to_fit([width, height]: [f64; 2], screen: Rect, margin: f64) -> f64 {
    let share = 1.0 - 2.0 * margin;

    (width / (f64::from(screen.width()) * share)).max(height / (f64::from(screen.height()) * share))
}

/// `screen`, or a small stand-in before the first layout and for a window without height.
fn usable(screen: Rect) -> Rect {
    let size = screen.size();
    if screen.is_finite() && size.x >= 1.0 && size.y >= 1.0 {
        screen
    } else {
        Rect::from_min_size(Pos2::ZERO, vec2(64.0, 64.0))
    }
}

/// A longitude in −180..180.
fn wrapped(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

/// An angle in −π..π.
fn wrapped_radians(angle: f64) -> f64 {
    (angle + PI).rem_euclid(TAU) - PI
}

/// The place a `share` (0 to 1) of the way from one place to another along the great circle.
pub fn along_great_circle(from: LonLat, to: LonLat, share: f64) -> LonLat {
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
    debug_assert!(
        dot(vector, vector) > 0.0,
        "two places that are no antipodes have a way between them"
    );

    LonLat::from_vector(vector)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::new(12.0, 40.0), vec2(1280.0, 720.0))
    }

    fn europe() -> Viewport {
        Viewport::fitted(Extent::Europe, screen())
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

    #[test]
    fn the_start_view_shows_lisbon_reykjavik_and_ankara() {
        for place in [
            LonLat::new(-9.1, 38.7),
            LonLat::new(-21.9, 64.1),
            LonLat::new(32.9, 39.9),
        ] {
            assert!(screen().contains(europe().screen_from_lon_lat(place).unwrap()));
        }
    }

    #[test]
    fn every_window_shows_the_whole_alliance() {
        for size in [
            vec2(1920.0, 1080.0),
            vec2(400.0, 1000.0),
            vec2(1600.0, 200.0),
            vec2(64.0, 64.0),
        ] {
            let screen = Rect::from_min_size(Pos2::ZERO, size);
            let viewport = Viewport::fitted(Extent::Alliance, screen);
            for place in ALLIANCE_OUTLINE {
                assert!(screen.contains(viewport.screen_from_lon_lat(place).unwrap()));
            }
        }
    }

    #[test]
    fn fitting_one_place_puts_it_into_the_middle_at_the_scale_asked_for() {
        let warsaw = LonLat::new(21.0, 52.2);
        let viewport = Viewport::fitted_to(&[warsaw], 2.5, screen()).unwrap();
        assert!(distance_on_screen(&viewport, warsaw, screen().center()) < 1e-2);
        assert!((viewport.km_per_point() - 2.5).abs() < 1e-12);
    }

    #[test]
    fn there_is_no_view_of_nothing() {
        assert_eq!(Viewport::fitted_to(&[], 1.0, screen()), None);
    }

    #[test]
    fn a_camera_of_no_numbers_becomes_the_start_view() {
        let broken = Camera {
            center: LonLat::new(f64::NAN, 0.0),
            km_per_point: 3.0,
        };
        assert_eq!(Viewport::new(broken, screen()), europe());
    }

    #[test]
    fn a_screen_without_height_still_has_a_scale() {
        let flat = Rect::from_min_size(Pos2::ZERO, vec2(300.0, 0.0));
        assert!(
            Viewport::fitted(Extent::Europe, flat)
                .km_per_point()
                .is_finite()
        );
    }

    #[test]
    fn the_great_circle_begins_and_ends_where_it_should() {
        let (from, to) = (LonLat::new(-77.0, 38.9), LonLat::new(37.6, 55.8));
        assert!(along_great_circle(from, to, 0.0).angle_to(from) < 1e-9);
        assert!(along_great_circle(from, to, 1.0).angle_to(to) < 1e-9);
        let middle = along_great_circle(from, to, 0.5);
        assert!((middle.angle_to(from) - middle.angle_to(to)).abs() < 1e-9);
    }

    fn any_camera() -> impl Strategy<Value = Camera> {
        (-180.0..180.0, -60.0..80.0, 1.0..8.0_f64).prop_map(|(lon, lat, km_per_point)| Camera {
            center: LonLat::new(lon, lat),
            km_per_point,
        })
    }

    /// Cameras as a user has them over the inhabited Alliance: no pole in sight.
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
