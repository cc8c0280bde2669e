//! The application: owns what is known, what the user chose and what is kept, and runs one frame.

mod audience_window;
mod exporter;
mod input;
mod interruption;
mod own_tours;
mod pages;
mod panels;
mod pictures;
mod pointer;
mod session_saver;
mod step_pictures;
mod ui_scale;
mod window;
mod workspace;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::TryRecvError;

use egui::Ui;

use crate::app::audience_window::WindowRole;
use crate::app::exporter::Exporter;
use crate::app::pictures::{Capture, Pictures};
use crate::app::pointer::Pointer;
use crate::app::workspace::{Workspace, map_pane};
use crate::desktop::store::Notice;
use crate::desktop::system_motion::SystemMotion;
use crate::desktop::tours_folder::ToursFolder;
use crate::ui::pages::problem::problem;
use crate::ui::theme;
use crate::ui::widgets::notice::notices;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::problem::LoadError;
use map::canvas::NewCanvas;
use map::levels::Levels;
use map::prepare::{Preparation, lost};
use view::action::Action;
use view::page::Page;
use view::settings::Motion;
use view::state::ViewState;

pub use crate::app::audience_window::{Opener, WindowLink, opener};
pub use crate::app::session_saver::SessionSaver;

/// What is around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surround {
    /// All panels.
    Full,
    /// The map and its legend alone.
    MapOnly,
}

/// Tells hours and minutes.
pub type TimeOfDay = fn() -> [i8; 2];

/// Who looks at a window.
pub enum Audience {
    /// Whoever uses it; there is no other window.
    Alone,
    /// A teacher, who can open one for the class.
    Teacher(Opener),
    /// A class, which sees what the teacher's window says on the line; whether the screen is all
    /// for its window.
    Class(WindowLink, bool),
}

/// What the application is made of at the start.
pub struct Parts {
    /// What is known, or why it could not be read.
    pub atlas: Result<Arc<Atlas>, LoadError>,
    /// What is shown first.
    pub view: ViewState,
    /// The levels of detail, which may still be on their way.
    pub levels: Levels,
    /// The levels on their way; `None` if they are all there.
    pub preparation: Option<Preparation>,
    /// What is around the map.
    pub surround: Surround,
    /// What brings maps onto the screen.
    pub canvas: NewCanvas,
    /// What is remembered and where; `None` for pictures and tests, which leave no trace.
    pub store: Option<SessionSaver>,
    /// What the user should know at the start, in sentences.
    pub notices: Vec<String>,
    /// Where the tours of this user are saved; the view has those that were read.
    pub tours: ToursFolder,
    /// Who looks at this window.
    pub audience: Audience,
    /// Tells the time of day.
    pub time_of_day: TimeOfDay,
    /// Where pictures of the map are saved; `None` where there is no such folder.
    pub pictures: Option<PathBuf>,
}

/// The whole program, apart from its window.
pub struct App {
    content: Result<Box<Workspace>, LoadError>,
    wording: Wording,
    levels: Levels,
    preparation: Option<Preparation>,
    notices: Vec<String>,
    session_saver: Option<SessionSaver>,
    tours: ToursFolder,
    /// Since when a tour differs from its file, in seconds; `None` while none does.
    unsaved_since: Option<f64>,
    /// Whether the last attempt to save a tour failed.
    could_not_save: bool,
    opening: Opening,
    pictures: Pictures,
    exporter: Exporter,
    pointer: Pointer,
    /// Begins to listen to the system.
    listen_to_system: Option<Box<dyn FnOnce() -> SystemMotion>>,
    /// What the system says of motion, where somebody listens.
    system_motion: Option<SystemMotion>,
    /// Whether the window is cleared in the color of panels, so that they need no ground.
    has_ground: bool,
}

/// How far the window has come since the program began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// It waits for its first picture.
    Hidden,
    /// It is on the screen, and is to fill it.
    Growing,
    /// The user has it.
    Done,
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
            store,
            notices,
            tours,
            audience,
            time_of_day,
            pictures,
        } = parts;
        context.set_zoom_factor(view.settings.ui_scale);
        let pointer = Pointer::new(view.settings.ui_scale);
        let wording = Wording::english();
        let content = atlas.map(|atlas| {
            let map = map_pane(context, canvas, levels.clone());
            let fills_screen = !matches!(audience, Audience::Class(_, false));
            let role = (WindowRole::of(audience, context), fills_screen);
            Box::new(Workspace::new(
                atlas,
                view,
                map,
                (surround, role, time_of_day),
            ))
        });

        Self {
            content,
            notices,
            tours,
            unsaved_since: None,
            could_not_save: false,
            wording,
            levels,
            preparation,
            session_saver: store,
            opening: Opening::Hidden,
            pictures: Pictures::into(pictures),
            exporter: Exporter::default(),
            pointer,
            listen_to_system: None,
            system_motion: None,
            has_ground: false,
        }
    }

    /// Lets things move or not as the system says, unless the user said it.
    ///
    /// It is asked when the map is complete, so that asking does not delay the start.
    pub fn follow_system_motion(&mut self, listen: impl FnOnce() -> SystemMotion + 'static) {
        self.listen_to_system = Some(Box::new(listen));
    }

    /// Leaves the ground of panels to the window, which is cleared in their color before each frame.
    pub fn leave_ground_to_window(&mut self) {
        self.has_ground = true;
    }

    /// What the user chose; `None` if the data is broken.
    pub fn view(&self) -> Option<&ViewState> {
        self.content.as_ref().ok().map(|workspace| workspace.view())
    }

    /// Runs one frame: lets time pass, draws everything, then does what the user wants.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.receive_levels();
        if !self.notices.is_empty() {
            notices(ui, &self.wording, &mut self.notices);
        }
        match &mut self.content {
            Ok(workspace) => {
                if self.preparation.is_none()
                    && let Some(listen) = self.listen_to_system.take()
                {
                    self.system_motion = Some(listen());
                }
                let motion = self.system_motion.as_ref().map(SystemMotion::now);
                if let Some(motion) =
                    motion.filter(|now| *now != workspace.view().session.system_motion)
                {
                    workspace.apply(ui, vec![Action::FollowSystemMotion(motion)]);
                }
                workspace.frame(ui, &self.wording);
                self.notices.append(&mut workspace.said);
                self.follow_exports(ui);
                let Ok(workspace) = &mut self.content else {
                    return;
                };
                let taken = self.pictures.follow(ui, workspace.view(), &self.wording);
                if let Some(taken) = taken {
                    let mut actions = vec![Action::PictureTaken];
                    match taken {
                        Capture::Said(said) => self.notices.push(said),
                        Capture::Preview(window) => {
                            workspace.pages.preview.look_at(window);
                            actions.push(Action::TogglePage(Page::Preview));
                        }
                    }
                    workspace.apply(ui, actions);
                    ui.request_repaint();
                }
                let reduced = workspace.view().motion() == Motion::Reduced;
                theme::set_motion(ui, !reduced);
                self.save_tours_when_due(ui);
            }
            Err(error) => problem(ui, &self.wording, error),
        }
    }

    /// A level that could not be read is as bad as broken facts: it is said, not passed over.
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

fn sentence(wording: &Wording, notice: &Notice) -> String {
    wording.text_of(notice.key(), notice.arguments())
}
