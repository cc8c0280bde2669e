//! Why a window did not open, read from what eframe, winit and the drivers say.

use crate::cli::renderer::Renderer;
use crate::wording::MessageKey;

/// Why there is no window. The texts are in `launch.ftl` under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WindowError {
    /// There is no screen to open a window on.
    NoScreen(String),
    /// A library of the system is missing: its name.
    MissingLibrary(String),
    /// No renderer could draw: what each of them said, in the order tried.
    NoGraphics(Vec<(Renderer, String)>),
    /// The window closed because of this problem after it had opened.
    Broken(String),
}

impl WindowError {
    /// The message of `launch.ftl` that says it and what to install.
    pub fn key(&self) -> MessageKey {
        match self {
            Self::NoScreen(_) => msg!("window-no-screen"),
            Self::MissingLibrary(_) => msg!("window-missing-library"),
            Self::NoGraphics(_) => msg!("window-no-graphics"),
            Self::Broken(_) => msg!("window-broken"),
        }
    }

    /// The values that the message takes.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoScreen(reason) | Self::Broken(reason) => vec![("reason", reason.clone())],
            Self::MissingLibrary(library) => vec![("library", library.clone())],
            Self::NoGraphics(failures) => {
                let reasons = failures
                    .iter()
                    .map(|(renderer, reason)| format!("{}: {reason}", renderer.name()))
                    .collect::<Vec<_>>();
                vec![("reason", reasons.join("; "))]
            }
        }
    }
}

/// What stopped one attempt to open the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptError {
    /// This renderer cannot draw here; another may.
    Graphics(String),
    /// No renderer can help.
    Fatal(WindowError),
}

pub(super) fn failure(error: &eframe::Error) -> AttemptError {
    let text = error.to_string();
    match error {
        eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_) => {
            AttemptError::Fatal(match missing_library(&text) {
                Some(library) => WindowError::MissingLibrary(library),
                None => WindowError::NoScreen(without_place(&text).to_owned()),
            })
        }
        // Its text repeats the whole configuration that was requested.
        eframe::Error::NoGlutinConfigs(_, error) => failure_in_words(&error.to_string()),
        _ => failure_in_words(&text),
    }
}

/// The message of winit without the line of its source code.
fn without_place(text: &str) -> &str {
    let after_line = |(_, rest): (&'_ str, &'_ str)| rest.find(": ").map(|colon| colon + 2);
    match text.split_once(".rs:") {
        Some(halves) => after_line(halves).map_or(text, |start| &halves.1[start..]),
        None => text,
    }
}

pub(super) fn failure_in_words(text: &str) -> AttemptError {
    match missing_library(text) {
        Some(library) if !is_of_a_driver(&library) => {
            AttemptError::Fatal(WindowError::MissingLibrary(library))
        }
        _ => AttemptError::Graphics(text.to_owned()),
    }
}

/// Whether only one of the renderers needs this library.
fn is_of_a_driver(library: &str) -> bool {
    ["libGL", "libEGL", "libvulkan"]
        .iter()
        .any(|name| library.starts_with(name))
}

/// The library that could not be loaded, if `text` is about one: `libX11.so.6`.
fn missing_library(text: &str) -> Option<String> {
    // winit does not say which one.
    if text.contains("one of xlib's shared libraries") {
        return Some("libX11, libXcursor, libXi or libX11-xcb".to_owned());
    }
    let is_about_loading = [
        "could not be loaded",
        "cannot open shared object",
        "opening library",
    ]
    .iter()
    .any(|words| text.contains(words));
    if !is_about_loading {
        return None;
    }

    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || "._-+".contains(letter)))
        .find(|word| word.starts_with("lib") && word.contains(".so"))
        .map(|word| word.trim_end_matches('.').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_found_in_the_words_of_winit() {
        let named = |text: &str, library: &str| {
            assert_eq!(missing_library(text).as_deref(), Some(library), "{text}");
        };
        named(
            "Library libxkbcommon-x11.so could not be loaded.",
            "libxkbcommon-x11.so",
        );
        named(
            "opening library failed (libX11.so.6: cannot open shared object file)",
            "libX11.so.6",
        );
        named(
            "opening library failed (tried: libXcursor.so.1, libXcursor.so)",
            "libXcursor.so.1",
        );
        assert_eq!(
            missing_library("neither WAYLAND_DISPLAY nor DISPLAY is set"),
            None
        );
        assert_eq!(
            missing_library("libGL error: MESA-LOADER: failed to open swrast_dri.so"),
            None
        );
    }

    #[test]
    fn a_missing_screen_is_told_without_the_place_in_the_source() {
        let text = "os error at /a/b.rs:765: neither WAYLAND_DISPLAY nor DISPLAY is set.";
        assert_eq!(
            without_place(text),
            "neither WAYLAND_DISPLAY nor DISPLAY is set."
        );
        assert_eq!(without_place("no place: here"), "no place: here");
        let xlib = "os error at x.rs:788: Failed to load one of xlib's shared libraries";
        assert!(missing_library(xlib).is_some_and(|library| library.contains("libX11")));
    }

    #[test]
    fn a_library_of_one_renderer_leaves_hope_for_the_other() {
        let lost = failure_in_words("opening library failed (libEGL.so.1)");
        assert!(matches!(lost, AttemptError::Graphics(_)));
        let lost = failure_in_words("Library libxkbcommon-x11.so could not be loaded.");
        let library = "libxkbcommon-x11.so".to_owned();
        assert_eq!(
            lost,
            AttemptError::Fatal(WindowError::MissingLibrary(library))
        );
    }
}
