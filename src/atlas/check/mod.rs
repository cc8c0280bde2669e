//! Whether the records agree with each other: every problem, not the first.
//!
//! Whether every unit has one holder is part of loading, because a snapshot rests on it; the rest runs when asked for.

mod coverage;
mod dates;
mod holders;
mod references;
mod statements;
mod summary;
mod texts;
mod threads;
mod tours;

pub use coverage::check_outlines;
pub(crate) use holders::check_holders;
pub use statements::{Statement, statements};
pub use summary::Summary;
pub use tours::check_tour;

use std::fmt::Display;

use crate::atlas::Atlas;
use crate::atlas::problem::{Fault, Problem};

/// All problems of the records among each other, by kind of check, then in the order of the atlas.
pub fn check(atlas: &Atlas) -> Vec<Problem> {
    let mut report = Report::default();
    check_holders(atlas, &mut report);
    references::check_references(atlas, &mut report);
    references::check_sources(atlas, &mut report);
    dates::check_memberships(atlas, &mut report);
    dates::check_periods(atlas, &mut report);
    dates::check_days(atlas, &mut report);
    coverage::check_places(atlas, &mut report);
    threads::check_threads(atlas, &mut report);
    threads::check_topics(atlas, &mut report);
    tours::check_tours(atlas, &mut report);
    texts::check_texts(atlas, &mut report);
    texts::check_wording(atlas, &mut report);

    report.problems
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) problems: Vec<Problem>,
}

impl Report {
    /// Notes `fault` in `record` of `file`.
    fn add(&mut self, file: &str, record: impl Display, fault: Fault) {
        self.problems.push(Problem {
            file: file.to_owned(),
            record: record.to_string(),
            fault,
        });
    }

    /// Notes that `record` names a `kind` that does not exist, unless `exists`.
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
mod tests {
    use super::*;
    use crate::atlas::bundled;
    use crate::atlas::load::{File, path};

    /// The problems of the bundled data in which `old` reads `new` in the file at `path`.
    fn problems_after(path: &str, old: &str, new: &str) -> Vec<String> {
        let file = bundled::FILES
            .iter()
            .find(|file| file.path == path)
            .unwrap();
        let text = std::str::from_utf8(file.bytes).unwrap();
        assert!(text.contains(old), "{path} has no {old}");
        let damaged = text.replacen(old, new, 1);
        let files: Vec<_> = bundled::FILES
            .iter()
            .map(|file| {
                if file.path == path {
                    File {
                        path,
                        bytes: damaged.as_bytes(),
                    }
                } else {
                    *file
                }
            })
            .collect();
        let problems = match Atlas::load(&files) {
            Ok(atlas) => check(&atlas),
            Err(error) => error.problems,
        };

        problems.iter().map(ToString::to_string).collect()
    }

    /// Asserts that exactly one problem is found, and that it begins with `expected`.
    fn assert_one(problems: &[String], expected: &str) {
        assert!(
            problems.len() == 1 && problems[0].starts_with(expected),
            "{problems:#?}"
        );
    }

    #[test]
    fn a_source_that_does_not_exist_is_reported_and_the_one_meant_is_unused() {
        let problems = problems_after(
            path::NOT_FOUND,
            "\"nsarchive-gwu-node-3187\"",
            "\"nowhere\"",
        );
        assert_eq!(
            problems,
            [
                "assets/quotes/not_found.json, record 1993-10-22 Christopher's own words to Yeltsin: \
             names the source \"nowhere\", which does not exist; \
             correct the id, or add the record that it names",
                "assets/facts/sources.json, record nsarchive-gwu-node-3187: no record names this source; \
             name the source where it is used, or remove it",
            ]
        );
    }

    #[test]
    fn a_day_without_a_holder_is_an_error_of_loading() {
        let problems = problems_after(
            path::TENURES,
            r#""unit": "DEU-E", "from": "1990-10-03""#,
            r#""unit": "DEU-E", "from": "1990-10-04""#,
        );
        assert_one(
            &problems,
            "assets/map/tenures.json, record DEU-E: no record holds for 1990-10-03; add a record",
        );
    }

    #[test]
    fn a_day_with_two_holders_is_an_error_of_loading() {
        let problems = problems_after(
            path::TENURES,
            r#""unit": "DEU-E", "from": "1990-10-03""#,
            r#""unit": "DEU-E", "from": "1990-10-02""#,
        );
        assert_one(
            &problems,
            "assets/map/tenures.json, record DEU-E: two records hold for 1990-10-02; let the earlier",
        );
    }

