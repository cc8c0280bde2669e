//! The pole of inaccessibility: the point inside a region farthest from its edge, where a label has
//! most room.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A straight segment in the plane.
pub type Edge = [[f32; 2]; 2];

/// The point deepest inside a region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pole {
    /// In the units of the edges.
    pub point: [f32; 2],
    /// The free distance above and below the point; to its sides it is `squeeze` times that.
    pub depth: f32,
}

/// The pole of the region inside `edges` (even-odd rule) within the corners of `frame`.
///
/// The edges form closed lines and may come in any order. A label is wider than high, so horizontal
/// distances count `squeeze` times less. The depth is exact within `precision`. `None` if no point
/// in the frame is deeper than that.
pub fn deepest(edges: &[Edge], frame: [[f32; 2]; 2], squeeze: f32, precision: f32) -> Option<Pole> {
    let squeezed = |[x, y]: [f32; 2]| [x / squeeze, y];
    let edges: Vec<_> = edges.iter().map(|edge| edge.map(squeezed)).collect();
    let [min, max] = frame.map(squeezed);
    let region = Region { edges, min, max };
    let (low, high) = region.extent()?;
    let side = (high[0] - low[0]).min(high[1] - low[1]) / 2.0;
    if side <= 0.0 {
        return None;
    }

    let mut cells = BinaryHeap::new();
    let count = |axis: usize| ((high[axis] - low[axis]) / (2.0 * side)).ceil() as usize;
    for column in 0..count(0) {
        for row in 0..count(1) {
            let step = |index: usize| (2 * index + 1) as f32 * side;
            let center = [low[0] + step(column), low[1] + step(row)];
            cells.push(Cell::new(&region, center, side));
        }
    }
    let mut best: Option<Cell> = None;
    while let Some(cell) = cells.pop() {
        let depth = best.map_or(0.0, |best| best.depth);
        if cell.possible() <= depth + precision {
            break;
        }
        if cell.depth > depth {
            best = Some(cell);
        }
        let half = cell.half / 2.0;
        for [x, y] in [[-half, -half], [half, -half], [-half, half], [half, half]] {
            let center = [cell.center[0] + x, cell.center[1] + y];
            cells.push(Cell::new(&region, center, half));
        }
    }

    best.filter(|best| best.depth > precision).map(|best| Pole {
        point: [best.center[0] * squeeze, best.center[1]],
        depth: best.depth,
    })
}

struct Region {
    edges: Vec<Edge>,
    min: [f32; 2],
    max: [f32; 2],
}

impl Region {
    /// The bounding box of the edges, clipped to the frame; `None` if they do not overlap.
    fn extent(&self) -> Option<([f32; 2], [f32; 2])> {
        let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
        for [x, y] in self.edges.iter().flatten() {
            low = [low[0].min(*x), low[1].min(*y)];
            high = [high[0].max(*x), high[1].max(*y)];
        }
        let low = [low[0].max(self.min[0]), low[1].max(self.min[1])];
        let high = [high[0].min(self.max[0]), high[1].min(self.max[1])];

        (low[0] < high[0] && low[1] < high[1]).then_some((low, high))
    }

    /// The distance to the nearest edge; negative outside.
    fn depth(&self, [x, y]: [f32; 2]) -> f32 {
        let mut inside = false;
        let mut nearest = f32::MAX;
        for [a, b] in &self.edges {
            if (a[1] > y) != (b[1] > y) {
                let along = (y - a[1]) / (b[1] - a[1]);
                inside ^= a[0] + along * (b[0] - a[0]) < x;
            }
            nearest = nearest.min(squared_distance([x, y], *a, *b));
        }
        let to_edge = nearest.sqrt();
        let to_frame = (x - self.min[0])
            .min(self.max[0] - x)
            .min(y - self.min[1])
            .min(self.max[1] - y);

        if inside {
            to_edge.min(to_frame)
        } else {
            -to_edge
        }
    }
}

fn squared_distance([x, y]: [f32; 2], a: [f32; 2], b: [f32; 2]) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((x - a[0]) * dx + (y - a[1]) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (to_x, to_y) = (x - a[0] - along * dx, y - a[1] - along * dy);

    to_x * to_x + to_y * to_y
}

