//! Commands of the tour editor.

use crate::camera::{Camera, Extent};
use crate::lesson::tour::{StepPart, TourCommand, TourProgress, tour_layer};
use crate::lesson::tour_editor::{Aspect, EditCommand, EditRun, Field, ToldStep};
use crate::state::ViewState;
use atlas::Atlas;
use atlas::id::TourId;
use atlas::tour::{Question, Tour, TourLayer, TourPlace, TourStep, TourView, UnknownFields};

impl ViewState {
    pub(super) fn edit(&mut self, atlas: &Atlas, command: EditCommand) {
        // The editor is closed during a presentation.
        if self.session.presenting.is_some() && !matches!(command, EditCommand::Saved(_)) {
            return;
        }
        match command {
            EditCommand::New(title) => self.begin_tour(atlas, title, vec![self.seen()]),
            EditCommand::Tell(title, told) => {
                let steps: Vec<_> = told.into_iter().map(told_step).collect();
                if !steps.is_empty() {
                    self.session.page = None;
                    self.begin_tour(atlas, title, steps);
                }
            }
            EditCommand::Copy(id, title) => {
                let copy = self.tour_named(atlas, &id).cloned();
                if let Some(copy) = copy {
                    let id = self.free_id(atlas, id.as_str());
                    self.begin_writing(atlas, Tour { id, title, ..copy });
                }
            }
            EditCommand::Add(tour) => {
                let is_taken = self.tour_named(atlas, &tour.id).is_some();
                let id = if is_taken {
                    self.free_id(atlas, tour.id.as_str())
                } else {
                    tour.id.clone()
                };
                self.session.own_tours.unsaved.insert(id.clone());
                self.session.own_tours.tours.push(Tour { id, ..*tour });
            }
            EditCommand::Open(open) => {
                self.session.own_tours.is_editor_open = open;
                self.settings.panel_open |= open;
            }
            EditCommand::Saved(id) => {
                self.session.own_tours.unsaved.remove(&id);
            }
            EditCommand::Discard(id) => {
                self.session.own_tours.discard(&id);
                if self.tour_on(atlas).is_none() {
                    (
                        self.session.tour_progress,
                        self.session.own_tours.is_editor_open,
                    ) = (None, false);
                }
            }
            EditCommand::BringBack(id) => self.session.own_tours.bring_back(&id),
            EditCommand::Undo if !self.session.own_tours.is_editor_open => {}
            EditCommand::Undo => {
                let on = self
                    .session
                    .tour_progress
                    .as_ref()
                    .map(|tour_progress| tour_progress.tour.clone());
                let step = on.as_ref().and_then(|id| self.session.own_tours.undo(id));
                if let (Some(id), Some(step)) = (on, step) {
                    let is_other = self
                        .session
                        .tour_progress
                        .as_ref()
                        .is_none_or(|on| on.step != step);
                    self.session.tour_progress = Some(TourProgress::at(id, step));
                    if is_other {
                        self.tour(atlas, TourCommand::Return);
                    }
                }
            }
            EditCommand::Delete => {
                self.change_tour(EditCommand::Delete);
                self.tour(atlas, TourCommand::Return);
            }
            change => self.change_tour(change),
        }
    }

    fn begin_tour(&mut self, atlas: &Atlas, title: String, steps: Vec<TourStep>) {
        let tour = Tour {
            schema: None,
            id: self.free_id(atlas, "own"),
            title,
            summary: String::new(),
            steps,
            others: UnknownFields::new(),
        };
        self.begin_writing(atlas, tour);
    }

    fn begin_writing(&mut self, atlas: &Atlas, tour: Tour) {
        let id = tour.id.clone();
        self.session.own_tours.unsaved.insert(id.clone());
        self.session.own_tours.tours.push(tour);
        self.session.own_tours.is_editor_open = true;
        self.tour(atlas, TourCommand::Start(id));
    }

    /// An id that no tour has, derived from `like`.
    fn free_id(&self, atlas: &Atlas, like: &str) -> TourId {
        let stem = like.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        let mut numbered = (1..).map(|number| TourId::new(&format!("{stem}-{number}")));
        let discarded = &self.session.own_tours.discarded;
        let is_free = |id: &TourId| {
            self.tour_named(atlas, id).is_none() && discarded.iter().all(|tour| tour.id != *id)
        };
        let free = numbered.find(is_free);

        free.unwrap_or_else(|| TourId::new(stem))
    }

    /// A step that captures the view.
    fn seen(&self) -> TourStep {
        TourStep {
            title: self.place.year.to_string(),
            year: Some(self.place.year),
            view: Some(self.view_seen()),
            select: self.place.selection,
            layer: Some(tour_layer(self.settings.layer)),
            quote: self.place.quote.clone(),
            ..TourStep::default()
        }
    }

