//! GeoJSON without its coordinates, which the shapes have anyway: put back, they give the file to the
//! last byte.

use crate::lon_lat::LonLat;

/// What stands before the coordinates of each shape.
const COORDINATES: &str = "\"coordinates\":";

/// What stands before those of a shape that is one polygon, not a list of them.
const OF_POLYGON: &str = "\"Polygon\",\"coordinates\":";

/// The text of a file without the coordinates.
pub fn without_coordinates(text: &str) -> String {
    let mut frame = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(COORDINATES) {
        let (before, after) = rest.split_at(at + COORDINATES.len());
        frame.push_str(before);
        // Coordinates are lists of numbers, so the next brace ends what they belong to.
        rest = after.find('}').map_or("", |end| &after[end..]);
    }

    frame + rest
}

/// The text of a file from what [`without_coordinates`] left of it and the polygons of its shapes in
/// their order, five decimals at the most and no spaces.
pub fn with_coordinates(
    frame: &str,
    shapes: impl IntoIterator<Item = Vec<Vec<Vec<LonLat>>>>,
) -> String {
    let mut shapes = shapes.into_iter();
    let mut text = String::new();
    for part in frame.split_inclusive(COORDINATES) {
        text.push_str(part);
        if !part.ends_with(COORDINATES) {
            continue;
        }
        let polygons = shapes.next().unwrap_or_default();
        if part.ends_with(OF_POLYGON) {
            rings(&mut text, polygons.iter().flatten());
        } else {
            list(&mut text, polygons.iter(), |text, polygon| {
                rings(text, polygon.iter());
            });
        }
    }

    text
}

fn rings<'a>(text: &mut String, rings: impl Iterator<Item = &'a Vec<LonLat>>) {
    list(text, rings, |text, ring| {
        list(text, ring.iter(), |text, place| {
            list(text, [place.lon, place.lat].into_iter(), number);
        });
    });
}

/// As Python writes it, which made the files: with two digits in an exponent.
fn number(text: &mut String, number: f64) {
    text.push_str(&format!("{number:?}").replace("e-5", "e-05"));
}

fn list<T>(text: &mut String, items: impl Iterator<Item = T>, item: impl Fn(&mut String, T)) {
    text.push('[');
    for (number, each) in items.enumerate() {
        if number > 0 {
            text.push(',');
        }
        item(text, each);
    }
    text.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_taken_out_and_put_back_where_they_stood() {
        let text = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","id":"A","properties":{"name":"Lake"},"geometry":{"type":"Polygon","coordinates":[[[0.5,1.0],[2.25,-1.00001],[3e-05,1.0]]]}},
{"type":"Feature","id":"B","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[[[7.0,8.0]],[[9.0,1.0]]],[[[3.0,4.0]]]]}}
]}
"#;
        let frame = without_coordinates(text);
        assert!(!frame.contains("2.25") && frame.contains("Lake"), "{frame}");
        let at = LonLat::new;
        let polygon = vec![vec![at(0.5, 1.0), at(2.25, -1.00001), at(0.000_03, 1.0)]];
        let with_hole = vec![vec![at(7.0, 8.0)], vec![at(9.0, 1.0)]];
        let shapes = [vec![polygon], vec![with_hole, vec![vec![at(3.0, 4.0)]]]];
        assert_eq!(with_coordinates(&frame, shapes.clone()), text);
        assert_ne!(with_coordinates(&frame, shapes.into_iter().skip(1)), text);
    }
}
