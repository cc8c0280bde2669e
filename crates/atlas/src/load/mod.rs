//! Parses the data files into an atlas, or into a list of problems.

use crate::edition::Edition;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::hash::Hash;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Atlas;
use crate::check::{Report, check_holders};
use crate::claim::{Claim, NotFound};
use crate::event::Event;
use crate::flag::Flag;
use crate::id::QuoteId;
use crate::label::Label;
use crate::membership::Membership;
use crate::place::{Capital, Sea};
use crate::problem::{Fault, LoadError, Problem};
use crate::quote::{Quote, TogetherGroup};
use crate::round::{MemberCountCheck, Round, TerritorialGrowth};
use crate::source::Source;
use crate::speaker::Speaker;
use crate::state::State;
use crate::status::Status;
use crate::table::Table;
use crate::tenure::Tenure;
use crate::thread::Thread;
use crate::topic::Topic;
use crate::unit::Unit;

/// A data file: its path below the repository's root, and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// For instance `assets/facts/states.json`.
    pub path: &'a str,
    /// The content of the file.
    pub bytes: &'a [u8],
}

/// The paths of the data files.
pub(crate) mod path {
    pub(crate) const ALLIANCES: &str = "assets/facts/alliances.json";
    pub(crate) const CALENDAR: &str = "assets/facts/calendar.json";
    pub(crate) const CAPITALS: &str = "assets/facts/capitals.json";
    pub(crate) const CLAIMS: &str = "assets/quotes/article_claims.json";
    pub(crate) const EVENTS: &str = "assets/facts/events.json";
    pub(crate) const FLAGS: &str = "assets/facts/flags.json";
    pub(crate) const INDICATORS: &str = "assets/facts/indicators.json";
    pub(crate) const LABELS: &str = "assets/map/labels.json";
    pub(crate) const LAND_BORDERS: &str = "assets/facts/land_borders.json";
    pub(crate) const MEMBERSHIPS: &str = "assets/facts/memberships.json";
    pub(crate) const NOT_FOUND: &str = "assets/quotes/not_found.json";
    pub(crate) const QUOTES: &str = "assets/quotes/quotes.json";
    pub(crate) const ROUNDS: &str = "assets/facts/rounds.json";
    pub(crate) const SEAS: &str = "assets/facts/seas.json";
    pub(crate) const SOURCES: &str = "assets/facts/sources.json";
    pub(crate) const SPEAKERS: &str = "assets/quotes/speakers.json";
    pub(crate) const STATES: &str = "assets/facts/states.json";
    pub(crate) const STATUSES: &str = "assets/facts/statuses.json";
    pub(crate) const TENURES: &str = "assets/map/tenures.json";
    pub(crate) const TERRITORIES: &str = "assets/facts/territories.json";
    pub(crate) const THREADS: &str = "assets/quotes/threads.json";
    pub(crate) const TOGETHER: &str = "assets/quotes/together.json";
    pub(crate) const TOPICS: &str = "assets/quotes/topics.json";
    /// In the order of the user interface.
    pub(crate) const TOURS: [&str; 7] = [
        "assets/tours/twelve-to-thirty-two.json",
        "assets/tours/clinton-yeltsin.json",
        "assets/tours/1990-what-was-said.json",
        "assets/tours/poland-hungary-czech-lands.json",
        "assets/tours/baltic.json",
        "assets/tours/ukraine-georgia.json",
        "assets/tours/finland-sweden.json",
    ];
    pub(crate) const UNITS: &str = "assets/map/units.json";
    pub(crate) const WORDING_RULES: &str = "assets/facts/wording_rules.json";
}

/// Fields that identify a record in a problem, in order of preference.
const NAMING_FIELDS: [&str; 7] = [
    "id", "unit", "state", "number", "phrase", "subject", "reason",
];

/// The schema of `rounds.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enlargement {
    rounds: Vec<Round>,
    territorial_growth: Vec<TerritorialGrowth>,
    member_count_check: MemberCountCheck,
}

