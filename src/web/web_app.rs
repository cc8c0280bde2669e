//! The application in the page of a browser.

use std::rc::Rc;

use egui::Ui;

use crate::app::screenshot::{Capture, Screenshot};
use crate::app::{App, Request};
use crate::web::address::Address;
use crate::web::export::{Said, export, save_screenshot};
use crate::web::levels::LaterLevels;
use crate::web::page::{document, opened};
use crate::web::tour_files::{TourFiles, save_tour};
use crate::web::{storage, tours};
use view::action::Action;
use view::page::Page;
use view::state::ViewState;

/// The key of the view in the browser's storage.
pub(super) const VIEW: &str = "view";

/// The longest that a change of the view stays unwritten, in seconds.
const WRITE_AFTER: f64 = 2.0;

/// The whole program in a browser.
pub(super) struct WebApp {
    app: App,
    address: Address,
    files: TourFiles,
    levels: LaterLevels,
    screenshot: Screenshot,
    /// What ended between two frames.
    said: Said,
    /// The view as it was written last, and when the next is due, in seconds.
    written: Option<ViewState>,
    write_at: Option<f64>,
    is_opened: bool,
}

impl WebApp {
    pub(super) fn new(app: App, address: Address) -> Self {
        Self {
            app,
            address,
            files: TourFiles::default(),
            levels: LaterLevels::default(),
            screenshot: Screenshot::default(),
            said: Said::default(),
            written: None,
            write_at: None,
            is_opened: false,
        }
    }

    fn apply(&mut self, ui: &Ui, (actions, said): (Vec<Action>, Vec<String>)) {
        for sentence in said {
            self.app.notify(sentence);
        }
        if !actions.is_empty() {
            self.app.apply(ui, actions);
            ui.request_repaint();
        }
    }

    fn follow_requests(&mut self, ui: &Ui) {
        for request in self.app.take_requests() {
            match request {
                Request::Export(order) => {
                    export(&self.app, &order, &self.said);
                    self.app.apply(ui, vec![Action::FollowExport(None)]);
                }
                Request::StopExport => {}
                Request::ToggleFullScreen => toggle_full_screen(),
                Request::ChooseTours => self.files.choose(ui.ctx()),
                Request::SaveTour(id) => {
                    if let Err(reason) = save_tour(&self.app, &id) {
                        self.app.notify(reason);
                    }
                }
            }
        }
    }

    /// Takes the picture of the page that was asked for.
    fn follow_screenshot(&mut self, ui: &Ui) {
        let Some(view) = self.app.view() else { return };
        let (year, wording) = (view.place.year, Rc::from(self.app.wording().clone()));
        let Some(captured) = self.screenshot.follow(ui, view, &wording) else {
            return;
        };
        let mut actions = vec![Action::PictureTaken];
        match captured {
            Capture::Said(said) => self.app.notify(said),
            Capture::Save(image) => {
                let stem = format!("nato-atlas-{year}");
                self.app.notify(save_screenshot(&wording, &stem, &image));
            }
            Capture::Preview(window) => {
                self.app.preview(window);
                actions.push(Action::TogglePage(Page::Preview));
            }
        }
        self.app.apply(ui, actions);
        ui.request_repaint();
    }

    /// Writes the view into the browser's storage when it has not changed for a moment.
    fn remember(&mut self, ui: &Ui) {
        let Some(view) = self.app.view() else { return };
        let is_same =
            |written: &ViewState| written.place == view.place && written.settings == view.settings;
        if self.written.as_ref().is_some_and(is_same) {
            return;
        }
        let now = ui.input(|input| input.time);
        let at = *self.write_at.get_or_insert(now + WRITE_AFTER);
        if now < at {
            ui.request_repaint_after_secs((at - now) as f32);
            return;
        }
        if let Err(reason) = storage::write(VIEW, view) {
            log::warn!("the view was not kept: {reason}");
        }
        self.written = Some(view.clone());
        self.write_at = None;
    }
}

impl eframe::App for WebApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.stand_in_window();
        let asked = self.address.asked(&self.app);
        self.apply(ui, asked);
        self.files.take_dropped(ui);
        let received = self.files.received(&self.app);
        self.apply(ui, received);
        for sentence in self.said.take() {
            self.app.notify(sentence);
        }
        self.app.frame(ui);
        self.follow_requests(ui);
        self.follow_screenshot(ui);
        let kept = tours::keep(&self.app);
        self.apply(ui, kept);
        let is_held = ui.input(|input| input.pointer.any_down());
        if let Some(view) = self.app.view() {
            self.address.follow(view, is_held || view.is_playing());
        }
        self.remember(ui);
        if self.is_opened {
            self.levels.follow(&self.app, ui.ctx(), &self.said);
        } else {
            self.is_opened = true;
            opened();
            ui.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// A browser may refuse, for instance inside of another page.
fn toggle_full_screen() {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(whole) = document.document_element()
        && let Err(error) = whole.request_fullscreen()
    {
        log::warn!("full screen: {error:?}");
    }
}
