//! The back and forward history.

use std::collections::VecDeque;

/// Older entries are dropped.
pub const LONGEST_WAY_BACK: usize = 200;

/// The time, in seconds, within which a repeated action joins the previous entry.
const REPEAT_WITHIN: f64 = 0.8;

/// The kind of action, which decides whether it joins the previous entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HistoryKind {
    /// A single action, never joined.
    Choice,
    /// Dragging the map; joined until the pointer is released.
    DragMap,
    /// Dragging the slider; joined until the pointer is released.
    DragYear,
    /// A zoom step, joined with others in quick succession.
    Zoom,
    /// A pan step, joined with others in quick succession.
    StepMap,
    /// A step of the year, joined with others in quick succession.
    StepYear,
}

impl HistoryKind {
    fn lasts_until_released(self) -> bool {
        matches!(self, Self::DragMap | Self::DragYear)
    }
}

/// The entries before and after the present place.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    /// Oldest first.
    past: VecDeque<T>,
    /// Farthest first.
    future: Vec<T>,
    /// Entries since the start.
    recorded: u64,
    /// The kind of actions that may still join the last entry.
    open: Option<HistoryKind>,
    /// Seconds since the last action.
    quiet: f64,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self {
            past: VecDeque::new(),
            future: Vec::new(),
            recorded: 0,
            open: None,
            quiet: 0.0,
        }
    }
}

impl<T: PartialEq> History<T> {
    /// Records an action that led away from `before`.
    pub fn record(&mut self, before: T, kind: HistoryKind) {
        let same = self.open == Some(kind) && kind != HistoryKind::Choice;
        let continues = same && (kind.lasts_until_released() || self.quiet <= REPEAT_WITHIN);
        self.future.clear();
        self.open = Some(kind);
        self.quiet = 0.0;
        if continues || self.past.back() == Some(&before) {
            return;
        }
        self.recorded += 1;
        if self.past.len() == LONGEST_WAY_BACK {
            self.past.pop_front();
        }
        self.past.push_back(before);
    }

    /// Whether an action of this kind would join the last entry.
    pub fn is_in(&self, kind: HistoryKind) -> bool {
        self.open == Some(kind)
    }

    /// Ends a gesture: the next action starts a new entry.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// Negative `seconds` count as 0.
    pub fn advance(&mut self, seconds: f64) {
        self.quiet += seconds.max(0.0);
    }

    /// The entry before `now`; `None` at the beginning.
    pub fn back(&mut self, now: T) -> Option<T> {
        self.open = None;
        // An action that the user undid by hand leaves an entry equal to `now`.
        while self.past.back() == Some(&now) {
            self.past.pop_back();
        }
        let earlier = self.past.pop_back()?;
        self.future.push(now);

        Some(earlier)
    }

    /// The entry after `now`; `None` unless the user went back.
    pub fn forward(&mut self, now: T) -> Option<T> {
        self.open = None;
        let later = self.future.pop()?;
        self.past.push_back(now);

        Some(later)
    }

    /// How many entries were recorded since the start, and how many of them are before the present
    /// one: tells a new entry from a way back or forward.
    pub fn position(&self) -> (u64, usize) {
        (self.recorded, self.past.len())
    }

    /// Whether [`Self::back`] from `now` gives an entry.
    pub fn can_go_back(&self, now: &T) -> bool {
        self.past.iter().any(|earlier| earlier != now)
    }

    /// Whether [`Self::forward`] gives an entry.
    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn back_and_forward_retrace_the_way() {
        let mut history = History::default();
        history.record(1, HistoryKind::Choice);
        history.record(2, HistoryKind::Choice);
        assert_eq!(history.back(3), Some(2));
        assert_eq!(history.back(2), Some(1));
        assert_eq!(history.back(1), None);
        assert_eq!(history.forward(1), Some(2));
        assert_eq!(history.forward(2), Some(3));
        assert_eq!(history.forward(3), None);
    }

    #[test]
    fn a_new_deed_closes_the_way_forward() {
        let mut history = History::default();
        history.record(1, HistoryKind::Choice);
        assert_eq!(history.back(2), Some(1));
        history.record(1, HistoryKind::Choice);
        assert!(!history.can_go_forward());
    }

    #[test]
    fn a_drag_is_one_step_however_long_the_pointer_rests() {
        let mut history = History::default();
        history.record(1, HistoryKind::DragMap);
        history.advance(5.0);
        history.record(2, HistoryKind::DragMap);
        history.record(3, HistoryKind::DragMap);
        assert_eq!(history.back(4), Some(1));
        assert_eq!(history.back(1), None);
    }

    #[test]
    fn two_drags_are_two_steps() {
        let mut history = History::default();
        history.record(1, HistoryKind::DragMap);
        history.settle();
        history.record(2, HistoryKind::DragMap);
        assert_eq!(history.back(3), Some(2));
        assert_eq!(history.back(2), Some(1));
    }

    #[test]
    fn a_run_of_wheel_steps_is_one_step_until_the_wheel_rests() {
        let mut history = History::default();
        history.record(1, HistoryKind::Zoom);
        history.advance(0.3);
        history.record(2, HistoryKind::Zoom);
        history.advance(0.9);
        history.record(3, HistoryKind::Zoom);
        assert_eq!(history.back(4), Some(3));
        assert_eq!(history.back(3), Some(1));
    }

    #[test]
    fn two_choices_in_a_row_stay_apart() {
        let mut history = History::default();
        history.record(1, HistoryKind::Choice);
        history.record(2, HistoryKind::Choice);
        assert_eq!(history.back(3), Some(2));
    }

    #[test]
    fn a_step_that_leads_nowhere_is_skipped() {
        let mut history = History::default();
        history.record(1, HistoryKind::Choice);
        history.record(2, HistoryKind::Choice);
        assert!(history.can_go_back(&2));
        assert_eq!(history.back(2), Some(1));
    }

    proptest! {
        #[test]
        fn the_way_back_is_bounded_and_leads_to_what_was_recorded(steps in prop::collection::vec(0..50_u8, 0..600)) {
            let mut history = History::default();
            for step in &steps {
                history.record(*step, HistoryKind::Choice);
            }
            let mut now = 255;
            let mut ways = 0;
            while let Some(earlier) = history.back(now) {
                prop_assert!(steps.contains(&earlier));
                now = earlier;
                ways += 1;
            }
            prop_assert!(ways <= LONGEST_WAY_BACK);
        }
    }
}
