//! The steps of a member to accession, the days between them, and the medians of its round.

use crate::Atlas;
use crate::date::{Date, PartialDate};
use crate::membership::{Membership, StepKind};

/// A step of known date, compared with the round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// The kind of step.
    pub kind: StepKind,
    /// The date; a month or year counts from its first day.
    pub date: PartialDate,
    /// Days since the previous stage; `None` for the first.
    pub days: Option<i32>,
    /// The median of [`Self::days`] among the members of the round that took both steps; `None` for
    /// fewer than two.
    pub median_days: Option<i32>,
    /// The median date of the step among the members of the round that took it; `None` for fewer
    /// than two.
    pub median_date: Option<Date>,
}

/// Ascending by date.
pub fn stages(atlas: &Atlas, membership: &Membership) -> Vec<Stage> {
    let round: Vec<_> = atlas
        .memberships()
        .iter()
        .filter(|other| other.round == membership.round)
        .collect();
    let mut dated: Vec<_> = membership
        .steps
        .iter()
        .filter_map(|step| Some((step.kind, step.date?)))
        .collect();
    dated.sort_by_key(|(_, date)| date.first);
    let mut before: Option<(StepKind, Date)> = None;
    let mut stages = Vec::with_capacity(dated.len());
    for (kind, date) in dated {
        let days = before.map(|(_, earlier)| earlier.days_until(date.first));
        let median_days = before.and_then(|(earlier, _)| {
            let between = round.iter().filter_map(|member| {
                let from = day_of(member, earlier)?;

                Some(from.days_until(day_of(member, kind)?))
            });

            median(between.collect())
        });
        let dates = round.iter().filter_map(|member| day_of(member, kind));
        stages.push(Stage {
            kind,
            date,
            days,
            median_days,
            median_date: median(dates.collect()),
        });
        before = Some((kind, date.first));
    }

    stages
}

fn day_of(membership: &Membership, kind: StepKind) -> Option<Date> {
    let step = membership.steps.iter().find(|step| step.kind == kind)?;

    Some(step.date?.first)
}

/// The lower of the two middle values for an even number; `None` for fewer than two.
fn median<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    if values.len() < 2 {
        return None;
    }
    values.sort_unstable();

    values.get((values.len() - 1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::StateId;

    fn of(code: &str) -> Vec<Stage> {
        let atlas = Atlas::bundled().unwrap();
        let membership = atlas.membership_of(StateId::parse(code).unwrap()).unwrap();

        stages(&atlas, membership)
    }

    #[test]
    fn the_days_between_steps_are_counted() {
        let finland = of("FIN");
        let application = finland
            .iter()
            .find(|stage| stage.kind == StepKind::FormalApplication);
        // 9 May 1994 to 18 May 2022.
        assert_eq!(application.unwrap().days, Some(10_236));
        let invitation = finland
            .iter()
            .find(|stage| stage.kind == StepKind::Invitation);
        assert_eq!(invitation.unwrap().days, Some(42));
        assert_eq!(finland[0].days, None);
    }

    #[test]
    fn who_joined_alone_is_measured_against_nobody() {
        assert!(of("FIN").iter().all(|stage| stage.median_days.is_none()));
    }

    #[test]
    fn a_round_has_its_median() {
        // The protocols of 1997 were signed on one day, five months after the invitation.
        let poland = of("POL");
        let signed = poland
            .iter()
            .find(|stage| stage.kind == StepKind::ProtocolSigned)
            .unwrap();
        assert_eq!((signed.days, signed.median_days), (Some(161), Some(161)));
        assert_eq!(median(vec![1, 9, 4]), Some(4));
        assert_eq!(median(vec![1, 9]), Some(1));
        assert_eq!(median(vec![1]), None);
    }

    #[test]
    fn stages_stand_in_order_of_time_for_every_member() {
        let atlas = Atlas::bundled().unwrap();
        for membership in atlas.memberships() {
            let stages = stages(&atlas, membership);
            assert!(stages.is_sorted_by_key(|stage| stage.date.first));
            assert!(
                stages
                    .iter()
                    .all(|stage| stage.days.is_none_or(|days| days >= 0))
            );
        }
    }
}
