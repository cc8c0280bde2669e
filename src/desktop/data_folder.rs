//! Which folder holds this user's files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::desktop::store::Store;

/// The folder beside the program that makes it portable, for instance on a USB stick: where there is
/// one, it has this user's files.
const BESIDE_PROGRAM: &str = "nato-atlas-data";

/// The folder that `NATO_ATLAS_HOME` names, else the one beside the program, else that of this user.
pub(super) fn store() -> Store {
    let program = std::env::current_exe().ok();
    let chosen = chosen(std::env::var_os("NATO_ATLAS_HOME"), program.as_deref());

    chosen.map_or_else(Store::of_this_user, Store::in_folder)
}

/// The folder that somebody chose; `None` for the usual one.
fn chosen(home: Option<OsString>, program: Option<&Path>) -> Option<PathBuf> {
    let beside = || {
        let folder = program?.parent()?.join(BESIDE_PROGRAM);

        Some(folder).filter(|folder| folder.is_dir())
    };

    home.map(PathBuf::from).or_else(beside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::store::tests::Folder;

    #[test]
    fn a_program_beside_its_data_uses_that_folder_unless_another_is_named() {
        let folder = Folder::new("portable");
        let program = folder.path().join("nato-atlas");
        assert_eq!(chosen(None, Some(&program)), None);
        let data = folder.path().join("nato-atlas-data");
        std::fs::create_dir(&data).unwrap();
        assert_eq!(chosen(None, Some(&program)), Some(data));
        let named = chosen(Some("/elsewhere".into()), Some(&program));
        assert_eq!(named, Some("/elsewhere".into()));
    }

    #[test]
    fn a_file_of_that_name_is_no_folder() {
        let folder = Folder::new("portable-file");
        std::fs::write(folder.path().join("nato-atlas-data"), []).unwrap();
        assert_eq!(chosen(None, Some(&folder.path().join("nato-atlas"))), None);
    }
}
