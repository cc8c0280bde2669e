//! The playback clock: from seconds to years.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::time::transition::PULSES;
use atlas::date::Year;

/// The time on a year in which NATO grew, in seconds at normal speed.
pub const DWELL_ON_CHANGE: f64 = 1.6;

/// The least time on such a year at any speed, in seconds: the duration of its animation.
const LEAST_ON_CHANGE: f64 = PULSES;

/// The time on any other year, in seconds at normal speed.
pub const DWELL_ON_OTHERS: f64 = 0.06;

/// The speed of playback.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Speed {
    /// Factor 0.5.
    Half,
    /// All years in about half a minute.
    #[default]
    Normal,
    /// Factor 2, but a change is always animated to its end.
    Double,
}

impl Speed {
    /// Slowest first.
    pub const ALL: [Self; 3] = [Self::Half, Self::Normal, Self::Double];

    /// Relative to normal speed.
    pub fn factor(self) -> f64 {
        match self {
            Self::Half => 0.5,
            Self::Normal => 1.0,
            Self::Double => 2.0,
        }
    }
}

/// The years to play, and those to stay on longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The first and the last year.
    pub years: RangeInclusive<Year>,
    /// The years in which NATO grew, ascending.
    pub changes: Vec<Year>,
    /// Whether playback pauses in each of these.
    pub waits: bool,
}

impl Track {
    /// The time on `year`, in seconds.
    fn dwell(&self, year: Year, speed: Speed) -> f64 {
        if self.is_change(year) {
            (DWELL_ON_CHANGE / speed.factor()).max(LEAST_ON_CHANGE)
        } else {
            DWELL_ON_OTHERS / speed.factor()
        }
    }

    fn is_change(&self, year: Year) -> bool {
        self.changes.binary_search(&year).is_ok()
    }
}

/// The state of playback.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Playback {
    /// Seconds on the present year; `None` while paused.
    waited: Option<f64>,
}

impl Playback {
    /// Whether years are playing.
    pub fn is_playing(self) -> bool {
        self.waited.is_some()
    }

    /// Starts at `year`, or at the first year if `year` is the last; gives the year to show.
    #[must_use]
    pub fn start(&mut self, year: Year, track: &Track) -> Year {
        self.waited = Some(0.0);

        if year >= *track.years.end() {
            *track.years.start()
        } else {
            year
        }
    }

    /// Pauses at the present year.
    pub fn pause(&mut self) {
        self.waited = None;
    }

    /// Passes `seconds` on `year`; gives the year to show.
    ///
    /// A slow frame counts as one stay on a change at most, so that no year of change is skipped.
    /// Playback ends on the last year.
    #[must_use]
    pub fn advance(&mut self, seconds: f64, year: Year, track: &Track, speed: Speed) -> Year {
        let Some(waited) = self.waited else {
            return year;
        };
        let mut waited = waited + seconds.clamp(0.0, DWELL_ON_CHANGE / speed.factor());
        let mut year = year;
        while year < *track.years.end() && waited >= track.dwell(year, speed) {
            waited -= track.dwell(year, speed);
            year += 1;
            if track.is_change(year) {
                // The stay starts now, however late the frame is.
                self.waited = (!track.waits).then_some(0.0);
                return year;
            }
        }
        self.waited = (year < *track.years.end()).then_some(waited);

        year
    }

    /// Seconds until the next year; `None` while paused.
    pub fn due_in(self, year: Year, track: &Track, speed: Speed) -> Option<f64> {
        self.waited
            .map(|waited| (track.dwell(year, speed) - waited).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn track() -> Track {
        Track {
            years: 1949..=2026,
            changes: vec![1949, 1952, 1955, 1999],
            waits: false,
        }
    }

    fn playing() -> Playback {
        let mut playback = Playback::default();
        assert_eq!(playback.start(1951, &track()), 1951);
        playback
    }

    #[test]
    fn playback_hurries_over_quiet_years_and_stays_on_years_of_change() {
        let mut playback = playing();
        assert_eq!(playback.advance(0.07, 1951, &track(), Speed::Normal), 1952);
        assert_eq!(playback.advance(1.5, 1952, &track(), Speed::Normal), 1952);
        assert_eq!(playback.advance(0.1, 1952, &track(), Speed::Normal), 1953);
    }

    #[test]
    fn double_speed_halves_the_wait_as_far_as_outlines_pulse_to_their_end() {
        let mut playback = Playback::default();
        assert_eq!(playback.start(1952, &track()), 1952);
        assert_eq!(playback.due_in(1952, &track(), Speed::Double), Some(0.9));
        assert_eq!(playback.due_in(1952, &track(), Speed::Half), Some(3.2));
        assert_eq!(playback.due_in(1953, &track(), Speed::Double), Some(0.03));
    }

    #[test]
    fn at_the_end_playback_starts_again_from_the_first_year() {
        assert_eq!(Playback::default().start(2026, &track()), 1949);
    }

    #[test]
    fn playback_ends_on_the_last_year() {
        let mut playback = playing();
        assert_eq!(playback.advance(1.0, 2025, &track(), Speed::Normal), 2026);
        assert!(!playback.is_playing());
    }

    #[test]
    fn a_paused_clock_is_never_due_and_never_moves() {
        let mut playback = playing();
        playback.pause();
        assert_eq!(playback.due_in(1951, &track(), Speed::Normal), None);
        assert_eq!(playback.advance(100.0, 1951, &track(), Speed::Normal), 1951);
    }

    #[test]
    fn a_stall_does_not_jump_over_a_year_of_change() {
        let mut playback = playing();
        assert_eq!(playback.advance(60.0, 1951, &track(), Speed::Normal), 1952);
    }

    #[test]
    fn a_late_frame_takes_nothing_from_the_time_of_a_year_of_change() {
        let mut playback = playing();
        assert_eq!(playback.advance(1.5, 1951, &track(), Speed::Normal), 1952);
        assert_eq!(playback.due_in(1952, &track(), Speed::Normal), Some(1.6));
    }

    #[test]
    fn a_track_that_waits_ends_playback_on_the_next_year_of_change() {
        let waiting = Track {
            waits: true,
            ..track()
        };
        let mut playback = playing();
        assert_eq!(playback.advance(0.07, 1951, &waiting, Speed::Normal), 1952);
        assert!(!playback.is_playing());
        assert_eq!(playback.start(1952, &waiting), 1952);
        assert_eq!(playback.advance(1.6, 1952, &waiting, Speed::Normal), 1953);
        assert!(playback.is_playing());
    }

    #[test]
    fn nothing_is_due_between_the_years() {
        let mut playback = playing();
        assert_eq!(playback.advance(0.02, 1951, &track(), Speed::Normal), 1951);
        let due = playback.due_in(1951, &track(), Speed::Normal).unwrap();
        assert!((due - 0.04).abs() < 1e-12);
        assert_eq!(
            playback.advance(due + 1e-9, 1951, &track(), Speed::Normal),
            1952
        );
    }

    proptest! {
        #[test]
        fn playback_never_runs_backward_nor_past_the_end(ticks in prop::collection::vec(0.0..3.0_f64, 1..200)) {
            let mut playback = Playback::default();
            let mut year = playback.start(1949, &track());
            for seconds in ticks {
                let next = playback.advance(seconds, year, &track(), Speed::Normal);
                prop_assert!(next >= year && track().years.contains(&next));
                year = next;
            }
        }
    }
}
