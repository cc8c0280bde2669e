//! Kiosk mode: a tour that plays unattended and restarts when the screen is left alone.

use std::time::Duration;

use atlas::id::TourId;

/// Idle time before the tour restarts.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The state of kiosk mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// The tour that plays.
    pub tour: TourId,
    /// Time since the last touch while the tour is stopped.
    pub quiet: Duration,
}

impl Kiosk {
    /// The tour starts at once.
    pub fn new(tour: TourId) -> Self {
        Self {
            tour,
            quiet: PATIENCE,
        }
    }
}
