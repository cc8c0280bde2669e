//! Pictures without a window: of one view, or of each step of a tour.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::{App, Audience, Chrome, Parts};
use crate::args;
use crate::atlas::Atlas;
use crate::atlas::id::TourId;
use crate::atlas::problem::LoadError;
use crate::map::canvas::Meshes;
use crate::map::levels::{LEVEL_COUNT, Levels};
use crate::map::prepare::prepare;
use crate::offscreen::{self, OffscreenError, Picture};
use crate::tours_folder::ToursFolder;
use crate::ui::stage;
use crate::view::action::Action;
use crate::view::presenting::Presenting;
use crate::view::state::{Motion, ViewState};
use crate::view::tour::TourDeed;

/// Why there is no picture.
#[derive(Debug)]
pub enum Failure {
    /// The map could not be prepared.
    Levels(LoadError),
    /// The picture could not be drawn or written.
    Picture(OffscreenError),
}

/// Draws what a window would show and writes it, through the same code as the window.
pub fn take(
    atlas: Result<Arc<Atlas>, LoadError>,
    view: ViewState,
    chrome: Chrome,
    wanted: &args::Picture,
) -> Result<(), Failure> {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, prepare(number).map_err(Failure::Levels)?);
    }
    let written = if let (Ok(known), Some(tour)) = (&atlas, &wanted.tour) {
        write_tour(known, view, &levels, (wanted, tour))
    } else {
        let (drawn, _) = draw(atlas, view, &levels, (chrome, wanted.size));

        drawn.and_then(|drawn| drawn.write_png(&wanted.file))
    };

    written.map_err(Failure::Picture)
}

/// Draws what a window of this size shows, and gives what the view has become.
fn draw(
    atlas: Result<Arc<Atlas>, LoadError>,
    view: ViewState,
    levels: &Levels,
    (chrome, size): (Chrome, [u32; 2]),
) -> (Result<Picture, OffscreenError>, Option<ViewState>) {
    // Letters as large as the class sees them.
    let [width, height] = size.map(|side| side as f32);
    let scale = if view.is_staged() {
        stage::zoom_for([width, height])
    } else {
        1.0
    };
    let context = egui::Context::default();
    let parts = Parts {
        atlas,
        view,
        levels: levels.clone(),
        preparation: None,
        chrome,
        // A picture that is drawn once gains nothing from a card.
        canvas: Box::new(Meshes::boxed),
        store: None,
        notices: Vec::new(),
        tours: ToursFolder::default(),
        time_of_day: || [0, 0],
        audience: Audience::Alone,
        pictures: None,
    };
    let mut app = App::new(&context, parts);
    let drawn = offscreen::render(&context, size, scale, |ui| app.frame(ui));

    (drawn, app.view().cloned())
}

/// Writes a picture of each step of a tour, as a class sees it.
fn write_tour(
    atlas: &Arc<Atlas>,
    mut view: ViewState,
    levels: &Levels,
    (wanted, tour): (&args::Picture, &TourId),
) -> Result<(), OffscreenError> {
    let count = view
        .tour_named(atlas, tour)
        .map_or(0, |tour| tour.steps.len());
    view.settings.motion = Motion::Reduced;
    view.presenting = Some(Presenting::default());
    let goes = |view: &mut ViewState, deed| {
        // Nothing outside of the view follows from a step.
        let _effect = view.apply(atlas, Action::Tour(deed));
    };
    goes(&mut view, TourDeed::Start(tour.clone()));
    let look = |view: ViewState| {
        draw(
            Ok(Arc::clone(atlas)),
            view,
            levels,
            (Chrome::Full, wanted.size),
        )
    };
    // The first picture tells how much of the screen the map fills, which steps fit their view to.
    let (first, seen) = look(view.clone());
    first?;
    let view = seen.unwrap_or(view);
    for step in 0..count {
        let mut view = view.clone();
        goes(&mut view, TourDeed::GoTo(step));
        look(view).0?.write_png(&numbered(&wanted.file, step + 1))?;
    }

    Ok(())
}

/// The file with a number at the end of its name.
fn numbered(file: &Path, number: usize) -> PathBuf {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();

    file.with_file_name(format!("{name}-{number:02}.png"))
}
