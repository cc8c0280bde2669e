//! The time on presenter view.

use serde::{Deserialize, Serialize};

/// So many seconds before the end of a lesson its time is short.
const LAST: f64 = 5.0 * 60.0;

/// What the time on presenter view tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum TimerMode {
    /// How long the presentation has lasted.
    #[default]
    Up,
    /// How long the lesson still lasts.
    Down,
    /// The time of day.
    Clock,
}

impl TimerMode {
    /// The next one, after the last the first.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Clock,
            Self::Clock => Self::Up,
        }
    }
}

/// Counts the time of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Timer {
    /// Whether it stands still.
    pub is_paused: bool,
    /// How long it has run, in seconds.
    pub passed: f64,
}

/// How much time is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Enough, or nobody counts it.
    Calm,
    /// The last five minutes.
    Short,
    /// None.
    Over,
}

impl Timer {
    pub(crate) fn advance(&mut self, seconds: f64) {
        if !self.is_paused {
            self.passed += seconds.max(0.0);
        }
    }

    /// What is counted, in seconds: up from 0, or down from the minutes of a lesson and below 0.
    pub fn counted(&self, mode: TimerMode, minutes: u16) -> f64 {
        match mode {
            TimerMode::Up | TimerMode::Clock => self.passed,
            TimerMode::Down => f64::from(minutes) * 60.0 - self.passed,
        }
    }

    /// How much is left of a lesson of so many minutes.
    pub fn urgency(&self, mode: TimerMode, minutes: u16) -> Urgency {
        let left = self.counted(TimerMode::Down, minutes);
        match mode {
            TimerMode::Down if left <= 0.0 => Urgency::Over,
            TimerMode::Down if left <= LAST => Urgency::Short,
            TimerMode::Down | TimerMode::Up | TimerMode::Clock => Urgency::Calm,
        }
    }

    /// Seconds until what is counted changes.
    pub(crate) fn due_in(&self, mode: TimerMode) -> f64 {
        match mode {
            // The time of day is known to the second only by whoever tells it.
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
