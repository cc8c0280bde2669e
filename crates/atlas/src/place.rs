//! Seas and capitals, and the scales at which they are labeled.

use serde::Deserialize;

use crate::date::{Date, Period};
use crate::id::StateId;
use crate::state::{FALLBACK_LANGUAGE, LocalizedNames};

/// A sea, an ocean or a part of one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sea {
    /// Unique among the seas.
    pub id: String,
    /// Sets the size of its label.
    pub kind: SeaKind,
    /// In the languages of the map.
    pub names: LocalizedNames,
    /// Candidate positions of the label, longitude and latitude in degrees, best first; never
    /// empty.
    pub places: Vec<[f64; 2]>,
    /// Labeled at this scale and nearer, in km per point.
    pub km_per_point: f64,
}

/// The size class of a sea's label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeaKind {
    /// An ocean, or a sea as large as one; the largest label.
    Ocean,
    /// A sea; the middle size.
    Sea,
    /// A gulf, a strait or a small sea; the smallest label.
    Gulf,
}

/// The capital of a state during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capital {
    /// The state whose capital it is.
    pub state: StateId,
    /// The first day; `None` if the beginning of our years or of the state.
    pub from: Option<Date>,
    /// The first day after; `None` while it lasts, or if the end of the state.
    pub until: Option<Date>,
    /// The name of the town at that time, in the languages of the map.
    pub names: LocalizedNames,
    /// Longitude and latitude in degrees.
    pub place: [f64; 2],
    /// Shown at this scale and nearer, in km per point.
    pub km_per_point: f64,
}

impl Sea {
    /// Falls back to English.
    pub fn name(&self, language: &str) -> &str {
        name_in(&self.names, language).unwrap_or(&self.id)
    }
}

impl Capital {
    /// The days on which the town was the capital under this name; the state itself may end
    /// earlier.
    pub fn period(&self) -> Period {
        Period {
            from: self.from,
            until: self.until,
        }
    }

    /// The name in `language`, else in English.
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
            // Luxembourg's capital has the name of the state and is not labeled.
            let expected = usize::from(name != "Luxembourg");
            assert_eq!(shown.len(), expected, "{name}");
        }
    }
}
