//! Errors in the arguments.

use std::ops::RangeInclusive;

use crate::cli::args::{PICTURE_SIDES, VIEW_WIDTHS};
use crate::wording::MessageKey;
use atlas::date::Year;
use view::camera::LATITUDES;

/// Why arguments are refused. The texts are in `launch.ftl` under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArgsError {
    /// No option has this name.
    UnknownOption(String),
    /// A word that belongs to no option.
    UnexpectedWord(String),
    /// This option was given a value and takes none.
    UnexpectedValue(String),
    /// This option needs a value.
    MissingValue(String),
    /// This option was given twice.
    Repeated(&'static str),
    /// The year is no number or outside the years of the atlas.
    Year(String, RangeInclusive<Year>),
    /// No state can have this code.
    State(String),
    /// The atlas has no state with this code; checked by the caller, who has the atlas.
    UnknownState(String),
    /// The atlas has no tour with the first id, only those of the second text; checked by the
    /// caller.
    UnknownTour(String, String),
    /// There is no such theme.
    Theme(String),
    /// Parts of a link that this atlas does not have, with commas between; checked by the caller.
    Link(String),
    /// There is no such layer.
    Layer(String),
    /// There is no such chart of numbers.
    Chart(String),
    /// There are no names in this language.
    Names(String),
    /// There is no such renderer.
    Renderer(String),
    /// Not two lengths within `PICTURE_SIDES` with an x between.
    Size(String),
    /// Not a place on the globe and a width within `VIEW_WIDTHS`, with commas between.
    View(String),
    /// Neither two nor four numbers with commas between.
    Place(String),
    /// The file name's extension tells no format.
    UnknownFormat(String),
    /// The map, a tour or a chart cannot be written like this.
    WrongFormat(String),
    /// The folder of the picture does not exist; checked by the caller.
    NoFolder(String),
    /// The first option means nothing without the second.
    Needs(&'static str, &'static str),
    /// The two options exclude each other.
    Conflict(&'static str, &'static str),
}

impl ArgsError {
    /// The message of `launch.ftl` about it.
    pub fn key(&self) -> MessageKey {
        match self {
            Self::UnknownOption(_) => msg!("args-unknown-option"),
            Self::UnexpectedWord(_) => msg!("args-unexpected-word"),
            Self::UnexpectedValue(_) => msg!("args-unexpected-value"),
            Self::MissingValue(_) => msg!("args-missing-value"),
            Self::Repeated(_) => msg!("args-repeated"),
            Self::Year(..) => msg!("args-year"),
            Self::State(_) => msg!("args-state"),
            Self::UnknownState(_) => msg!("args-unknown-state"),
            Self::UnknownTour(..) => msg!("args-unknown-tour"),
            Self::Theme(_) => msg!("args-theme"),
            Self::Link(_) => msg!("args-link"),
            Self::Layer(_) => msg!("args-layer"),
            Self::Chart(_) => msg!("args-chart"),
            Self::Names(_) => msg!("args-names"),
            Self::Renderer(_) => msg!("args-renderer"),
            Self::Size(_) => msg!("args-size"),
            Self::View(_) => msg!("args-view"),
            Self::Place(_) => msg!("args-place"),
            Self::UnknownFormat(_) => msg!("args-unknown-format"),
            Self::WrongFormat(_) => msg!("args-wrong-format"),
            Self::NoFolder(_) => msg!("args-no-folder"),
            Self::Needs(..) => msg!("args-needs"),
            Self::Conflict(..) => msg!("args-conflict"),
        }
    }

    /// The values that the message takes.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownOption(option)
            | Self::UnexpectedValue(option)
            | Self::MissingValue(option) => vec![("option", option.clone())],
            Self::Repeated(option) => vec![("option", (*option).to_owned())],
            Self::Year(value, years) => vec![
                ("value", value.clone()),
                ("first", years.start().to_string()),
                ("last", years.end().to_string()),
            ],
            Self::UnknownTour(value, tours) => {
                vec![("value", value.clone()), ("tours", tours.clone())]
            }
            Self::Size(value) => vec![
                ("value", value.clone()),
                ("least", PICTURE_SIDES.start().to_string()),
                ("most", PICTURE_SIDES.end().to_string()),
            ],
            Self::View(value) => vec![
                ("value", value.clone()),
                ("south", LATITUDES[0].to_string()),
                ("north", LATITUDES[1].to_string()),
                ("least", VIEW_WIDTHS.start().to_string()),
                ("most", VIEW_WIDTHS.end().to_string()),
            ],
            Self::UnexpectedWord(value)
            | Self::State(value)
            | Self::UnknownState(value)
            | Self::Theme(value)
            | Self::Link(value)
            | Self::Layer(value)
            | Self::Chart(value)
            | Self::Names(value)
            | Self::Renderer(value)
            | Self::Place(value)
            | Self::UnknownFormat(value)
            | Self::WrongFormat(value)
            | Self::NoFolder(value) => vec![("value", value.clone())],
            Self::Needs(option, other) | Self::Conflict(option, other) => {
                vec![
                    ("option", (*option).to_owned()),
                    ("other", (*other).to_owned()),
                ]
            }
        }
    }
}
