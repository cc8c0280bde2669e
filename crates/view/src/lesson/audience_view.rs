//! The state sent from the presenter's window to the audience window.

use atlas::tour::Tour;
use serde::{Deserialize, Serialize};

use crate::camera::ground::VisibleGround;
use crate::lesson::presenting::Shown;
use crate::lesson::tour::TourProgress;
use crate::place::Place;
use crate::settings::Settings;
use crate::time::hindsight::Hindsight;

/// The part of the presenter's view that the class sees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AudienceView {
    /// The presenter's place; a named extent stays unset until the camera has arrived there.
    pub place: Place,
    /// The ground shown by the presenter's map.
    pub ground: VisibleGround,
    /// The presenter's settings, with the motion that the presenter's window uses.
    pub settings: Settings,
    /// The hindsight setting of the lesson.
    pub hindsight: Hindsight,
    /// The current step of a tour.
    pub tour_progress: Option<TourProgress>,
    /// The current tour, if it is one of the presenter's own.
    pub tour: Option<Tour>,
    /// Blank screen, tool, drawing and poll.
    pub shown: Shown,
}
