//! Intermediate points on long sides, so that a side curves like its parallel or meridian.

use crate::lon_lat::LonLat;
use crate::ring::Ring;
use crate::shape::{Polygon, Shape};
use crate::topology::BorderArc;

/// The longest side of a border in degrees; longer ones get points in between.
///
/// On 0.5° (56 km) a parallel leaves its chord by 0.06 km times the tangent of its latitude.
const LONGEST_SIDE: f64 = 0.5;

/// Adds points on sides longer than 0.5°, at the same places for both neighbors of a border.
pub fn densify(shape: &Shape) -> Shape {
    let polygons = shape.polygons.iter().map(|polygon| Polygon {
        rings: polygon.rings.iter().map(densify_ring).collect(),
        bounds: polygon.bounds,
    });

    Shape {
        polygons: polygons.collect(),
    }
}

/// A line with the points that [`densify`] adds to a shape along it.
fn densify_line(line: &[LonLat]) -> Vec<LonLat> {
    let mut places = Vec::with_capacity(line.len());
    places.extend(line.first());
    for side in line.windows(2) {
        places.extend(between(side[0], side[1]));
        places.push(side[1]);
    }

    places
}

/// An arc with the points that [`densify`] adds to the shapes on both sides.
pub fn densify_arc(arc: &BorderArc) -> BorderArc {
    BorderArc {
        left: arc.left,
        right: arc.right,
        places: densify_line(&arc.places),
    }
}

fn densify_ring(ring: &Ring) -> Ring {
    let added = ring.edges().map(|(from, to)| between(from, to).len());
    // Exact capacity: rings are kept for the whole run, and spare capacity adds up to megabytes.
    let mut places = Vec::with_capacity(ring.places.len() + added.sum::<usize>());
    for (from, to) in ring.edges() {
        places.push(from);
        places.extend(between(from, to));
    }

    Ring { places }
}

/// Points strictly between the ends, evenly spaced; none on a side of at most 0.5°.
fn between(from: LonLat, to: LonLat) -> impl ExactSizeIterator<Item = LonLat> {
    // Both neighbors must compute identical numbers, whichever way they walk.
    let forward = (from.lon, from.lat) < (to.lon, to.lat);
    let (start, end) = if forward { (from, to) } else { (to, from) };
    let shrink = start.lat.to_radians().cos();
    let length = ((end.lon - start.lon) * shrink).hypot(end.lat - start.lat);
    let pieces = (length / LONGEST_SIDE).ceil() as u32;

    (1..pieces).map(move |piece| {
        let step = if forward { piece } else { pieces - piece };
        let share = f64::from(step) / f64::from(pieces);
        LonLat::new(
            start.lon + share * (end.lon - start.lon),
            start.lat + share * (end.lat - start.lat),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ring::tests::ring;

    fn places(corners: &[(f64, f64)]) -> Vec<LonLat> {
        let places = corners.iter();

        places.map(|&(lon, lat)| LonLat::new(lon, lat)).collect()
    }

    #[test]
    fn long_sides_get_the_same_points_from_both_neighbors() {
        let west = densify_ring(&ring(&[(0., 0.), (7.3, 0.), (7.3, 3.1)]));
        let east = densify_ring(&ring(&[(7.3, 3.1), (7.3, 0.), (9., 1.)]));
        let shared = |ring: &Ring| {
            let mut places: Vec<_> = ring
                .places
                .iter()
                .filter(|place| place.lon == 7.3)
                .collect();
            places.sort_by(|a, b| a.lat.total_cmp(&b.lat));
            places.into_iter().copied().collect::<Vec<_>>()
        };
        assert!(shared(&west).len() > 6);
        assert_eq!(shared(&west), shared(&east));
    }

    #[test]
    fn neighbors_agree_where_the_latitude_of_an_end_would_decide_the_number_of_points() {
        // Measured at the southern end the side is longer than six pieces, at the northern one not.
        let [south, north] = [(0., 50.), (4.65, 50.5)];
        let there = densify_line(&places(&[south, north]));
        let mut back = densify_line(&places(&[north, south]));
        back.reverse();
        assert_eq!(there, back);
    }

    #[test]
    fn a_line_gets_the_points_of_the_ring_beside_it() {
        let corners = [(0., 0.), (7.3, 0.), (7.3, 3.1)];
        let closed = [corners.as_slice(), &corners[..1]].concat();
        let mut line = densify_line(&places(&closed));
        assert_eq!(
            line.pop(),
            line.first().copied(),
            "the end repeats the start"
        );
        assert_eq!(line, densify_ring(&ring(&corners)).places);
    }
}
