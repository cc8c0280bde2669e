//! The user's place: restored by back and forward, and saved between runs.

use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use serde::{Deserialize, Serialize};

use crate::camera::{Camera, Extent};
use crate::time::comparison::Comparison;

/// The side panels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Panel {
    /// The card of the selected country.
    #[default]
    Country,
    /// The quotes of the year or of the selected country.
    Quotes,
}

/// The year, the part of the map, and the selection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Shown at its last day, or at the closing date of the data.
    pub year: Year,
    /// The comparison with another year.
    pub comparison: Comparison,
    /// During a flight, its present position.
    pub camera: Camera,
    /// A named extent that is fitted again when the window is resized, until the user moves the
    /// map.
    pub fitted: Option<Extent>,
    /// It may not exist in the year shown.
    pub selection: Option<StateId>,
    /// The quote shown.
    pub quote: Option<QuoteId>,
    /// The side panel shown.
    pub panel: Panel,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            year: 1949,
            comparison: Comparison::default(),
            camera: Camera::default(),
            fitted: Some(Extent::Europe),
            selection: None,
            quote: None,
            panel: Panel::default(),
        }
    }
}

/// An entry of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// The user's place, with the camera at the end of a flight.
    pub place: Place,
    /// Whether the panel area was open.
    pub panel_open: bool,
}