    fn view_seen(&self) -> TourView {
        match self.place.fitted {
            Some(Extent::Europe) => TourView::Europe,
            Some(Extent::Alliance) => TourView::Alliance,
            Some(Extent::NorthAmerica) | None => {
                let screen = self.viewport().screen();
                let side = f64::from(screen.width().min(screen.height()));
                let Camera {
                    center,
                    km_per_point,
                } = self.target_camera();

                TourView::At(TourPlace {
                    longitude: hundredths(center.lon),
                    latitude: hundredths(center.lat),
                    kilometers: (km_per_point * side).round().max(1.0),
                })
            }
        }
    }

    fn change_tour(&mut self, command: EditCommand) {
        let seen = self.seen();
        let own = &mut self.session.own_tours;
        if !own.is_editor_open {
            return;
        }
        let Some(tour_progress) = &mut self.session.tour_progress else {
            return;
        };
        let tour = own
            .tours
            .iter_mut()
            .find(|tour| tour.id == tour_progress.tour);
        let Some(tour) = tour.filter(|tour| tour_progress.step < tour.steps.len()) else {
            return;
        };
        let (before, place) = (tour.clone(), tour_progress.step);
        let (stroke, ends) = match &command {
            EditCommand::Write(field, words) => (
                Some(EditRun::Word(*field)),
                words.ends_with(char::is_whitespace),
            ),
            EditCommand::Stay(Some(_)) => (Some(EditRun::Time), false),
            _ => (None, true),
        };
        let shown = change(tour, place, seen, command);
        if *tour == before {
            return;
        }
        if shown == place {
            // The part that was shown may no longer exist.
            tour_progress.part = StepPart::Text;
        } else {
            *tour_progress = TourProgress::at(tour_progress.tour.clone(), shown);
        }
        own.note(before, place, stroke);
        if ends {
            own.end_stroke();
        }
    }
}

/// Changes the step at index `place`; gives the index of the step to show.
fn change(tour: &mut Tour, place: usize, seen: TourStep, command: EditCommand) -> usize {
    let last = tour.steps.len() - 1;
    let step = &mut tour.steps[place];
    match command {
        EditCommand::AddStep => {
            tour.steps.insert(place + 1, seen);
            return place + 1;
        }
        EditCommand::Duplicate => {
            let copy = step.clone();
            tour.steps.insert(place + 1, copy);
            return place + 1;
        }
        EditCommand::Delete if last > 0 => {
            tour.steps.remove(place);
            return place.min(last - 1);
        }
        EditCommand::Move(steps) => {
            let to = place.saturating_add_signed(steps.into()).min(last);
            let moved = tour.steps.remove(place);
            tour.steps.insert(to, moved);
            return to;
        }
        EditCommand::TakeView => {
            (step.year, step.view, step.layer) = (seen.year, seen.view, seen.layer);
            step.select = seen.select;
            if step.quote != seen.quote {
                (step.quote, step.thread) = (seen.quote, None);
            }
        }
        EditCommand::Leave(aspect) => leave(step, aspect),
        EditCommand::Highlight(state) if step.highlight.contains(&state) => {
            step.highlight.retain(|other| *other != state);
        }
        EditCommand::Highlight(state) => step.highlight.push(state),
        EditCommand::Follow(thread) => step.thread = Some(thread),
        EditCommand::ToggleTextOnly => step.text_only = !step.text_only,
        EditCommand::Stay(seconds) => step.seconds = seconds,
        EditCommand::Write(Field::TourTitle, words) => tour.title = words,
        EditCommand::Write(Field::Summary, words) => tour.summary = words,
        EditCommand::Write(field, words) => write(step, field, words),
        _ => {}
    }

    place
}

fn leave(step: &mut TourStep, aspect: Aspect) {
    match aspect {
        Aspect::Year => step.year = None,
        Aspect::View => step.view = None,
        Aspect::Selection => step.select = None,
        Aspect::Highlight => step.highlight.clear(),
        Aspect::Layer => step.layer = None,
        Aspect::Quote => step.quote = None,
        Aspect::Thread => step.thread = None,
    }
}

fn write(step: &mut TourStep, field: Field, words: String) {
    match field {
        Field::Title => step.title = words,
        Field::Text => step.text = words,
        Field::Notes => step.notes = (!words.is_empty()).then_some(words),
        Field::Ask | Field::Answer => {
            let question = step.question.get_or_insert_default();
            if field == Field::Ask {
                question.ask = words;
            } else {
                question.answer = words;
            }
            let Question {
                ask,
                answer,
                others,
            } = question;
            if ask.is_empty() && answer.is_empty() && others.is_empty() {
                step.question = None;
            }
        }
        Field::TourTitle | Field::Summary => {}
    }
}

fn hundredths(degrees: f64) -> f64 {
    (degrees * 100.0).round() / 100.0
}

/// The year and the part of the map follow the quote.
fn told_step(told: ToldStep) -> TourStep {
    TourStep {
        title: told.title,
        text: told.text,
        quote: told.quote,
        thread: told.thread,
        layer: Some(TourLayer::Accession),
        ..TourStep::default()
    }
}