    #[test]
    fn a_holder_that_is_no_state_is_reported() {
        let (old, new) = (r#""state": "NLD", "status""#, r#""state": "XYZ", "status""#);
        let problems = problems_after(path::TENURES, old, new);
        assert_one(
            &problems,
            "assets/map/tenures.json, record ABW: names the state \"XYZ\"",
        );
    }

    #[test]
    fn a_quote_about_a_state_that_does_not_exist_is_reported() {
        let old = r#""states": ["DEU", "RUS", "USA"]"#;
        let problems = problems_after(path::QUOTES, old, &old.replace("DEU", "ATL"));
        assert_one(
            &problems,
            "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: names the state \"ATL\"",
        );
    }

    fn bundled_text(path: &str) -> &'static str {
        let file = bundled::FILES
            .iter()
            .find(|file| file.path == path)
            .unwrap();

        std::str::from_utf8(file.bytes).unwrap()
    }

    #[test]
    fn a_place_off_the_globe_is_reported() {
        let problems = problems_after(path::QUOTES, "[37.62, 55.75]", "[37.62, 155.75]");
        assert_one(
            &problems,
            "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: \
             `place_lon_lat` is 37.62, 155.75, which is out of range",
        );
    }

    #[test]
    fn an_accession_that_no_deposit_bears_out_is_reported() {
        let problems = problems_after(
            path::MEMBERSHIPS,
            "\"date\": \"2024-03-07\"",
            "\"date\": \"2024-03-06\"",
        );
        assert!(!problems.is_empty());
        assert!(
            problems
                .iter()
                .all(|problem| problem.contains("record SWE")),
            "{problems:#?}"
        );
    }

    #[test]
    fn a_round_that_counts_wrongly_is_reported() {
        let problems = problems_after(
            path::ROUNDS,
            "\"members_after\": 14",
            "\"members_after\": 15",
        );
        assert_one(
            &problems,
            "assets/facts/rounds.json, record 1: `members_after` says 15, the other records say 14",
        );
    }

    #[test]
    fn a_step_after_the_accession_is_reported() {
        let (old, new) = ("\"date\": \"1951-10-22\"", "\"date\": \"1953-10-22\"");
        let problems = problems_after(path::MEMBERSHIPS, old, new);
        assert!(
            problems[0].starts_with(
                "assets/facts/memberships.json, record GRC: `steps` is 1953-10-22 and must not pass 1952-02-18"
            ),
            "{problems:#?}"
        );
    }

    #[test]
    fn a_status_that_ends_before_it_begins_is_reported() {
        let (old, new) = ("\"until\": \"1968-09-14\"", "\"until\": \"1954-09-14\"");
        let problems = problems_after(path::STATUSES, old, new);
        assert_one(
            &problems,
            "assets/facts/statuses.json, record ALB: the period from 1955-05-14 until 1954-09-14 has no day",
        );
    }

    #[test]
    fn a_verified_statement_without_a_source_is_reported() {
        let text = bundled_text(path::EVENTS);
        let start = text.find("\"sources\": [").unwrap();
        let end = start + text[start..].find(']').unwrap() + 1;
        let problems = problems_after(path::EVENTS, &text[start..end], "\"sources\": []");
        assert!(
            problems.contains(
                &"assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: is marked as verified \
                  and names no source; name a source, or mark the statement as not verified"
                    .to_owned()
            ),
            "{problems:#?}"
        );
    }

    #[test]
    fn a_text_that_is_not_neutral_is_reported() {
        let old = "\"title\": \"Brussels Treaty signed\"";
        let new = "\"title\": \"Ukraine crisis\"";
        let problems = problems_after(path::EVENTS, old, new);
        assert_one(
            &problems,
            "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: `title` says \"ukraine crisis\"",
        );
    }

    #[test]
    fn an_empty_text_is_reported() {
        let old = "\"title\": \"Brussels Treaty signed\"";
        let problems = problems_after(path::EVENTS, old, "\"title\": \" \"");
        assert_one(
            &problems,
            "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: `title` is empty",
        );
    }

    #[test]
    fn a_group_with_a_quote_that_must_not_be_shown_is_reported() {
        let (old, new) = (
            "\"clinton-istanbul-1999-europeans\"",
            "\"article-yeltsin-bribe\"",
        );
        let problems = problems_after(path::TOGETHER, old, new);
        assert_one(
            &problems,
            "assets/quotes/together.json, record yeltsin-istanbul-1999-give-europe: `quotes` is",
        );
    }

    #[test]
    fn a_record_that_was_public_before_it_was_made_is_reported() {
        let problems = problems_after(
            path::QUOTES,
            "\"published\": \"2017-12-12\"",
            "\"published\": \"1987-12-12\"",
        );
        assert_one(
            &problems,
            "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: `published`",
        );
    }

    #[test]
    fn an_event_after_the_day_of_the_data_is_reported() {
        let old = "\"date\": \"1948-03-17\"";
        let problems = problems_after(path::EVENTS, old, "\"date\": \"2030-03-17\"");
        assert_one(
            &problems,
            "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: \
             `date` is 2030-03-17 and must not pass 2026-11-24",
        );
    }
}
