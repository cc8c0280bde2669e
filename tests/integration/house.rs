//! The architecture, checked in the text of the program: modules of `src` use only those below
//! them, files import in no circles, and no two public types have the same name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::tidy::{CODE, assert_none, code, names_after, program, read, rust_files};

/// The top modules of `src`, called rooms, from the bottom up; each uses only those before it. The
/// compiler enforces the order of the crates, and their toolkits.
const ROOMS: [&str; 7] = ["wording", "ui", "app", "export", "web", "cli", "desktop"];

/// The lowest room that may use a toolkit.
const TOOLKITS: [(&str, &str); 5] = [
    ("egui", "ui"),
    ("egui_wgpu", "export"),
    ("wgpu", "export"),
    ("eframe", "web"),
    ("winit", "desktop"),
];

/// The first name below `src`: a room, `lib` or `main`.
fn room(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap();
    let first = inside.components().next().unwrap();
    let name = Path::new(first.as_os_str()).with_extension("");

    name.to_string_lossy().into_owned()
}

/// The place of a room in `ROOMS`; `lib` and `main` are above all.
fn rank(room: &str) -> usize {
    let found = ROOMS.iter().position(|name| *name == room);

    found.unwrap_or(ROOMS.len())
}

fn uses(line: &str, name: &str) -> bool {
    names_after(line, name).any(str::is_empty) && line.contains(&format!("{name}::"))
        || line.trim_start().starts_with(&format!("use {name};"))
}

