//! Closed lines.

use crate::lon_lat::LonLat;

/// A closed line of places; the last place is joined to the first, which is not repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// The places in order, at least three.
    pub places: Vec<LonLat>,
}

impl Ring {
    /// The list may repeat its first place at the end. `None` if fewer than three places are left.
    ///
    /// A place that repeats the one before it is dropped: it would make a side of length 0.
    pub fn new(mut places: Vec<LonLat>) -> Option<Self> {
        places.dedup();
        if places.len() > 1 && places.first() == places.last() {
            places.pop();
        }

        (places.len() >= 3).then_some(Self { places })
    }

    /// The sides between consecutive places, the closing one last.
    pub fn edges(&self) -> impl Iterator<Item = (LonLat, LonLat)> + '_ {
        let closing = self
            .places
            .last()
            .copied()
            .zip(self.places.first().copied());
        self.places
            .windows(2)
            .map(|pair| (pair[0], pair[1]))
            .chain(closing)
    }

    /// Twice the signed area in square degrees of the plate carrée; positive if counter-clockwise.
    pub fn twice_signed_area(&self) -> f64 {
        // Offsets from the first place avoid the loss of digits at large longitudes.
        let origin = self.places[0];
        self.edges()
            .map(|(a, b)| {
                (a.lon - origin.lon) * (b.lat - origin.lat)
                    - (b.lon - origin.lon) * (a.lat - origin.lat)
            })
            .sum()
    }

    /// Reverses the ring if needed: counter-clockwise has its inside on the left.
    #[must_use]
    pub fn oriented(mut self, counter_clockwise: bool) -> Self {
        if (self.twice_signed_area() > 0.0) != counter_clockwise {
            self.places.reverse();
        }

        self
    }

    /// Whether a half-line due west from `place` crosses the ring an odd number of times.
    pub fn crossed_oddly(&self, place: LonLat) -> bool {
        let crossed = self
            .edges()
            .filter(|(a, b)| place.crosses_going_west(*a, *b));

        crossed.count() % 2 == 1
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// From longitudes and latitudes.
    pub(crate) fn ring(places: &[(f64, f64)]) -> Ring {
        let places = places.iter();

        Ring::new(places.map(|&(lon, lat)| LonLat::new(lon, lat)).collect()).unwrap()
    }

    /// With its corners at these longitudes and the same latitudes.
    pub(crate) fn square(from: f64, to: f64) -> Ring {
        ring(&[(from, from), (to, from), (to, to), (from, to)])
    }

    #[test]
    fn a_repeated_end_is_dropped() {
        assert_eq!(
            ring(&[(0., 0.), (1., 0.), (1., 1.), (0., 0.)]).places.len(),
            3
        );
    }

    #[test]
    fn a_place_given_twice_in_a_row_counts_once() {
        let ring = ring(&[(0., 0.), (1., 0.), (1., 0.), (1., 1.), (1., 1.), (0., 0.)]);
        assert_eq!(ring.places.len(), 3);
    }

    #[test]
    fn two_places_make_no_ring() {
        assert_eq!(
            Ring::new(vec![
                LonLat::new(0., 0.),
                LonLat::new(1., 0.),
                LonLat::new(0., 0.)
            ]),
            None
        );
    }

    #[test]
    fn orientation_can_be_asked_for() {
        let clockwise = ring(&[(0., 0.), (0., 1.), (1., 1.)]);
        assert!(clockwise.twice_signed_area() < 0.0);
        assert!(clockwise.oriented(true).twice_signed_area() > 0.0);
    }

    #[test]
    fn inside_is_told_from_outside() {
        let notched = ring(&[(0., 0.), (4., 0.), (4., 4.), (2., 1.), (0., 4.)]);
        assert!(notched.crossed_oddly(LonLat::new(0.5, 2.0)));
        assert!(!notched.crossed_oddly(LonLat::new(2.0, 2.0)));
        assert!(!notched.crossed_oddly(LonLat::new(5.0, 2.0)));
    }
}
