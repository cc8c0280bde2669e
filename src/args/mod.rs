//! Arguments of the command line -> what to do. Pure: reads no file and no environment.

mod error;

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};

use crate::atlas::date::Year;
use crate::atlas::id::{StateId, TourId};
use crate::renderer::Renderer;
use crate::view::layer::Layer;
use crate::view::state::ThemePreference;

pub use error::ArgsError;

/// The exit code after arguments that we do not understand.
pub const EXIT_CODE: u8 = 2;

/// The shortest and longest side of a picture, in pixels: legible, and what an old GPU can hold.
pub const PICTURE_SIDES: RangeInclusive<u32> = 64..=8192;

/// What the program is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Launch {
    /// Open the window; try this renderer only, or as fits the computer.
    Window(Start, Option<Renderer>),
    /// Open the window of a class near this place, in points; the teacher's window starts it.
    ClassWindow([i16; 2], Option<Renderer>),
    /// Write one picture of the screen and end.
    Picture(Start, Picture),
    /// Check the bundled data and print a summary.
    Check,
    /// Print the version.
    Version,
    /// Print what the arguments mean.
    Help,
}

/// How the atlas looks at first; `None` where the memory of the last run decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The year shown.
    pub year: Option<Year>,
    /// The state selected. Only its form is checked here: the atlas knows whether it exists.
    pub select: Option<StateId>,
    /// Light, dark or as the computer is set.
    pub theme: Option<ThemePreference>,
    /// What the colors of the map tell.
    pub layer: Option<Layer>,
    /// The map without panels.
    pub map_only: bool,
    /// The tour that plays by itself and begins anew; the atlas knows whether it exists.
    pub kiosk: Option<TourId>,
}

/// A picture to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where to; an existing file is replaced.
    pub file: PathBuf,
    /// Width and height in pixels.
    pub size: [u32; 2],
}

impl Picture {
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
    while let Some(argument) = parser.next().map_err(refused)? {
        match argument {
            Long("year") => {
                let text = value_of(&mut parser, "--year")?;
                once(&mut given.year, "--year", year(&text, years)?)?;
            }
            Long("select") => {
                let text = value_of(&mut parser, "--select")?;
                once(&mut given.select, "--select", state(&text)?)?;
            }
            Long("theme") => {
                let text = value_of(&mut parser, "--theme")?;
                let theme = ThemePreference::from_name(&text).ok_or(ArgsError::Theme(text))?;
                once(&mut given.theme, "--theme", theme)?;
            }
            Long("layer") => {
                let text = value_of(&mut parser, "--layer")?;
                let layer = Layer::from_name(&text).ok_or(ArgsError::Layer(text))?;
                once(&mut given.layer, "--layer", layer)?;
            }
            Long("screenshot") => {
                // A path need not be Unicode.
                let file = PathBuf::from(parser.value().map_err(refused)?);
                once(&mut given.screenshot, "--screenshot", png(file)?)?;
            }
            Long("size") => {
                let text = value_of(&mut parser, "--size")?;
                once(&mut given.size, "--size", size(text)?)?;
            }
            Long("renderer") => {
                let text = value_of(&mut parser, "--renderer")?;
                let renderer = Renderer::from_name(&text).ok_or(ArgsError::Renderer(text))?;
                once(&mut given.renderer, "--renderer", renderer)?;
            }
            Long("kiosk") => {
                let text = value_of(&mut parser, "--kiosk")?;
                once(&mut given.kiosk, "--kiosk", TourId::new(&text))?;
            }
            Long("class-window") => {
                let text = value_of(&mut parser, "--class-window")?;
                once(&mut given.class_window, "--class-window", place(text)?)?;
            }
            Long("map-only") => once(&mut given.map_only, "--map-only", ())?,
            Long("check") => once(&mut given.check, "--check", ())?,
            Long("version") | Short('V') => return Ok(Launch::Version),
            Long("help") | Short('h') => return Ok(Launch::Help),
            Value(word) => return Err(ArgsError::UnexpectedWord(readable(&word))),
            other => return Err(refused(other.unexpected())),
        }
    }

    given.launch()
}

/// What was given, each option at most once.
#[derive(Default)]
struct Given {
    year: Option<Year>,
    select: Option<StateId>,
    theme: Option<ThemePreference>,
    layer: Option<Layer>,
    screenshot: Option<PathBuf>,
    size: Option<[u32; 2]>,
    renderer: Option<Renderer>,
    map_only: Option<()>,
    kiosk: Option<TourId>,
    class_window: Option<[i16; 2]>,
    check: Option<()>,
}

