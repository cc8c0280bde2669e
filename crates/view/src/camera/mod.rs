//! The camera: center and scale, and the limits of both.

pub mod flight;
pub mod ground;
pub mod hover;
pub mod inset_maps;
pub mod pick;
pub mod talk_places;
pub mod viewport;
pub mod zoom;

use emath::{Pos2, Rect, vec2};
use serde::{Deserialize, Serialize};

use geo::lon_lat::{LonLat, norm};
use geo::projection::Lambert;

/// The limit for zooming in, in km per point.
pub const NEAREST_KM_PER_POINT: f64 = 1.0;

/// The center of the start view.
pub const EUROPE_CENTER: LonLat = LonLat::new(10.0, 52.0);

/// The extent of the start view in km, west to east and south to north, projected about
/// [`EUROPE_CENTER`].
const EUROPE_SIZE_KM: [f64; 2] = [5_700.0, 4_400.0];

/// The extreme points of the members' mainlands and treaty area, from west to east.
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

/// The extreme points of the mainland of Canada and the United States, from west to east.
const NORTH_AMERICA_OUTLINE: [LonLat; 8] = [
    LonLat::new(-168.1, 65.6), // Cape Prince of Wales
    LonLat::new(-156.5, 71.4), // Point Barrow
    LonLat::new(-124.7, 40.4), // Cape Mendocino
    LonLat::new(-117.1, 32.5), // San Diego
    LonLat::new(-97.4, 25.9),  // Brownsville
    LonLat::new(-94.5, 72.0),  // Boothia
    LonLat::new(-81.8, 24.5),  // Key West
    LonLat::new(-52.6, 47.5),  // Cape Spear
];

/// The margin on each side of a fitted extent, as a share of the screen.
const MARGIN: f64 = 0.05;

/// How much farther out than the whole of NATO the camera may zoom, as a factor.
const OUTWARD_ROOM: f64 = 1.15;

/// The range of the center's latitude in degrees: nearer to a pole, keeping north up would rotate
/// the map under the pointer.
pub const LATITUDES: [f64; 2] = [-75.0, 85.0];

/// A named extent to fit into the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Extent {
    /// The start view: Europe from Iceland to the Caucasus.
    Europe,
    /// Every member, from Alaska to Türkiye.
    Alliance,
    /// The mainland of Canada and of the United States.
    NorthAmerica,
}

/// Center and scale of the view; saved, and animated by flights.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Camera {
    /// The place at the center of the screen, where north is up.
    pub center: LonLat,
    /// Kilometers on the map per point of the screen.
    pub km_per_point: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self::fitted(
            Extent::Europe,
            Rect::from_min_size(Pos2::ZERO, vec2(960.0, 640.0)),
        )
    }
}

impl Camera {
    /// Fits a named extent into `screen` (in points), with a margin.
    #[must_use]
    pub fn fitted(extent: Extent, screen: Rect) -> Self {
        let screen = usable(screen);
        match extent {
            Extent::Europe => {
                let km_per_point = km_per_point_to_fit(EUROPE_SIZE_KM, screen, 0.0);
                Self {
                    center: EUROPE_CENTER,
                    km_per_point,
                }
                .within_limits(screen)
            }
            Extent::Alliance => fit(&ALLIANCE_OUTLINE, screen),
            Extent::NorthAmerica => fit(&NORTH_AMERICA_OUTLINE, screen),
        }
    }

    /// Fits all `places` into `screen` (in points), but zooms in no farther than `nearest` km per
    /// point.
    ///
    /// `None` without places.
    #[must_use]
    pub fn fitted_to(places: &[LonLat], nearest: f64, screen: Rect) -> Option<Self> {
        if places.is_empty() {
            return None;
        }
        let screen = usable(screen);
        let fitted = fit(places, screen);
        let km_per_point = fitted.km_per_point.max(nearest);

        Some(
            Self {
                km_per_point,
                ..fitted
            }
            .within_limits(screen),
        )
    }

    /// Clamps the camera to the limits of `screen`; the start view if a number is not finite.
    #[must_use]
    pub fn within_limits(self, screen: Rect) -> Self {
        let finite = self.center.lon.is_finite()
            && self.center.lat.is_finite()
            && self.km_per_point.is_finite();
        if !finite {
            return Self::fitted(Extent::Europe, screen);
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

/// The limit for zooming out, in km per point: a little more than the whole of NATO fits.
pub fn farthest_km_per_point(screen: Rect) -> f64 {
    (fit(&ALLIANCE_OUTLINE, usable(screen)).km_per_point * OUTWARD_ROOM)
        .max(2.0 * NEAREST_KM_PER_POINT)
}

/// Fits `places` with a margin; there must be at least one.
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
    // Recentering on the middle of the box changes the box a little; four iterations converge.
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

/// The south-western and north-eastern corner of the bounding box; twice the origin without points.
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

/// `screen`, or a small substitute before the first layout and for a window without height.
pub(crate) fn usable(screen: Rect) -> Rect {
    let size = screen.size();
    if screen.is_finite() && size.x >= 1.0 && size.y >= 1.0 {
        screen
    } else {
        Rect::from_min_size(Pos2::ZERO, vec2(64.0, 64.0))
    }
}

/// Normalizes a longitude to −180..=180.
pub(crate) fn wrapped(degrees: f64) -> f64 {
    // Unchanged if in range, so that applying it twice changes nothing.
    if (-180.0..=180.0).contains(&degrees) {
        degrees
    } else {
        (degrees + 180.0).rem_euclid(360.0) - 180.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::camera::viewport::Viewport;

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::new(12.0, 40.0), vec2(1280.0, 720.0))
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
            let viewport = Viewport::new(Camera::fitted(Extent::Alliance, screen), screen);
            for place in ALLIANCE_OUTLINE {
                assert!(screen.contains(viewport.screen_from_lon_lat(place).unwrap()));
            }
        }
    }

    #[test]
    fn a_camera_of_no_numbers_becomes_the_start_view() {
        let broken = Camera {
            center: LonLat::new(f64::NAN, 0.0),
            km_per_point: 3.0,
        };
        assert_eq!(
            broken.within_limits(screen()),
            Camera::fitted(Extent::Europe, screen())
        );
    }

    #[test]
    fn a_screen_without_height_still_has_a_scale() {
        let flat = Rect::from_min_size(Pos2::ZERO, vec2(300.0, 0.0));
        assert!(
            Camera::fitted(Extent::Europe, flat)
                .km_per_point
                .is_finite()
        );
    }

    #[test]
    fn fitting_one_place_puts_it_into_the_middle_at_the_scale_asked_for() {
        let warsaw = LonLat::new(21.0, 52.2);
        let camera = Camera::fitted_to(&[warsaw], 2.5, screen()).unwrap();
        assert!(camera.center.angle_to(warsaw) < 1e-9);
        assert!((camera.km_per_point - 2.5).abs() < 1e-12);
    }

    #[test]
    fn there_is_no_view_of_nothing() {
        assert_eq!(Camera::fitted_to(&[], 1.0, screen()), None);
    }

    #[test]
    fn the_start_view_shows_lisbon_reykjavik_and_ankara() {
        let viewport = Viewport::new(Camera::fitted(Extent::Europe, screen()), screen());
        for place in [
            LonLat::new(-9.1, 38.7),
            LonLat::new(-21.9, 64.1),
            LonLat::new(32.9, 39.9),
        ] {
            assert!(screen().contains(viewport.screen_from_lon_lat(place).unwrap()));
        }
    }
}
