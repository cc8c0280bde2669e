//! Syntax of web addresses.

/// Characters that must be percent-encoded in a URL (RFC 3986).
const FORBIDDEN: [char; 9] = ['"', '<', '>', '\\', '^', '`', '{', '}', '|'];

/// Whether `text` is an absolute URL: a scheme, a host name, and ASCII without spaces.
pub(super) fn is_address(text: &str) -> bool {
    let is_clean = |letter: char| letter.is_ascii_graphic() && !FORBIDDEN.contains(&letter);
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    let Some(rest) = rest.filter(|rest| rest.chars().all(is_clean)) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let mut labels = host.split('.');
    let is_label = |label: &str| {
        let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';

        !label.is_empty() && label.chars().all(is_allowed)
    };
    let is_name = host.contains('.') && labels.all(is_label);

    // A host of digits alone is an IP address, which names no publisher.
    is_name && host.contains(|letter: char| letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_the_name_of_a_host_and_no_spaces() {
        for right in [
            "https://www.nato.int/cps/en/natohq/official_texts_17120.htm?selectedLocale=en",
            "http://articles.latimes.com/1994-12-06/news/mn-5629_1_cold-war",
            "https://nato.int",
            "https://amp.dw.com/de/nicht-%C3%BCber#top",
        ] {
            assert!(is_address(right), "{right}");
        }
        for wrong in [
            "",
            "nato.int",
            "ftp://nato.int",
            "https://",
            "https:///page",
            "https://localhost/page",
            "https://nato.int./page",
            "https://nato int/page",
            "https://nato.int/a page",
            "https://nato.int/Türkiye",
            "https://20.210.105.67/page",
            "https://nato.int/{id}",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
