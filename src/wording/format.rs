//! Dates, numbers and lists in words.

use crate::wording::{MessageKey, Wording, keys};
use atlas::date::{Date, PartialDate, Precision, Year};
use atlas::problem::Problem;

impl Wording {
    /// A problem of a file in one line: where, what, and what to do.
    pub fn problem(&self, problem: &Problem) -> String {
        let words = keys::fault(&problem.fault);
        let values = vec![
            ("file", problem.file.clone()),
            ("record", problem.record.clone()),
            ("fault", self.text_of(words.name, problem.fault.arguments())),
            ("remedy", self.text_of(words.why, problem.fault.arguments())),
        ];
        let key = if problem.record.is_empty() {
            msg!("problem-file")
        } else {
            msg!("problem-record")
        };

        self.text_of(key, values)
    }

    /// A day: "12 March 1999".
    pub fn date(&self, date: Date) -> String {
        self.in_calendar(msg!("date-day"), date)
    }

    /// A date as precisely as it is known: "12 March 1999", "March 2014", "2014".
    pub fn partial_date(&self, date: PartialDate) -> String {
        match date.precision {
            Precision::Day => self.in_calendar(msg!("date-day"), date.first),
            Precision::Month => self.in_calendar(msg!("date-month"), date.first),
            Precision::Year => self.year(date.first.year()),
        }
    }

    /// A year, without grouping.
    pub fn year(&self, year: Year) -> String {
        self.text_with(msg!("date-year"), &[("year", year.to_string().into())])
    }

    /// A span from its first day to its last: "14 May 1955 – 1 July 1991", "since 1994".
    ///
    /// `until` is the first day after the span; a month or year is named as it stands in the source.
    pub fn span(&self, from: Option<PartialDate>, until: Option<PartialDate>) -> String {
        let from = from.map(|from| self.partial_date(from));
        let last = until.map(|until| match until.precision {
            Precision::Day => self.date(until.first.previous()),
            Precision::Month | Precision::Year => self.partial_date(until),
        });
        match (from, last) {
            (Some(from), Some(last)) => self.text_with(
                msg!("span-from-until"),
                &[("from", from.into()), ("until", last.into())],
            ),
            (Some(from), None) => self.text_with(msg!("span-since"), &[("from", from.into())]),
            (None, Some(last)) => self.text_with(msg!("span-until"), &[("until", last.into())]),
            (None, None) => self.text(msg!("span-always")).into_owned(),
        }
    }

    /// A number without its fraction, its thousands apart: "1,340".
    pub fn number(&self, number: f64) -> String {
        let digits = format!("{:.0}", number.abs());
        let sign = if number < 0.0 && digits != "0" {
            "−"
        } else {
            ""
        };
        let separator = self.text(msg!("number-thousands"));
        let mut text = String::from(sign);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(&separator);
            }
            text.push(digit);
        }

        text
    }

    /// Names in a row: "Czechia, Hungary, Poland".
    pub fn list<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> String {
        let mut names = names.into_iter();
        let first = names.next().unwrap_or_default().to_owned();

        names.fold(first, |list, next| {
            self.text_with(
                msg!("list-next"),
                &[("list", list.into()), ("next", next.into())],
            )
        })
    }

    fn in_calendar(&self, key: MessageKey, date: Date) -> String {
        let values = [
            ("day", date.day().into()),
            ("month", date.month().into()),
            ("year", date.year().to_string().into()),
        ];

        self.text_with(key, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partial(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn a_date_is_told_as_precisely_as_it_is_known() {
        let wording = Wording::english();
        assert_eq!(wording.partial_date(partial("1999-03-12")), "12 March 1999");
        assert_eq!(wording.partial_date(partial("2014-03")), "March 2014");
        assert_eq!(wording.partial_date(partial("2014")), "2014");
    }

    #[test]
    fn every_month_has_its_name() {
        let wording = Wording::english();
        let names: Vec<_> = (1..=12)
            .map(|month| wording.date(Date::new(1999, month, 1).unwrap()))
            .collect();
        assert_eq!(names[0], "1 January 1999");
        assert_eq!(names[11], "1 December 1999");
        let different: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(different.len(), 12);
    }

    #[test]
    fn thousands_stand_apart() {
        let wording = Wording::english();
        let written = [0.0, 999.4, 1_000.0, 27_088_704.3, -1_234.0, -0.2];
        let written = written.map(|number| wording.number(number));
        assert_eq!(written, ["0", "999", "1,000", "27,088,704", "−1,234", "0"]);
    }

    #[test]
    fn a_list_has_commas_between_its_names() {
        let wording = Wording::english();
        assert_eq!(
            wording.list(["Czechia", "Hungary", "Poland"]),
            "Czechia, Hungary, Poland"
        );
        assert_eq!(wording.list([]), "");
    }
}
