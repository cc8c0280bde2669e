//! Two years on one map.

use emath::Rect;
use serde::{Deserialize, Serialize};

use atlas::date::Year;

/// How a second year is shown beside the year shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum CompareMode {
    /// Not at all.
    #[default]
    Off,
    /// The other year lies left of a handle, the year shown right of it.
    Swipe,
    /// The lines of the other year lie over the year shown.
    Ghost,
}

/// A second year and how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// How the other year is shown, if at all.
    pub manner: CompareMode,
    /// The other year, at its last day; kept while nothing is compared.
    pub other: Year,
}

impl Default for Comparison {
    fn default() -> Self {
        Self {
            manner: CompareMode::default(),
            other: 1949,
        }
    }
}

/// The two parts of a map that a handle divides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Halves {
    /// Left of the handle: the other year.
    pub left: Rect,
    /// Right of the handle: the year shown.
    pub right: Rect,
}

impl Halves {
    /// The parts of `map` with the handle at a `share` (0 to 1) of its width.
    pub fn of(map: Rect, share: f32) -> Self {
        // On whole points, so that neither part shows a seam.
        let x = (map.left() + map.width() * within_shares(share)).round();
        let (left, right) = map.split_left_right_at_x(x.clamp(map.left(), map.right()));

        Self { left, right }
    }

    /// Where the handle stands, in points from the left edge of the screen.
    pub fn x(&self) -> f32 {
        self.right.left()
    }
}

/// The share of `map` that lies left of `x`, 0 to 1.
pub fn share_at(map: Rect, x: f32) -> f32 {
    within_shares((x - map.left()) / map.width().max(1.0))
}

/// The share within its limits; the middle if it is no number.
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
