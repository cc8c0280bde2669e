//! The animation of a change of year, as a function of time.

use atlas::Atlas;
use atlas::date::Year;
use atlas::timeline::steps::differs_between;

/// The fade of fills and vanishing borders, in seconds.
const FADE: f64 = 0.35;

/// The same fade while the year is dragged, in seconds.
const FADE_IN_A_DRAG: f64 = 0.08;

/// How long the outlines of new members pulse, in seconds.
pub(crate) const PULSES: f64 = 0.9;

/// The number of pulses in that time; more than three flashes a second may trigger seizures (WCAG
/// 2, 2.3.1).
const PULSE_COUNT: f64 = 2.0;

/// How long the previous frontier stays, in seconds.
const FRONTIER: f64 = 1.5;

/// How long outlines and frontier stay with reduced motion, in seconds.
const STILL: f64 = 2.0;

/// How much of a change is animated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Fills fade, outlines pulse.
    Full,
    /// Fills fade quickly, while the year is dragged.
    Dragged,
    /// Reduced motion: outlines are shown for a while, nothing moves.
    Still,
}

/// A change of year in progress.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transition {
    /// The previous year.
    pub from: Year,
    pace: Pace,
    /// The number of members in the previous year.
    members_before: usize,
    /// Whether there are members that the previous year lacks.
    grows: bool,
    /// Seconds since the change.
    elapsed: f64,
}

impl Transition {
    /// `None` if nothing begins or ends between the two years.
    pub fn between(atlas: &Atlas, from: Year, to: Year, pace: Pace) -> Option<Self> {
        let [before, after] = [from, to].map(|year| atlas.date_shown(year));
        let members = |date| {
            let memberships = atlas.memberships().iter();
            memberships.filter(move |membership| membership.period().contains(date))
        };
        let grows = members(after).any(|membership| !membership.period().contains(before));

        differs_between(atlas, before, after).then(|| Self {
            from,
            pace,
            members_before: members(before).count(),
            grows,
            elapsed: 0.0,
        })
    }

    /// Negative `seconds` count as 0.
    pub fn advance(&mut self, seconds: f64) {
        self.elapsed += seconds.max(0.0);
    }

    /// Whether the animation has ended.
    pub fn is_over(&self) -> bool {
        self.elapsed >= self.duration()
    }

    fn duration(&self) -> f64 {
        match self.pace {
            Pace::Full => FRONTIER,
            Pace::Dragged => FADE_IN_A_DRAG,
            Pace::Still => STILL,
        }
    }

    /// The progress of the fade, 0 to 1, eased out.
    pub fn fade(&self) -> f32 {
        let duration = match self.pace {
            Pace::Full => FADE,
            Pace::Dragged => FADE_IN_A_DRAG,
            Pace::Still => return 1.0,
        };
        let left = (1.0 - self.elapsed / duration).clamp(0.0, 1.0);

        (1.0 - left.powi(3)) as f32
    }

    /// The opacity of the outlines of new members, 0 to 1.
    pub fn outline(&self) -> f32 {
        match self.pace {
            Pace::Full if self.elapsed < PULSES => {
                let turns = self.elapsed / PULSES * PULSE_COUNT;
                (turns * std::f64::consts::PI).sin().abs() as f32
            }
            Pace::Still if !self.is_over() => 1.0,
            Pace::Full | Pace::Dragged | Pace::Still => 0.0,
        }
    }

    /// The number of members to show, counting from that of the previous year to `now`.
    pub fn members(&self, now: usize) -> usize {
        let share = (self.elapsed / PULSES).min(1.0);
        if self.pace != Pace::Full || !self.grows {
            return now;
        }
        let come = now.saturating_sub(self.members_before) as f64 * share;

        self.members_before + come as usize
    }

    /// Whether the previous frontier is shown.
    pub fn shows_frontier(&self) -> bool {
        self.pace != Pace::Dragged && !self.is_over()
    }

