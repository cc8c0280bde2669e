//! Dates that are impossible or contradict each other.

use crate::Atlas;
use crate::check::Report;
use crate::date::{Date, PartialDate, Period};
use crate::load::path;
use crate::membership::{AccessionBasis, Membership, StepKind};
use crate::problem::Fault;
use crate::state::{NamePeriod, State};

/// Reports accessions that disagree with their round, and steps that come after what they lead to.
pub(super) fn check_memberships(atlas: &Atlas, report: &mut Report) {
    for membership in atlas.memberships() {
        check_round_of(atlas, membership, report);
        check_steps(membership, report);
    }
    let mut members = 0;
    for round in atlas.rounds() {
        let joined = atlas
            .memberships()
            .iter()
            .filter(|membership| membership.round == round.number)
            .count();
        members += joined;
        for (field, stated, counted) in [
            ("added", round.added, joined),
            ("members_after", round.members_after, members),
        ] {
            if usize::from(stated) != counted {
                let (stated, expected) = (stated.to_string(), counted.to_string());
                let fault = Fault::Disagreement {
                    field,
                    stated,
                    expected,
                };
                report.add(path::ROUNDS, round.number, fault);
            }
        }
    }
    let check = atlas.member_count_check();
    if usize::from(check.members) != members {
        let (stated, expected) = (check.members.to_string(), members.to_string());
        let fault = Fault::Disagreement {
            field: "members",
            stated,
            expected,
        };
        report.add(path::ROUNDS, "member_count_check", fault);
    }
}

fn check_round_of(atlas: &Atlas, membership: &Membership, report: &mut Report) {
    let accession = membership.accession.date;
    if let Some(round) = atlas
        .round(membership.round)
        .filter(|round| round.date != accession)
    {
        let (stated, expected) = (accession.to_string(), round.date.to_string());
        let fault = Fault::Disagreement {
            field: "accession",
            stated,
            expected,
        };
        report.add(path::MEMBERSHIPS, membership.state, fault);
    }
}

/// No step may follow the accession, except a founder's ratification, the treaty's entry into force
/// and the first Council session.
fn check_steps(membership: &Membership, report: &mut Report) {
    let accession = membership.accession.date;
    let deciding = match membership.accession.basis {
        AccessionBasis::Signature => StepKind::TreatySigned,
        AccessionBasis::InstrumentDeposited => StepKind::InstrumentDeposited,
    };
    for step in &membership.steps {
        let Some(date) = step.date else { continue };
        let may_follow = matches!(
            step.kind,
            StepKind::TreatyInForce
                | StepKind::RatificationDeposited
                | StepKind::FirstCouncilSession
        );
        let (date, limit) = (date.to_string(), accession.to_string());
        if step.kind == deciding && date != limit {
            let fault = Fault::Disagreement {
                field: "accession",
                stated: limit,
                expected: date,
            };
            report.add(path::MEMBERSHIPS, membership.state, fault);
        } else if !may_follow && step.date.is_some_and(|date| date.first > accession) {
            let fault = Fault::OutOfOrder {
                field: "steps",
                date,
                limit,
            };
            report.add(path::MEMBERSHIPS, membership.state, fault);
        }
    }
    let dated: Vec<_> = membership
        .steps
        .iter()
        .filter_map(|step| step.date)
        .collect();
    for pair in dated
        .windows(2)
        .filter(|pair| pair[1].first < pair[0].first)
    {
        let (date, limit) = (pair[0].to_string(), pair[1].to_string());
        let fault = Fault::OutOfOrder {
            field: "steps",
            date,
            limit,
        };
        report.add(path::MEMBERSHIPS, membership.state, fault);
    }
}

