//! How the cost grows with the data: the coarsest level with more vertices, and with more units.

use std::hint::black_box;

use geo::lon_lat::LonLat;
use geo::outline::Outline;
use geo::ring::Ring;
use geo::shape::{Polygon, Shape};
use map::level::Level;
use map::levels::{LEVEL_COUNT, Levels};

use crate::gesture::FrameGesture;
use crate::program::{Cost, FrameProgram, LEVELS, on_card};
use crate::table::{Spread, line, milliseconds};

/// The factors by which vertices are multiplied.
const VERTICES: [usize; 4] = [1, 2, 5, 10];

/// The factors by which units are multiplied.
const UNITS: [usize; 3] = [1, 2, 5];

/// Prints a table of single runs: a change of year, a pan and the memory.
pub(crate) fn growth() {
    line(
        "\n| | vertices on the sphere | year changes, ms | panning and zooming, ms | geometry, MB |",
    );
    line("|--|--|--|--|--|");
    let level = LEVELS.get(0).expect("all levels are prepared");
    let units: Vec<_> = level.shapes().collect();
    for times in VERTICES {
        let split: Vec<_> = units
            .iter()
            .map(|unit| with_sides_split(unit, times))
            .collect();
        row(&format!("{times} times the vertices"), &split);
    }
    for times in UNITS {
        let copies =
            (0..times).flat_map(|copy| units.iter().map(move |unit| southward(unit, copy)));
        row(
            &format!("{times} times the units, the copies out of view"),
            &copies.collect::<Vec<_>>(),
        );
    }
}

fn row(what: &str, units: &[Shape]) {
    let level = Level::build(units, &[]);
    let memory = geometry_mb(&level);
    let vertices: usize = level.land.iter().map(|piece| piece.points.len()).sum();
    let levels = Levels::default();
    levels.provide(0, level);
    for number in 1..LEVEL_COUNT {
        levels.provide(number, Level::build(&[], &[]));
    }
    let median = |gesture: FrameGesture| {
        let costs = gesture.costs(&mut FrameProgram::open_with(&levels, None, on_card));
        let costs = costs.iter().map(|cost: &Cost| milliseconds(cost.total()));

        Spread::of(costs.collect()).median
    };
    let (year, pan) = (median(FrameGesture::Year), median(FrameGesture::PanAndZoom));
    line(&format!(
        "| {what} | {vertices} | {year:.2} | {pan:.2} | {memory:.1} |"
    ));
    black_box(levels);
}

/// The same outline with each side cut into `pieces`; a side between two units is cut alike in
/// both.
fn with_sides_split(shape: &Shape, pieces: usize) -> Shape {
    let ring = |ring: &Ring| {
        let places = ring
            .edges()
            .flat_map(|(from, to)| (0..pieces).map(move |piece| between(from, to, piece, pieces)));
        Ring::new(places.collect())
    };

    changed(shape, ring)
}

/// The point `piece` of `pieces` along a side; exactly the same in the other direction.
fn between(from: LonLat, to: LonLat, piece: usize, pieces: usize) -> LonLat {
    let is_turned = (from.lon, from.lat) > (to.lon, to.lat);
    let (start, end, step) = if is_turned {
        (to, from, pieces - piece)
    } else {
        (from, to, piece)
    };
    if step == 0 {
        return start;
    }
    if step == pieces {
        return end;
    }
    let share = step as f64 / pieces as f64;

    LonLat::new(
        start.lon + (end.lon - start.lon) * share,
        start.lat + (end.lat - start.lat) * share,
    )
}

/// A copy on the other side of the equator, each a little beside the last; copy 0 is the original.
fn southward(shape: &Shape, copy: usize) -> Shape {
    let moved = |place: &LonLat| LonLat::new(place.lon + copy as f64 * 1e-4, -place.lat);
    let ring = |ring: &Ring| Ring::new(ring.places.iter().map(moved).collect());

    if copy == 0 {
        shape.clone()
    } else {
        changed(shape, ring)
    }
}

fn changed(shape: &Shape, ring: impl Fn(&Ring) -> Option<Ring>) -> Shape {
    let polygon =
        |polygon: &Polygon| Polygon::new(polygon.rings.iter().filter_map(&ring).collect());

    Shape {
        polygons: shape.polygons.iter().filter_map(polygon).collect(),
    }
}

/// The memory that the points and triangles of a level take, in MB.
fn geometry_mb(level: &Level) -> f64 {
    let pieces = level.land.iter().chain(&level.lakes);
    let (points, corners) = pieces.fold((0, 0), |(points, corners), piece| {
        let more = piece.triangles.bytes();
        (points + piece.points.len(), corners + more)
    });
    let lines = level.borders.iter().map(|border| border.line.points.len());
    let outlines = level.outlines().iter().flatten().map(Outline::bytes);
    let on_sphere = points + lines.sum::<usize>();
    let bytes = on_sphere * size_of::<[f32; 3]>() + corners + outlines.sum::<usize>();

    bytes as f64 / 1e6
}
