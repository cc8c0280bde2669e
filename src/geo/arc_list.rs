//! Borders as bytes: found and written when the program is built, read when it starts.
//!
//! To find what neighbors share takes more memory than the map itself. For each arc the index of
//! the shape on its left, one more than that of the shape on its right, 0 for water, and its places
//! as in [`crate::geo::place_bytes`].

use std::iter;

use crate::geo::place_bytes::{read_number, read_places, write_number, write_places};
use crate::geo::topology::BorderArc;

/// The arcs as bytes; `None` if a place has more than five decimals, which would be lost.
pub fn write(arcs: &[BorderArc]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for arc in arcs {
        write_number(arc.left, &mut bytes);
        write_number(arc.right.map_or(0, |right| right + 1), &mut bytes);
        write_places(&arc.places, &mut bytes)?;
    }

    Some(bytes)
}

/// The arcs between `shapes` shapes that were written, bit by bit as they were, one by one; `None`
/// where the bytes are not whole or name other shapes.
pub fn read(mut bytes: &[u8], shapes: usize) -> impl Iterator<Item = Option<BorderArc>> {
    iter::from_fn(move || (!bytes.is_empty()).then(|| read_arc(&mut bytes, shapes)))
}

fn read_arc(bytes: &mut &[u8], shapes: usize) -> Option<BorderArc> {
    let [left, right] = [read_number(bytes)?, read_number(bytes)?];

    (left < shapes && right <= shapes).then_some(BorderArc {
        left,
        right: right.checked_sub(1),
        places: read_places(bytes)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::lon_lat::LonLat;

    #[test]
    fn what_is_written_is_read_and_other_shapes_are_refused() {
        let arc = |left, right, north| BorderArc {
            left,
            right,
            places: vec![LonLat::new(1.5, 2.25), LonLat::new(-1.00001, north)],
        };
        let arcs = vec![arc(0, Some(299), 3.0), arc(299, None, 0.0)];
        let bytes = write(&arcs).unwrap();
        let read = |length, shapes| {
            let arcs = read(&bytes[..length], shapes);
            arcs.collect::<Option<Vec<_>>>()
        };
        assert_eq!(read(bytes.len(), 300), Some(arcs));
        assert_eq!(read(bytes.len(), 299), None, "there is no shape 299");
        assert_eq!(read(bytes.len() - 1, 300), None);
        assert_eq!(write(&[arc(0, None, 0.123_456)]), None);
    }
}
