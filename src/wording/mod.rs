//! WORDING: every sentence the user sees, from Fluent files.

pub mod format;
pub mod keys;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A value that a sentence names: a text or a number. Numbers choose the plural.
pub use fluent_bundle::FluentValue as Value;

/// The English messages, one file for each part of the program.
const ENGLISH: [(&str, &str); 18] = [
    ("about.ftl", include_str!("../../assets/i18n/en/about.ftl")),
    (
        "authoring.ftl",
        include_str!("../../assets/i18n/en/authoring.ftl"),
    ),
    (
        "charts.ftl",
        include_str!("../../assets/i18n/en/charts.ftl"),
    ),
    (
        "country.ftl",
        include_str!("../../assets/i18n/en/country.ftl"),
    ),
    ("dates.ftl", include_str!("../../assets/i18n/en/dates.ftl")),
    (
        "explain.ftl",
        include_str!("../../assets/i18n/en/explain.ftl"),
    ),
    (
        "launch.ftl",
        include_str!("../../assets/i18n/en/launch.ftl"),
    ),
    (
        "legibility.ftl",
        include_str!("../../assets/i18n/en/legibility.ftl"),
    ),
    ("map.ftl", include_str!("../../assets/i18n/en/map.ftl")),
    (
        "panels.ftl",
        include_str!("../../assets/i18n/en/panels.ftl"),
    ),
    (
        "problems.ftl",
        include_str!("../../assets/i18n/en/problems.ftl"),
    ),
    (
        "quotes.ftl",
        include_str!("../../assets/i18n/en/quotes.ftl"),
    ),
    (
        "report.ftl",
        include_str!("../../assets/i18n/en/report.ftl"),
    ),
    ("shell.ftl", include_str!("../../assets/i18n/en/shell.ftl")),
    ("stage.ftl", include_str!("../../assets/i18n/en/stage.ftl")),
    (
        "status.ftl",
        include_str!("../../assets/i18n/en/status.ftl"),
    ),
    ("tours.ftl", include_str!("../../assets/i18n/en/tours.ftl")),
    ("time.ftl", include_str!("../../assets/i18n/en/time.ftl")),
];

/// The sentences of one language.
pub struct Wording {
    bundle: FluentBundle<FluentResource>,
    /// The keys without a message that were already complained about, so that a frame drawn sixty
    /// times a second complains once.
    complained: Mutex<BTreeSet<String>>,
}

fn english() -> LanguageIdentifier {
    "en".parse().expect("`en` is a language tag")
}

impl Wording {
    /// The bundled English.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![english()]);
        // The marks that keep mixed scripts apart show as boxes in fonts without them.
        bundle.set_use_isolating(false);
        for (file, text) in ENGLISH {
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(usable, errors)| {
                    log::error!("assets/i18n/en/{file}: {errors:?}");
                    usable
                });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("assets/i18n/en/{file}: {errors:?}");
            }
        }

        Self {
            bundle,
            complained: Mutex::default(),
        }
    }

    /// The sentence of `key`; the key itself if there is none.
    ///
    /// Costs a lookup: a plain message is lent, not copied.
    pub fn text<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.format(key, None)
    }

    /// The sentence of `key` with values put in; the key itself if there is none.
    pub fn text_with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }

        self.format(key, Some(&arguments)).into_owned()
    }

    /// The sentence of `key` with texts put in, as errors name them.
    pub fn text_of(&self, key: &str, values: Vec<(&'static str, String)>) -> String {
        let values: Vec<_> = values
            .into_iter()
            .map(|(name, value)| (name, Value::from(value)))
            .collect();

        self.text_with(key, &values)
    }

    /// Whether there is a sentence of `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format<'a>(&'a self, key: &'a str, arguments: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            self.complain(key, "there is no such message");
            return Cow::Borrowed(key);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            self.complain(key, &format!("{errors:?}"));
        }

        text
    }

    /// Logs what is wrong with a message, once for each key.
    fn complain(&self, key: &str, what: &str) {
        let mut complained = self
            .complained
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if complained.insert(key.to_owned()) {
            log::error!("wording of {key}: {what}");
        }
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Wording")
            .field("locales", &self.bundle.locales)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_file_reads_without_error() {
        for (file, text) in ENGLISH {
            let outcome = FluentResource::try_new(text.to_owned());
            assert!(
                outcome.is_ok(),
                "{file}: {:?}",
                outcome.err().map(|(_, errors)| errors)
            );
        }
    }

    #[test]
    fn no_key_stands_in_two_files() {
        let mut bundle = FluentBundle::new_concurrent(vec![english()]);
        for (file, text) in ENGLISH {
            let resource = FluentResource::try_new(text.to_owned()).unwrap();
            assert_eq!(bundle.add_resource(resource), Ok(()), "{file}");
        }
    }

    #[test]
    fn a_plain_sentence_is_lent() {
        let wording = Wording::english();
        assert!(matches!(wording.text("time-play"), Cow::Borrowed("Play")));
    }

    #[test]
    fn a_missing_key_is_its_own_sentence() {
        let wording = Wording::english();
        assert_eq!(wording.text("no-such-key"), "no-such-key");
        assert!(!wording.knows("no-such-key"));
    }

    #[test]
    fn numbers_choose_the_plural() {
        let wording = Wording::english();
        let members = |count: usize| wording.text_with("time-members", &[("count", count.into())]);
        assert_eq!(members(1), "1 member");
        assert_eq!(members(32), "32 members");
    }

    #[test]
    fn names_carry_no_invisible_marks() {
        let wording = Wording::english();
        let text = wording.text_with("time-jump-to", &[("year", "1949".into())]);
        assert!(text.is_ascii(), "{text:?}");
    }
}
