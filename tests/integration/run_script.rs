//! `run.sh`, with stand-ins for Rust, the packages of the system and the atlas.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::empty_folder;

/// The real tools that the script calls.
const TOOLS: [&str; 10] = [
    "basename", "bash", "dirname", "env", "grep", "head", "sed", "sh", "sort", "uname",
];

/// A computer with nothing but the stand-ins, and a folder from which the script is called.
struct Computer {
    home: PathBuf,
    programs: PathBuf,
    folder: PathBuf,
}

impl Computer {
    /// One with this version of Rust and all packages; the atlas there prints its arguments.
    fn new(name: &str, rust: &str) -> Self {
        let home = empty_folder(&format!("run-script-{name}"));
        let new = Self {
            programs: home.join("programs"),
            folder: home.join("here and now"),
            home,
        };
        for folder in [&new.programs, &new.folder] {
            fs::create_dir(folder).unwrap();
        }
        for tool in TOOLS {
            let path = std::env::var_os("PATH").unwrap();
            let mut found = std::env::split_paths(&path).map(|folder| folder.join(tool));
            let found = found.find(|file| file.is_file()).unwrap();
            symlink(found, new.programs.join(tool)).unwrap();
        }
        let atlas = new.put("atlas", "echo \"$@\"; : > nato-atlas.png");
        let built = format!(
            r#"{{"reason":"x","executable":"{}","fresh":true}}"#,
            atlas.display()
        );
        new.put("cargo", &format!("echo '{built}'"));
        new.put("rustc", &format!("echo 'rustc {rust} (of a day)'"));
        new.put("dpkg-query", "echo installed");

        new
    }

    /// Writes a script there as a stand-in.
    fn put(&self, name: &str, lines: &str) -> PathBuf {
        let file = self.programs.join(name);
        fs::write(&file, format!("#!/bin/sh\n{lines}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();

        file
    }

    /// Starts the script with a screen, if this names one.
    fn run(&self, screen: Option<&str>, arguments: &[&str]) -> Output {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("run.sh");
        let mut command = Command::new(self.programs.join("bash"));
        command
            .arg(script)
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", &self.programs)
            .env("HOME", &self.folder);
        if let Some(screen) = screen {
            command.env("DISPLAY", screen);
        }

        command.output().unwrap()
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.home).unwrap();
    }
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn the_atlas_gets_the_arguments_and_its_code_is_that_of_the_script() {
    let computer = Computer::new("arguments", "1.95.0");
    for (screen, arguments) in [
        (Some(":1"), &["--year", "1999"][..]),
        (None, &["--version"]),
        (None, &["--year=1999", "--screenshot=a b.png"]),
    ] {
        let output = computer.run(screen, arguments);
        let said = text(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        assert_eq!(text(&output.stdout).trim_end(), arguments.join(" "));
        assert_eq!(said, "");
    }
    computer.put("atlas", "exit 2");
    assert_eq!(computer.run(None, &[]).status.code(), Some(2));
    assert_eq!(computer.run(Some(":1"), &[]).status.code(), Some(2));
}

#[test]
fn without_a_screen_the_map_becomes_a_picture_where_the_script_was_called() {
    let computer = Computer::new("picture", "1.100.0");
    let output = computer.run(None, &["--year", "1999"]);
    let said = text(&output.stderr);
    assert!(output.status.success(), "{said}");
    let asked = "--year 1999 --screenshot nato-atlas.png\n";
    assert_eq!(text(&output.stdout), asked);
    let picture = computer.folder.join("nato-atlas.png");
    let place = format!("run.sh: the map is in {}\n", picture.display());
    assert!(said.contains(&place), "{said}");
    assert!(said.contains("DISPLAY"), "{said}");
}

#[test]
fn without_rust_or_with_an_old_one_the_script_says_how_to_get_it() {
    let computer = Computer::new("rust", "1.94.1");
    let output = computer.run(None, &[]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("this is Rust 1.94.1"), "{said}");
    assert!(said.contains("rustup update"), "{said}");

    fs::remove_file(computer.programs.join("cargo")).unwrap();
    let output = computer.run(None, &[]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("Rust is missing"), "{said}");
    assert!(said.contains("https://sh.rustup.rs"), "{said}");
}

#[test]
fn what_the_atlas_needs_is_installed_where_that_asks_for_no_password() {
    let computer = Computer::new("packages", "1.95.0");
    computer.put("dpkg-query", "exit 1");
    // Whoever is root has no need of it.
    computer.put("sudo", "[ \"$1\" = --non-interactive ] || exec \"$@\"");
    let list = computer.folder.join("asked");
    computer.put("apt-get", &format!("echo \"$@\" >> '{}'", list.display()));
    let output = computer.run(Some(":1"), &[]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let asked = fs::read_to_string(list).unwrap();
    assert!(asked.starts_with("update"), "{asked}");
    for package in ["gcc", "libx11-6", "mesa-vulkan-drivers"] {
        assert!(asked.contains(package), "no {package} in {asked}");
    }
    assert!(!asked.contains("xvfb"), "{asked}");
}
