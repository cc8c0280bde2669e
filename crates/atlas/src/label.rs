//! Labels: where a state's name stands on the map.

use serde::Deserialize;

use crate::date::{Date, Period};
use crate::id::StateId;

/// The place of a state's name during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The state.
    pub state: StateId,
    /// The first day.
    pub from: Date,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// Where the middle of the name belongs, longitude and latitude in degrees; `None` if the
    /// state has no land at the level of detail that labels are made from.
    pub anchor: Option<[f64; 2]>,
    /// Half the height of the room around the anchor, in kilometers; `None` without an anchor.
    pub half_height_km: Option<f64>,
    /// The place within Europe; `None` if no part of the state lies there.
    pub europe: Option<EuropeanLabel>,
}

/// The place of a state's name on a map of Europe alone.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EuropeanLabel {
    /// Where the middle of the name belongs, longitude and latitude in degrees.
    pub anchor: [f64; 2],
    /// Half the height of the room around the anchor, in kilometers.
    pub half_height_km: f64,
}

impl Label {
    /// The days during which the name stands there.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from),
            until: self.until,
        }
    }
}
