//! Inset maps: what they show, when they are useful, and where they are.

use emath::{Pos2, Rect, vec2};
use serde::{Deserialize, Serialize};

use crate::camera::viewport::Viewport;
use crate::camera::{Camera, Extent};
use geo::lon_lat::LonLat;

/// The least width of the map for inset maps, in points; on a narrower one they would hide too
/// much.
const LEAST_WIDTH_OF_MAP: f32 = 360.0;

/// The height of an inset map as a share of the map's height.
const SHARE_OF_HEIGHT: f32 = 0.2;

/// The preferred height on a low map, in points.
const LOW: f32 = 72.0;

/// The least height, in points: the shape of a continent is just recognizable.
const LEAST: f32 = 44.0;

/// The greatest height, in points.
const GREATEST: f32 = 210.0;

/// The ratio of width to height.
const ASPECT: f32 = 1.2;

/// The least width for a caption, in points: it takes one line.
const CAPTIONED: f32 = 104.0;

/// The width reserved for the legend on the left, in points.
const LEGEND: f32 = 240.0;

/// The frame around an inset map, in points.
const FRAME: f32 = 1.0;

/// The south-eastern edge of the members' land on the start view, from east to west; inset maps
/// stay beyond it. An integration test checks it against the outlines.
const EDGE: [LonLat; 13] = [
    LonLat::new(44.8, 37.1),
    LonLat::new(42.4, 37.0),
    LonLat::new(40.9, 36.9),
    LonLat::new(39.3, 36.6),
    LonLat::new(37.5, 36.6),
    LonLat::new(36.6, 36.1),
    LonLat::new(36.1, 35.8),
    LonLat::new(33.0, 36.0),
    LonLat::new(30.2, 36.1),
    LonLat::new(27.9, 35.8),
    LonLat::new(27.2, 35.2),
    LonLat::new(26.3, 34.9),
    LonLat::new(24.7, 34.8),
];

/// The gap between inset maps and around them, in points.
pub const GAP: f32 = 12.0;

/// A locator is shown from this magnification of the start view on.
const NEAR: f64 = 2.0;

/// The content of the map's corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum InsetContent {
    /// The inset maps that are useful.
    #[default]
    #[serde(alias = "SmallMaps")]
    InsetMaps,
    /// No inset maps.
    Empty,
}

impl InsetContent {
    /// Inset maps on or off.
    #[must_use]
    pub const fn toggled(self) -> Self {
        match self {
            Self::InsetMaps => Self::Empty,
            Self::Empty => Self::InsetMaps,
        }
    }
}

/// The purpose of an inset map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It shows members outside the main map.
    Inset,
    /// It shows where the main map is.
    Locator,
}

/// An inset map and its position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InsetMap {
    /// Inset or locator.
    pub purpose: Purpose,
    /// The extent shown; a click flies there.
    pub extent: Extent,
    /// Its rectangle with caption, in points.
    pub rect: Rect,
}

impl InsetMap {
    /// Whether it is wide enough for a caption.
    pub fn is_captioned(&self) -> bool {
        self.rect.width() >= CAPTIONED
    }
}

/// The useful inset maps beside `main`, from the lower right corner leftward.
pub fn inset_maps(main: &Viewport) -> Vec<InsetMap> {
    let screen = main.screen();
    let Some(height) = height_on(screen) else {
        return Vec::new();
    };
    let size = vec2(height * ASPECT, height).floor();
    let inset = shows_neither_other(main, Extent::NorthAmerica, size)
        .then_some((Purpose::Inset, Extent::NorthAmerica));
    let locator = is_near(main).then(|| (Purpose::Locator, around(main, size)));

    let mut corner = screen.right_bottom() - vec2(GAP, GAP);
    let end = screen.left() + LEGEND;
    let placed = inset.into_iter().chain(locator);
    placed
        .map(|(purpose, extent)| {
            let rect = Rect::from_min_max(corner - size, corner);
            corner.x -= size.x + GAP;

            InsetMap {
                purpose,
                extent,
                rect,
            }
        })
        // Without room for both, an inset takes precedence over a locator.
        .take_while(|map| map.rect.left() >= end)
        .collect()
}

/// The height at which inset maps cover no member on the start view of `screen`; independent of the
/// camera.
fn height_on(screen: Rect) -> Option<f32> {
    if screen.width() < LEAST_WIDTH_OF_MAP {
        return None;
    }
    let start = Viewport::showing(Extent::Europe, screen);
    let corner = screen.right_bottom() - vec2(GAP, GAP);
    let edge: Vec<_> = EDGE
        .iter()
        .filter_map(|place| start.screen_from_lon_lat(*place))
        .collect();
    let along = edge
        .windows(2)
        .flat_map(|side| (0..=8).map(|eighths| side[0].lerp(side[1], eighths as f32 / 8.0)));
    // An inset map avoids a place by being to the right of it or below it.
    let beyond = along.map(|place| ((corner.x - place.x) / ASPECT).max(corner.y - place.y) - FRAME);
    let wanted = (screen.height() * SHARE_OF_HEIGHT).clamp(LOW, GREATEST);
    let beside_legend = (screen.width() - GAP - LEGEND) / ASPECT;
    let height = beyond.fold(wanted.min(beside_legend), f32::min);

    (height >= LEAST).then_some(height)
}

