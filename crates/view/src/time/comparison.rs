//! Comparison of two years on one map.

use emath::Rect;
use serde::{Deserialize, Serialize};

use atlas::date::Year;

/// How another year is compared with the year shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum CompareMode {
    /// No comparison.
    #[default]
    Off,
    /// Swipe: the other year left of the handle, the year shown right of it.
    Swipe,
    /// Overlay: the lines of the other year over the year shown.
    #[serde(alias = "Ghost")]
    Overlay,
}

/// The other year and how it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// Off, swipe or overlay.
    #[serde(alias = "manner")]
    pub mode: CompareMode,
    /// Shown at its last day; kept while the comparison is off.
    pub other: Year,
}

impl Default for Comparison {
    fn default() -> Self {
        Self {
            mode: CompareMode::default(),
            other: 1949,
        }
    }
}

/// The two parts of the map in swipe mode.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Halves {
    /// The other year, left of the handle.
    pub left: Rect,
    /// The year shown, right of the handle.
    pub right: Rect,
}

impl Halves {
    /// `share` (0 to 1) is the position of the handle.
    pub fn of(map: Rect, share: f32) -> Self {
        // Rounded to whole points, so that there is no gap.
        let x = (map.left() + map.width() * within_shares(share)).round();
        let (left, right) = map.split_left_right_at_x(x.clamp(map.left(), map.right()));

        Self { left, right }
    }

    /// The position of the handle, in points from the left edge of the screen.
    pub fn x(&self) -> f32 {
        self.right.left()
    }
}

/// The inverse of [`Halves::x`]: the share of `map` left of `x`, 0 to 1.
pub fn share_at(map: Rect, x: f32) -> f32 {
    within_shares((x - map.left()) / map.width().max(1.0))
}

/// Clamps a share to 0..=1; 0.5 if it is not finite.
pub(crate) fn within_shares(share: f32) -> f32 {
    if share.is_finite() {
        share.clamp(0.0, 1.0)
    } else {
        0.5
    }
}

#[cfg(test)]
mod tests {
    use emath::{pos2, vec2};
    use proptest::prelude::*;

    use super::*;

    fn map() -> Rect {
        Rect::from_min_size(pos2(12.0, 40.0), vec2(900.0, 500.0))
    }

    proptest! {
        #[test]
        fn the_handle_stands_where_it_was_put_and_the_parts_fill_the_map(x in -200.0..1200.0_f32) {
            let halves = Halves::of(map(), share_at(map(), x));
            prop_assert!((halves.x() - x.clamp(map().left(), map().right())).abs() <= 0.51);
            prop_assert_eq!(halves.left.union(halves.right), map());
            prop_assert_eq!(halves.left.right(), halves.right.left());
        }
    }

    #[test]
    fn a_share_that_is_no_number_is_the_middle() {
        assert_eq!(Halves::of(map(), f32::NAN).x(), map().center().x);
    }
}
