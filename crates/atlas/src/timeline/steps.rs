//! Years of change, and what changed in each.

use crate::Atlas;
use crate::date::{Date, Period, Year};
use crate::id::StateId;
use crate::membership::{Membership, SpecialKind, SpecialStatus};
use crate::quote::Quote;
use crate::round::TerritorialGrowth;
use crate::state::FALLBACK_LANGUAGE;
use crate::timeline::related::quote_display_of;
use crate::unit::Unit;

/// Ascending, the year of the founding first.
pub fn accession_years(atlas: &Atlas) -> Vec<Year> {
    let mut years: Vec<_> = atlas
        .memberships()
        .iter()
        .map(|membership| membership.accession.date.year())
        .collect();
    years.sort_unstable();
    years.dedup();

    years
}

/// Years in which NATO grew, ascending: by accessions, or in territory without a new member.
pub fn years_of_change(atlas: &Atlas) -> Vec<Year> {
    let grown = atlas.territorial_growth().iter();
    let mut years = accession_years(atlas);
    years.extend(grown.map(|growth| growth.date.year()));
    years.sort_unstable();
    years.dedup();

    years
}

/// Years with quotes that may be shown, ascending.
pub fn quote_years(atlas: &Atlas) -> Vec<Year> {
    let shown = atlas
        .quotes()
        .iter()
        .filter(|quote| quote_display_of(quote).is_some());
    let mut years: Vec<_> = shown.map(Quote::year).collect();
    years.sort_unstable();
    years.dedup();

    years
}

/// What changed on the map in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearChange {
    /// Ascending by accession.
    pub joined: Vec<StateId>,
    /// On 31 December of the year before.
    pub members_before: usize,
    /// On the day by which the year is shown.
    pub members_after: usize,
    /// States that hold land on the day shown and held none a year before, by id.
    pub appeared: Vec<StateId>,
    /// States that held land a year before and hold none on the day shown, by id.
    pub vanished: Vec<StateId>,
    /// States that hold land on both days and changed their name in between, by id.
    pub renamed: Vec<StateId>,
    /// Growth in territory without a new member, ascending by date.
    pub growth: Vec<TerritorialGrowth>,
    /// In a few words of our own; `None` for most years.
    ///
    /// It may repeat what the other fields hold, or add to them.
    pub note: Option<String>,
}

impl YearChange {
    /// Whether nothing changed on the map; a note alone does not count.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty()
            && self.appeared.is_empty()
            && self.vanished.is_empty()
            && self.renamed.is_empty()
            && self.growth.is_empty()
    }
}

/// Whether any record that affects a situation begins or ends after the earlier day and up to the
/// later one.
///
/// Faster than comparing two snapshots. May be true where something ends and begins again in
/// between.
pub fn differs_between(atlas: &Atlas, one: Date, other: Date) -> bool {
    let (earlier, later) = (one.min(other), one.max(other));
    let is_between = |date: Option<Date>| date.is_some_and(|date| date > earlier && date <= later);
    let turns = |period: Period| is_between(period.from) || is_between(period.until);
    let of_membership = |membership: &Membership| {
        let mut specials = membership.special.iter();
        let steps = membership.steps.iter();
        let decides = |special: &SpecialStatus| {
            special.kind == SpecialKind::OutsideIntegratedCommand && turns(special.period())
        };

        turns(membership.period())
            || specials.any(decides)
            || steps
                .map(|step| step.date)
                .any(|date| is_between(date.map(|date| date.first)))
    };
    let covered = |unit: &Unit| {
        let article6 = unit.article6.iter();
        let mut periods = article6.flat_map(|article6| &article6.periods);

        periods.any(|covered| turns(covered.period()))
    };

    atlas.tenures().iter().any(|tenure| turns(tenure.period()))
        || atlas.statuses().iter().any(|status| turns(status.period()))
        || atlas.memberships().iter().any(of_membership)
        || atlas.units().iter().any(covered)
}

/// From 31 December of the year before to the day by which `year` is shown.
///
/// In the first year NATO grows from nothing, and no state appears or vanishes.
pub fn changes_in(atlas: &Atlas, year: Year) -> YearChange {
    let before = Date::last_of(year - 1);
    let now = atlas.date_shown(year);
    let is_new = |date: Date| date > before && date <= now;
    let members_on = |date: Date| {
        atlas
            .memberships()
            .iter()
            .filter(|membership| membership.period().contains(date))
            .count()
    };
    let joined = atlas
        .memberships()
        .iter()
        .filter(|membership| is_new(membership.accession.date))
        .map(|membership| membership.state)
        .collect();

    let holders_now = holders(atlas, now);
    let is_first = year <= *atlas.years().start();
    let holders_before = if is_first {
        holders_now.clone()
    } else {
        holders(atlas, before)
    };
    let without = |states: &[StateId], others: &[StateId]| {
        states
            .iter()
            .filter(|state| !others.contains(state))
            .copied()
            .collect()
    };
    let ever_renamed = |state| {
        let record = atlas.state(state);
        record.is_some_and(|record| !record.name_periods.is_empty())
    };
    let renamed = |state: &&StateId| {
        !is_first
            && ever_renamed(**state)
            && holders_before.contains(state)
            && name_on(atlas, **state, before) != name_on(atlas, **state, now)
    };

    let growth = atlas.territorial_growth().iter();

    YearChange {
        joined,
        members_before: members_on(before),
        members_after: members_on(now),
        appeared: without(&holders_now, &holders_before),
        vanished: without(&holders_before, &holders_now),
        renamed: holders_now.iter().filter(renamed).copied().collect(),
        growth: growth.filter(|grown| is_new(grown.date)).cloned().collect(),
        note: atlas.calendar().notes.get(&year).cloned(),
    }
}

/// In English, which changes whenever the name does.
fn name_on(atlas: &Atlas, state: StateId, date: Date) -> Option<&str> {
    atlas
        .state(state)
        .map(|record| record.name_on(date, FALLBACK_LANGUAGE))
}

/// Ascending by id.
fn holders(atlas: &Atlas, date: Date) -> Vec<StateId> {
    let held = atlas
        .tenures()
        .iter()
        .filter(|tenure| tenure.period().contains(date));
    let mut states: Vec<_> = held.map(|tenure| tenure.state).collect();
    states.sort_unstable();
    states.dedup();

    states
}
