//! What a state was beside its main standing.

use crate::Atlas;
use crate::date::{Date, PartialDate};
use crate::id::StateId;
use crate::membership::Membership;
use crate::source::Evidence;
use crate::status::StatusKind;

/// A status that holds on a day, with its beginning and its proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldStatus<'a> {
    /// What the state is.
    pub kind: StatusKind,
    /// Since when; `None` if from before our years or unknown.
    pub since: Option<PartialDate>,
    /// How sure we are.
    pub evidence: &'a Evidence,
}

/// Everything that `state` was on `date` beside being a member, oldest first.
///
/// Until its accession a later member is also a partner, a participant in an action plan and
/// invited, each from the day of that step on; see [`StepKind::status`](crate::membership::StepKind::status).
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

/// The steps taken by `date` that make a state something until it joins.
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
