//! From the arguments to a window, a picture or an answer.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::app::window_role::Audience;
use crate::app::{Parts, Surround};
use crate::cli::args::{self, ArgsError, AudiencePlace, Launch, PictureArgs, StartArgs};
use crate::cli::renderer::Renderer;
use crate::cli::verify;
use crate::desktop::data_folder;
use crate::desktop::desktop_app::{DesktopApp, DesktopParts};
use crate::desktop::renderer::places::{near, second_screen, with_place};
use crate::desktop::renderer::{self, Plan};
use crate::desktop::session_saver::SessionSaver;
use crate::desktop::system_motion::SystemMotion;
use crate::desktop::tours_at_start::ToursAtStart;
use crate::desktop::window_link::{WindowLink, opener};
use crate::export::{self, ExportError, ExportInput};
use crate::ui::theme;
use crate::wording::{MessageKey, Wording};
use atlas::Atlas;
use atlas::date::Date;
use atlas::id::TourId;
use atlas::problem::LoadError;
use map::levels::Levels;
use map::prepare::prepare_all;
use view::lesson::kiosk::Kiosk;
use view::lesson::presenting::Presenting;
use view::lesson::tour_editor::OwnTours;
use view::link::{Link, Refused};
use view::picture::{Content, Order};
use view::state::ViewState;

/// What the program says at its end.
pub enum ExitOutcome {
    /// Nothing.
    Silent,
    /// An answer, on the standard output.
    Answer(String),
    /// What went wrong, on the standard error output, and the exit code.
    Failure(String, u8),
    /// Why no window opened, for somebody who waits for one.
    NoWindow(String),
}

/// Does what the arguments of the program ask for.
pub fn run(wording: &Arc<Wording>) -> ExitOutcome {
    let atlas = Atlas::bundled().map(Arc::new);
    let years = atlas
        .as_ref()
        .map_or(i16::MIN..=i16::MAX, |atlas| atlas.years());
    let wrong = |error: &ArgsError| {
        let error = wording.text_of(error.key(), error.arguments());
        let line = wording.text_with(msg!("launch-wrong-arguments"), &[("error", error.into())]);
        ExitOutcome::Failure(line, args::EXIT_CODE)
    };
    let launch = match args::parse(std::env::args_os().skip(1), &years) {
        Ok(launch) => launch,
        Err(error) => return wrong(&error),
    };
    match launch {
        Launch::Help => {
            let values = [("first", years.start()), ("last", years.end())];
            let values = values.map(|(name, year)| (name, year.to_string())).to_vec();
            ExitOutcome::Answer(wording.text_of(msg!("launch-help"), values))
        }
        Launch::Version => {
            let version = vec![("version", version())];
            ExitOutcome::Answer(wording.text_of(msg!("launch-version"), version))
        }
        Launch::Check => match verify::verify(wording, atlas.as_deref()) {
            Ok(summary) => ExitOutcome::Answer(summary),
            Err(summary) => ExitOutcome::Failure(summary, 1),
        },
        Launch::Picture(start, picture) => {
            let own = ToursAtStart::read(&start, atlas.as_deref().ok());
            let tour = match &picture.content {
                Content::Tour(tour) => Some(tour),
                Content::Map | Content::Chart(_) => None,
            };
            match known(&atlas, &start, &own, tour).and_then(|()| placed(&picture)) {
                Ok(()) => take_picture(wording, atlas, &start, own, &picture),
                Err(error) => wrong(&error),
            }
        }
        Launch::AudienceWindow(place, forced) => {
            let launch = WindowLaunch {
                audience_place: Some(place),
                forced,
                ..WindowLaunch::default()
            };
            open_window(wording, &atlas, launch)
        }
        Launch::Window(start, forced) => {
            let own = ToursAtStart::read(&start, atlas.as_deref().ok());
            match known(&atlas, &start, &own, start.kiosk.as_ref()) {
                Ok(()) => {
                    let launch = WindowLaunch {
                        start,
                        own,
                        audience_place: None,
                        forced,
                    };
                    open_window(wording, &atlas, launch)
                }
                Err(error) => wrong(&error),
            }
        }
    }
}

/// The version, and the commit of programs that are handed out.
fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");

    option_env!("NATO_ATLAS_COMMIT").map_or_else(
        || version.to_owned(),
        |commit| format!("{version} ({commit})"),
    )
}