/// Whether `main` does not show the center of `extent`, nor an inset map of it the center of
/// `main`.
fn shows_neither_other(main: &Viewport, extent: Extent, size: emath::Vec2) -> bool {
    let small = Viewport::showing(extent, Rect::from_min_size(Pos2::ZERO, size));

    !main.shows(small.camera().center) && !small.shows(main.camera().center)
}

fn is_near(main: &Viewport) -> bool {
    let start = Camera::fitted(Extent::Europe, main.screen());

    main.km_per_point() * NEAR < start.km_per_point
}

/// The extent that contains the center of `main`: Europe if possible, else the whole of NATO.
fn around(main: &Viewport, size: emath::Vec2) -> Extent {
    let europe = Viewport::showing(Extent::Europe, Rect::from_min_size(Pos2::ZERO, size));
    if europe.shows(main.camera().center) {
        Extent::Europe
    } else {
        Extent::Alliance
    }
}

/// The outline of the area of `main` on the map `small`, in points of the screen.
///
/// Points beyond the edge of the projection are left out.
pub fn outline_on(main: &Viewport, small: &Viewport) -> Vec<Pos2> {
    const STEPS: usize = 8;
    let screen = main.screen();
    let corners = [
        screen.left_top(),
        screen.right_top(),
        screen.right_bottom(),
        screen.left_bottom(),
    ];
    let edges = (0..4).map(|side| (corners[side], corners[(side + 1) % 4]));
    let around = edges.flat_map(|(from, to)| {
        (0..STEPS).map(move |step| from.lerp(to, step as f32 / STEPS as f32))
    });

    around
        .filter_map(|position| main.lon_lat_from_screen(position))
        .filter_map(|place| small.screen_from_lon_lat(place))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::new(0.0, 44.0), vec2(900.0, 546.0))
    }

    fn at(center: LonLat, km_per_point: f64) -> Viewport {
        let camera = Camera {
            center,
            km_per_point,
        };

        Viewport::new(camera, screen())
    }

    fn shown(main: &Viewport) -> Vec<(Purpose, Extent)> {
        let maps = inset_maps(main).into_iter();
        maps.map(|map| (map.purpose, map.extent)).collect()
    }

    const INSET: (Purpose, Extent) = (Purpose::Inset, Extent::NorthAmerica);

    #[test]
    fn the_start_view_has_an_inset_of_north_america_alone() {
        let europe = Viewport::showing(Extent::Europe, screen());
        assert_eq!(shown(&europe), [INSET]);
    }

    #[test]
    fn a_view_of_north_america_or_of_a_part_of_it_needs_no_inset() {
        for extent in [Extent::NorthAmerica, Extent::Alliance] {
            assert_eq!(shown(&Viewport::showing(extent, screen())), []);
        }
        let washington = at(LonLat::new(-77.0, 38.9), 2.0);
        assert_eq!(shown(&washington), [(Purpose::Locator, Extent::Alliance)]);
    }

    #[test]
    fn a_near_view_has_a_locator_beside_the_inset() {
        let kosovo = at(LonLat::new(21.0, 42.6), 1.5);
        assert_eq!(shown(&kosovo), [INSET, (Purpose::Locator, Extent::Europe)]);
        let [inset, locator] = inset_maps(&kosovo)[..] else {
            panic!("two small maps");
        };
        assert!(!inset.rect.intersects(locator.rect));
        assert!(screen().contains_rect(inset.rect) && screen().contains_rect(locator.rect));
    }

    #[test]
    fn on_a_narrow_map_the_legend_lies_beside_the_small_maps() {
        for (width, height) in [(430.0, 800.0), (480.0, 1050.0), (620.0, 900.0)] {
            let map = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            let camera = Camera {
                center: LonLat::new(21.0, 42.6),
                km_per_point: 1.5,
            };
            let maps = inset_maps(&Viewport::new(camera, map));
            assert_eq!(maps[0].purpose, Purpose::Inset, "{width} x {height}");
            assert!(maps.iter().all(|map| map.rect.left() >= LEGEND));
        }
    }

    #[test]
    fn a_small_map_shows_where_the_map_lies() {
        let kosovo = at(LonLat::new(21.0, 42.6), 1.5);
        let rect = inset_maps(&kosovo)[1].rect;
        let small = Viewport::showing(Extent::Europe, rect);
        let outline = outline_on(&kosovo, &small);
        let center = small.screen_from_lon_lat(LonLat::new(21.0, 42.6)).unwrap();
        assert!(Rect::from_points(&outline).contains(center));
        assert!(rect.contains_rect(Rect::from_points(&outline)));
    }

    #[test]
    fn a_low_map_has_a_small_map_without_a_caption_and_a_narrow_one_has_none() {
        let on = |width, height| {
            let map = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            Viewport::showing(Extent::Europe, map)
        };
        // A window of 1024x600 pixels at two pixels a point, and a presentation with large text.
        for (width, height) in [(640.0, 380.0), (640.0, 302.0)] {
            let [inset] = inset_maps(&on(width, height))[..] else {
                panic!("{width} x {height}");
            };
            assert!((64.0..=72.0).contains(&inset.rect.height()), "{inset:?}");
            assert!(!inset.is_captioned());
        }
        assert!(inset_maps(&on(900.0, 546.0))[0].is_captioned());
        assert_eq!(shown(&on(350.0, 600.0)), []);
    }
}
