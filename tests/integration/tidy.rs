//! Rules for every file of the repository, checked in its text.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders of the program's source code.
pub(crate) const CODE: [&str; 5] = [
    "crates/atlas/src",
    "crates/geo/src",
    "crates/map/src",
    "crates/view/src",
    "src",
];
const MOST_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder`, sorted, as paths from the root; none if there is no such folder.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(root()).unwrap().to_owned());
            }
        }
    }
    found.sort();

    found
}

pub(crate) fn rust_files(folder: &str) -> impl Iterator<Item = (PathBuf, String)> {
    files(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = read(&path);
            (path, text)
        })
}

/// All source files of the program, with their text.
pub(crate) fn program() -> impl Iterator<Item = (PathBuf, String)> {
    CODE.into_iter().flat_map(rust_files)
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(root().join(path))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name of a file without its folders.
fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Whether the whole file is test code.
fn is_test_file(path: &Path) -> bool {
    path.ends_with("palette_tests.rs")
        || path.ends_with("contrast_tests.rs")
        || path.ends_with("perception.rs")
        || path
            .iter()
            .any(|part| part == "tests" || part == "tests.rs")
}

/// Numbered lines without comments, and without the tests at the end of a file.
pub(crate) fn code<'a>(path: &Path, text: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    let is_module_of_tests = |line: &str| line.contains("mod tests") && line.ends_with('{');
    let end = text
        .lines()
        .position(is_module_of_tests)
        .unwrap_or(usize::MAX);
    let end = if is_test_file(path) { 0 } else { end };

    text.lines()
        .take(end)
        .enumerate()
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

/// The identifiers that follow `prefix` in `line`.
pub(crate) fn names_after<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.match_indices(prefix).filter_map(move |(start, _)| {
        let before = line[..start].chars().next_back();
        let is_whole = before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_');
        let rest = &line[start + prefix.len()..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        is_whole.then(|| &rest[..end.unwrap_or(rest.len())])
    })
}

/// Fails with all `problems` at once.
pub(crate) fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn imports_that_climb_out_of_a_layer_are_written_from_the_crate() {
    let mut problems = Vec::new();
    for (path, text) in program() {
        for (number, line) in code(&path, &text) {
            let above = path.iter().position(|part| part == "src").unwrap_or(0);
            let inside = path.components().count() - above;
            let depth = inside - if path.ends_with("mod.rs") { 3 } else { 2 };
            if line.matches("super::").count() > depth.max(1) {
                problems.push(format!("{}:{number}: write crate::…", path.display()));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let problems = ["crates", "src", "tests", "benches", "tools"]
        .into_iter()
        .flat_map(rust_files)
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect::<Vec<_>>();
    assert_none(&problems);
}

#[test]
fn every_asset_is_named_in_the_sources() {
    let sources = read(Path::new("docs/sources.md"));
    let linked = files("docs")
        .into_iter()
        .filter(|page| sources.contains(&format!("({})", name(page))))
        .map(|page| read(&page));
    let pages = linked.chain([sources.clone()]).collect::<String>();
    let problems = files("assets")
        .into_iter()
        .filter(|asset| !pages.contains(&format!("`{}`", name(asset))))
        .map(|asset| {
            format!(
                "docs/sources.md and its pages do not name {}",
                asset.display()
            )
        })
        .collect::<Vec<_>>();
    assert_none(&problems);
}

#[test]
fn every_todo_has_an_owner() {
    let open = ["TODO", "FIXME", "XXX"];
    let mut problems = Vec::new();
    for (path, text) in ["crates", "src", "benches", "tools"]
        .into_iter()
        .flat_map(rust_files)
    {
        for (index, line) in text.lines().enumerate() {
            for word in open {
                if names_after(line, word).any(str::is_empty) && !line.contains(&format!("{word}("))
                {
                    problems.push(format!(
                        "{}:{}: {word} of nobody",
                        path.display(),
                        index + 1
                    ));
                }
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn colors_are_written_in_the_theme_only() {
    // No colors: nothing at all, egui's "as the style says", and the factor that changes no texture.
    let harmless = ["TRANSPARENT", "PLACEHOLDER", "WHITE", "from_white_alpha"];
    let mut problems = Vec::new();
    for (path, text) in program() {
        if path.starts_with("src/ui/theme") {
            continue;
        }
        for (number, line) in code(&path, &text) {
            let is_literal = names_after(line, "Color32::").any(|name| {
                let is_constant = name
                    .chars()
                    .all(|letter| letter.is_ascii_uppercase() || letter == '_');
                (is_constant || name.starts_with("from_")) && !harmless.contains(&name)
            });
            if is_literal || line.contains("hex_color!") {
                problems.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let mut problems = Vec::new();
    for (path, text) in program() {
        for (number, line) in code(&path, &text) {
            if line.contains(".unwrap()") {
                problems.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn the_scan_sees_what_it_looks_for() {
    let found = names_after("use crate::map::x; crate::ui", "crate::").collect::<Vec<_>>();
    assert_eq!(found, ["map", "ui"]);

    let text = "let a = 1; // crate::ui\n#[cfg(test)]\nmod tests {\n    crate::ui\n}\n";
    let seen = code(Path::new("src/ui/x.rs"), text)
        .map(|(_, line)| line)
        .collect::<String>();
    assert!(
        seen.contains("let a") && !seen.contains("crate::ui"),
        "{seen}"
    );
    for folder in CODE {
        assert!(rust_files(folder).count() > 10, "{folder} is found");
    }
}
