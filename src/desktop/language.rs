//! Which language the program speaks.

use crate::wording::Wording;

/// Names the language before the system does: a folder in `assets/i18n`, or the pseudo-language.
const CHOICE: &str = "NATO_ATLAS_LANGUAGE";

/// Where POSIX systems name the language of messages, the strongest first.
const OF_SYSTEM: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that `NATO_ATLAS_LANGUAGE` names, else that of the system, else English.
pub fn of_this_computer() -> Wording {
    chosen(|variable| std::env::var(variable).ok())
}

fn chosen(variable: impl Fn(&str) -> Option<String>) -> Wording {
    let given = |name: &&str| variable(name).filter(|value| !value.is_empty());
    if let Some(code) = given(&CHOICE) {
        if let Some(wording) = Wording::for_language(&code) {
            return wording;
        }
        log::warn!(
            "{CHOICE}={code}: there is no such language; there are {:?}",
            Wording::languages().collect::<Vec<_>>()
        );
    }
    let of_system = OF_SYSTEM.iter().find_map(given).unwrap_or_default();
    // As in de_DE.UTF-8.
    let code = of_system.split(['_', '.', '@']).next().unwrap_or_default();

    Wording::for_language(code).unwrap_or_else(Wording::english)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(variables: &[(&str, &str)]) -> String {
        let value = |name: &str| {
            let found = variables.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| (*value).to_owned())
        };

        chosen(value).text(msg!("command-present")).into_owned()
    }

    #[test]
    fn the_choice_goes_before_the_system_and_what_is_unknown_is_english() {
        assert_eq!(title(&[]), "Present");
        assert_eq!(title(&[("LANG", "C.UTF-8")]), "Present");
        assert_eq!(title(&[("LANG", "en_US.UTF-8")]), "Present");
        assert_eq!(title(&[(CHOICE, "en-XA"), ("LANG", "en_US")]), "Prreseentt");
        assert_eq!(title(&[(CHOICE, "xx")]), "Present");
    }
}
