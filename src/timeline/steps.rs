//! The years that matter, and what changed in each.

use crate::atlas::Atlas;
use crate::atlas::date::{Date, Year};
use crate::atlas::id::StateId;
use crate::atlas::quote::Display;

/// Years in which members joined, the founding first, ascending.
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

/// Years of which there are quotes to show, ascending.
pub fn quote_years(atlas: &Atlas) -> Vec<Year> {
    let shown = atlas
        .quotes()
        .iter()
        .filter(|quote| quote.display != Display::DoNotShow);
    let mut years: Vec<_> = shown.map(|quote| quote.year()).collect();
    years.sort_unstable();
    years.dedup();

    years
}

/// What changed on the map in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearChange {
    /// The states that joined, in order of accession.
    pub joined: Vec<StateId>,
    /// The number of members at the end of the year before.
    pub members_before: usize,
    /// The number of members at the end of the year.
    pub members_after: usize,
    /// States that hold land at the end of the year and held none a year before, by id.
    pub appeared: Vec<StateId>,
    /// States that held land a year before and hold none any more, by id.
    pub vanished: Vec<StateId>,
}

/// What changed from the end of the year before to the day by which `year` is shown.
///
/// In the first year the Alliance grows from nothing, and no state appears or vanishes.
pub fn changes_in(atlas: &Atlas, year: Year) -> YearChange {
    let before = Date::last_of(year - 1);
    let now = atlas.date_shown(year);
    let is_member = |date: Date| move |joined: &Date| *joined <= date;
    let accessions: Vec<_> = atlas
        .memberships()
        .iter()
        .map(|membership| (membership.accession.date, membership.state))
        .collect();
    let count = |date: Date| {
        accessions
            .iter()
            .filter(|(joined, _)| is_member(date)(joined))
            .count()
    };
    let mut joined: Vec<_> = accessions
        .iter()
        .filter(|(joined, _)| *joined > before && *joined <= now)
        .collect();
    joined.sort_by_key(|(date, _)| *date);
    let first = year <= *atlas.years().start();
    let (old, new) = (holders(atlas, before), holders(atlas, now));
    let missing = |from: &[StateId], list: &[StateId]| -> Vec<StateId> {
        if first {
            return Vec::new();
        }
        list.iter()
            .filter(|state| !from.contains(state))
            .copied()
            .collect()
    };

    YearChange {
        members_before: count(before),
        members_after: count(now),
        joined: joined.into_iter().map(|(_, state)| *state).collect(),
        appeared: missing(&old, &new),
        vanished: missing(&new, &old),
    }
}

/// The states that hold land on `date`, by id.
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
