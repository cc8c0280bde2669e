//! Arguments of the command line -> what to do. Pure: reads no file and no environment.

mod error;
mod values;

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};

use crate::cli::renderer::Renderer;
use atlas::date::Year;
use atlas::id::{StateId, TourId};
use atlas::timeline::layer::Layer;
use view::camera::ground::VisibleGround;
use view::link::Link;
use view::map_language::MapLanguage;
use view::picture::{Content, Format};
use view::reading::chart::Chart;
use view::settings::ThemePreference;
use view::time::comparison::{CompareMode, Comparison};

pub use error::ArgsError;
use values::{
    chart, format, ground, is_tour_file, language, layer, once, place, readable, refused, renderer,
    set, size, state, theme, year,
};

/// The exit code after arguments that are not understood.
pub const EXIT_CODE: u8 = 2;

/// The shortest and longest side of a picture, in pixels: legible, and what an old GPU can hold.
pub const PICTURE_SIDES: RangeInclusive<u32> = 64..=8192;

/// The least and the greatest width of ground that a view shows, in km: a city, half of the globe.
pub const VIEW_WIDTHS: RangeInclusive<f64> = 100.0..=20_000.0;

/// What the program is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Launch {
    /// Open the window, with this renderer only or with the one that fits the computer.
    Window(StartArgs, Option<Renderer>),
    /// Open the audience window near this position; started by the teacher's window.
    AudienceWindow(AudiencePlace, Option<Renderer>),
    /// Write one picture of the screen and end.
    Picture(StartArgs, PictureArgs),
    /// Check the bundled data and print a summary.
    Check,
    /// Print the version.
    Version,
    /// Print what the arguments mean.
    Help,
}

/// Where the audience window opens, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AudiencePlace {
    /// Its upper left corner.
    pub corner: [i16; 2],
    /// The size of the screen that it fills; `None` if it has none of its own.
    pub size: Option<[i16; 2]>,
}

/// The first view; what is `None` is as the last session left it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartArgs {
    /// The year shown.
    pub year: Option<Year>,
    /// The state selected. Only its form is checked here: the atlas knows whether it exists.
    pub select: Option<StateId>,
    /// Light, dark or as the system is set.
    pub theme: Option<ThemePreference>,
    /// A link, whose parts the caller checks; the other options go before what it says.
    pub link: Option<String>,
    /// The file of a tour to start, which may not be one.
    pub file: Option<PathBuf>,
    /// The layer that colors the map.
    pub layer: Option<Layer>,
    /// The language of the names on the map.
    pub names: Option<MapLanguage>,
    /// The year that the year shown is compared with, and how.
    pub comparison: Option<Comparison>,
    /// The ground that the map shows, by its center and width; the height follows from the window.
    pub ground: Option<VisibleGround>,
    /// The map without panels.
    pub map_only: bool,
    /// Whether the map shows how names were placed; for developers, and not in the help.
    pub debug_labels: bool,
    /// The tour that plays by itself over and over; the caller checks that it exists.
    pub kiosk: Option<TourId>,
    /// The folder of this user's tours, if not the usual one.
    pub tours: Option<PathBuf>,
}

/// A picture to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureArgs {
    /// Where to; an existing file is replaced. The pictures of a tour get a number before the `.png`.
    pub file: PathBuf,
    /// The format, from the extension of the file name.
    pub format: Format,
    /// What it shows; the caller checks that a tour exists.
    pub content: Content,
    /// Width and height in pixels.
    pub size: [u32; 2],
}

impl PictureArgs {
    /// The size where none is given: a projector's.
    pub const DEFAULT_SIZE: [u32; 2] = [1920, 1080];
}

