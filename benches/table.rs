//! The rows of the tables that the benchmarks print.

use std::time::Duration;

pub(crate) const RUNS: usize = 5;

/// The least, the median and the greatest of at least one value.
pub(crate) struct Spread<T> {
    pub(crate) least: T,
    pub(crate) median: T,
    pub(crate) most: T,
}

impl<T: Copy + PartialOrd> Spread<T> {
    pub(crate) fn of(mut values: Vec<T>) -> Self {
        values.sort_by(|a, b| a.partial_cmp(b).expect("a measurement is a number"));
        let at = |index: usize| values[index];

        Self {
            least: at(0),
            median: at(values.len() / 2),
            most: at(values.len() - 1),
        }
    }
}

pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its table")]
pub(crate) fn line(text: &str) {
    println!("{text}");
}
