//! The graticule: meridians and parallels.

use crate::lon_lat::LonLat;

/// Degrees.
const SPACING: f64 = 10.0;

/// Degrees between points of a line, so that it curves with the projection.
const STEP: f64 = 2.0;

/// Degrees. Meridians end here: beyond, they would crowd at the pole.
const HIGHEST_LATITUDE: f64 = 80.0;

/// All lines, meridians from west to east, then parallels from south to north.
pub fn graticule() -> Vec<Vec<LonLat>> {
    let steps = |from: f64, to: f64, step: f64| {
        let count = ((to - from) / step).round() as i32;
        (0..=count).map(move |index| from + f64::from(index) * step)
    };
    let meridians = steps(-180.0, 180.0 - SPACING, SPACING).map(|lon| {
        steps(-HIGHEST_LATITUDE, HIGHEST_LATITUDE, STEP)
            .map(|lat| LonLat::new(lon, lat))
            .collect()
    });
    let parallels = steps(-HIGHEST_LATITUDE, HIGHEST_LATITUDE, SPACING).map(|lat| {
        steps(-180.0, 180.0, STEP)
            .map(|lon| LonLat::new(lon, lat))
            .collect()
    });

    meridians.chain(parallels).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_net_has_a_line_every_ten_degrees() {
        assert_eq!(graticule().len(), 36 + 17);
    }

    #[test]
    fn neighboring_points_are_near_enough_to_bend() {
        for line in graticule() {
            for pair in line.windows(2) {
                assert!(pair[0].angle_to(pair[1]).to_degrees() <= STEP + 1e-9);
            }
        }
    }
}
