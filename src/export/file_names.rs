//! Names for new files, so that none replaces another.

use std::path::{Path, PathBuf};

use atlas::id::TourId;
use view::picture::{Content, Order};
use view::state::ViewState;

/// The extension of new files with tours: desktops know it as that of tours, editors as JSON. Files
/// that end in `.json` alone are read as well.
pub const TOUR_EXTENSION: &str = "nato-tour.json";

const MOST: u32 = 999;

/// The file `stem.extension` in the folder, else `stem-2.extension` and so on, the first that is not
/// there; `None` if all 999 are.
///
/// A name is taken by the first file of a sequence too, `stem-01.extension`, and by a link that leads
/// nowhere.
pub fn free_name(folder: &Path, stem: &str, extension: &str) -> Option<PathBuf> {
    let file = |name: &str| folder.join(format!("{name}.{extension}"));
    let is_there = |file: PathBuf| file.symlink_metadata().is_ok();
    let numbered = (2..=MOST).map(|number| format!("{stem}-{number}"));
    let mut names = std::iter::once(stem.to_owned()).chain(numbered);
    let free = names.find(|name| !is_there(file(name)) && !is_there(file(&format!("{name}-01"))));

    free.map(|name| file(&name))
}

/// The name of a new file with what `order` asks for, without an extension.
pub fn stem(view: &ViewState, order: &Order) -> String {
    match &order.content {
        Content::Tour(tour) => format!("nato-atlas-{}", plain_name(tour)),
        Content::Map => format!("nato-atlas-{}", view.place.year),
        Content::Chart(chart) => format!("nato-atlas-chart-{}", chart.name()),
    }
}

/// The id as part of a file name. It may come from anybody, and must not lead out of the folder.
pub(crate) fn plain_name(id: &TourId) -> &str {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let name = Some(id.as_str()).filter(|id| !id.is_empty() && id.chars().all(is_plain));

    name.unwrap_or("tour")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::store::tests::Folder;

    #[test]
    fn no_file_replaces_another_nor_a_sequence() {
        let folder = Folder::new("file-names");
        std::fs::write(folder.path().join("map-3-01.png"), []).unwrap();
        for expected in ["map.png", "map-2.png", "map-4.png"] {
            let file = free_name(folder.path(), "map", "png").unwrap();
            std::fs::write(&file, []).unwrap();
            assert_eq!(file, folder.path().join(expected));
        }
    }
}
