//! A screen that nobody attends: a tour that plays by itself and begins anew when it is left alone.

use std::time::Duration;

use atlas::id::TourId;

/// How long visitors may leave the screen alone before the tour begins anew.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The tour of a screen that nobody attends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// The tour.
    pub tour: TourId,
    /// How long nobody touched the screen since the tour stopped.
    pub quiet: Duration,
}

impl Kiosk {
    /// One whose tour begins at once.
    pub fn new(tour: TourId) -> Self {
        Self {
            tour,
            quiet: PATIENCE,
        }
    }
}
