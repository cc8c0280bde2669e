//! Names on the map: which find room, and where.
//!
//! [`place`] puts the names of states onto a [`collision_board`], [`place_callouts`] those that found no room on their
//! own land beside it, [`beside`] those of places next to their dots, and [`float`] those of seas.
//! A [`memory`] keeps each name where it stands for as long as it can.

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
use crate::labels::tuning::{SQUEEZE, WHOLE};
use geo::lon_lat::LonLat;

pub use ground_cover::GroundCover;
pub use points::{Floating, beside, float};
pub use request::LabelRequest;
pub use states::{Unplaced, place, place_callouts};

/// Who goes first when names compete for room, first to last.
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

/// The size of one way to write a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Form {
    /// Width and height in points.
    pub size: Vec2,
    /// How far below its upper side the name is fixed to its place, in points.
    pub middle: f32,
    /// Whether it says less than the other forms: even beside the land those are better.
    pub is_last_resort: bool,
}

impl Form {
    /// A name that is fixed to its place by its middle.
    pub fn centered(size: Vec2) -> Self {
        Self {
            size,
            middle: size.y / 2.0,
            is_last_resort: false,
        }
    }

    /// Whether a name fits into the room around its place: an ellipse, [`SQUEEZE`] times as wide as
    /// high.
    fn fits(self, half_height: f32) -> bool {
        let below = (self.size.y - self.middle).max(self.middle);

        (self.size.x / 2.0 / SQUEEZE).hypot(below) <= half_height
    }

    /// Where the name stands if `at` is its place.
    pub fn rect_at(self, at: Pos2) -> Rect {
        Rect::from_min_size(at - Vec2::new(self.size.x / 2.0, self.middle), self.size)
    }
}

/// What the map is like where names are to stand.
pub trait LabelContext<K> {
    /// Whether the view or the year is changing: names stay or go, and only new ones look for a
    /// place, each on its land. The others wait until all is at rest.
    fn is_moving(&self) -> bool {
        false
    }

    /// The `index`-th way to write a name on its land, best first; `None` after the last.
    ///
    /// `half_height` is half the height of the room around its place, in points.
    fn form(&mut self, key: &K, half_height: f32, index: usize) -> Option<Form>;

    /// How a name is written beside its land.
    fn callout_form(&mut self, key: &K) -> Form;

    /// What `rect` is covered with, seen from the state of the name.
    fn ground(&mut self, key: &K, rect: Rect) -> GroundCover;

    /// Where the part of the state within `frame` has most room, and half the height of that room,
    /// in points; `None` if nothing of it is in view.
    fn deepest(&mut self, key: &K, frame: Rect) -> Option<(Pos2, f32)>;

    /// Is told what happens to each name, for whoever asks why it stands where it does.
    fn note(&mut self, _key: &K, _note: Note) {}
}

/// How far beside its land a name without room on it may stand, in points, at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CalloutReach {
    /// Over water alone.
    pub over_water: f32,
    /// Over the land of one other state alone.
    pub over_land: f32,
    /// Over whatever there is.
    pub anywhere: f32,
}

impl CalloutReach {
    /// Nowhere.
    pub const NEVER: Self = Self {
        over_water: 0.0,
        over_land: 0.0,
        anywhere: 0.0,
    };

    /// Whether a name may stand at a distance over some ground.
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

/// A name in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<K> {
    /// What is named.
    pub key: K,
    /// The place on the ground that the name belongs to.
    pub place: LonLat,
    /// The same on the screen, in points.
    pub at: Pos2,
    /// Which of its forms; `None` is the one for beside the land.
    pub form: Option<usize>,
    /// Whether that form is a last resort.
    pub is_last_resort: bool,
    /// Half the height of the room that the form was chosen for, in points.
    pub half_height: f32,
    /// Where the name stands, in points.
    pub rect: Rect,
    /// The line from the land to the name, if it stands so far beside it that one is needed.
    pub leader: Option<[Pos2; 2]>,
}
