//! Commands of tours; each step uses the same actions as the user.

use crate::action::Direction;
use crate::camera::{Camera, Extent};
use crate::lesson::tour::{StepPart, TourCommand, TourProgress, layer_of};
use crate::place::Panel;
use crate::state::ViewState;
use crate::time::comparison::CompareMode;
use crate::update::flying::place_of;
use atlas::Atlas;
use atlas::timeline::filter::Filter;
use atlas::tour::{TourStep, TourView};
use geo::lon_lat::LonLat;

impl ViewState {
    pub(super) fn tour(&mut self, atlas: &Atlas, command: TourCommand) {
        let place = |on: &TourProgress| (on.step, on.part);
        let (played, before) = (
            self.is_autoplaying(),
            self.session.tour_progress.as_ref().map(place),
        );
        self.do_with_tour(atlas, command);
        // Autoplay restarts for what is shown next.
        if played && self.session.tour_progress.as_ref().map(place) != before {
            self.play(atlas);
        }
    }

    fn do_with_tour(&mut self, atlas: &Atlas, command: TourCommand) {
        match command {
            TourCommand::Start(tour) => {
                self.session.page = None;
                let tour = self.tour_named(atlas, &tour);
                let presents = self.session.presenting.is_some();
                self.session.tour_progress = tour.map(|tour| {
                    if presents {
                        TourProgress::opening(tour)
                    } else {
                        TourProgress::at(tour.id.clone(), 0)
                    }
                });
                if let Some(presenting) = &mut self.session.presenting {
                    presenting.overview = false;
                }
                self.show_step(atlas);
            }
            TourCommand::Step(steps) => {
                let Some(before) = self
                    .session
                    .tour_progress
                    .as_ref()
                    .map(|tour_progress| tour_progress.step)
                else {
                    return;
                };
                self.go_to_step(atlas, before.saturating_add_signed(steps.into()));
                // At either end nothing moves, not even what the user moved.
                if self
                    .session
                    .tour_progress
                    .as_ref()
                    .map(|tour_progress| tour_progress.step)
                    != Some(before)
                {
                    self.show_step(atlas);
                }
            }
            TourCommand::Open => {
                if let Some(tour) = self.tour_on(atlas) {
                    self.session.tour_progress = Some(TourProgress::opening(tour));
                }
                self.show_step(atlas);
            }
            TourCommand::GoTo(step) => {
                if let Some(tour_progress) = &mut self.session.tour_progress {
                    tour_progress.part = StepPart::Text;
                }
                self.go_to_step(atlas, step);
                self.show_step(atlas);
            }
            TourCommand::NextPart => self.go_to_part(atlas, Direction::Later),
            TourCommand::PreviousPart => self.go_to_part(atlas, Direction::Earlier),
            TourCommand::TogglePlay if self.is_autoplaying() => self.stop(),
            TourCommand::TogglePlay => self.play(atlas),
            TourCommand::Return => self.show_step(atlas),
            TourCommand::Answer => {
                if let Some(tour_progress) = &mut self.session.tour_progress {
                    tour_progress.part = StepPart::Answer;
                }
            }
            TourCommand::End => self.session.tour_progress = None,
        }
    }

    /// Whether a tour is in autoplay.
    pub fn is_autoplaying(&self) -> bool {
        let tour_progress = self.session.tour_progress.as_ref();

        tour_progress.is_some_and(|tour_progress| tour_progress.playing.is_some())
    }

    /// Stops autoplay.
    pub(super) fn stop(&mut self) {
        if let Some(tour_progress) = &mut self.session.tour_progress {
            tour_progress.playing = None;
        }
    }

    /// Makes the given step current, at most the last.
    fn go_to_step(&mut self, atlas: &Atlas, step: usize) {
        let tour = self.tour_on(atlas);
        let last = tour.map_or(0, |tour| tour.steps.len().saturating_sub(1));
        let Some(tour_progress) = &mut self.session.tour_progress else {
            return;
        };
        let step = step.min(last);
        if step != tour_progress.step {
            *tour_progress = TourProgress::at(tour_progress.tour.clone(), step);
        }
    }

