//! WORDING: every sentence the user sees, from Fluent files.

#[macro_use]
mod message_key;
pub mod format;
pub mod keys;
mod lengthened;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use message_key::LANGUAGES;

pub use message_key::MessageKey;

/// A value that a message takes: a text or a number. Numbers choose the plural.
pub use fluent_bundle::FluentValue as Value;

/// The language that has every message.
const ENGLISH: &str = "en";

/// English in words longer by two fifths, as those of other languages are: shows before there is a
/// translation where the screen has no room for one. The code is that of such pseudo-languages.
pub const LENGTHENED: &str = "en-XA";

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language; those that it lacks are English.
pub struct Wording {
    /// The language, unless it is English.
    translation: Option<Bundle>,
    english: Bundle,
    /// The keys whose missing message was already logged, so that a frame drawn sixty times a
    /// second logs it once.
    complained: Mutex<BTreeSet<String>>,
}

/// The files of a language, by their names; `None` if there is no such language.
fn files_of(language: &str) -> Option<&'static [(&'static str, &'static str)]> {
    let (_, files) = LANGUAGES.iter().find(|(code, _)| *code == language)?;

    Some(files)
}

/// The sentences in the files of a language; `None` if there is no such language.
fn bundle(language: &str) -> Option<Bundle> {
    let files = files_of(language)?;
    let identifier: LanguageIdentifier = match language.parse() {
        Ok(identifier) => identifier,
        Err(error) => {
            log::error!("assets/i18n/{language}: {error}");
            return None;
        }
    };
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The characters that isolate text of another direction (U+2068, U+2069) show as boxes in fonts
    // without them.
    bundle.set_use_isolating(false);
    for &(file, text) in files {
        let resource =
            FluentResource::try_new(text.to_owned()).unwrap_or_else(|(usable, errors)| {
                log::error!("assets/i18n/{language}/{file}: {errors:?}");
                usable
            });
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("assets/i18n/{language}/{file}: {errors:?}");
        }
    }

    Some(bundle)
}

impl Wording {
    /// The bundled English.
    pub fn english() -> Self {
        Self::of(None)
    }

    /// The language with this code, a folder in `assets/i18n` or [`LENGTHENED`]; `None` if there
    /// is no such language.
    pub fn for_language(code: &str) -> Option<Self> {
        if code == ENGLISH {
            return Some(Self::english());
        }
        if code == LENGTHENED {
            let mut wording = Self::english();
            wording.english.set_transform(Some(lengthened::lengthened));
            return Some(wording);
        }

        Some(Self::of(Some(bundle(code)?)))
    }

    /// The codes of all languages, sorted.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(code, _)| *code)
    }

    fn of(translation: Option<Bundle>) -> Self {
        Self {
            translation,
            english: bundle(ENGLISH).expect("English is bundled"),
            complained: Mutex::default(),
        }
    }

    /// How many sentences are English because the language lacks them.
    pub fn untranslated(&self) -> usize {
        let lacks = |bundle: &Bundle| {
            let missing = MessageKey::all().filter(|key| !bundle.has_message(key.name()));
            missing.count()
        };

        self.translation.as_ref().map_or(0, lacks)
    }

    /// The sentence of `key`.
    ///
    /// Costs a lookup: a plain message is borrowed, not copied.
    pub fn text(&self, key: MessageKey) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// The sentence of `key` with values put in.
    pub fn text_with(&self, key: MessageKey, values: &[(&'static str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }

        self.format(key, Some(&arguments)).into_owned()
    }

    /// The sentence of `key` with texts put in, as errors name them.
    pub fn text_of(&self, key: MessageKey, values: Vec<(&'static str, String)>) -> String {
        let values: Vec<_> = values
            .into_iter()
            .map(|(name, value)| (name, Value::from(value)))
            .collect();

        self.text_with(key, &values)
    }

    fn format(&self, key: MessageKey, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let key = key.name();
        let bundles = self.translation.iter().chain([&self.english]);
        let found = bundles.filter_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            Some((bundle, pattern))
        });
        let Some((bundle, pattern)) = found.into_iter().next() else {
            self.complain(key, "there is no such message");
            return Cow::Borrowed(key);
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            self.complain(key, &format!("{errors:?}"));
        }

        text
    }

    /// Logs a problem with a message, once for each key.
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
        let shown = self.translation.as_ref().unwrap_or(&self.english);
        formatter
            .debug_struct("Wording")
            .field("locales", &shown.locales)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_file_reads_without_error() {
        for (language, files) in LANGUAGES {
            for (file, text) in *files {
                let outcome = FluentResource::try_new((*text).to_owned());
                assert!(
                    outcome.is_ok(),
                    "{language}/{file}: {:?}",
                    outcome.err().map(|(_, errors)| errors)
                );
            }
        }
    }

    #[test]
    fn no_key_stands_in_two_files() {
        for (language, files) in LANGUAGES {
            let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap()]);
            for (file, text) in *files {
                let resource = FluentResource::try_new((*text).to_owned()).unwrap();
                assert_eq!(bundle.add_resource(resource), Ok(()), "{language}/{file}");
            }
        }
    }

    #[test]
    fn a_plain_sentence_is_lent() {
        let wording = Wording::english();
        assert!(matches!(
            wording.text(msg!("time-play")),
            Cow::Borrowed("Play")
        ));
    }

    #[test]
    fn every_name_that_compiles_has_a_sentence() {
        let wording = Wording::english();
        let missing = MessageKey::all().filter(|key| !wording.english.has_message(key.name()));
        assert_eq!(missing.collect::<Vec<_>>(), []);
        assert_eq!(wording.untranslated(), 0);
    }

    #[test]
    fn a_sentence_that_a_language_lacks_is_english_and_counted() {
        let mut translation = FluentBundle::new_concurrent(vec!["de".parse().unwrap()]);
        let resource = FluentResource::try_new("time-play = Abspielen\n".to_owned()).unwrap();
        translation.add_resource(resource).unwrap();
        let wording = Wording::of(Some(translation));
        assert_eq!(wording.text(msg!("time-play")), "Abspielen");
        assert_eq!(wording.text(msg!("time-pause")), "Pause");
        assert_eq!(wording.untranslated(), MessageKey::all().count() - 1);
    }

    #[test]
    fn every_folder_is_a_language_and_no_other_code_is() {
        for code in Wording::languages() {
            assert!(Wording::for_language(code).is_some(), "{code}");
        }
        assert!(Wording::languages().any(|code| code == ENGLISH));
        assert!(Wording::for_language("tlh").is_none());
    }

    #[test]
    fn numbers_choose_the_plural() {
        let wording = Wording::english();
        let members =
            |count: usize| wording.text_with(msg!("time-members"), &[("count", count.into())]);
        assert_eq!(members(1), "1 member");
        assert_eq!(members(32), "32 members");
    }

    #[test]
    fn names_carry_no_invisible_marks() {
        let wording = Wording::english();
        let text = wording.text_with(msg!("time-jump-to"), &[("year", "1949".into())]);
        assert!(text.is_ascii(), "{text:?}");
    }
}
