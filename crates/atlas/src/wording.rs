//! Rules of neutral wording for the texts that are our own.

use serde::Deserialize;

/// Words that our own texts must not use.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingRule {
    /// In lower case.
    pub phrase: String,
    /// Whether they may appear in quotation marks.
    pub may_be_quoted: bool,
    /// The alternative to suggest.
    pub instead: String,
}

impl WordingRule {
    /// Ignores case; matches whole words only.
    pub fn is_broken_by(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        lower.match_indices(&self.phrase).any(|(start, _)| {
            let ends_word = !lower[start + self.phrase.len()..].starts_with(char::is_alphanumeric);
            let begins_word = !lower[..start].ends_with(char::is_alphanumeric);

            begins_word && ends_word && !(self.may_be_quoted && stands_in_quotes(&lower[..start]))
        })
    }
}

fn stands_in_quotes(before: &str) -> bool {
    let opened = before.matches('“').count() > before.matches('”').count();

    opened || before.matches('"').count() % 2 == 1 || before.ends_with(['\'', '‘'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(may_be_quoted: bool) -> WordingRule {
        let phrase = "special military operation".to_owned();
        WordingRule {
            phrase,
            may_be_quoted,
            instead: "full-scale invasion".to_owned(),
        }
    }

    #[test]
    fn a_phrase_breaks_the_rule_in_any_case_of_letters() {
        assert!(rule(true).is_broken_by("Russia began a Special military operation."));
        assert!(!rule(true).is_broken_by("Russia began a special operation."));
    }

    #[test]
    fn a_phrase_may_stand_in_quotation_marks_where_the_rule_says_so() {
        let text = "called a \"special military operation\" by the government";
        assert!(!rule(true).is_broken_by(text));
        assert!(rule(false).is_broken_by(text));
    }

    #[test]
    fn only_whole_words_count() {
        assert!(!rule(true).is_broken_by("special military operations"));
    }
}
