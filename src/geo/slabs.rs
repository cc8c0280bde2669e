//! The sides of a polygon by latitude, so that few of them are looked at to tell inside from outside.

use std::iter;

use crate::geo::lon_lat::LonLat;
use crate::geo::shape::Polygon;

/// So many sides lie in a slab on average.
const SIDES_IN_A_SLAB: usize = 8;

/// The sides of one polygon in slabs between parallels, each of the same height.
///
/// Holds no places itself: it must be asked together with the polygon that it was made for.
#[derive(Debug)]
pub struct Slabs {
    south: f64,
    /// How many slabs there are in a degree of latitude.
    per_degree: f64,
    /// Where in `sides` each slab begins, and where the last one ends.
    starts: Vec<u32>,
    /// The ring and the place in it where each side begins.
    sides: Vec<[u32; 2]>,
}

impl Slabs {
    /// The slabs of `polygon`.
    pub fn new(polygon: &Polygon) -> Self {
        let count = polygon.rings.iter().map(|ring| ring.places.len());
        let count = (count.sum::<usize>() / SIDES_IN_A_SLAB).max(1);
        let (south, north) = (polygon.bounds.min.lat, polygon.bounds.max.lat);
        let mut slabs = Self {
            south,
            per_degree: count as f64 / (north - south).max(f64::MIN_POSITIVE),
            starts: Vec::new(),
            sides: Vec::new(),
        };
        let mut in_slab = vec![Vec::new(); count];
        for (ring, number) in polygon.rings.iter().zip(0..) {
            for ((from, to), start) in ring.edges().zip(0..) {
                let [low, high] = [from.lat.min(to.lat), from.lat.max(to.lat)];
                for slab in &mut in_slab[slabs.slab(low, count)..=slabs.slab(high, count)] {
                    slab.push([number, start]);
                }
            }
        }
        slabs.starts = iter::once(0)
            .chain(in_slab.iter().scan(0, |end, slab| {
                *end += slab.len() as u32;
                Some(*end)
            }))
            .collect();
        slabs.sides = in_slab.concat();

        slabs
    }

    /// Whether `place` lies inside of `polygon`, the one that these are the slabs of.
    pub fn contain(&self, polygon: &Polygon, place: LonLat) -> bool {
        if !polygon.bounds.contains(place) {
            return false;
        }
        let slab = self.slab(place.lat, self.starts.len() - 1);
        let sides = &self.sides[self.starts[slab] as usize..self.starts[slab + 1] as usize];
        let crossed = sides.iter().filter(|[ring, start]| {
            let places = &polygon.rings[*ring as usize].places;
            let from = *start as usize;
            let to = if from + 1 < places.len() { from + 1 } else { 0 };

            place.crosses_going_west(places[from], places[to])
        });

        crossed.count() % 2 == 1
    }

    /// The slab of a latitude among `count`; those beyond the polygon go to the nearest.
    fn slab(&self, latitude: f64, count: usize) -> usize {
        // Negative numbers become 0.
        let slab = ((latitude - self.south) * self.per_degree) as usize;

        slab.min(count - 1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::ring::Ring;

    proptest! {
        #[test]
        fn slabs_and_all_sides_tell_the_same(
            radii in prop::collection::vec(1.0..25.0_f64, 3..90),
            places in prop::collection::vec((-10.0..50.0_f64, 15.0..75.0_f64), 50),
        ) {
            let star = |scale: f64| {
                let count = radii.len() as f64;
                let places = radii.iter().enumerate().map(|(index, radius)| {
                    let angle = index as f64 / count * std::f64::consts::TAU;
                    let (along, up) = (radius * angle.cos(), radius * angle.sin());
                    LonLat::new(20.0 + scale * along, 45.0 + scale * up)
                });

                Ring::new(places.collect()).unwrap()
            };
            let polygon = Polygon::new(vec![star(1.0), star(0.4)]).unwrap();
            let slabs = Slabs::new(&polygon);
            // The corners too: they lie between two slabs, or on the edge of one.
            let corners = polygon.rings.iter().flat_map(|ring| ring.places.clone());
            let places = places.into_iter().map(|(lon, lat)| LonLat::new(lon, lat));
            for place in places.chain(corners) {
                prop_assert_eq!(slabs.contain(&polygon, place), polygon.contains(place));
            }
        }
    }
}
