//! Bytes become an atlas, or a list of what is wrong with them.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::hash::Hash;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::atlas::Atlas;
use crate::atlas::check::{Report, check_holders};
use crate::atlas::event::Event;
use crate::atlas::label::Label;
use crate::atlas::membership::Membership;
use crate::atlas::place::Capital;
use crate::atlas::problem::{Fault, LoadError, Problem};
use crate::atlas::quote::Quote;
use crate::atlas::round::{MemberCountCheck, Round, TerritorialGrowth};
use crate::atlas::source::Source;
use crate::atlas::state::State;
use crate::atlas::status::Status;
use crate::atlas::table::Table;
use crate::atlas::tenure::Tenure;
use crate::atlas::unit::Unit;

/// A file of the data: its path below the repository's root, and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// For instance `assets/facts/states.json`.
    pub path: &'a str,
    /// The whole file.
    pub bytes: &'a [u8],
}

/// Where each kind of record lies.
pub(crate) mod path {
    pub(crate) const ALLIANCES: &str = "assets/facts/alliances.json";
    pub(crate) const CALENDAR: &str = "assets/facts/calendar.json";
    pub(crate) const CAPITALS: &str = "assets/facts/capitals.json";
    pub(crate) const CLAIMS: &str = "assets/quotes/article_claims.json";
    pub(crate) const EVENTS: &str = "assets/facts/events.json";
    pub(crate) const INDICATORS: &str = "assets/facts/indicators.json";
    pub(crate) const LABELS: &str = "assets/map/labels.json";
    pub(crate) const MEMBERSHIPS: &str = "assets/facts/memberships.json";
    pub(crate) const NOT_FOUND: &str = "assets/quotes/not_found.json";
    pub(crate) const QUOTES: &str = "assets/quotes/quotes.json";
    pub(crate) const ROUNDS: &str = "assets/facts/rounds.json";
    pub(crate) const SEAS: &str = "assets/facts/seas.json";
    pub(crate) const SOURCES: &str = "assets/facts/sources.json";
    pub(crate) const STATES: &str = "assets/facts/states.json";
    pub(crate) const STATUSES: &str = "assets/facts/statuses.json";
    pub(crate) const TENURES: &str = "assets/map/tenures.json";
    pub(crate) const TERRITORIES: &str = "assets/facts/territories.json";
    pub(crate) const TOGETHER: &str = "assets/quotes/together.json";
    pub(crate) const UNITS: &str = "assets/map/units.json";
    pub(crate) const WORDING_RULES: &str = "assets/facts/wording_rules.json";
}

/// The fields that tell one record of a file from the others, in the order of preference.
const NAMING_FIELDS: [&str; 7] = [
    "id", "unit", "state", "number", "phrase", "subject", "reason",
];

/// The shape of `rounds.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enlargement {
    rounds: Vec<Round>,
    territorial_growth: Vec<TerritorialGrowth>,
    member_count_check: MemberCountCheck,
}

