//! Overrides, which move a name by hand at one scale.

use super::*;
use atlas::bundled;
use atlas::load::File;

const LABELS: &str = "assets/map/labels.json";

/// The bundled atlas in which Poland's name has these overrides.
fn with_overrides(overrides: &str) -> &'static Atlas {
    let file = bundled::FILES.iter().find(|file| file.path == LABELS);
    let text = std::str::from_utf8(file.unwrap().bytes).unwrap();
    let (start, rest) = text.split_once("{\"state\": \"POL\"").unwrap();
    let changed = format!("{start}{{\"overrides\": [{overrides}], \"state\": \"POL\"{rest}");
    let files: Vec<_> = bundled::FILES
        .iter()
        .map(|file| File {
            path: file.path,
            bytes: if file.path == LABELS {
                changed.as_bytes()
            } else {
                file.bytes
            },
        })
        .collect();

    Box::leak(Box::new(Atlas::load(&files).unwrap()))
}

fn poland() -> Subject {
    Subject::State(StateId::parse("POL").unwrap())
}

/// The names around Poland in 2004 at a scale, in km per point.
fn names(atlas: &'static Atlas, km_per_point: f64) -> Vec<(Subject, Rect, LonLat)> {
    let mut map = Map::of(atlas).at_year(2004);
    let camera = Camera {
        center: LonLat::new(19.0, 52.0),
        km_per_point,
    };
    let look = map.look(camera, screen(1000.0, 700.0), "en");
    let names = look.names.iter();

    names
        .map(|name| (name.subject, name.rect, name.stands.place))
        .collect()
}

#[test]
fn an_override_moves_that_one_name_at_that_scale_and_no_other() {
    let edited = with_overrides(
        r#"{"from_km_per_point": 2.0, "to_km_per_point": 3.0, "place": [18.4, 51.9]}"#,
    );
    for scale in [1.5, 1.99, 3.0, 4.0] {
        assert_eq!(names(edited, scale), names(&ATLAS, scale), "at {scale}");
    }
    for scale in [2.0, 2.5, 2.99] {
        let (before, after) = (names(&ATLAS, scale), names(edited, scale));
        let moved: Vec<_> = after.iter().filter(|name| !before.contains(name)).collect();
        let [(subject, _, place)] = moved[..] else {
            panic!("{moved:?} at {scale}");
        };
        assert_eq!(*subject, poland());
        assert_eq!(*place, LonLat::new(18.4, 51.9));
        assert_eq!(after.len(), before.len());
    }
}

#[test]
fn an_override_without_a_place_takes_the_name_off_the_map() {
    let edited =
        with_overrides(r#"{"from_km_per_point": 2.0, "to_km_per_point": 3.0, "place": null}"#);
    let is_named = |scale| {
        let names = names(edited, scale);
        names.iter().any(|(subject, ..)| *subject == poland())
    };
    assert_eq!([1.9, 2.5, 3.1].map(is_named), [true, false, true]);
}
