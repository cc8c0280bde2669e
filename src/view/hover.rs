//! What the map says about the state under the pointer, as data; the words are the screen's.

use crate::atlas::Atlas;
use crate::atlas::date::{Date, PartialDate};
use crate::atlas::id::{StateId, UnitId};
use crate::atlas::membership::StepKind;
use crate::atlas::status::StatusKind;
use crate::atlas::tenure::TenureStatus;
use crate::timeline::snapshot::{Snapshot, Standing};

/// A state, or a unit of it, in the situation shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The state that holds the unit.
    pub state: StateId,
    /// What the state was to the Alliance.
    pub standing: Standing,
    /// The first day of its membership, or of the status that its standing comes from; `None` if unknown.
    pub since: Option<PartialDate>,
    /// On what footing the state held the unit, where that needs to be said; else `None`.
    pub footing: Option<Footing>,
    /// The next step on its way to membership; `None` for members, and if none followed.
    pub next: Option<NextStep>,
}

/// How a unit was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// The unit.
    pub unit: UnitId,
    /// On what footing.
    pub tenure: TenureStatus,
    /// Who ruled in fact: codes of states, `UN` or `self`, with commas; `None` if the holder did.
    pub controller: Option<String>,
}

/// A step on the way to membership that was still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// What was to be done.
    pub kind: StepKind,
    /// When it was done.
    pub date: PartialDate,
}

/// What is to be said about a unit; `None` if nobody held it.
pub fn hover(atlas: &Atlas, snapshot: &Snapshot, unit: UnitId) -> Option<Hover> {
    let situation = snapshot.unit(unit)?;
    let plain = matches!(
        situation.tenure,
        TenureStatus::Sovereign | TenureStatus::Part | TenureStatus::Background
    );
    let footing = (!plain).then(|| Footing {
        unit,
        tenure: situation.tenure,
        controller: situation.controller.clone(),
    });

    Some(Hover {
        state: situation.holder,
        standing: situation.standing,
        since: since(atlas, snapshot, situation.holder),
        footing,
        next: next_step(atlas, situation.holder, snapshot.date),
    })
}

/// Since when the state was what its standing says.
fn since(atlas: &Atlas, snapshot: &Snapshot, state: StateId) -> Option<PartialDate> {
    let kind = match snapshot.standing(state)? {
        Standing::Member(since) => return PartialDate::parse(&since.to_string()).ok(),
        Standing::Applicant(_) => StatusKind::Applicant,
        Standing::WarsawPact => StatusKind::WarsawPactMember,
        Standing::Csto => StatusKind::CstoMember,
        Standing::Neutral => StatusKind::Neutral,
        Standing::NonAligned => StatusKind::NonAligned,
        Standing::Partner => StatusKind::PfpPartner,
        Standing::NotYetAState | Standing::Outside | Standing::Background => return None,
    };
    let holds = |date: Date| {
        let mut statuses = atlas.statuses_of(state).iter();
        statuses.find(|status| status.kind == kind && status.period().contains(date))
    };

    holds(snapshot.date)?.from
}

/// The first step of known date after `date`, before the state was a member.
fn next_step(atlas: &Atlas, state: StateId, date: Date) -> Option<NextStep> {
    let membership = atlas.membership_of(state)?;
    if membership.period().contains(date) {
        return None;
    }
    let dated = membership.steps.iter().filter_map(|step| {
        Some(NextStep {
            kind: step.kind,
            date: step.date?,
        })
    });

    dated
        .filter(|step| step.date.first > date)
        .min_by_key(|step| step.date.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::date::Year;
    use crate::timeline::snapshot::snapshot;

    fn hover_in(year: Year, unit: &str) -> Hover {
        let atlas = Atlas::bundled().unwrap();
        let snapshot = snapshot(&atlas, atlas.date_shown(year));

        hover(&atlas, &snapshot, UnitId::parse(unit).unwrap()).unwrap()
    }

    fn since(hover: &Hover) -> String {
        hover.since.map(|date| date.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_member_says_since_when_and_has_no_next_step() {
        let poland = hover_in(1999, "POL");
        assert_eq!(since(&poland), "1999-03-12");
        assert_eq!((poland.next, poland.footing), (None, None));
    }

    #[test]
    fn poland_of_1998_awaits_a_step() {
        let next = hover_in(1998, "POL").next.unwrap();
        assert_eq!(next.date.first.year(), 1999);
    }

    #[test]
    fn finland_of_2022_is_an_applicant_since_may() {
        let finland = hover_in(2022, "FIN");
        assert_eq!(finland.standing, Standing::Applicant(Some(2023)));
        assert_eq!(since(&finland), "2022-05-18");
    }

    #[test]
    fn crimea_says_who_rules_in_fact() {
        let crimea = hover_in(2014, "UKR-43");
        assert_eq!(crimea.state, StateId::parse("UKR").unwrap());
        let footing = crimea.footing.unwrap();
        assert_eq!(footing.tenure, TenureStatus::Occupied);
        assert_eq!(footing.controller.as_deref(), Some("RUS"));
    }
}
