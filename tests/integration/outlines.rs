//! The outlines as they stand in the files: the same units in every level, whose borders never cross.

use std::collections::{HashMap, HashSet};

use atlas::bundled;
use atlas::id::UnitId;
use atlas::outlines::{UnitOutline, read_outlines};

use crate::areas::DETAIL;
use crate::facts::ATLAS;

/// Longitude and latitude in degrees, as they stand in the file.
type Position = [f64; 2];

/// The side of a cell in which sides of rings are looked for, in degrees.
const CELL: f64 = 0.2;

/// The longest side in degrees that bends with the projection, with room for rounded coordinates.
const LONGEST_SIDE: f64 = 0.5 + 1e-4;

fn level(number: usize) -> Vec<UnitOutline> {
    bundled::LEVELS[number].read(read_outlines).unwrap()
}

#[test]
fn the_program_gives_the_files_of_the_map_as_they_lie_in_the_repository_to_the_last_byte() {
    let lakes = [bundled::LAKES_COARSE, bundled::LAKES_FINE];
    for file in bundled::LEVELS.into_iter().chain(lakes) {
        let on_disk = std::fs::read(file.path).unwrap();
        assert!(file.read(|file| file.bytes == on_disk), "{}", file.path);
    }
}

/// Every ring with its unit, and whether it is the outer one of its polygon.
fn rings(outlines: &[UnitOutline]) -> impl Iterator<Item = (UnitId, bool, &Vec<Position>)> {
    outlines.iter().flat_map(|outline| {
        outline.polygons.iter().flat_map(|polygon| {
            let numbered = polygon.iter().enumerate();
            numbered.map(|(number, ring)| (outline.unit, number == 0, ring))
        })
    })
}

/// A position as it can be compared and counted; the files have five digits behind the point.
fn key(position: Position) -> [i64; 2] {
    position.map(|degrees| (degrees * 1e5).round() as i64)
}

/// Twice the area to the left of the way from `a` to `b` to `c`, in exact numbers.
fn turn(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
}

/// Whether `point`, which lies on the straight line through the side, lies on the side.
fn is_between([a, b]: Side, point: [i64; 2]) -> bool {
    (0..2).all(|axis| (a[axis].min(b[axis])..=a[axis].max(b[axis])).contains(&point[axis]))
}

/// The two ends of a side, in ascending order.
type Side = [[i64; 2]; 2];

/// Whether two sides share more than an end of both.
fn collide(one: Side, other: Side) -> bool {
    let [a, b] = one;
    let [c, d] = other;
    let (to_c, to_d) = (turn(a, b, c).signum(), turn(a, b, d).signum());
    let (to_a, to_b) = (turn(c, d, a).signum(), turn(c, d, b).signum());
    if to_c * to_d < 0 && to_a * to_b < 0 {
        return true;
    }
    let touches =
        |side: Side, turn: i64, end| turn == 0 && !side.contains(&end) && is_between(side, end);

    touches(one, to_c, c)
        || touches(one, to_d, d)
        || touches(other, to_a, a)
        || touches(other, to_b, b)
}

/// The cells that a side may run through.
fn cells([a, b]: Side) -> impl Iterator<Item = [i64; 2]> {
    let cell = |units: i64| (units as f64 / 1e5 / CELL).floor() as i64;
    let range = move |axis: usize| cell(a[axis].min(b[axis]))..=cell(a[axis].max(b[axis]));

    range(0).flat_map(move |x| range(1).map(move |y| [x, y]))
}

#[test]
fn every_level_has_the_units_of_the_atlas_in_their_order() {
    let units: Vec<_> = ATLAS.units().iter().map(|unit| unit.id).collect();
    for number in 0..bundled::LEVELS.len() {
        let outlines = level(number);
        let of_level: Vec<_> = outlines.iter().map(|outline| outline.unit).collect();
        assert_eq!(of_level, units, "level {number}");
        for outline in outlines {
            assert!(!outline.polygons.is_empty(), "{}", outline.unit);
        }
    }
}

