//! A placed label, ready to be drawn.

use std::sync::Arc;

use emath::{Pos2, Rect};
use epaint::Shape;

use crate::labels::lettering::fade::Standpoint;
use crate::labels::lettering::written::{Look, Written};
use crate::labels::tuning::{DOT, DOT_HALO};
use atlas::id::StateId;

/// The object that a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The index of the sea in the atlas.
    Sea(usize),
    /// The index of the capital in the atlas.
    Capital(usize),
    /// The code of the state.
    State(StateId),
    /// The index of the place of quotes in the year.
    Talk(usize),
}

/// A placed label, ready to be drawn.
pub struct Drawn {
    /// What it names.
    pub subject: Subject,
    /// Its place on the ground and its offset from there.
    pub standpoint: Standpoint,
    /// In points of the screen.
    pub rect: Rect,
    /// Its letters.
    pub written: Arc<Written>,
    /// Its colors.
    pub look: Look,
    /// The leader line from the land to the label, in points.
    pub leader: Option<[Pos2; 2]>,
    /// The center of the dot that it labels, in points.
    pub dot: Option<Pos2>,
}

impl Drawn {
    /// Its colors at an opacity of `share`, 0 to 1.
    pub fn seen(&self, share: f32) -> Look {
        if share < 1.0 {
            self.look.faded(share)
        } else {
            self.look
        }
    }

    /// Adds what is drawn below the text: the dot and the leader line.
    pub fn add_marks_to(&self, shapes: &mut Vec<Shape>, look: Look) {
        if let Some(dot) = self.dot {
            shapes.push(Shape::circle_filled(dot, DOT + DOT_HALO, look.halo));
            shapes.push(Shape::circle_filled(dot, DOT, look.ink));
        }
        if let Some(ends) = self.leader {
            look.add_line(shapes, ends);
        }
    }
}
