//! The statuses of a state on a day.

use crate::Atlas;
use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::membership::Membership;
use crate::source::Evidence;
use crate::status::StatusKind;

/// A status on a day, with its beginning and evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldStatus<'a> {
    /// The kind of status.
    pub kind: StatusKind,
    /// The first day; `None` if before our years or unknown.
    pub since: Option<PartialDate>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: &'a Evidence,
}

/// The statuses of `state` on `date` besides membership, oldest first.
///
/// A later member is also a partner, a participant in an action plan and invited, each from the day
/// of that step until its accession; see [`StepKind::status`](crate::membership::StepKind::status).
pub fn held_statuses(atlas: &Atlas, state: StateId, date: Date) -> Vec<HeldStatus<'_>> {
    let recorded = atlas
        .statuses_of(state)
        .iter()
        .filter(|status| status.period().contains(date))
        .map(|status| HeldStatus {
            kind: status.kind,
            since: status.from,
            evidence: &status.evidence,
        });
    let mut held: Vec<_> = recorded.collect();

    let before_accession = atlas
        .membership_of(state)
        .into_iter()
        .filter(|membership| date < membership.accession.date)
        .flat_map(|membership| steps_taken(membership, date));
    for step in before_accession {
        if !held.iter().any(|known| known.kind == step.kind) {
            held.push(step);
        }
    }
    held.sort_by_key(|status| status.since.map(|since| since.first));

    held
}

/// The steps taken by `date` that confer a status until accession.
fn steps_taken(membership: &Membership, date: Date) -> impl Iterator<Item = HeldStatus<'_>> {
    membership.steps.iter().filter_map(move |step| {
        let since = step.date.filter(|since| since.first <= date)?;
        let kind = step.kind.status()?;

        Some(HeldStatus {
            kind,
            since: Some(since),
            evidence: &step.evidence,
        })
    })
}
