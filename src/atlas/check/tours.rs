//! Tours name what there is, in few words.

use crate::atlas::Atlas;
use crate::atlas::check::Report;
use crate::atlas::load::path::TOURS;
use crate::atlas::problem::Fault;
use crate::atlas::quote::Display;
use crate::atlas::tour::{MOST_WORDS, TourStep, TourView};

/// The fewest and the most steps of a tour.
const STEPS: std::ops::RangeInclusive<usize> = 8..=15;

/// Reports tours that are too long or too short, and steps that name what does not exist.
pub(super) fn check_tours(atlas: &Atlas, report: &mut Report) {
    for (file, tour) in TOURS.into_iter().zip(atlas.tours()) {
        let steps = tour.steps.len();
        if !STEPS.contains(&steps) {
            let value = steps.to_string();
            report.add(file, &tour.id, out_of_range("steps", value));
        }
        for (place, step) in tour.steps.iter().enumerate() {
            check_step(atlas, file, &format!("step {}", place + 1), step, report);
        }
    }
}

fn check_step(atlas: &Atlas, file: &str, record: &str, step: &TourStep, report: &mut Report) {
    let words = step.text.split_whitespace().count();
    if words == 0 || words > MOST_WORDS {
        let value = format!("{words} words");
        report.add(file, record, out_of_range("text", value));
    }
    if let Some(year) = step.year.filter(|year| !atlas.years().contains(year)) {
        report.add(file, record, out_of_range("year", year.to_string()));
    }
    let around = match &step.view {
        Some(TourView::Around(states)) => states.as_slice(),
        _ => &[],
    };
    for state in around.iter().chain(&step.select) {
        let known = atlas.state(*state).is_some();
        report.expect(known, file, record, ("state", state.as_str()));
    }
    if let Some(id) = &step.quote {
        let shown = atlas
            .quote(id)
            .is_some_and(|quote| quote.display != Display::DoNotShow);
        report.expect(shown, file, record, ("quote", id.as_str()));
    }
}

fn out_of_range(field: &'static str, value: String) -> Fault {
    Fault::OutOfRange { field, value }
}
