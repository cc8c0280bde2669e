//! What a tour does to the view: each step through the same ways as the user.

use crate::atlas::Atlas;
use crate::atlas::tour::{TourStep, TourView};
use crate::view::apply::place_of;
use crate::view::camera::{Camera, Extent};
use crate::view::comparison::Manner;
use crate::view::filter::Filter;
use crate::view::state::{Panel, ViewState};
use crate::view::tour::{TourDeed, Touring, layer_of};

/// A step comes no nearer than this, in km per point, so that neighbors are seen.
const NEAREST: f64 = 4.0;

impl ViewState {
    /// Does what the presenter wants with a tour.
    pub(super) fn tour(&mut self, atlas: &Atlas, deed: TourDeed) {
        match deed {
            TourDeed::Start(tour) => {
                self.page = None;
                self.touring = atlas.tour(&tour).map(|tour| Touring {
                    tour: tour.id.clone(),
                    step: 0,
                    is_answered: false,
                });
                self.show_step(atlas);
            }
            TourDeed::Step(steps) => {
                let Some((count, touring)) = self.touring.as_mut().and_then(|touring| {
                    let tour = atlas.tour(&touring.tour)?;

                    Some((tour.steps.len(), touring))
                }) else {
                    return;
                };
                let wanted = touring.step.saturating_add_signed(steps.into());
                let wanted = wanted.min(count.saturating_sub(1));
                if wanted != touring.step {
                    (touring.step, touring.is_answered) = (wanted, false);
                    self.show_step(atlas);
                }
            }
            TourDeed::Return => self.show_step(atlas),
            TourDeed::Answer => {
                if let Some(touring) = &mut self.touring {
                    touring.is_answered = true;
                }
            }
            TourDeed::End => self.touring = None,
        }
    }

    fn show_step(&mut self, atlas: &Atlas) {
        let touring = self.touring.as_ref();
        let step = touring.and_then(|touring| atlas.tour(&touring.tour)?.steps.get(touring.step));
        let Some(step) = step else { return };
        self.comparison.manner = Manner::Off;
        self.filter = Filter::default();
        (self.selection, self.quote) = (None, None);
        if let Some(year) = step.year {
            self.go_to_year(atlas, year);
        }
        if let Some(layer) = step.layer {
            self.set_layer(layer_of(layer));
        }
        if let Some(quote) = &step.quote {
            self.choose_quote(atlas, quote);
        }
        if let Some(state) = step.select.filter(|state| atlas.state(*state).is_some()) {
            self.selection = Some(state);
        }
        self.panel = if step.quote.is_some() {
            Panel::Quotes
        } else {
            Panel::Country
        };
        // The step is told in the panel.
        self.settings.panel_open = true;
        self.look(atlas, step);
    }

    fn look(&mut self, atlas: &Atlas, step: &TourStep) {
        match &step.view {
            None => {}
            Some(TourView::Europe) => self.fit(Extent::Europe),
            Some(TourView::Alliance) => self.fit(Extent::Alliance),
            Some(TourView::Around(states)) => {
                let places = states.iter().filter_map(|state| place_of(atlas, *state));
                let places: Vec<_> = places.collect();
                if let Some(camera) = Camera::fitted_to(&places, NEAREST, self.map_rect) {
                    self.fly_to(camera);
                }
            }
        }
    }
}
