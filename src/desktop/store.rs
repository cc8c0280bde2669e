//! What is saved between sessions: the window and the view.
//!
//! One JSON file, `memory.json`. It is a convenience, so nothing that is wrong with it stops the
//! program: each problem becomes a `Notice` to show.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::export::atomic_file;
use crate::wording::MessageKey;

const FILE: &str = "memory.json";

/// The saved state. `V` is the view: the year, the camera, the selection.
///
/// Missing fields take their defaults and unknown ones are ignored, so that an older or newer
/// version of the program reads the same file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, bound(deserialize = "V: DeserializeOwned"))]
pub struct SavedSession<V> {
    /// The window as it was last; `None` before the first run.
    pub window: Option<WindowPlace>,
    /// The view as it was last; `None` before the first run.
    pub view: Option<V>,
}

impl<V> Default for SavedSession<V> {
    fn default() -> Self {
        Self {
            window: None,
            view: None,
        }
    }
}

/// Where the window was.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// The upper left corner on the desktop, in points; `None` where the system does not say.
    #[serde(default)]
    pub position: Option<[f32; 2]>,
    /// Width and height of the inside in points, before it was maximized.
    pub size: [f32; 2],
    /// Whether it filled the screen.
    #[serde(default)]
    pub maximized: bool,
}

impl WindowPlace {
    /// The sides that a window may have, in points: usable, and no larger than a wall of screens.
    const SIDES: std::ops::RangeInclusive<f32> = 240.0..=16_384.0;

    /// Whether the values are plausible; a position may be negative, left of the main screen.
    pub(crate) fn is_sane(&self) -> bool {
        let far = |length: &f32| length.abs() > *Self::SIDES.end();
        self.size.iter().all(|side| Self::SIDES.contains(side))
            && !self.position.is_some_and(|corner| corner.iter().any(far))
    }
}

/// What the user should know about the file. The texts are in `launch.ftl` under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file is damaged and was renamed to this.
    SetAside(PathBuf),
    /// The file is damaged and could not be renamed, for this reason.
    Damaged(PathBuf, String),
    /// The file could not be read, for this reason.
    Unreadable(PathBuf, String),
    /// The file could not be written, for this reason.
    Unwritable(PathBuf, String),
    /// This computer has no folder for an application's data.
    NoFolder,
}

impl Notice {
    /// The message of `launch.ftl` about it.
    pub fn key(&self) -> MessageKey {
        match self {
            Self::SetAside(_) => msg!("memory-set-aside"),
            Self::Damaged(..) => msg!("memory-damaged"),
            Self::Unreadable(..) => msg!("memory-unreadable"),
            Self::Unwritable(..) => msg!("memory-unwritable"),
            Self::NoFolder => msg!("memory-no-folder"),
        }
    }

    /// The values that the message takes.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SetAside(file) => vec![("file", file.display().to_string())],
            Self::Damaged(file, reason)
            | Self::Unreadable(file, reason)
            | Self::Unwritable(file, reason) => {
                vec![
                    ("file", file.display().to_string()),
                    ("reason", reason.clone()),
                ]
            }
            Self::NoFolder => Vec::new(),
        }
    }
}

/// Where the state is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    folder: Option<PathBuf>,
}

impl Store {
    /// Saves in `folder`, which is made when something is to be written.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: Some(folder.into()),
        }
    }

    /// Saves where this computer keeps an application's data.
    pub fn of_this_user() -> Self {
        let folders = directories::ProjectDirs::from("", "", "nato-atlas");
        Self {
            folder: folders.map(|folders| folders.data_local_dir().to_owned()),
        }
    }

    /// The folder of this user's files; `None` where this computer has none.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The saved state, and what the user should know about it.
    ///
    /// Without a file: the defaults. A damaged file is renamed, and those of its parts are used
    /// that can be read.
    pub fn load<V: DeserializeOwned>(&self) -> (SavedSession<V>, Option<Notice>) {
        let Some(path) = self.file() else {
            return (SavedSession::default(), Some(Notice::NoFolder));
        };
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return (SavedSession::default(), None);
            }
            Err(error) => {
                return (
                    SavedSession::default(),
                    Some(Notice::Unreadable(path, error.to_string())),
                );
            }
        };
        match understood(&bytes) {
            (memory, true) => (memory, None),
            (memory, false) => (memory, Some(set_aside(path))),
        }
    }

    /// Saves `memory` for the next session.
    ///
    /// Without a folder this does nothing and is no error: `load` has reported it.
    pub fn save<V: Serialize>(&self, memory: &SavedSession<V>) -> Result<(), Notice> {
        let Some(path) = self.file() else {
            return Ok(());
        };
        let written = serde_json::to_vec_pretty(memory)
            .map_err(io::Error::from)
            .and_then(|json| {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                atomic_file::write(&path, &json)
            });

        written.map_err(|error| Notice::Unwritable(path, error.to_string()))
    }

    fn file(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(FILE))
    }
}

/// What `bytes` say, part by part, and whether all parts could be read.
fn understood<V: DeserializeOwned>(bytes: &[u8]) -> (SavedSession<V>, bool) {
    let Ok(serde_json::Value::Object(mut parts)) = serde_json::from_slice(bytes) else {
        return (SavedSession::default(), false);
    };
    let mut all = true;
    let window = part::<Option<WindowPlace>>(&mut parts, "window", &mut all).flatten();
    let sane = window.filter(WindowPlace::is_sane);
    all &= sane == window;
    let view = part::<Option<V>>(&mut parts, "view", &mut all).flatten();

    (SavedSession { window: sane, view }, all)
}

