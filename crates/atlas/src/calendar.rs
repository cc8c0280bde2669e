//! The calendar: the years shown, and the day of each that is shown.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::date::{Date, Year};
use crate::id::SourceId;

/// The years shown and how they are counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The first day of which the holders of all units are known.
    pub first_day: Date,
    /// The closing date of the data: nothing after it is recorded.
    pub last_day: Date,
    /// Which day of a year the slider shows, in our own words.
    pub rule: String,
    /// In a few words, for the years in which something changed.
    pub notes: BTreeMap<Year, String>,
    /// How other lists of states differ from ours, in our own words.
    pub comparison: String,
    /// The source of those lists.
    pub comparison_source: SourceId,
}

/// Days without new data after which the program warns that its data is old.
const AGED_AFTER: i32 = 365;

impl Calendar {
    /// Whether 365 days or more have passed since [`Self::last_day`].
    pub fn is_aged_on(&self, today: Date) -> bool {
        self.last_day.days_until(today) >= AGED_AFTER
    }
}

#[cfg(test)]
mod tests {
    use crate::Atlas;
    use crate::date::Date;

    #[test]
    fn the_data_is_old_a_year_after_it_was_closed() {
        let atlas = Atlas::bundled().unwrap();
        let calendar = atlas.calendar();
        assert_eq!(calendar.last_day.to_string(), "2026-11-24");
        for (today, is_aged) in [
            ("2020-01-01", false),
            ("2026-11-24", false),
            ("2027-11-23", false),
            ("2027-11-24", true),
            ("2040-01-01", true),
        ] {
            let today = Date::parse(today).unwrap();
            assert_eq!(calendar.is_aged_on(today), is_aged, "{today}");
        }
    }
}
