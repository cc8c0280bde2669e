//! Actions on the comparison of two years.

use crate::state::ViewState;
use crate::time::comparison::CompareMode;
use atlas::Atlas;
use atlas::date::Year;

impl ViewState {
    /// Turns the mode on, or off if it is on.
    pub(super) fn toggle_comparison(&mut self, atlas: &Atlas, mode: CompareMode) {
        let is_on = self.place.comparison.mode != CompareMode::Off;
        if self.place.comparison.mode == mode {
            self.place.comparison.mode = CompareMode::Off;
            return;
        }
        self.place.comparison.mode = mode;
        // Comparing a year with itself would show nothing.
        if !is_on && self.place.comparison.other == self.place.year {
            let years = atlas.years();
            let is_first = self.place.year == *years.start();
            self.place.comparison.other = if is_first {
                *years.end()
            } else {
                *years.start()
            };
        }
    }

    /// Does nothing while the comparison is off.
    pub(super) fn step_other_year(&mut self, atlas: &Atlas, step: Year) {
        if self.place.comparison.mode != CompareMode::Off {
            self.set_other_year(atlas, self.place.comparison.other.saturating_add(step));
        }
    }

    pub(super) fn set_other_year(&mut self, atlas: &Atlas, year: Year) {
        let years = atlas.years();
        self.place.comparison.other = year.clamp(*years.start(), *years.end());
    }

    /// Does nothing while the comparison is off, because the other year is not visible then.
    pub(super) fn swap_years(&mut self, atlas: &Atlas) {
        if self.place.comparison.mode == CompareMode::Off {
            return;
        }
        let year = self.place.year;
        self.go_to_year(atlas, self.place.comparison.other);
        self.place.comparison.other = year;
    }
}
