//! Polylines with limited miters, round joins and round ends, as triangle strips.
//!
//! epaint's own lines have unlimited miters, which draw spikes along a coast.

use epaint::{Color32, Mesh, Pos2, Rect, Vec2, Vertex, pos2};

/// Points nearer to each other than this are merged; in physical pixels.
const SHORTEST_STEP: f32 = 1.0;

/// Bends with a smaller cosine of half the turn get a round join instead of a miter.
const SHARPEST_MITER: f32 = 0.7;

/// Directions with a smaller cosine of half the angle are opposite: their bisector is undefined.
const OPPOSITE: f32 = 1e-3;

/// The stroke of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// The distance from the middle of the line to where it is fully transparent, in points.
    pub radius: f32,
    /// The size of a physical pixel in points.
    pub pixel: f32,
    /// The texture coordinate of the row with its cross section.
    pub row: f32,
    /// Multiplied with the texture.
    pub color: Color32,
}

/// A dash pattern, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dashes {
    /// The length of a dash.
    pub on: f32,
    /// The length of the gap after it.
    pub off: f32,
}

/// Appends a line through `points` to `mesh`; parts far outside `clip` are left out.
pub fn add_line(mesh: &mut Mesh, points: &[Pos2], pen: &Pen, clip: Rect) {
    let (clip, shortest) = (clip.expand(4.0 + pen.radius), SHORTEST_STEP * pen.pixel);
    visible_runs(points, clip, shortest, |run| pen.add_run(mesh, run));
}

/// Appends a dashed line through `points` to `mesh`; the first dash begins at the first point.
pub fn add_dashed_line(mesh: &mut Mesh, points: &[Pos2], pen: &Pen, dashes: Dashes, clip: Rect) {
    let clip = clip.expand(4.0 + pen.radius);
    for dash in split_into_dashes(points, dashes) {
        if Rect::from_points(&dash).intersects(clip) {
            pen.add_run(mesh, &dash);
        }
    }
}

/// Calls `each` with the parts of a line near `clip`, after merging points closer than `shortest`.
pub(super) fn visible_runs(
    points: &[Pos2],
    clip: Rect,
    shortest: f32,
    mut each: impl FnMut(&[Pos2]),
) {
    let mut run: Vec<Pos2> = Vec::new();
    let mut done = |run: &mut Vec<Pos2>| {
        if run.len() > 1 {
            each(run);
        }
        run.clear();
    };
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if Rect::from_two_pos(from, to).intersects(clip) {
            if run.is_empty() {
                run.reserve(points.len());
                run.push(from);
            }
            let far_enough = run
                .last()
                .is_none_or(|last| last.distance_sq(to) >= shortest * shortest);
            if far_enough {
                run.push(to);
            }
        } else {
            done(&mut run);
        }
    }
    if let (Some(&last), Some(end)) = (points.last(), run.last_mut()) {
        // The exact end is kept, so that lines meet.
        *end = last;
    }
    done(&mut run);
}

