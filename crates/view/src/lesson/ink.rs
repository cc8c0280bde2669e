//! Freehand drawing over the map, anchored to the ground.

use serde::{Deserialize, Serialize};

use geo::lon_lat::LonLat;
use geo::projection::EARTH_RADIUS_KM;

/// Entries of the undo stack.
const LONGEST_WAY_BACK: usize = 100;

/// The range of line widths, in steps.
pub const SIZES: std::ops::RangeInclusive<u8> = 1..=5;

/// The drawing and its undo stack.
///
/// Lines are stored as places, so that an arrow stays in place when the map moves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ink {
    lines: Vec<InkLine>,
    #[serde(skip)]
    before: Vec<Vec<InkLine>>,
    /// The width of the next line, one of [`SIZES`].
    pub size: u8,
}

impl Default for Ink {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            before: Vec::new(),
            size: 3,
        }
    }
}

/// A freehand line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InkLine {
    /// In order; a single place is a dot.
    pub places: Vec<LonLat>,
    /// Its width, one of [`SIZES`].
    pub size: u8,
}

/// A command of the pen or the eraser.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum InkCommand {
    /// Starts a line.
    Begin(LonLat),
    /// Continues the line.
    Extend(LonLat),
    /// Starts erasing; all until the next start is undone at once.
    BeginErasing,
    /// Erases lines within a radius in kilometers of a place.
    Erase(LonLat, f64),
    /// Undoes the last line, erasure or clearing.
    Undo,
    /// Removes all lines.
    Clear,
    /// Changes the width of the next lines by this many steps.
    Size(i8),
}

impl Ink {
    /// Oldest first.
    pub fn lines(&self) -> &[InkLine] {
        &self.lines
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: InkCommand) {
        match command {
            InkCommand::Begin(place) => {
                self.keep();
                self.lines.push(InkLine {
                    places: vec![place],
                    size: self.size,
                });
            }
            InkCommand::Extend(place) => {
                // A press without a move stays a dot.
                if let Some(line) = self.lines.last_mut()
                    && line.places.last() != Some(&place)
                {
                    line.places.push(place);
                }
            }
            InkCommand::BeginErasing => self.keep(),
            InkCommand::Erase(place, reach) => {
                self.lines.retain(|line| !line.is_near(place, reach));
            }
            InkCommand::Undo => {
                if let Some(before) = self.before.pop() {
                    self.lines = before;
                }
            }
            InkCommand::Clear => {
                if !self.lines.is_empty() {
                    self.keep();
                    self.lines.clear();
                }
            }
            InkCommand::Size(step) => {
                let size = self.size.saturating_add_signed(step);
                self.size = size.clamp(*SIZES.start(), *SIZES.end());
            }
        }
    }

    fn keep(&mut self) {
        if self.before.len() == LONGEST_WAY_BACK {
            self.before.remove(0);
        }
        self.before.push(self.lines.clone());
    }
}

impl InkLine {
    /// Whether the line passes within `reach` kilometers of `place`.
    fn is_near(&self, place: LonLat, reach: f64) -> bool {
        let mut places = self.places.iter();

        places.any(|other| other.angle_to(place) * EARTH_RADIUS_KM <= reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(ink: &mut Ink, lon: f64) {
        ink.apply(InkCommand::Begin(LonLat::new(lon, 50.0)));
        ink.apply(InkCommand::Extend(LonLat::new(lon, 51.0)));
    }

    #[test]
    fn undo_takes_lines_away_one_by_one_and_brings_back_what_was_cleared() {
        let mut ink = Ink::default();
        drawn(&mut ink, 10.0);
        drawn(&mut ink, 20.0);
        ink.apply(InkCommand::Clear);
        assert!(ink.lines().is_empty());
        for left in [2, 1, 0, 0] {
            ink.apply(InkCommand::Undo);
            assert_eq!(ink.lines().len(), left);
        }
    }

    #[test]
    fn the_eraser_takes_lines_within_its_reach_and_one_undo_brings_them_back() {
        let mut ink = Ink::default();
        drawn(&mut ink, 10.0);
        drawn(&mut ink, 20.0);
        drawn(&mut ink, 30.0);
        ink.apply(InkCommand::BeginErasing);
        ink.apply(InkCommand::Erase(LonLat::new(10.0, 50.5), 60.0));
        ink.apply(InkCommand::Erase(LonLat::new(20.0, 50.5), 60.0));
        assert_eq!(ink.lines().len(), 1);
        ink.apply(InkCommand::Undo);
        assert_eq!(ink.lines().len(), 3);
    }

    #[test]
    fn a_pen_that_touches_the_map_without_moving_makes_a_dot() {
        let mut ink = Ink::default();
        let place = LonLat::new(10.0, 50.0);
        ink.apply(InkCommand::Begin(place));
        ink.apply(InkCommand::Extend(place));
        assert_eq!(ink.lines()[0].places, [place]);
    }

    #[test]
    fn lines_keep_the_size_they_were_drawn_with() {
        let mut ink = Ink::default();
        drawn(&mut ink, 10.0);
        for _ in 0..9 {
            ink.apply(InkCommand::Size(1));
        }
        drawn(&mut ink, 20.0);
        let sizes: Vec<_> = ink.lines().iter().map(|line| line.size).collect();
        assert_eq!(sizes, [Ink::default().size, *SIZES.end()]);
    }
}
