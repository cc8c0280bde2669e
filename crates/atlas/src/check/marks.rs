//! Whether the flags of states and the list of speakers fit the other records.

use std::collections::BTreeMap;

use crate::Atlas;
use crate::check::Report;
use crate::check::dates::{check_apart, check_span};
use crate::load::path;
use crate::problem::Fault;

/// The most characters that a speaker's mark has room for.
const MOST_INITIALS: usize = 3;

/// Reports flags of unknown states, without a drawing, or that overlap another of their state.
pub(super) fn check_flags(atlas: &Atlas, report: &mut Report) {
    for flag in atlas.flags() {
        let state = flag.state.as_str();
        let is_known = atlas.state(flag.state).is_some();
        report.expect(is_known, path::FLAGS, state, ("state", state));
        check_span(path::FLAGS, state, flag.period(), report);
        if flag.drawing.is_empty() {
            report.add(path::FLAGS, state, Fault::EmptyText { field: "drawing" });
        }
    }
    for pair in atlas.flags().windows(2) {
        if pair[0].state == pair[1].state {
            let periods = [pair[0].period(), pair[1].period()];
            check_apart(path::FLAGS, pair[0].state.as_str(), periods, report);
        }
    }
}

/// Reports quotes whose speaker is not listed, and speakers that no quote names, that are listed
/// twice, speak for an unknown state, or whose initials do not fit their mark.
pub(super) fn check_speakers(atlas: &Atlas, report: &mut Report) {
    let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
    for speaker in atlas.speakers() {
        let name = speaker.name();
        if let Some(state) = speaker.state {
            let is_known = atlas.state(state).is_some();
            report.expect(is_known, path::SPEAKERS, name, ("state", state.as_str()));
        }
        if !(1..=MOST_INITIALS).contains(&speaker.initials.chars().count()) {
            let value = speaker.initials.clone();
            let field = "initials";
            report.add(path::SPEAKERS, name, Fault::OutOfRange { field, value });
        }
        if speaker.names.is_empty() {
            report.add(path::SPEAKERS, name, Fault::EmptyText { field: "names" });
        }
        for name in &speaker.names {
            *listed.entry(name).or_default() += 1;
            let is_quoted = atlas.quotes().iter().any(|quote| quote.speaker == *name);
            report.expect(is_quoted, path::SPEAKERS, name, ("quote", name));
        }
    }
    for (name, times) in &listed {
        if *times > 1 {
            report.add(path::SPEAKERS, name, Fault::DuplicateId);
        }
    }
    for quote in atlas.quotes() {
        let name = quote.speaker.as_str();
        let is_listed = listed.contains_key(name);
        report.expect(is_listed, path::QUOTES, &quote.id, ("speaker", name));
    }
}
