//! What the map says about the state under the pointer, as data; the words are the screen's.

use crate::atlas::Atlas;
use crate::atlas::date::{Date, PartialDate};
use crate::atlas::id::{StateId, UnitId};
use crate::atlas::membership::StepKind;
use crate::atlas::status::StatusKind;
use crate::atlas::tenure::TenureStatus;
use crate::atlas::unit::Coverage;
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
    /// Whether the treaty covers the unit, where the unit is no ordinary land of a member; else `None`.
    pub coverage: Option<Coverage>,
    /// The next step of an applicant or an invited state; `None` for all others, and if none followed.
    ///
    /// Before these nothing leads to membership by itself, and the map foretells nothing.
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
    // Parts whose coverage the treaty names stand apart from their state: Algiers is not just France.
    let plain = match situation.tenure {
        TenureStatus::Sovereign | TenureStatus::Background => true,
        TenureStatus::Part => situation.coverage.is_none(),
        _ => false,
    };
    let footing = (!plain).then(|| Footing {
        unit: whole(snapshot, unit).unwrap_or(unit),
        tenure: situation.tenure,
        controller: situation.controller.clone(),
    });

    Some(Hover {
        state: situation.holder,
        standing: situation.standing,
        since: since(atlas, snapshot, situation.holder),
        footing,
        coverage: situation.coverage.filter(|coverage| {
            matches!(situation.standing, Standing::Member(_))
                && (!plain || *coverage != Coverage::In)
        }),
        next: next_step(atlas, situation.holder, snapshot.date),
    })
}

/// The unit whose name stands for all parts of it that were held alike: nobody spoke of a northern
/// Cyprus in 1949. `None` if there is no such unit, or it was held in another way.
fn whole(snapshot: &Snapshot, part: UnitId) -> Option<UnitId> {
    let (code, _) = part.as_str().split_once('-')?;
    let whole = UnitId::parse(code).ok()?;
    let (one, other) = (snapshot.unit(part)?, snapshot.unit(whole)?);
    let alike = one.holder == other.holder && one.tenure == other.tenure;

    (alike && one.controller == other.controller).then_some(whole)
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

/// The first step of known date after `date`, from application or invitation until membership.
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
    let asks_or_is_asked = |step: &NextStep| {
        matches!(
            step.kind,
            StepKind::FormalApplication | StepKind::Invitation
        )
    };
    if !dated
        .clone()
        .any(|step| asks_or_is_asked(&step) && step.date.first <= date)
    {
        return None;
    }

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
    fn nothing_is_foretold_of_a_state_that_has_neither_applied_nor_been_invited() {
        assert_eq!(hover_in(1949, "ESP").next, None);
        assert_eq!(hover_in(1994, "POL").next, None);
    }

    #[test]
    fn the_departments_of_algeria_were_in_the_treaty_area_and_the_south_of_it_was_not() {
        let north = hover_in(1955, "DZA-N");
        assert_eq!(north.coverage, Some(Coverage::In));
        assert!(north.footing.is_some());
        assert_eq!(hover_in(1955, "DZA-S").coverage, Some(Coverage::Out));
        assert_eq!(hover_in(1963, "DZA-N").coverage, None);
    }

    #[test]
    fn parts_that_are_held_alike_bear_the_name_of_the_whole() {
        let unit = |year| hover_in(year, "CYP-N").footing.map(|footing| footing.unit);
        assert_eq!(unit(1949), UnitId::parse("CYP").ok());
        assert_eq!(unit(1980), UnitId::parse("CYP-N").ok());
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
