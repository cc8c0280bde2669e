//! Consistency of the hand-made label overrides.

use crate::Atlas;
use crate::check::Report;
use crate::check::coverage::check_place;
use crate::label::{Label, LabelOverride};
use crate::load::path;
use crate::problem::Fault;

/// Kilometers per point; the map never zooms out this far.
const FARTHEST: f64 = 1000.0;

/// Reports overrides with an empty range of scales, off the globe, without a label, or overlapping.
pub(super) fn check_overrides(atlas: &Atlas, report: &mut Report) {
    for label in atlas.labels() {
        for (index, written) in label.overrides.iter().enumerate() {
            check_scales(label, written, report);
            check_effect(label, written, report);
            let later = label.overrides.iter().skip(index + 1);
            for other in later.filter(|other| overlap(written, other)) {
                let fault = out_of_range("overrides.from_km_per_point", other.from_km_per_point);
                report.add(path::LABELS, label.state, fault);
            }
        }
    }
}

fn check_scales(label: &Label, written: &LabelOverride, report: &mut Report) {
    let (from, to) = (written.from_km_per_point, written.to_km_per_point);
    if !(0.0..FARTHEST).contains(&from) {
        let fault = out_of_range("overrides.from_km_per_point", from);
        report.add(path::LABELS, label.state, fault);
    } else if !(from < to && to <= FARTHEST) {
        let fault = out_of_range("overrides.to_km_per_point", to);
        report.add(path::LABELS, label.state, fault);
    }
}

/// The place must lie on the globe, and the label must have an anchor.
fn check_effect(label: &Label, written: &LabelOverride, report: &mut Report) {
    let Some(place) = written.place else { return };
    let (state, field) = (label.state.as_str(), "overrides.place");
    check_place(path::LABELS, state, field, place, report);
    if label.half_height_km.is_none() {
        let field = "half_height_km";
        report.add(path::LABELS, label.state, Fault::EmptyText { field });
    }
}

fn overlap(one: &LabelOverride, other: &LabelOverride) -> bool {
    one.from_km_per_point < other.to_km_per_point && other.from_km_per_point < one.to_km_per_point
}

fn out_of_range(field: &'static str, value: f64) -> Fault {
    Fault::OutOfRange {
        field,
        value: value.to_string(),
    }
}
