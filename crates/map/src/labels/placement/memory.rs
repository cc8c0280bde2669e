//! Where names stood, so that they stay there while the map is dragged and the year changes.

use std::collections::BTreeMap;

use emath::Vec2;

use crate::labels::placement::Placed;
use crate::labels::placement::anchor::Anchor;
use crate::labels::tuning::{RESCALED, VIEW_MOVED};
use atlas::date::Date;
use geo::lon_lat::LonLat;
use view::camera::Camera;
use view::camera::viewport::Viewport;

/// What is known of the names from the last time.
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

/// What is known of one name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RememberedLabel {
    /// The first day of the territory that the name belonged to.
    pub(super) since: Date,
    /// The place that was chosen by hand for the name, if any was.
    pub(super) fixed: Option<Anchor>,
    /// Where the view looked when the place was chosen.
    pub(super) seen: Camera,
    /// The place on the ground; `None` if no land was in view.
    pub(super) anchor: Option<Anchor>,
    /// How the name stood there; `None` if it found no room.
    pub(super) spot: Option<Spot>,
}

/// How a name stands at its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    /// Which of its forms; `None` is the one for beside the land.
    pub(super) form: Option<usize>,
    /// Whether that is a last resort: which number it has depends on the room there is.
    pub(super) is_last_resort: bool,
    /// Half the height of the room that its letters were measured for, in points: near the edge of the
    /// map they do not grow and shrink with every step.
    pub(super) half_height: f32,
    /// From its place to the middle of its upper side, in points: a line added below moves nothing.
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
    /// What is known of `key` and still holds for `viewport` and a territory `since` that day.
    ///
    /// In a hurry a name beside its land holds at every scale: nobody would look for another place.
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

    /// Lets names that found no room look for it anew.
    pub fn forget_absent(&mut self) {
        self.kept.retain(|_, kept| kept.spot.is_some());
    }

    /// Forgets all names but those for which `is_named`.
    pub fn retain(&mut self, mut is_named: impl FnMut(&K) -> bool) {
        self.kept.retain(|key, _| is_named(key));
    }
}

fn is_far(from: LonLat, viewport: &Viewport) -> bool {
    let km = from.angle_to(viewport.camera().center) * geo::projection::EARTH_RADIUS_KM;
    let across = f64::from(viewport.screen().size().min_elem()) * viewport.km_per_point();

    km > VIEW_MOVED * across
}
