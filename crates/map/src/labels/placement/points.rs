//! Labels of places beside their dots, and of seas on the water.

use emath::{Pos2, Rect, Vec2};

use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::tuning::{BESIDE_DOT, SHORE_GAP, SIDES};

/// Places a label beside a dot at `at`; gives the index of the side and the rectangle, in points.
///
/// The side of the previous frame is tried first. `None` if there is no room.
pub fn beside(
    board: &mut CollisionBoard,
    at: Pos2,
    radius: f32,
    size: Vec2,
    last: Option<usize>,
) -> Option<(usize, Rect)> {
    let sides = last.into_iter().chain(0..SIDES.len());
    let (side, rect) = sides
        .filter_map(|side| {
            let towards = *SIDES.get(side)?;
            let reach = radius + BESIDE_DOT;
            let reach = if towards.x != 0.0 && towards.y != 0.0 {
                reach * std::f32::consts::FRAC_1_SQRT_2
            } else {
                reach
            };
            let center = at + towards * (size / 2.0 + Vec2::splat(reach));

            Some((side, Rect::from_center_size(center, size)))
        })
        .find(|(_, rect)| board.is_free(*rect, 0.0))?;
    board.take(rect);

    Some((side, rect))
}

/// The label of a sea to be placed.
#[derive(Debug, Clone, Copy)]
pub struct Floating<'a> {
    /// Width and height in points.
    pub size: Vec2,
    /// Free points around it, for instance [`SEA_GAP`](crate::labels::tuning::SEA_GAP).
    pub gap: f32,
    /// Offsets from its position in its own width and height, best first, for instance
    /// [`DRIFTS`](crate::labels::tuning::DRIFTS).
    pub drifts: &'a [Vec2],
}

/// Places the label of a sea at the first of `places` with room around it, over water only.
pub fn float(
    board: &mut CollisionBoard,
    places: impl Iterator<Item = Pos2>,
    name: Floating<'_>,
    mut is_water: impl FnMut(Rect) -> bool,
) -> Option<Rect> {
    for at in places {
        for drift in name.drifts {
            let rect = Rect::from_center_size(at + *drift * name.size, name.size);
            if board.is_free(rect, name.gap) && is_water(rect.expand(SHORE_GAP)) {
                board.take(rect);
                return Some(rect);
            }
        }
    }

    None
}
