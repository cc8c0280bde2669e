//! The bundled map: areas, places, shared borders, and fills that match the ground.

use std::sync::LazyLock;

use nato_atlas::atlas::Atlas;
use nato_atlas::atlas::date::Date;
use nato_atlas::atlas::id::StateId;
use nato_atlas::geo::lon_lat::LonLat;
use nato_atlas::map::level::Level;
use nato_atlas::map::levels::LEVEL_COUNT;
use nato_atlas::map::prepare::prepare;
use nato_atlas::timeline::snapshot::snapshot;

use crate::places::PLACES;

/// All levels, coarse to fine; preparing them takes a second.
pub(crate) static LEVELS: LazyLock<[Level; LEVEL_COUNT]> =
    LazyLock::new(|| [0, 1, 2].map(|number| prepare(number).unwrap()));

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The area that a state holds on a day at the finest level, in km², leaving out its dependencies.
fn area_km2(state: &str, date: &str) -> f64 {
    let state = StateId::parse(state).unwrap();
    let snapshot = snapshot(&ATLAS, day(date));
    let shapes = LEVELS[2].shapes();
    let own = |status| status != nato_atlas::atlas::tenure::TenureStatus::Dependency;

    snapshot
        .units
        .iter()
        .zip(shapes)
        .filter(|(unit, _)| unit.holder == state && own(unit.tenure))
        .map(|(_, shape)| shape.area_km2())
        .sum()
}

#[test]
fn vanished_states_have_their_official_areas() {
    // State, day, official km², tolerance in percent.
    let cases = [
        ("DDR", "1985-06-01", 108_333.0, 1.0),
        ("DEU", "2000-06-01", 357_022.0, 1.0),
        ("CSK", "1980-06-01", 127_900.0, 1.0),
        ("YUG", "1980-06-01", 255_804.0, 1.0),
        ("SCG", "2000-06-01", 102_173.0, 1.0),
        ("SUN", "1980-06-01", 22_402_200.0, 2.0),
        ("KOS", "2010-06-01", 10_887.0, 1.0),
        ("UKR", "2020-06-01", 603_628.0, 2.0),
        ("WBER", "1980-06-01", 480.0, 4.0),
        ("SAA", "1955-06-01", 2_569.0, 5.0),
        ("FTT", "1950-06-01", 738.0, 8.0),
    ];
    for (state, date, official, tolerance) in cases {
        let area = area_km2(state, date);
        let error = (area / official - 1.0) * 100.0;
        assert!(
            error.abs() <= tolerance,
            "{state} on {date}: {area:.0} km², {error:+.2} %"
        );
    }
    let west = area_km2("DEU", "1985-06-01") + area_km2("WBER", "1985-06-01");
    assert!(
        (west / 248_717.0 - 1.0).abs() < 0.01,
        "the Federal Republic with West Berlin: {west:.0}"
    );
}

#[test]
fn places_belong_to_the_state_that_held_them_on_the_day() {
    let mut wrong = Vec::new();
    for &(name, lon, lat, date, expected) in PLACES {
        let unit = LEVELS[2].unit_at(LonLat::new(lon, lat));
        let holder = unit.map(|unit| snapshot(&ATLAS, day(date)).units[unit].holder);
        if holder.map(|state| state.to_string()).as_deref() != expected {
            wrong.push(format!("{name} on {date}: {holder:?}, not {expected:?}"));
        }
    }
    assert!(PLACES.len() >= 65, "{} places", PLACES.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_level_has_the_same_units_and_each_has_land() {
    for level in LEVELS.iter() {
        assert_eq!(level.shapes().len(), ATLAS.units().len());
        assert!(
            level
                .shapes()
                .iter()
                .all(|shape| !shape.polygons.is_empty())
        );
    }
}

#[test]
fn the_triangles_of_every_polygon_have_its_area() {
    for level in LEVELS.iter() {
        for shape in level.shapes() {
            for polygon in &shape.polygons {
                let alone = nato_atlas::geo::shape::Shape {
                    polygons: vec![polygon.clone()],
                };
                let filled = nato_atlas::geo::triangulate::triangulate(&alone);
                let corner = |index: u32| filled.corners[index as usize];
                let area: f64 = filled
                    .indices
                    .iter()
                    .map(|&[a, b, c]| {
                        let (a, b, c) = (corner(a), corner(b), corner(c));
                        (b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat)
                    })
                    .sum();
                let rings: f64 = polygon
                    .rings
                    .iter()
                    .map(nato_atlas::geo::ring::Ring::twice_signed_area)
                    .sum();
                assert!(
                    (area / rings - 1.0).abs() < 1e-6,
                    "near {:?}",
                    polygon.bounds.min
                );
            }
        }
    }
}

#[test]
fn the_inner_german_border_is_an_inner_border_from_unification_on() {
    use nato_atlas::timeline::border::{BorderKind, border_kind};
    let index = |id: &str| {
        ATLAS
            .units()
            .iter()
            .position(|unit| unit.id.as_str() == id)
            .unwrap()
    };
    let (west, east) = (index("DEU-W"), index("DEU-E"));
    let shared = LEVELS[2].borders.iter().any(|border| {
        [(west, Some(east)), (east, Some(west))].contains(&(border.left, border.right))
    });
    assert!(shared, "the two share an arc");
    let kind = |date: &str| {
        let snapshot = snapshot(&ATLAS, day(date));
        border_kind(&snapshot.units[west], Some(&snapshot.units[east]))
    };
    assert_eq!(kind("1990-10-02"), BorderKind::Frontier);
    assert_eq!(kind("1990-10-03"), BorderKind::Inner);
}