#[test]
fn every_ring_is_closed_and_turns_the_right_way() {
    for number in 0..bundled::LEVELS.len() {
        for (unit, is_outer, ring) in rings(&level(number)) {
            assert!(ring.len() >= 4, "{unit}");
            assert_eq!(ring.first(), ring.last(), "{unit}");
            let keys: Vec<_> = ring.iter().copied().map(key).collect();
            let area: i64 = keys
                .windows(2)
                .map(|side| turn(keys[0], side[0], side[1]))
                .sum();
            // Outer rings run clockwise in the files, holes the other way.
            assert_eq!(area < 0, is_outer, "{unit} near {:?}", ring[0]);
        }
    }
}

#[test]
fn every_hole_lies_in_its_polygon() {
    for number in 0..bundled::LEVELS.len() {
        for outline in level(number) {
            for polygon in &outline.polygons {
                let outer =
                    geo::ring::Ring::new(polygon[0].iter().copied().map(Into::into).collect())
                        .unwrap();
                for hole in &polygon[1..] {
                    // An end may touch the outer ring; the middle of a side never does.
                    let middle = [0, 1].map(|axis| f64::midpoint(hole[0][axis], hole[1][axis]));
                    assert!(outer.crossed_oddly(middle.into()), "{}", outline.unit);
                }
            }
        }
    }
}

/// No ring crosses or touches itself but at its corners, neighbors share their borders point by
/// point, and no land belongs to two units.
#[test]
fn sides_of_rings_meet_at_their_ends_only_and_have_one_unit_on_each_hand() {
    for number in 0..bundled::LEVELS.len() {
        let outlines = level(number);
        let mut walked = HashSet::new();
        for (unit, _, ring) in rings(&outlines) {
            for side in ring.windows(2) {
                // Rounding made two points of the finest level one.
                let way = [key(side[0]), key(side[1])];
                let is_new = way[0] == way[1] || walked.insert(way);
                assert!(is_new, "{unit} overlaps near {:?}", side[0]);
            }
        }
        let mut sides: Vec<Side> = walked.iter().map(|&[a, b]| [a.min(b), a.max(b)]).collect();
        sides.sort_unstable();
        sides.dedup();

        let mut by_cell = HashMap::<_, Vec<Side>>::new();
        for &side in &sides {
            for cell in cells(side) {
                let others = by_cell.entry(cell).or_default();
                if let Some(other) = others.iter().find(|other| collide(side, **other)) {
                    panic!("level {number}: {side:?} meets {other:?}");
                }
                others.push(side);
            }
        }
    }
}

#[test]
fn land_lies_on_the_map_and_does_not_cross_its_edge() {
    for number in 0..bundled::LEVELS.len() {
        for (unit, _, ring) in rings(&level(number)) {
            for &[lon, lat] in ring {
                assert!((-180.0..=190.4).contains(&lon), "{unit}: {lon}");
                assert!((-60.0..=83.7).contains(&lat), "{unit}: {lat}");
            }
        }
    }
}

#[test]
fn sides_of_detailed_units_are_short_enough_to_bend() {
    let outlines = level(bundled::LEVELS.len() - 1);
    let mut measured = HashSet::new();
    for (unit, _, ring) in rings(&outlines).filter(|(unit, ..)| DETAIL.contains(&unit.as_str())) {
        measured.insert(unit);
        for side in ring.windows(2) {
            let [from, to] = [side[0], side[1]];
            let length = (to[0] - from[0]).hypot(to[1] - from[1]);
            assert!(length <= LONGEST_SIDE, "{unit}: {length}° near {from:?}");
        }
    }
    assert_eq!(measured.len(), DETAIL.len());
}

#[test]
fn the_comparison_of_sides_sees_what_it_looks_for() {
    let side = [[0, 0], [10, 0]];
    assert!(collide(side, [[5, -5], [5, 5]]), "a crossing");
    assert!(collide(side, [[5, 0], [5, 5]]), "an end on the side");
    assert!(collide(side, [[5, 0], [15, 0]]), "an overlap");
    assert!(!collide(side, [[10, 0], [15, 0]]), "a chain");
    assert!(!collide(side, [[0, 0], [5, 5]]), "a fork");
    assert!(!collide(side, [[11, -1], [11, 1]]), "a side beside it");
}
