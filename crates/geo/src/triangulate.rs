//! Triangulation of polygons, in triangles small enough to curve with the projection.
//!
//! The same triangles are used about every center. Large or thin ones would leave the border
//! between their corners. A constrained Delaunay triangulation with extra points inside keeps
//! triangles compact. It also keeps every vertex of the border, so that neighbors have the same
//! corners along it and no seam can open.
//!
//! It takes most of a second for the bundled map, so the build script runs it; see
//! [`crate::bundle::triangle_list`].

use spade::{ConstrainedDelaunayTriangulation, HasPosition, Point2, Triangulation as _};

use crate::lon_lat::LonLat;
use crate::ring::Ring;
use crate::shape::{Bounds, Polygon};

/// Degrees of latitude between the extra points inside a polygon.
///
/// On 2° (222 km) a chord leaves its great circle by at most L² / 8R = 0.97 km.
const SOWING_STEP: f64 = 2.0;

/// Triangles that fill a polygon.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles {
    /// In the order of [`corners`].
    pub corners: Vec<LonLat>,
    /// Three indices into `corners` for each triangle, counter-clockwise.
    pub indices: Vec<[u32; 3]>,
}

/// Fills a polygon with triangles.
///
/// A side that crosses another is left out; the triangles then reach beyond the polygon there. The
/// bundled map has no such sides: a test of the outlines compares them all.
pub fn triangulate(polygon: &Polygon) -> Triangles {
    let corners = corners(polygon);
    let indices = connect(polygon, &corners);

    Triangles { corners, indices }
}

/// The vertices of all rings in order, then the extra points inside.
pub fn corners(polygon: &Polygon) -> Vec<LonLat> {
    let rings = polygon.rings.iter();
    let mut corners: Vec<_> = rings.flat_map(|ring| &ring.places).copied().collect();
    corners.extend(sow(polygon, shrink(polygon)));

    corners
}

/// A vertex in a plane local to the polygon, where a degree is as long eastward as northward.
struct Corner {
    place: LonLat,
    shrink: f64,
    /// Its index among the corners: spade keeps only one of two that coincide.
    index: u32,
}

impl HasPosition for Corner {
    type Scalar = f64;

    fn position(&self) -> Point2<f64> {
        Point2::new(self.place.lon * self.shrink, self.place.lat)
    }
}

/// Counter-clockwise, as indices into `corners`.
fn connect(polygon: &Polygon, corners: &[LonLat]) -> Vec<[u32; 3]> {
    let shrink = shrink(polygon);
    let mut sides = Vec::new();
    let mut first = 0;
    for ring in &polygon.rings {
        let count = ring.places.len();
        sides.extend((0..count).map(|index| [first + index, first + (index + 1) % count]));
        first += count;
    }
    let in_plane = corners.iter().zip(0..).map(|(&place, index)| Corner {
        place,
        shrink,
        index,
    });

    let loaded = ConstrainedDelaunayTriangulation::<_>::try_bulk_load_cdt(
        in_plane.collect(),
        sides,
        |side| {
            log::error!(
                "the sides at corner {} of the polygon near {:?} cross",
                side[0],
                polygon.bounds.min
            );
        },
    );
    let Ok(delaunay) = loaded else {
        log::error!(
            "a polygon near {:?} has a corner that is no number",
            polygon.bounds.min
        );
        return Vec::new();
    };

    let inside = faces_inside(&delaunay);
    let faces = delaunay.inner_faces();

    faces
        .filter(|face| inside[face.fix().index()])
        .map(|face| face.vertices().map(|vertex| vertex.data().index))
        .collect()
}

/// The shrink factor at the polygon's middle latitude; see [`shrink_at`].
fn shrink(polygon: &Polygon) -> f64 {
    let Bounds { min, max } = polygon.bounds;

    shrink_at(min.lat.midpoint(max.lat))
}

/// The ratio of a degree of longitude to one of latitude, rounded to a power of two.
///
/// Scaling by a power of two is exact: any other factor could, by rounding, push a corner across a
/// side that it almost touches.
fn shrink_at(latitude: f64) -> f64 {
    latitude.to_radians().cos().max(0.05).log2().round().exp2()
}

/// Whether each face lies inside: every constrained edge crossed on the way from the outer face
/// flips the answer.
fn faces_inside(delaunay: &ConstrainedDelaunayTriangulation<Corner>) -> Vec<bool> {
    let outer = delaunay.outer_face().fix();
    let mut inside: Vec<Option<bool>> = vec![None; delaunay.num_all_faces()];
    inside[outer.index()] = Some(false);
    let mut waiting = Vec::new();
    let mut cross = |edge: spade::handles::DirectedEdgeHandle<'_, _, _, _, _>,
                     here: bool,
                     waiting: &mut Vec<_>| {
        let beyond = edge.rev().face().fix();
        let answer = &mut inside[beyond.index()];
        if answer.is_none() {
            let there = here != edge.is_constraint_edge();
            *answer = Some(there);
            waiting.push((beyond, there));
        }
    };

    for edge in delaunay.convex_hull() {
        // Hull edges have the outer face on their left.
        cross(edge, false, &mut waiting);
    }
    while let Some((face, here)) = waiting.pop() {
        if let Some(face) = delaunay.face(face).as_inner() {
            for edge in face.adjacent_edges() {
                cross(edge, here, &mut waiting);
            }
        }
    }

    inside
        .into_iter()
        .map(|answer| answer.unwrap_or(false))
        .collect()
}

