//! Consistency checks across records; all problems are reported, not only the first.
//!
//! That every unit has exactly one holder is checked on loading, because a snapshot rests on it;
//! the rest runs on request.

mod address;
mod coverage;
mod dates;
mod holders;
mod labels;
mod marks;
mod references;
mod sources;
mod statements;
mod statuses;
mod summary;
mod texts;
mod threads;
mod tours;

pub use coverage::check_outlines;
pub(crate) use holders::check_holders;
pub use sources::named_sources;
pub use statements::{EvidencedStatement, statements};
pub use summary::RecordCounts;
pub use tours::check_tour;

use std::fmt::Display;

use crate::Atlas;
use crate::problem::{Fault, Problem};

/// Ordered by kind of check, then in the order of the atlas.
pub fn check(atlas: &Atlas) -> Vec<Problem> {
    let mut report = Report::default();
    check_holders(atlas, &mut report);
    references::check_references(atlas, &mut report);
    sources::check_documents(atlas, &mut report);
    sources::check_passages(atlas, &mut report);
    sources::check_evidence(atlas, &mut report);
    dates::check_memberships(atlas, &mut report);
    dates::check_periods(atlas, &mut report);
    dates::check_days(atlas, &mut report);
    statuses::check_statuses(atlas, &mut report);
    coverage::check_places(atlas, &mut report);
    labels::check_overrides(atlas, &mut report);
    marks::check_flags(atlas, &mut report);
    marks::check_speakers(atlas, &mut report);
    threads::check_threads(atlas, &mut report);
    threads::check_topics(atlas, &mut report);
    tours::check_tours(atlas, &mut report);
    texts::check_texts(atlas, &mut report);
    texts::check_wording(atlas, &mut report);

    report.problems
}

#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) problems: Vec<Problem>,
}

impl Report {
    fn add(&mut self, file: &str, record: impl Display, fault: Fault) {
        self.problems.push(Problem {
            file: file.to_owned(),
            record: record.to_string(),
            fault,
        });
    }

    /// Adds an unknown reference to a `kind` of record unless `exists`.
    fn expect(
        &mut self,
        exists: bool,
        file: &str,
        record: impl Display,
        missing: (&'static str, &str),
    ) {
        if !exists {
            let (kind, id) = missing;
            self.add(
                file,
                record,
                Fault::UnknownReference {
                    kind,
                    id: id.to_owned(),
                },
            );
        }
    }
}

#[cfg(test)]
mod tests;
