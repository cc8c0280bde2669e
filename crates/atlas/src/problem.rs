//! Faults in the data, with what to do about them.

use std::fmt;

use crate::date::Date;

/// A fault in a record of a file, with its remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {fault}; {}", place(record), fault.remedy())]
pub struct Problem {
    /// A path below the repository's root.
    pub file: String,
    /// The id or position of the record; empty for the file as a whole.
    pub record: String,
    /// The fault and its particulars.
    pub fault: Fault,
}

/// For instance `, record POL`; empty for the file as a whole.
fn place(record: &str) -> String {
    if record.is_empty() {
        String::new()
    } else {
        format!(", record {record}")
    }
}

/// The data cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// At least one; by file, then in the order of its records.
    pub problems: Vec<Problem>,
}

/// For developers and tests; what users read is worded in `assets/i18n/en/problems.ftl`.
impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(formatter, "{separator}{problem}")?;
        }

        Ok(())
    }
}

impl std::error::Error for LoadError {}

/// The kinds of fault.
///
/// The user interface words a fault by [`Self::key`] and [`Self::arguments`]; `Display` is for logs
/// and tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not among those given.
    MissingFile,
    /// Invalid JSON, or JSON that does not match the schema.
    Malformed {
        /// Counted from 1; 0 if unknown.
        line: usize,
        /// Counted from 1; 0 if unknown.
        column: usize,
        /// The parser's message.
        reason: String,
    },
    /// Another record has the same id.
    DuplicateId,
    /// The record refers to one that does not exist.
    UnknownReference {
        /// The kind of the missing record: `quote`, `round`, `source`, `speaker`, `state`, `thread`,
        /// `topic` or `unit`.
        kind: &'static str,
        /// The missing id.
        id: String,
    },
    /// The period has no day.
    EmptyPeriod {
        /// The first day.
        from: Date,
        /// The first day after the period, not after `from`.
        until: Date,
    },
    /// Two periods that exclude each other share days.
    Overlap {
        /// The first shared day.
        date: Date,
    },
    /// A day without a record.
    Gap {
        /// The first such day.
        date: Date,
    },
    /// A date that is too early or too late for its place.
    OutOfOrder {
        /// The name of the field.
        field: &'static str,
        /// The date.
        date: String,
        /// The date that it must not pass.
        limit: String,
    },
    /// Two fields that must agree differ.
    Disagreement {
        /// The name of the field.
        field: &'static str,
        /// Its value.
        stated: String,
        /// The value that other records imply.
        expected: String,
    },
    /// A number or id that is out of range for its field.
    OutOfRange {
        /// The name of the field.
        field: &'static str,
        /// Its value.
        value: String,
    },
    /// A required text is empty.
    EmptyText {
        /// The name of the field.
        field: &'static str,
    },
    /// A verified statement names no source.
    NoSource,
    /// A statement or verdict marked as verified has no source above rank D.
    WeakSources,
    /// No record cites this source.
    UnusedSource,
    /// A source has neither a date of its own nor a date on which it was read.
    Undated,
    /// A status that may end any day lacks the date of its last check.
    Unchecked,
    /// A malformed URL.
    Maladdressed {
        /// The URL.
        address: String,
    },
    /// A unit without an outline at one level of detail.
    MissingOutline {
        /// The level, 0 coarse to 2 fine.
        level: usize,
    },
    /// A level of detail could not be prepared for drawing, although its file is sound.
    NotPrepared {
        /// The error or panic message.
        reason: String,
    },
    /// A text of our own breaks a rule of neutral wording.
    Wording {
        /// The name of the field.
        field: &'static str,
        /// The words to avoid.
        phrase: String,
        /// The wording to use instead.
        instead: String,
    },
}

