//! Opens the application without a window: for tests by role and label, and for pictures.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use atlas::Atlas;
use atlas::date::Year;
use atlas::id::QuoteId;
use atlas::problem::LoadError;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;
use atlas::tour::Tour;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use map::levels::{LEVEL_COUNT, Levels};
use map::prepare::prepare;
use nato_atlas::app::window_role::Audience;
use nato_atlas::app::{Parts, Surround};
use nato_atlas::desktop::desktop_app::{DesktopApp, DesktopParts};
use nato_atlas::desktop::store::Notice;
use nato_atlas::desktop::tours_folder::ToursFolder;
use nato_atlas::export::ExportInput;
use nato_atlas::wording::Wording;
use view::camera::Camera;
use view::lesson::kiosk::Kiosk;
use view::lesson::presenting::Presenting;
use view::lesson::tour::TourProgress;
use view::lesson::tour_editor::OwnTours;
use view::place::Panel;
use view::settings::{Motion, ThemePreference};
use view::state::ViewState;
use view::time::comparison::{CompareMode, Comparison};

use crate::canvas_kind::CanvasKind;
use crate::logged::listen_for_errors;
use crate::{facts, starting};

/// A window large enough for every part.
pub(crate) const LARGE: egui::Vec2 = egui::vec2(1280.0, 720.0);

/// How much time passes from frame to frame, in seconds.
const FRAME_SECONDS: f32 = 0.25;

/// How long the longest flight, and all that comes with it, may take, in seconds.
const LONGEST_REST: f32 = 4.0;

static SHARED: LazyLock<Arc<Atlas>> = LazyLock::new(|| Arc::new(Atlas::bundled().unwrap()));

/// All levels of detail; preparing them once serves every test.
pub(crate) static LEVELS: LazyLock<Levels> = LazyLock::new(|| {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, prepare(number).unwrap());
    }

    levels
});

/// The application to be opened.
pub(crate) struct Setup {
    size: egui::Vec2,
    frame_seconds: f32,
    atlas: Result<Arc<Atlas>, LoadError>,
    view: ViewState,
    surround: Surround,
    canvas: CanvasKind,
    notices: Vec<String>,
    tours: ToursFolder,
    audience: Audience,
    pictures: Option<PathBuf>,
    wording: Arc<Wording>,
}

/// An application of `size` points in the newest year, to be set up further.
pub(crate) fn sized(size: egui::Vec2) -> Setup {
    Setup {
        size,
        frame_seconds: FRAME_SECONDS,
        atlas: Ok(Arc::clone(&SHARED)),
        view: ViewState::first_run(&SHARED),
        surround: Surround::Full,
        canvas: CanvasKind::Meshes,
        notices: Vec::new(),
        tours: ToursFolder::default(),
        audience: Audience::Alone,
        pictures: None,
        wording: Arc::new(Wording::english()),
    }
}

impl Setup {
    /// A window of another size, in points.
    pub(crate) fn size(mut self, size: egui::Vec2) -> Self {
        self.size = size;
        self
    }

    /// Speaks another language.
    pub(crate) fn language(mut self, code: &str) -> Self {
        self.wording = Arc::new(Wording::for_language(code).unwrap());
        self
    }

