//! The values of options.

use std::ffi::OsStr;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::cli::args::{ArgsError, AudiencePlace, PICTURE_SIDES, VIEW_WIDTHS};
use crate::cli::renderer::Renderer;
use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::layer::Layer;
use geo::lon_lat::LonLat;
use view::camera::LATITUDES;
use view::camera::ground::VisibleGround;
use view::map_language::MapLanguage;
use view::picture::Format;
use view::reading::chart::Chart;
use view::settings::ThemePreference;

pub(super) fn once<T>(
    place: &mut Option<T>,
    option: &'static str,
    value: T,
) -> Result<(), ArgsError> {
    match place.replace(value) {
        Some(_) => Err(ArgsError::Repeated(option)),
        None => Ok(()),
    }
}

pub(super) fn set<T>(
    parser: &mut lexopt::Parser,
    option: &'static str,
    place: &mut Option<T>,
    read: impl FnOnce(String) -> Result<T, ArgsError>,
) -> Result<(), ArgsError> {
    let text = value_of(parser, option)?;

    once(place, option, read(text)?)
}

/// The value after `option`. What is not Unicode is no year, code, theme or size.
fn value_of(parser: &mut lexopt::Parser, option: &str) -> Result<String, ArgsError> {
    match parser.value() {
        Ok(value) => Ok(readable(&value)),
        Err(_) => Err(ArgsError::MissingValue(option.to_owned())),
    }
}

pub(super) fn year(text: &str, years: &RangeInclusive<Year>) -> Result<Year, ArgsError> {
    text.parse()
        .ok()
        .filter(|year| years.contains(year))
        .ok_or_else(|| ArgsError::Year(text.to_owned(), years.clone()))
}

pub(super) fn state(text: &str) -> Result<StateId, ArgsError> {
    StateId::parse(&text.to_ascii_uppercase()).map_err(|invalid| ArgsError::State(invalid.0))
}

pub(super) fn theme(text: String) -> Result<ThemePreference, ArgsError> {
    ThemePreference::from_name(&text).ok_or(ArgsError::Theme(text))
}

pub(super) fn layer(text: String) -> Result<Layer, ArgsError> {
    Layer::from_name(&text).ok_or(ArgsError::Layer(text))
}

pub(super) fn chart(text: String) -> Result<Chart, ArgsError> {
    Chart::from_name(&text).ok_or(ArgsError::Chart(text))
}

pub(super) fn language(text: String) -> Result<MapLanguage, ArgsError> {
    MapLanguage::from_code(&text).ok_or(ArgsError::Names(text))
}

pub(super) fn renderer(text: String) -> Result<Renderer, ArgsError> {
    Renderer::from_name(&text).ok_or(ArgsError::Renderer(text))
}

pub(super) fn format(file: &Path) -> Result<Format, ArgsError> {
    let extension = file.extension().unwrap_or_default().to_string_lossy();

    Format::from_extension(&extension)
        .ok_or_else(|| ArgsError::UnknownFormat(file.display().to_string()))
}

pub(super) fn place(text: String) -> Result<AudiencePlace, ArgsError> {
    let numbers: Result<Vec<i16>, _> = text.split(',').map(str::parse).collect();
    match numbers.as_deref() {
        Ok([x, y]) => Ok(AudiencePlace {
            corner: [*x, *y],
            size: None,
        }),
        Ok([x, y, width @ 1..=i16::MAX, height @ 1..=i16::MAX]) => Ok(AudiencePlace {
            corner: [*x, *y],
            size: Some([*width, *height]),
        }),
        _ => Err(ArgsError::Place(text)),
    }
}

/// Longitude and latitude of the middle in degrees, and the width in km.
pub(super) fn ground(text: String) -> Result<VisibleGround, ArgsError> {
    let numbers: Result<Vec<f64>, _> = text.split(',').map(str::parse).collect();
    match numbers.as_deref() {
        Ok(&[lon, lat, width])
            if (-180.0..=180.0).contains(&lon)
                && (LATITUDES[0]..=LATITUDES[1]).contains(&lat)
                && VIEW_WIDTHS.contains(&width) =>
        {
            Ok(VisibleGround::as_wide(LonLat::new(lon, lat), width))
        }
        _ => Err(ArgsError::View(text)),
    }
}

/// Whether a word is the name of a file with a tour, which is JSON.
pub(super) fn is_tour_file(word: &OsStr) -> bool {
    let extension = Path::new(word).extension();

    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

pub(super) fn size(text: String) -> Result<[u32; 2], ArgsError> {
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

pub(super) fn readable(value: &OsStr) -> String {
    value.to_string_lossy().into_owned()
}

pub(super) fn refused(error: lexopt::Error) -> ArgsError {
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
