//! Which unit is where on the ground, cached, at the precision that labels need.

use std::sync::Arc;

use epaint::Pos2;
use rustc_hash::FxHashMap;

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

/// The units of one level of detail, with a cache of answers.
#[derive(Debug)]
pub struct LandIndex {
    level: Arc<Level>,
    /// By precision, then by position in steps of that.
    answers: FxHashMap<(i16, i32, i32), Option<u32>>,
}

impl LandIndex {
    /// With an empty cache.
    pub fn new(level: Arc<Level>) -> Self {
        Self {
            level,
            answers: FxHashMap::default(),
        }
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
