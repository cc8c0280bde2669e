//! The application with what a desktop offers: files, pictures, settings of the system.

use std::path::PathBuf;

use egui::Ui;

use crate::app::screenshot::{Capture, Screenshot};
use crate::app::{App, Parts};
use crate::desktop::exporter::Exporter;
use crate::desktop::pictures::save;
use crate::desktop::pointer::Pointer;
use crate::desktop::session_saver::SessionSaver;
use crate::desktop::store::Notice;
use crate::desktop::system_motion::SystemMotion;
use crate::desktop::tours_folder::ToursFolder;
use crate::wording::Wording;
use view::action::Action;
use view::page::Page;
use view::state::ViewState;

/// What a desktop gives to the application at the start.
#[derive(Default)]
pub struct DesktopParts {
    /// The saved state and its file; `None` for pictures and tests, which leave no trace.
    pub store: Option<SessionSaver>,
    /// Notices to be shown at the start.
    pub notices: Vec<String>,
    /// Where the tours of this user are saved; the view has those that were read.
    pub tours: ToursFolder,
    /// Where pictures of the map are saved; `None` where there is no such folder.
    pub pictures: Option<PathBuf>,
}

/// The whole program on a desktop.
pub struct DesktopApp {
    pub(super) app: App,
    pub(super) session_saver: Option<SessionSaver>,
    pub(super) tours: ToursFolder,
    /// Since when a tour differs from its file, in seconds; `None` while none does.
    pub(super) unsaved_since: Option<f64>,
    /// Whether the last attempt to save a tour failed.
    pub(super) could_not_save: bool,
    pub(super) opening: Opening,
    /// Where pictures are saved; `None` where this user has no folder.
    pub(super) pictures: Option<PathBuf>,
    screenshot: Screenshot,
    pub(super) exporter: Exporter,
    pub(super) pointer: Pointer,
    /// Starts listening to the system; called once the map is complete.
    listen_to_system: Option<Box<dyn FnOnce() -> SystemMotion>>,
    /// The system's motion setting, once it is listened to.
    system_motion: Option<SystemMotion>,
    /// Whether the window is cleared in the color of panels, so that they paint no background.
    pub(super) has_ground: bool,
}

/// How far the opening of the window has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// Not on the screen before its first picture.
    Hidden,
    /// On the screen, and yet to be maximized.
    Growing,
    /// As the user left it.
    Done,
}

impl DesktopApp {
    /// An application that draws into `context`.
    pub fn new(context: &egui::Context, parts: Parts, desktop: DesktopParts) -> Self {
        let pointer = Pointer::new(parts.view.settings.ui_scale);
        let mut app = App::new(context, parts);
        for notice in desktop.notices {
            app.notify(notice);
        }

        Self {
            app,
            session_saver: desktop.store,
            tours: desktop.tours,
            unsaved_since: None,
            could_not_save: false,
            opening: Opening::Hidden,
            pictures: desktop.pictures,
            screenshot: Screenshot::default(),
            exporter: Exporter::default(),
            pointer,
            listen_to_system: None,
            system_motion: None,
            has_ground: false,
        }
    }

    /// Follows the system's reduced-motion setting, unless the user chose otherwise.
    ///
    /// The system is asked when the map is complete, so that asking does not delay the start.
    pub fn follow_system_motion(&mut self, listen: impl FnOnce() -> SystemMotion + 'static) {
        self.listen_to_system = Some(Box::new(listen));
    }

    /// Leaves the background of panels to the window, which is cleared in their color before each
    /// frame.
    pub fn leave_ground_to_window(&mut self) {
        self.has_ground = true;
    }

    /// What the user chose; `None` if the data is broken.
    pub fn view(&self) -> Option<&ViewState> {
        self.app.view()
    }

    /// Runs one frame, then performs its requests.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.listen(ui);
        self.app.frame(ui);
        self.follow_exports(ui);
        self.follow_picture(ui);
        self.save_tours_when_due(ui);
    }

    /// Tells the view the system's motion setting.
    fn listen(&mut self, ui: &Ui) {
        if self.app.is_prepared()
            && let Some(listen) = self.listen_to_system.take()
        {
            self.system_motion = Some(listen());
        }
        let motion = self.system_motion.as_ref().map(SystemMotion::now);
        let known = self.view().map(|view| view.session.system_motion);
        if let Some(motion) = motion.filter(|now| known.is_some_and(|known| known != *now)) {
            self.app.apply(ui, vec![Action::FollowSystemMotion(motion)]);
        }
    }

    /// Takes the picture of the window that was asked for.
    fn follow_picture(&mut self, ui: &Ui) {
        let Some(view) = self.app.view() else { return };
        let (year, wording) = (view.place.year, self.app.wording());
        let Some(captured) = self.screenshot.follow(ui, view, wording) else {
            return;
        };
        let mut actions = vec![Action::PictureTaken];
        match captured {
            Capture::Said(said) => self.app.notify(said),
            Capture::Save(image) => {
                let said = save(self.pictures.as_deref(), &image, year, wording);
                self.app.notify(said);
            }
            Capture::Preview(window) => {
                self.app.preview(window);
                actions.push(Action::TogglePage(Page::Preview));
            }
        }
        self.app.apply(ui, actions);
        ui.request_repaint();
    }
}

pub(super) fn sentence(wording: &Wording, notice: &Notice) -> String {
    wording.text_of(notice.key(), notice.arguments())
}
