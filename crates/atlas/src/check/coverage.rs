//! Whether the map can show what the records refer to.

use std::collections::BTreeSet;

use crate::Atlas;
use crate::bundled;
use crate::check::Report;
use crate::load::path;
use crate::outlines::UnitOutline;
use crate::problem::{Fault, Problem};

/// Reports coordinates off the globe and impossible sizes.
pub(super) fn check_places(atlas: &Atlas, report: &mut Report) {
    for unit in atlas.units() {
        check_place(path::UNITS, unit.id.as_str(), "label", unit.label, report);
        if unit.area_km2 <= 0.0 {
            let value = unit.area_km2.to_string();
            report.add(
                path::UNITS,
                unit.id,
                Fault::OutOfRange {
                    field: "area_km2",
                    value,
                },
            );
        }
    }
    for label in atlas.labels() {
        let europe = label.europe.map(|europe| europe.anchor);
        for anchor in [label.anchor, europe].into_iter().flatten() {
            check_place(path::LABELS, label.state.as_str(), "anchor", anchor, report);
        }
    }
    for capital in atlas.capitals() {
        let state = capital.state.as_str();
        check_place(path::CAPITALS, state, "place", capital.place, report);
    }
    for sea in atlas.seas() {
        for place in &sea.places {
            check_place(path::SEAS, &sea.id, "places", *place, report);
        }
    }
    for quote in atlas.quotes() {
        if let Some(place) = quote.place_lon_lat {
            check_place(
                path::QUOTES,
                quote.id.as_str(),
                "place_lon_lat",
                place,
                report,
            );
        }
    }
    for membership in atlas.memberships() {
        let Some(referendum) = &membership.referendum else {
            continue;
        };
        let shares = [
            ("yes_percent", referendum.yes_percent),
            ("turnout_percent", Some(referendum.turnout_percent)),
        ];
        for (field, share) in shares {
            if let Some(share) = share.filter(|share| !(0.0..=100.0).contains(share)) {
                let value = share.to_string();
                report.add(
                    path::MEMBERSHIPS,
                    membership.state,
                    Fault::OutOfRange { field, value },
                );
            }
        }
    }
}

/// Reports a place, longitude and latitude in degrees, that is off the globe.
pub(super) fn check_place(
    file: &str,
    record: &str,
    field: &'static str,
    [lon, lat]: [f64; 2],
    report: &mut Report,
) {
    if !(-180.0..=360.0).contains(&lon) || !(-90.0..=90.0).contains(&lat) {
        let value = format!("{lon}, {lat}");
        report.add(file, record, Fault::OutOfRange { field, value });
    }
}

/// Units without an outline at `level`, then outlines without a unit.
pub fn check_outlines(atlas: &Atlas, level: usize, outlines: &[UnitOutline]) -> Vec<Problem> {
    let mut report = Report::default();
    let file = bundled::LEVELS
        .get(level)
        .map_or("assets/map", |file| file.path);
    let outlined: BTreeSet<_> = outlines.iter().map(|outline| outline.unit).collect();
    for outline in outlines {
        let known = atlas.unit(outline.unit).is_some();
        report.expect(known, file, outline.unit, ("unit", outline.unit.as_str()));
    }
    for unit in atlas
        .units()
        .iter()
        .filter(|unit| !outlined.contains(&unit.id))
    {
        report.add(file, unit.id, Fault::MissingOutline { level });
    }

    report.problems
}
