//! The calendar: which years the atlas shows, and by which day of each.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::date::{Date, Year};
use crate::id::SourceId;

/// The years that the atlas shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The first day of which the holders of all units are known.
    pub first_day: Date,
    /// The day of the data: what happens after it is unknown.
    pub last_day: Date,
    /// What the slider shows of a year, in our own words.
    pub rule: String,
    /// What a year brought, in a few words, by year.
    pub notes: BTreeMap<Year, String>,
    /// How other lists of states differ from ours.
    pub comparison: String,
    /// Where those lists are found.
    pub comparison_source: SourceId,
}

/// After how many days without new data the program says that its data is old.
const AGED_AFTER: i32 = 365;

impl Calendar {
    /// Whether the data, closed on its last day, is a year old or more on `today`.
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
