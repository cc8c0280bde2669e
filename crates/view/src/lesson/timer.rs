//! The timer of presenter view.

use serde::{Deserialize, Serialize};

/// Before the end of a lesson, in seconds.
const LAST: f64 = 5.0 * 60.0;

/// What the timer of presenter view shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum TimerMode {
    /// The time since the start of the presentation.
    #[default]
    Up,
    /// The time left of the lesson.
    Down,
    /// The time of day.
    Clock,
}

impl TimerMode {
    /// The next mode; wraps around.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Clock,
            Self::Clock => Self::Up,
        }
    }
}

/// Measures the time of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Timer {
    /// Whether it is paused.
    pub is_paused: bool,
    /// Seconds without pauses.
    pub passed: f64,
}

/// How urgent it is to finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// More than five minutes are left, or the mode is not [`TimerMode::Down`].
    Calm,
    /// Five minutes or less are left.
    Short,
    /// The lesson is over.
    Over,
}

impl Timer {
    pub(crate) fn advance(&mut self, seconds: f64) {
        if !self.is_paused {
            self.passed += seconds.max(0.0);
        }
    }

    /// The seconds to show: counting up from 0, or down from a lesson of `minutes`, negative when
    /// it is over.
    pub fn counted(&self, mode: TimerMode, minutes: u16) -> f64 {
        match mode {
            TimerMode::Up | TimerMode::Clock => self.passed,
            TimerMode::Down => f64::from(minutes) * 60.0 - self.passed,
        }
    }

    /// For a lesson of `minutes`.
    pub fn urgency(&self, mode: TimerMode, minutes: u16) -> Urgency {
        let left = self.counted(TimerMode::Down, minutes);
        match mode {
            TimerMode::Down if left <= 0.0 => Urgency::Over,
            TimerMode::Down if left <= LAST => Urgency::Short,
            TimerMode::Down | TimerMode::Up | TimerMode::Clock => Urgency::Calm,
        }
    }

    /// Seconds until the time shown changes.
    pub(crate) fn due_in(&self, mode: TimerMode) -> f64 {
        match mode {
            // Only the caller knows the fraction of the second.
            TimerMode::Clock => 1.0,
            TimerMode::Up | TimerMode::Down => 1.0 - self.passed.fract(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: f64) -> Timer {
        let mut timer = Timer::default();
        timer.advance(seconds);

        timer
    }

    #[test]
    fn a_lesson_counts_down_and_turns_urgent_five_minutes_before_its_end() {
        let left = |seconds| after(seconds).counted(TimerMode::Down, 45);
        assert_eq!(
            (left(0.0), left(60.0), left(2760.0)),
            (2700.0, 2640.0, -60.0)
        );
        let urgency = |seconds| after(seconds).urgency(TimerMode::Down, 45);
        assert_eq!(urgency(2399.0), Urgency::Calm);
        assert_eq!(urgency(2400.0), Urgency::Short);
        assert_eq!(urgency(2700.0), Urgency::Over);
        assert_eq!(after(9999.0).urgency(TimerMode::Up, 45), Urgency::Calm);
    }

    #[test]
    fn a_paused_timer_stands_still() {
        let mut timer = after(10.0);
        timer.is_paused = true;
        timer.advance(50.0);
        assert_eq!(timer.counted(TimerMode::Up, 45), 10.0);
    }
}
