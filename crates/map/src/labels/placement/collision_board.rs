//! Collision detection between labels, panels, marks and outlines.

use emath::{Pos2, Rect, Vec2, pos2};

use crate::labels::tuning::{
    CLEARANCE, LEADER_ROOM, LEADER_STEP, LEAST_CLEARANCE, MOST_OUTLINE_STEPS, OUTLINE_CELL, PANEL,
};

/// Why a label cannot be placed somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Obstacle {
    /// It would extend beyond the map.
    Edge,
    /// Something else is there, in points.
    Taken(Rect),
    /// It would cover the outline of the selected state.
    Outline,
}

/// The area for labels, and what occupies it, in points.
#[derive(Debug, Clone)]
pub struct CollisionBoard {
    area: Rect,
    /// The fixed obstacles, then the labels.
    taken: Vec<Rect>,
    /// How many of `taken` are fixed obstacles.
    fixed: usize,
    outline: Cells,
}

impl CollisionBoard {
    /// `area` for labels, with fixed obstacles `taken`; all in points.
    pub fn new(area: Rect, taken: &[Rect]) -> Self {
        Self {
            area,
            taken: taken.to_vec(),
            fixed: taken.len(),
            outline: Cells::new(Rect::NOTHING),
        }
    }

    /// Keeps labels off the segments of an outline, in any order.
    pub fn keep_off(&mut self, outline: impl Iterator<Item = [Pos2; 2]>) {
        self.outline = Cells::new(self.area);
        for [from, to] in outline {
            self.outline.draw(from, to);
        }
    }

    /// In points.
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Whether no panel covers a position; marks are too small to hide a state.
    pub fn is_open(&self, at: Pos2) -> bool {
        self.area.contains(at) && !self.panels().any(|panel| panel.contains(at))
    }

    /// The fixed obstacles that are large.
    fn panels(&self) -> impl Iterator<Item = &Rect> {
        let fixed = self.taken[..self.fixed].iter();

        fixed.filter(|rect| rect.size().min_elem() > PANEL)
    }

    /// The parts of the area left of, right of, above and below the largest panel.
    ///
    /// They overlap; together they cover the area outside that panel.
    pub fn open_parts(&self) -> Vec<Rect> {
        let largest = self.panels().max_by(|a, b| a.area().total_cmp(&b.area()));
        let Some(panel) = largest.filter(|panel| panel.intersects(self.area)) else {
            return vec![self.area];
        };
        let parts = [
            self.area.with_max_x(panel.left()),
            self.area.with_min_x(panel.right()),
            self.area.with_max_y(panel.top()),
            self.area.with_min_y(panel.bottom()),
        ];

        parts.into_iter().filter(Rect::is_positive).collect()
    }

    /// Whether a label fits in `rect`, at least `gap` points away from all others.
    ///
    /// A gap of 0 is for a label that is already there; it may also come nearer to an outline.
    pub fn is_free(&self, rect: Rect, gap: f32) -> bool {
        self.obstacle(rect, gap).is_none()
    }

    /// Why a label does not fit in `rect` with a gap of `gap` points; `None` if it fits.
    pub fn obstacle(&self, rect: Rect, gap: f32) -> Option<Obstacle> {
        let clearance = if gap > 0.0 {
            CLEARANCE
        } else {
            LEAST_CLEARANCE
        };
        if !self.area.contains_rect(rect) {
            return Some(Obstacle::Edge);
        }
        let mut taken = self.taken.iter();
        if let Some(other) = taken.find(|other| other.expand(gap).intersects(rect)) {
            return Some(Obstacle::Taken(*other));
        }

        self.outline
            .touches(rect.expand(clearance))
            .then_some(Obstacle::Outline)
    }

    /// The fixed obstacles, then labels and leader lines; in points.
    pub fn taken(&self) -> &[Rect] {
        &self.taken
    }