/// Reports empty periods, and periods of one kind that overlap.
pub(super) fn check_periods(atlas: &Atlas, report: &mut Report) {
    for state in atlas.states() {
        check_names(state, report);
    }
    for membership in atlas.memberships() {
        for special in &membership.special {
            check_span(
                path::MEMBERSHIPS,
                membership.state.as_str(),
                special.period(),
                report,
            );
        }
    }
    for pair in atlas.capitals().windows(2) {
        let state = pair[0].state.as_str();
        let periods = [pair[0].period(), pair[1].period()];
        check_span(path::CAPITALS, state, periods[0], report);
        if pair[0].state == pair[1].state {
            check_apart(path::CAPITALS, state, periods, report);
        }
    }
    let statuses = atlas.statuses();
    for (index, status) in statuses.iter().enumerate() {
        check_span(
            path::STATUSES,
            status.state.as_str(),
            status.period(),
            report,
        );
        let twins = statuses[index + 1..]
            .iter()
            .take_while(|other| other.state == status.state)
            .filter(|other| other.kind == status.kind);
        for twin in twins {
            check_apart(
                path::STATUSES,
                status.state.as_str(),
                [status.period(), twin.period()],
                report,
            );
        }
    }
    for territory in atlas.territories() {
        let span = |from: Option<PartialDate>, until: Option<PartialDate>| Period {
            from: from.map(|from| from.first),
            until: until.map(|until| until.first),
        };
        check_span(
            path::TERRITORIES,
            &territory.id,
            span(territory.from, territory.until),
            report,
        );
        for alignment in &territory.alignments {
            let period = span(alignment.from, alignment.until);
            check_span(path::TERRITORIES, &territory.id, period, report);
        }
    }
}

fn check_names(state: &State, report: &mut Report) {
    let periods: Vec<_> = state.name_periods.iter().map(NamePeriod::period).collect();
    for (index, period) in periods.iter().enumerate() {
        check_span(path::STATES, state.id.as_str(), *period, report);
        for later in &periods[index + 1..] {
            check_apart(path::STATES, state.id.as_str(), [*period, *later], report);
        }
    }
}

pub(super) fn check_span(file: &str, record: &str, period: Period, report: &mut Report) {
    if let Period {
        from: Some(from),
        until: Some(until),
    } = period
        && until <= from
    {
        report.add(file, record, Fault::EmptyPeriod { from, until });
    }
}

pub(super) fn check_apart(
    file: &str,
    record: &str,
    [one, other]: [Period; 2],
    report: &mut Report,
) {
    if one.overlaps(other) {
        let latest = one.from.max(other.from);
        let first_ever = Date::last_of(0);
        report.add(
            file,
            record,
            Fault::Overlap {
                date: latest.unwrap_or(first_ever),
            },
        );
    }
}

/// Reports events and quotes after the closing date, quotes published before they were said, and
/// events that end before they begin or lie outside their possible days.
pub(super) fn check_days(atlas: &Atlas, report: &mut Report) {
    let last = atlas.calendar().last_day;
    let mut expect_past = |file, record: &str, date: Date| {
        if date > last {
            let (date, limit) = (date.to_string(), last.to_string());
            report.add(
                file,
                record,
                Fault::OutOfOrder {
                    field: "date",
                    date,
                    limit,
                },
            );
        }
    };
    for event in atlas.events() {
        expect_past(path::EVENTS, event.id.as_str(), event.date);
    }
    for quote in atlas.quotes() {
        expect_past(path::QUOTES, quote.id.as_str(), quote.date.first);
    }
    for quote in atlas.quotes() {
        let said = quote.date.first;
        if let Some(published) = quote.published.filter(|day| day.first < said) {
            let (date, limit) = (published.first.to_string(), said.to_string());
            let field = "published";
            let fault = Fault::OutOfOrder { field, date, limit };
            report.add(path::QUOTES, &quote.id, fault);
        }
    }
    for event in atlas.events() {
        check_span(path::EVENTS, event.id.as_str(), event.period(), report);
        if let Some(within) = event.within
            && !(within.from <= event.date && event.date < within.until)
        {
            let fault = Fault::Disagreement {
                field: "within",
                stated: format!("{} until {}", within.from, within.until),
                expected: event.date.to_string(),
            };
            report.add(path::EVENTS, &event.id, fault);
        }
    }
}
