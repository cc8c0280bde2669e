//! States and the names they went by.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::{DatedFact, Evidence};

/// Names by language: a BCP 47 tag such as `en` or `zh-Hant`, and the name in that language.
pub type LocalizedNames = BTreeMap<String, String>;

/// The language that every name is known in.
pub const FALLBACK_LANGUAGE: &str = "en";

/// A holder of units: a state, or a territory that is or was no full state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Names the state in all other records.
    pub id: StateId,
    /// ISO 3166-1 alpha-3 code; `None` for states that are no more.
    pub iso: Option<String>,
    /// Whether it is a full state.
    pub kind: StateKind,
    /// Whether only its outline is known here: no statuses were researched.
    #[serde(default)]
    pub background: bool,
    /// The usual name, in every language that we have.
    pub names: LocalizedNames,
    /// A shorter usual name for labels, in the languages that have one.
    #[serde(default)]
    pub short_names: LocalizedNames,
    /// Usual names of other days, oldest first; they do not overlap.
    #[serde(default)]
    pub name_periods: Vec<NamePeriod>,
    /// Official names, oldest first.
    #[serde(default)]
    pub official_names: Vec<OfficialName>,
    /// Other names that it is known by in English.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// When it became independent; `None` if before our years or not researched.
    pub independence: Option<DatedFact>,
    /// When it joined the United Nations; `None` if never or not researched.
    pub un_admission: Option<DatedFact>,
    /// Its place in the story, in a sentence or two of our own.
    pub summary: Option<String>,
    /// The states that followed it, for states that are no more.
    #[serde(default)]
    pub successors: Vec<StateId>,
}

/// Whether a holder of units is a full state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateKind {
    /// A state, recognized at least in part.
    State,
    /// A zone, sector, protectorate or free territory.
    Territory,
}

/// The usual name of a state during a period, where it differs from today's.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamePeriod {
    /// The first day; `None` if the name is older than our years.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// The name, in the languages that we have.
    pub names: LocalizedNames,
    /// A shorter form for labels, in the languages that have one.
    #[serde(default)]
    pub short_names: LocalizedNames,
}

impl NamePeriod {
    /// The days on which the state went by this name.
    pub fn period(&self) -> Period {
        Period {
            from: self.from,
            until: self.until,
        }
    }
}

/// A name that the state gave itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialName {
    /// The name in English.
    pub name: String,
    /// When it began; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// When it no longer held; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// How sure we are.
    pub evidence: Evidence,
}

impl State {
    /// What the state was called on `date` in `language`, else in English.
    pub fn name_on(&self, date: Date, language: &str) -> &str {
        let period = self
            .name_periods
            .iter()
            .find(|named| named.period().contains(date));

        period
            .and_then(|named| in_language(&named.names, language))
            .or_else(|| in_language(&self.names, language))
            .unwrap_or_else(|| self.id.as_str())
    }

    /// The shortest name true to `date` in `language`, for labels.
    ///
    /// Falls back to [`Self::name_on`] where no shorter name is known.
    pub fn short_name_on(&self, date: Date, language: &str) -> &str {
        let period = self
            .name_periods
            .iter()
            .find(|named| named.period().contains(date));
        let (names, short_names) = match period {
            Some(named) => (&named.names, &named.short_names),
            None => (&self.names, &self.short_names),
        };
        // A short name of the language in which the name itself would be given.
        let language = if names.contains_key(language) {
            language
        } else {
            FALLBACK_LANGUAGE
        };

        short_names
            .get(language)
            .map_or_else(|| self.name_on(date, language), String::as_str)
    }

    /// Every name in every language and of every time, for the search.
    ///
    /// First the usual names, then the short ones, those of other days, the other and the official
    /// ones; by language within each. A name may come more than once.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        let of_other_days = self
            .name_periods
            .iter()
            .flat_map(|named| named.names.values().chain(named.short_names.values()));

        self.names
            .values()
            .chain(self.short_names.values())
            .chain(of_other_days)
            .chain(&self.other_names)
            .chain(self.official_names.iter().map(|official| &official.name))
            .map(String::as_str)
    }
}

/// The name in `language`, else in English.
fn in_language<'a>(names: &'a LocalizedNames, language: &str) -> Option<&'a str> {
    names
        .get(language)
        .or_else(|| names.get(FALLBACK_LANGUAGE))
        .map(String::as_str)
}
