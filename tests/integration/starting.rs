//! The start: the map while its levels are prepared, and the UI scale.

use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use atlas::Atlas;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use map::canvas::Meshes;
use map::level::Level;
use map::levels::{LEVEL_COUNT, Levels};
use map::prepare::{Preparation, Prepared};
use nato_atlas::app::window_role::Audience;
use nato_atlas::app::{Parts, Surround};
use nato_atlas::desktop::desktop_app::{DesktopApp, DesktopParts};
use nato_atlas::desktop::session_saver::SessionSaver;
use nato_atlas::desktop::store::Notice;
use nato_atlas::wording::Wording;
use view::settings::{LARGEST_UI_SCALE, SMALLEST_UI_SCALE};
use view::state::ViewState;

use crate::support::{LARGE, all_texts};

static ATLAS: LazyLock<Arc<Atlas>> = LazyLock::new(|| Arc::new(Atlas::bundled().unwrap()));

/// What may differ between two starts.
#[derive(Default)]
pub(crate) struct Start {
    pub(crate) view: Option<ViewState>,
    pub(crate) levels: Levels,
    pub(crate) outcomes: Option<Receiver<Prepared>>,
    pub(crate) session_saver: Option<SessionSaver>,
    pub(crate) notice: Option<Notice>,
}

/// A notice as it stands on the screen.
pub(crate) fn words(notice: &Notice) -> String {
    Wording::english().text_of(notice.key(), notice.arguments())
}

impl Start {
    /// Opens the application; without levels the map is sea.
    pub(crate) fn open(self) -> Harness<'static, DesktopApp> {
        let view = self.view.unwrap_or_else(|| ViewState::first_run(&ATLAS));
        let parts = Parts {
            atlas: Ok(Arc::clone(&ATLAS)),
            view,
            levels: self.levels,
            preparation: self.outcomes.map(|outcomes| Preparation {
                outcomes,
                hold: None,
            }),
            surround: Surround::Full,
            canvas: Box::new(Meshes::boxed),
            time_of_day: || [9, 41],
            audience: Audience::Alone,
            wording: Arc::new(Wording::english()),
        };
        let desktop = DesktopParts {
            store: self.session_saver,
            notices: self.notice.iter().map(words).collect(),
            ..DesktopParts::default()
        };
        let builder = Harness::builder().with_size(LARGE).with_step_dt(0.25);
        let mut harness =
            builder.build_eframe(|context| DesktopApp::new(&context.egui_ctx, parts, desktop));
        harness.run();

        harness
    }
}

/// Whether any text on the screen has these words.
pub(crate) fn shows(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

#[test]
fn a_map_whose_threads_are_lost_is_said_with_a_remedy() {
    let levels = Levels::default();
    levels.provide(1, Level::build(&[], &[]));
    let (sender, outcomes) = mpsc::channel();
    sender.send(Ok(())).unwrap();
    let start = Start {
        levels,
        outcomes: Some(outcomes),
        ..Start::default()
    };
    let mut harness = start.open();
    assert!(harness.state().view().is_some(), "the map may still come");

    drop(sender);
    harness.run();
    for words in [
        "could not be loaded",
        "assets/map/units_l0.geojson",
        "assets/map/units_l2.geojson",
        "assets/map/units_l3.geojson",
        "could not be prepared for drawing",
        "start the atlas again",
    ] {
        assert!(shows(&harness, words), "no “{words}”");
    }
    assert!(!shows(&harness, "units_l1"), "this level is there");
}

#[test]
fn a_map_that_arrived_is_not_missed_when_its_threads_end() {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, Level::build(&[], &[]));
    }
    let (sender, outcomes) = mpsc::channel();
    drop(sender);
    let start = Start {
        levels,
        outcomes: Some(outcomes),
        ..Start::default()
    };
    assert!(start.open().state().view().is_some());
}

#[test]
fn the_interface_stops_growing_and_shrinking_at_its_limits_and_the_window_rests() {
    for (key, limit) in [
        (Key::Minus, SMALLEST_UI_SCALE),
        (Key::Plus, LARGEST_UI_SCALE),
    ] {
        let mut view = ViewState::default();
        view.settings.ui_scale = limit;
        let start = Start {
            view: Some(view),
            ..Start::default()
        };
        let mut harness = start.open();
        for _step in 0..2 {
            harness.key_press_modifiers(Modifiers::COMMAND, key);
            harness.run();
        }
        let scale = harness.state().view().unwrap().settings.ui_scale;
        assert_eq!((scale, harness.ctx.zoom_factor()), (limit, limit));
        let output = &harness.output().viewport_output[&egui::ViewportId::ROOT];
        assert_eq!(output.repaint_delay, Duration::MAX, "{key:?}");
        assert!(harness.query_by_label("Play").is_some(), "all is drawn");
    }
}
