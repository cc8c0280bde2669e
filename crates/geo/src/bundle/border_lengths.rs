//! The length of the border between each two neighbors: computed when the program is built, read on
//! demand.
//!
//! The lengths follow from the outlines alone, like the triangles of
//! [`crate::bundle::triangle_list`]; computing them at a start would take longer than drawing the
//! map. A record has eight bytes, little endian: the indices of both shapes (`u16`) and the length
//! (`f32`).

use std::collections::BTreeMap;

use crate::projection::EARTH_RADIUS_KM;
use crate::topology::BorderArc;

/// The length of the border between two shapes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BorderLength {
    /// The indices of both shapes, the smaller first.
    pub shapes: [u16; 2],
    /// Along the places of the outlines, on the sphere.
    pub km: f32,
}

/// The borders along `arcs`, in the order of the shapes' indices. Indices above 65,535 are left
/// out.
pub fn border_lengths(arcs: &[BorderArc]) -> Vec<BorderLength> {
    let mut lengths: BTreeMap<[u16; 2], f64> = BTreeMap::new();
    for arc in arcs {
        let Some(right) = arc.right else { continue };
        let (Ok(one), Ok(other)) = (u16::try_from(arc.left), u16::try_from(right)) else {
            continue;
        };
        let km: f64 = arc
            .places
            .windows(2)
            .map(|side| side[0].angle_to(side[1]) * EARTH_RADIUS_KM)
            .sum();
        *lengths.entry([one.min(other), one.max(other)]).or_default() += km;
    }
    let in_order = lengths.into_iter();

    in_order
        .map(|(shapes, km)| BorderLength {
            shapes,
            km: km as f32,
        })
        .collect()
}

/// Eight bytes for each border; see the module.
pub fn write(borders: &[BorderLength]) -> Vec<u8> {
    let bytes = borders.iter().flat_map(|border| {
        let [one, other] = border.shapes.map(u16::to_le_bytes);

        [one, other]
            .concat()
            .into_iter()
            .chain(border.km.to_le_bytes())
    });

    bytes.collect()
}

/// Reads back what [`write()`] wrote; an incomplete last record is left out.
pub fn read(bytes: &[u8]) -> Vec<BorderLength> {
    let records = bytes.as_chunks::<8>().0.iter();

    records
        .map(|&[a, b, c, d, e, f, g, h]| BorderLength {
            shapes: [u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])],
            km: f32::from_le_bytes([e, f, g, h]),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Shape;
    use crate::topology::border_arcs;

    fn square(west: f64, south: f64) -> Vec<Vec<[f64; 2]>> {
        let (east, north) = (west + 1.0, south + 1.0);

        vec![vec![
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
        ]]
    }

    #[test]
    fn neighbors_share_a_border_as_long_as_a_degree_and_coasts_are_none() {
        let shapes = [square(0.0, 0.0), square(1.0, 0.0), square(5.0, 0.0)];
        let shapes = shapes.map(|polygon| Shape::from_rings(&[polygon]));
        let borders = border_lengths(&border_arcs(&shapes));
        assert_eq!(borders.len(), 1);
        assert_eq!(borders[0].shapes, [0, 1]);
        let degree = EARTH_RADIUS_KM.to_radians();
        assert!(
            (f64::from(borders[0].km) - degree).abs() < 0.01,
            "{borders:?}"
        );
    }

    #[test]
    fn what_is_written_is_read() {
        let borders = [
            BorderLength {
                shapes: [0, 65_535],
                km: 0.25,
            },
            BorderLength {
                shapes: [7, 9],
                km: 2_295.0,
            },
        ];
        let bytes = write(&borders);
        assert_eq!(read(&bytes), borders);
        assert_eq!(read(&bytes[..15]), borders[..1]);
    }
}
