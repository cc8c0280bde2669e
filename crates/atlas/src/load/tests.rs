use super::*;
use crate::bundled;

/// All problems if the content of `path` is replaced by `text`.
fn problems_with(path: &str, text: &str) -> Vec<Problem> {
    let damaged = bundled::FILES.iter().map(|file| {
        if file.path == path {
            File {
                path: file.path,
                bytes: text.as_bytes(),
            }
        } else {
            *file
        }
    });

    Atlas::load(&damaged.collect::<Vec<_>>())
        .unwrap_err()
        .problems
}

#[test]
fn a_missing_file_is_named() {
    let files: Vec<_> = bundled::FILES
        .iter()
        .filter(|file| file.path != path::QUOTES)
        .copied()
        .collect();
    let error = Atlas::load(&files).unwrap_err();
    assert_eq!(
        error.to_string(),
        "assets/quotes/quotes.json: the file is missing; put the file back"
    );
}

#[test]
fn a_broken_file_is_named_with_line_and_column() {
    let problems = problems_with(path::TOGETHER, "[\n  { \"quotes\": [\n");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, path::TOGETHER);
    assert!(
        matches!(problems[0].fault, Fault::Malformed { line: 3, .. }),
        "{problems:?}"
    );
}

#[test]
fn a_record_with_an_unknown_field_is_named() {
    let text = r#"[{"id":"a","title":"A","body":"A","kind":"web","read_in":[]},
        {"id":"b","title":"B","body":"B","kind":"web","read_in":[],"x":1}]"#;
    let problems = problems_with(path::SOURCES, text);
    assert_eq!(problems[0].record, "b");
    assert!(
        problems[0].to_string().contains("unknown field `x`"),
        "{}",
        problems[0]
    );
}

#[test]
fn a_record_with_a_day_that_does_not_exist_is_named() {
    let text = r#"[{"state":"POL","kind":"neutral","from":"1999-02-29","until":null,
        "evidence":{"verified":false,"sources":[]}}]"#;
    let problem = &problems_with(path::STATUSES, text)[0];
    assert_eq!(problem.record, "POL");
    assert!(
        problem.to_string().contains("\"1999-02-29\" is not a date"),
        "{problem}"
    );
}

#[test]
fn a_value_outside_a_closed_vocabulary_is_refused() {
    let text = r#"[{"id":"a","title":"A","body":"A","kind":"gossip","read_in":[]}]"#;
    let problem = &problems_with(path::SOURCES, text)[0];
    assert!(
        problem.to_string().contains("unknown variant `gossip`"),
        "{problem}"
    );
}

#[test]
fn two_records_with_one_id_are_reported() {
    let text = r#"[{"id":"a","title":"A","body":"A","kind":"web","read_in":[]},
        {"id":"a","title":"B","body":"B","kind":"web","read_in":[]}]"#;
    let problems = problems_with(path::SOURCES, text);
    assert_eq!(problems[0].record, "a");
    assert_eq!(problems[0].fault, Fault::DuplicateId);
}

#[test]
fn all_broken_files_are_reported_at_once() {
    let damaged: Vec<_> = bundled::FILES
        .iter()
        .map(|file| File {
            path: file.path,
            bytes: b"]",
        })
        .collect();
    let problems = Atlas::load(&damaged).unwrap_err().problems;
    assert_eq!(problems.len(), bundled::FILES.len());
}
