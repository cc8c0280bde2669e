//! The situation on one day: holders of units, members, statuses.

use std::collections::BTreeMap;

use crate::Atlas;
use crate::date::{Date, Year};
use crate::id::{StateId, UnitId};
use crate::membership::{Membership, SpecialKind};
use crate::state::StateKind;
use crate::status::StatusKind;
use crate::tenure::{Tenure, TenureStatus};
use crate::timeline::statuses::held_statuses;
use crate::unit::Coverage;

/// The situation on one day, computed by [`snapshot()`].
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The day asked for, clamped to the days known.
    pub date: Date,
    /// Ascending by accession.
    pub members: Vec<Member>,
    /// One for each unit, in the order of [`Atlas::units`].
    pub units: Vec<UnitSituation>,
    /// For every state that holds a unit.
    standings: BTreeMap<StateId, Standing>,
    /// For every holder that is not a member; oldest first.
    statuses: BTreeMap<StateId, Vec<StatusKind>>,
    /// For every state that holds land other than dependencies.
    own_lands: BTreeMap<StateId, OwnLand>,
}

/// The land of a state without its dependencies.
#[derive(Debug, Clone, Copy, PartialEq)]
struct OwnLand {
    /// The index in [`Snapshot::units`] of its largest unit.
    main_unit: usize,
    area_km2: f64,
}

/// A member of NATO.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// The state.
    pub state: StateId,
    /// The first day of its membership.
    pub since: Date,
    /// The enlargement round in which it joined; 0 for the founders.
    pub round: u8,
    /// Whether it is outside the integrated military command on the day.
    pub outside_command: bool,
}

/// The holder of a unit, and the basis of the tenure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitSituation {
    /// The unit held.
    pub unit: UnitId,
    /// The holder as the map shows it.
    pub holder: StateId,
    /// The basis of the tenure.
    pub tenure: TenureStatus,
    /// Who rules in fact, where not the holder alone: comma-separated state codes, `UN` or `self`.
    pub controller: Option<String>,
    /// The state that claims the unit, where not the holder.
    pub claimed_by: Option<StateId>,
    /// The holder's relation to NATO.
    pub standing: Standing,
    /// Whether the treaty covers the unit while its holder is a member; `None` if that is not
    /// recorded.
    pub coverage: Option<Coverage>,
}

/// A state's relation to NATO, reduced to one category.
///
/// Where several apply, the first in this order counts. So a neutral partner counts as neutral,
/// because neutrality distinguishes it more than a partnership that most states share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Member, with the day of its accession.
    Member(Date),
    /// It has applied; with the year of its later accession, if any.
    Applicant(Option<Year>),
    /// A member of the Warsaw Pact.
    WarsawPact,
    /// A zone, sector, protectorate or free territory without a state of its own.
    NotYetAState,
    /// A party to the Collective Security Treaty.
    Csto,
    /// Neutral.
    Neutral,
    /// Militarily non-aligned.
    NonAligned,
    /// In the Partnership for Peace, and NATO has not suspended cooperation.
    Partner,
    /// None of these.
    Outside,
    /// Outside the study area.
    Background,
}

impl Snapshot {
    /// `None` if the state held no unit that day.
    pub fn standing(&self, state: StateId) -> Option<Standing> {
        self.standings.get(&state).copied()
    }

    /// For every state that held a unit, ascending by id.
    pub fn standings(&self) -> impl Iterator<Item = (StateId, Standing)> + '_ {
        self.standings
            .iter()
            .map(|(state, standing)| (*state, *standing))
    }

    /// The statuses besides the standing, oldest first; empty for members and for states that held
    /// no unit that day.
    pub fn statuses(&self, state: StateId) -> &[StatusKind] {
        self.statuses.get(&state).map_or(&[], Vec::as_slice)
    }

    /// The index of the largest unit that is not a dependency; `None` if it held none.
    pub fn main_unit(&self, state: StateId) -> Option<usize> {
        self.own_lands.get(&state).map(|land| land.main_unit)
    }

    /// Without dependencies, in square kilometers; 0 for states that held no land.
    pub fn own_area_km2(&self, state: StateId) -> f64 {
        self.own_lands.get(&state).map_or(0.0, |land| land.area_km2)
    }

    /// `None` for an unknown id.
    pub fn unit(&self, id: UnitId) -> Option<&UnitSituation> {
        let index = self
            .units
            .binary_search_by_key(&id, |situation| situation.unit)
            .ok()?;

        self.units.get(index)
    }

    /// Whether `state` is a member outside the integrated military command.
    pub fn is_outside_command(&self, state: StateId) -> bool {
        self.members
            .iter()
            .any(|member| member.state == state && member.outside_command)
    }

    /// The day of the accession; `None` if `state` is not a member that day.
    pub fn member_since(&self, state: StateId) -> Option<Date> {
        self.members
            .iter()
            .find(|member| member.state == state)
            .map(|member| member.since)
    }
}

