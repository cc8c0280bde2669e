//! The real program from outside: what it prints where, and its exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use geo::lon_lat::LonLat;
use nato_atlas::ui::theme;
use view::camera::viewport::Viewport;
use view::camera::{Camera, Extent};

use crate::support::empty_folder;

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nato-atlas"));
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).unwrap()
}

/// What a successful run prints; its standard error output is empty.
fn answer(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", output.status);
    assert_eq!(text(&output.stderr), "", "{arguments:?}");

    text(&output.stdout)
}

#[test]
fn help_and_version_are_answered_with_whole_lines() {
    let version = concat!("nato-atlas ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(answer(&["--version"]), version);
    assert_eq!(answer(&["-V"]), version);
    let help = answer(&["--help"]);
    assert_eq!(answer(&["-h"]), help);
    assert!(help.ends_with("print this help and exit\n"), "{help}");
    assert!(help.contains("--screenshot FILE "), "{help}");
    assert!(
        help.lines().all(|line| line.chars().count() <= 100),
        "{help}"
    );
}

#[test]
fn the_check_counts_the_data_and_finds_nothing_wrong() {
    let summary = answer(&["--check"]);
    for line in ["units: 290", "memberships: 32", "quotes: 182"] {
        assert!(summary.lines().any(|found| found == line), "{summary}");
    }
    assert!(summary.ends_with("No problems found\n"), "{summary}");
}

#[test]
fn each_kind_of_wrong_value_gets_one_clear_line_and_code_2() {
    let png = "picture.png";
    for (arguments, words) in [
        (
            &["--year", "1948"][..],
            "“1948” is not a year from 1949 to 2026",
        ),
        (&["--year", "2027"], "“2027” is not a year"),
        (&["--year", "soon"], "“soon” is not a year"),
        (&["--year"], "“--year” needs a value"),
        (
            &["--year=1999", "--year=2004"],
            "“--year” is given more than once",
        ),
        (&["--select", "XYZ"], "no country with the code “XYZ”"),
        (&["--select", "P*L"], "“P*L” is not a country code"),
        (
            &["--theme", "pink"],
            "“pink” is not a theme; use light, dark or system",
        ),
        (
            &["--renderer", "vulkan"],
            "“vulkan” is not a renderer; use wgpu or glow",
        ),
        (
            &["--screenshot", png, "--size", "huge"],
            "“huge” is not a size",
        ),
        (
            &["--screenshot", png, "--size", "0x0"],
            "“0x0” is not a size",
        ),
        (&["--screenshot", png, "--select", "XYZ"], "code “XYZ”"),
        (&["--size", "800x600"], "“--size” needs “--screenshot”"),
        (
            &["--screenshot", "picture.jpg"],
            "“picture.jpg” must end in .png",
        ),
        (
            &["--screenshot", "no/such/folder/a.png"],
            "the folder for the image “no/such/folder/a.png” does not exist",
        ),
        (&["--check", "--year", "1999"], "cannot be used together"),
        (&["--jahr", "1999"], "unknown option “--jahr”"),
        (&["1999"], "unexpected argument “1999”"),
        (&["--map-only=yes"], "“--map-only” takes no value"),
    ] {
        let output = run(arguments);
        let (said, answered) = (text(&output.stderr), text(&output.stdout));
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert_eq!(answered, "", "{arguments:?}");
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
        assert!(
            said.starts_with("nato-atlas: ") && said.ends_with('\n'),
            "{said}"
        );
        assert!(said.contains(words), "{words} in {said}");
    }
}

#[test]
fn whoever_stops_reading_hears_no_panic() {
    let mut check = program();
    check
        .arg("--check")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut check = check.spawn().unwrap();
    // The pipe is closed before anything is written.
    drop(check.stdout.take());
    let output = check.wait_with_output().unwrap();
    assert_eq!(text(&output.stderr), "");
    assert!(output.status.success(), "{}", output.status);
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_an_error() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = program().arg("--version").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("the output could not be printed"));
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_screen_the_program_says_what_is_missing() {
    let home = empty_folder("no-screen");
    for display in [None, Some(":4711")] {
        let mut command = program();
        command
            .env("NATO_ATLAS_HOME", &home)
            .envs(display.map(|name| ("DISPLAY", name)));
        // The one that needs no graphics card is looked for first; Mesa has its own say without this.
        command
            .env("XDG_RUNTIME_DIR", &home)
            .args(["--renderer", "glow"]);
        let output = command.output().unwrap();
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        for words in ["No screen was found", "DISPLAY or WAYLAND_DISPLAY"] {
            assert!(said.contains(words), "{said}");
        }
        assert!(!said.contains("panicked"), "{said}");
    }
}

/// In two founders and in a state that was no member in 1985, and on the sea, away from names.
const PLACES: [(&str, f64, f64); 4] = [
    ("France", 1.0, 47.3),
    ("Italy", 15.9, 41.0),
    ("Sweden", 13.5, 59.5),
    ("the Norwegian Sea", 0.0, 66.0),
];

#[test]
fn a_picture_has_the_size_asked_for_and_members_have_their_color() {
    let home = empty_folder("picture");
    let file = home.join("map.PNG");
    draw(
        &file,
        &["--year", "1985", "--size", "801x603", "--map-only"],
    );
    let picture = image::open(&file).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (801, 603));

    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(801.0, 603.0));
    let viewport = Viewport::new(Camera::fitted(Extent::Europe, screen), screen);
    let colors = theme::map_colors(false);
    let founder = colors.accession(1949).unwrap().fill;
    let expected = [founder, founder, colors.land, colors.sea];
    for ((name, east, north), color) in PLACES.into_iter().zip(expected) {
        let place = viewport
            .screen_from_lon_lat(LonLat::new(east, north))
            .unwrap();
        let seen = picture.get_pixel(place.x as u32, place.y as u32).0;
        assert_eq!(seen, [color.r(), color.g(), color.b()], "{name} at {place}");
    }
}

