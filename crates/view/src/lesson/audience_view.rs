//! What the class sees of the teacher's view, small enough to be sent to another window.

use atlas::tour::Tour;
use serde::{Deserialize, Serialize};

use crate::camera::ground::VisibleGround;
use crate::lesson::presenting::Shown;
use crate::lesson::tour::TourProgress;
use crate::place::Place;
use crate::settings::Settings;
use crate::time::hindsight::Hindsight;

/// The teacher's view, as far as a class sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AudienceView {
    /// Where the teacher is. It is fitted to a named extent only once it has arrived there.
    pub place: Place,
    /// The ground that the teacher's map shows.
    pub ground: VisibleGround,
    /// What the teacher prefers; the motion is that which the teacher's window has.
    pub settings: Settings,
    /// How much of what came after the year shown is shown.
    pub hindsight: Hindsight,
    /// The step of a tour that is shown.
    pub tour_progress: Option<TourProgress>,
    /// The tour that is on, if it is one of the teacher's own.
    pub tour: Option<Tour>,
    /// What the presenter does with the picture.
    pub shown: Shown,
}