/// A square of the quadtree search.
#[derive(Clone, Copy)]
struct Cell {
    center: [f32; 2],
    half: f32,
    depth: f32,
}

impl Cell {
    fn new(region: &Region, center: [f32; 2], half: f32) -> Self {
        Self {
            center,
            half,
            depth: region.depth(center),
        }
    }

    /// An upper bound for the depth of any point of the cell.
    fn possible(&self) -> f32 {
        self.depth + self.half * std::f32::consts::SQRT_2
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.possible().total_cmp(&other.possible())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: [[f32; 2]; 2] = [[0.0, 0.0], [100.0, 100.0]];

    fn closed(corners: &[[f32; 2]]) -> Vec<Edge> {
        let next = corners.iter().cycle().skip(1);

        corners.iter().zip(next).map(|(a, b)| [*a, *b]).collect()
    }

    fn rectangle(min: [f32; 2], max: [f32; 2]) -> Vec<Edge> {
        closed(&[min, [max[0], min[1]], max, [min[0], max[1]]])
    }

    #[test]
    fn the_middle_of_a_square_lies_deepest() {
        let pole = deepest(&rectangle([20.0, 20.0], [60.0, 60.0]), FRAME, 1.0, 0.1).unwrap();
        assert!((pole.depth - 20.0).abs() < 0.2, "{pole:?}");
        assert!((pole.point[0] - 40.0).abs() < 0.5 && (pole.point[1] - 40.0).abs() < 0.5);
    }

    #[test]
    fn what_lies_outside_the_frame_does_not_count() {
        let pole = deepest(&rectangle([60.0, 20.0], [300.0, 60.0]), FRAME, 1.0, 0.1).unwrap();
        assert!(
            (60.0..100.0).contains(&(pole.point[0] - pole.depth)),
            "{pole:?}"
        );
        assert!(pole.point[0] + pole.depth <= 100.1, "{pole:?}");
        assert_eq!(
            deepest(&rectangle([120.0, 20.0], [300.0, 60.0]), FRAME, 1.0, 0.1),
            None
        );
    }

    #[test]
    fn a_frame_all_within_the_region_has_its_pole_in_the_middle() {
        let pole = deepest(
            &rectangle([-900.0, -900.0], [900.0, 900.0]),
            FRAME,
            1.0,
            0.1,
        )
        .unwrap();
        assert!((pole.depth - 50.0).abs() < 0.2, "{pole:?}");
    }

    #[test]
    fn a_hole_is_kept_clear_of() {
        let mut edges = rectangle([0.0, 0.0], [90.0, 30.0]);
        edges.extend(rectangle([10.0, 5.0], [60.0, 25.0]));
        let pole = deepest(&edges, FRAME, 1.0, 0.1).unwrap();
        assert!(pole.point[0] > 60.0, "{pole:?}");
    }

    #[test]
    fn a_wide_name_prefers_a_wide_part() {
        // An L: its upright is 30 wide and 90 high, its foot 90 wide and 24 high.
        let corners = [
            [0.0, 0.0],
            [30.0, 0.0],
            [30.0, 66.0],
            [90.0, 66.0],
            [90.0, 90.0],
            [0.0, 90.0],
        ];
        let edges = closed(&corners);
        let in_foot = |squeeze| deepest(&edges, FRAME, squeeze, 0.1).unwrap().point[1] > 66.0;
        assert!(in_foot(3.0));
    }

    proptest! {
        #[test]
        fn around_the_pole_there_is_as_much_room_as_it_says(
            corners in prop::collection::vec((5.0..95.0_f32, 5.0..95.0_f32), 3..12),
        ) {
            let corners: Vec<_> = corners.into_iter().map(|(x, y)| [x, y]).collect();
            let edges = closed(&corners);
            if let Some(pole) = deepest(&edges, FRAME, 3.0, 0.5) {
                let [x, y] = pole.point;
                for [a, b] in edges {
                    let squeezed = |[x, y]: [f32; 2]| [x / 3.0, y];
                    let distance = squared_distance([x / 3.0, y], squeezed(a), squeezed(b)).sqrt();
                    prop_assert!(distance >= pole.depth - 1e-3);
                }
            }
        }
    }
}
