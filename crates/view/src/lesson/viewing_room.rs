//! The room of a class, and how large letters must be there.

use serde::{Deserialize, Serialize};

/// The height of a small letter without strokes, as a share of the size of its font.
const X_HEIGHT: f32 = 0.52;

/// The height of the picture in heights of a small letter, seen from its own height away.
///
/// By the rule of AVIXA for rooms in which decisions are made, classrooms among them: a letter is a
/// 200th of the distance high (DISCAS, basic decision making).
const LETTERS: f32 = 200.0;

/// The lengths that make sense, in meters.
const HEIGHTS: [f32; 2] = [0.3, 6.0];
const DISTANCES: [f32; 2] = [1.0, 60.0];

/// A room.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ViewingRoom {
    /// The height of the picture on the wall, in meters.
    pub picture_height: f32,
    /// How far the last row is from it, in meters.
    pub distance: f32,
}

impl ViewingRoom {
    /// Usual rooms: a small one, a classroom, a lecture hall.
    pub const USUAL: [Self; 3] = [
        Self::new(1.5, 6.0),
        Self::new(1.5, 9.0),
        Self::new(2.0, 16.0),
    ];

    /// A room whose picture is so high and whose last row is so far, in meters.
    pub const fn new(picture_height: f32, distance: f32) -> Self {
        Self {
            picture_height,
            distance,
        }
    }

    /// The room with lengths that make sense.
    #[must_use]
    pub fn sensible(self) -> Self {
        let within = |length: f32, [least, most]: [f32; 2], usual| {
            if length.is_finite() {
                length.clamp(least, most)
            } else {
                usual
            }
        };

        Self {
            picture_height: within(self.picture_height, HEIGHTS, 1.5),
            distance: within(self.distance, DISTANCES, 9.0),
        }
    }

    /// The smallest font that the last row can read, as a share of the height of the picture.
    pub fn least_font(self) -> f32 {
        self.distance / (LETTERS * self.picture_height) / X_HEIGHT
    }

    /// How far a font can be read, in meters; its size is a share of the height of the picture.
    pub fn farthest(self, font: f32) -> f32 {
        font * X_HEIGHT * LETTERS * self.picture_height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_classroom_needs_letters_of_62_lines_on_a_projector_of_1080() {
        let lines = |distance| ViewingRoom::new(1.5, distance).least_font() * 1080.0;
        assert_eq!(lines(9.0).round(), 62.0);
        assert_eq!(lines(6.0).round(), 42.0);
        assert_eq!(lines(12.0).round(), 83.0);
    }

    #[test]
    fn a_font_can_be_read_as_far_as_it_is_the_smallest_that_can() {
        for room in ViewingRoom::USUAL {
            let farthest = room.farthest(room.least_font());
            assert!((farthest - room.distance).abs() < 1e-3, "{farthest}");
        }
    }

    #[test]
    fn lengths_that_make_no_sense_become_sensible() {
        let room = ViewingRoom::new(f32::NAN, 0.0).sensible();
        assert_eq!(room, ViewingRoom::new(1.5, 1.0));
    }
}