/// What `arguments` (without the program's name) ask for, in an atlas that covers `years`.
pub fn parse(
    arguments: impl IntoIterator<Item = OsString>,
    years: &RangeInclusive<Year>,
) -> Result<Launch, ArgsError> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut given = Given::default();
    let year_of_atlas = |text: String| year(&text, years);
    let tour = |text: String| Ok(TourId::new(&text));
    while let Some(argument) = parser.next().map_err(refused)? {
        match argument {
            Long("year") => set(&mut parser, "--year", &mut given.year, year_of_atlas)?,
            Long("select") => set(&mut parser, "--select", &mut given.select, |text| {
                state(&text)
            })?,
            Long("theme") => set(&mut parser, "--theme", &mut given.theme, theme)?,
            Long("layer") => set(&mut parser, "--layer", &mut given.layer, layer)?,
            Long("names") => set(&mut parser, "--names", &mut given.names, language)?,
            Long("compare") => set(&mut parser, "--compare", &mut given.compare, year_of_atlas)?,
            Long("ghost") => set(&mut parser, "--ghost", &mut given.overlay, year_of_atlas)?,
            Long("view") => set(&mut parser, "--view", &mut given.ground, ground)?,
            Long("screenshot") => {
                // A path need not be Unicode.
                let file = PathBuf::from(parser.value().map_err(refused)?);
                let format = format(&file)?;
                once(&mut given.screenshot, "--screenshot", (file, format))?;
            }
            Long("size") => set(&mut parser, "--size", &mut given.size, size)?,
            Long("renderer") => set(&mut parser, "--renderer", &mut given.renderer, renderer)?,
            Long("chart") => set(&mut parser, "--chart", &mut given.chart, chart)?,
            Long("tour") => set(&mut parser, "--tour", &mut given.tour, tour)?,
            Long("kiosk") => set(&mut parser, "--kiosk", &mut given.kiosk, tour)?,
            Long("tours") => {
                let folder = PathBuf::from(parser.value().map_err(refused)?);
                once(&mut given.tours, "--tours", folder)?;
            }
            Long("class-window") => set(
                &mut parser,
                "--class-window",
                &mut given.audience_window,
                place,
            )?,
            Long("map-only") => once(&mut given.map_only, "--map-only", ())?,
            Long("debug-labels") => once(&mut given.debug_labels, "--debug-labels", ())?,
            Long("check") => once(&mut given.check, "--check", ())?,
            Long("version") | Short('V') => return Ok(Launch::Version),
            Long("help") | Short('h') => return Ok(Launch::Help),
            Value(word) if is_tour_file(&word) => once(&mut given.file, "FILE", word.into())?,
            Value(word) if Link::is_like(&word.to_string_lossy()) => {
                once(&mut given.link, "#…", readable(&word))?;
            }
            Value(word) => return Err(ArgsError::UnexpectedWord(readable(&word))),
            other => return Err(refused(other.unexpected())),
        }
    }

    given.launch()
}

/// The options that were given, each at most once.
#[derive(Default)]
struct Given {
    year: Option<Year>,
    select: Option<StateId>,
    theme: Option<ThemePreference>,
    link: Option<String>,
    file: Option<PathBuf>,
    layer: Option<Layer>,
    names: Option<MapLanguage>,
    compare: Option<Year>,
    overlay: Option<Year>,
    ground: Option<VisibleGround>,
    screenshot: Option<(PathBuf, Format)>,
    size: Option<[u32; 2]>,
    renderer: Option<Renderer>,
    map_only: Option<()>,
    debug_labels: Option<()>,
    kiosk: Option<TourId>,
    tour: Option<TourId>,
    chart: Option<Chart>,
    tours: Option<PathBuf>,
    audience_window: Option<AudiencePlace>,
    check: Option<()>,
}