/// One part of the state; `None` where it is missing or damaged, which also clears `all`.
fn part<T: DeserializeOwned>(
    parts: &mut serde_json::Map<String, serde_json::Value>,
    name: &str,
    all: &mut bool,
) -> Option<T> {
    let value = serde_json::from_value(parts.remove(name)?).ok();
    *all &= value.is_some();

    value
}

/// Renames a damaged file to the first free name: it may hold something of value.
fn set_aside(path: PathBuf) -> Notice {
    let free = (1..=999)
        .map(|number| path.with_file_name(format!("memory.damaged-{number}.json")))
        .find(|name| !is_taken(name));
    let Some(aside) = free else {
        return Notice::Damaged(
            path,
            io::Error::from(io::ErrorKind::AlreadyExists).to_string(),
        );
    };

    match fs::rename(&path, &aside) {
        Ok(()) => Notice::SetAside(aside),
        Err(error) => Notice::Damaged(path, error.to_string()),
    }
}

/// Also true for a link that leads nowhere.
fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A new folder for one test, removed on drop.
    pub(crate) struct Folder(PathBuf);

    impl Folder {
        pub(crate) fn new(test: &str) -> Self {
            let name = format!("nato-atlas-{test}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            fs::remove_dir_all(&path).ok();
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        pub(crate) fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct View {
        year: i16,
    }

    fn memory() -> SavedSession<View> {
        SavedSession {
            window: Some(WindowPlace {
                position: Some([-1200.0, 40.0]),
                size: [1280.0, 800.0],
                maximized: true,
            }),
            view: Some(View { year: 1999 }),
        }
    }

    fn load(json: &str, test: &str) -> (SavedSession<View>, Option<Notice>, Folder) {
        let folder = Folder::new(test);
        fs::write(folder.path().join(FILE), json).unwrap();
        let (memory, notice) = Store::in_folder(folder.path()).load();
        (memory, notice, folder)
    }

    #[test]
    fn what_was_saved_is_remembered() {
        let folder = Folder::new("saved");
        let store = Store::in_folder(folder.path().join("made/when/needed"));
        assert_eq!(store.load::<View>(), (SavedSession::default(), None));
        store.save(&memory()).unwrap();
        assert_eq!(store.load(), (memory(), None));
    }

    #[test]
    fn unknown_and_missing_fields_do_not_matter() {
        let json = r#"{"window": {"size": [800, 600], "color": 1}, "later": {}, "view": null}"#;
        let (memory, notice, _folder) = load(json, "unknown");
        let window = WindowPlace {
            position: None,
            size: [800.0, 600.0],
            maximized: false,
        };
        assert_eq!(
            memory,
            SavedSession {
                window: Some(window),
                ..SavedSession::default()
            }
        );
        assert_eq!(notice, None);
    }

    #[test]
    fn a_damaged_file_is_set_aside_under_a_free_name() {
        for damage in [
            "",
            "{\"window\":",
            "[]",
            "\0\u{1}",
            "{\"window\": \"pink\"}",
        ] {
            let (memory, notice, folder) = load(damage, "damaged");
            assert_eq!(memory, SavedSession::default(), "{damage}");
            let first = folder.path().join("memory.damaged-1.json");
            assert_eq!(notice, Some(Notice::SetAside(first.clone())), "{damage}");

            fs::write(folder.path().join(FILE), "again").unwrap();
            let second = folder.path().join("memory.damaged-2.json");
            let (_, notice) = Store::in_folder(folder.path()).load::<View>();
            assert_eq!(notice, Some(Notice::SetAside(second.clone())));
            assert_eq!(fs::read_to_string(first).unwrap(), damage);
            assert_eq!(fs::read_to_string(second).unwrap(), "again");
        }
    }

    #[test]
    fn of_a_damaged_file_the_sound_parts_are_used() {
        let json = r#"{"window": {"size": [800, 600]}, "view": {"year": "long ago"}}"#;
        let (memory, notice, _folder) = load(json, "parts");
        assert_eq!(
            memory.window.map(|window| window.size),
            Some([800.0, 600.0])
        );
        assert_eq!(memory.view, None);
        assert!(matches!(notice, Some(Notice::SetAside(_))));
    }

    #[test]
    fn a_window_that_nobody_could_see_is_forgotten() {
        for window in [
            r#"{"size": [0, 600]}"#,
            r#"{"size": [800, 1e30]}"#,
            r#"{"size": [800, 600], "position": [1e9, 0]}"#,
        ] {
            let (memory, notice, _folder) = load(&format!("{{\"window\": {window}}}"), "window");
            assert_eq!(memory.window, None, "{window}");
            assert!(matches!(notice, Some(Notice::SetAside(_))), "{window}");
        }
    }

    #[test]
    fn a_folder_that_cannot_be_written_gives_a_notice() {
        let folder = Folder::new("unwritable");
        let file = folder.path().join("not a folder");
        fs::write(&file, "").unwrap();
        let store = Store::in_folder(&file);
        assert!(matches!(store.save(&memory()), Err(Notice::Unwritable(..))));
        let (memory, notice) = store.load::<View>();
        assert_eq!(memory, SavedSession::default());
        assert!(matches!(notice, Some(Notice::Unreadable(..))));
    }

    #[test]
    fn a_folder_in_place_of_the_file_gives_a_notice() {
        let folder = Folder::new("folder");
        fs::create_dir(folder.path().join(FILE)).unwrap();
        let (_, notice) = Store::in_folder(folder.path()).load::<View>();
        assert!(matches!(notice, Some(Notice::Unreadable(..))));
    }

    #[test]
    fn without_a_folder_there_is_no_memory_and_one_notice() {
        let store = Store { folder: None };
        assert_eq!(
            store.load::<View>(),
            (SavedSession::default(), Some(Notice::NoFolder))
        );
        assert_eq!(store.save(&memory()), Ok(()));
    }
}