    /// Whether `rect` is empty; an outline may cross it.
    pub fn is_untaken(&self, rect: Rect) -> bool {
        self.area.contains_rect(rect) && !self.taken.iter().any(|other| other.intersects(rect))
    }

    /// Whether a leader line would cross anything, or come nearer than `gap` points to it.
    ///
    /// A mark that the line starts in, or nearer to than `gap`, does not count: it would block every
    /// direction.
    pub fn blocks(&self, from: Pos2, to: Pos2, gap: f32) -> bool {
        let (marks, names) = self.taken.split_at(self.fixed);
        let is_at_start = |mark: &&Rect| mark.expand(gap.max(0.0)).contains(from);
        let marks = marks.iter().filter(|mark| !is_at_start(mark));

        marks
            .chain(names)
            .any(|rect| crosses(rect.expand(gap), from, to))
    }

    /// Reserves `rect` for a mark; leader lines may start in it.
    pub fn mark(&mut self, rect: Rect) {
        self.taken.insert(self.fixed, rect);
        self.fixed += 1;
    }

    /// Reserves `rect`.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Reserves small squares along the line, so that no label covers it.
    pub fn take_line(&mut self, [from, to]: [Pos2; 2]) {
        let steps = (from.distance(to) / LEADER_STEP).ceil().max(1.0);
        for step in 0..=steps as usize {
            let at = from.lerp(to, step as f32 / steps);
            self.take(Rect::from_center_size(at, Vec2::splat(LEADER_ROOM)));
        }
    }
}

/// Whether a segment intersects `rect`.
pub fn crosses(rect: Rect, from: Pos2, to: Pos2) -> bool {
    // Clips the segment to the rectangle, axis by axis.
    let (mut start, mut end) = (0.0_f32, 1.0_f32);
    for axis in 0..2 {
        let (a, b) = (from[axis], to[axis]);
        let (low, high) = (rect.min[axis], rect.max[axis]);
        if a == b {
            if a < low || a > high {
                return false;
            }
            continue;
        }
        let (first, last) = ((low - a) / (b - a), (high - a) / (b - a));
        start = start.max(first.min(last));
        end = end.min(first.max(last));
    }

    start <= end
}

/// A bitmap of the cells that outlines pass through.
#[derive(Debug, Clone)]
struct Cells {
    area: Rect,
    columns: usize,
    marked: Vec<bool>,
}

impl Cells {
    fn new(area: Rect) -> Self {
        let count = |length: f32| (length.max(0.0) / OUTLINE_CELL).ceil() as usize;
        let (columns, rows) = if area.is_finite() {
            (count(area.width()), count(area.height()))
        } else {
            (0, 0)
        };

        Self {
            area,
            columns,
            marked: vec![false; columns * rows],
        }
    }

    fn draw(&mut self, from: Pos2, to: Pos2) {
        if !self.area.intersects(Rect::from_two_pos(from, to)) {
            return;
        }
        let steps = (from.distance(to) / (OUTLINE_CELL / 2.0))
            .ceil()
            .clamp(1.0, MOST_OUTLINE_STEPS);
        for step in 0..=steps as usize {
            let at = from.lerp(to, step as f32 / steps);
            if self.area.contains(at) {
                let [column, row] = self.cell(at);
                if let Some(cell) = self.marked.get_mut(row * self.columns + column) {
                    *cell = true;
                }
            }
        }
    }

    /// Column and row of the cell at a position; negative ones become 0.
    fn cell(&self, at: Pos2) -> [usize; 2] {
        let inside = (at - self.area.min) / OUTLINE_CELL;

        [inside.x.max(0.0) as usize, inside.y.max(0.0) as usize]
    }

    fn touches(&self, rect: Rect) -> bool {
        if self.marked.is_empty() || !self.area.intersects(rect) {
            return false;
        }
        let [left, top] = self.cell(rect.min);
        let [right, bottom] = self.cell(pos2(rect.max.x, rect.max.y));
        let right = right.min(self.columns - 1);

        (top..=bottom).any(|row| {
            let start = row * self.columns;
            let cells = self.marked.get(start + left..=start + right);
            cells.is_some_and(|cells| cells.contains(&true))
        })
    }
}