fn split_into_dashes(points: &[Pos2], Dashes { on, off }: Dashes) -> Vec<Vec<Pos2>> {
    let mut dashes = Vec::new();
    let mut dash: Vec<Pos2> = points.first().copied().into_iter().collect();
    let mut left = on;
    let mut drawing = true;
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let direction = (to - from).normalized();
        let mut length = from.distance(to);
        // A segment to a point off the map has infinite length and gets no dashes.
        if !length.is_finite() {
            continue;
        }
        while length >= left {
            from += direction * left;
            length -= left;
            dash.push(from);
            if drawing {
                dashes.push(std::mem::take(&mut dash));
            } else {
                dash = vec![from];
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        left -= length;
        if drawing {
            dash.push(to);
        }
    }
    if drawing && dash.len() > 1 {
        dashes.push(dash);
    }

    dashes
}

/// The texture coordinate across the line, for its edges and its middle.
const LEFT: f32 = 0.0;
const MIDDLE: f32 = 0.5;
const RIGHT: f32 = 1.0;

impl Pen {
    fn vertex(&self, pos: Pos2, across: f32) -> Vertex {
        Vertex {
            pos,
            uv: pos2(across, self.row),
            color: self.color,
        }
    }

    /// Two vertices across the line at `at`; `across` has the length of the miter.
    fn section(&self, mesh: &mut Mesh, at: Pos2, across: Vec2) -> u32 {
        let first = mesh.vertices.len() as u32;
        // A slice of known length is copied without a call, unlike an iterator over an array.
        mesh.vertices.extend_from_slice(&[
            self.vertex(at - across * self.radius, LEFT),
            self.vertex(at + across * self.radius, RIGHT),
        ]);

        first
    }

    /// A quad between two sections.
    fn join(mesh: &mut Mesh, from: u32, to: u32) {
        mesh.indices
            .extend_from_slice(&[from, from + 1, to, from + 1, to + 1, to]);
    }

    /// A miter or round join at `at`, where the line turns after the section `last`; gives the
    /// section to continue from.
    fn bend(&self, mesh: &mut Mesh, at: Pos2, [before, after]: [Vec2; 2], last: u32) -> u32 {
        let sum = before.rot90() + after.rot90();
        // Half the length of the sum of two unit vectors is the cosine of half the turn.
        let cosine = length(sum) / 2.0;
        if cosine >= SHARPEST_MITER {
            let section = self.section(mesh, at, sum / (2.0 * cosine * cosine));
            Self::join(mesh, last, section);
            return section;
        }
        let end = self.section(mesh, at, before.rot90());
        Self::join(mesh, last, end);
        // The gap opens on the outer side of the turn.
        let side = (before.x * after.y - before.y * after.x).signum();
        self.fan(mesh, at, [before, after].map(|way| way.rot90() * side));

        self.section(mesh, at, after.rot90())
    }

    /// A sector about `at` through directions less than half a turn apart.
    fn fan<const N: usize>(&self, mesh: &mut Mesh, at: Pos2, directions: [Vec2; N]) {
        // A chord deviates from a circle of radius r by r (1 - cos(angle / 2)); here by no more
        // than a fifth of a pixel.
        let flattest = 1.0 - 0.2 * self.pixel / self.radius;
        let center = mesh.vertices.len() as u32;
        mesh.vertices.push(self.vertex(at, MIDDLE));
        let rim = |mesh: &mut Mesh, direction: Vec2| {
            let vertex = self.vertex(at + direction * self.radius, RIGHT);
            mesh.vertices.push(vertex);
        };
        rim(mesh, directions[0]);
        for pair in directions.windows(2) {
            halve_until_flat(pair[0], pair[1], flattest, &mut |direction| {
                rim(mesh, direction);
                let last = mesh.vertices.len() as u32 - 1;
                mesh.indices.extend_from_slice(&[center, last - 1, last]);
            });
        }
    }

    /// Appends a solid line of at least two points.
    ///
    /// A closed line has a join at its start, any other two round ends.
    fn add_run(&self, mesh: &mut Mesh, points: &[Pos2]) {
        let mut ways = points.windows(2).filter_map(|pair| {
            let way = pair[1] - pair[0];
            let length = length(way);
            (length > 0.0).then(|| (pair[0], way / length))
        });
        let (Some((start, first)), Some(&end)) = (ways.next(), points.last()) else {
            return;
        };
        let closed = start == end;
        if !closed {
            self.fan(mesh, start, [first.rot90(), -first, -first.rot90()]);
        }
        let first_section = self.section(mesh, start, first.rot90());
        let (mut section, mut direction) = (first_section, first);
        for (at, next) in ways {
            section = self.bend(mesh, at, [direction, next], section);
            direction = next;
        }
        if closed {
            let last = self.bend(mesh, end, [direction, first], section);
            // The miter is longer than the section at the start.
            Self::join(mesh, last, first_section);
        } else {
            let last = self.section(mesh, end, direction.rot90());
            Self::join(mesh, section, last);
            self.fan(
                mesh,
                end,
                [direction.rot90(), direction, -direction.rot90()],
            );
        }
    }
}

/// emath's own length guards against overflow, which cannot occur on a screen, and takes five times
/// as long.
fn length(vector: Vec2) -> f32 {
    vector.length_sq().sqrt()
}

/// Calls `each` with directions from `from`, excluded, to `to`, dense enough that the cosine of
/// half the angle between two is at least `flattest`.
///
/// Bisection needs no angles, only sums of unit vectors.
fn halve_until_flat(from: Vec2, to: Vec2, flattest: f32, each: &mut impl FnMut(Vec2)) {
    let sum = from + to;
    let cosine = length(sum) / 2.0;
    if cosine >= flattest || cosine < OPPOSITE {
        each(to);
        return;
    }
    let middle = sum / (2.0 * cosine);
    halve_until_flat(from, middle, flattest, each);
    halve_until_flat(middle, to, flattest, each);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EVERYTHING: Rect = Rect::EVERYTHING;
    /// Three pixels wide.
    const PEN: Pen = Pen {
        radius: 2.0,
        pixel: 1.0,
        row: 0.5,
        color: Color32::WHITE,
    };

    fn drawn(points: &[Pos2]) -> Mesh {
        let mut mesh = Mesh::default();
        add_line(&mut mesh, points, &PEN, EVERYTHING);
        mesh
    }

    /// Whether any triangle covers `pos`.
    fn covers(mesh: &Mesh, pos: Pos2) -> bool {
        mesh.indices.chunks_exact(3).any(|triangle| {
            let corners = [0, 1, 2].map(|index| mesh.vertices[triangle[index] as usize].pos);
            let side = |a: Pos2, b: Pos2| (b.x - a.x) * (pos.y - a.y) - (b.y - a.y) * (pos.x - a.x);
            let sides = [0, 1, 2].map(|index| side(corners[index], corners[(index + 1) % 3]));

            sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
        })
    }

    #[test]
    fn sharp_turns_are_filled_on_their_outside() {
        for (end, outside) in [
            (pos2(10.0, 0.9), pos2(51.0, 0.0)),
            (pos2(50.0, 40.0), pos2(50.9, -0.9)),
        ] {
            let mesh = drawn(&[pos2(0.0, 0.0), pos2(50.0, 0.0), end]);
            assert!(
                covers(&mesh, outside),
                "{outside:?} beside the turn to {end:?}"
            );
        }
        let other_way = drawn(&[pos2(0.0, 0.0), pos2(50.0, 0.0), pos2(50.0, -40.0)]);
        assert!(covers(&other_way, pos2(50.9, 0.9)));
    }

    #[test]
    fn ends_are_round() {
        let mesh = drawn(&[pos2(0.0, 0.0), pos2(50.0, 0.0)]);
        assert!(covers(&mesh, pos2(-0.9, 0.0)));
        assert!(covers(&mesh, pos2(50.9, 0.0)));
        assert!(!covers(&mesh, pos2(53.0, 0.0)));
    }

    #[test]
    fn a_closed_line_has_a_join_and_no_ends() {
        let corners = [pos2(0.0, 0.0), pos2(50.0, 0.0), pos2(50.0, 50.0)];
        let open = drawn(&corners);
        let closed = drawn(&[corners[0], corners[1], corners[2], corners[0]]);
        assert!(covers(&closed, pos2(-0.9, -0.4)), "outside of the join");
        assert!(covers(&closed, pos2(25.0, 25.0)), "the last side");
        assert!(closed.vertices.len() < open.vertices.len() + 10);
    }

    #[test]
    fn a_line_far_outside_the_screen_costs_nothing() {
        let mut mesh = Mesh::default();
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        add_line(
            &mut mesh,
            &[pos2(500.0, 0.0), pos2(600.0, 50.0)],
            &PEN,
            screen,
        );
        assert!(mesh.is_empty());
    }

    #[test]
    fn dashes_leave_gaps() {
        let dashes = split_into_dashes(
            &[pos2(0.0, 0.0), pos2(20.0, 0.0)],
            Dashes { on: 6.0, off: 3.0 },
        );
        let starts: Vec<_> = dashes.iter().map(|dash| dash[0].x).collect();
        assert_eq!(starts, [0.0, 9.0, 18.0]);
    }

    #[test]
    fn a_dash_follows_a_bend() {
        let dashes = split_into_dashes(
            &[pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(4.0, 10.0)],
            Dashes { on: 6.0, off: 3.0 },
        );
        assert_eq!(dashes[0], [pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(4.0, 2.0)]);
    }

    proptest! {
        #[test]
        fn no_line_reaches_further_than_its_width(
            coordinates in prop::collection::vec((0.0..200.0_f32, 0.0..200.0_f32), 2..30),
        ) {
            let points: Vec<_> = coordinates.iter().map(|&(x, y)| pos2(x, y)).collect();
            let reach = PEN.radius / SHARPEST_MITER + 0.01;
            let bounds = Rect::from_points(&points).expand(reach);
            for vertex in drawn(&points).vertices {
                prop_assert!(bounds.contains(vertex.pos), "{:?}", vertex.pos);
            }
        }
    }
}