#[test]
fn rooms_use_only_what_is_below_them() {
    let mut problems = Vec::new();
    for (path, text) in rust_files("src") {
        let user = room(&path);
        for (number, line) in code(&path, &text) {
            let mut complain = |what: &str| {
                problems.push(format!(
                    "{}:{number}: {user} may not use {what}",
                    path.display()
                ));
            };
            for used in names_after(line, "crate::") {
                let is_room = ROOMS.contains(&used);
                if is_room && user != used && rank(used) > rank(&user) {
                    complain(used);
                }
            }
            for (toolkit, lowest) in TOOLKITS {
                if uses(line, toolkit) && rank(&user) < rank(lowest) {
                    complain(toolkit);
                }
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn every_room_says_what_may_live_in_it() {
    let mut problems = Vec::new();
    for (path, text) in program() {
        let is_room = path.ends_with("mod.rs") || path.ends_with("lib.rs");
        if is_room && !text.starts_with("//! ") {
            problems.push(format!("{}: no sentence at its head", path.display()));
        }
    }
    assert_none(&problems);
}

/// The files of a crate by the path of their module, each with the modules that it names.
fn imports(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files: Vec<_> = rust_files(folder).collect();
    let module = |path: &Path| {
        let inside = path.strip_prefix(folder).unwrap().with_extension("");
        let names = inside
            .iter()
            .map(|part| part.to_string_lossy().into_owned());
        let names: Vec<_> = names
            .filter(|name| !["mod", "lib", "main"].contains(&name.as_str()))
            .collect();

        names.join("::")
    };
    let modules: BTreeSet<_> = files.iter().map(|(path, _)| module(path)).collect();
    let mut imports = BTreeMap::new();
    for (path, text) in &files {
        let user = module(path);
        let lines: Vec<_> = code(path, text).map(|(_, line)| line).collect();
        let used = paths_in(&lines.join("\n"));
        let used = used.iter().filter_map(|path| {
            let mut path = path.as_str();
            while !modules.contains(path) {
                path = path.rsplit_once("::")?.0;
            }
            (path != user && !path.is_empty()).then(|| path.to_owned())
        });
        let used = used.collect();
        imports.insert(user, used);
    }

    imports
}

/// The path after each `crate::` of a program, one for each name between braces.
fn paths_in(text: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        let rest = &text[start + "crate::".len()..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter));
        let path = &rest[..end.unwrap_or(rest.len())];
        match path.strip_suffix("::") {
            Some(parent) => {
                let inside = rest[path.len()..].trim_start_matches('{');
                let inside = &inside[..inside.find('}').unwrap_or(0)];
                let names = inside.split(',').map(str::trim);
                paths.extend(names.map(|name| format!("{parent}::{name}")));
            }
            None => paths.push(path.to_owned()),
        }
    }

    paths
}

/// Whether `from` imports `to`, directly or through others.
fn leads(imports: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for used in imports.get(module).into_iter().flatten() {
            if used == to {
                return true;
            }
            if seen.insert(used.as_str()) {
                open.push(used);
            }
        }
    }

    false
}

#[test]
fn no_file_leads_back_to_itself() {
    let mut problems = Vec::new();
    for folder in CODE {
        let imports = imports(folder);
        let in_circle = imports.keys().filter(|file| leads(&imports, file, file));
        problems.extend(in_circle.map(|file| format!("{folder}: {file} is part of a circle")));
    }
    assert_none(&problems);
}

#[test]
fn no_public_type_has_the_name_of_another() {
    let kinds = ["struct ", "enum ", "trait ", "type "];
    let mut homes = BTreeMap::<String, BTreeSet<String>>::new();
    for (path, text) in program() {
        for (_, line) in code(&path, &text) {
            let Some(item) = line.strip_prefix("pub") else {
                continue;
            };
            let item = item
                .trim_start_matches("(crate)")
                .trim_start_matches("(super)");
            for name in kinds
                .iter()
                .filter_map(|kind| item.trim_start().strip_prefix(kind))
            {
                let end = name.find(|letter: char| !letter.is_alphanumeric());
                let name = &name[..end.unwrap_or(name.len())];
                let home = path.display().to_string();
                homes.entry(name.to_owned()).or_default().insert(home);
            }
        }
    }
    assert!(homes.len() > 100, "the types are found");
    let doubled = homes.iter().filter(|(_, homes)| homes.len() > 1);
    let problems: Vec<_> = doubled
        .map(|(name, homes)| {
            format!(
                "{name}: {}",
                homes.iter().cloned().collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    assert_none(&problems);
}

#[test]
fn while_the_program_runs_only_updates_write_the_view() {
    // The first view is made from the arguments, and for a picture, before anything runs.
    let makers = ["src/desktop/launch.rs", "src/export", "src/web/start.rs"];
    let parts = ["view.place", "view.settings", "view.session"];
    let mut problems = Vec::new();
    for (path, text) in rust_files("src") {
        if makers.iter().any(|maker| path.starts_with(maker)) {
            continue;
        }
        for (number, line) in code(&path, &text) {
            let target = line.split(" = ").next().unwrap_or_default().trim();
            let is_write = line.contains(" = ") && !line.contains("let ");
            if is_write && parts.iter().any(|part| target.contains(part)) {
                problems.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn every_file_of_the_tests_is_run() {
    let mut problems = Vec::new();
    for (list, folder) in [
        ("tests/integration/main.rs", "tests/integration"),
        (
            "tests/integration/interaction/mod.rs",
            "tests/integration/interaction",
        ),
    ] {
        let list = read(Path::new(list));
        let files = rust_files(folder).map(|(path, _)| path);
        for path in files.filter(|path| path.parent() == Some(Path::new(folder))) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let is_list = ["main", "mod"].contains(&&*name);
            if !is_list && !list.contains(&format!("mod {name};")) {
                problems.push(format!("{}: no module of the tests", path.display()));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn the_reading_of_imports_sees_what_it_looks_for() {
    let text = "use crate::a::{B, c};\nlet x = crate::d::e(crate::F);";
    assert_eq!(paths_in(text), ["a::B", "a::c", "d::e", "F"]);
    assert!(uses("use egui::Ui;", "egui") && uses("use egui;", "egui"));
    assert!(!uses("use egui_wgpu::wgpu;", "egui") && !uses("my_egui::x", "egui"));
    assert!(rank("wording") < rank("ui") && rank("ui") < rank("main"));
    let circle = [("a", "b"), ("b", "c"), ("c", "a")]
        .map(|(from, to)| (from.to_owned(), BTreeSet::from([to.to_owned()])));
    assert!(leads(&circle.into(), "a", "a"));
}
