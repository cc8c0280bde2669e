//! Lines with soft edges, limited miters and round joins and ends.
//!
//! epaint's own lines have miters without limit, which shoot spikes out of a coast; these have not.
//!
//! ```text
//!   transparent  ______________________   half width + half a pixel
//!   opaque       ______________________   half width - half a pixel
//!                                         the line itself
//!   opaque       ______________________
//!   transparent  ______________________
//! ```

use std::f32::consts::PI;

use epaint::{Color32, Mesh, Pos2, Rect, Vec2, Vertex, vec2};

/// Points nearer to each other than this are one point, in physical pixels.
const SHORTEST_STEP: f32 = 0.7;

/// Bends with a smaller cosine of half the turn get a round join instead of a miter.
const SHARPEST_MITER: f32 = 0.8;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// The width of the line in points.
    pub width: f32,
    /// The size of a physical pixel in points: the width of the soft edge.
    pub pixel: f32,
    /// The color: a texture coordinate of the palette.
    pub uv: Pos2,
}

/// A line broken into dashes, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dashes {
    /// The length of a dash.
    pub on: f32,
    /// The length of the gap after it.
    pub off: f32,
}

/// Adds a line through `points` to `mesh`; parts far outside `clip` are left out.
pub fn add_line(mesh: &mut Mesh, points: &[Pos2], pen: &Pen, clip: Rect) {
    let profile = Profile::of(pen);
    let (clip, shortest) = (clip.expand(4.0 + pen.width), SHORTEST_STEP * pen.pixel);
    visible_runs(points, clip, shortest, |run| profile.add_run(mesh, run));
}

/// Adds a dashed line through `points` to `mesh`; the first dash begins at the first point.
pub fn add_dashed_line(mesh: &mut Mesh, points: &[Pos2], pen: &Pen, dashes: Dashes, clip: Rect) {
    let profile = Profile::of(pen);
    let clip = clip.expand(4.0 + pen.width);
    for dash in split_into_dashes(points, dashes) {
        if Rect::from_points(&dash).intersects(clip) {
            profile.add_run(mesh, &dash);
        }
    }
}

