//! The small maps in the corner: what they show, when there is use for them, and where they lie.

use emath::{Pos2, Rect, vec2};
use serde::{Deserialize, Serialize};

use crate::view::camera::{Camera, Extent};
use crate::view::viewport::Viewport;

/// On a map that is narrower or lower than this, in points, small maps would hide what it shows.
const ROOM: [f32; 2] = [480.0, 400.0];

/// The height of a small map as a share of that of the map: south-east of Europe it hides no member.
const SHARE_OF_HEIGHT: f32 = 0.2;

/// The greatest height of a small map in points.
const GREATEST: f32 = 210.0;

/// On a map lower than this, in points, all that fits below Europe is the least small map.
const ROOMY: f32 = 480.0;

/// The height of the least small map in points: what it shows can be told, if not read.
const LEAST: f32 = 70.0;

/// The least width of a small map in points: its caption stands in one line.
const LEAST_WIDTH: f32 = 104.0;

/// The width of a small map in heights.
const ASPECT: f32 = 1.2;

/// The room between the small maps and around them, in points.
pub const GAP: f32 = 12.0;

/// A locator is shown when the view is so many times nearer than the start view.
const NEAR: f64 = 2.0;

/// What stands in the corner of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Corner {
    /// The small maps that are of use.
    #[default]
    SmallMaps,
    /// Nothing.
    Empty,
}

impl Corner {
    /// The other one.
    #[must_use]
    pub const fn toggled(self) -> Self {
        match self {
            Self::SmallMaps => Self::Empty,
            Self::Empty => Self::SmallMaps,
        }
    }
}

/// What a small map is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It shows members that the map does not show.
    Inset,
    /// It shows where the map lies.
    Locator,
}

/// A small map and its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SmallMap {
    /// What it is for.
    pub purpose: Purpose,
    /// What it shows, and where a click on it leads.
    pub extent: Extent,
    /// Where it lies, with its caption, in points.
    pub rect: Rect,
}

/// The small maps of use beside `main`, from the lower right corner to the left.
pub fn small_maps(main: &Viewport) -> Vec<SmallMap> {
    let screen = main.screen();
    if screen.width() < ROOM[0] || screen.height() < ROOM[1] {
        return Vec::new();
    }
    let height = if screen.height() < ROOMY {
        LEAST
    } else {
        (screen.height() * SHARE_OF_HEIGHT).min(GREATEST)
    };
    let size = vec2((height * ASPECT).max(LEAST_WIDTH), height).round();
    let inset = shows_neither_other(main, Extent::NorthAmerica, size)
        .then_some((Purpose::Inset, Extent::NorthAmerica));
    let locator = is_near(main).then(|| (Purpose::Locator, around(main, size)));

    let mut corner = screen.right_bottom() - vec2(GAP, GAP);
    let placed = inset.into_iter().chain(locator);
    placed
        .map(|(purpose, extent)| {
            let rect = Rect::from_min_max(corner - size, corner);
            corner.x -= size.x + GAP;

            SmallMap {
                purpose,
                extent,
                rect,
            }
        })
        .collect()
}

/// Whether `main` does not show the middle of `extent`, nor a small map of it the middle of `main`.
fn shows_neither_other(main: &Viewport, extent: Extent, size: emath::Vec2) -> bool {
    let small = Viewport::showing(extent, Rect::from_min_size(Pos2::ZERO, size));

    !main.shows(small.camera().center) && !small.shows(main.camera().center)
}

fn is_near(main: &Viewport) -> bool {
    let start = Camera::fitted(Extent::Europe, main.screen());

    main.km_per_point() * NEAR < start.km_per_point
}

/// The extent in which the middle of `main` is found: Europe if it lies there, else the Alliance.
fn around(main: &Viewport, size: emath::Vec2) -> Extent {
    let europe = Viewport::showing(Extent::Europe, Rect::from_min_size(Pos2::ZERO, size));
    if europe.shows(main.camera().center) {
        Extent::Europe
    } else {
        Extent::Alliance
    }
}

/// The outline of what `main` shows, on `small`: points around it, in points of the screen.
///
/// What lies off the edge of the world is left out.
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
    use crate::geo::lon_lat::LonLat;

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
        let maps = small_maps(main).into_iter();
        maps.map(|map| (map.purpose, map.extent)).collect()
    }

    const INSET: (Purpose, Extent) = (Purpose::Inset, Extent::NorthAmerica);

    #[test]
    fn the_start_view_has_an_inset_of_north_america_alone() {
        let europe = Viewport::showing(Extent::Europe, screen());
        assert_eq!(shown(&europe), [INSET]);
    }

    #[test]
    fn the_inset_of_the_start_view_hides_no_member() {
        let europe = Viewport::showing(Extent::Europe, screen());
        let inset = small_maps(&europe)[0].rect.expand(2.0);
        // Along the southern border of Türkiye, and the south of Crete.
        for (lon, lat) in [
            (36.1, 35.9),
            (38.0, 36.8),
            (42.3, 37.1),
            (44.8, 37.2),
            (26.3, 35.0),
        ] {
            let position = europe.screen_from_lon_lat(LonLat::new(lon, lat)).unwrap();
            assert!(!inset.contains(position), "{lon}, {lat}");
        }
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
        let [inset, locator] = small_maps(&kosovo)[..] else {
            panic!("two small maps");
        };
        assert!(!inset.rect.intersects(locator.rect));
        assert!(screen().contains_rect(inset.rect) && screen().contains_rect(locator.rect));
    }

    #[test]
    fn a_small_map_shows_where_the_map_lies() {
        let kosovo = at(LonLat::new(21.0, 42.6), 1.5);
        let rect = small_maps(&kosovo)[1].rect;
        let small = Viewport::showing(Extent::Europe, rect);
        let outline = outline_on(&kosovo, &small);
        let center = small.screen_from_lon_lat(LonLat::new(21.0, 42.6)).unwrap();
        assert!(Rect::from_points(&outline).contains(center));
        assert!(rect.contains_rect(Rect::from_points(&outline)));
    }

    #[test]
    fn a_low_map_has_the_least_small_map_and_a_small_one_has_none() {
        let on = |width, height| {
            let map = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            Viewport::showing(Extent::Europe, map)
        };
        let low = small_maps(&on(640.0, 410.0));
        assert_eq!(low[0].rect.size(), vec2(LEAST_WIDTH, LEAST));
        for (width, height) in [(640.0, 390.0), (470.0, 600.0)] {
            assert_eq!(shown(&on(width, height)), []);
        }
    }
}
