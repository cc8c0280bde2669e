//! Places beside the states: seas and capitals, and from which scale on their names stand on the map.

use serde::Deserialize;

use crate::date::{Date, Period};
use crate::id::StateId;
use crate::state::{FALLBACK_LANGUAGE, LocalizedNames};

/// A sea, an ocean or a part of one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sea {
    /// Names the record.
    pub id: String,
    /// How large it is written.
    pub kind: SeaKind,
    /// What it is called, in the languages of the map.
    pub names: LocalizedNames,
    /// Where its name may stand, longitude and latitude in degrees, best first; never empty.
    pub places: Vec<[f64; 2]>,
    /// The farthest scale at which it is named, in km per point.
    pub km_per_point: f64,
}

/// How large the name of a sea is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeaKind {
    /// An ocean, or a sea as large as one.
    Ocean,
    /// A sea.
    Sea,
    /// A gulf, a strait or a small sea.
    Gulf,
}

/// The capital of a state during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capital {
    /// The state.
    pub state: StateId,
    /// The first day; `None` if from the beginning of our years or of the state.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts, or until the end of the state.
    pub until: Option<Date>,
    /// What the town was called then, in the languages of the map.
    pub names: LocalizedNames,
    /// Where it is, longitude and latitude in degrees.
    pub place: [f64; 2],
    /// The farthest scale at which it is shown, in km per point.
    pub km_per_point: f64,
}

impl Sea {
    /// What the sea is called in `language`, else in English.
    pub fn name(&self, language: &str) -> &str {
        name_in(&self.names, language).unwrap_or(&self.id)
    }
}

impl Capital {
    /// The days on which the town was the capital under this name, as far as the state existed.
    pub fn period(&self) -> Period {
        Period {
            from: self.from,
            until: self.until,
        }
    }

    /// What the town was called in `language`, else in English.
    pub fn name(&self, language: &str) -> &str {
        name_in(&self.names, language).unwrap_or(self.state.as_str())
    }
}

fn name_in<'a>(names: &'a LocalizedNames, language: &str) -> Option<&'a str> {
    names
        .get(language)
        .or_else(|| names.get(FALLBACK_LANGUAGE))
        .map(String::as_str)
}

#[cfg(test)]
mod tests {
    use crate::Atlas;

    const LANGUAGES: [&str; 8] = ["en", "de", "ru", "el", "hu", "pl", "uk", "tr"];

    #[test]
    fn every_sea_and_capital_has_a_name_in_every_language_of_the_map() {
        let atlas = Atlas::bundled().unwrap();
        let seas = atlas.seas().iter().map(|sea| (sea.name("en"), &sea.names));
        let capitals = atlas.capitals().iter();
        let capitals = capitals.map(|capital| (capital.name("en"), &capital.names));
        for (name, names) in seas.chain(capitals) {
            for language in LANGUAGES {
                assert!(
                    names.get(language).is_some_and(|name| !name.is_empty()),
                    "{name} in {language}"
                );
            }
        }
    }

    #[test]
    fn names_are_written_in_the_letters_of_their_language() {
        let atlas = Atlas::bundled().unwrap();
        let seas = atlas.seas().iter().map(|sea| &sea.names);
        let capitals = atlas.capitals().iter().map(|capital| &capital.names);
        for names in seas.chain(capitals) {
            for language in LANGUAGES {
                let expected = match language {
                    "ru" | "uk" => '\u{400}'..='\u{52f}',
                    "el" => '\u{370}'..='\u{3ff}',
                    _ => 'A'..='\u{24f}',
                };
                let mut letters = names[language]
                    .chars()
                    .filter(|letter| letter.is_alphabetic());
                assert!(
                    letters.all(|letter| expected.contains(&letter)),
                    "{}",
                    names[language]
                );
            }
        }
    }

    #[test]
    fn every_member_has_a_capital_of_another_name_on_every_day_of_its_membership() {
        let atlas = Atlas::bundled().unwrap();
        for membership in atlas.memberships() {
            let state = atlas.state(membership.state).unwrap();
            let name = state.name_on(membership.accession.date, "en");
            let shown: Vec<_> = atlas
                .capitals()
                .iter()
                .filter(|capital| capital.state == membership.state)
                .filter(|capital| capital.period().contains(membership.accession.date))
                .collect();
            // The capital of Luxembourg is called like the state, so that the map leaves it out.
            let expected = usize::from(name != "Luxembourg");
            assert_eq!(shown.len(), expected, "{name}");
        }
    }
}
