//! `--check`: is the bundled data sound?

use crate::wording::{Wording, keys};
use atlas::Atlas;
use atlas::bundled::{LAKES_COARSE, LAKES_FINE, LEVELS};
use atlas::check::{RecordCounts, check, check_outlines};
use atlas::outlines::{read_lakes, read_outlines};
use atlas::problem::{LoadError, Problem};

/// What there is and what is wrong with it, a line each; `Err` if something is wrong.
pub fn verify(wording: &Wording, atlas: Result<&Atlas, &LoadError>) -> Result<String, String> {
    let atlas = match atlas {
        Ok(atlas) => atlas,
        Err(error) => return Err(problems(wording, &error.problems)),
    };
    let mut found = check(atlas);
    for (number, file) in LEVELS.iter().enumerate() {
        match file.read(read_outlines) {
            Ok(outlines) => found.extend(check_outlines(atlas, number, &outlines)),
            Err(error) => found.extend(error.problems),
        }
    }
    for file in [LAKES_COARSE, LAKES_FINE] {
        found.extend(
            file.read(read_lakes)
                .err()
                .into_iter()
                .flat_map(|error| error.problems),
        );
    }
    let counts = RecordCounts::of(atlas)
        .counts
        .into_iter()
        .map(|(kind, count)| {
            let what = wording.text(keys::counted(kind)).into_owned();
            wording.text_of(
                msg!("check-count"),
                vec![("what", what), ("count", count.to_string())],
            )
        });
    let mut lines: Vec<_> = counts.collect();
    if found.is_empty() {
        lines.push(wording.text(msg!("check-passed")).into_owned());
        return Ok(lines.join("\n"));
    }
    lines.push(problems(wording, &found));

    Err(lines.join("\n"))
}

/// The problems, a line each, and their number.
pub fn problems(wording: &Wording, problems: &[Problem]) -> String {
    let count = wording.text_with(msg!("check-failed"), &[("count", problems.len().into())]);

    problems
        .iter()
        .map(|problem| wording.problem(problem))
        .chain([count])
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::problem::Fault;

    #[test]
    fn the_bundled_data_is_sound_and_counted() {
        let atlas = Atlas::bundled().unwrap();
        let summary = verify(&Wording::english(), Ok(&atlas)).unwrap();
        for line in [
            "units: 290",
            "quotes: 182",
            "article claims: 36",
            "shown as verified, read only in rank D: 0",
            "events: 120",
        ] {
            assert!(
                summary.lines().any(|found| found == line),
                "{line} in\n{summary}"
            );
        }
    }

    #[test]
    fn a_problem_names_file_record_and_remedy() {
        let problem = Problem {
            file: "assets/facts/events.json".to_owned(),
            record: "1949-founding".to_owned(),
            fault: Fault::DuplicateId,
        };
        let text = problems(&Wording::english(), &[problem]);
        assert!(
            text.contains("assets/facts/events.json, record 1949-founding: "),
            "{text}"
        );
        assert!(text.contains("1 problem found"), "{text}");
    }
}
