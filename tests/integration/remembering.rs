//! State saved between sessions: two runs of the application on one folder.

use std::fs;
use std::path::Path;

use atlas::Atlas;
use atlas::timeline::layer::Layer;
use egui_kittest::Harness;
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::desktop::session_saver::SessionSaver;
use nato_atlas::desktop::store::{SavedSession, Store};
use nato_atlas::desktop::tours_folder::ToursFolder;
use view::camera::Camera;
use view::camera::inset_maps::InsetContent;
use view::lesson::timer::TimerMode;
use view::lesson::viewing_room::ViewingRoom;
use view::map_language::MapLanguage;
use view::place::{Panel, Place};
use view::reading::chart::Chart;
use view::settings::{AtChanges, LegendClasses, Motion, Settings, ThemePreference};
use view::state::ViewState;
use view::time::comparison::{CompareMode, Comparison};
use view::time::playback::Speed;

use crate::facts;
use crate::starting::{Start, shows};
use crate::support::{click, empty_folder};

const FILE: &str = "memory.json";

/// A start like that of the program: with the state saved in `folder`.
fn live(folder: &Path) -> Harness<'static, DesktopApp> {
    let store = Store::in_folder(folder);
    let (memory, notice) = store.load::<ViewState>();
    let start = Start {
        view: memory.view.clone(),
        session_saver: Some(SessionSaver::new(store, memory)),
        notice,
        ..Start::default()
    };

    start.open()
}

/// Closes the window as a user does.
fn close(mut harness: Harness<'_, DesktopApp>) {
    eframe::App::on_exit(harness.state_mut(), None);
}

/// The saved part of the view.
fn saved(view: &ViewState) -> serde_json::Value {
    serde_json::to_value(view).unwrap()
}

/// A view in which everything that is saved differs from a first run.
fn another_view() -> ViewState {
    ViewState {
        place: Place {
            year: 1998,
            comparison: Comparison {
                mode: CompareMode::Swipe,
                other: 1955,
            },
            camera: Camera {
                center: geo::lon_lat::LonLat::new(20.0, 50.0),
                km_per_point: 3.0,
            },
            fitted: None,
            selection: Some(facts::state("POL")),
            panel: Panel::Quotes,
            quote: None,
        },
        settings: Settings {
            chart: Some(Chart::Frontier),
            panel_open: false,
            show_date: true,
            graticule: true,
            insets: InsetContent::Empty,
            handle: 0.25,
            map_language: MapLanguage::Hungarian,
            layer: Layer::Partnership,
            legend_open: Some(false),
            legend_classes: LegendClasses::All,
            theme: ThemePreference::Dark,
            speed: Speed::ALL[0],
            at_changes: AtChanges::Pause,
            ui_scale: 1.2,
            motion: Some(Motion::Reduced),
            viewing_room: Some(ViewingRoom::new(1.8, 12.0)),
            timer: TimerMode::Down,
            lesson_minutes: 90,
        },
        ..ViewState::default()
    }
}

#[test]
fn the_next_run_shows_what_the_last_one_showed() {
    let folder = empty_folder("two-lives");
    let store = Store::in_folder(&folder);
    let start = Start {
        view: Some(another_view()),
        session_saver: Some(SessionSaver::new(store.clone(), SavedSession::default())),
        ..Start::default()
    };
    let mut first = start.open();
    click(&mut first, "Next year");
    let shown = saved(first.state().view().unwrap());
    assert_eq!(shown["year"], 1999);
    close(first);

    let second = live(&folder);
    assert_eq!(saved(second.state().view().unwrap()), shown);
    let (memory, notice) = store.load::<ViewState>();
    assert_eq!(notice, None);
    // The size of the test's screen is in points of the interface, the saved one in points of the
    // window.
    let size = memory.window.unwrap().size.map(f32::round);
    assert_eq!(size, [1536.0, 864.0]);
}

#[test]
fn nothing_is_written_while_nothing_changes() {
    let folder = empty_folder("unchanged");
    close(live(&folder));
    let written = fs::read(folder.join(FILE)).unwrap();
    // Saving it anew would restore the fields that are missing here.
    let shorter = String::from_utf8(written)
        .unwrap()
        .replace("\"position\": null,", "");
    fs::write(folder.join(FILE), &shorter).unwrap();
    close(live(&folder));
    assert_eq!(fs::read_to_string(folder.join(FILE)).unwrap(), shorter);
}

#[test]
fn a_change_is_written_after_a_while_even_if_the_program_never_ends() {
    let folder = empty_folder("power-cut");
    let mut harness = live(&folder);
    click(&mut harness, "Previous year");
    harness.run_steps(48);
    let (memory, _) = Store::in_folder(&folder).load::<ViewState>();
    assert_eq!(memory.view.unwrap().place.year, 2025);
}

