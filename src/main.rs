//! Reads the arguments, starts logging, opens the window, reports a fatal error.

use std::process::ExitCode;
use std::sync::Arc;

use nato_atlas::app::{App, Chrome, Parts};
use nato_atlas::args::{self, Launch};
use nato_atlas::atlas::Atlas;
use nato_atlas::map::levels::Levels;
use nato_atlas::map::prepare::{self, prepare};
use nato_atlas::offscreen;
use nato_atlas::view::state::ViewState;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    env_logger::init();
    let launch = args::parse(std::env::args_os().skip(1), &(1949..=2026)).unwrap();
    let Launch::Picture(start, picture) = launch else {
        panic!()
    };
    let atlas = Arc::new(Atlas::bundled().unwrap());
    let levels = Levels::default();
    for n in 0..3 {
        levels.provide(n, prepare(n).unwrap());
    }
    let mut view = ViewState::first_run(&atlas);
    view.year = start.year.unwrap_or(view.year);
    view.selection = start.select;
    if start.theme == Some(nato_atlas::ui::theme::ThemeChoice::Dark) {
        view.settings.theme = nato_atlas::view::state::ThemePreference::Dark;
    }
    let context = egui::Context::default();
    let chrome = if start.map_only {
        Chrome::MapOnly
    } else {
        Chrome::Full
    };
    let mut app = App::new(
        &context,
        Parts {
            atlas,
            view,
            levels,
            chrome,
        },
    );
    let made = offscreen::render(&context, picture.size, 1.0, |ui| app.frame(ui)).unwrap();
    made.write_png(&picture.file).unwrap();
    ExitCode::SUCCESS
}
