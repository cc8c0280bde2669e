//! Where the years stand on the slider.

use std::ops::RangeInclusive;

use egui::Rect;

use atlas::date::Year;

/// The positions of the years on the screen.
#[derive(Clone, Copy)]
pub(super) struct TrackScale {
    /// The center of the handle at the first and at the last year, in points.
    pub(super) line: [f32; 2],
    /// The middle of the track, in points.
    pub(super) y: f32,
    first: f32,
    last: f32,
}

impl TrackScale {
    /// The line keeps so many points clear at both ends of `rect`; `y` is its height.
    pub(super) fn new(rect: Rect, years: &RangeInclusive<Year>, clear: f32, y: f32) -> Self {
        Self {
            line: [rect.left() + clear, rect.right() - clear],
            y,
            first: f32::from(*years.start()),
            last: f32::from(*years.end()),
        }
    }

    pub(super) fn x_from_year(self, year: Year) -> f32 {
        let [left, right] = self.line;

        egui::remap(f32::from(year), self.first..=self.last, left..=right)
    }

    pub(super) fn year_from_x(self, x: f32) -> Year {
        let [left, right] = self.line;

        egui::remap_clamp(x, left..=right, self.first..=self.last).round() as Year
    }

    /// From one year to the next, in points.
    pub(super) fn pitch(self) -> f32 {
        let [left, right] = self.line;

        (right - left) / (self.last - self.first).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: TrackScale = TrackScale {
        line: [20.0, 800.0],
        y: 0.0,
        first: 1949.0,
        last: 2026.0,
    };

    #[test]
    fn each_year_is_found_where_it_is_drawn() {
        for year in 1949..=2026 {
            assert_eq!(SCALE.year_from_x(SCALE.x_from_year(year)), year);
        }
    }

    #[test]
    fn beyond_the_ends_the_years_stop() {
        assert_eq!(SCALE.year_from_x(-500.0), 1949);
        assert_eq!(SCALE.year_from_x(5000.0), 2026);
    }
}
