//! Polygons with holes.

use crate::lon_lat::LonLat;
use crate::ring::Ring;

/// One outer ring, counter-clockwise, and the holes in it, clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon {
    /// The outer ring first, then the holes.
    pub rings: Vec<Ring>,
    /// The bounding box of the outer ring.
    pub bounds: Bounds,
}

/// A box in degrees of longitude and latitude, edges included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// South-west corner.
    pub min: LonLat,
    /// North-east corner.
    pub max: LonLat,
}

/// A polygon as in GeoJSON: rings of longitude and latitude in degrees, the outer ring first, then the
/// holes.
///
/// The last point of a ring repeats its first. Inside a ring longitudes pass 180 rather than jump
/// to -180.
pub type PolygonRings = Vec<Vec<[f64; 2]>>;

/// The polygons of one feature; they do not overlap.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    /// In the order of the source file.
    pub polygons: Vec<Polygon>,
}

impl Polygon {
    /// Takes rings of any orientation, the outer one first, and orients them; `None` without an
    /// outer ring.
    pub fn new(rings: Vec<Ring>) -> Option<Self> {
        let rings: Vec<_> = rings
            .into_iter()
            .enumerate()
            .map(|(index, ring)| ring.oriented(index == 0))
            .collect();
        let bounds = Bounds::around(&rings.first()?.places)?;

        Some(Self { rings, bounds })
    }

    /// By the even-odd rule, so holes are outside.
    pub fn contains(&self, place: LonLat) -> bool {
        self.bounds.contains(place)
            && self
                .rings
                .iter()
                .filter(|ring| ring.crossed_oddly(place))
                .count()
                % 2
                == 1
    }
}

impl Bounds {
    /// `None` without places.
    pub fn around(places: &[LonLat]) -> Option<Self> {
        let first = *places.first()?;
        let start = Self {
            min: first,
            max: first,
        };

        Some(places.iter().fold(start, |bounds, place| Self {
            min: LonLat::new(bounds.min.lon.min(place.lon), bounds.min.lat.min(place.lat)),
            max: LonLat::new(bounds.max.lon.max(place.lon), bounds.max.lat.max(place.lat)),
        }))
    }

    /// Edges included.
    pub fn contains(&self, place: LonLat) -> bool {
        (self.min.lon..=self.max.lon).contains(&place.lon)
            && (self.min.lat..=self.max.lat).contains(&place.lat)
    }
}

impl Shape {
    /// Polygons as in GeoJSON: for each its rings of longitude and latitude in degrees, the outer
    /// one first. Rings with fewer than three places are left out.
    pub fn from_rings(polygons: &[PolygonRings]) -> Self {
        let ring =
            |places: &Vec<[f64; 2]>| Ring::new(places.iter().copied().map(LonLat::from).collect());
        let polygon =
            |rings: &Vec<Vec<[f64; 2]>>| Polygon::new(rings.iter().filter_map(ring).collect());

        Self {
            polygons: polygons.iter().filter_map(polygon).collect(),
        }
    }

    /// Whether `place` lies in any polygon.
    ///
    /// Land beyond the antimeridian keeps longitudes above 180, so the place is also looked for
    /// one turn further east.
    pub fn contains(&self, place: LonLat) -> bool {
        let turned = LonLat::new(place.lon + 360.0, place.lat);
        self.polygons
            .iter()
            .any(|polygon| polygon.contains(place) || polygon.contains(turned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ring::tests::{ring, square};

    #[test]
    fn a_hole_is_not_inside() {
        let polygon = Polygon::new(vec![square(0.0, 4.0), square(1.0, 2.0)]).unwrap();
        assert!(polygon.contains(LonLat::new(3.0, 3.0)));
        assert!(!polygon.contains(LonLat::new(1.5, 1.5)));
    }

    #[test]
    fn holes_run_against_the_outer_ring() {
        let polygon = Polygon::new(vec![square(0.0, 4.0), square(1.0, 2.0)]).unwrap();
        assert!(polygon.rings[0].twice_signed_area() > 0.0);
        assert!(polygon.rings[1].twice_signed_area() < 0.0);
    }

    #[test]
    fn land_beyond_the_antimeridian_is_found_from_the_west() {
        let land = ring(&[(178.0, 60.0), (188.0, 60.0), (188.0, 70.0), (178.0, 70.0)]);
        let shape = Shape {
            polygons: vec![Polygon::new(vec![land]).unwrap()],
        };
        assert!(shape.contains(LonLat::new(-175.0, 65.0)));
        assert!(shape.contains(LonLat::new(179.0, 65.0)));
        assert!(!shape.contains(LonLat::new(-160.0, 65.0)));
    }
}
