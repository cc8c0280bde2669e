//! The triangles of many polygons as bytes: written when the program is built, read when it starts.
//!
//! The triangles follow from the outlines alone, and triangulating takes most of a second, so the
//! build does it. The corners are not written: both sides compute them from the outlines. For each
//! polygon: the number of its triangles, then three corner indices for each, little endian, in two
//! bytes where the polygon has at most 65,536 corners, else in four.

/// Appends the triangles of one polygon with `corners` corners to `bytes`.
pub fn write(triangles: &[[u32; 3]], corners: usize, bytes: &mut Vec<u8>) {
    let narrow = is_narrow(corners);
    bytes.extend((triangles.len() as u32).to_le_bytes());
    for &corner in triangles.as_flattened() {
        if narrow {
            bytes.extend((corner as u16).to_le_bytes());
        } else {
            bytes.extend(corner.to_le_bytes());
        }
    }
}

/// Removes the triangles of a polygon with `corners` corners from the front of `bytes`.
///
/// `None` if they end early or name a corner that does not exist: they belong to other outlines.
pub fn read(corners: usize, bytes: &mut &[u8]) -> Option<Vec<[u32; 3]>> {
    let count = u32::from_le_bytes(*bytes.split_off(..4)?.first_chunk()?) as usize;
    let triangles: Vec<[u32; 3]> = if is_narrow(corners) {
        let triples = bytes.split_off(..count.checked_mul(6)?)?.as_chunks().0;
        let corners = triples
            .iter()
            .map(|&[a, b, c, d, e, f]| [[a, b], [c, d], [e, f]]);

        corners
            .map(|corners| corners.map(|corner| u16::from_le_bytes(corner).into()))
            .collect()
    } else {
        let fours = bytes.split_off(..count.checked_mul(12)?)?.as_chunks().0;
        let corners = fours.as_chunks().0.iter();

        corners
            .map(|corners| corners.map(u32::from_le_bytes))
            .collect()
    };
    let is_known = |corner: &u32| (*corner as usize) < corners;

    triangles
        .as_flattened()
        .iter()
        .all(is_known)
        .then_some(triangles)
}

fn is_narrow(corners: usize) -> bool {
    corners <= usize::from(u16::MAX) + 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            polygons in prop::collection::vec(
                (1..3_usize).prop_flat_map(|wide| {
                    let corners = wide * 40_000;
                    let triangle = prop::array::uniform3(0..corners as u32);
                    (Just(corners), prop::collection::vec(triangle, 0..5))
                }),
                0..5,
            ),
        ) {
            let mut bytes = Vec::new();
            for (corners, triangles) in &polygons {
                write(triangles, *corners, &mut bytes);
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
        write(&[[0, 1, 2]], 3, &mut bytes);
        assert_eq!(
            read(2, &mut bytes.as_slice()),
            None,
            "there is no third corner"
        );
        assert_eq!(read(3, &mut &bytes[..6]), None, "the file ends early");
        assert_eq!(read(3, &mut [].as_slice()), None);
    }
}
