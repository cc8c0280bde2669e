//! The atlas as it could have been written on an earlier day: without anything that came later.
//!
//! A filtered copy of the records serves every view alike, so that none can show what came later by
//! mistake.

use crate::Atlas;
use crate::date::{Date, PartialDate, Year};
use crate::edition::{Edition, Knowledge};
use crate::id::QuoteId;
use crate::membership::Membership;
use crate::quote::Quote;
use crate::state::State;
use crate::status::Status;
use crate::table::Table;
use crate::thread::Thread;

impl Atlas {
    /// How much this atlas holds.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// The atlas without any record of what came after `date`.
    ///
    /// Left out are later memberships (their earlier steps remain as statuses), steps, statuses,
    /// names, events, figures and quotes, and end dates after `date`. Quotes that may only be shown
    /// side by side are left out while one of them is. The fact check of the report, which was
    /// written in the newest years, is left out unless `date` is the last day known. Tenures are
    /// kept: they are only queried by day.
    #[must_use]
    pub fn as_known_on(&self, date: Date, knowledge: Knowledge) -> Self {
        let mut known = self.clone();
        known.edition = Edition::KnownOn(date, knowledge);
        let is_past = |day: Date| day <= date;
        let is_known = |day: PartialDate| day.first <= date;
        let year = date.year();

        let memberships = self.memberships().iter();
        let memberships = memberships.filter_map(|membership| membership_by(membership, date));
        known.memberships = Table::new(memberships.collect(), |membership| membership.state);
        known.rounds.retain(|round| is_past(round.date));
        known
            .territorial_growth
            .retain(|growth| is_past(growth.date));
        known
            .statuses
            .retain(|status| status.from.is_none_or(is_known));
        for status in &mut known.statuses {
            status.until = status.until.filter(|until| is_known(*until));
            status.checked = status.checked.filter(|checked| is_past(*checked));
        }
        remember_steps(&mut known, self.memberships(), date);
        let states = self.states().iter().map(|state| state_by(state, date));
        known.states = Table::new(states.collect(), |state| state.id);
        let events = self.events().iter().filter(|event| is_past(event.date));
        known.events = Table::new(events.cloned().collect(), |event| event.id.clone());
        known.calendar.notes.retain(|noted, _| *noted <= year);
        forget_figures(&mut known, year);
        forget_quotes(&mut known, date, knowledge);
        if date < self.calendar.last_day {
            known.claims.clear();
        }

        known
    }
}

fn membership_by(membership: &Membership, date: Date) -> Option<Membership> {
    if membership.accession.date > date {
        return None;
    }
    let mut known = membership.clone();
    let is_known = |day: PartialDate| day.first <= date;
    known.steps.retain(|step| step.date.is_none_or(is_known));
    known.referendum = known.referendum.filter(|vote| vote.from <= date);
    known.special.retain(|special| is_known(special.from));
    for special in &mut known.special {
        special.until = special.until.filter(|until| is_known(*until));
    }

    Some(known)
}

/// Adds the steps that later members had taken by `date` as statuses.
fn remember_steps(known: &mut Atlas, memberships: &[Membership], date: Date) {
    let later = memberships
        .iter()
        .filter(|later| later.accession.date > date);
    for membership in later {
        for step in &membership.steps {
            let from = step.date.filter(|day| day.first <= date);
            let (Some(from), Some(kind)) = (from, step.kind.status()) else {
                continue;
            };
            let is_same = |status: &Status| status.state == membership.state && status.kind == kind;
            if !known.statuses.iter().any(is_same) {
                known.statuses.push(Status {
                    state: membership.state,
                    kind,
                    from: Some(from),
                    until: None,
                    checked: None,
                    evidence: step.evidence.clone(),
                });
            }
        }
    }
    known
        .statuses
        .sort_by_key(|status| (status.state, status.from.map(|from| from.first)));
}

fn state_by(state: &State, date: Date) -> State {
    let mut known = state.clone();
    let is_known = |day: PartialDate| day.first <= date;
    known
        .name_periods
        .retain(|named| named.from.is_none_or(|from| from <= date));
    known
        .official_names
        .retain(|official| official.from.is_none_or(is_known));
    for official in &mut known.official_names {
        official.until = official.until.filter(|until| is_known(*until));
    }
    known.independence = known.independence.filter(|fact| is_known(fact.date));
    known.un_admission = known.un_admission.filter(|fact| is_known(fact.date));
    // It covers the whole history of the state.
    known.summary = None;

    known
}

fn forget_figures(known: &mut Atlas, year: Year) {
    known.indicators.totals.retain(|of, _| *of <= year);
    for state in &mut known.indicators.states {
        state.population.retain(|of, _| *of <= year);
        state.military_spending_percent.retain(|of, _| *of <= year);
    }
}