/// Draws a picture, which prints nothing.
fn draw(file: &Path, arguments: &[&str]) {
    let mut command = program();
    command.env("XDG_RUNTIME_DIR", file.parent().unwrap());
    let output = command
        .arg("--screenshot")
        .arg(file)
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(
        (text(&output.stdout), text(&output.stderr)),
        (String::new(), String::new())
    );
}

#[test]
fn a_tour_is_drawn_step_by_step_as_a_class_sees_it() {
    let folder = empty_folder("tour-pictures");
    let file = folder.join("lesson.png");
    let output = run(&[
        "--screenshot",
        file.to_str().unwrap(),
        "--tour",
        "finland-sweden",
        "--size",
        "640x360",
    ]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let tour = crate::facts::ATLAS.tours();
    let tour = tour
        .iter()
        .find(|tour| tour.id.as_str() == "finland-sweden");
    let count = tour.unwrap().steps.len();
    let mut pictures = Vec::new();
    for number in 1..=count {
        let file = folder.join(format!("lesson-{number:02}.png"));
        pictures.push(image::open(&file).unwrap().to_rgb8());
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), count);
    // The card lies at the left; no two steps have the same words.
    let card = |picture: &image::RgbImage| -> Vec<u8> {
        let part = image::imageops::crop_imm(picture, 8, 8, 220, 200);
        part.to_image().into_raw()
    };
    for (one, other) in pictures.iter().zip(&pictures[1..]) {
        assert!(card(one) != card(other), "two steps look alike");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn an_unknown_tour_is_named_beside_those_that_there_are() {
    for arguments in [
        &["--kiosk", "rome"][..],
        &["--screenshot", "a.png", "--tour", "rome"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        let complaint = text(&output.stderr);
        assert!(
            complaint.contains("“rome” is not a tour; use one of: twelve-to-thirty-two, "),
            "{complaint}"
        );
    }
}
