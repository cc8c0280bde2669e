//! Starts, stops and follows exports.

use std::sync::Arc;

use egui::Ui;

use crate::app::{Request, Surround};
use crate::desktop::desktop_app::DesktopApp;
use crate::desktop::exporter::Outcome;
use crate::export::ExportInput;
use view::action::Action;
use view::picture::Order;

impl DesktopApp {
    pub(super) fn follow_exports(&mut self, ui: &Ui) {
        for request in self.app.take_requests() {
            match request {
                Request::StopExport => self.exporter.stop(),
                // A desktop offers none of these.
                Request::ToggleFullScreen | Request::ChooseTours | Request::SaveTour(_) => {}
                Request::Export(order) => {
                    if let Err(notice) = self.begin_export(ui, order) {
                        self.app.notify(notice);
                        self.app.apply(ui, vec![Action::FollowExport(None)]);
                    }
                }
            }
        }
        match self.exporter.follow(self.app.wording()) {
            None => {}
            Some(Outcome::Progress(progress)) => {
                self.app
                    .apply(ui, vec![Action::FollowExport(Some(progress))]);
            }
            Some(Outcome::Over(said)) => {
                self.app.notify(said);
                self.app.apply(ui, vec![Action::FollowExport(None)]);
                ui.request_repaint();
            }
        }
    }

    /// Starts an export; `Err` is the sentence to show.
    fn begin_export(&mut self, ui: &Ui, order: Order) -> Result<(), String> {
        let wording = self.app.wording();
        let (Some(atlas), Some(view)) = (self.app.atlas(), self.app.view()) else {
            return Ok(());
        };
        let Some(folder) = &self.pictures else {
            return Err(wording.text(msg!("picture-no-folder")).into_owned());
        };
        let input = ExportInput {
            atlas: Ok(Arc::clone(atlas)),
            levels: self.app.levels().clone(),
            view: view.clone(),
            surround: Surround::MapOnly,
            wording: Arc::clone(wording),
        };
        let begun = self.exporter.begin(ui.ctx(), input, order, folder);

        begun.map_err(|error| {
            let reason = vec![("reason", error.to_string())];
            wording.text_of(msg!("picture-drawing"), reason)
        })
    }
}