impl Atlas {
    /// Reads all `files`; finds everything that cannot be read and every id that is not unique,
    /// then every day on which a unit is not held by exactly one state.
    ///
    /// What else the records say about each other is for [`crate::atlas::check`].
    pub fn load(files: &[File<'_>]) -> Result<Self, LoadError> {
        let mut reader = Reader {
            files,
            problems: Vec::new(),
        };
        let calendar = reader.one(path::CALENDAR);
        let indicators = reader.one(path::INDICATORS);
        let rounds = reader.one::<Enlargement>(path::ROUNDS);
        let units = reader.table(path::UNITS, |unit: &Unit| unit.id, |unit| unit.id);
        let tenures = reader.sorted(path::TENURES, |tenure: &Tenure| (tenure.unit, tenure.from));
        let labels = reader.sorted(path::LABELS, |label: &Label| (label.state, label.from));
        let seas = reader.list(path::SEAS);
        let capitals = reader.sorted(path::CAPITALS, |capital: &Capital| {
            (capital.state, capital.from)
        });
        let states = reader.table(path::STATES, |state: &State| state.id, |state| state.id);
        let memberships = reader.table(
            path::MEMBERSHIPS,
            |membership: &Membership| membership.state,
            |membership| membership.accession.date,
        );
        let statuses = reader.sorted(path::STATUSES, |status: &Status| {
            (status.state, status.from.map(|from| from.first))
        });
        let alliances = reader.list(path::ALLIANCES);
        let territories = reader.list(path::TERRITORIES);
        let events = reader.table(
            path::EVENTS,
            |event: &Event| event.id.clone(),
            |event| event.date,
        );
        let quotes = reader.table(
            path::QUOTES,
            |quote: &Quote| quote.id.clone(),
            |quote| quote.date.first,
        );
        let together = reader.list(path::TOGETHER);
        let claims = reader.list(path::CLAIMS);
        let not_found = reader.list(path::NOT_FOUND);
        let sources = reader.table(
            path::SOURCES,
            |source: &Source| source.id.clone(),
            |source| source.id.clone(),
        );
        let wording_rules = reader.list(path::WORDING_RULES);

        let (Some(calendar), Some(indicators), Some(rounds), true) =
            (calendar, indicators, rounds, reader.problems.is_empty())
        else {
            return Err(LoadError {
                problems: reader.problems,
            });
        };

        without_gaps(Self {
            calendar,
            units,
            tenures,
            labels,
            seas,
            capitals,
            states,
            memberships,
            rounds: rounds.rounds,
            territorial_growth: rounds.territorial_growth,
            member_count_check: rounds.member_count_check,
            statuses,
            alliances,
            territories,
            events,
            indicators,
            quotes,
            together,
            claims,
            not_found,
            sources,
            wording_rules,
        })
    }
}

/// The atlas, unless there is a day on which a unit is not held by exactly one state.
fn without_gaps(atlas: Atlas) -> Result<Atlas, LoadError> {
    let mut report = Report::default();
    check_holders(&atlas, &mut report);

    if report.problems.is_empty() {
        Ok(atlas)
    } else {
        Err(LoadError {
            problems: report.problems,
        })
    }
}

/// Reads file after file and gathers what is wrong.
struct Reader<'a> {
    files: &'a [File<'a>],
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, path: &str) -> Option<&'a [u8]> {
        let found = self
            .files
            .iter()
            .find(|file| file.path == path)
            .map(|file| file.bytes);
        if found.is_none() {
            self.report(path, String::new(), Fault::MissingFile);
        }

        found
    }

    /// The whole file as one value.
    fn one<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let bytes = self.bytes(path)?;
        serde_json::from_slice(bytes)
            .map_err(|error| self.report(path, String::new(), malformed(&error)))
            .ok()
    }

    /// The records of a file, in its order; empty if it cannot be read.
    fn list<T: DeserializeOwned>(&mut self, path: &str) -> Vec<T> {
        let Some(bytes) = self.bytes(path) else {
            return Vec::new();
        };

        serde_json::from_slice(bytes).unwrap_or_else(|error| {
            self.report(path, bad_record::<T>(bytes), malformed(&error));
            Vec::new()
        })
    }

    /// The records of a file, in the order of `order`; records that are equal in it keep theirs.
    fn sorted<T: DeserializeOwned, O: Ord>(
        &mut self,
        path: &str,
        order: impl Fn(&T) -> O,
    ) -> Vec<T> {
        let mut rows = self.list(path);
        rows.sort_by_key(order);

        rows
    }

    /// The records of a file, in the order of `order`, to be looked up by `key`.
    fn table<K: Ord + Hash + Display, T: DeserializeOwned, O: Ord>(
        &mut self,
        path: &str,
        key: impl Fn(&T) -> K,
        order: impl Fn(&T) -> O,
    ) -> Table<K, T> {
        let rows = self.sorted(path, order);
        let mut seen = BTreeSet::new();
        for row in &rows {
            if !seen.insert(key(row)) {
                self.report(path, key(row).to_string(), Fault::DuplicateId);
            }
        }

        Table::new(rows, key)
    }

    fn report(&mut self, path: &str, record: String, fault: Fault) {
        self.problems.push(Problem {
            file: path.to_owned(),
            record,
            fault,
        });
    }
}

