//! Pictures without a window, of a view, of each step of a tour or of a chart: pixels or vectors.
//!
//! All of them come from the code that draws the window.

pub mod atomic_file;
mod chart;
mod chart_table;
mod drawing;
pub mod file_names;
mod gif;
mod handout;
pub mod offscreen;
mod png;
mod quote_table;
pub mod vector;
mod web_page;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::Surround;
use crate::export::offscreen::OffscreenError;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::id::TourId;
use atlas::problem::LoadError;
use map::levels::{LEVEL_COUNT, Levels};
use map::prepare::prepare;
use view::action::Action;
use view::lesson::presenting::Presenting;
use view::lesson::tour::TourCommand;
use view::picture::{Content, Destination, Format, Order, Progress};
use view::settings::Motion;
use view::state::ViewState;

/// Why an export failed.
#[derive(Debug, Clone, PartialEq)]
pub enum ExportError {
    /// The map could not be prepared, or the facts of a chart could not be read.
    Levels(LoadError),
    /// The picture could not be drawn or written.
    Picture(OffscreenError),
    /// The caller stopped it.
    Stopped,
}

impl From<OffscreenError> for ExportError {
    fn from(error: OffscreenError) -> Self {
        Self::Picture(error)
    }
}

/// What an export draws.
#[derive(Clone)]
pub struct ExportInput {
    /// The facts, or why they could not be read.
    pub atlas: Result<Arc<Atlas>, LoadError>,
    /// The levels of detail.
    pub levels: Levels,
    /// The view to draw.
    pub view: ViewState,
    /// What is drawn around the map.
    pub surround: Surround,
    /// The sentences of the language that is written.
    pub wording: Arc<Wording>,
}

/// Is told the progress of an export; `false` stops it.
pub type Follow<'a> = &'a mut dyn FnMut(Progress) -> bool;

/// All levels of detail, prepared here and now.
pub fn levels() -> Result<Levels, ExportError> {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, prepare(number).map_err(ExportError::Levels)?);
    }

    Ok(levels)
}

/// Writes what `order` asks for into `file`; the pictures of a tour as PNG get a number before the
/// end of its name. A file that is there is replaced, and none is left half written.
pub fn export(
    material: &ExportInput,
    order: &Order,
    file: &Path,
    follow: Follow<'_>,
) -> Result<(), ExportError> {
    if let (Content::Tour(tour), Format::Png, Ok(atlas)) =
        (&order.content, order.format, &material.atlas)
    {
        let material = &presented(material);
        let steps = Steps::new(material, atlas, tour, order.size)?;
        for (place, view) in steps.views().enumerate() {
            let picture = png::picture(material, view, order.size)?;
            picture.write_png(&numbered(file, place + 1))?;
            steps.follow(follow, place)?;
        }

        return Ok(());
    }
    let bytes = drawn(material, order, follow)?;

    atomic_file::write(file, &bytes).map_err(|error| {
        let name = file.display().to_string();
        ExportError::Picture(OffscreenError::Unwritable(name, error.to_string()))
    })
}

/// What `order` asks for as the content of one file. Pixels of a tour are its animation.
pub fn drawn(
    material: &ExportInput,
    order: &Order,
    follow: Follow<'_>,
) -> Result<Vec<u8>, ExportError> {
    match (&material.atlas, &order.content) {
        (Ok(atlas), Content::Chart(chart)) => chart::drawn(material, atlas, *chart, order),
        (Err(error), Content::Chart(_)) => Err(ExportError::Levels(error.clone())),
        (Ok(atlas), Content::Tour(tour)) => match order.format {
            Format::Pdf => handout::drawn(material, atlas, tour, follow),
            Format::Html => web_page::drawn(material, atlas, tour, follow),
            Format::Png | Format::Svg | Format::Gif | Format::Csv => {
                let material = &presented(material);
                let steps = Steps::new(material, atlas, tour, order.size)?;
                gif::drawn(material, &steps, order.size, follow)
            }
        },
        (_, Content::Map | Content::Tour(_)) => match order.format {
            Format::Svg | Format::Pdf => drawing::drawn(material, order),
            Format::Png | Format::Gif | Format::Html | Format::Csv => {
                let picture = png::picture(material, shown(material), order.size)?;

                Ok(picture.png()?)
            }
        },
    }
}

/// Drawn as in a presentation, with the text beside the map.
fn presented(material: &ExportInput) -> ExportInput {
    ExportInput {
        surround: Surround::Full,
        ..material.clone()
    }
}

/// The steps of a tour, drawn as in a presentation.
struct Steps<'a> {
    atlas: &'a Atlas,
    /// The view after the layout of the first step.
    first: ViewState,
    count: usize,
}

impl<'a> Steps<'a> {
    fn new(
        material: &ExportInput,
        atlas: &'a Arc<Atlas>,
        tour: &TourId,
        size: [u32; 2],
    ) -> Result<Self, ExportError> {
        let mut view = begun(&material.view, atlas, tour);
        view.session.presenting = Some(Presenting::default());
        // The first layout tells how much of the screen the map fills, which steps fit their view
        // to.
        let first = png::settled(material, view, size)?;

        Ok(Self {
            atlas,
            count: first.tour_on(atlas).map_or(0, |tour| tour.steps.len()),
            first,
        })
    }

    fn views(&self) -> impl Iterator<Item = ViewState> {
        (0..self.count).map(|step| at_step(&self.first, self.atlas, step))
    }

    /// Reports that a step is done.
    fn follow(&self, follow: Follow<'_>, place: usize) -> Result<(), ExportError> {
        told(follow, place + 1, self.count)
    }
}

fn told(follow: Follow<'_>, done: usize, all: usize) -> Result<(), ExportError> {
    if follow(Progress { done, all }) {
        Ok(())
    } else {
        Err(ExportError::Stopped)
    }
}

/// The view at the beginning of a tour, without any motion.
fn begun(view: &ViewState, atlas: &Atlas, tour: &TourId) -> ViewState {
    let mut view = view.clone();
    view.settings.motion = Some(Motion::Reduced);
    (
        view.session.presenting,
        view.session.page,
        view.session.tour_progress,
    ) = (None, None, None);
    done(&mut view, atlas, TourCommand::Start(tour.clone()));

    view
}

fn at_step(view: &ViewState, atlas: &Atlas, step: usize) -> ViewState {
    let mut view = view.clone();
    done(&mut view, atlas, TourCommand::GoTo(step));

    view
}

fn done(view: &mut ViewState, atlas: &Atlas, command: TourCommand) {
    // A step has no effect outside of the view.
    let _effect = view.apply(atlas, Action::Tour(command));
    // A still picture shows no transition.
    view.session.transition = None;
}

/// The map alone, with what a picture of it must say.
fn taken_away(view: &ViewState) -> ViewState {
    let mut view = view.clone();
    view.settings.motion = Some(Motion::Reduced);
    (
        view.session.presenting,
        view.session.page,
        view.session.flight,
        view.session.transition,
    ) = (None, None, None, None);
    view.session.picture = Some(Destination::Drawn);

    view
}

/// The view to draw; a picture of the map alone gets its imprint.
fn shown(material: &ExportInput) -> ViewState {
    match material.surround {
        Surround::MapOnly if material.view.session.map_rect.is_positive() => {
            taken_away(&material.view)
        }
        Surround::MapOnly | Surround::Full => material.view.clone(),
    }
}

/// The file with a number before its extension, `name-01.png`.
fn numbered(file: &Path, number: usize) -> PathBuf {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let extension = file.extension().unwrap_or_default().to_string_lossy();

    file.with_file_name(format!("{name}-{number:02}.{extension}"))
}
