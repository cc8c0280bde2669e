//! The triangles of many polygons as bytes: written when the program is built, read when it starts.
//!
//! The triangles follow from the outlines alone, and triangulating takes most of a second, so the
//! build does it. The corners are not written: both sides compute them from the outlines. For each
//! polygon: the number of its triangles, then for each corner the difference of its index from that
//! of the corner before. Numbers are those of `place_bytes`.

use crate::bundle::place_bytes::{folded, read_number, unfolded, write_number};

/// Appends the triangles of one polygon to `bytes`.
pub fn write(triangles: &[[u32; 3]], bytes: &mut Vec<u8>) {
    write_number(triangles.len(), bytes);
    let mut before = 0;
    for &corner in triangles.as_flattened() {
        let corner = (corner as usize).cast_signed();
        write_number(folded(corner - before), bytes);
        before = corner;
    }
}

/// Removes the triangles of a polygon with `corners` corners from the front of `bytes`.
///
/// `None` if they end early or name a corner that does not exist: they belong to other outlines.
pub fn read(corners: usize, bytes: &mut &[u8]) -> Option<Vec<[u32; 3]>> {
    let count = read_number(bytes)?;
    // A corner takes a byte or more.
    if count.checked_mul(3)? > bytes.len() {
        return None;
    }
    let mut corner = 0_usize;
    let mut next = || {
        corner = corner.checked_add_signed(unfolded(read_number(bytes)?))?;

        (corner < corners).then_some(corner as u32)
    };
    let mut triangles = Vec::with_capacity(count);
    for _ in 0..count {
        triangles.push([next()?, next()?, next()?]);
    }

    Some(triangles)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            polygons in prop::collection::vec(
                (1..80_000_usize).prop_flat_map(|corners| {
                    let triangle = prop::array::uniform3(0..corners as u32);
                    (Just(corners), prop::collection::vec(triangle, 0..5))
                }),
                0..5,
            ),
        ) {
            let mut bytes = Vec::new();
            for (_, triangles) in &polygons {
                write(triangles, &mut bytes);
            }
            let mut rest = bytes.as_slice();
            for (corners, triangles) in polygons {
                prop_assert_eq!(read(corners, &mut rest), Some(triangles));
            }
            prop_assert!(rest.is_empty());
        }
    }

    #[test]
    fn triangles_of_other_outlines_are_refused() {
        let mut bytes = Vec::new();
        write(&[[0, 1, 2]], &mut bytes);
        assert_eq!(
            read(2, &mut bytes.as_slice()),
            None,
            "there is no third corner"
        );
        assert_eq!(read(3, &mut &bytes[..3]), None, "the file ends early");
        assert_eq!(read(3, &mut [].as_slice()), None);
    }
}