fn malformed(error: &serde_json::Error) -> Fault {
    let whole = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let reason = whole.strip_suffix(&position).unwrap_or(&whole).to_owned();

    Fault::Malformed {
        line: error.line(),
        column: error.column(),
        reason,
    }
}

/// The name of the first record in `bytes` that is no `T`; empty if that cannot be told.
fn bad_record<T: DeserializeOwned>(bytes: &[u8]) -> String {
    let Ok(records) = serde_json::from_slice::<Vec<Value>>(bytes) else {
        return String::new();
    };
    let bad = records
        .iter()
        .enumerate()
        .find(|(_, record)| T::deserialize(*record).is_err());

    bad.map_or_else(String::new, |(index, record)| name_of(index, record))
}

/// What tells the record from the others, or which one of the file it is.
fn name_of(index: usize, record: &Value) -> String {
    let named = NAMING_FIELDS.iter().find_map(|field| match &record[field] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });

    named.unwrap_or_else(|| format!("#{}", index + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::bundled;

    /// The problems of the bundled files, of which `path` holds `text` instead.
    fn problems_with(path: &str, text: &str) -> Vec<Problem> {
        let damaged = bundled::FILES.iter().map(|file| {
            if file.path == path {
                File {
                    path: file.path,
                    bytes: text.as_bytes(),
                }
            } else {
                *file
            }
        });

        Atlas::load(&damaged.collect::<Vec<_>>())
            .unwrap_err()
            .problems
    }

    #[test]
    fn a_missing_file_is_named() {
        let files: Vec<_> = bundled::FILES
            .iter()
            .filter(|file| file.path != path::QUOTES)
            .copied()
            .collect();
        let error = Atlas::load(&files).unwrap_err();
        assert_eq!(
            error.to_string(),
            "assets/quotes/quotes.json: the file is missing; put the file back"
        );
    }

    #[test]
    fn a_broken_file_is_named_with_line_and_column() {
        let problems = problems_with(path::TOGETHER, "[\n  { \"quotes\": [\n");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].file, path::TOGETHER);
        assert!(
            matches!(problems[0].fault, Fault::Malformed { line: 3, .. }),
            "{problems:?}"
        );
    }

    #[test]
    fn a_record_with_an_unknown_field_is_named() {
        let text =
            r#"[{"id":"a","title":"A","kind":"web"},{"id":"b","title":"B","kind":"web","x":1}]"#;
        let problems = problems_with(path::SOURCES, text);
        assert_eq!(problems[0].record, "b");
        assert!(
            problems[0].to_string().contains("unknown field `x`"),
            "{}",
            problems[0]
        );
    }

    #[test]
    fn a_record_with_a_day_that_does_not_exist_is_named() {
        let text = r#"[{"state":"POL","kind":"neutral","from":"1999-02-29","until":null,
            "evidence":{"verified":false,"sources":[]}}]"#;
        let problem = &problems_with(path::STATUSES, text)[0];
        assert_eq!(problem.record, "POL");
        assert!(
            problem.to_string().contains("\"1999-02-29\" is not a date"),
            "{problem}"
        );
    }

    #[test]
    fn a_value_outside_a_closed_vocabulary_is_refused() {
        let text = r#"[{"id":"a","title":"A","kind":"gossip"}]"#;
        let problem = &problems_with(path::SOURCES, text)[0];
        assert!(
            problem.to_string().contains("unknown variant `gossip`"),
            "{problem}"
        );
    }

    #[test]
    fn two_records_with_one_id_are_reported() {
        let text = r#"[{"id":"a","title":"A","kind":"web"},{"id":"a","title":"B","kind":"web"}]"#;
        let problems = problems_with(path::SOURCES, text);
        assert_eq!(problems[0].record, "a");
        assert_eq!(problems[0].fault, Fault::DuplicateId);
    }

    #[test]
    fn all_broken_files_are_reported_at_once() {
        let damaged: Vec<_> = bundled::FILES
            .iter()
            .map(|file| File {
                path: file.path,
                bytes: b"]",
            })
            .collect();
        let problems = Atlas::load(&damaged).unwrap_err().problems;
        assert_eq!(problems.len(), bundled::FILES.len());
    }
}
