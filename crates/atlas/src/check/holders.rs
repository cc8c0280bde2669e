//! Every unit is held by exactly one known state on every day.

use crate::Atlas;
use crate::check::Report;
use crate::date::Date;
use crate::load::path::{CALENDAR, TENURES};
use crate::problem::Fault;
use crate::tenure::Tenure;

/// Reports days without a holder or with two, and tenures of unknown states or units.
pub(crate) fn check_holders(atlas: &Atlas, report: &mut Report) {
    let calendar = atlas.calendar();
    if calendar.last_day < calendar.first_day {
        let (from, until) = (calendar.first_day, calendar.last_day);
        report.add(CALENDAR, "", Fault::EmptyPeriod { from, until });
        return;
    }

    for tenure in atlas.tenures() {
        let (unit, state) = (tenure.unit, tenure.state);
        report.expect(
            atlas.unit(unit).is_some(),
            TENURES,
            unit,
            ("unit", unit.as_str()),
        );
        report.expect(
            atlas.state(state).is_some(),
            TENURES,
            unit,
            ("state", state.as_str()),
        );
        if let Some(until) = tenure.until.filter(|until| *until <= tenure.from) {
            report.add(
                TENURES,
                unit,
                Fault::EmptyPeriod {
                    from: tenure.from,
                    until,
                },
            );
        }
    }
    for unit in atlas.units() {
        for fault in faults(
            atlas.tenures_of(unit.id),
            calendar.first_day,
            calendar.last_day,
        ) {
            report.add(TENURES, unit.id, fault);
        }
    }
}

/// Gaps and overlaps between `first` and `last`; `tenures` must be in order of time.
fn faults(tenures: &[Tenure], first: Date, last: Date) -> Vec<Fault> {
    let mut faults = Vec::new();
    // The first day not yet covered; `None` once a tenure covers all later days.
    let mut open = Some(first);
    for tenure in tenures {
        match open {
            Some(date) if tenure.from > date => faults.push(Fault::Gap { date }),
            Some(date) if tenure.from == date || date == first => {}
            _ => faults.push(Fault::Overlap { date: tenure.from }),
        }
        open = match (open, tenure.until) {
            (Some(date), Some(until)) => Some(date.max(until)),
            _ => None,
        };
    }
    if let Some(date) = open.filter(|date| *date <= last) {
        faults.push(Fault::Gap { date });
    }

    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{StateId, UnitId};
    use crate::tenure::TenureStatus;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn faults_of(periods: &[(&str, Option<&str>)]) -> Vec<Fault> {
        let tenures: Vec<_> = periods
            .iter()
            .map(|(from, until)| Tenure {
                unit: UnitId::parse("POL").unwrap(),
                from: date(from),
                until: until.map(date),
                state: StateId::parse("POL").unwrap(),
                status: TenureStatus::Sovereign,
                controller: None,
                claimed_by: None,
                note: None,
            })
            .collect();

        faults(&tenures, date("1949-01-01"), date("2026-11-24"))
    }

    #[test]
    fn tenures_that_follow_each_other_have_no_fault() {
        assert_eq!(
            faults_of(&[("1949-01-01", Some("1990-10-03")), ("1990-10-03", None)]),
            []
        );
    }

    #[test]
    fn a_unit_without_tenures_has_a_gap_from_the_first_day() {
        assert_eq!(
            faults_of(&[]),
            [Fault::Gap {
                date: date("1949-01-01")
            }]
        );
    }

    #[test]
    fn gaps_at_either_end_and_between_are_found() {
        let periods = [
            ("1949-01-02", Some("1990-10-02")),
            ("1990-10-03", Some("2026-11-24")),
        ];
        let gaps = ["1949-01-01", "1990-10-02", "2026-11-24"];
        assert_eq!(
            faults_of(&periods),
            gaps.map(|day| Fault::Gap { date: date(day) })
        );
    }

    #[test]
    fn a_tenure_that_begins_before_the_last_one_ends_overlaps() {
        let periods = [("1949-01-01", Some("1990-10-04")), ("1990-10-03", None)];
        assert_eq!(
            faults_of(&periods),
            [Fault::Overlap {
                date: date("1990-10-03")
            }]
        );
        let periods = [("1949-01-01", None), ("1990-10-03", None)];
        assert_eq!(
            faults_of(&periods),
            [Fault::Overlap {
                date: date("1990-10-03")
            }]
        );
    }
}
