//! The citation of a document: title, publisher, date and number.

use atlas::date::{PartialDate, Precision};
use atlas::source::Source;

/// Title, publisher and date; a part that repeats the title is left out.
pub fn short_name(source: &Source) -> String {
    joined(&[Some(source.title.clone()), body(source), day(source)])
}

/// Title, publisher, date and number.
pub fn name(source: &Source) -> String {
    joined(&[
        Some(source.title.clone()),
        body(source),
        day(source),
        source.number.clone(),
        source.revision.clone(),
    ])
}

/// As [`name`], with the locator in the document.
pub fn name_with_place(source: &Source, place: Option<&str>) -> String {
    joined(&[Some(name(source)), place.map(str::to_owned)])
}

/// The publisher, unless the title is the same.
fn body(source: &Source) -> Option<String> {
    (source.title != source.body).then(|| source.body.clone())
}

/// The date of the document, or when it was read if it has none.
fn day(source: &Source) -> Option<String> {
    let read = source.read_on.map(|day| format!("read {}", in_words(day)));

    source.date.map(in_words).or(read)
}

fn joined(parts: &[Option<String>]) -> String {
    let known = parts.iter().flatten().map(String::as_str);
    let known: Vec<_> = known.filter(|part| !part.is_empty()).collect();

    known.join(", ")
}

/// For instance `12 March 1999`, as precise as known; English like the titles of the documents.
pub fn in_words(date: PartialDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, day) = (date.first.year(), date.first.day());
    let index = usize::from(date.first.month().unsigned_abs()) - 1;
    let month = MONTHS.get(index).copied().unwrap_or_default();
    match date.precision {
        Precision::Day => format!("{day} {month} {year}"),
        Precision::Month => format!("{month} {year}"),
        Precision::Year => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(fields: &str) -> Source {
        let text =
            format!(r#"{{"id": "one", "kind": "nato", "read_in": [{{"rank": "A"}}], {fields}}}"#);

        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_document_is_named_by_title_body_day_and_number() {
        let treaty = source(
            r#""title": "North Atlantic Treaty", "body": "Parties to the treaty",
               "date": "1949-04-04", "number": "34 UNTS 243""#,
        );
        let short = "North Atlantic Treaty, Parties to the treaty, 4 April 1949";
        assert_eq!(short_name(&treaty), short);
        assert_eq!(name(&treaty), format!("{short}, 34 UNTS 243"));
        assert_eq!(
            name_with_place(&treaty, Some("article 10")),
            format!("{short}, 34 UNTS 243, article 10")
        );
    }

    #[test]
    fn a_page_without_a_day_says_when_it_was_read() {
        let page = source(r#""title": "Member countries", "body": "NATO", "read_on": "2026-11""#);
        assert_eq!(name(&page), "Member countries, NATO, read November 2026");
    }

    #[test]
    fn a_body_that_is_the_title_is_named_once() {
        let page = source(r#""title": "Eurostat", "body": "Eurostat", "date": "2024""#);
        assert_eq!(name(&page), "Eurostat, 2024");
    }
}