/// Checks that the atlas has the state, the tour and the parts of the link that are asked for; a broken atlas passes,
/// since it is reported in the window.
fn known(
    atlas: &Result<Arc<Atlas>, LoadError>,
    start: &StartArgs,
    own: &ToursAtStart,
    tour: Option<&TourId>,
) -> Result<(), ArgsError> {
    let Ok(atlas) = atlas else { return Ok(()) };
    if let Some(state) = start.select.filter(|state| atlas.state(*state).is_none()) {
        return Err(ArgsError::UnknownState(state.to_string()));
    }
    if let Some(text) = &start.link {
        let mut view = ViewState::default();
        view.session.own_tours = OwnTours::new(own.tours.clone(), None);
        let (_, refused) = Link::read(text, atlas, &view);
        let refused: Vec<_> = refused.into_iter().map(|Refused(part)| part).collect();
        if !refused.is_empty() {
            return Err(ArgsError::Link(refused.join(", ")));
        }
    }
    let mut known = atlas.tours().iter().chain(&own.tours).map(|tour| &tour.id);
    match tour {
        Some(tour) if !known.clone().any(|id| id == tour) => {
            let known = known.by_ref().map(TourId::as_str).collect::<Vec<_>>();

            Err(ArgsError::UnknownTour(tour.to_string(), known.join(", ")))
        }
        _ => Ok(()),
    }
}

/// Checks that the folder of the picture exists, before the time is spent to draw it.
fn placed(picture: &PictureArgs) -> Result<(), ArgsError> {
    match picture.file.parent() {
        // A bare file name lies in the current folder.
        Some(folder) if folder.as_os_str().is_empty() || folder.is_dir() => Ok(()),
        _ => Err(ArgsError::NoFolder(picture.file.display().to_string())),
    }
}

/// Draws pictures through the same code as the window, and writes them.
fn take_picture(
    wording: &Arc<Wording>,
    atlas: Result<Arc<Atlas>, LoadError>,
    start: &StartArgs,
    own: ToursAtStart,
    picture: &PictureArgs,
) -> ExitOutcome {
    let tours = OwnTours::new(own.tours, None);
    let view = first_view(atlas.as_ref().ok(), start, None, tours, own.opened);
    let order = Order {
        content: picture.content.clone(),
        format: picture.format,
        size: picture.size,
    };
    // A chart shows no map.
    let levels = match picture.content {
        Content::Chart(_) => Ok(Levels::default()),
        Content::Map | Content::Tour(_) => export::levels(),
    };
    let written = levels.and_then(|levels| {
        let material = ExportInput {
            atlas,
            levels,
            view,
            surround: surround(start),
            wording: Arc::clone(wording),
        };
        export::export(&material, &order, &picture.file, &mut |_| true)
    });
    match written {
        Ok(()) | Err(ExportError::Stopped) => ExitOutcome::Silent,
        Err(ExportError::Levels(error)) => {
            ExitOutcome::Failure(verify::problems(wording, &error.problems), 1)
        }
        Err(ExportError::Picture(error)) => {
            ExitOutcome::Failure(wording.text_of(error.key(), error.arguments()), 1)
        }
    }
}

/// The window to open.
#[derive(Default)]
struct WindowLaunch {
    start: StartArgs,
    own: ToursAtStart,
    /// Where the audience window opens; `None` if this is not the audience window.
    audience_place: Option<AudiencePlace>,
    /// The renderer that the arguments ask for.
    forced: Option<Renderer>,
}

impl WindowLaunch {
    const fn title(&self) -> MessageKey {
        if self.audience_place.is_some() {
            msg!("stage-window-title")
        } else {
            msg!("app-title")
        }
    }
}