#[test]
fn a_damaged_memory_is_set_aside_with_a_notice_and_forgotten_by_the_run_after() {
    for (number, damage) in ["", "{\"view\":"].iter().enumerate() {
        let folder = empty_folder(&format!("damaged-{number}"));
        fs::write(folder.join(FILE), damage).unwrap();
        let first = live(&folder);
        assert!(shows(&first, "were moved to"), "{damage:?}");
        let aside = folder.join("memory.damaged-1.json");
        assert_eq!(fs::read_to_string(aside).unwrap(), *damage);
        close(first);
        assert!(!shows(&live(&folder), "were moved to"), "{damage:?}");
    }
}

#[test]
fn of_a_newer_program_what_is_known_is_used_and_the_rest_passed_over() {
    let folder = empty_folder("newer");
    close(live(&folder));
    let file = folder.join(FILE);
    let mut memory: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    memory["version"] = 9.into();
    memory["view"]["year"] = 1999.into();
    memory["view"]["layers"] = serde_json::json!(["rivers"]);
    memory["view"]["settings"]["language"] = "fr".into();
    fs::write(&file, memory.to_string()).unwrap();
    let harness = live(&folder);
    assert_eq!(harness.state().view().unwrap().place.year, 1999);
    assert!(!shows(&harness, "were moved to"));

    memory["view"]["panel"] = "Hologram".into();
    fs::write(&file, memory.to_string()).unwrap();
    let harness = live(&folder);
    assert_eq!(
        harness.state().view().unwrap().place.year,
        2026,
        "starts afresh"
    );
    assert!(shows(&harness, "were moved to"));
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_once() {
    let folder = empty_folder("unwritable");
    fs::write(folder.join("occupied"), "").unwrap();
    // A file where a folder should be stops everybody, even the administrator.
    let mut harness = live(&folder.join("occupied"));
    click(&mut harness, "Dismiss");
    harness.run_steps(48);
    assert!(shows(&harness, "could not be saved in"));
    click(&mut harness, "Dismiss");
    click(&mut harness, "Previous year");
    harness.run_steps(48);
    assert!(!shows(&harness, "could not be saved in"));
    close(harness);
}

/// A file that version 0.1.0 wrote.
fn fixture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// What 0.1.0 wrote under another name or did not know, and what is written today.
const RENAMED: [(&str, &str); 6] = [
    ("\"SmallMaps\"", "\"InsetMaps\""),
    (
        "\"legend_open\":",
        "\"legend_classes\":\"OnMap\",\"legend_open\":",
    ),
    ("\"manner\":", "\"mode\":"),
    ("\"corner\":", "\"insets\":"),
    ("\"room\":", "\"viewing_room\":"),
    ("\"GoOn\"", "\"Continue\""),
];

#[test]
fn the_memory_of_an_earlier_version_opens_as_it_was() {
    let folder = empty_folder("earlier-memory");
    fs::copy(fixture("memory_of_0.1.0.json"), folder.join(FILE)).unwrap();
    let (memory, notice) = Store::in_folder(&folder).load::<ViewState>();
    assert_eq!(notice, None);
    let view = memory.view.unwrap();
    assert_eq!(view.place.year, 1998);
    assert_eq!(view.place.selection, Some(facts::state("POL")));
    assert_eq!(view.place.comparison.mode, CompareMode::Swipe);
    assert_eq!(view.settings.layer, Layer::Alliances);
    assert_eq!(view.settings.map_language, MapLanguage::Polish);
    assert_eq!(view.settings.chart, Some(Chart::Members));
    // What is written again is what was read, field by field.
    let before = fs::read(folder.join(FILE)).unwrap();
    let before: serde_json::Value = serde_json::from_slice(&before).unwrap();
    let now_named = RENAMED
        .iter()
        .fold(before["view"].to_string(), |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replace(old, new)
        });
    let now_named: serde_json::Value = serde_json::from_str(&now_named).unwrap();
    assert_eq!(saved(&view), now_named);
}

#[test]
fn a_tour_of_an_earlier_version_opens_and_keeps_what_is_not_known() {
    let folder = empty_folder("earlier-tour");
    let file = folder.join("our-baltic-lesson.json");
    fs::copy(fixture("tour_of_0.1.0.json"), &file).unwrap();
    let atlas = Atlas::bundled().unwrap();
    let (tours, notices) = ToursFolder::at(Some(folder)).load(&atlas);
    assert_eq!(notices, []);
    let before: serde_json::Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    assert_eq!(
        serde_json::to_value(&tours).unwrap(),
        serde_json::json!([before])
    );
}
