//! Which unit is where on the ground, cached, at the precision that labels need.

use std::rc::Rc;
use std::sync::Arc;

use emath::{Pos2, Rect, pos2};
use rustc_hash::FxHashMap;

use crate::labels::tuning::PROBES;
use crate::level::Level;
use crate::strokes::outline;
use geo::lon_lat::LonLat;
use geo::pole::Edge;
use geo::sphere::{OFF_MAP, ScreenProjection};
use view::camera::viewport::Viewport;

/// The precision of the answers, in points of the screen.
const GRAIN: f64 = 3.0;

/// On the sphere.
const KM_PER_DEGREE: f64 = 111.2;

/// The cache is cleared beyond this size: a long session would collect the whole globe at every
/// scale.
const MOST_ANSWERS: usize = 200_000;

/// The rectangles of a viewport are forgotten beyond this number.
const MOST_RECTS: usize = 10_000;

/// The units of one level of detail, with a cache of answers.
#[derive(Debug)]
pub struct LandIndex {
    level: Arc<Level>,
    /// By precision, then by position in steps of that.
    answers: FxHashMap<(i16, i32, i32), Option<u32>>,
    /// The viewport of `under`.
    viewport: Option<Viewport>,
    /// The units under a rectangle of the screen, by the bits of its sides. A name is tried in the same
    /// places whatever the year.
    under: FxHashMap<[u32; 4], Under>,
}

/// The units at the middles of the cells of a grid; `None` on water.
type Under = Rc<[Option<usize>]>;

impl LandIndex {
    /// With an empty cache.
    pub fn new(level: Arc<Level>) -> Self {
        Self {
            level,
            answers: FxHashMap::default(),
            viewport: None,
            under: FxHashMap::default(),
        }
    }

    /// The units under a rectangle of the screen, at [`PROBES`] spread over it. A position off the
    /// globe counts as water.
    pub fn units_under(&mut self, rect: Rect, viewport: &Viewport) -> Under {
        if self.viewport.as_ref() != Some(viewport) || self.under.len() > MOST_RECTS {
            self.viewport = Some(*viewport);
            self.under.clear();
        }
        let sides = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f32::to_bits);
        if let Some(known) = self.under.get(&sides) {
            return Rc::clone(known);
        }
        let units: Under = probes(rect, PROBES)
            .map(|position| self.unit_on_screen(position, viewport))
            .collect();
        self.under.insert(sides, Rc::clone(&units));

        units
    }

    /// The index of the unit at a position on the screen; `None` on water and off the globe.
    pub fn unit_on_screen(&mut self, position: Pos2, viewport: &Viewport) -> Option<usize> {
        let place = viewport.lon_lat_from_screen(position)?;

        self.unit_at(place, viewport.km_per_point())
    }

    /// The index of the unit at `place`, to within 3 points of the screen; `None` on water.
    ///
    /// Land that the level of detail omits counts as water.
    pub fn unit_at(&mut self, place: LonLat, km_per_point: f64) -> Option<usize> {
        let fineness = (km_per_point * GRAIN / KM_PER_DEGREE).log2().floor();
        let step = fineness.exp2();
        // Degrees of longitude shrink toward the poles; a factor of 1.5 is good enough for Europe.
        let (across, up) = (step * 1.5, step);
        let column = (place.lon / across).floor();
        let row = (place.lat / up).floor();
        if self.answers.len() > MOST_ANSWERS {
            self.answers.clear();
        }
        let level = &self.level;
        let answer = self
            .answers
            .entry((fineness as i16, column as i32, row as i32))
            .or_insert_with(|| {
                let middle = LonLat::new((column + 0.5) * across, (row + 0.5) * up);
                level.unit_at(middle).map(|unit| unit as u32)
            });

        answer.map(|unit| unit as usize)
    }
}

/// Positions spread evenly over `rect`, in a grid of that many columns and rows.
pub fn probes(rect: Rect, [columns, rows]: [usize; 2]) -> impl Iterator<Item = Pos2> {
    let at = |index: usize, count: usize| (index as f32 + 0.5) / count as f32;

    (0..rows).flat_map(move |row| {
        (0..columns).map(move |column| {
            pos2(
                rect.left() + at(column, columns) * rect.width(),
                rect.top() + at(row, rows) * rect.height(),
            )
        })
    })
}

/// The edges, on the screen of `viewport`, of the land whose units satisfy `holds`.
///
/// In any order. Invisible edges are left out unless `whole`; edges that run off the map always
/// are.
pub fn edges(
    level: &Level,
    viewport: &Viewport,
    whole: bool,
    holds: impl Fn(usize) -> bool,
) -> Vec<Edge> {
    let origin = viewport.focus().into();
    let projection = ScreenProjection::new(viewport.projection(), viewport.km_per_point(), origin);
    let reach = viewport.reach();
    let lines: Vec<_> = outline(&level.borders, holds).collect();
    let in_view = |line: &&crate::level::Line| projection.can_see(&line.cap, reach);
    let mut edges = Vec::new();
    if !lines.iter().any(in_view) {
        return edges;
    }
    let mut points = Vec::new();
    for line in lines {
        if !whole && !in_view(&line) {
            continue;
        }
        line.points.project(&projection, &mut points);
        edges.extend(
            points
                .windows(2)
                .filter(|pair| pair[0][0] < OFF_MAP && pair[1][0] < OFF_MAP)
                .map(|pair| [pair[0], pair[1]]),
        );
    }

    edges
}

/// Both ends, in points of the screen.
pub fn ends([from, to]: Edge) -> [Pos2; 2] {
    [from.into(), to.into()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::levels::FIRST_LEVEL;
    use crate::prepare::prepare;
    use emath::vec2;
    use view::camera::{Camera, Extent};

    #[test]
    fn the_units_under_a_rectangle_are_those_at_each_probe_of_the_view_asked_about() {
        let mut land = LandIndex::new(Arc::new(prepare(FIRST_LEVEL).unwrap()));
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0));
        let whole = Camera::fitted(Extent::Europe, screen);
        let near = Camera {
            km_per_point: whole.km_per_point / 3.0,
            ..whole
        };
        let rect = Rect::from_center_size(screen.center(), vec2(90.0, 30.0));
        for camera in [whole, near, whole] {
            let viewport = Viewport::new(camera, screen);
            let under = land.units_under(rect, &viewport);
            let each: Vec<_> = probes(rect, PROBES)
                .map(|position| land.unit_on_screen(position, &viewport))
                .collect();
            assert_eq!(*under, each);
            assert!(each.iter().any(Option::is_some));
        }
    }
}
