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
    /// Where the name stands at some scales instead, written by hand; usually none.
    #[serde(default)]
    pub overrides: Vec<LabelOverride>,
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

/// Where a name stands at some scales, whatever the placement of labels would find.
///
/// Written by hand where a name is wrong at one zoom and right at others.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelOverride {
    /// The nearest scale at which it holds, in kilometers per point of the screen.
    pub from_km_per_point: f64,
    /// The scale farther out from which on it no longer holds, in kilometers per point.
    pub to_km_per_point: f64,
    /// Where the middle of the name stands, longitude and latitude in degrees, on its land or not;
    /// `null` if it does not stand on the map, unless its state is selected.
    #[serde(deserialize_with = "Option::deserialize")]
    pub place: Option<[f64; 2]>,
}

impl LabelOverride {
    /// Whether it holds at a scale, in kilometers per point.
    pub fn holds_at(&self, km_per_point: f64) -> bool {
        (self.from_km_per_point..self.to_km_per_point).contains(&km_per_point)
    }
}

impl Label {
    /// What was written by hand for a scale, in kilometers per point.
    pub fn override_at(&self, km_per_point: f64) -> Option<&LabelOverride> {
        self.overrides
            .iter()
            .find(|written| written.holds_at(km_per_point))
    }

    /// The days during which the name stands there.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from),
            until: self.until,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The label of Poland with these overrides.
    fn label(overrides: &str) -> Result<Label, serde_json::Error> {
        serde_json::from_str(&format!(
            r#"{{"state": "POL", "from": "1949-01-01", "until": null, "anchor": [19.0, 52.0],
            "half_height_km": 100.0, "europe": null, "overrides": {overrides}}}"#
        ))
    }

    #[test]
    fn an_override_holds_between_its_scales() {
        let label = label(
            r#"[{"from_km_per_point": 2.0, "to_km_per_point": 3.0, "place": [20.0, 53.0]},
            {"from_km_per_point": 8.0, "to_km_per_point": 9.0, "place": null}]"#,
        )
        .unwrap();
        let at = |scale| label.override_at(scale).map(|at| at.place);
        assert_eq!(at(1.9), None);
        assert_eq!(at(2.0), Some(Some([20.0, 53.0])));
        assert_eq!(at(3.0), None);
        assert_eq!(at(8.5), Some(None));
    }

    #[test]
    fn an_override_with_another_field_or_without_one_is_refused() {
        for (wrong, reason) in [
            (
                r#""from_km": 2.0, "place": null"#,
                "unknown field `from_km`",
            ),
            (r#""from_km_per_point": 2.0"#, "missing field `place`"),
        ] {
            let error = label(&format!(r#"[{{"to_km_per_point": 3.0, {wrong}}}]"#));
            let error = error.unwrap_err().to_string();
            assert!(error.contains(reason), "{error}");
        }
    }
}