impl Given {
    /// What all options together ask for.
    fn launch(self) -> Result<Launch, ArgsError> {
        if self.check.is_some() {
            return match self.first_but_check() {
                Some(other) => Err(ArgsError::Conflict("--check", other)),
                None => Ok(Launch::Check),
            };
        }
        if let Some(place) = self.audience_window {
            return Ok(Launch::AudienceWindow(place, self.renderer));
        }
        let comparison = self.comparison()?;
        self.agree_with_steps()?;
        let start = StartArgs {
            year: self.year,
            select: self.select,
            theme: self.theme,
            layer: self.layer,
            names: self.names,
            link: self.link,
            file: self.file,
            comparison,
            ground: self.ground,
            map_only: self.map_only.is_some(),
            debug_labels: self.debug_labels.is_some(),
            kiosk: self.kiosk,
            tours: self.tours,
        };
        if start.kiosk.is_some() && start.map_only {
            return Err(ArgsError::Conflict("--kiosk", "--map-only"));
        }
        if start.kiosk.is_some() && self.screenshot.is_some() {
            return Err(ArgsError::Conflict("--kiosk", "--screenshot"));
        }
        if start.file.is_some() && start.link.is_some() {
            return Err(ArgsError::Conflict("FILE", "#…"));
        }
        if self.tour.is_some() && self.screenshot.is_none() {
            return Err(ArgsError::Needs("--tour", "--screenshot"));
        }
        if self.chart.is_some() && self.screenshot.is_none() {
            return Err(ArgsError::Needs("--chart", "--screenshot"));
        }
        let content = match (self.tour, self.chart) {
            (Some(_), Some(_)) => return Err(ArgsError::Conflict("--tour", "--chart")),
            (Some(tour), None) => Content::Tour(tour),
            (None, Some(chart)) => Content::Chart(chart),
            (None, None) => Content::Map,
        };
        match (self.screenshot, self.size, self.renderer) {
            (None, Some(_), _) => Err(ArgsError::Needs("--size", "--screenshot")),
            (None, None, renderer) => Ok(Launch::Window(start, renderer)),
            (Some(_), _, Some(_)) => Err(ArgsError::Conflict("--renderer", "--screenshot")),
            (Some((file, format)), size, None) => {
                if !format.can_show(&content) {
                    let name = file.display().to_string();
                    return Err(ArgsError::WrongFormat(name));
                }
                let picture = PictureArgs {
                    file,
                    format,
                    content,
                    size: size.unwrap_or(PictureArgs::DEFAULT_SIZE),
                };

                Ok(Launch::Picture(start, picture))
            }
        }
    }

    /// Refuses what the steps of a tour, or a chart, would decide themselves.
    fn agree_with_steps(&self) -> Result<(), ArgsError> {
        let by_steps = [
            ("#…", self.link.is_some()),
            ("FILE", self.file.is_some()),
            ("--compare", self.compare.is_some()),
            ("--ghost", self.overlay.is_some()),
            ("--view", self.ground.is_some()),
        ];
        let deciding = [
            ("--kiosk", self.kiosk.is_some()),
            ("--tour", self.tour.is_some()),
            ("--chart", self.chart.is_some()),
        ];
        for (option, _) in by_steps.into_iter().filter(|(_, given)| *given) {
            if let Some((other, _)) = deciding.iter().find(|(_, given)| *given) {
                return Err(ArgsError::Conflict(option, other));
            }
        }

        Ok(())
    }

    /// The one comparison that the options ask for, if any.
    fn comparison(&self) -> Result<Option<Comparison>, ArgsError> {
        let compared = |mode| move |other| Comparison { mode, other };
        match (self.compare, self.overlay) {
            (Some(_), Some(_)) => Err(ArgsError::Conflict("--compare", "--ghost")),
            (swipe, overlay) => Ok(swipe
                .map(compared(CompareMode::Swipe))
                .or_else(|| overlay.map(compared(CompareMode::Overlay)))),
        }
    }

    fn first_but_check(&self) -> Option<&'static str> {
        [
            ("--year", self.year.is_some()),
            ("--select", self.select.is_some()),
            ("--theme", self.theme.is_some()),
            ("#…", self.link.is_some()),
            ("FILE", self.file.is_some()),
            ("--layer", self.layer.is_some()),
            ("--names", self.names.is_some()),
            ("--compare", self.compare.is_some()),
            ("--ghost", self.overlay.is_some()),
            ("--view", self.ground.is_some()),
            ("--screenshot", self.screenshot.is_some()),
            ("--size", self.size.is_some()),
            ("--renderer", self.renderer.is_some()),
            ("--map-only", self.map_only.is_some()),
            ("--debug-labels", self.debug_labels.is_some()),
            ("--kiosk", self.kiosk.is_some()),
            ("--tour", self.tour.is_some()),
            ("--chart", self.chart.is_some()),
            ("--tours", self.tours.is_some()),
        ]
        .into_iter()
        .find_map(|(option, given)| given.then_some(option))
    }
}

#[cfg(test)]
mod tests;
