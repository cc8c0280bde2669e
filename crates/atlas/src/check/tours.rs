//! References and length of tours; unknown fields in bundled ones.

use crate::Atlas;
use crate::check::Report;
use crate::load::path::TOURS;
use crate::problem::{Fault, Problem};
use crate::quote::Display;
use crate::tour::{MOST_WORDS, Tour, TourStep, TourView, UnknownFields};

/// The allowed number of steps of a bundled tour.
const STEPS: std::ops::RangeInclusive<usize> = 8..=15;

/// Unknown ids in a tour from `file`, in the order of its steps.
pub fn check_tour(atlas: &Atlas, file: &str, tour: &Tour) -> Vec<Problem> {
    let mut report = Report::default();
    for (place, step) in tour.steps.iter().enumerate() {
        check_references(atlas, file, &name_of(place), step, &mut report);
    }

    report.problems
}

/// Reports bundled tours that are too long or too short, have unknown fields, or name ids that do
/// not exist.
pub(super) fn check_tours(atlas: &Atlas, report: &mut Report) {
    for (file, tour) in TOURS.into_iter().zip(atlas.tours()) {
        let steps = tour.steps.len();
        if !STEPS.contains(&steps) {
            let value = steps.to_string();
            report.add(file, &tour.id, out_of_range("steps", value));
        }
        check_fields(&tour.others, file, tour.id.as_str(), report);
        for (place, step) in tour.steps.iter().enumerate() {
            let name = name_of(place);
            check_step(file, &name, step, report);
            check_references(atlas, file, &name, step, report);
        }
    }
}

fn name_of(place: usize) -> String {
    format!("step {}", place + 1)
}

fn check_step(file: &str, record: &str, step: &TourStep, report: &mut Report) {
    let words = step.words();
    if words == 0 || words > MOST_WORDS {
        let value = format!("{words} words");
        report.add(file, record, out_of_range("text", value));
    }
    check_fields(&step.others, file, record, report);
    if let Some(question) = &step.question {
        check_fields(&question.others, file, record, report);
    }
}

fn check_references(atlas: &Atlas, file: &str, record: &str, step: &TourStep, report: &mut Report) {
    if let Some(year) = step.year.filter(|year| !atlas.years().contains(year)) {
        report.add(file, record, out_of_range("year", year.to_string()));
    }
    let around = match &step.view {
        Some(TourView::Around(states)) => states.as_slice(),
        _ => &[],
    };
    for state in around.iter().chain(&step.select).chain(&step.highlight) {
        let known = atlas.state(*state).is_some();
        report.expect(known, file, record, ("state", state.as_str()));
    }
    if let Some(id) = &step.quote {
        let shown = atlas
            .quote(id)
            .is_some_and(|quote| quote.display != Display::DoNotShow);
        report.expect(shown, file, record, ("quote", id.as_str()));
    }
    if let Some(id) = &step.thread {
        let known = atlas.thread(id).is_some();
        report.expect(known, file, record, ("thread", id.as_str()));
    }
}

/// In our own files an unknown field is a misspelling.
fn check_fields(others: &UnknownFields, file: &str, record: &str, report: &mut Report) {
    for field in others.keys() {
        let fault = Fault::Malformed {
            line: 0,
            column: 0,
            reason: format!("unknown field `{field}`"),
        };
        report.add(file, record, fault);
    }
}

fn out_of_range(field: &'static str, value: String) -> Fault {
    Fault::OutOfRange { field, value }
}