    /// Changes the view in another way.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut ViewState)) -> Self {
        change(&mut self.view);
        self
    }

    pub(crate) fn year(mut self, year: Year) -> Self {
        self.view.place.year = year;
        self
    }

    pub(crate) fn legend_open(mut self) -> Self {
        self.view.settings.legend_open = Some(true);
        self
    }

    pub(crate) fn select(mut self, code: &str) -> Self {
        self.view.place.selection = Some(facts::state(code));
        self
    }

    /// Looks elsewhere than at the start view.
    pub(crate) fn camera(mut self, camera: Camera) -> Self {
        (self.view.place.camera, self.view.place.fitted) = (camera, None);
        self
    }

    /// Compares the year shown with another.
    pub(crate) fn compare(mut self, mode: CompareMode, other: Year) -> Self {
        self.view.place.comparison = Comparison { mode, other };
        self
    }

    pub(crate) fn theme(mut self, theme: ThemePreference) -> Self {
        self.view.settings.theme = theme;
        self
    }

    pub(crate) fn quote(mut self, quote: &QuoteId) -> Self {
        self.view.place.quote = Some(quote.clone());
        self
    }

    /// Lets somebody look at the window.
    pub(crate) fn audience(mut self, audience: Audience) -> Self {
        self.view.session.presenting =
            matches!(audience, Audience::AudienceWindow(..)).then(Presenting::default);
        self.audience = audience;
        self
    }

    /// While presenting, at a step of a tour if one is given.
    pub(crate) fn presented(mut self, tour_progress: Option<TourProgress>) -> Self {
        self.view.session.presenting = Some(Presenting::default());
        self.view.session.tour_progress = tour_progress;
        self
    }

    /// Saves pictures in `folder`.
    pub(crate) fn pictures(mut self, folder: &Path) -> Self {
        self.pictures = Some(folder.to_owned());
        self
    }

    /// Reads and saves tours in `folder`.
    pub(crate) fn tours(mut self, folder: &Path) -> Self {
        self.tours = ToursFolder::at(Some(folder.to_owned()));
        let (tours, notices) = self.tours.load(&SHARED);
        self.view.session.own_tours = OwnTours::new(tours, Some(folder.to_owned()));
        let wording = Wording::english();
        let words = notices.iter().map(|notice| notice.text(&wording));
        self.notices.extend(words);
        self
    }

    /// Plays a tour by itself.
    pub(crate) fn kiosk(mut self, tour: &Tour) -> Self {
        self.view.session.kiosk = Some(Kiosk::new(tour.id.clone()));
        self
    }

    pub(crate) fn panel(mut self, panel: Panel) -> Self {
        self.view.place.panel = panel;
        self
    }

    pub(crate) fn motion(mut self, motion: Motion) -> Self {
        self.view.settings.motion = Some(motion);
        self
    }

    pub(crate) fn layer(mut self, layer: Layer) -> Self {
        self.view.settings.layer = layer;
        self
    }

    /// Lets only the land of an entry of the legend keep its color.
    pub(crate) fn isolate(mut self, entry: LegendKey) -> Self {
        self.view.session.filter.isolated = Some(entry);
        self
    }

    pub(crate) fn map_only(mut self) -> Self {
        self.surround = Surround::MapOnly;
        self
    }

    pub(crate) fn on(mut self, canvas: CanvasKind) -> Self {
        self.canvas = canvas;
        self
    }

    pub(crate) fn broken(mut self, error: LoadError) -> Self {
        self.atlas = Err(error);
        self
    }

    pub(crate) fn notice(mut self, notice: &Notice) -> Self {
        self.notices.push(starting::words(notice));
        self
    }

    /// Lets this much time pass from frame to frame, in seconds.
    pub(crate) fn frame_seconds(mut self, seconds: f32) -> Self {
        self.frame_seconds = seconds;
        self
    }

    /// Opens the application without a renderer.
    pub(crate) fn open(self) -> Harness<'static, DesktopApp> {
        let builder = Harness::builder();
        self.build(builder)
    }

    /// Opens the application with a software renderer; fails where there is none.
    pub(crate) fn draw(self) -> Harness<'static, DesktopApp> {
        let drawing = std::panic::catch_unwind(|| Harness::builder().wgpu());
        let builder = drawing.unwrap_or_else(|_| {
            panic!(
                "nothing here can draw a picture; on Debian: apt-get install mesa-vulkan-drivers"
            )
        });
        // Whoever has a real graphics card gets slightly other pictures from it.
        self.build(builder.with_render_cursor(false))
    }

    fn build(
        self,
        builder: egui_kittest::HarnessBuilder<DesktopApp>,
    ) -> Harness<'static, DesktopApp> {
        listen_for_errors();
        let Self {
            size,
            frame_seconds,
            atlas,
            view,
            surround,
            canvas,
            notices,
            tours,
            audience,
            pictures,
            wording,
        } = self;
        let mut harness = builder
            .with_size(size)
            .with_theme(egui::Theme::Light)
            .with_step_dt(frame_seconds)
            .with_max_steps((LONGEST_REST / frame_seconds) as u64)
            .build_eframe(|context| {
                let levels = LEVELS.clone();
                let card = context.wgpu_render_state.as_ref();
                let canvas = canvas.canvases(card);
                let parts = Parts {
                    atlas,
                    view,
                    levels,
                    preparation: None,
                    canvas,
                    surround,
                    time_of_day: || [9, 41],
                    audience,
                    wording,
                };
                let desktop = DesktopParts {
                    store: None,
                    notices,
                    tours,
                    pictures,
                };
                DesktopApp::new(&context.egui_ctx, parts, desktop)
            });
        harness.run();

        harness
    }
}

