//! The bundled map: areas, places, shared borders, and fills that match the ground.

use std::array::from_fn;
use std::sync::LazyLock;

use atlas::Atlas;
use atlas::date::Date;
use atlas::id::StateId;
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::{UnitSituation, snapshot};
use atlas::unit::Unit;
use geo::lon_lat::LonLat;
use geo::shape::Shape;
use map::level::Level;
use map::levels::LEVEL_COUNT;
use map::prepare::prepare;

use crate::areas::{DETAIL, STATES, UNITS};
use crate::places::PLACES;
use crate::tidy::assert_none;

/// All levels, coarse to fine; preparing them takes a second.
pub(crate) static LEVELS: LazyLock<[Level; LEVEL_COUNT]> =
    LazyLock::new(|| from_fn(|number| prepare(number).unwrap()));

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn index_of(code: &str) -> usize {
    let is_it = |unit: &Unit| unit.id.as_str() == code;

    ATLAS.units().iter().position(is_it).unwrap()
}

/// The major half-axis of the ellipsoid WGS84 in km, and the square of its eccentricity.
const WGS84: (f64, f64) = (6_378.137, 0.006_694_379_990_14);

/// The area of a shape on the ellipsoid, by which official areas are measured, in km².
///
/// On the sphere of the projection Finland would be half a percent smaller.
fn ellipsoid_km2(shape: &Shape) -> f64 {
    let (axis, squared) = WGS84;
    let eccentricity = squared.sqrt();
    // The area between the equator and a latitude, for each radian of longitude and half a square axis.
    let band = |lat: f64| {
        let sine = lat.to_radians().sin();
        let part = eccentricity * sine;
        (1.0 - squared) * (sine / (1.0 - part * part) + part.atanh() / eccentricity)
    };
    let side = |(from, to): (LonLat, LonLat)| {
        let middle = band(f64::midpoint(from.lat, to.lat));
        let mean = (band(from.lat) + 4.0 * middle + band(to.lat)) / 6.0;
        (to.lon - from.lon).to_radians() * mean
    };
    let rings = shape.polygons.iter().flat_map(|polygon| &polygon.rings);
    // Holes turn the other way, so they are subtracted.
    let sum: f64 = rings.flat_map(|ring| ring.edges().map(side)).sum();

    -sum * axis * axis / 2.0
}

/// The area of every unit on the ellipsoid at one level, in the order of the units.
fn areas(level: &Level) -> Vec<f64> {
    level.shapes().map(|shape| ellipsoid_km2(&shape)).collect()
}

/// The finest areas, measured once.
static FINEST: LazyLock<Vec<f64>> = LazyLock::new(|| areas(&LEVELS[LEVEL_COUNT - 1]));

/// The area that a state holds on a day at the finest level, in km², leaving out its dependencies.
fn area_km2(state: &str, date: &str) -> f64 {
    let state = StateId::parse(state).unwrap();
    let snapshot = snapshot(&ATLAS, day(date));
    let own =
        |unit: &UnitSituation| unit.holder == state && unit.tenure != TenureStatus::Dependency;
    let units = snapshot.units.iter().zip(FINEST.iter());

    units
        .filter(|(unit, _)| own(unit))
        .map(|(_, area)| area)
        .sum()
}

/// How far `measured` lies from `expected`, in percent.
fn percent_off(measured: f64, expected: f64) -> f64 {
    (measured / expected - 1.0) * 100.0
}

/// Says what is farther from its official area than `tolerance`, in percent; `None` if it is not.
fn compare(what: &str, measured: f64, official: f64, tolerance: f64) -> Option<String> {
    let error = percent_off(measured, official);
    let is_off = error.abs() > tolerance;

    is_off.then(|| format!("{what}: {measured:.0} km², not {official}: {error:+.2} %"))
}

#[test]
fn states_and_units_have_their_official_areas() {
    let of_states = STATES
        .iter()
        .filter_map(|&(state, date, official, tolerance)| {
            let what = format!("{state} on {date}");
            compare(&what, area_km2(state, date), official, tolerance)
        });
    let of_units = UNITS.iter().filter_map(|&(codes, official, tolerance)| {
        let measured = codes.iter().map(|code| FINEST[index_of(code)]).sum();
        compare(&codes.join(" + "), measured, official, tolerance)
    });
    assert_none(&of_states.chain(of_units).collect::<Vec<_>>());
    assert_eq!(STATES.len() + UNITS.len(), 77);
}

#[test]
fn the_federal_republic_had_its_official_area_with_west_berlin() {
    let west = area_km2("DEU", "1985-06-01") + area_km2("WBER", "1985-06-01");
    assert_eq!(compare("both", west, 248_717.0, 1.0), None);
}

#[test]
fn simplifying_keeps_the_areas_of_larger_detailed_units() {
    // Percent from full detail, coarse to fine; the last is what other ways of measuring make.
    for (level, tolerance) in LEVELS.iter().zip([6.0, 1.5, 0.2, 0.01]) {
        let mut compared = 0;
        for (unit, area) in ATLAS.units().iter().zip(areas(level)) {
            if DETAIL.contains(&unit.id.as_str()) && unit.area_km2 > 20_000.0 {
                let off = percent_off(area, unit.area_km2);
                assert!(off.abs() <= tolerance, "{}: {off:+.3} %", unit.id);
                compared += 1;
            }
        }
        assert!(compared > 40, "only {compared} units are large");
    }
}

#[test]
fn places_belong_to_the_state_that_held_them_on_the_day() {
    let mut wrong = Vec::new();
    for &(name, lon, lat, date, expected) in PLACES {
        let unit = LEVELS[LEVEL_COUNT - 1].unit_at(LonLat::new(lon, lat));
        let holder = unit.map(|unit| snapshot(&ATLAS, day(date)).units[unit].holder);
        if holder.map(|state| state.to_string()).as_deref() != expected {
            wrong.push(format!("{name} on {date}: {holder:?}, not {expected:?}"));
        }
    }
    assert!(PLACES.len() >= 65, "{} places", PLACES.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_triangles_of_every_polygon_have_its_area() {
    for level in LEVELS.iter() {
        for shape in level.shapes() {
            for polygon in &shape.polygons {
                let filled = geo::triangulate::triangulate(polygon);
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
                    .map(geo::ring::Ring::twice_signed_area)
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
    use atlas::timeline::border::{BorderKind, border_kind};
    let (west, east) = (index_of("DEU-W"), index_of("DEU-E"));
    let shared = LEVELS[LEVEL_COUNT - 1].borders.iter().any(|border| {
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
