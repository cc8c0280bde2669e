//! Placement of labels: which ones fit, and where.
//!
//! [`place`] puts the labels of states onto a [`collision_board`], [`place_callouts`] puts those
//! that do not fit on their own land beside it, [`beside`] those of places next to their dots, and
//! [`float`] those of seas. A [`memory`] keeps each label in place for as long as possible.

pub mod anchor;
pub mod collision_board;
mod ground_cover;
mod leader;
pub mod memory;
mod points;
mod request;
mod site;
mod states;
pub mod trace;

#[cfg(test)]
mod tests;

use emath::{Pos2, Rect, Vec2};

use crate::labels::placement::trace::Note;
use crate::labels::tuning::{SQUEEZE, STAGE_REACH, STAGE_REACH_NEAR, WHOLE};
use geo::lon_lat::LonLat;

pub use ground_cover::GroundCover;
pub use points::{Floating, beside, float};
pub use request::LabelRequest;
pub use states::{Unplaced, place, place_callouts, place_last_resorts};

/// Precedence of labels that compete for room, first to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// The selected state.
    Selected,
    /// States that join in the year shown, and those that a quote concerns.
    Active,
    /// Members.
    Member,
    /// All others.
    Usual,
}

/// The size of one form of a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Form {
    /// Width and height in points.
    pub size: Vec2,
    /// The distance from its upper edge to its anchor, in points.
    pub middle: f32,
    /// Whether it says less than the other forms, which are better even beside the land.
    pub is_last_resort: bool,
}

impl Form {
    /// Anchored by its center.
    pub fn centered(size: Vec2) -> Self {
        Self {
            size,
            middle: size.y / 2.0,
            is_last_resort: false,
        }
    }

    /// Whether it fits the free space around its anchor: an ellipse, [`SQUEEZE`] times as wide as
    /// high.
    fn fits(self, half_height: f32) -> bool {
        let below = (self.size.y - self.middle).max(self.middle);

        (self.size.x / 2.0 / SQUEEZE).hypot(below) <= half_height
    }

    /// The rectangle of the label if `at` is its anchor.
    pub fn rect_at(self, at: Pos2) -> Rect {
        Rect::from_min_size(at - Vec2::new(self.size.x / 2.0, self.middle), self.size)
    }
}

/// What the placement asks about the map.
pub trait LabelContext<K> {
    /// Whether the view or the year is changing: then labels stay or disappear, and only new ones
    /// are placed, on their land alone. Everything else waits until the view is at rest.
    fn is_moving(&self) -> bool {
        false
    }

    /// The `index`-th form of a label on its land, best first; `None` after the last.
    ///
    /// `half_height` is half the height of the free space around its anchor, in points.
    fn form(&mut self, key: &K, half_height: f32, index: usize) -> Option<Form>;

    /// The form of a label beside its land.
    fn callout_form(&mut self, key: &K) -> Form;

    /// The cover of `rect`, relative to the labeled state.
    fn ground(&mut self, key: &K, rect: Rect) -> GroundCover;

    /// Where the part of the state within `frame` has most room, and half the height of that room,
    /// both in points; `None` if no part is in view.
    fn deepest(&mut self, key: &K, frame: Rect) -> Option<(Pos2, f32)>;

    /// Receives a trace of the placement, for debugging.
    fn note(&mut self, _key: &K, _note: Note) {}
}

/// How far beside its land a label may go, in points, at the end of a leader line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CalloutReach {
    /// Over water only.
    pub over_water: f32,
    /// Over land of a single other state only.
    pub over_land: f32,
    /// Over any ground.
    pub anywhere: f32,
}

impl CalloutReach {
    /// No label beside its land.
    pub const NEVER: Self = Self {
        over_water: 0.0,
        over_land: 0.0,
        anywhere: 0.0,
    };

    /// In a presentation, for the states that the story is about: a line always leads home.
    pub const OF_STAGE: Self = Self {
        over_water: STAGE_REACH[0],
        over_land: STAGE_REACH[1],
        anywhere: STAGE_REACH[2],
    };

    /// The same where the map is near: there a name far from its land would seem to name another.
    pub const OF_STAGE_NEAR: Self = Self {
        over_water: STAGE_REACH_NEAR[0],
        over_land: STAGE_REACH_NEAR[1],
        anywhere: STAGE_REACH_NEAR[2],
    };

    /// Whether a label may go at `distance` points over `ground`.
    fn allows(self, distance: f32, ground: GroundCover) -> bool {
        let reach = if ground.water >= WHOLE {
            self.over_water.max(self.anywhere)
        } else if ground.other >= WHOLE {
            self.over_land.max(self.anywhere)
        } else {
            self.anywhere
        };

        distance <= reach
    }
}

/// A placed label.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<K> {
    /// The labeled object.
    pub key: K,
    /// Its anchor on the ground.
    pub place: LonLat,
    /// Its anchor on the screen, in points.
    pub at: Pos2,
    /// The index of its form; `None` for the form beside the land.
    pub form: Option<usize>,
    /// Whether that form is the last resort.
    pub is_last_resort: bool,
    /// Half the height of the free space that the form was chosen for, in points.
    pub half_height: f32,
    /// In points.
    pub rect: Rect,
    /// The leader line, if the label is so far from its land that it needs one; in points.
    pub leader: Option<[Pos2; 2]>,
}
