//! The way back and forward.

use crate::state::{Bookmark, ViewState};

impl ViewState {
    pub(super) fn go_back(&mut self) {
        if let Some(earlier) = self.history.back(self.bookmark()) {
            self.return_to(earlier);
        }
    }

    pub(super) fn go_forward(&mut self) {
        if let Some(later) = self.history.forward(self.bookmark()) {
            self.return_to(later);
        }
    }

    fn return_to(&mut self, bookmark: Bookmark) {
        let Bookmark {
            year,
            comparison,
            camera,
            fitted,
            selection,
            quote,
            panel,
            panel_open,
        } = bookmark;
        self.playback.pause();
        (self.year, self.comparison) = (year, comparison);
        match fitted {
            Some(extent) => self.fit(extent),
            None => self.fly_to(camera),
        }
        self.selection = selection;
        self.quote = quote;
        (self.panel, self.settings.panel_open) = (panel, panel_open);
    }
}
