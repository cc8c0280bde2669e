//! Where on its land a name belongs.

use emath::{Pos2, Rect};

use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::tuning::{ANCHOR_MARGIN, CRAMPED, MUCH_MORE, SQUEEZE};
use geo::lon_lat::LonLat;
use view::camera::viewport::Viewport;

/// A place for a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    /// Where the name is fixed to the ground.
    pub place: LonLat,
    /// Half the height of the land around it, in km; it is [`SQUEEZE`] times as wide.
    pub half_height_km: f64,
}

impl Anchor {
    /// The place at a position of the screen, with half the height of its room, both in points.
    pub fn at(position: Pos2, half_height: f32, viewport: &Viewport) -> Option<Self> {
        Some(Self {
            place: viewport.lon_lat_from_screen(position)?,
            half_height_km: f64::from(half_height) * viewport.km_per_point(),
        })
    }

    /// Half the height of its room, in points.
    pub fn half_height(&self, viewport: &Viewport) -> f32 {
        (self.half_height_km / viewport.km_per_point()) as f32
    }

    /// The place on the screen and half the height of the room there, both in points.
    ///
    /// `None` if it does not lie in `area`.
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

/// The place for a name: the first of `usual` that is in view and open, else where its visible land has most room.
///
/// That is also taken if the usual place is cramped by the edge of the room and the other is not.
/// `None` if no land is in view.
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