fn open_window(
    wording: &Arc<Wording>,
    atlas: &Result<Arc<Atlas>, LoadError>,
    launch: WindowLaunch,
) -> ExitOutcome {
    let title = wording.text(launch.title()).into_owned();
    let (own, audience_place) = (launch.own, launch.audience_place);
    // The levels are prepared while the window opens.
    let levels = Levels::default();
    let window = Arc::new(OnceLock::<egui::Context>::new());
    let to_wake = Arc::clone(&window);
    let preparation = prepare_all(&levels, move || {
        if let Some(window) = to_wake.get() {
            window.request_repaint();
        }
    });
    let store = data_folder::store();
    let (memory, notice) = store.load::<ViewState>();
    let notice = notice.map(|notice| wording.text_of(notice.key(), notice.arguments()));
    let wrong_tours = own.notices.iter().map(|notice| notice.text(wording));
    let notices: Vec<_> = notice.into_iter().chain(wrong_tours).collect();
    let own_tours = OwnTours::new(own.tours, own.folder.path().map(Path::to_owned));
    let remembered = memory.view.clone();
    let known = atlas.as_ref().ok();
    let mut view = first_view(known, &launch.start, remembered, own_tours, own.opened);
    view.session.presenting = audience_place.map(|_| Presenting::default());
    let is_full = audience_place.is_some_and(|place| place.size.is_some());
    let mut line = audience_place.map(|_| WindowLink {
        to: Box::new(io::stdout()),
        from: Box::new(io::stdin()),
        program: None,
    });
    let mut preparation = Some(preparation);
    // What visitors of a kiosk did is not restored.
    let remembers = launch.start.kiosk.is_none() && audience_place.is_none();
    let mut session_saver = remembers.then(|| SessionSaver::new(store, memory.clone()));

    let plan = Plan::of_this_computer(launch.forced);
    let opened = renderer::try_in_order(&plan.order, |renderer| {
        let options = renderer::native_options(renderer);
        let options = match audience_place {
            Some(place) => near(options, place),
            None => with_place(options, &memory),
        };
        renderer::open(&title, options, |context| {
            let parts = Parts {
                atlas: atlas.clone(),
                view: view.clone(),
                levels: levels.clone(),
                preparation: preparation.take(),
                surround: surround(&launch.start),
                canvas: renderer::canvases(&plan, context.wgpu_render_state.as_ref()),
                time_of_day,
                wording: Arc::clone(wording),
                audience: line.take().map_or_else(
                    || Audience::Teacher(opener(second_screen(context))),
                    |link| {
                        let connect =
                            Box::new(move |context: &egui::Context| link.connect(context));
                        Audience::AudienceWindow(connect, is_full)
                    },
                ),
            };
            let desktop = DesktopParts {
                store: session_saver.take(),
                notices: notices.clone(),
                tours: own.folder.clone(),
                pictures: folder_of_pictures(),
            };
            if window.set(context.egui_ctx.clone()).is_err() {
                log::debug!("the window was opened twice");
            }
            let mut app = DesktopApp::new(&context.egui_ctx, parts, desktop);
            if renderer::is_processor(&plan, context.wgpu_render_state.as_ref()) {
                app.leave_ground_to_window();
                theme::cast_no_shadows(&context.egui_ctx);
            }
            let window = context.egui_ctx.clone();
            app.follow_system_motion(|| SystemMotion::listen(move || window.request_repaint()));
            Box::new(app)
        })
    });

    match opened {
        Ok(()) => ExitOutcome::Silent,
        Err(error) => ExitOutcome::NoWindow(wording.text_of(error.key(), error.arguments())),
    }
}

/// The local hours and minutes.
fn time_of_day() -> [i8; 2] {
    let now = jiff::ZonedDateTime::now();

    [now.hour(), now.minute()]
}

/// The local date; `None` if the clock is outside of the calendar.
fn today() -> Option<Date> {
    let now = jiff::ZonedDateTime::now();

    Date::new(now.year(), now.month(), now.day())
}

/// Where this user keeps pictures; some have a folder of their own for them.
fn folder_of_pictures() -> Option<PathBuf> {
    let user = directories::UserDirs::new()?;
    let pictures = user.picture_dir().filter(|folder| folder.is_dir());

    Some(pictures.unwrap_or_else(|| user.home_dir()).to_owned())
}

/// The first view: from the arguments, a link or the tour of a file among them, else as last saved,
/// else the newest year.
fn first_view(
    atlas: Option<&Arc<Atlas>>,
    start: &StartArgs,
    remembered: Option<ViewState>,
    own: OwnTours,
    opened: Option<TourId>,
) -> ViewState {
    let fresh = || atlas.map_or_else(ViewState::default, |atlas| ViewState::first_run(atlas));
    let mut view = remembered.unwrap_or_else(fresh);
    view.session.own_tours = own;
    if let Some(atlas) = atlas {
        let opened = opened.map(|tour| Link {
            tour: Some((tour, 0)),
            ..Link::default()
        });
        let link = start.link.as_ref();
        let link = link.map(|text| Link::read(text, atlas, &view).0);
        if let Some(link) = link.or(opened) {
            view = view.opened_by(atlas, link);
        }
    }
    view.place.year = start.year.unwrap_or(view.place.year);
    view.place.selection = start.select.or(view.place.selection);
    view.settings.theme = start.theme.unwrap_or(view.settings.theme);
    view.place.comparison = start.comparison.unwrap_or(view.place.comparison);
    view.settings.layer = start.layer.unwrap_or(view.settings.layer);
    view.settings.map_language = start.names.unwrap_or(view.settings.map_language);
    view.session.kiosk = start.kiosk.clone().map(Kiosk::new);
    view.session.today = today();
    view.session.debug_labels = start.debug_labels;
    if start.ground.is_some() {
        view.place.fitted = None;
        view.session.start_ground = start.ground;
    }

    view
}

fn surround(start: &StartArgs) -> Surround {
    if start.map_only {
        Surround::MapOnly
    } else {
        Surround::Full
    }
}
