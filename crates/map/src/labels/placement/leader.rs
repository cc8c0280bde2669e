//! Positions of labels beside their land, and their leader lines.

use emath::{Pos2, Rect, Vec2, vec2};

use crate::labels::tuning::{DIRECTIONS, NO_LEADER, SIDEWAYS};

/// A rectangle whose nearest point is `distance` points from `at`, in one of [`DIRECTIONS`]
/// directions.
pub(super) fn at_distance(at: Pos2, size: Vec2, distance: f32, direction: usize) -> Rect {
    let turn = std::f32::consts::TAU * direction as f32 / DIRECTIONS as f32;
    let (down, right) = turn.sin_cos();
    let corner = at + distance * vec2(right, down);
    let center = corner + vec2(side(right) * size.x, side(down) * size.y) / 2.0;

    Rect::from_center_size(center, size)
}

/// −1, 0 or 1: the side of a point on which its label goes.
fn side(part: f32) -> f32 {
    if part.abs() < SIDEWAYS {
        0.0
    } else {
        part.signum()
    }
}

/// The leader line to a label; `None` if the label is near enough without one.
pub(super) fn leader(at: Pos2, rect: Rect) -> Option<[Pos2; 2]> {
    let end = rect.clamp(at);

    (at.distance(end) > NO_LEADER).then_some([at, end])
}
