//! Places as bytes: written when the program is built, read when it starts.
//!
//! Outlines as text are nine megabytes, and parsing them takes three times the memory that the map
//! needs, which the allocator then keeps. A line is the number of its places, then for each place
//! the difference in longitude and in latitude from the place before, in hundred-thousandths of a
//! degree. Numbers are variable-length: seven bits a byte, the lowest first. Signed numbers are
//! zigzag-coded (0, -1, 1, -2 become 0, 1, 2, 3).

use crate::lon_lat::LonLat;

/// One step is about 1.1 m of latitude.
const STEPS_A_DEGREE: f64 = 1e5;

/// Appends a line to `bytes`; `None` if a place has more than five decimals, which would be lost.
pub(crate) fn write_places(
    places: impl ExactSizeIterator<Item = LonLat>,
    bytes: &mut Vec<u8>,
) -> Option<()> {
    write_number(places.len(), bytes);
    let mut before = [0, 0];
    for place in places {
        let steps = [whole_steps(place.lon)?, whole_steps(place.lat)?];
        for (step, before) in steps.into_iter().zip(before) {
            write_number(folded(step - before), bytes);
        }
        before = steps;
    }

    Some(())
}

/// Removes a line from the front of `bytes`, bit for bit as it was written; `None` if they end
/// early.
pub(crate) fn read_places(bytes: &mut &[u8]) -> Option<Vec<LonLat>> {
    let mut steps = [0, 0];
    let places = 0..read_number(bytes)?;
    let place = |_| {
        for step in &mut steps {
            *step += unfolded(read_number(bytes)?);
        }
        // Division by 1e5 gives the same nearest f64 as parsing the decimal text.
        let [lon, lat] = steps.map(|step| step as f64 / STEPS_A_DEGREE);

        Some(LonLat::new(lon, lat))
    };

    places.map(place).collect()
}

pub(crate) fn write_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Removes a number from the front of `bytes`; `None` if they end early. At most five bytes: more
/// than the globe has steps.
pub(crate) fn read_number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = *bytes.split_off_first()?;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }

    None
}

/// `None` if `degrees` is no whole number of steps.
fn whole_steps(degrees: f64) -> Option<isize> {
    let steps = (degrees * STEPS_A_DEGREE).round();

    (steps / STEPS_A_DEGREE == degrees).then_some(steps as isize)
}

pub(crate) fn folded(number: isize) -> usize {
    ((number << 1) ^ (number >> (isize::BITS - 1))).cast_unsigned()
}

pub(crate) fn unfolded(number: usize) -> isize {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_bit_by_bit(
            steps in prop::collection::vec(
                [-18_000_000..36_000_000_i32, -9_000_000..9_000_000_i32],
                0..9,
            ),
        ) {
            let degrees = |steps: i32| f64::from(steps) / STEPS_A_DEGREE;
            let places: Vec<_> = steps
                .iter()
                .map(|&[lon, lat]| LonLat::new(degrees(lon), degrees(lat)))
                .collect();
            let mut bytes = Vec::new();
            write_places(places.iter().copied(), &mut bytes).unwrap();
            let mut rest = bytes.as_slice();
            prop_assert_eq!(read_places(&mut rest), Some(places));
            prop_assert!(rest.is_empty());
        }
    }

    #[test]
    fn digits_that_would_be_lost_are_refused() {
        let fine = [LonLat::new(1.23457, 0.0), LonLat::new(1.234_567, 0.0)];
        let write = |count: usize| write_places(fine.into_iter().take(count), &mut Vec::new());
        assert_eq!(write(1), Some(()));
        assert_eq!(write(2), None);
    }

    #[test]
    fn bytes_that_end_early_are_refused() {
        let mut bytes = Vec::new();
        let places = [LonLat::new(0.0, 1.0), LonLat::new(2.0, 3.0)];
        write_places(places.into_iter(), &mut bytes).unwrap();
        for length in 0..bytes.len() {
            assert_eq!(read_places(&mut &bytes[..length]), None, "{length} bytes");
        }
        assert_eq!(
            read_number(&mut [0xff; 9].as_slice()),
            None,
            "a number without end"
        );
    }
}