/// Points of a staggered grid inside the polygon.
fn sow(polygon: &Polygon, shrink: f64) -> Vec<LonLat> {
    let Bounds { min, max } = polygon.bounds;
    let rows = ((max.lat - min.lat) / SOWING_STEP).floor() as usize;
    let mut crossings = vec![Vec::new(); rows];
    let lat_of = |row: usize| min.lat + (row as f64 + 0.5) * SOWING_STEP;
    for (from, to) in polygon.rings.iter().flat_map(Ring::edges) {
        let (low, high) = (from.lat.min(to.lat), from.lat.max(to.lat));
        let first = ((low - min.lat) / SOWING_STEP - 0.5).ceil().max(0.0) as usize;
        for (row, crossed) in crossings.iter_mut().enumerate().skip(first) {
            let lat = lat_of(row);
            if lat >= high {
                break;
            }
            if lat >= low {
                crossed
                    .push(from.lon + (lat - from.lat) / (to.lat - from.lat) * (to.lon - from.lon));
            }
        }
    }

    let step = SOWING_STEP / shrink.max(0.05);
    let mut places = Vec::new();
    for (row, mut crossed) in crossings.into_iter().enumerate() {
        crossed.sort_by(f64::total_cmp);
        let shift = if row % 2 == 0 { 0.0 } else { 0.5 };
        for span in crossed.chunks_exact(2) {
            // Points close to the border would only make thin triangles; a quarter step is kept
            // free.
            let (from, to) = (span[0] + 0.25 * step, span[1] - 0.25 * step);
            let first = ((from - min.lon) / step - shift).ceil();
            let lons = (0..).map(|index| min.lon + (first + shift + f64::from(index)) * step);
            places.extend(
                lons.take_while(|lon| *lon < to)
                    .map(|lon| LonLat::new(lon, lat_of(row))),
            );
        }
    }

    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::densify::densify;
    use crate::ring::tests::ring;
    use crate::shape::Shape;

    /// Densified, as the build does it.
    fn dense(rings: Vec<Ring>) -> Polygon {
        let shape = Shape {
            polygons: vec![Polygon::new(rings).unwrap()],
        };

        densify(&shape).polygons.remove(0)
    }

    /// Total area in square degrees.
    fn area(triangles: &Triangles) -> f64 {
        let corner = |index: u32| triangles.corners[index as usize];
        triangles
            .indices
            .iter()
            .map(|&[a, b, c]| {
                let (a, b, c) = (corner(a), corner(b), corner(c));
                ((b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat)) / 2.0
            })
            .sum()
    }

    #[test]
    fn triangles_fill_a_polygon_with_a_hole_and_nothing_else() {
        let outer = ring(&[(0., 0.), (20., 0.), (20., 20.), (10., 3.), (0., 20.)]);
        let hole = ring(&[(2., 2.), (4., 2.), (4., 4.), (2., 4.)]);
        let triangles = triangulate(&dense(vec![outer, hole]));
        assert!((area(&triangles) - (400.0 - 170.0 - 4.0)).abs() < 1e-9);
    }

    #[test]
    fn a_hole_may_touch_the_outer_ring() {
        let outer = ring(&[(0., 0.), (4., 0.), (4., 4.), (0., 4.)]);
        let hole = ring(&[(0., 0.), (2., 1.), (1., 2.)]);
        let triangles = triangulate(&dense(vec![outer, hole]));
        assert!((area(&triangles) - (16.0 - 1.5)).abs() < 1e-9);
    }

    #[test]
    fn the_inside_of_a_large_polygon_is_sown() {
        let large = dense(vec![ring(&[(0., 40.), (40., 40.), (40., 70.), (0., 70.)])]);
        let on_border = large.rings[0].places.len();
        let triangles = triangulate(&large);
        assert!(triangles.corners.len() > on_border + 100);
        for [a, b, c] in &triangles.indices {
            let corner = |index: &u32| triangles.corners[*index as usize];
            for (from, to) in [(a, b), (b, c), (c, a)] {
                let degrees = corner(from).angle_to(corner(to)).to_degrees();
                assert!(degrees < 2.5 * SOWING_STEP, "a side of {degrees}°");
            }
        }
    }

    proptest! {
        #[test]
        fn the_triangles_of_any_star_have_its_area(
            radii in prop::collection::vec(1.0..25.0_f64, 3..40),
        ) {
            let count = radii.len() as f64;
            let places = radii.iter().enumerate().map(|(index, radius)| {
                let angle = index as f64 / count * std::f64::consts::TAU;
                (20.0 + radius * angle.cos(), 45.0 + radius * angle.sin())
            });
            let star = ring(&places.collect::<Vec<_>>());
            let expected = star.twice_signed_area().abs() / 2.0;
            let triangles = triangulate(&dense(vec![star]));
            prop_assert!((area(&triangles) / expected - 1.0).abs() < 1e-9);
        }
    }
}
