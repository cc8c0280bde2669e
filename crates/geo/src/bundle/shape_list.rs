//! Shapes as bytes: written when the program is built, read when it starts.
//!
//! For each shape the number of its polygons, for each polygon that of its rings, for each ring its
//! places as in `place_bytes`.

use std::iter;

use crate::bundle::place_bytes::{read_number, read_places, write_number, write_places};
use crate::lon_lat::LonLat;
use crate::ring::Ring;
use crate::shape::{Polygon, PolygonRings, Shape};

/// The polygons of each shape as bytes, as they stand in a GeoJSON file; `None` if a place has more
/// than five decimals, which would be lost.
pub fn write(shapes: &[Vec<PolygonRings>]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for polygons in shapes {
        write_number(polygons.len(), &mut bytes);
        for rings in polygons {
            write_number(rings.len(), &mut bytes);
            for ring in rings {
                write_places(ring.iter().copied().map(LonLat::from), &mut bytes)?;
            }
        }
    }

    Some(bytes)
}

/// Reads what [`write()`] wrote, shape by shape; `None` where the bytes end early or a ring has fewer
/// than three places.
pub fn read(bytes: &[u8]) -> impl Iterator<Item = Option<Shape>> {
    each(bytes, |polygons| {
        let polygon = |rings: Vec<Vec<LonLat>>| {
            Polygon::new(rings.into_iter().map(Ring::new).collect::<Option<_>>()?)
        };
        let polygons = polygons.into_iter().map(polygon);

        Some(Shape {
            polygons: polygons.collect::<Option<_>>()?,
        })
    })
}

/// Reads back what [`write()`] wrote, bit for bit, shape by shape; `None` where the bytes end early.
pub fn read_rings(bytes: &[u8]) -> impl Iterator<Item = Option<Vec<Vec<Vec<LonLat>>>>> {
    each(bytes, Some)
}

fn each<T>(
    mut bytes: &[u8],
    shape: impl Fn(Vec<Vec<Vec<LonLat>>>) -> Option<T>,
) -> impl Iterator<Item = Option<T>> {
    iter::from_fn(move || (!bytes.is_empty()).then(|| shape(read_polygons(&mut bytes)?)))
}

fn read_polygons(bytes: &mut &[u8]) -> Option<Vec<Vec<Vec<LonLat>>>> {
    let polygons = 0..read_number(bytes)?;
    let polygon = |_| {
        let rings = 0..read_number(bytes)?;

        rings.map(|_| read_places(bytes)).collect()
    };

    polygons.map(polygon).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A closed square.
    fn square(from: f64, to: f64) -> Vec<[f64; 2]> {
        vec![[from, from], [to, from], [to, to], [from, to], [from, from]]
    }

    /// A shape with a hole and an island, one without land, one more.
    fn shapes() -> Vec<Vec<PolygonRings>> {
        let with_hole = vec![square(0.1, 3.0), square(1.0, 2.0)];
        let island = vec![square(5.0, 6.25)];

        vec![vec![with_hole, island.clone()], vec![], vec![island]]
    }

    #[test]
    fn what_is_written_is_read_and_bytes_that_end_early_are_refused() {
        let bytes = write(&shapes()).unwrap();
        let of_file: Vec<_> = shapes()
            .iter()
            .map(|polygons| Shape::from_rings(polygons))
            .collect();
        let read = |length| read(&bytes[..length]).collect::<Option<Vec<_>>>();
        assert_eq!(read(bytes.len()), Some(of_file));
        let whole = bytes.len();
        // A list may end after each of its shapes, nowhere else.
        let ends: Vec<_> = (0..whole)
            .filter(|length| read(*length).is_some())
            .collect();
        assert_eq!(ends.len(), 3, "{ends:?}");
    }

    #[test]
    fn digits_that_would_be_lost_are_refused() {
        let mut shapes = shapes();
        shapes[2][0][0][1][0] = 1.234_567;
        assert_eq!(write(&shapes), None);
    }
}
