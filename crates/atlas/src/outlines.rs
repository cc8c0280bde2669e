//! The outlines of units and lakes at one level of detail, read from GeoJSON.

use geojson::{FeatureCollection, GeometryValue, Position, feature};

use crate::id::UnitId;
use crate::load::File;
use crate::problem::{Fault, LoadError, Problem};

pub use geo::shape::PolygonRings;

/// The outline of a unit at one level of detail.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitOutline {
    /// One outline for each unit.
    pub unit: UnitId,
    /// In the order of the file.
    pub polygons: Vec<PolygonRings>,
}

/// The outline of a lake, which is drawn over the land.
#[derive(Debug, Clone, PartialEq)]
pub struct Lake {
    /// Unique in the file.
    pub id: String,
    /// Its English name; `None` if it has none.
    pub name: Option<String>,
    /// In the order of the file.
    pub polygons: Vec<PolygonRings>,
}

/// Ascending by unit.
pub fn read_outlines(file: File<'_>) -> Result<Vec<UnitOutline>, LoadError> {
    let mut reader = Reader {
        path: file.path,
        problems: Vec::new(),
    };
    let mut outlines = Vec::new();
    for feature in reader.features(file.bytes)? {
        let id = id_of(&feature);
        match UnitId::parse(&id) {
            Ok(unit) => outlines.push(UnitOutline {
                unit,
                polygons: reader.polygons(&id, feature),
            }),
            Err(error) => reader.report(&id, error.to_string()),
        }
    }
    outlines.sort_by_key(|outline| outline.unit);
    for pair in outlines.windows(2) {
        if pair[0].unit == pair[1].unit {
            reader.fault(pair[0].unit.as_str(), Fault::DuplicateId);
        }
    }

    reader.finish(outlines)
}

/// Ascending by id.
pub fn read_lakes(file: File<'_>) -> Result<Vec<Lake>, LoadError> {
    let mut reader = Reader {
        path: file.path,
        problems: Vec::new(),
    };
    let mut lakes = Vec::new();
    for feature in reader.features(file.bytes)? {
        let id = id_of(&feature);
        let name = feature
            .property("name")
            .and_then(|name| name.as_str())
            .map(str::to_owned);
        let polygons = reader.polygons(&id, feature);
        lakes.push(Lake { id, name, polygons });
    }
    lakes.sort_by(|a, b| a.id.cmp(&b.id));

    reader.finish(lakes)
}

/// Reads one file, collecting problems.
struct Reader<'a> {
    path: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn features(&mut self, bytes: &[u8]) -> Result<Vec<geojson::Feature>, LoadError> {
        let text = std::str::from_utf8(bytes).map_err(|error| error.to_string());
        let collection = text.and_then(|text| {
            text.parse::<FeatureCollection>()
                .map_err(|error| error.to_string())
        });

        match collection {
            Ok(collection) => Ok(collection.features),
            Err(reason) => {
                self.report("", reason);
                Err(LoadError {
                    problems: std::mem::take(&mut self.problems),
                })
            }
        }
    }

    /// The polygons of the geometry; empty for a geometry of another kind, which is a problem.
    fn polygons(&mut self, id: &str, feature: geojson::Feature) -> Vec<PolygonRings> {
        let polygons = match feature.geometry.map(|geometry| geometry.value) {
            Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
            Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
            _ => {
                self.report(id, "the geometry is no Polygon or MultiPolygon".to_owned());
                return Vec::new();
            }
        };

        polygons
            .into_iter()
            .map(|rings| rings.iter().map(|ring| self.ring(id, ring)).collect())
            .collect()
    }

    fn ring(&mut self, id: &str, ring: &[Position]) -> Vec<[f64; 2]> {
        let places: Vec<[f64; 2]> = ring.iter().filter_map(lon_lat).collect();
        if places.len() != ring.len() {
            let value = "a position without longitude from -180 to 360 and latitude from -90 to 90";
            self.fault(
                id,
                Fault::OutOfRange {
                    field: "coordinates",
                    value: value.to_owned(),
                },
            );
        } else if places.len() < 4 || places.first() != places.last() {
            self.report(id, "a ring is not closed".to_owned());
        }

        places
    }

    fn report(&mut self, record: &str, reason: String) {
        self.fault(
            record,
            Fault::Malformed {
                line: 0,
                column: 0,
                reason,
            },
        );
    }

    fn fault(&mut self, record: &str, fault: Fault) {
        self.problems.push(Problem {
            file: self.path.to_owned(),
            record: record.to_owned(),
            fault,
        });
    }

    fn finish<T>(self, value: T) -> Result<T, LoadError> {
        if self.problems.is_empty() {
            Ok(value)
        } else {
            Err(LoadError {
                problems: self.problems,
            })
        }
    }
}

fn id_of(feature: &geojson::Feature) -> String {
    match &feature.id {
        Some(feature::Id::String(id)) => id.clone(),
        Some(feature::Id::Number(id)) => id.to_string(),
        None => String::new(),
    }
}

/// `None` unless it is exactly a longitude in −180..=360 and a latitude in −90..=90.
fn lon_lat(position: &Position) -> Option<[f64; 2]> {
    match *position.as_slice() {
        [lon, lat] if (-180.0..=360.0).contains(&lon) && lat.abs() <= 90.0 => Some([lon, lat]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(bytes: &str) -> File<'_> {
        File {
            path: "assets/map/units_l0.geojson",
            bytes: bytes.as_bytes(),
        }
    }

    fn collection(features: &str) -> String {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
    }

    fn feature(id: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","id":"{id}","properties":null,"geometry":{geometry}}}"#)
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#;

    #[test]
    fn outlines_come_by_unit_whatever_their_order_in_the_file() {
        let text = collection(&[feature("POL", SQUARE), feature("BEL", SQUARE)].join(","));
        let outlines = read_outlines(file(&text)).unwrap();
        assert_eq!(
            outlines
                .iter()
                .map(|outline| outline.unit.as_str())
                .collect::<Vec<_>>(),
            ["BEL", "POL"]
        );
        assert_eq!(
            outlines[0].polygons,
            [[[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]]]
        );
    }

    #[test]
    fn a_file_that_is_no_geojson_is_refused_by_name() {
        let error = read_outlines(file("{}")).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("assets/map/units_l0.geojson: "),
            "{error}"
        );
    }

    #[test]
    fn every_bad_feature_is_reported() {
        let open = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#;
        let far = r#"{"type":"Polygon","coordinates":[[[0,0],[361,0],[1,1],[0,0]]]}"#;
        let line = r#"{"type":"LineString","coordinates":[[0,0],[1,0]]}"#;
        let text = collection(
            &[
                feature("AAA", open),
                feature("BBB", far),
                feature("CCC", line),
                feature("TOO-LONG-BY-FAR", SQUARE),
                feature("DDD", SQUARE),
                feature("DDD", SQUARE),
            ]
            .join(","),
        );
        let problems = read_outlines(file(&text)).unwrap_err().problems;
        let records: Vec<_> = problems
            .iter()
            .map(|problem| problem.record.as_str())
            .collect();
        assert_eq!(records, ["AAA", "BBB", "CCC", "TOO-LONG-BY-FAR", "DDD"]);
    }
}