fn forget_quotes(known: &mut Atlas, date: Date, knowledge: Knowledge) {
    let is_known = |quote: &Quote| {
        quote.exists_since() <= date
            && match knowledge {
                Knowledge::Said => true,
                Knowledge::Published => quote.public_since().is_some_and(|day| day <= date),
            }
    };
    let all = known.quotes().iter();
    let mut quotes: Vec<_> = all.filter(|quote| is_known(quote)).cloned().collect();
    for group in &known.together {
        let has = |id: &QuoteId| quotes.iter().any(|quote| quote.id == *id);
        if !group.quotes.iter().all(has) {
            quotes.retain(|quote| !group.quotes.contains(&quote.id));
        }
    }
    known.quotes = Table::new(quotes, |quote| quote.id.clone());
    let quotes = &known.quotes;
    known
        .together
        .retain(|group| group.quotes.iter().all(|id| quotes.get(id).is_some()));
    let threads = known.threads.iter().cloned();
    let threads = threads.map(|thread| without(thread, |id| quotes.get(id).is_none()));
    known.threads = threads.filter(|thread| thread.quotes.len() > 1).collect();
    for claim in &mut known.claims {
        claim.quotes.retain(|id| quotes.get(id).is_some());
    }
}

/// Removes unknown quotes, and with them the summaries of all quotes.
fn without(mut thread: Thread, is_unknown: impl Fn(&QuoteId) -> bool) -> Thread {
    let before = thread.quotes.len();
    thread.quotes.retain(|id| !is_unknown(id));
    if thread.quotes.len() < before {
        (thread.agree, thread.differ) = (None, None);
    }

    thread
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::StateId;

    fn known_on(date: &str, knowledge: Knowledge) -> Atlas {
        let atlas = Atlas::bundled().unwrap();

        atlas.as_known_on(Date::parse(date).unwrap(), knowledge)
    }

    #[test]
    fn nothing_dated_later_is_left() {
        let date = Date::parse("1995-12-31").unwrap();
        let atlas = known_on("1995-12-31", Knowledge::Said);
        assert!(!atlas.quotes().is_empty());
        assert!(atlas.quotes().iter().all(|quote| quote.date.first <= date));
        assert!(atlas.events().iter().all(|event| event.date <= date));
        assert_eq!(atlas.memberships().len(), 16);
        for membership in atlas.memberships() {
            let steps = membership.steps.iter().filter_map(|step| step.date);
            assert!(steps.map(|date| date.first).all(|first| first <= date));
            let ends = membership
                .special
                .iter()
                .filter_map(|special| special.until);
            assert!(ends.map(|until| until.first).all(|first| first <= date));
        }
        let poland = StateId::parse("POL").unwrap();
        assert!(atlas.membership_of(poland).is_none());
        assert!(atlas.indicators().totals.keys().all(|year| *year <= 1995));
        assert!(atlas.claims().is_empty());
        assert!(atlas.rounds().iter().all(|round| round.date <= date));
    }

    #[test]
    fn what_was_kept_secret_was_said_and_not_published() {
        let baker = QuoteId::new("baker-gorbachev-1990-not-one-inch");
        let prague = QuoteId::new("clinton-prague-1994-can-lead-to-membership");
        let said = known_on("1995-12-31", Knowledge::Said);
        let published = known_on("1995-12-31", Knowledge::Published);
        assert!(said.quote(&baker).is_some() && said.quote(&prague).is_some());
        assert!(published.quote(&baker).is_none() && published.quote(&prague).is_some());
        let later = known_on("2018-12-31", Knowledge::Published);
        assert!(later.quote(&baker).is_some());
    }

    #[test]
    fn a_memory_is_not_known_on_the_day_that_it_tells_of() {
        let memory = QuoteId::new("clinton-helsinki-1997-closet");
        assert!(
            known_on("1997-12-31", Knowledge::Said)
                .quote(&memory)
                .is_none()
        );
        assert!(
            known_on("2004-12-31", Knowledge::Said)
                .quote(&memory)
                .is_some()
        );
    }

    #[test]
    fn quotes_that_belong_side_by_side_are_known_together_or_not_at_all() {
        for year in Atlas::bundled().unwrap().years() {
            let date = Date::last_of(year);
            let full = Atlas::bundled().unwrap();
            let atlas = full.as_known_on(date, Knowledge::Said);
            for group in full.together() {
                let known = group.quotes.iter().filter(|id| atlas.quote(id).is_some());
                let count = known.count();
                assert!(
                    count == 0 || count == group.quotes.len(),
                    "{year}: {group:?}"
                );
            }
        }
    }

    #[test]
    fn on_the_last_day_everything_that_was_said_is_known() {
        let full = Atlas::bundled().unwrap();
        let last = full.calendar().last_day;
        let known = full.as_known_on(last, Knowledge::Said);
        assert_eq!(known.quotes(), full.quotes());
        assert_eq!(known.events(), full.events());
        assert_eq!(known.memberships(), full.memberships());
        assert_eq!(known.threads(), full.threads());
        assert_eq!(known.claims(), full.claims());
    }
}
