//! The tour editor: tours written inside the program.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use atlas::id::{QuoteId, StateId, ThreadId, TourId};
use atlas::tour::Tour;

/// Entries of the undo stack.
const MOST_PAST: usize = 200;

/// A command of the tour editor; unless stated otherwise it concerns the current step of the
/// current tour.
#[derive(Debug, Clone, PartialEq)]
pub enum EditCommand {
    /// Creates a tour of this title; its first step captures the view.
    New(String),
    /// Creates a tour of this title that tells quotes, step by step.
    Tell(String, Vec<ToldStep>),
    /// Creates a tour of this title as a copy of another.
    Copy(TourId, String),
    /// Adds a tour that was read from a file; one whose id is taken gets another.
    Add(Box<Tour>),
    /// Opens or closes the editor.
    Open(bool),
    /// Inserts a step after it that captures the view.
    AddStep,
    /// Captures the view in the step.
    TakeView,
    /// Removes an aspect from the step, which then leaves it unchanged.
    Leave(Aspect),
    /// Adds or removes the outline of a state.
    Highlight(StateId),
    /// Sets the thread whose quotes are shown one after the other.
    Follow(ThreadId),
    /// Toggles whether the class sees the text without the map.
    ToggleTextOnly,
    /// Sets a text.
    Write(Field, String),
    /// Sets the duration of the text during autoplay, in seconds; `None` derives it from its
    /// length.
    Stay(Option<u16>),
    /// Moves the step this many places later, earlier if negative.
    Move(i8),
    /// Inserts a copy of the step after it.
    Duplicate,
    /// Deletes the step, unless it is the only one.
    Delete,
    /// Undoes the last change.
    Undo,
    /// A tour was saved to its file.
    Saved(TourId),
    /// Deletes a tour of this user.
    Discard(TourId),
    /// Restores a tour deleted since the start.
    BringBack(TourId),
}

/// A step of a tour that tells quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldStep {
    /// In a few words.
    pub title: String,
    /// The occasion.
    pub text: String,
    /// The quote to show.
    pub quote: Option<QuoteId>,
    /// The thread whose quotes follow each other.
    pub thread: Option<ThreadId>,
}

/// An aspect of the view that a step can set or leave unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The year shown.
    Year,
    /// The part of the map shown.
    View,
    /// The selected state.
    Selection,
    /// The outlined states.
    Highlight,
    /// The attribute to color by.
    Layer,
    /// The quote to show.
    Quote,
    /// The thread of quotes.
    Thread,
}

/// An editable text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title of the tour.
    TourTitle,
    /// The summary of the tour.
    Summary,
    /// The title of the step.
    Title,
    /// The text of the step.
    Text,
    /// The question to the class.
    Ask,
    /// The answer to the question.
    Answer,
    /// The notes for the teacher.
    Notes,
}

/// The tours of this user.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnTours {
    /// In the order of the user interface.
    pub tours: Vec<Tour>,
    /// Tours deleted since the start, the latest last.
    pub discarded: Vec<Tour>,
    /// The folder of their files; `None` if they are not saved.
    pub folder: Option<PathBuf>,
    /// Whether the editor is open for the current tour.
    pub is_editor_open: bool,
    /// Tours that differ from their files.
    pub(crate) unsaved: BTreeSet<TourId>,
    /// The undo stack, the latest last.
    past: Arc<Vec<Past>>,
}

/// A tour before a change, and the index of the current step.
#[derive(Debug, Clone, PartialEq)]
struct Past {
    tour: Tour,
    step: usize,
    /// The run of edits that this entry covers, such as a typed word, which is undone at once.
    goes_on: Option<(usize, EditRun)>,
}

/// Edits that are undone as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EditRun {
    /// Typing in a field.
    Word(Field),
    /// Dragging the duration of a step.
    Time,
}

impl OwnTours {
    /// `tours` as saved in `folder`.
    pub fn new(tours: Vec<Tour>, folder: Option<PathBuf>) -> Self {
        Self {
            tours,
            folder,
            ..Self::default()
        }
    }

    /// `None` unless it is a tour of this user.
    pub fn tour(&self, id: &TourId) -> Option<&Tour> {
        self.tours.iter().find(|tour| tour.id == *id)
    }

    /// Tours that differ from their files, ascending by id.
    pub fn unsaved(&self) -> impl Iterator<Item = &Tour> {
        self.unsaved.iter().filter_map(|id| self.tour(id))
    }

    pub(crate) fn discard(&mut self, id: &TourId) {
        let place = self.tours.iter().position(|tour| tour.id == *id);
        if let Some(place) = place {
            self.discarded.push(self.tours.remove(place));
            self.unsaved.remove(id);
        }
    }

    pub(crate) fn bring_back(&mut self, id: &TourId) {
        let place = self.discarded.iter().position(|tour| tour.id == *id);
        if let Some(place) = place {
            self.tours.push(self.discarded.remove(place));
            self.unsaved.insert(id.clone());
        }
    }

    /// Whether there is a change of the tour to undo.
    pub fn can_undo(&self, id: &TourId) -> bool {
        self.past.iter().any(|past| past.tour.id == *id)
    }

    /// Records a change of a tour, which was `before` while step `step` was current.
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

    /// The next edit starts a new entry of the undo stack.
    pub(crate) fn end_stroke(&mut self) {
        if let Some(last) = Arc::make_mut(&mut self.past).last_mut() {
            last.goes_on = None;
        }
    }

    /// Undoes the last change of the tour; gives the index of the step that was current.
    pub(crate) fn undo(&mut self, id: &TourId) -> Option<usize> {
        let place = self.past.iter().rposition(|past| past.tour.id == *id)?;
        let past = Arc::make_mut(&mut self.past).remove(place);
        let tour = self.tours.iter_mut().find(|tour| tour.id == *id)?;
        *tour = past.tour;
        self.unsaved.insert(id.clone());

        Some(past.step)
    }
}