/// The input of exports.
pub(crate) fn material(view: ViewState, surround: Surround) -> ExportInput {
    ExportInput {
        atlas: Ok(Arc::clone(&SHARED)),
        levels: LEVELS.clone(),
        view,
        surround,
        wording: Arc::new(Wording::english()),
    }
}

pub(crate) fn harness(size: egui::Vec2) -> Harness<'static, DesktopApp> {
    sized(size).open()
}

pub(crate) fn view<'a>(harness: &'a Harness<'_, DesktopApp>) -> &'a ViewState {
    harness.state().view().expect("the data is sound")
}

/// The part of the screen that the map fills.
pub(crate) fn map_rect(harness: &Harness<'_, DesktopApp>) -> egui::Rect {
    view(harness).session.map_rect
}

/// The accessible node of a state's name on the map; `name` is what precedes the colon.
pub(crate) fn on_map<'a>(harness: &'a Harness<'_, DesktopApp>, name: &str) -> Option<Node<'a>> {
    let start = format!("{name}: ");
    let is_it = |node: &Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(&start))
    };

    harness.query_all_by_role(Role::Button).find(is_it)
}

/// The names and values of all accessible nodes.
pub(crate) fn all_texts(harness: &Harness<'_, DesktopApp>) -> Vec<String> {
    let nodes = harness.root().children_recursive();

    nodes
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        })
        .flatten()
        .collect()
}

/// Presses a key, and runs until no frame is asked for.
pub(crate) fn press(harness: &mut Harness<'_, DesktopApp>, key: egui::Key) {
    harness.key_press(key);
    harness.run();
}

/// Presses a key that changes the UI scale, and runs until no frame is asked for.
///
/// A real window keeps its size in pixels then; here its size in points is given.
pub(crate) fn press_for_letters(harness: &mut Harness<'_, DesktopApp>, key: egui::Key) {
    let pixels = harness.ctx.content_rect().size() * harness.ctx.zoom_factor();
    harness.key_press(key);
    settle_in(harness, pixels);
}

/// Runs until the UI scale settles in a window of `size` points at the usual scale.
pub(crate) fn settle_in(harness: &mut Harness<'_, DesktopApp>, size: egui::Vec2) {
    for _ in 0..9 {
        harness.step();
        harness.set_size(size / harness.ctx.zoom_factor());
    }
    harness.run();
}

/// Begins a tour on the page of tours, which is open.
pub(crate) fn begin_tour(harness: &mut Harness<'_, DesktopApp>, tour: &Tour) {
    let name = format!("{}: start ({} steps)", tour.title, tour.steps.len());
    harness.get_by_label(&name).click_accesskit();
    harness.run();
}

/// Clicks the button named `name`, and runs until no frame is asked for.
pub(crate) fn click(harness: &mut Harness<'_, DesktopApp>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

/// A folder of its own for the test `name`, without anything in it.
pub(crate) fn empty_folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("nato-atlas-{name}-{}", std::process::id()));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();

    folder
}
