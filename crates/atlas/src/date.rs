//! Days, years and half-open spans of days.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar year, shown as the situation on its last day.
pub type Year = i16;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(jiff::civil::Date);

/// A text that is no date of the form `1999-03-12`, `1999-03` or `1999`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date of the form 1999-03-12, 1999-03 or 1999")]
pub struct InvalidDate(pub String);

impl Date {
    /// `None` if the calendar has no such day.
    pub fn new(year: Year, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// 31 December.
    pub fn last_of(year: Year) -> Self {
        Self(jiff::civil::Date::constant(year, 12, 31))
    }

    /// From `1999-03-12`.
    pub fn parse(text: &str) -> Result<Self, InvalidDate> {
        let invalid = || InvalidDate(text.to_owned());
        if text.len() != "1999-03-12".len() {
            return Err(invalid());
        }
        text.parse().map(Self).map_err(|_error| invalid())
    }

    /// Gregorian.
    pub fn year(self) -> Year {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The last day of the calendar, 9999-12-31, is its own successor.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.tomorrow().unwrap_or(self.0))
    }

    /// Days until `later`; negative if it is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }

    /// The first day of the calendar, -9999-01-01, is its own predecessor.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.yesterday().unwrap_or(self.0))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Date({})", self.0)
    }
}

impl TryFrom<String> for Date {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        Self::parse(&text)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// How precise a date in a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// The day is known.
    Day,
    /// Only the month is known.
    Month,
    /// Only the year is known.
    Year,
}

/// A date as precise as its source gives it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    /// The first day of the month or year if the day is unknown.
    pub first: Date,
    /// Which parts of the date are known.
    pub precision: Precision,
}

impl PartialDate {
    /// From `1999-03-12`, `1999-03` or `1999`.
    pub fn parse(text: &str) -> Result<Self, InvalidDate> {
        let (padded, precision) = match text.len() {
            4 => (format!("{text}-01-01"), Precision::Year),
            7 => (format!("{text}-01"), Precision::Month),
            _ => (text.to_owned(), Precision::Day),
        };
        let first = Date::parse(&padded).map_err(|_error| InvalidDate(text.to_owned()))?;

        Ok(Self { first, precision })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = match self.precision {
            Precision::Day => 10,
            Precision::Month => 7,
            Precision::Year => 4,
        };
        formatter.write_str(&self.first.to_string()[..length])
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PartialDate({self})")
    }
}

impl TryFrom<String> for PartialDate {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

/// A span of days that contains its first day and not its last: `[from, until)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day; `None` if the period began before our years, or at an unknown time.
    pub from: Option<Date>,
    /// The first day after the period; `None` while it lasts.
    pub until: Option<Date>,
}

impl Period {
    /// The first day counts, `until` does not.
    pub fn contains(self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date < until)
    }

    /// Whether `until` is not after `from`.
    pub fn is_empty(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until <= from)
    }

    /// Whether the two periods share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_before_end = |a: Self, b: Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from < until,
            _ => true,
        };

        starts_before_end(self, other) && starts_before_end(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_period_contains_its_first_day_and_not_its_end() {
        let period = Period {
            from: Some(date("1949-10-07")),
            until: Some(date("1990-10-03")),
        };
        assert!(period.contains(date("1949-10-07")));
        assert!(period.contains(date("1990-10-02")));
        assert!(!period.contains(date("1990-10-03")));
        assert!(!period.contains(date("1949-10-06")));
    }

    #[test]
    fn periods_that_only_touch_do_not_overlap() {
        let before = Period {
            from: None,
            until: Some(date("1990-10-03")),
        };
        let after = Period {
            from: Some(date("1990-10-03")),
            until: None,
        };
        assert!(!before.overlaps(after));
        assert!(!after.overlaps(before));
        assert!(before.overlaps(before));
    }

    #[test]
    fn a_partial_date_keeps_its_precision() {
        for text in ["1999", "1999-03", "1999-03-12"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_that_the_calendar_lacks_are_refused() {
        for text in ["1999-02-29", "1999-13", "99", "1999-3-12", "next year"] {
            assert_eq!(PartialDate::parse(text), Err(InvalidDate(text.to_owned())));
        }
    }

    #[test]
    fn leap_days_are_counted() {
        assert_eq!(date("1952-02-28").next(), date("1952-02-29"));
    }
}