    /// Goes to the next or previous part of the step, else to the neighboring step.
    fn go_to_part(&mut self, atlas: &Atlas, direction: Direction) {
        let step = self.step_on(atlas).cloned();
        let seen = &*self.atlas_seen(atlas);
        let tour = self.tour_on(atlas).zip(self.session.tour_progress.as_ref());
        let parts = tour.map_or_else(Vec::new, |(tour, on)| StepPart::of(tour, on.step, seen));
        let Some(tour_progress) = &mut self.session.tour_progress else {
            return;
        };
        let mut parts = parts.into_iter();
        let part = match direction {
            Direction::Later => parts.find(|part| *part > tour_progress.part),
            Direction::Earlier => parts.rfind(|part| *part < tour_progress.part),
        };
        match (part, direction) {
            (Some(part), _) => {
                tour_progress.part = part;
                if let (StepPart::Quote(place), Some(step)) = (part, &step) {
                    // Its states are outlined; the map keeps the step's view.
                    self.place.quote = seen.quotes_of_step(step).get(place).copied().cloned();
                }
            }
            (None, Direction::Later) => self.tour(atlas, TourCommand::Step(1)),
            (None, Direction::Earlier) => self.tour(atlas, TourCommand::Step(-1)),
        }
    }

    fn show_step(&mut self, atlas: &Atlas) {
        let Some(step) = self.step_on(atlas).cloned() else {
            return;
        };
        self.place.comparison.mode = CompareMode::Off;
        self.session.filter = Filter::default();
        (self.place.selection, self.place.quote) = (None, None);
        if let Some(year) = step.year {
            self.go_to_year(atlas, year);
        }
        if let Some(layer) = step.layer {
            self.set_layer(layer_of(layer));
        }
        let seen = self.atlas_seen(atlas);
        let first = seen.quotes_of_step(&step).first().copied().cloned();
        if let Some(quote) = first.as_ref().and_then(|id| atlas.quote(id)) {
            // A step that names a year keeps it: in 1989 both German states are on the map, which
            // talks of 1990 concern.
            if step.year.is_none() {
                self.go_to_year(atlas, quote.year());
            }
            self.look_at_quote(atlas, quote);
        }
        if let Some(state) = step.select.filter(|state| atlas.state(*state).is_some()) {
            self.place.selection = Some(state);
        }
        self.place.panel = if first.is_some() {
            Panel::Quotes
        } else {
            Panel::Country
        };
        // The text of the step is in the panel.
        self.settings.panel_open = true;
        self.look(atlas, &step);
        self.stay_at_step(true);
    }

    /// Looks at what the step is about, if there is one.
    pub(super) fn look_at_step(&mut self, atlas: &Atlas) {
        let Some(step) = self.step_on(atlas).cloned() else {
            return;
        };
        let seen = self.atlas_seen(atlas);
        let first = seen.quotes_of_step(&step).first().copied().cloned();
        if let Some(quote) = first.as_ref().and_then(|id| atlas.quote(id)) {
            self.fly_to_quote(atlas, quote);
        }
        self.look(atlas, &step);
        self.stay_at_step(true);
    }

    fn look(&mut self, atlas: &Atlas, step: &TourStep) {
        match &step.view {
            None => {}
            Some(TourView::Europe) => self.fit(Extent::Europe),
            Some(TourView::Alliance) => self.fit(Extent::Alliance),
            Some(TourView::Around(states)) => {
                let places = states.iter().filter_map(|state| place_of(atlas, *state));
                let places: Vec<_> = places.collect();
                if let Some(camera) =
                    Camera::fitted_to(&places, self.nearest(), self.clear_screen())
                {
                    self.fly_to(camera);
                }
            }
            Some(TourView::At(place)) => {
                let screen = self.clear_screen();
                let side = f64::from(screen.width().min(screen.height()));
                self.fly_to(Camera {
                    center: LonLat::new(place.longitude, place.latitude),
                    km_per_point: place.kilometers / side,
                });
            }
        }
    }
}
