//! The tours of this user at the start.

use crate::cli::args::StartArgs;
use crate::desktop::data_folder;
use crate::desktop::tours_folder::{TourNotice, ToursFolder};
use atlas::Atlas;
use atlas::id::TourId;
use atlas::tour::Tour;

/// The tours of this user, and where they lie.
#[derive(Default)]
pub(super) struct ToursAtStart {
    /// Those of the folder, and the one of the file that was opened.
    pub(super) tours: Vec<Tour>,
    /// The folder with what it knows of each file.
    pub(super) folder: ToursFolder,
    /// What the author should know about the files.
    pub(super) notices: Vec<TourNotice>,
    /// The tour of the file that was opened: it is started.
    pub(super) opened: Option<TourId>,
}

impl ToursAtStart {
    /// The tours in the folder that the arguments name, else in that of this user, and in the file
    /// that the arguments name.
    pub(super) fn read(start: &StartArgs, atlas: Option<&Atlas>) -> Self {
        let usual = || {
            let store = data_folder::store();
            store.folder().map(|folder| folder.join("tours"))
        };
        let mut folder = ToursFolder::at(start.tours.clone().or_else(usual));
        let Some(atlas) = atlas else {
            return Self {
                folder,
                ..Self::default()
            };
        };
        let (mut tours, mut notices) = folder.load(atlas);
        let mut opened = None;
        if let Some(file) = &start.file {
            match folder.open(atlas, file) {
                Ok((tour, wrong)) => {
                    opened = Some(tour.id.clone());
                    if tours.iter().all(|known| known.id != tour.id) {
                        tours.push(tour);
                    }
                    notices.extend(wrong);
                }
                Err(notice) => notices.push(notice),
            }
        }

        Self {
            tours,
            folder,
            notices,
            opened,
        }
    }
}
