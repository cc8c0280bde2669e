//! Back and forward.

use crate::place::{Bookmark, Place};
use crate::state::ViewState;

impl ViewState {
    pub(super) fn go_back(&mut self) {
        if let Some(earlier) = self.session.history.back(self.bookmark()) {
            self.return_to(earlier);
        }
    }

    pub(super) fn go_forward(&mut self) {
        if let Some(later) = self.session.history.forward(self.bookmark()) {
            self.return_to(later);
        }
    }

    fn return_to(&mut self, bookmark: Bookmark) {
        let Bookmark { place, panel_open } = bookmark;
        self.session.playback.pause();
        match place.fitted {
            Some(extent) => self.fit(extent),
            None => self.fly_to(place.camera),
        }
        // The flight leads there; until then the map stays where it is.
        self.place = Place {
            camera: self.place.camera,
            fitted: self.place.fitted,
            ..place
        };
        self.settings.panel_open = panel_open;
    }
}
