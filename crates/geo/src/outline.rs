//! A compact polygon for many point-in-polygon queries: half the memory, sides sorted by latitude.

use std::iter;
use std::sync::OnceLock;

use crate::lon_lat::LonLat;
use crate::ring::Ring;
use crate::shape::{Bounds, Polygon};

/// One step is 0.11 m of latitude, a tenth of the step in which outlines are bundled.
const STEPS_A_DEGREE: f64 = 1e6;

/// Longitude and latitude in millionths of a degree.
pub type Steps = [i32; 2];

/// On average.
const SIDES_IN_A_SLAB: usize = 8;

/// The rings of a polygon in whole steps. A place that two polygons share stays shared.
#[derive(Debug)]
pub struct Outline {
    rings: Vec<Box<[Steps]>>,
    bounds: Bounds,
    /// Built at the first call of [`Self::contains`].
    slabs: OnceLock<Slabs>,
}

impl Outline {
    /// Longitudes must lie within ±2,000 degrees, the range of an `i32` in steps.
    pub fn new(polygon: &Polygon) -> Self {
        let rings = polygon.rings.iter();

        Self {
            rings: rings
                .map(|ring| ring.places.iter().copied().map(to_steps).collect())
                .collect(),
            bounds: polygon.bounds,
            slabs: OnceLock::new(),
        }
    }

    /// Each place is at most half a step (0.06 m) off the original.
    pub fn polygon(&self) -> Polygon {
        let rings = self.rings.iter().map(|ring| Ring {
            places: ring.iter().copied().map(from_steps).collect(),
        });

        Polygon {
            rings: rings.collect(),
            bounds: self.bounds,
        }
    }

    /// The outer ring first, then the holes; the last place of each joins the first.
    pub fn rings(&self) -> impl Iterator<Item = &[Steps]> {
        self.rings.iter().map(|ring| &**ring)
    }

    /// The memory of its places, without that of the index.
    pub fn bytes(&self) -> usize {
        self.rings.iter().map(|ring| size_of_val(&**ring)).sum()
    }

    /// The box around the outer ring, in degrees.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Whether `place` lies inside, by the even-odd rule.
    pub fn contains(&self, place: LonLat) -> bool {
        self.bounds.contains(place)
            && self
                .slabs
                .get_or_init(|| Slabs::new(self))
                .contain(self, place)
    }

    fn side(&self, [ring, start]: [u32; 2]) -> (LonLat, LonLat) {
        let places = &self.rings[ring as usize];
        let start = start as usize;
        let end = if start + 1 < places.len() {
            start + 1
        } else {
            0
        };

        (from_steps(places[start]), from_steps(places[end]))
    }
}

/// Rounds to the nearest step; the longitude must lie within ±2,000 degrees.
pub fn to_steps(place: LonLat) -> Steps {
    [place.lon, place.lat].map(|degrees| (degrees * STEPS_A_DEGREE).round() as i32)
}

/// A place that was a whole number of steps comes back bit for bit.
pub fn from_steps(steps: Steps) -> LonLat {
    // Division gives the same nearest f64 as parsing the decimal text.
    let [lon, lat] = steps.map(|steps| f64::from(steps) / STEPS_A_DEGREE);

    LonLat::new(lon, lat)
}

/// The sides of an outline in latitude bands of equal height: to tell inside from outside only the
/// sides of one band are tested.
#[derive(Debug)]
struct Slabs {
    south: f64,
    /// Bands per degree of latitude.
    per_degree: f64,
    /// The index in `sides` of each band's first side, then the length of `sides`.
    starts: Vec<u32>,
    /// Ring number and index in it of the place where the side begins.
    sides: Vec<[u32; 2]>,
}

impl Slabs {
    fn new(outline: &Outline) -> Self {
        let count = outline.rings.iter().map(|ring| ring.len());
        let count = (count.sum::<usize>() / SIDES_IN_A_SLAB).max(1);
        let (south, north) = (outline.bounds.min.lat, outline.bounds.max.lat);
        let mut slabs = Self {
            south,
            per_degree: count as f64 / (north - south).max(f64::MIN_POSITIVE),
            starts: Vec::new(),
            sides: Vec::new(),
        };
        let mut in_slab = vec![Vec::new(); count];
        for (ring, number) in outline.rings.iter().zip(0..) {
            for start in 0..ring.len() as u32 {
                let side = [number, start];
                let (from, to) = outline.side(side);
                let [low, high] = [from.lat.min(to.lat), from.lat.max(to.lat)];
                for slab in &mut in_slab[slabs.slab(low, count)..=slabs.slab(high, count)] {
                    slab.push(side);
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

    /// `outline` must be the one that the bands were built from.
    fn contain(&self, outline: &Outline, place: LonLat) -> bool {
        let slab = self.slab(place.lat, self.starts.len() - 1);
        let sides = &self.sides[self.starts[slab] as usize..self.starts[slab + 1] as usize];
        let crossed = sides.iter().filter(|side| {
            let (from, to) = outline.side(**side);

            place.crosses_going_west(from, to)
        });

        crossed.count() % 2 == 1
    }

    /// The index of a latitude's band, clamped to `0..count`.
    fn slab(&self, latitude: f64, count: usize) -> usize {
        // The cast saturates: negative numbers become 0.
        let slab = ((latitude - self.south) * self.per_degree) as usize;

        slab.min(count - 1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_outline_and_its_polygon_tell_the_same(
            radii in prop::collection::vec(1.0..25.0_f64, 3..90),
            places in prop::collection::vec((-10.0..50.0_f64, 15.0..75.0_f64), 50),
        ) {
            let star = |scale: f64| {
                let count = radii.len() as f64;
                let places = radii.iter().enumerate().map(|(index, radius)| {
                    let angle = index as f64 / count * std::f64::consts::TAU;
                    let (along, up) = (radius * angle.cos(), radius * angle.sin());
                    let [lon, lat] = [20.0 + scale * along, 45.0 + scale * up];
                    LonLat::new((lon * 1e5).round() / 1e5, (lat * 1e5).round() / 1e5)
                });

                Ring::new(places.collect()).unwrap()
            };
            let polygon = Polygon::new(vec![star(1.0), star(0.4)]).unwrap();
            let outline = Outline::new(&polygon);
            prop_assert_eq!(&outline.polygon(), &polygon);
            // The corners too: they lie on the edge between two bands.
            let corners = polygon.rings.iter().flat_map(|ring| ring.places.clone());
            let places = places.into_iter().map(|(lon, lat)| LonLat::new(lon, lat));
            for place in places.chain(corners) {
                prop_assert_eq!(outline.contains(place), polygon.contains(place));
            }
        }
    }
}
