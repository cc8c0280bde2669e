//! Damaged data is reported with file, record and remedy.

use super::*;
use crate::bundled;
use crate::load::{File, path};

/// All problems after the first `old` in the file at `path` is replaced by `new`.
fn problems_after(path: &str, old: &str, new: &str) -> Vec<String> {
    problems_in(path, "", old, new)
}

/// The same, for the first `old` after `"id": "record"`.
fn problems_in(path: &str, record: &str, old: &str, new: &str) -> Vec<String> {
    let file = bundled::FILES
        .iter()
        .find(|file| file.path == path)
        .unwrap();
    let text = std::str::from_utf8(file.bytes).unwrap();
    let start = match record {
        "" => 0,
        id => text.find(&format!(r#""id": "{id}""#)).unwrap(),
    };
    let (before, after) = text.split_at(start);
    assert!(after.contains(old), "{path} has no {old} after {record}");
    let damaged = format!("{before}{}", after.replacen(old, new, 1));
    let files: Vec<_> = bundled::FILES
        .iter()
        .map(|file| {
            if file.path == path {
                File {
                    path,
                    bytes: damaged.as_bytes(),
                }
            } else {
                *file
            }
        })
        .collect();
    let problems = match Atlas::load(&files) {
        Ok(atlas) => check(&atlas),
        Err(error) => error.problems,
    };

    problems.iter().map(ToString::to_string).collect()
}

const BAKER: &str = "baker-gorbachev-1990-not-one-inch";

fn assert_one(problems: &[String], expected: &str) {
    assert!(
        problems.len() == 1 && problems[0].starts_with(expected),
        "{problems:#?}"
    );
}

#[test]
fn a_source_that_does_not_exist_is_reported_and_the_one_meant_is_unused() {
    let problems = problems_after(
        path::NOT_FOUND,
        "\"independent-yeltsin-warns-on-nato-1993\"",
        "\"nowhere\"",
    );
    assert_eq!(
        problems,
        [
            "assets/quotes/not_found.json, record 1993-09-15 letter Yeltsin to Clinton: \
         names the source \"nowhere\", which does not exist; \
         correct the id, or add the record that it names",
            "assets/facts/sources.json, record independent-yeltsin-warns-on-nato-1993: no record names this source; \
         name the source where it is used, or remove it",
        ]
    );
}

#[test]
fn a_day_without_a_holder_is_an_error_of_loading() {
    let problems = problems_after(
        path::TENURES,
        r#""unit": "DEU-E", "from": "1990-10-03""#,
        r#""unit": "DEU-E", "from": "1990-10-04""#,
    );
    assert_one(
        &problems,
        "assets/map/tenures.json, record DEU-E: no record holds for 1990-10-03; add a record",
    );
}

#[test]
fn a_day_with_two_holders_is_an_error_of_loading() {
    let problems = problems_after(
        path::TENURES,
        r#""unit": "DEU-E", "from": "1990-10-03""#,
        r#""unit": "DEU-E", "from": "1990-10-02""#,
    );
    assert_one(
        &problems,
        "assets/map/tenures.json, record DEU-E: two records hold for 1990-10-02; let the earlier",
    );
}

#[test]
fn a_holder_that_is_no_state_is_reported() {
    let (old, new) = (r#""state": "NLD", "status""#, r#""state": "XYZ", "status""#);
    let problems = problems_after(path::TENURES, old, new);
    assert_one(
        &problems,
        "assets/map/tenures.json, record ABW: names the state \"XYZ\"",
    );
}

#[test]
fn a_quote_about_a_state_that_does_not_exist_is_reported() {
    let old = r#""states": ["DEU", "RUS", "USA"]"#;
    let problems = problems_in(path::QUOTES, BAKER, old, &old.replace("DEU", "ATL"));
    assert_one(
        &problems,
        "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: names the state \"ATL\"",
    );
}

fn bundled_text(path: &str) -> &'static str {
    let file = bundled::FILES
        .iter()
        .find(|file| file.path == path)
        .unwrap();

    std::str::from_utf8(file.bytes).unwrap()
}

#[test]
fn a_place_off_the_globe_is_reported() {
    let problems = problems_in(path::QUOTES, BAKER, "[37.62, 55.75]", "[37.62, 155.75]");
    assert_one(
        &problems,
        "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: \
         `place_lon_lat` is 37.62, 155.75, which is out of range",
    );
}

#[test]
fn an_accession_that_no_deposit_bears_out_is_reported() {
    let problems = problems_after(
        path::MEMBERSHIPS,
        "\"date\": \"2024-03-07\"",
        "\"date\": \"2024-03-06\"",
    );
    assert!(!problems.is_empty());
    assert!(
        problems
            .iter()
            .all(|problem| problem.contains("record SWE")),
        "{problems:#?}"
    );
}

#[test]
fn a_round_that_counts_wrongly_is_reported() {
    let problems = problems_after(
        path::ROUNDS,
        "\"members_after\": 14",
        "\"members_after\": 15",
    );
    assert_one(
        &problems,
        "assets/facts/rounds.json, record 1: `members_after` says 15, the other records say 14",
    );
}

#[test]
fn a_step_after_the_accession_is_reported() {
    let (old, new) = ("\"date\": \"1951-10-22\"", "\"date\": \"1953-10-22\"");
    let problems = problems_after(path::MEMBERSHIPS, old, new);
    assert!(
        problems[0].starts_with(
            "assets/facts/memberships.json, record GRC: `steps` is 1953-10-22 and must not pass 1952-02-18"
        ),
        "{problems:#?}"
    );
}

#[test]
fn a_status_that_ends_before_it_begins_is_reported() {
    let (old, new) = ("\"until\": \"1968-09-14\"", "\"until\": \"1954-09-14\"");
    let problems = problems_after(path::STATUSES, old, new);
    assert_one(
        &problems,
        "assets/facts/statuses.json, record ALB: the period from 1955-05-14 until 1954-09-14 has no day",
    );
}

#[test]
fn a_verified_statement_without_a_source_is_reported() {
    let text = bundled_text(path::EVENTS);
    let start = text.find("\"sources\": [").unwrap();
    let end = start + text[start..].find(']').unwrap() + 1;
    let problems = problems_after(path::EVENTS, &text[start..end], "\"sources\": []");
    assert!(
        problems.contains(
            &"assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: is marked as verified \
              and names no source; name a source, or mark the statement as not verified"
                .to_owned()
        ),
        "{problems:#?}"
    );
}

#[test]
fn a_text_that_is_not_neutral_is_reported() {
    let old = "\"title\": \"Brussels Treaty signed\"";
    let new = "\"title\": \"Ukraine crisis\"";
    let problems = problems_after(path::EVENTS, old, new);
    assert_one(
        &problems,
        "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: `title` says \"ukraine crisis\"",
    );
}

#[test]
fn an_empty_text_is_reported() {
    let old = "\"title\": \"Brussels Treaty signed\"";
    let problems = problems_after(path::EVENTS, old, "\"title\": \" \"");
    assert_one(
        &problems,
        "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: `title` is empty",
    );
}

#[test]
fn a_group_with_a_quote_that_must_not_be_shown_is_reported() {
    let (old, new) = (
        "\"clinton-istanbul-1999-europeans\"",
        "\"article-yeltsin-bribe\"",
    );
    let problems = problems_after(path::TOGETHER, old, new);
    assert_one(
        &problems,
        "assets/quotes/together.json, record yeltsin-istanbul-1999-give-europe: `quotes` is",
    );
}

#[test]
fn a_record_that_was_public_before_it_was_made_is_reported() {
    let problems = problems_in(
        path::QUOTES,
        BAKER,
        "\"published\": \"1998\"",
        "\"published\": \"1987\"",
    );
    assert_one(
        &problems,
        "assets/quotes/quotes.json, record baker-gorbachev-1990-not-one-inch: `published`",
    );
}

#[test]
fn an_event_after_the_day_of_the_data_is_reported() {
    let old = "\"date\": \"1948-03-17\"";
    let problems = problems_after(path::EVENTS, old, "\"date\": \"2030-03-17\"");
    assert_one(
        &problems,
        "assets/facts/events.json, record 1948-03-17-brussels-treaty-signed: \
         `date` is 2030-03-17 and must not pass 2026-11-24",
    );
}

/// Cited by one event and nothing else.
const CALLED: &str = "orsam";

#[test]
fn what_is_shown_as_verified_on_rank_d_alone_is_reported() {
    let event = "2001-09-12-article-5-invoked-for";
    let text = bundled_text(path::EVENTS);
    let start = text.find(&format!(r#""id": "{event}""#)).unwrap();
    let sources = &text[start..][text[start..].find("\"sources\": [").unwrap()..];
    let sources = &sources[..=sources.find(']').unwrap()];
    let weak = "\"sources\": [\"wikipedia-pfp\"]";
    let problems = problems_in(path::EVENTS, event, sources, weak);
    let expected = format!(
        "assets/facts/events.json, record {event}: is shown as verified and was read in rank D \
         alone; name a source of rank A, B or C, or mark the statement as not verified and say why"
    );
    assert!(problems.contains(&expected), "{problems:#?}");
}

#[test]
fn a_verdict_on_rank_d_alone_is_reported() {
    let text = bundled_text(path::CLAIMS);
    let sources = &text[text.find("\"sources\": [").unwrap()..];
    let sources = &sources[..=sources.find(']').unwrap()];
    let weak = "\"sources\": [\"wikipedia-pfp\"]";
    let problems = problems_after(path::CLAIMS, sources, weak);
    let expected = "assets/quotes/article_claims.json, record 1: is shown as verified";
    assert!(problems[0].starts_with(expected), "{problems:#?}");
}

#[test]
fn what_is_not_verified_and_does_not_say_why_is_reported() {
    let text = bundled_text(path::MEMBERSHIPS);
    let start = text.find("\"verified\": false").unwrap();
    let note = &text[start + text[start..].find("\"note\": \"").unwrap()..];
    let note = &note[..=note["\"note\": \"".len()..].find('"').unwrap() + "\"note\": \"".len()];
    let problems = problems_after(path::MEMBERSHIPS, note, "\"note\": \"\"");
    let expected = "`evidence.note` is empty";
    assert!(
        problems.iter().any(|one| one.contains(expected)),
        "{problems:#?}"
    );
}

#[test]
fn a_document_without_a_body_is_reported() {
    let text = bundled_text(path::SOURCES);
    let start = text.find(&format!(r#""id": "{CALLED}""#)).unwrap();
    let body = &text[start + text[start..].find("\"body\": \"").unwrap()..];
    let body = &body[..body.find('\n').unwrap()];
    let problems = problems_in(path::SOURCES, CALLED, body, "\"body\": \"\",");
    assert_one(
        &problems,
        "assets/facts/sources.json, record orsam: `body` is empty",
    );
}

#[test]
fn a_document_without_a_day_is_reported() {
    let text = bundled_text(path::SOURCES);
    let start = text.find("\"read_on\"").unwrap();
    let line = &text[start..];
    let line = &line[..=line.find('\n').unwrap()];
    let problems = problems_after(path::SOURCES, line, "");
    assert!(
        problems.len() == 1 && problems[0].contains("has no day; name the day of the document"),
        "{problems:#?}"
    );
}

#[test]
fn an_address_that_cannot_be_one_is_reported() {
    let problems = problems_after(path::SOURCES, "\"url\": \"https://", "\"url\": \"https:// ");
    assert!(
        problems.len() == 1 && problems[0].contains("cannot be an address; correct the address"),
        "{problems:#?}"
    );
}

#[test]
fn a_status_that_may_end_any_day_and_was_never_looked_at_is_reported() {
    let problems = problems_after(path::STATUSES, "\"checked\": \"2024-02-23\",", "");
    assert!(
        problems.len() == 1 && problems[0].contains("has no `checked`"),
        "{problems:#?}"
    );
}

#[test]
fn a_senseless_override_of_a_label_is_reported() {
    let field = r#""europe": {"anchor": [19.468, 51.26], "half_height_km": 105.2}"#;
    let problems = |overrides: &str| {
        let new = format!(r#"{field}, "overrides": [{overrides}]"#);
        problems_after(path::LABELS, field, &new)
    };
    let written = |from: &str, to: &str, place: &str| {
        format!(r#"{{"from_km_per_point": {from}, "to_km_per_point": {to}, "place": {place}}}"#)
    };
    let sound = written("2", "3", "[20, 53]");
    assert_eq!(problems(&sound), [""; 0]);
    let beside = written("3", "4", "null");
    assert_eq!(problems(&format!("{sound}, {beside}")), [""; 0]);
    for (wrong, reason) in [
        (
            written("3", "3", "null"),
            "`overrides.to_km_per_point` is 3",
        ),
        (
            written("-1", "3", "null"),
            "`overrides.from_km_per_point` is -1",
        ),
        (
            written("2", "3", "[20, 530]"),
            "`overrides.place` is 20, 530",
        ),
        (
            format!("{sound}, {}", written("2.5", "4", "null")),
            "`overrides.from_km_per_point` is 2.5",
        ),
    ] {
        assert_one(
            &problems(&wrong),
            &format!(
                "assets/map/labels.json, record POL: {reason}, which is out of range; correct"
            ),
        );
    }
}
