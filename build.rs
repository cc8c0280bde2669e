//! Lists the messages of the program for the compiler, the languages that there are, and the flags.
//!
//! A language is a folder in `assets/i18n`. The names of messages come from the English files: every
//! other language is a translation of them.

#[path = "packaging/windows/resource.rs"]
mod resource;

use std::fs;
use std::path::{Path, PathBuf};

/// Where the languages lie, from the root of the package.
const LANGUAGES: &str = "assets/i18n";

/// Where the flags lie, from the root of the package.
const FLAGS: &str = "assets/flags";

/// The language that has every message.
const ENGLISH: &str = "en";

fn main() {
    println!("cargo::rerun-if-changed={LANGUAGES}");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join(LANGUAGES);
    let mut code = messages(&root.join(ENGLISH));
    code.push_str(&languages(&root));
    write("messages.rs", &code);
    println!("cargo::rerun-if-changed={FLAGS}");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join(FLAGS);
    write("flags.rs", &flags(&root));
    if variable("CARGO_CFG_TARGET_OS") == "windows" {
        resource::embed();
    }
}

fn write(name: &str, code: &str) {
    let to = Path::new(&variable("OUT_DIR")).join(name);
    fs::write(&to, code).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What lies in `folder`, sorted.
fn entries(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let listed =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();

    paths
}

fn fluent_files(language: &Path) -> impl Iterator<Item = PathBuf> {
    let is_fluent = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ftl");

    entries(language).into_iter().filter(is_fluent)
}

fn last_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();

    name.to_string_lossy().into_owned()
}

/// The sorted names of all messages in the files of a language.
fn messages(language: &Path) -> String {
    let mut names = Vec::new();
    for file in fluent_files(language) {
        let text =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let starts = text.lines().filter_map(|line| line.split_once(" ="));
        let is_name = |name: &str| {
            name.starts_with(|letter: char| letter.is_ascii_lowercase())
                && !name.contains(char::is_whitespace)
        };
        names.extend(
            starts
                .map(|(name, _)| name.to_owned())
                .filter(|name| is_name(name)),
        );
    }
    names.sort();

    format!("/// The names of all messages, sorted.\nconst MESSAGES: &[&str] = &{names:#?};\n")
}

/// Every language with its code and its files: their names and texts.
fn languages(root: &Path) -> String {
    let file = |path: &PathBuf| {
        let whole = path.display().to_string();
        format!(
            "        ({:?}, include_str!({whole:?})),\n",
            last_name(path)
        )
    };
    let language = |folder: &PathBuf| {
        let files: String = fluent_files(folder).map(|path| file(&path)).collect();
        format!("    ({:?}, &[\n{files}    ]),\n", last_name(folder))
    };
    let all = entries(root);
    let all: String = all
        .iter()
        .filter(|path| path.is_dir())
        .map(language)
        .collect();

    format!(
        "/// The languages by their codes; of each the files, by their names.\n\
         pub(super) static LANGUAGES: &[(&str, &[(&str, &str)])] = &[\n{all}];\n"
    )
}

/// The pictures of the flags by their names, sorted.
fn flags(folder: &Path) -> String {
    let all = entries(folder);
    let pictures = all
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "png"));
    let row = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let whole = path.display().to_string();

        format!("    ({name:?}, include_bytes!({whole:?})),\n")
    };
    let rows: String = pictures.map(row).collect();

    format!(
        "/// The flags by the names of their files, sorted.\n\
         pub(super) static FLAGS: &[(&str, &[u8])] = &[\n{rows}];\n"
    )
}
