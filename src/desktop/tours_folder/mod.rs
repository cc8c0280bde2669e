//! The tours of this user: a folder with a JSON file for each.
//!
//! A file belongs to its author: a damaged one is left as it is, and one that another program
//! changed is not overwritten.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::export::atomic_file;
use crate::export::file_names::{TOUR_EXTENSION, free_name, plain_name};
use crate::wording::Wording;
use atlas::Atlas;
use atlas::check::check_tour;
use atlas::id::TourId;
use atlas::load::malformed;
use atlas::problem::Problem;
use atlas::tour::Tour;

/// The JSON schema of tours, for editors; it is no tour.
const SCHEMA: &str = "tour.schema.json";

/// What the author should know about the files. The words are in `authoring.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TourNotice {
    /// The folder could not be listed, for this reason.
    Unreadable(PathBuf, String),
    /// Something is wrong with a file.
    Wrong(Problem),
    /// The tour of a file has no steps.
    NoSteps(PathBuf),
    /// A tour could not be written into its file, for this reason.
    Unwritable(PathBuf, String),
    /// Another program changed the first file; the tour is in the second one now.
    Changed(PathBuf, PathBuf),
    /// The file of a deleted tour was renamed to this, and is not read any more.
    SetAside(PathBuf),
    /// The file of a deleted tour could not be renamed, for this reason.
    NotSetAside(PathBuf, String),
}

impl TourNotice {
    /// The notice as a sentence.
    pub fn text(&self, wording: &Wording) -> String {
        let name = |path: &Path| path.display().to_string();
        match self {
            Self::Wrong(problem) => wording.problem(problem),
            Self::NoSteps(file) => {
                wording.text_of(msg!("tours-no-steps"), vec![("file", name(file))])
            }
            Self::Unreadable(file, reason) => {
                let values = vec![("file", name(file)), ("reason", reason.clone())];
                wording.text_of(msg!("tours-unreadable"), values)
            }
            Self::Unwritable(file, reason) => {
                let values = vec![("file", name(file)), ("reason", reason.clone())];
                wording.text_of(msg!("tours-unwritable"), values)
            }
            Self::SetAside(file) => {
                wording.text_of(msg!("tours-set-aside"), vec![("file", name(file))])
            }
            Self::NotSetAside(file, reason) => {
                let values = vec![("file", name(file)), ("reason", reason.clone())];
                wording.text_of(msg!("tours-not-set-aside"), values)
            }
            Self::Changed(file, other) => {
                let values = vec![("file", name(file)), ("other", name(other))];
                wording.text_of(msg!("tours-changed"), values)
            }
        }
    }
}

/// The folder of this user's tours.
#[derive(Debug, Clone, Default)]
pub struct ToursFolder {
    /// `None` where there is no such folder: tours are lost when the program ends.
    folder: Option<PathBuf>,
    files: BTreeMap<TourId, SavedFile>,
}

/// A file as it was read or written last.
#[derive(Debug, Clone)]
struct SavedFile {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl ToursFolder {
    /// The folder, which is made when a tour is to be written.
    pub fn at(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            files: BTreeMap::new(),
        }
    }