impl Fault {
    /// Identifies the message in `assets/i18n/en/problems.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::MissingFile => "missing-file",
            Self::Malformed { .. } => "malformed",
            Self::DuplicateId => "duplicate-id",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::EmptyPeriod { .. } => "empty-period",
            Self::Overlap { .. } => "overlap",
            Self::Gap { .. } => "gap",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::Disagreement { .. } => "disagreement",
            Self::OutOfRange { .. } => "out-of-range",
            Self::EmptyText { .. } => "empty-text",
            Self::NoSource => "no-source",
            Self::WeakSources => "weak-sources",
            Self::UnusedSource => "unused-source",
            Self::Undated => "undated",
            Self::Unchecked => "unchecked",
            Self::Maladdressed { .. } => "maladdressed",
            Self::MissingOutline { .. } => "missing-outline",
            Self::NotPrepared { .. } => "not-prepared",
            Self::Wording { .. } => "wording",
        }
    }

    /// Name and value of each argument of the message, in a fixed order.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::MissingFile
            | Self::DuplicateId
            | Self::NoSource
            | Self::WeakSources
            | Self::UnusedSource
            | Self::Undated
            | Self::Unchecked => Vec::new(),
            Self::Maladdressed { address } => vec![("address", address.clone())],
            Self::Malformed {
                line,
                column,
                reason,
            } => vec![
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("reason", reason.clone()),
            ],
            Self::UnknownReference { kind, id } => {
                vec![("kind", (*kind).to_owned()), ("id", id.clone())]
            }
            Self::EmptyPeriod { from, until } => {
                vec![("from", from.to_string()), ("until", until.to_string())]
            }
            Self::Overlap { date } | Self::Gap { date } => vec![("date", date.to_string())],
            Self::OutOfOrder { field, date, limit } => vec![
                ("field", (*field).to_owned()),
                ("date", date.clone()),
                ("limit", limit.clone()),
            ],
            Self::Disagreement {
                field,
                stated,
                expected,
            } => vec![
                ("field", (*field).to_owned()),
                ("stated", stated.clone()),
                ("expected", expected.clone()),
            ],
            Self::OutOfRange { field, value } => {
                vec![("field", (*field).to_owned()), ("value", value.clone())]
            }
            Self::EmptyText { field } => vec![("field", (*field).to_owned())],
            Self::MissingOutline { level } => vec![("level", level.to_string())],
            Self::NotPrepared { reason } => vec![("reason", reason.clone())],
            Self::Wording {
                field,
                phrase,
                instead,
            } => vec![
                ("field", (*field).to_owned()),
                ("phrase", phrase.clone()),
                ("instead", instead.clone()),
            ],
        }
    }

    fn remedy(&self) -> &'static str {
        match self {
            Self::MissingFile => "put the file back",
            Self::Malformed { .. } => {
                "correct the text there; assets/README.md describes the fields"
            }
            Self::DuplicateId => "give one of the two records another id, or remove it",
            Self::UnknownReference { .. } => "correct the id, or add the record that it names",
            Self::EmptyPeriod { .. } => {
                "`until` is the first day after the period: correct one of the two"
            }
            Self::Overlap { .. } => {
                "let the earlier period end on the day on which the later one begins"
            }
            Self::Gap { .. } => "add a record for these days, or extend the one before",
            Self::OutOfOrder { .. } | Self::Disagreement { .. } => {
                "look both up in their sources and correct the wrong one"
            }
            Self::OutOfRange { .. } => "correct the number",
            Self::EmptyText { .. } => "fill the field in, or remove it if it may be absent",
            Self::NoSource => "name a source, or mark the statement as not verified",
            Self::WeakSources => {
                "name a source of rank A, B or C, or mark the statement as not verified and say why"
            }
            Self::Undated => "name the day of the document, or in `read_on` when the page was read",
            Self::Unchecked => "give in `checked` the day of the newest document read about it",
            Self::Maladdressed { .. } => "correct the address, or leave it out",
            Self::UnusedSource => "name the source where it is used, or remove it",
            Self::MissingOutline { .. } => "rebuild the outlines with tools/geodata",
            Self::NotPrepared { .. } => {
                "close other programs and start the atlas again; if that does not help, report this list"
            }
            Self::Wording { .. } => "reword the text",
        }
    }
}

/// For developers and tests; what users read is worded in `assets/i18n/en/problems.ftl`.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingFile => write!(formatter, "the file is missing"),
            Self::Malformed {
                line: 0, reason, ..
            } => write!(formatter, "cannot be read: {reason}"),
            Self::Malformed {
                line,
                column,
                reason,
            } => {
                write!(
                    formatter,
                    "cannot be read at line {line}, column {column}: {reason}"
                )
            }
            Self::DuplicateId => write!(formatter, "another record has the same id"),
            Self::UnknownReference { kind, id } => {
                write!(formatter, "names the {kind} \"{id}\", which does not exist")
            }
            Self::EmptyPeriod { from, until } => {
                write!(formatter, "the period from {from} until {until} has no day")
            }
            Self::Overlap { date } => write!(formatter, "two records hold for {date}"),
            Self::Gap { date } => write!(formatter, "no record holds for {date}"),
            Self::OutOfOrder { field, date, limit } => {
                write!(formatter, "`{field}` is {date} and must not pass {limit}")
            }
            Self::Disagreement {
                field,
                stated,
                expected,
            } => {
                write!(
                    formatter,
                    "`{field}` says {stated}, the other records say {expected}"
                )
            }
            Self::OutOfRange { field, value } => {
                write!(formatter, "`{field}` is {value}, which is out of range")
            }
            Self::EmptyText { field } => write!(formatter, "`{field}` is empty"),
            Self::NoSource => write!(formatter, "is marked as verified and names no source"),
            Self::WeakSources => write!(
                formatter,
                "is shown as verified and was read in rank D alone"
            ),
            Self::UnusedSource => write!(formatter, "no record names this source"),
            Self::Undated => write!(formatter, "has no day"),
            Self::Unchecked => write!(formatter, "may end any day and has no `checked`"),
            Self::Maladdressed { address } => {
                write!(formatter, "\"{address}\" cannot be an address")
            }
            Self::MissingOutline { level } => write!(formatter, "has no outline in level {level}"),
            Self::NotPrepared { reason } => {
                write!(formatter, "could not be prepared for drawing: {reason}")
            }
            Self::Wording {
                field,
                phrase,
                instead,
            } => {
                write!(
                    formatter,
                    "`{field}` says \"{phrase}\"; neutral wording is: {instead}"
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_file_record_and_remedy() {
        let problem = Problem {
            file: "assets/facts/statuses.json".to_owned(),
            record: "POL".to_owned(),
            fault: Fault::UnknownReference {
                kind: "source",
                id: "nowhere".to_owned(),
            },
        };
        assert_eq!(
            problem.to_string(),
            "assets/facts/statuses.json, record POL: names the source \"nowhere\", which does not exist; \
             correct the id, or add the record that it names"
        );
    }

    #[test]
    fn a_fault_of_a_whole_file_names_no_record() {
        let file = "assets/facts/states.json".to_owned();
        let problem = Problem {
            file,
            record: String::new(),
            fault: Fault::MissingFile,
        };
        assert_eq!(
            problem.to_string(),
            "assets/facts/states.json: the file is missing; put the file back"
        );
    }
}
