//! Borders as bytes: found and written when the program is built, read when it starts.
//!
//! Finding the shared borders takes more memory than the map itself. A border runs along the
//! outline on its left, so no coordinates are stored. Each arc is five numbers: the index of the
//! shape on its left, one more than that of the shape on its right (0 is water), the number of the
//! ring in the left shape, the number of the place in that ring where the arc begins, and the count
//! of its places.

use std::iter;

use rustc_hash::FxHashMap;

use crate::bundle::place_bytes::{read_number, write_number};
use crate::outline::{Outline, Steps, from_steps, to_steps};
use crate::topology::BorderArc;

/// The arcs between shapes of these outlines as bytes; `None` if one does not run along the shape on
/// its left.
pub fn write(arcs: &[BorderArc], shapes: &[Vec<Outline>]) -> Option<Vec<u8>> {
    let mut beginnings: FxHashMap<(usize, Steps), Vec<[usize; 2]>> = FxHashMap::default();
    for (number, shape) in shapes.iter().enumerate() {
        for (ring, places) in rings(shape).enumerate() {
            for (start, place) in places.iter().enumerate() {
                let ways = beginnings.entry((number, *place)).or_default();
                ways.push([ring, start]);
            }
        }
    }
    let mut bytes = Vec::new();
    for arc in arcs {
        let shape = shapes.get(arc.left)?;
        let places: Vec<_> = arc.places.iter().copied().map(to_steps).collect();
        let ways = beginnings.get(&(arc.left, *places.first()?))?;
        // Where a shape touches itself, several rings or places match the first step of an arc.
        let [ring, start] = *ways.iter().find(|[ring, start]| {
            rings(shape)
                .nth(*ring)
                .is_some_and(|ring| along(ring, *start).zip(&places).all(|(a, b)| a == *b))
        })?;
        let right = arc.right.map_or(0, |right| right + 1);
        for number in [arc.left, right, ring, start, places.len()] {
            write_number(number, &mut bytes);
        }
    }

    Some(bytes)
}

/// Reads back what [`write()`] wrote, arc by arc, with the places of the outlines; `None` where the
/// bytes end early or an arc does not fit these shapes.
pub fn read(mut bytes: &[u8], shapes: &[Vec<Outline>]) -> impl Iterator<Item = Option<BorderArc>> {
    iter::from_fn(move || (!bytes.is_empty()).then(|| read_arc(&mut bytes, shapes)))
}

fn read_arc(bytes: &mut &[u8], shapes: &[Vec<Outline>]) -> Option<BorderArc> {
    let mut number = || read_number(bytes);
    let [left, right, ring, start, count] = [number()?, number()?, number()?, number()?, number()?];
    let ring = rings(shapes.get(left)?).nth(ring)?;
    let is_there = right <= shapes.len() && start < ring.len() && count <= ring.len() + 1;

    is_there.then(|| BorderArc {
        left,
        right: right.checked_sub(1),
        places: along(ring, start).take(count).map(from_steps).collect(),
    })
}

fn rings(shape: &[Outline]) -> impl Iterator<Item = &[Steps]> {
    shape.iter().flat_map(Outline::rings)
}

/// The places of a ring from the one at `start` on, wrapping around without end.
fn along(ring: &[Steps], start: usize) -> impl Iterator<Item = Steps> + '_ {
    ring.iter().copied().cycle().skip(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lon_lat::LonLat;
    use crate::ring::Ring;
    use crate::shape::{Polygon, Shape};
    use crate::topology::border_arcs;

    /// Two squares side by side, the western one with a hole, and an island.
    fn shapes() -> Vec<Shape> {
        let square = |west: f64, east: f64, south: f64, north: f64| {
            let corners = [(west, south), (east, south), (east, north), (west, north)];
            Ring::new(corners.map(|(lon, lat)| LonLat::new(lon, lat)).to_vec()).unwrap()
        };
        let shape = |polygons: Vec<Vec<Ring>>| {
            let polygons = polygons
                .into_iter()
                .map(|rings| Polygon::new(rings).unwrap());
            Shape {
                polygons: polygons.collect(),
            }
        };
        let western = vec![square(0.0, 4.0, 0.0, 4.0), square(1.0, 2.0, 1.0, 2.0)];

        vec![
            shape(vec![western]),
            shape(vec![
                vec![square(4.0, 8.0, 0.0, 4.0)],
                vec![square(20.0, 21.0, 0.0, 1.0)],
            ]),
        ]
    }

    #[test]
    fn what_is_written_is_read_and_other_shapes_are_refused() {
        let shapes = shapes();
        let arcs = border_arcs(&shapes);
        assert!(arcs.iter().any(|arc| arc.right.is_some()));
        let outlines: Vec<Vec<_>> = shapes
            .iter()
            .map(|shape| shape.polygons.iter().map(Outline::new).collect())
            .collect();
        let bytes = write(&arcs, &outlines).unwrap();
        let read = |length, outlines: &[Vec<Outline>]| {
            let arcs = read(&bytes[..length], outlines);
            arcs.collect::<Option<Vec<_>>>()
        };
        assert_eq!(read(bytes.len(), &outlines), Some(arcs.clone()));
        assert_eq!(
            read(bytes.len(), &outlines[..1]),
            None,
            "there is no second shape"
        );
        assert_eq!(read(bytes.len() - 1, &outlines), None);
        let mut elsewhere = arcs;
        elsewhere[0].places[1] = LonLat::new(3.0, 3.5);
        assert_eq!(write(&elsewhere, &outlines), None);
    }
}
