//! Saves the tours of this user.

use egui::Ui;

use crate::desktop::desktop_app::DesktopApp;
use view::action::Action;
use view::lesson::tour_editor::EditCommand;

/// The longest that a change stays unsaved while the user types or drags, in seconds.
const SAVE_AFTER: f64 = 10.0;

/// The time until a failed attempt to save is repeated, in seconds.
const TRY_AGAIN_AFTER: f64 = 30.0;

impl DesktopApp {
    /// Saves changes as soon as nobody types or drags, at the latest after `SAVE_AFTER`.
    pub(super) fn save_tours_when_due(&mut self, ui: &Ui) {
        self.set_discarded_tours_aside();
        let Some(view) = self.app.view() else { return };
        if view.session.own_tours.unsaved().next().is_none() {
            self.unsaved_since = None;
            return;
        }
        let now = ui.input(|input| input.time);
        let wait = if self.could_not_save {
            TRY_AGAIN_AFTER
        } else {
            SAVE_AFTER
        };
        let rest = *self.unsaved_since.get_or_insert(now) + wait - now;
        let is_busy = ui.text_edit_focused() || ui.input(|input| input.pointer.any_down());
        if (is_busy || self.could_not_save) && rest > 0.0 {
            ui.request_repaint_after_secs(rest as f32);
            return;
        }
        let actions = self.save_tours();
        self.app.apply(ui, actions);
        ui.request_repaint();
    }

    /// Renames the files of deleted tours.
    fn set_discarded_tours_aside(&mut self) {
        let Some(view) = self.app.view() else { return };
        let discarded = view.session.own_tours.discarded.iter();
        let discarded: Vec<_> = discarded.map(|tour| tour.id.clone()).collect();
        for tour in discarded {
            if self.tours.has(&tour)
                && let Some(notice) = self.tours.set_aside(&tour)
            {
                self.app.notify(notice.text(self.app.wording()));
            }
        }
    }

    /// Saves the changed tours; gives the actions that tell the view.
    pub(super) fn save_tours(&mut self) -> Vec<Action> {
        self.unsaved_since = None;
        let Some(view) = self.app.view() else {
            return Vec::new();
        };
        let failed_before = self.could_not_save;
        self.could_not_save = false;
        let (mut saved, mut notices) = (Vec::new(), Vec::new());
        for tour in view.session.own_tours.unsaved() {
            let outcome = self.tours.save(tour);
            let notice = match &outcome {
                Ok(notice) => notice.as_ref(),
                Err(notice) => Some(notice).filter(|_| !failed_before),
            };
            notices.extend(notice.map(|notice| notice.text(self.app.wording())));
            if outcome.is_ok() {
                saved.push(Action::Edit(EditCommand::Saved(tour.id.clone())));
            } else {
                // It stays unsaved, and is tried again later and at the end.
                self.could_not_save = true;
            }
        }
        for notice in notices {
            self.app.notify(notice);
        }

        saved
    }
}