/// `date` is clamped to the days known.
pub fn snapshot(atlas: &Atlas, date: Date) -> Snapshot {
    let calendar = atlas.calendar();
    let date = date.clamp(calendar.first_day, calendar.last_day);
    let members = atlas
        .memberships()
        .iter()
        .filter(|membership| membership.period().contains(date))
        .map(|membership| Member {
            state: membership.state,
            since: membership.accession.date,
            round: membership.round,
            outside_command: is_outside_command(membership, date),
        })
        .collect();

    let mut standings = BTreeMap::new();
    let mut statuses = BTreeMap::new();
    let units: Vec<_> = atlas
        .tenures()
        .iter()
        .filter(|tenure| tenure.period().contains(date))
        .map(|tenure| {
            let standing = *standings.entry(tenure.state).or_insert_with(|| {
                let held = statuses_on(atlas, tenure.state, date).collect::<Vec<_>>();
                let standing = state_standing(atlas, tenure.state, date, &held);
                if !matches!(standing, Standing::Member(_)) && !held.is_empty() {
                    statuses.insert(tenure.state, held);
                }

                standing
            });
            unit_situation(atlas, tenure, standing, date)
        })
        .collect();
    let own_lands = own_lands(atlas, &units);

    Snapshot {
        date,
        members,
        units,
        standings,
        statuses,
        own_lands,
    }
}

fn own_lands(atlas: &Atlas, situations: &[UnitSituation]) -> BTreeMap<StateId, OwnLand> {
    let mut lands: BTreeMap<StateId, OwnLand> = BTreeMap::new();
    for (index, (unit, situation)) in atlas.units().iter().zip(situations).enumerate() {
        if situation.tenure == TenureStatus::Dependency {
            continue;
        }
        let land = lands.entry(situation.holder).or_insert(OwnLand {
            main_unit: index,
            area_km2: 0.0,
        });
        if unit.area_km2 >= atlas.units()[land.main_unit].area_km2 {
            land.main_unit = index;
        }
        land.area_km2 += unit.area_km2;
    }

    lands
}

fn is_outside_command(membership: &Membership, date: Date) -> bool {
    membership.special.iter().any(|special| {
        special.kind == SpecialKind::OutsideIntegratedCommand && special.period().contains(date)
    })
}

/// The statuses besides membership, oldest first; see [`held_statuses`].
pub fn statuses_on(atlas: &Atlas, state: StateId, date: Date) -> impl Iterator<Item = StatusKind> {
    held_statuses(atlas, state, date)
        .into_iter()
        .map(|status| status.kind)
}

fn unit_situation(atlas: &Atlas, tenure: &Tenure, standing: Standing, date: Date) -> UnitSituation {
    let standing = if is_no_state(tenure.status) {
        Standing::NotYetAState
    } else {
        standing
    };

    UnitSituation {
        unit: tenure.unit,
        holder: tenure.state,
        tenure: tenure.status,
        controller: tenure.controller.clone(),
        claimed_by: tenure.claimed_by,
        standing,
        coverage: atlas
            .unit(tenure.unit)
            .and_then(|unit| unit.coverage_on(date)),
    }
}

/// Whether land held on this basis belonged to no state yet.
fn is_no_state(status: TenureStatus) -> bool {
    matches!(
        status,
        TenureStatus::Protectorate | TenureStatus::Administered
    )
}

/// `held` are the statuses on `date`.
fn state_standing(atlas: &Atlas, state: StateId, date: Date, held: &[StatusKind]) -> Standing {
    let membership = atlas.membership_of(state);
    if let Some(membership) = membership.filter(|membership| membership.period().contains(date)) {
        return Standing::Member(membership.accession.date);
    }
    let record = atlas.state(state);
    if record.is_some_and(|record| record.kind == StateKind::Territory) {
        return Standing::NotYetAState;
    }
    let is = |kind| held.contains(&kind);
    let joins_in = membership.map(|joined| joined.accession.date.year());
    let in_order = [
        (StatusKind::Applicant, Standing::Applicant(joins_in)),
        (StatusKind::WarsawPactMember, Standing::WarsawPact),
        (StatusKind::CstoMember, Standing::Csto),
        (StatusKind::Neutral, Standing::Neutral),
        (StatusKind::NonAligned, Standing::NonAligned),
    ];

    in_order
        .into_iter()
        .find(|(kind, _)| is(*kind))
        .map_or_else(
            || {
                if is(StatusKind::PfpPartner) && !is(StatusKind::CooperationSuspended) {
                    Standing::Partner
                } else if record.is_some_and(|record| record.background) {
                    Standing::Background
                } else {
                    Standing::Outside
                }
            },
            |(_, standing)| standing,
        )
}