impl Atlas {
    /// Reads all `files`. Reports whatever cannot be parsed and duplicate ids; only then days on
    /// which a unit is not held by exactly one state.
    ///
    /// Other consistency checks are in [`crate::check`].
    pub fn load(files: &[File<'_>]) -> Result<Self, LoadError> {
        let mut reader = Reader {
            files,
            problems: Vec::new(),
        };
        let calendar = reader.one(path::CALENDAR);
        let indicators = reader.one(path::INDICATORS);
        let land_borders = reader.one(path::LAND_BORDERS);
        let rounds = reader.one::<Enlargement>(path::ROUNDS);
        let units = reader.table(path::UNITS, |unit: &Unit| unit.id, |unit| unit.id);
        let tenures = reader.sorted(path::TENURES, |tenure: &Tenure| (tenure.unit, tenure.from));
        let shown = Shown::read(&mut reader);
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
        let documents = Documents::read(&mut reader);
        let tours = path::TOURS.into_iter().filter_map(|path| reader.one(path));
        let tours = tours.collect();
        let sources = reader.table(
            path::SOURCES,
            |source: &Source| source.id.clone(),
            |source| source.id.clone(),
        );
        let wording_rules = reader.list(path::WORDING_RULES);

        let (Some(calendar), Some(indicators), Some(land_borders), Some(rounds), true) = (
            calendar,
            indicators,
            land_borders,
            rounds,
            reader.problems.is_empty(),
        ) else {
            return Err(LoadError {
                problems: reader.problems,
            });
        };

        without_gaps(Self {
            calendar,
            units,
            tenures,
            labels: shown.labels,
            seas: shown.seas,
            capitals: shown.capitals,
            flags: shown.flags,
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
            land_borders,
            quotes: documents.quotes,
            speakers: documents.speakers,
            together: documents.together,
            threads: documents.threads,
            topics: documents.topics,
            tours,
            claims: documents.claims,
            not_found: documents.not_found,
            sources,
            wording_rules,
            edition: Edition::default(),
        })
    }
}

/// Fails if on some day a unit is not held by exactly one state.
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

/// Where names stand on the map, and what a state is recognized by.
struct Shown {
    labels: Vec<Label>,
    seas: Vec<Sea>,
    capitals: Vec<Capital>,
    flags: Vec<Flag>,
}

impl Shown {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            labels: reader.sorted(path::LABELS, |label: &Label| (label.state, label.from)),
            seas: reader.list(path::SEAS),
            capitals: reader.sorted(path::CAPITALS, |capital: &Capital| {
                (capital.state, capital.from)
            }),
            flags: reader.sorted(path::FLAGS, |flag: &Flag| {
                (flag.state, flag.from.map(|from| from.first))
            }),
        }
    }
}

struct Documents {
    quotes: Table<QuoteId, Quote>,
    speakers: Vec<Speaker>,
    together: Vec<TogetherGroup>,
    threads: Vec<Thread>,
    topics: Vec<Topic>,
    claims: Vec<Claim>,
    not_found: Vec<NotFound>,
}

impl Documents {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            quotes: reader.table(
                path::QUOTES,
                |quote: &Quote| quote.id.clone(),
                |quote| quote.date.first,
            ),
            speakers: reader.list(path::SPEAKERS),
            together: reader.list(path::TOGETHER),
            threads: reader.list(path::THREADS),
            topics: reader.list(path::TOPICS),
            claims: reader.list(path::CLAIMS),
            not_found: reader.list(path::NOT_FOUND),
        }
    }
}

/// Reads file after file, collecting problems.
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

    fn one<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let bytes = self.bytes(path)?;
        serde_json::from_slice(bytes)
            .map_err(|error| self.report(path, String::new(), malformed(&error)))
            .ok()
    }

    /// In the order of the file; empty if it cannot be parsed.
    fn list<T: DeserializeOwned>(&mut self, path: &str) -> Vec<T> {
        let Some(bytes) = self.bytes(path) else {
            return Vec::new();
        };

        serde_json::from_slice(bytes).unwrap_or_else(|error| {
            self.report(path, bad_record::<T>(bytes), malformed(&error));
            Vec::new()
        })
    }

    /// Sorted by `order`, stably; empty if the file cannot be parsed.
    fn sorted<T: DeserializeOwned, O: Ord>(
        &mut self,
        path: &str,
        order: impl Fn(&T) -> O,
    ) -> Vec<T> {
        let mut rows = self.list(path);
        rows.sort_by_key(order);

        rows
    }

    /// Sorted by `order`, with lookup by `key`.
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

/// Invalid JSON, or JSON that does not match the schema.
pub fn malformed(error: &serde_json::Error) -> Fault {
    let whole = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let reason = whole.strip_suffix(&position).unwrap_or(&whole).to_owned();

    Fault::Malformed {
        line: error.line(),
        column: error.column(),
        reason,
    }
}

/// The name of the first record that does not parse as `T`; empty if it cannot be determined.
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

/// The first of [`NAMING_FIELDS`] that is present, else the position in the file as `#1`.
fn name_of(index: usize, record: &Value) -> String {
    let named = NAMING_FIELDS.iter().find_map(|field| match &record[field] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });

    named.unwrap_or_else(|| format!("#{}", index + 1))
}

#[cfg(test)]
mod tests;