impl Given {
    /// The one thing that the options ask for together.
    fn launch(self) -> Result<Launch, ArgsError> {
        if self.check.is_some() {
            return match self.first_but_check() {
                Some(other) => Err(ArgsError::Conflict("--check", other)),
                None => Ok(Launch::Check),
            };
        }
        if let Some(place) = self.class_window {
            return Ok(Launch::ClassWindow(place, self.renderer));
        }
        let start = Start {
            year: self.year,
            select: self.select,
            theme: self.theme,
            layer: self.layer,
            map_only: self.map_only.is_some(),
            kiosk: self.kiosk,
        };
        if start.kiosk.is_some() && start.map_only {
            return Err(ArgsError::Conflict("--kiosk", "--map-only"));
        }
        if start.kiosk.is_some() && self.screenshot.is_some() {
            return Err(ArgsError::Conflict("--kiosk", "--screenshot"));
        }
        match (self.screenshot, self.size, self.renderer) {
            (None, Some(_), _) => Err(ArgsError::Needs("--size", "--screenshot")),
            (None, None, renderer) => Ok(Launch::Window(start, renderer)),
            (Some(_), _, Some(_)) => Err(ArgsError::Conflict("--renderer", "--screenshot")),
            (Some(file), size, None) => {
                let size = size.unwrap_or(Picture::DEFAULT_SIZE);
                Ok(Launch::Picture(start, Picture { file, size }))
            }
        }
    }

    fn first_but_check(&self) -> Option<&'static str> {
        [
            ("--year", self.year.is_some()),
            ("--select", self.select.is_some()),
            ("--theme", self.theme.is_some()),
            ("--layer", self.layer.is_some()),
            ("--screenshot", self.screenshot.is_some()),
            ("--size", self.size.is_some()),
            ("--renderer", self.renderer.is_some()),
            ("--map-only", self.map_only.is_some()),
            ("--kiosk", self.kiosk.is_some()),
        ]
        .into_iter()
        .find_map(|(option, given)| given.then_some(option))
    }
}

fn once<T>(place: &mut Option<T>, option: &'static str, value: T) -> Result<(), ArgsError> {
    match place.replace(value) {
        Some(_) => Err(ArgsError::Repeated(option)),
        None => Ok(()),
    }
}

/// The value after `option`. What is not Unicode is no year, code, theme or size.
fn value_of(parser: &mut lexopt::Parser, option: &str) -> Result<String, ArgsError> {
    match parser.value() {
        Ok(value) => Ok(readable(&value)),
        Err(_) => Err(ArgsError::MissingValue(option.to_owned())),
    }
}

fn year(text: &str, years: &RangeInclusive<Year>) -> Result<Year, ArgsError> {
    text.parse()
        .ok()
        .filter(|year| years.contains(year))
        .ok_or_else(|| ArgsError::Year(text.to_owned(), years.clone()))
}

fn state(text: &str) -> Result<StateId, ArgsError> {
    StateId::parse(&text.to_ascii_uppercase()).map_err(|invalid| ArgsError::State(invalid.0))
}

fn png(file: PathBuf) -> Result<PathBuf, ArgsError> {
    let is_png = file
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("png"));
    if is_png {
        Ok(file)
    } else {
        Err(ArgsError::NotPng(file.display().to_string()))
    }
}

fn place(text: String) -> Result<[i16; 2], ArgsError> {
    let sides = text.split_once(',');
    let sides = sides.and_then(|(x, y)| Some([x.parse().ok()?, y.parse().ok()?]));

    sides.ok_or(ArgsError::Place(text))
}

fn size(text: String) -> Result<[u32; 2], ArgsError> {
    let side = |text: &str| {
        text.parse()
            .ok()
            .filter(|side| PICTURE_SIDES.contains(side))
    };
    let sides = text
        .split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some([side(width)?, side(height)?]));
    sides.ok_or(ArgsError::Size(text))
}

fn readable(value: &std::ffi::OsStr) -> String {
    value.to_string_lossy().into_owned()
}