    /// Seconds until the animation looks different.
    pub fn due_in(&self) -> f64 {
        let moves_for = match self.pace {
            Pace::Full if self.grows => PULSES,
            Pace::Full => FADE,
            Pace::Dragged => FADE_IN_A_DRAG,
            Pace::Still => 0.0,
        };
        if self.elapsed < moves_for {
            0.0
        } else {
            (self.duration() - self.elapsed).max(0.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use atlas::timeline::snapshot::snapshot;

    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

    fn transition(from: Year, to: Year, pace: Pace, elapsed: f64) -> Transition {
        let mut transition = Transition::between(&ATLAS, from, to, pace).unwrap();
        transition.advance(elapsed);

        transition
    }

    #[test]
    fn years_that_look_alike_change_without_a_transition() {
        assert_eq!(Transition::between(&ATLAS, 2025, 2026, Pace::Full), None);
    }

    #[test]
    fn a_transition_is_never_missed_where_the_map_differs() {
        let years: Vec<_> = ATLAS.years().collect();
        let on = |year: &Year| snapshot(&ATLAS, ATLAS.date_shown(*year)).units;
        let units: Vec<_> = years.iter().map(on).collect();
        for (from, before) in years.iter().zip(&units) {
            for (to, after) in years.iter().zip(&units) {
                let transition = Transition::between(&ATLAS, *from, *to, Pace::Full);
                assert!(before == after || transition.is_some(), "{from} to {to}");
            }
        }
    }

    #[test]
    fn colors_fade_for_a_third_of_a_second_and_hardly_at_all_in_a_drag() {
        let fade = |pace, elapsed| transition(2003, 2004, pace, elapsed).fade();
        assert_eq!(fade(Pace::Full, 0.0), 0.0);
        assert!(fade(Pace::Full, 0.2) < 1.0);
        assert_eq!(fade(Pace::Full, 0.36), 1.0);
        assert_eq!(fade(Pace::Dragged, 0.081), 1.0);
        assert_eq!(fade(Pace::Still, 0.0), 1.0);
    }

    #[test]
    fn new_members_pulse_twice() {
        let strengths = (0..=90)
            .map(|step| transition(2003, 2004, Pace::Full, f64::from(step) / 100.0).outline());
        let strengths: Vec<_> = strengths.collect();
        let peaks = strengths
            .windows(3)
            .filter(|three| three[1] > three[0] && three[1] >= three[2]);
        assert_eq!(peaks.count(), 2);
    }

    #[test]
    fn the_members_are_counted_up_one_by_one() {
        let counted = |elapsed| transition(2003, 2004, Pace::Full, elapsed).members(26);
        assert_eq!([counted(0.0), counted(0.46), counted(0.9)], [19, 22, 26]);
        assert_eq!(transition(2003, 2004, Pace::Still, 0.0).members(26), 26);
        assert_eq!(transition(2004, 2003, Pace::Full, 0.0).members(19), 19);
    }

    proptest! {
        #[test]
        fn the_count_never_falls_and_ends_at_the_members_there_are(
            from in 1949..2026_i16, to in 1949..2026_i16, elapsed in 0.0..2.0_f64,
        ) {
            let Some(start) = Transition::between(&ATLAS, from, to, Pace::Full) else {
                return Ok(());
            };
            let now = snapshot(&ATLAS, ATLAS.date_shown(to)).members.len();
            let mut later = start;
            later.advance(elapsed);
            prop_assert!(later.members(now) <= now);
            prop_assert!(later.members(now) >= start.members(now));
            later.advance(PULSES);
            prop_assert_eq!(later.members(now), now);
        }
    }

    #[test]
    fn the_frontier_of_the_year_before_stays_for_a_second_and_a_half() {
        let shows = |pace, elapsed| transition(2003, 2004, pace, elapsed).shows_frontier();
        assert!(shows(Pace::Full, 1.4) && !shows(Pace::Full, 1.5));
        assert!(!shows(Pace::Dragged, 0.0));
        assert!(shows(Pace::Still, 1.9) && !shows(Pace::Still, 2.0));
    }

    #[test]
    fn nothing_is_painted_while_only_the_frontier_stays() {
        let due = |from, to, elapsed| transition(from, to, Pace::Full, elapsed).due_in();
        assert_eq!(due(2003, 2004, 0.5), 0.0, "outlines pulse");
        assert!((due(2003, 2004, 1.0) - 0.5).abs() < 1e-9);
        assert!(
            (due(2004, 2003, 0.5) - 1.0).abs() < 1e-9,
            "nobody joins on the way back"
        );
        let still = transition(2003, 2004, Pace::Still, 0.0).due_in();
        assert!((still - 2.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn every_transition_ends_with_nothing_left_of_it(elapsed in 0.0..10.0_f64, pace in 0..3_usize) {
            let pace = [Pace::Full, Pace::Dragged, Pace::Still][pace];
            let transition = transition(1998, 1999, pace, elapsed);
            prop_assert!((0.0..=1.0).contains(&transition.fade()));
            prop_assert!((0.0..=1.0).contains(&transition.outline()));
            if transition.is_over() {
                prop_assert_eq!(transition.fade(), 1.0);
                prop_assert_eq!(transition.outline(), 0.0);
                prop_assert!(!transition.shows_frontier());
            } else {
                prop_assert!(transition.due_in() < 2.01);
            }
        }
    }
}
