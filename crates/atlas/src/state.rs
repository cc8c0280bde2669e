//! States and their names over time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::{Date, PartialDate, Period};
use crate::id::StateId;
use crate::source::{DatedFact, Evidence};

/// Name by BCP 47 language tag, such as `en` or `zh-Hant`.
pub type LocalizedNames = BTreeMap<String, String>;

/// Every state, sea and capital has a name in this language.
pub const FALLBACK_LANGUAGE: &str = "en";

/// A holder of units: a state, or a territory that is or was not a full state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Unique among the states.
    pub id: StateId,
    /// ISO 3166-1 alpha-3 code; `None` for former states.
    pub iso: Option<String>,
    /// State or territory.
    pub kind: StateKind,
    /// Whether it lies outside the study area: only today's outline, no statuses were researched.
    #[serde(default)]
    pub background: bool,
    /// Today's usual name, or the last one of a former state.
    pub names: LocalizedNames,
    /// A shorter usual name for labels, in some languages.
    #[serde(default)]
    pub short_names: LocalizedNames,
    /// Earlier usual names, oldest first; the periods do not overlap.
    #[serde(default)]
    pub name_periods: Vec<NamePeriod>,
    /// Oldest first.
    #[serde(default)]
    pub official_names: Vec<OfficialName>,
    /// Other English names, for the search.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// `None` if before our years or not researched.
    pub independence: Option<DatedFact>,
    /// Admission to the United Nations; `None` if never or not researched.
    pub un_admission: Option<DatedFact>,
    /// In a sentence or two of our own; `None` if none was written.
    pub summary: Option<String>,
    /// The states that succeeded it, for former states.
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

/// An earlier usual name and its period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamePeriod {
    /// The first day; `None` if the name is older than our years.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// In the languages that are recorded.
    pub names: LocalizedNames,
    /// A shorter form for labels, in some languages.
    #[serde(default)]
    pub short_names: LocalizedNames,
}

impl NamePeriod {
    /// From `from` to `until`.
    pub fn period(&self) -> Period {
        Period {
            from: self.from,
            until: self.until,
        }
    }
}

/// An official name and its period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialName {
    /// In English.
    pub name: String,
    /// The first day; `None` if before our years or unknown.
    pub from: Option<PartialDate>,
    /// The first day after; `None` while it lasts.
    pub until: Option<PartialDate>,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}

impl State {
    /// The usual name on `date` in `language`, else in English.
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

    /// The shortest usual name on `date` in `language`, for labels.
    ///
    /// Falls back to [`Self::name_on`].
    pub fn short_name_on(&self, date: Date, language: &str) -> &str {
        let period = self
            .name_periods
            .iter()
            .find(|named| named.period().contains(date));
        let (names, short_names) = match period {
            Some(named) => (&named.names, &named.short_names),
            None => (&self.names, &self.short_names),
        };
        // Short and long name must be in the same language.
        let language = if names.contains_key(language) {
            language
        } else {
            FALLBACK_LANGUAGE
        };

        short_names
            .get(language)
            .map_or_else(|| self.name_on(date, language), String::as_str)
    }

    /// Every name of every language and period, for the search.
    ///
    /// In this order: usual, short, earlier, other, official names; each by language. Names may
    /// repeat.
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

/// Falls back to English; `None` if that is missing too.
fn in_language<'a>(names: &'a LocalizedNames, language: &str) -> Option<&'a str> {
    names
        .get(language)
        .or_else(|| names.get(FALLBACK_LANGUAGE))
        .map(String::as_str)
}
