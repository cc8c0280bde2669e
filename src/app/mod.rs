//! APPLICATION: one frame of the whole screen; knows neither files nor threads nor processes.
//!
//! What it needs from outside it leaves as [`Request`]s, which `desktop` performs.

mod caches;
mod input;
mod interruption;
mod pages;
mod panels;
mod parts;
pub mod screenshot;
mod step_pictures;
mod ui_scale;
pub mod window_role;
mod workspace;

use std::sync::Arc;
use std::sync::mpsc::TryRecvError;

use egui::{ColorImage, Ui};

use crate::app::window_role::{Audience, WindowRole};
use crate::app::workspace::{WindowTraits, Workspace, map_pane};
use crate::ui::pages::problem::problem;
use crate::ui::theme;
use crate::ui::widgets::notice::notices;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::problem::LoadError;
use map::levels::Levels;
use map::prepare::{Preparation, lost};
use view::action::Action;
use view::settings::Motion;
use view::state::ViewState;

pub use crate::app::input::AUDIENCE_SIZE;
pub use crate::app::parts::{Parts, Request, Surround, TimeOfDay};

/// The whole program, apart from its window and its files.
pub struct App {
    content: Result<Box<Workspace>, LoadError>,
    wording: Arc<Wording>,
    levels: Levels,
    preparation: Option<Preparation>,
    notices: Vec<String>,
}

impl App {
    /// An application that draws into `context`.
    pub fn new(context: &egui::Context, parts: Parts) -> Self {
        theme::install(context);
        let Parts {
            atlas,
            view,
            levels,
            preparation,
            surround,
            canvas,
            audience,
            time_of_day,
            wording,
        } = parts;
        context.set_zoom_factor(view.settings.ui_scale);
        let content = atlas.map(|atlas| {
            let map = map_pane(context, canvas, levels.clone());
            let window = WindowTraits {
                surround,
                // A browser lets its page do that only while the user presses something.
                fills_screen: !matches!(audience, Audience::AudienceWindow(_, false))
                    && !view.session.host.is_browser(),
                role: WindowRole::of(audience, context),
                time_of_day,
            };
            Box::new(Workspace::new(atlas, view, map, window))
        });

        Self {
            content,
            wording,
            levels,
            preparation,
            notices: Vec::new(),
        }
    }

    /// What the user chose; `None` if the data is broken.
    pub fn view(&self) -> Option<&ViewState> {
        self.content.as_ref().ok().map(|workspace| workspace.view())
    }

    /// The facts; `None` if the data is broken.
    pub fn atlas(&self) -> Option<&Arc<Atlas>> {
        self.content.as_ref().ok().map(|workspace| &workspace.atlas)
    }

    /// The levels of detail, some of which may still be in preparation.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// Every text of the user interface.
    pub fn wording(&self) -> &Arc<Wording> {
        &self.wording
    }

    /// Whether all levels of detail are there.
    pub fn is_prepared(&self) -> bool {
        self.preparation.is_none()
    }

    /// Lets the levels of detail after the first be prepared.
    pub fn release_levels(&mut self) {
        if let Some(preparation) = &mut self.preparation {
            preparation.hold = None;
        }
    }

    /// Shows a notice at the edge of the window until the user closes it.
    pub fn notify(&mut self, notice: String) {
        self.notices.push(notice);
    }

    /// The notices that the user has not closed.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// Applies the actions in their order.
    pub fn apply(&mut self, ui: &Ui, actions: Vec<Action>) {
        if let Ok(workspace) = &mut self.content {
            workspace.apply(ui, actions);
        }
    }

    /// Takes the requests of the frames since the last call.
    pub fn take_requests(&mut self) -> Vec<Request> {
        match &mut self.content {
            Ok(workspace) => std::mem::take(&mut workspace.requests),
            Err(_) => Vec::new(),
        }
    }

    /// Gives the preview page a picture of the window.
    pub fn preview(&mut self, window: Arc<ColorImage>) {
        if let Ok(workspace) = &mut self.content {
            workspace.pages.preview.look_at(window);
        }
    }

    /// Lets the UI scale shrink where the window has no room for all that is around the map.
    pub fn stand_in_window(&mut self) {
        if let Ok(workspace) = &mut self.content {
            workspace.stand_in_window();
        }
    }

    /// Runs one frame: advances time, draws everything, then applies the user's actions.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.receive_levels();
        if !self.notices.is_empty() {
            notices(ui, &self.wording, &mut self.notices);
        }
        match &mut self.content {
            Ok(workspace) => {
                workspace.frame(ui, &self.wording);
                self.notices.append(&mut workspace.said);
                theme::set_motion(ui, workspace.view().motion() != Motion::Reduced);
            }
            Err(error) => problem(ui, &self.wording, error),
        }
    }

    /// A level that could not be read is reported like broken facts.
    fn receive_levels(&mut self) {
        let Some(Preparation { outcomes, .. }) = &self.preparation else {
            return;
        };
        let failed = loop {
            match outcomes.try_recv() {
                Ok(Ok(())) => {}
                Ok(Err(error)) => break Some(error),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => break lost(&self.levels),
            }
        };
        if let Some(error) = failed {
            self.content = Err(error);
        }
        self.preparation = None;
    }
}
