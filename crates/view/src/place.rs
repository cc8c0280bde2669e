//! Where the user is: what back and forward restore, and what is remembered between runs.

use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use serde::{Deserialize, Serialize};

use crate::camera::{Camera, Extent};
use crate::time::comparison::Comparison;

/// Which side panel is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Panel {
    /// The card of the selected country.
    #[default]
    Country,
    /// The quotes of the year or of the selected country.
    Quotes,
}

/// The year, the part of the map, and what is selected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The year shown, at its last day.
    pub year: Year,
    /// The year that it is compared with, and how.
    pub comparison: Comparison,
    /// Where the view looks and how near; during a flight, where it is now.
    pub camera: Camera,
    /// A named extent that stays fitted when the window changes its size, until the user moves the map.
    pub fitted: Option<Extent>,
    /// The selected state; it may not exist in the year shown.
    pub selection: Option<StateId>,
    /// The chosen quote.
    pub quote: Option<QuoteId>,
    /// Which side panel is in front.
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

/// What back and forward restore.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Where the user was; the camera is where a flight was going to.
    pub place: Place,
    /// Whether the side panel was open.
    pub panel_open: bool,
}
