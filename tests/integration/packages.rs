//! The files of the packages, held against the program that they describe.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use atlas::Atlas;

use crate::support::empty_folder;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux");

    fs::read_to_string(path.join(name)).unwrap()
}

/// The options in a text: `--year`.
fn options(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !(letter.is_ascii_lowercase() || letter == '-'));
    let is_option = |word: &&str| word.len() > 2 && word.starts_with("--");

    words.filter(is_option).map(str::to_owned).collect()
}

fn answered(arguments: &[&str]) -> String {
    let program = env!("CARGO_BIN_EXE_nato-atlas");
    let output = Command::new(program).args(arguments).output().unwrap();

    String::from_utf8(output.stdout).unwrap()
}

/// What completes an option with `-l year` names `--year`.
fn in_fish(text: &str) -> String {
    text.replace(" -l ", " --")
}

#[test]
fn the_man_page_and_each_shell_know_the_options_of_the_help_and_no_others() {
    let help = options(&answered(&["--help"]));
    assert!(help.contains("--screenshot") && help.len() > 15, "{help:?}");
    for (name, text) in [
        ("man page", file("nato-atlas.1").replace("\\-", "-")),
        ("bash", file("completions/nato-atlas.bash")),
        ("zsh", file("completions/_nato-atlas")),
        ("fish", in_fish(&file("completions/nato-atlas.fish"))),
    ] {
        assert_eq!(options(&text), help, "{name}");
    }
}

#[test]
fn each_shell_offers_the_bundled_tours() {
    let atlas = Atlas::bundled().unwrap();
    for shell in ["nato-atlas.bash", "_nato-atlas", "nato-atlas.fish"] {
        let text = file(&format!("completions/{shell}"));
        let words: BTreeSet<_> = text
            .split(|letter: char| " '\"()".contains(letter))
            .collect();
        for tour in atlas.tours() {
            assert!(words.contains(tour.id.as_str()), "{shell}: {}", tour.id);
        }
    }
}

#[test]
fn a_double_click_on_a_tour_gives_the_program_a_file_that_it_reads() {
    let types = file("nato-atlas.mime.xml");
    let glob = types.split("glob pattern=\"*").nth(1).unwrap();
    let ending = glob.split('"').next().unwrap();
    let kind = types.split("mime-type type=\"").nth(1).unwrap();
    let kind = kind.split('"').next().unwrap();
    let entry = file("nato-atlas.desktop");
    assert!(entry.contains(&format!("MimeType={kind};")), "{entry}");
    assert!(entry.contains("Exec=nato-atlas %f\n"), "{entry}");

    let home = empty_folder("packages-tour");
    let lesson = home.join(format!("lesson{ending}"));
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/tours/baltic.json");
    fs::copy(bundled, &lesson).unwrap();
    let picture = |arguments: &[&str], name: &str| {
        let to = home.join(name);
        let status = Command::new(env!("CARGO_BIN_EXE_nato-atlas"))
            .env("NATO_ATLAS_HOME", &home)
            .args(arguments)
            .args(["--map-only", "--size", "400x300", "--screenshot"])
            .arg(&to)
            .status();
        assert!(status.unwrap().success());

        fs::read(to).unwrap()
    };
    let opened = picture(&[lesson.to_str().unwrap()], "opened.png");
    let linked = picture(&["#tour=baltic:1"], "linked.png");
    assert!(opened == linked, "the tour of the file is started");
    assert!(opened != picture(&[], "plain.png"));
}