fn refused(error: lexopt::Error) -> ArgsError {
    match error {
        lexopt::Error::UnexpectedOption(option) => ArgsError::UnknownOption(option),
        lexopt::Error::UnexpectedValue { option, .. } => ArgsError::UnexpectedValue(option),
        lexopt::Error::MissingValue { option } => {
            ArgsError::MissingValue(option.unwrap_or_default())
        }
        lexopt::Error::UnexpectedArgument(word) => ArgsError::UnexpectedWord(readable(&word)),
        other => ArgsError::UnexpectedWord(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(line: &str) -> Result<Launch, ArgsError> {
        parse(line.split_whitespace().map(OsString::from), &(1949..=2026))
    }

    fn start(line: &str) -> Start {
        match launch(line).unwrap() {
            Launch::Window(start, None) => start,
            other => panic!("{line} gave {other:?}"),
        }
    }

    #[test]
    fn without_arguments_the_window_opens_as_it_was() {
        assert_eq!(launch(""), Ok(Launch::Window(Start::default(), None)));
    }

    #[test]
    fn every_option_of_the_window_is_understood() {
        let expected = Start {
            year: Some(2004),
            select: Some(StateId::parse("POL").unwrap()),
            theme: Some(ThemePreference::Dark),
            layer: Some(Layer::Alliances),
            map_only: true,
            kiosk: None,
        };
        let line =
            "--year 2004 --select pol --theme=dark --layer alliances --map-only --renderer glow";
        assert_eq!(
            launch(line),
            Ok(Launch::Window(expected, Some(Renderer::Glow)))
        );
    }

    #[test]
    fn a_kiosk_has_a_tour_and_everything_around_the_map() {
        assert_eq!(start("--kiosk baltic").kiosk, Some(TourId::new("baltic")));
        for other in ["--map-only", "--screenshot a.png", "--check"] {
            let error = launch(&format!("--kiosk baltic {other}")).unwrap_err();
            assert_eq!(error.key(), "args-conflict", "{other}");
        }
    }

    #[test]
    fn a_picture_has_the_size_asked_for_or_that_of_a_projector() {
        let picture = |line| match launch(line) {
            Ok(Launch::Picture(_, picture)) => picture,
            other => panic!("{line} gave {other:?}"),
        };
        assert_eq!(
            picture("--screenshot a.png --size 1280x720").size,
            [1280, 720]
        );
        assert_eq!(picture("--screenshot a.PNG").size, [1920, 1080]);
    }

    #[test]
    fn the_first_and_the_last_year_are_in_the_atlas() {
        assert_eq!(start("--year 1949").year, Some(1949));
        assert_eq!(start("--year=2026").year, Some(2026));
        for wrong in ["1948", "2027", "-1", "0x7d0", "MCMXLIX", "99999"] {
            let refused = ArgsError::Year(wrong.to_owned(), 1949..=2026);
            assert_eq!(launch(&format!("--year={wrong}")), Err(refused));
        }
    }

    #[test]
    fn help_and_version_win_over_what_follows() {
        assert_eq!(launch("-h --year 1"), Ok(Launch::Help));
        assert_eq!(launch("--version nonsense"), Ok(Launch::Version));
        assert_eq!(launch("--check"), Ok(Launch::Check));
    }

    #[test]
    fn a_wrong_argument_is_named() {
        let named = |line: &str, key: &str, value: &str| {
            let error = launch(line).unwrap_err();
            assert_eq!(error.key(), key, "{line}");
            assert_eq!(error.arguments()[0].1, value, "{line}");
        };
        named("--jahr 1999", "args-unknown-option", "--jahr");
        named("-x", "args-unknown-option", "-x");
        named("1999", "args-unexpected-word", "1999");
        named("--map-only=yes", "args-unexpected-value", "--map-only");
        named("--year", "args-missing-value", "--year");
        named("--screenshot", "args-missing-value", "--screenshot");
        named("--year 1999 --year 2004", "args-repeated", "--year");
        named("--select P*L", "args-state", "P*L");
        named("--theme pink", "args-theme", "pink");
        named("--layer roads", "args-layer", "roads");
        named("--renderer vulkan", "args-renderer", "vulkan");
        named("--screenshot a.jpg", "args-not-png", "a.jpg");
        named("--class-window here", "args-place", "here");
    }

    #[test]
    fn options_that_make_no_sense_together_are_refused() {
        let needs = ArgsError::Needs("--size", "--screenshot");
        assert_eq!(launch("--size 800x600"), Err(needs));
        let conflict = ArgsError::Conflict("--renderer", "--screenshot");
        assert_eq!(launch("--screenshot a.png --renderer wgpu"), Err(conflict));
        let conflict = ArgsError::Conflict("--check", "--year");
        assert_eq!(launch("--check --year 1999"), Err(conflict));
    }

    #[test]
    fn a_size_that_no_picture_can_have_is_refused() {
        for wrong in [
            "800",
            "x600",
            "800x",
            "0x600",
            "800x99999",
            "-8x600",
            "8e2x600",
        ] {
            let line = format!("--screenshot a.png --size={wrong}");
            assert_eq!(launch(&line), Err(ArgsError::Size(wrong.to_owned())));
        }
    }
}
