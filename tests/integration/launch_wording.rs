//! What the program says about its start: every message exists and names what it is about.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use nato_atlas::cli::args::ArgsError;
use nato_atlas::cli::renderer::Renderer;
use nato_atlas::desktop::renderer::WindowError;
use nato_atlas::desktop::store::Notice;
use nato_atlas::export::offscreen::OffscreenError;
use nato_atlas::msg;
use nato_atlas::wording::{MessageKey, Value, Wording};

const YEARS: RangeInclusive<i16> = 1949..=2026;

/// The sentence of `key`; fails when it asks for a value that is not given.
fn say(key: MessageKey, arguments: &[(&'static str, String)]) -> String {
    let wording = Wording::english();
    let values = arguments
        .iter()
        .map(|(name, value)| (*name, Value::from(value.as_str())));
    let text = wording.text_with(key, &values.collect::<Vec<_>>());
    assert!(
        !text.contains("{$") && !text.contains("{-"),
        "{key:?} lacks a value: {text}"
    );

    text
}

#[test]
fn a_wrong_argument_gets_one_clear_line() {
    let word = || "wrong".to_owned();
    for error in [
        ArgsError::UnknownOption(word()),
        ArgsError::UnexpectedWord(word()),
        ArgsError::UnexpectedValue(word()),
        ArgsError::MissingValue(word()),
        ArgsError::Repeated("wrong"),
        ArgsError::Year(word(), YEARS),
        ArgsError::State(word()),
        ArgsError::UnknownState(word()),
        ArgsError::Theme(word()),
        ArgsError::Renderer(word()),
        ArgsError::Size(word()),
        ArgsError::View(word()),
        ArgsError::UnknownFormat(word()),
        ArgsError::WrongFormat(word()),
        ArgsError::NoFolder(word()),
        ArgsError::Needs("wrong", "--other"),
        ArgsError::Conflict("wrong", "--other"),
    ] {
        let line = say(error.key(), &error.arguments());
        assert!(line.contains("wrong"), "{line}");
        assert!(!line.contains('\n'), "{line}");
    }
}

#[test]
fn the_range_of_years_is_said() {
    let error = ArgsError::Year("1948".to_owned(), YEARS);
    let line = say(error.key(), &error.arguments());
    assert_eq!(line, "“1948” is not a year from 1949 to 2026");
}

#[test]
fn a_problem_with_the_memory_names_the_file() {
    let (file, reason) = (PathBuf::from("/data/memory.json"), "disk full".to_owned());
    for notice in [
        Notice::SetAside(file.clone()),
        Notice::Damaged(file.clone(), reason.clone()),
        Notice::Unreadable(file.clone(), reason.clone()),
        Notice::Unwritable(file, reason),
    ] {
        let text = say(notice.key(), &notice.arguments());
        assert!(text.contains("/data/memory.json"), "{text}");
    }
    assert!(say(Notice::NoFolder.key(), &[]).contains("settings are not saved"));
}

#[test]
fn whoever_lacks_a_driver_or_library_reads_what_to_install() {
    let window = [
        WindowError::MissingLibrary("libX11.so.6".to_owned()),
        WindowError::NoGraphics(vec![(Renderer::Glow, "no config".to_owned())]),
    ];
    let picture = OffscreenError::NoAdapter("no adapter found".to_owned());
    let texts = window
        .iter()
        .map(|error| say(error.key(), &error.arguments()))
        .chain([say(picture.key(), &picture.arguments())]);
    for text in texts {
        for words in [
            "sudo apt install",
            "mesa-vulkan-drivers",
            "sudo dnf install",
            "sudo pacman -S",
        ] {
            assert!(text.contains(words), "{text}");
        }
    }
}

#[test]
fn every_other_problem_says_its_reason() {
    let reason = || "because".to_owned();
    for text in [
        WindowError::NoScreen(reason()),
        WindowError::Broken(reason()),
        WindowError::NoGraphics(vec![(Renderer::Wgpu, reason())]),
    ]
    .map(|error| say(error.key(), &error.arguments()))
    {
        assert!(text.contains("because"), "{text}");
    }
    for text in [
        OffscreenError::Drawing(reason()),
        OffscreenError::Unwritable("a.png".to_owned(), reason()),
    ]
    .map(|error| say(error.key(), &error.arguments()))
    {
        assert!(text.contains("because"), "{text}");
    }
}

#[test]
fn the_help_explains_every_option() {
    let years = [("first", "1949".to_owned()), ("last", "2026".to_owned())];
    let help = say(msg!("launch-help"), &years);
    for option in [
        "--year",
        "--select",
        "--theme",
        "--screenshot",
        "--size",
        "--view",
        "--map-only",
        "--renderer",
        "--check",
        "--version",
        "--help",
    ] {
        assert!(
            help.lines()
                .any(|line| line.trim_start().starts_with(option)),
            "{option} in:\n{help}"
        );
    }
    assert!(help.contains("1949 to 2026"), "{help}");
}
