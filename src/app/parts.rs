//! What the application is made of, and what it requests from `desktop`.

use std::sync::Arc;

use crate::app::window_role::Audience;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::id::TourId;
use atlas::problem::LoadError;
use map::canvas::NewCanvas;
use map::levels::Levels;
use map::prepare::Preparation;
use view::picture::Order;
use view::state::ViewState;

/// What is drawn around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surround {
    /// All panels.
    Full,
    /// The map and its legend alone.
    MapOnly,
}

/// Gives the local time: hours, minutes.
pub type TimeOfDay = fn() -> [i8; 2];

/// What a frame requests from `desktop`.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Write pictures in the background.
    Export(Order),
    /// Stop writing them.
    StopExport,
    /// Enter or leave full screen, in a browser.
    ToggleFullScreen,
    /// Let the user choose files with tours, in a browser.
    ChooseTours,
    /// Write a tour of the user into a file, in a browser.
    SaveTour(TourId),
}

/// What the application starts with.
pub struct Parts {
    /// The facts, or why they could not be read.
    pub atlas: Result<Arc<Atlas>, LoadError>,
    /// The first view.
    pub view: ViewState,
    /// The levels of detail, some of which may still be in preparation.
    pub levels: Levels,
    /// The preparation under way; `None` if all levels are ready.
    pub preparation: Option<Preparation>,
    /// What is around the map.
    pub surround: Surround,
    /// Makes the canvases that draw the map.
    pub canvas: NewCanvas,
    /// Who looks at this window.
    pub audience: Audience,
    /// Gives the local time.
    pub time_of_day: TimeOfDay,
    /// The sentences of the language that is shown.
    pub wording: Arc<Wording>,
}
