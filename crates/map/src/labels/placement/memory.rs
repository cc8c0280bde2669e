//! Positions of labels in earlier frames, so that they stay during a pan and a change of year.

use std::collections::BTreeMap;

use emath::Vec2;

use crate::labels::placement::Placed;
use crate::labels::placement::anchor::Anchor;
use crate::labels::tuning::{RESCALED, VIEW_MOVED};
use atlas::date::Date;
use geo::lon_lat::LonLat;
use view::camera::Camera;
use view::camera::viewport::Viewport;

/// The remembered labels.
#[derive(Debug, Clone)]
pub struct LabelMemory<K> {
    kept: BTreeMap<K, RememberedLabel>,
}

impl<K> Default for LabelMemory<K> {
    fn default() -> Self {
        Self {
            kept: BTreeMap::new(),
        }
    }
}

/// A label as it was last placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RememberedLabel {
    /// The first day of the territory that the label belonged to.
    pub(super) since: Date,
    /// The hand-made anchor, if there was one.
    pub(super) fixed: Option<Anchor>,
    /// The camera when the anchor was chosen.
    pub(super) seen: Camera,
    /// `None` if no land was in view.
    pub(super) anchor: Option<Anchor>,
    /// `None` if it found no room.
    pub(super) spot: Option<Spot>,
}

/// The form and position of a label relative to its anchor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    /// The index of its form; `None` for the form beside the land.
    pub(super) form: Option<usize>,
    /// Whether that is the last resort, whose index depends on the room.
    pub(super) is_last_resort: bool,
    /// Half the height of the free space that the font size was chosen for, in points, so that near
    /// the edge of the map text does not change size with every step.
    pub(super) half_height: f32,
    /// From the anchor to the middle of the upper edge, in points, so that a line added below moves
    /// nothing.
    pub(super) top: Vec2,
}

impl Spot {
    pub(super) fn of<K>(name: &Placed<K>) -> Self {
        Self {
            form: name.form,
            is_last_resort: name.is_last_resort,
            half_height: name.half_height,
            top: name.rect.center_top() - name.at,
        }
    }
}

impl<K: Ord + Clone> LabelMemory<K> {
    /// The remembered label of `key`, if it is still valid for `viewport` and a territory held
    /// `since` that day.
    ///
    /// While the view moves, a label beside its land is valid at every scale: no other position
    /// would be searched for.
    pub(super) fn recall(
        &self,
        key: &K,
        since: Date,
        viewport: &Viewport,
        is_moving: bool,
    ) -> Option<&RememberedLabel> {
        let kept = self.kept.get(key)?;
        let scale = viewport.km_per_point() / kept.seen.km_per_point;
        let is_beside = kept.spot.is_some_and(|spot| spot.form.is_none());
        let is_like = (1.0 / RESCALED..RESCALED).contains(&scale) || is_moving && is_beside;
        let is_elsewhere = kept.anchor.is_none() && is_far(kept.seen.center, viewport);

        (kept.since == since && is_like && !is_elsewhere).then_some(kept)
    }

    pub(super) fn keep(&mut self, key: &K, kept: RememberedLabel) {
        self.kept.insert(key.clone(), kept);
    }

    /// Forgets labels that found no room, so that they are tried again.
    pub fn forget_absent(&mut self) {
        self.kept.retain(|_, kept| kept.spot.is_some());
    }

    /// Keeps only labels for which `is_named`.
    pub fn retain(&mut self, mut is_named: impl FnMut(&K) -> bool) {
        self.kept.retain(|key, _| is_named(key));
    }
}

fn is_far(from: LonLat, viewport: &Viewport) -> bool {
    let km = from.angle_to(viewport.camera().center) * geo::projection::EARTH_RADIUS_KM;
    let across = f64::from(viewport.screen().size().min_elem()) * viewport.km_per_point();

    km > VIEW_MOVED * across
}
