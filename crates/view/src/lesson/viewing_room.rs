//! The size of a classroom, and the text size that it requires.

use serde::{Deserialize, Serialize};

/// The x-height of the font, as a share of its size.
const X_HEIGHT: f32 = 0.52;

/// The distance at which the last row can read a letter, in x-heights.
///
/// AVIXA DISCAS, basic decision making, which includes classrooms: an x-height of 1/200 of the
/// distance.
const LETTERS: f32 = 200.0;

/// The allowed range, in meters.
const HEIGHTS: [f32; 2] = [0.3, 6.0];
const DISTANCES: [f32; 2] = [1.0, 60.0];

/// The size of a room.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ViewingRoom {
    /// The height of the projected picture, in meters.
    pub picture_height: f32,
    /// The distance of the last row from the picture, in meters.
    pub distance: f32,
}

impl ViewingRoom {
    /// A small room, a classroom, a lecture hall.
    pub const USUAL: [Self; 3] = [
        Self::new(1.5, 6.0),
        Self::new(1.5, 9.0),
        Self::new(2.0, 16.0),
    ];

    /// In meters.
    pub const fn new(picture_height: f32, distance: f32) -> Self {
        Self {
            picture_height,
            distance,
        }
    }

    /// Clamps both lengths to a plausible range.
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

    /// The smallest readable font size in the last row, as a share of the picture height.
    pub fn least_font(self) -> f32 {
        self.distance / (LETTERS * self.picture_height) / X_HEIGHT
    }

    /// The distance in meters at which a font can be read; its size is a share of the picture
    /// height.
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
