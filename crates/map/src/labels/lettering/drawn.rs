//! A name in its place, and what it names.

use std::sync::Arc;

use emath::{Pos2, Rect};
use epaint::Shape;

use crate::labels::lettering::fade::Standpoint;
use crate::labels::lettering::written::{Look, Written};
use crate::labels::tuning::{DOT, DOT_SEAM};
use atlas::id::StateId;

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A sea, by its index in the atlas.
    Sea(usize),
    /// A capital, by its index in the atlas.
    Capital(usize),
    /// A state.
    State(StateId),
    /// A place of talks, by its index in the year.
    Talk(usize),
}

/// A name in its place, ready to be drawn.
pub struct Drawn {
    /// What it names.
    pub subject: Subject,
    /// Where on the ground it stands.
    pub standpoint: Standpoint,
    /// Where it stands, in points.
    pub rect: Rect,
    /// Its letters.
    pub written: Arc<Written>,
    /// Its colors.
    pub look: Look,
    /// The line from the land to the name.
    pub leader: Option<[Pos2; 2]>,
    /// The dot that it names.
    pub dot: Option<Pos2>,
}

impl Drawn {
    /// Its colors, as much of them as `share` says: from 0 to 1.
    pub fn seen(&self, share: f32) -> Look {
        if share < 1.0 {
            self.look.faded(share)
        } else {
            self.look
        }
    }

    /// Adds what is under the letters to `shapes`: the dot, and the line from the land.
    pub fn add_marks_to(&self, shapes: &mut Vec<Shape>, look: Look) {
        if let Some(dot) = self.dot {
            shapes.push(Shape::circle_filled(dot, DOT + DOT_SEAM, look.halo));
            shapes.push(Shape::circle_filled(dot, DOT, look.ink));
        }
        if let Some(ends) = self.leader {
            look.add_line(shapes, ends);
        }
    }
}
