//! Shows what a link says.

use atlas::Atlas;

use crate::camera::{Camera, Extent};
use crate::history::History;
use crate::lesson::tour::TourCommand;
use crate::link::{Link, View};
use crate::state::ViewState;

impl ViewState {
    /// This view at the start of the program, after a link; settings that the link does not name
    /// stay.
    #[must_use]
    pub fn opened_by(mut self, atlas: &Atlas, link: Link) -> Self {
        self.follow_link(atlas, link);
        // What happens at the start is no step of the history.
        (self.session.history, self.session.transition) = (History::default(), None);

        self
    }

    /// A link to what is shown, with the address of the page if there is one.
    pub(super) fn link_text(&self) -> String {
        format!("{}#{}", self.session.host.address(), Link::to(self))
    }

    /// Shows what a link says, and nothing else that was on.
    pub(super) fn follow_link(&mut self, atlas: &Atlas, link: Link) {
        let Link {
            year,
            select,
            layer,
            quote,
            comparison,
            view,
            tour,
            names,
            theme,
        } = link;
        self.settings.map_language = names.unwrap_or(self.settings.map_language);
        self.settings.theme = theme.unwrap_or(self.settings.theme);
        (self.session.flight, self.session.page) = (None, None);
        self.session.tour_progress = None;
        self.session.playback.pause();
        if let Some((tour, step)) = tour {
            for command in [TourCommand::Start(tour), TourCommand::GoTo(step)] {
                self.tour(atlas, command);
            }
            return;
        }
        self.place = Self::first_run(atlas).place;
        self.place.year = year.unwrap_or(self.place.year);
        self.place.comparison = comparison.unwrap_or_default();
        self.settings.layer = layer.unwrap_or_default();
        if let Some(quote) = &quote {
            self.choose_quote(atlas, quote);
            // The quote brings its own year and place; those that the link names go before.
            self.session.flight = None;
            self.place.year = year.unwrap_or(self.place.year);
        }
        if select.is_some() {
            self.place.selection = select;
        }
        match view {
            Some(View::Camera(camera)) => {
                self.place.camera = camera.within_limits(self.clear_screen());
                self.place.fitted = None;
            }
            Some(View::Fitted(extent)) => {
                self.place.camera = Camera::fitted(extent, self.clear_screen());
                self.place.fitted = Some(extent);
            }
            None => {
                self.place.camera = Camera::fitted(Extent::Europe, self.clear_screen());
                self.place.fitted = Some(Extent::Europe);
            }
        }
    }
}
