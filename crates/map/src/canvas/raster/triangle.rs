//! The pixels that a triangle covers.

use std::ops::Range;

/// Coordinates beyond this, in pixels, belong to points off the map.
const FAR: f32 = 1.0e6;

/// Calls `fill` with each row and its covered columns, clipped to `size`.
///
/// A pixel is covered if its center lies inside. Of two triangles with a common side exactly one
/// covers a center on it: no gaps, no overlaps.
#[inline]
pub(super) fn covered(
    [mut first, mut second, mut third]: [[f32; 2]; 3],
    [width, height]: [usize; 2],
    mut fill: impl FnMut(usize, Range<usize>),
) {
    let right = first[0].max(second[0]).max(third[0]);
    let bottom = first[1].max(second[1]).max(third[1]);
    let left = first[0].min(second[0]).min(third[0]);
    let top = first[1].min(second[1]).min(third[1]);
    let rows = middles(top, bottom, height);
    // Most triangles of a map cover no pixel center, or lie outside the picture.
    if rows.is_empty() || middles(left, right, width).is_empty() || right > FAR || bottom > FAR {
        return;
    }
    // The same side must give identical numbers in both triangles, so it is always walked downward.
    sort(&mut first, &mut second);
    sort(&mut second, &mut third);
    sort(&mut first, &mut second);
    let long = Side::new(first, third);
    let upper = Side::new(first, second);
    let lower = Side::new(second, third);
    for row in rows {
        let y = row as f32 + 0.5;
        let short = if y < second[1] { &upper } else { &lower };
        let (one, other) = (long.at(y), short.at(y));
        let columns = middles(one.min(other), one.max(other), width);
        if !columns.is_empty() {
            fill(row, columns);
        }
    }
}

/// Orders two corners by y, then by x.
#[inline]
fn sort(one: &mut [f32; 2], other: &mut [f32; 2]) {
    if other[1] < one[1] || other[1] == one[1] && other[0] < one[0] {
        std::mem::swap(one, other);
    }
}

/// A side of a triangle, from its upper end.
struct Side {
    start: [f32; 2],
    slope: f32,
}

impl Side {
    #[inline]
    fn new([x, y]: [f32; 2], [end, bottom]: [f32; 2]) -> Self {
        Self {
            start: [x, y],
            slope: (end - x) / (bottom - y),
        }
    }

    /// The x coordinate at height `y`.
    #[inline]
    fn at(&self, y: f32) -> f32 {
        self.start[0] + (y - self.start[1]) * self.slope
    }
}

/// The pixels, out of `count`, whose centers lie in `from..to`.
#[inline]
fn middles(from: f32, to: f32, count: usize) -> Range<usize> {
    first_middle(from, count)..first_middle(to, count)
}

#[inline]
fn first_middle(position: f32, count: usize) -> usize {
    // Negative numbers become 0; a cast is faster than rounding on old processors.
    let first = (position + 0.5) as i32;

    count.min(first.max(0) as usize)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: [usize; 2] = [20, 20];

    fn count(triangles: &[[[f32; 2]; 3]]) -> Vec<u8> {
        let mut counts = vec![0; SIZE[0] * SIZE[1]];
        for triangle in triangles {
            covered(*triangle, SIZE, |row, columns| {
                for column in columns {
                    counts[row * SIZE[0] + column] += 1;
                }
            });
        }

        counts
    }

    #[test]
    fn the_middles_inside_are_covered() {
        let counts = count(&[[[0.0, 0.0], [1.8, 0.0], [0.0, 1.8]]]);
        let covered: Vec<_> = (0..counts.len())
            .filter(|pixel| counts[*pixel] > 0)
            .collect();
        assert_eq!(
            covered,
            [0],
            "the middles of the next two lie on the far side"
        );
    }

    #[test]
    fn a_triangle_off_the_map_or_without_area_covers_nothing() {
        let off = [[0.0, 0.0], [f32::INFINITY, 0.0], [0.0, 10.0]];
        let flat = [[0.0, 0.0], [10.0, 10.0], [5.0, 5.0]];
        assert!(count(&[off, flat]).iter().all(|count| *count == 0));
    }

    proptest! {
        #[test]
        fn triangles_around_a_place_cover_each_pixel_once(
            middle in (1.0..19.0_f32, 1.0..19.0_f32),
            bend in 0.5..19.5_f32,
        ) {
            // The outline of the square with an extra corner on each side, in order.
            let border = [
                [0.0, 0.0], [bend, 0.0], [20.0, 0.0], [20.0, bend],
                [20.0, 20.0], [bend, 20.0], [0.0, 20.0], [0.0, bend],
            ];
            let triangles: Vec<_> = (0..border.len())
                .map(|at| [border[at], border[(at + 1) % border.len()], [middle.0, middle.1]])
                .collect();
            prop_assert!(count(&triangles).iter().all(|count| *count == 1));
        }
    }
}
