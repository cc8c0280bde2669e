//! Shapes as bytes: written when the program is built, read when it starts.
//!
//! For each shape the number of its polygons, for each polygon that of its rings, for each ring its
//! places as in `place_bytes`.

use std::iter;

use crate::bundle::place_bytes::{read_number, read_places, write_number, write_places};
use crate::ring::Ring;
use crate::shape::{Polygon, Shape};

/// The shapes as bytes; `None` if a place has more than five decimals, which would be lost.
pub fn write(shapes: &[Shape]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for shape in shapes {
        write_number(shape.polygons.len(), &mut bytes);
        for polygon in &shape.polygons {
            write_number(polygon.rings.len(), &mut bytes);
            for ring in &polygon.rings {
                write_places(&ring.places, &mut bytes)?;
            }
        }
    }

    Some(bytes)
}

/// Reads back what [`write()`] wrote, bit for bit, shape by shape; `None` where the bytes end
/// early.
pub fn read(mut bytes: &[u8]) -> impl Iterator<Item = Option<Shape>> {
    iter::from_fn(move || (!bytes.is_empty()).then(|| read_shape(&mut bytes)))
}

fn read_shape(bytes: &mut &[u8]) -> Option<Shape> {
    let polygons = 0..read_number(bytes)?;
    let polygon = |_| {
        let rings = 0..read_number(bytes)?;
        let ring = |_| Ring::new(read_places(bytes)?);

        Polygon::new(rings.map(ring).collect::<Option<_>>()?)
    };

    Some(Shape {
        polygons: polygons.map(polygon).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ring::tests::square;

    /// A shape with a hole and an island, one without land, one more.
    fn shapes() -> Vec<Shape> {
        let polygon = |rings| Polygon::new(rings).unwrap();
        let with_hole = polygon(vec![square(0.1, 3.0), square(1.0, 2.0)]);
        let island = polygon(vec![square(5.0, 6.25)]);
        let polygons = [vec![with_hole, island.clone()], vec![], vec![island]];

        polygons.map(|polygons| Shape { polygons }).to_vec()
    }

    #[test]
    fn what_is_written_is_read_and_bytes_that_end_early_are_refused() {
        let bytes = write(&shapes()).unwrap();
        let read = |length| read(&bytes[..length]).collect::<Option<Vec<_>>>();
        assert_eq!(read(bytes.len()), Some(shapes()));
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
        shapes[2].polygons[0].rings[0].places[1].lon = 1.234_567;
        assert_eq!(write(&shapes), None);
    }
}
