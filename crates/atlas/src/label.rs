//! Labels: the position of a state's name on the map.

use serde::Deserialize;

use crate::date::{Date, Period};
use crate::id::StateId;

/// The position of a state's name during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Several labels of one state follow each other in time.
    pub state: StateId,
    /// The first day of the period.
    pub from: Date,
    /// The first day after the period; `None` while it lasts.
    pub until: Option<Date>,
    /// The center of the label, longitude and latitude in degrees; `None` if the state has no land
    /// at the level of detail that labels are computed from.
    pub anchor: Option<[f64; 2]>,
    /// Half the height of the free space around the anchor, in kilometers; `None` without an
    /// anchor.
    pub half_height_km: Option<f64>,
    /// The position within Europe; `None` if no part of the state lies there.
    pub europe: Option<EuropeanLabel>,
    /// Hand-made positions for some scales; usually none.
    #[serde(default)]
    pub overrides: Vec<LabelOverride>,
}

/// The position of a state's name within Europe.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EuropeanLabel {
    /// The center of the label, longitude and latitude in degrees.
    pub anchor: [f64; 2],
    /// Half the height of the free space around the anchor, in kilometers.
    pub half_height_km: f64,
}

/// A hand-made position for a range of scales; it replaces the computed one.
///
/// For labels that the placement gets wrong at some zoom levels only.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelOverride {
    /// The lower end of the range, in kilometers per point; included.
    pub from_km_per_point: f64,
    /// The upper end of the range, in kilometers per point; excluded.
    pub to_km_per_point: f64,
    /// The center of the label, longitude and latitude in degrees, on the state's land or not;
    /// `null` hides the label unless its state is selected.
    #[serde(deserialize_with = "Option::deserialize")]
    pub place: Option<[f64; 2]>,
}

impl LabelOverride {
    /// Whether `km_per_point` lies in the range.
    pub fn holds_at(&self, km_per_point: f64) -> bool {
        (self.from_km_per_point..self.to_km_per_point).contains(&km_per_point)
    }
}

impl Label {
    /// `None` if no override covers the scale.
    pub fn override_at(&self, km_per_point: f64) -> Option<&LabelOverride> {
        self.overrides
            .iter()
            .find(|written| written.holds_at(km_per_point))
    }

    /// From `from` to `until`.
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
