//! What the application is made of, and what it asks of the world outside.

use std::sync::Arc;

use crate::app::window_role::Audience;
use atlas::Atlas;
use atlas::problem::LoadError;
use map::canvas::NewCanvas;
use map::levels::Levels;
use map::prepare::Preparation;
use view::picture::Order;
use view::state::ViewState;

/// What is around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surround {
    /// All panels.
    Full,
    /// The map and its legend alone.
    MapOnly,
}

/// Tells hours and minutes.
pub type TimeOfDay = fn() -> [i8; 2];

/// What a frame wants of the world outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// To write pictures in the background.
    Export(Order),
    /// To stop writing them.
    StopExport,
}

/// What the application is made of at the start.
pub struct Parts {
    /// What is known, or why it could not be read.
    pub atlas: Result<Arc<Atlas>, LoadError>,
    /// What is shown first.
    pub view: ViewState,
    /// The levels of detail, which may still be on their way.
    pub levels: Levels,
    /// The levels on their way; `None` if they are all there.
    pub preparation: Option<Preparation>,
    /// What is around the map.
    pub surround: Surround,
    /// What brings maps onto the screen.
    pub canvas: NewCanvas,
    /// Who looks at this window.
    pub audience: Audience,
    /// Tells the time of day.
    pub time_of_day: TimeOfDay,
}
