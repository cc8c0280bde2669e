//! Tours of one's own: what a teacher writes inside the program.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use atlas::id::{StateId, ThreadId, TourId};
use atlas::tour::Tour;

/// How many changes can be taken back.
const MOST_PAST: usize = 200;

/// What an author does to the tours of this user; where nothing else is said, to the step that is
/// shown of the tour that is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditCommand {
    /// Begins a tour under this title; its first step shows what the map shows.
    New(String),
    /// Begins with a copy of a tour, under this title.
    Copy(TourId, String),
    /// Opens or closes the editor.
    Open(bool),
    /// Adds a step after it that shows what the map shows.
    AddStep,
    /// Lets the step show what the map shows.
    TakeView,
    /// Lets the step leave something as it is.
    Leave(Aspect),
    /// Outlines a state, or no longer.
    Highlight(StateId),
    /// Shows the quotes of a thread one after the other.
    Follow(ThreadId),
    /// Shows the class the text without the map, or with it again.
    ToggleTextOnly,
    /// Writes a text.
    Write(Field, String),
    /// Sets how long the text stays when the tour plays by itself, in seconds; `None` leaves it to
    /// the length of the text.
    Stay(Option<u16>),
    /// Moves the step so many places later, earlier if negative.
    Move(i8),
    /// Adds a copy of the step after it.
    Duplicate,
    /// Deletes the step; the last one stays.
    Delete,
    /// Takes the last change back.
    Undo,
    /// A tour is in its file now.
    Saved(TourId),
    /// Deletes a tour of this user.
    Discard(TourId),
    /// Brings a tour back that was deleted since the start.
    BringBack(TourId),
}

/// What a step can show or leave as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The year.
    Year,
    /// Where the map looks.
    View,
    /// The state that is selected.
    Selection,
    /// The states that are outlined.
    Highlight,
    /// What the colors tell.
    Layer,
    /// The quote.
    Quote,
    /// The thread of quotes.
    Thread,
}

/// A text that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title of the tour.
    TourTitle,
    /// What the tour is about.
    Summary,
    /// The title of the step.
    Title,
    /// The text of the step.
    Text,
    /// What the class is asked.
    Ask,
    /// The answer.
    Answer,
    /// The notes of the teacher.
    Notes,
}

/// The tours of this user, and how far they are changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnTours {
    /// The tours, in the order in which they are offered.
    pub tours: Vec<Tour>,
    /// Those that were deleted since the start, the newest last.
    pub discarded: Vec<Tour>,
    /// Where their files lie; `None` if they last until the program ends.
    pub folder: Option<PathBuf>,
    /// Whether the tour that is on is being changed.
    pub is_editor_open: bool,
    /// The tours that differ from their files.
    pub(crate) unsaved: BTreeSet<TourId>,
    /// What tours were before each change, the newest last.
    past: Arc<Vec<Past>>,
}

/// A tour before a change, and the place of the step that was shown.
#[derive(Debug, Clone, PartialEq)]
struct Past {
    tour: Tour,
    step: usize,
    /// What was typed or dragged, so that a word is one change and not one for each letter.
    goes_on: Option<(usize, EditRun)>,
}

/// A change that comes in many small ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EditRun {
    /// A word is typed.
    Word(Field),
    /// The time of a step is dragged.
    Time,
}

impl OwnTours {
    /// These tours, as they are in their files in the folder.
    pub fn new(tours: Vec<Tour>, folder: Option<PathBuf>) -> Self {
        Self {
            tours,
            folder,
            ..Self::default()
        }
    }

    /// The tour `id`.
    pub fn tour(&self, id: &TourId) -> Option<&Tour> {
        self.tours.iter().find(|tour| tour.id == *id)
    }

    /// The tours that differ from their files.
    pub fn unsaved(&self) -> impl Iterator<Item = &Tour> {
        self.unsaved.iter().filter_map(|id| self.tour(id))
    }

    /// Deletes the tour.
    pub(crate) fn discard(&mut self, id: &TourId) {
        let place = self.tours.iter().position(|tour| tour.id == *id);
        if let Some(place) = place {
            self.discarded.push(self.tours.remove(place));
            self.unsaved.remove(id);
        }
    }

    /// Brings a deleted tour back.
    pub(crate) fn bring_back(&mut self, id: &TourId) {
        let place = self.discarded.iter().position(|tour| tour.id == *id);
        if let Some(place) = place {
            self.tours.push(self.discarded.remove(place));
            self.unsaved.insert(id.clone());
        }
    }

    /// Whether a change of the tour can be taken back.
    pub fn can_undo(&self, id: &TourId) -> bool {
        self.past.iter().any(|past| past.tour.id == *id)
    }

    /// Notes a change of a tour, which was `before` while a step was shown.
    pub(crate) fn note(&mut self, before: Tour, step: usize, stroke: Option<EditRun>) {
        self.unsaved.insert(before.id.clone());
        let goes_on = stroke.map(|stroke| (step, stroke));
        let is_the_same = self.past.last().is_some_and(|past| {
            goes_on.is_some() && past.goes_on == goes_on && past.tour.id == before.id
        });
        if is_the_same {
            return;
        }
        let past = Arc::make_mut(&mut self.past);
        if past.len() == MOST_PAST {
            past.remove(0);
        }
        past.push(Past {
            tour: before,
            step,
            goes_on,
        });
    }

    /// What comes next begins a new change.
    pub(crate) fn end_stroke(&mut self) {
        if let Some(last) = Arc::make_mut(&mut self.past).last_mut() {
            last.goes_on = None;
        }
    }

    /// Takes the last change of the tour back; gives the step that was shown.
    pub(crate) fn undo(&mut self, id: &TourId) -> Option<usize> {
        let place = self.past.iter().rposition(|past| past.tour.id == *id)?;
        let past = Arc::make_mut(&mut self.past).remove(place);
        let tour = self.tours.iter_mut().find(|tour| tour.id == *id)?;
        *tour = past.tour;
        self.unsaved.insert(id.clone());

        Some(past.step)
    }
}
