//! The tours of this user on their way into their files.

use egui::Ui;

use crate::app::App;
use crate::view::action::Action;
use crate::view::authoring::AuthorDeed;

/// How long a change may be lost by a computer that loses its power, in seconds.
const SAVE_AFTER: f64 = 10.0;

impl App {
    /// Saves what was changed as soon as nobody types, or has typed for long.
    pub(super) fn save_tours_when_due(&mut self, ui: &Ui) {
        let Ok(screen) = &self.content else { return };
        if screen.view().own_tours.unsaved().next().is_none() {
            self.unsaved_since = None;
            return;
        }
        let now = ui.input(|input| input.time);
        let rest = *self.unsaved_since.get_or_insert(now) + SAVE_AFTER - now;
        if ui.text_edit_focused() && rest > 0.0 {
            ui.request_repaint_after_secs(rest as f32);
            return;
        }
        for action in self.save_tours() {
            if let Ok(screen) = &mut self.content {
                screen.apply(ui, vec![action]);
            }
        }
        ui.request_repaint();
    }

    /// Saves what was changed; what the view is to know of it.
    pub(super) fn save_tours(&mut self) -> Vec<Action> {
        self.unsaved_since = None;
        let Ok(screen) = &self.content else {
            return Vec::new();
        };
        let mut saved = Vec::new();
        for tour in screen.view().own_tours.unsaved() {
            // What could not be saved is tried again with the next change: said once for each.
            let notice = self.tours.save(tour).unwrap_or_else(Some);
            self.notices
                .extend(notice.map(|notice| notice.text(&self.wording)));
            saved.push(Action::Author(AuthorDeed::Saved(tour.id.clone())));
        }

        saved
    }
}