/// Hands the parts of a line near `clip` to `each`, points closer than `shortest` dropped.
fn visible_runs(points: &[Pos2], clip: Rect, shortest: f32, mut each: impl FnMut(&[Pos2])) {
    let mut run: Vec<Pos2> = Vec::with_capacity(points.len());
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
        // The very end stays, so that lines meet where they should.
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
        // A segment to a point off the map has no finite length; no dash lies on it.
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

/// The radii of the opaque and of the transparent edge, and the color of the opaque part.
struct Profile {
    opaque: f32,
    clear: f32,
    /// The largest angle between two corners of a round piece, in radians: its sides leave the
    /// circle by less than a tenth of a pixel.
    widest_step: f32,
    color: Color32,
    uv: Pos2,
}

impl Profile {
    fn of(pen: &Pen) -> Self {
        let (half, soft) = (pen.width / 2.0, pen.pixel / 2.0);
        // A line thinner than a pixel is a pixel wide and paler.
        let strength = (pen.width / pen.pixel).min(1.0);
        let alpha = (strength * 255.0).round() as u8;
        let clear = half.max(soft) + soft;

        Self {
            opaque: (half - soft).max(0.0),
            clear,
            // A side leaves a circle of radius r by r (1 - cos(angle / 2)), about r angle² / 8.
            widest_step: (0.8 * pen.pixel / clear).sqrt(),
            color: Color32::from_white_alpha(alpha),
            uv: pen.uv,
        }
    }

    fn vertex(&self, pos: Pos2, color: Color32) -> Vertex {
        Vertex {
            pos,
            uv: self.uv,
            color,
        }
    }

    /// Four vertices across the line at `at`; `across` has the length of the miter.
    fn section(&self, mesh: &mut Mesh, at: Pos2, across: Vec2) -> u32 {
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend([
            self.vertex(at - across * self.clear, Color32::TRANSPARENT),
            self.vertex(at - across * self.opaque, self.color),
            self.vertex(at + across * self.opaque, self.color),
            self.vertex(at + across * self.clear, Color32::TRANSPARENT),
        ]);

        first
    }

    /// Joins two sections by three strips.
    fn join(mesh: &mut Mesh, from: u32, to: u32) {
        for strip in 0..3 {
            let (a, b, c, d) = (from + strip, from + strip + 1, to + strip, to + strip + 1);
            mesh.indices.extend([a, b, c, b, d, c]);
        }
    }

    /// The line at `at`, where it goes on in another direction after the section `last`; gives
    /// the section to go on from.
    fn bend(&self, mesh: &mut Mesh, at: Pos2, [before, after]: [Vec2; 2], last: u32) -> u32 {
        let sum = before.rot90() + after.rot90();
        // Half the length of the sum of two unit vectors: the cosine of half the turn.
        let cosine = length(sum) / 2.0;
        if cosine >= SHARPEST_MITER {
            let section = self.section(mesh, at, sum / (2.0 * cosine * cosine));
            Self::join(mesh, last, section);
            return section;
        }
        let end = self.section(mesh, at, before.rot90());
        Self::join(mesh, last, end);
        let turn = signed_angle(before, after);
        // The gap opens on the side away from the turn.
        self.fan(mesh, at, before.rot90() * turn.signum(), turn);

        self.section(mesh, at, after.rot90())
    }

    /// A round piece about `at` that turns from one direction to another through `turn` radians.
    fn fan(&self, mesh: &mut Mesh, at: Pos2, from: Vec2, turn: f32) {
        let steps = (turn.abs() / self.widest_step).ceil().max(1.0);
        let (sin, cos) = (turn / steps).sin_cos();
        let center = mesh.vertices.len() as u32;
        mesh.vertices.push(self.vertex(at, self.color));
        let mut direction = from;
        for step in 0..=steps as u32 {
            mesh.vertices.extend([
                self.vertex(at + direction * self.opaque, self.color),
                self.vertex(at + direction * self.clear, Color32::TRANSPARENT),
            ]);
            if step > 0 {
                let (last, this) = (center + 2 * step - 1, center + 2 * step + 1);
                mesh.indices.extend([center, last, this]);
                mesh.indices
                    .extend([last, last + 1, this, last + 1, this + 1, this]);
            }
            direction = vec2(
                direction.x * cos - direction.y * sin,
                direction.x * sin + direction.y * cos,
            );
        }
    }

    /// Adds an unbroken line of at least two points.
    ///
    /// One that ends where it begins has a join there, any other two round ends.
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
            self.fan(mesh, start, first.rot90(), -PI);
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
            self.fan(mesh, end, direction.rot90(), PI);
        }
    }
}

/// The length of a vector; emath's own minds overflows that no screen has, and takes five times as long.
fn length(vector: Vec2) -> f32 {
    vector.length_sq().sqrt()
}

/// The angle from one direction to another in radians, −π..=π, growing from x to y.
fn signed_angle(from: Vec2, to: Vec2) -> f32 {
    (from.x * to.y - from.y * to.x).atan2(from.dot(to))
}

#[cfg(test)]
mod tests {
    use epaint::pos2;
    use proptest::prelude::*;

    use super::*;

    const EVERYTHING: Rect = Rect::EVERYTHING;
    const PEN: Pen = Pen {
        width: 3.0,
        pixel: 1.0,
        uv: Pos2::ZERO,
    };

    fn drawn(points: &[Pos2]) -> Mesh {
        let mut mesh = Mesh::default();
        add_line(&mut mesh, points, &PEN, EVERYTHING);
        mesh
    }

    /// Whether some triangle with an opaque corner covers `pos`.
    fn covers(mesh: &Mesh, pos: Pos2) -> bool {
        mesh.indices.chunks_exact(3).any(|triangle| {
            let corners = [0, 1, 2].map(|index| mesh.vertices[triangle[index] as usize]);
            let side = |a: Pos2, b: Pos2| (b.x - a.x) * (pos.y - a.y) - (b.y - a.y) * (pos.x - a.x);
            let sides =
                [0, 1, 2].map(|index| side(corners[index].pos, corners[(index + 1) % 3].pos));
            let inside =
                sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0);
            inside && corners.iter().any(|corner| corner.color == Color32::WHITE)
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
            let reach = PEN.width.midpoint(PEN.pixel) / SHARPEST_MITER + 0.01;
            let bounds = Rect::from_points(&points).expand(reach);
            for vertex in drawn(&points).vertices {
                prop_assert!(bounds.contains(vertex.pos), "{:?}", vertex.pos);
            }
        }
    }
}
