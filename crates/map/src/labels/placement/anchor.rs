//! The anchor of a label on its land.

use emath::{Pos2, Rect};

use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::tuning::{ANCHOR_MARGIN, CRAMPED, MUCH_MORE, SQUEEZE};
use geo::lon_lat::LonLat;
use view::camera::viewport::Viewport;

/// An anchor of a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    /// The position of the label on the ground.
    pub place: LonLat,
    /// Half the height of the free space around it, in km; the space is [`SQUEEZE`] times as wide.
    pub half_height_km: f64,
}

impl Anchor {
    /// From a screen position and half the height of the free space, both in points; `None` off the
    /// map.
    pub fn at(position: Pos2, half_height: f32, viewport: &Viewport) -> Option<Self> {
        Some(Self {
            place: viewport.lon_lat_from_screen(position)?,
            half_height_km: f64::from(half_height) * viewport.km_per_point(),
        })
    }

    /// In points.
    pub fn half_height(&self, viewport: &Viewport) -> f32 {
        (self.half_height_km / viewport.km_per_point()) as f32
    }

    /// The screen position and half the height of the free space, both in points.
    ///
    /// `None` if the position is not in `area`.
    pub fn on(&self, viewport: &Viewport, area: Rect) -> Option<(Pos2, f32)> {
        let position = viewport.screen_from_lon_lat(self.place)?;
        if !area.contains(position) {
            return None;
        }
        let height = self.half_height(viewport);
        let up_and_down = (position.y - area.top()).min(area.bottom() - position.y);
        let sideways = (position.x - area.left()).min(area.right() - position.x);

        Some((position, height.min(up_and_down).min(sideways / SQUEEZE)))
    }
}

/// The anchor for a label: the first of `usual` in view and not covered, else where the visible
/// land has most room.
///
/// The latter is also taken if the usual anchor is cramped by the edge of the map and the other is
/// not. `None` if no land is in view.
pub fn choose(
    usual: &[Anchor],
    viewport: &Viewport,
    board: &CollisionBoard,
    deepest: impl FnOnce() -> Option<Anchor>,
) -> Option<Anchor> {
    let inner = board.area().shrink(ANCHOR_MARGIN);
    let mut in_view = usual
        .iter()
        .filter_map(|anchor| Some((anchor, anchor.on(viewport, inner)?)))
        .filter(|(_, (position, _))| board.is_open(*position));
    let best = in_view.next();
    if let Some((anchor, (_, height))) = best
        && height >= CRAMPED.min(anchor.half_height(viewport))
    {
        return Some(*anchor);
    }
    let better = |other: &Anchor| {
        best.is_none_or(|(_, (_, usual))| other.half_height(viewport) > usual * MUCH_MORE)
    };

    deepest()
        .filter(better)
        .or_else(|| best.map(|(anchor, _)| *anchor))
}
