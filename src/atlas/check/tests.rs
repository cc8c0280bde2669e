//! Each check finds what it is for, in the bundled data with one thing damaged.

use super::*;
use crate::atlas::bundled;
use crate::atlas::load::{File, path};
use crate::atlas::outlines::read_outlines;

/// The problems of the bundled data in which `old` reads `new` in the file at `path`.
fn problems_after(path: &str, old: &str, new: &str) -> Vec<String> {
    let file = bundled::FILES
        .iter()
        .find(|file| file.path == path)
        .unwrap();
    let text = std::str::from_utf8(file.bytes).unwrap();
    assert!(text.contains(old), "{path} has no {old}");
    let damaged = text.replacen(old, new, 1);
    let files: Vec<_> = bundled::FILES
        .iter()
        .map(|file| match file.path == path {
            true => File {
                path,
                bytes: damaged.as_bytes(),
            },
            false => *file,
        })
        .collect();
    let problems = match Atlas::load(&files) {
        Ok(atlas) => check(&atlas),
        Err(error) => error.problems,
    };

    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_bundled_records_agree_with_each_other() {
    let problems = check(&Atlas::bundled().unwrap());
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn a_source_that_does_not_exist_is_reported_and_the_one_meant_is_unused() {
    let problems = problems_after(
        path::NOT_FOUND,
        "\"nsarchive-gwu-node-3187\"",
        "\"nowhere\"",
    );
    assert_eq!(
        problems,
        [
            "assets/quotes/not_found.json, record 1993-10-22 Christopher's own words to Yeltsin: names the source \
         \"nowhere\", which does not exist; correct the id, or add the record that it names",
            "assets/facts/sources.json, record nsarchive-gwu-node-3187: no record names this source; \
         name the source where it is used, or remove it",
        ]
    );
}