    /// The path of the folder; `None` where there is none.
    pub fn path(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The tours in the order of their files' names, and what the author should know about them.
    ///
    /// A tour that names what does not exist is offered all the same; the step leaves it out.
    pub fn load(&mut self, atlas: &Atlas) -> (Vec<Tour>, Vec<TourNotice>) {
        let (mut tours, mut notices) = (Vec::new(), Vec::new());
        let Some(folder) = self.folder.clone() else {
            return (tours, notices);
        };
        let files = match listed(&folder) {
            Ok(files) => files,
            Err(error) => {
                notices.push(TourNotice::Unreadable(folder, error.to_string()));
                return (tours, notices);
            }
        };
        for path in files {
            match self.read(atlas, &path) {
                Ok((tour, mut wrong)) => {
                    tours.push(tour);
                    notices.append(&mut wrong);
                }
                Err(notice) => notices.push(notice),
            }
        }

        (tours, notices)
    }

    fn read(&mut self, atlas: &Atlas, path: &Path) -> Result<(Tour, Vec<TourNotice>), TourNotice> {
        let unreadable =
            |error: io::Error| TourNotice::Unreadable(path.to_owned(), error.to_string());
        let bytes = fs::read(path).map_err(unreadable)?;
        let file = path.display().to_string();
        let tour: Tour = serde_json::from_slice(&bytes).map_err(|error| {
            TourNotice::Wrong(Problem {
                file: file.clone(),
                record: String::new(),
                fault: malformed(&error),
            })
        })?;
        if tour.steps.is_empty() {
            return Err(TourNotice::NoSteps(path.to_owned()));
        }
        // Everybody's first tour has the same id; the later one gets another, written when it is
        // saved.
        let is_taken = |id: &TourId| self.files.contains_key(id) || atlas.tour(id).is_some();
        let mut numbered = (2..).map(|number| TourId::new(&format!("{}-{number}", tour.id)));
        let id = if is_taken(&tour.id) {
            numbered
                .find(|id| !is_taken(id))
                .unwrap_or_else(|| tour.id.clone())
        } else {
            tour.id.clone()
        };
        let tour = Tour { id, ..tour };
        let path = path.to_owned();
        self.files
            .insert(tour.id.clone(), SavedFile { path, bytes });
        let wrong = check_tour(atlas, &file, &tour);

        Ok((tour, wrong.into_iter().map(TourNotice::Wrong).collect()))
    }

    /// The tour of a file that may lie anywhere, and where changes to it are saved from now on.
    ///
    /// A file of the folder gives the tour that it gave before.
    pub fn open(
        &mut self,
        atlas: &Atlas,
        file: &Path,
    ) -> Result<(Tour, Vec<TourNotice>), TourNotice> {
        let here = file.canonicalize().ok();
        let is_this = |saved: &SavedFile| here.is_some() && saved.path.canonicalize().ok() == here;
        let known = self.files.iter().find(|(_, saved)| is_this(saved));
        let Some(id) = known.map(|(id, _)| id.clone()) else {
            return self.read(atlas, file);
        };
        self.files.remove(&id);
        let (tour, _) = self.read(atlas, file)?;

        // What is wrong with it was told when the folder was read.
        Ok((tour, Vec::new()))
    }

    /// Writes the tour into its file; a notice for the author may come with success, too.
    ///
    /// Without a folder this does nothing.
    pub fn save(&mut self, tour: &Tour) -> Result<Option<TourNotice>, TourNotice> {
        let Some(folder) = self.folder.clone() else {
            return Ok(None);
        };
        let kept = self.files.get(&tour.id);
        let before = kept.map(|kept| kept.path.clone());
        let is_ours = kept.is_none_or(|kept| match fs::read(&kept.path) {
            Ok(bytes) => bytes == kept.bytes,
            // Deleted by somebody: the author goes on with it, so it is written again.
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        });
        let path = match &before {
            Some(path) if is_ours => path.clone(),
            _ => free_name(&folder, plain_name(&tour.id), TOUR_EXTENSION).ok_or_else(|| {
                let error = io::Error::from(io::ErrorKind::AlreadyExists);
                TourNotice::Unwritable(folder.clone(), error.to_string())
            })?,
        };
        let failed = |error: io::Error| TourNotice::Unwritable(path.clone(), error.to_string());
        let mut bytes = serde_json::to_vec_pretty(tour)
            .map_err(io::Error::from)
            .map_err(failed)?;
        bytes.push(b'\n');
        fs::create_dir_all(&folder).map_err(failed)?;
        atomic_file::write(&path, &bytes).map_err(failed)?;
        let changed = before
            .filter(|_| !is_ours)
            .map(|before| TourNotice::Changed(before, path.clone()));
        self.files
            .insert(tour.id.clone(), SavedFile { path, bytes });

        Ok(changed)
    }

    /// Whether the tour has a file.
    pub fn has(&self, id: &TourId) -> bool {
        self.files.contains_key(id)
    }

    /// Renames the file of a deleted tour, so that it is not read any more and can be restored.
    pub fn set_aside(&mut self, id: &TourId) -> Option<TourNotice> {
        let SavedFile { path, .. } = self.files.remove(id)?;
        let (folder, stem) = (path.parent()?, path.file_stem()?.to_string_lossy());
        let renamed = free_name(folder, &stem, "json.deleted")
            .ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))
            .and_then(|aside| fs::rename(&path, &aside).map(|()| aside));

        match renamed {
            Ok(aside) => Some(TourNotice::SetAside(aside)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => Some(TourNotice::NotSetAside(path, error.to_string())),
        }
    }
}

/// The files of tours in the folder, by name; none if there is no such folder.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let is_json = path
            .extension()
            .is_some_and(|extension| extension == "json");
        if is_json && path.is_file() && !path.ends_with(SCHEMA) {
            files.push(path);
        }
    }
    files.sort();

    Ok(files)
}

#[cfg(test)]
mod tests;