#[cfg(test)]
mod tests {
    use emath::vec2;
    use proptest::prelude::*;

    use super::*;

    fn area() -> Rect {
        Rect::from_min_size(pos2(12.0, 40.0), vec2(400.0, 300.0))
    }

    fn any_position() -> impl Strategy<Value = Pos2> {
        (0.0..450.0_f32, 0.0..400.0_f32).prop_map(|(x, y)| pos2(x, y))
    }

    proptest! {
        #[test]
        fn no_free_place_covers_an_outline(
            lines in prop::collection::vec((any_position(), any_position()), 1..6),
            corner in any_position(), width in 5.0..80.0_f32, height in 5.0..30.0_f32,
        ) {
            let mut board = CollisionBoard::new(area(), &[]);
            board.keep_off(lines.iter().map(|&(from, to)| [from, to]));
            let rect = Rect::from_min_size(corner, vec2(width, height));
            if board.is_free(rect, 0.0) {
                for (from, to) in lines {
                    prop_assert!(!crosses(rect, from, to));
                }
            }
        }

        #[test]
        fn a_line_crosses_a_rectangle_if_one_of_its_points_lies_inside(
            from in any_position(), to in any_position(), along in 0.0..=1.0_f32,
        ) {
            let inside = Rect::from_center_size(from.lerp(to, along), vec2(2.0, 2.0));
            prop_assert!(crosses(inside, from, to));
        }
    }

    #[test]
    fn a_line_beside_a_rectangle_does_not_cross_it() {
        let rect = Rect::from_min_size(pos2(10.0, 10.0), vec2(20.0, 10.0));
        assert!(!crosses(rect, pos2(0.0, 0.0), pos2(40.0, 5.0)));
        assert!(!crosses(rect, pos2(0.0, 15.0), pos2(5.0, 15.0)));
        assert!(crosses(rect, pos2(0.0, 15.0), pos2(40.0, 15.0)));
    }

    #[test]
    fn the_open_parts_are_the_room_without_the_legend() {
        let legend = Rect::from_min_size(pos2(12.0, 200.0), vec2(150.0, 140.0));
        let board = CollisionBoard::new(area(), &[legend]);
        let parts = board.open_parts();
        assert!(
            parts
                .iter()
                .all(|part| !part.shrink(0.1).intersects(legend))
        );
        for x in 0..40 {
            for y in 0..30 {
                let at = area().min + vec2(x as f32, y as f32) * 10.0 + vec2(5.0, 5.0);
                let is_in_part = parts.iter().any(|part| part.contains(at));
                assert_eq!(is_in_part, board.is_open(at), "{at:?}");
            }
        }
        assert_eq!(CollisionBoard::new(area(), &[]).open_parts(), [area()]);
    }

    #[test]
    fn a_leader_line_may_start_beside_a_mark_and_cross_none() {
        let mark = Rect::from_center_size(pos2(100.0, 100.0), vec2(16.0, 16.0));
        let board = CollisionBoard::new(area(), &[mark]);
        let end = pos2(200.0, 100.0);
        for start in [pos2(104.0, 100.0), pos2(109.0, 100.0)] {
            assert!(!board.blocks(start, end, 2.0), "{start}");
        }
        assert!(board.blocks(pos2(60.0, 100.0), end, 2.0));
    }

    #[test]
    fn nothing_stands_on_a_leader_line() {
        let mut board = CollisionBoard::new(area(), &[]);
        board.take_line([pos2(100.0, 100.0), pos2(160.0, 140.0)]);
        let across = Rect::from_center_size(pos2(130.0, 120.0), vec2(20.0, 12.0));
        assert!(!board.is_free(across, 0.0));
        assert!(board.is_free(across.translate(vec2(0.0, 60.0)), 0.0));
    }
}
