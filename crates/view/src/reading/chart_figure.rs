//! What a chart of years draws: columns, gridlines, the years of enlargement, and the parts of the
//! border.

use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::totals::{AccessionTotals, YearTotals};

use crate::reading::chart::Chart;

/// A chart of years, in the units of its figures: members, people, square kilometers, kilometers.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartFigure {
    /// The figures shown.
    pub chart: Chart,
    /// One for each year, ascending.
    pub columns: Vec<Column>,
    /// The values of the gridlines, ascending, without 0.
    pub grid: Vec<f64>,
    /// The years in which the figure grew by new members, ascending.
    pub additions: Vec<Addition>,
    /// The periods with another state across the border; empty in other charts.
    pub spans: Vec<AcrossSpan>,
}

/// The figure of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Each year occurs once.
    pub year: Year,
    /// `None` before the figures begin.
    pub total: Option<f64>,
    /// The part of the members of each year of accession, ascending; without parts of 0.
    pub parts: Vec<(Year, f64)>,
}

/// What the members that joined in a year added to the figure of that year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Addition {
    /// The year of accession.
    pub year: Year,
    /// Above 0.
    pub value: f64,
}

/// Years in a row with the same state on the other side of the border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcrossSpan {
    /// The state across.
    pub state: StateId,
    /// Its first and last year.
    pub years: [Year; 2],
    /// The first year of the next span; `None` for the last span.
    pub until: Option<Year>,
}

/// The most gridlines; there are at least two.
const MOST_LINES: f64 = 4.0;

impl ChartFigure {
    /// The figure of `chart` from the totals of all years.
    pub fn new(chart: Chart, all: &[YearTotals]) -> Self {
        let columns: Vec<_> = all.iter().map(|totals| column(chart, totals)).collect();
        let additions = columns.iter().filter_map(|column| {
            let (year, value) = *column.parts.iter().find(|part| part.0 == column.year)?;

            Some(Addition { year, value })
        });
        let spans = match chart {
            Chart::Frontier => spans(all),
            Chart::Members | Chart::Population | Chart::Land | Chart::Quotes => Vec::new(),
        };

        Self {
            chart,
            grid: grid(highest(&columns)),
            additions: additions.collect(),
            spans,
            columns,
        }
    }

    /// The highest total.
    pub fn highest(&self) -> f64 {
        highest(&self.columns)
    }

    /// The column of `year`.
    pub fn column(&self, year: Year) -> Option<&Column> {
        self.columns.iter().find(|column| column.year == year)
    }

    /// The years of accession that have a part in any column, ascending.
    pub fn accessions(&self) -> Vec<Year> {
        let parts = self.columns.iter().flat_map(|column| &column.parts);
        let mut years: Vec<_> = parts.map(|part| part.0).collect();
        years.sort_unstable();
        years.dedup();

        years
    }
}

/// The figure of a year; `None` before the figures begin.
pub fn value(chart: Chart, totals: &YearTotals) -> Option<f64> {
    match chart {
        Chart::Members => Some(totals.members as f64),
        Chart::Population => totals.population.map(|people| people as f64),
        Chart::Land => Some(totals.land_km2),
        Chart::Frontier => Some(totals.frontier_km()),
        Chart::Quotes => None,
    }
}

fn part(chart: Chart, totals: &AccessionTotals) -> Option<f64> {
    match chart {
        Chart::Members => Some(totals.members as f64),
        Chart::Population => totals.population.map(|people| people as f64),
        Chart::Land => Some(totals.land_km2),
        Chart::Frontier => Some(totals.frontier_km),
        Chart::Quotes => None,
    }
}

fn column(chart: Chart, totals: &YearTotals) -> Column {
    let parts = totals.by_accession.iter();
    let parts = parts.filter_map(|(year, totals)| Some((*year, part(chart, totals)?)));

    Column {
        year: totals.year,
        total: value(chart, totals),
        parts: parts.filter(|(_, value)| *value > 0.0).collect(),
    }
}

fn highest(columns: &[Column]) -> f64 {
    columns
        .iter()
        .filter_map(|column| column.total)
        .fold(0.0, f64::max)
}

/// Multiples of 1, 2 or 5 times a power of ten up to `highest`, as many as there is room for.
fn grid(highest: f64) -> Vec<f64> {
    if highest <= 0.0 {
        return Vec::new();
    }
    let power = 10_f64.powf((highest / MOST_LINES).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power);
    let fits = |step: &f64| (highest / step).floor() <= MOST_LINES;
    let step = steps.into_iter().find(fits).unwrap_or(highest);
    let count = (highest / step).floor() as u32;

    (1..=count).map(|line| f64::from(line) * step).collect()
}

fn spans(all: &[YearTotals]) -> Vec<AcrossSpan> {
    let mut spans: Vec<AcrossSpan> = Vec::new();
    for totals in all {
        let Some(state) = totals.across else { continue };
        match spans.last_mut() {
            Some(last) if last.state == state => last.years[1] = totals.year,
            last => {
                if let Some(last) = last {
                    last.until = Some(totals.year);
                }
                spans.push(AcrossSpan {
                    state,
                    years: [totals.year; 2],
                    until: None,
                });
            }
        }
    }

    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::Atlas;
    use atlas::built::land_borders;
    use atlas::timeline::totals::totals;

    fn bundled(chart: Chart) -> ChartFigure {
        let atlas = Atlas::bundled().unwrap();

        ChartFigure::new(chart, &totals(&atlas, &land_borders()))
    }

    #[test]
    fn gridlines_are_two_to_four_round_values_below_the_highest() {
        assert_eq!(grid(32.0), [10.0, 20.0, 30.0]);
        assert_eq!(grid(12.0), [5.0, 10.0]);
        assert_eq!(grid(990e6), [200e6, 400e6, 600e6, 800e6]);
        assert_eq!(grid(2_300.0), [500.0, 1_000.0, 1_500.0, 2_000.0]);
        assert!(grid(0.0).is_empty());
        for tenth in 1..3000_i32 {
            let highest = f64::from(tenth) / 10.0;
            let lines = grid(highest);
            assert!((2..=4).contains(&lines.len()), "{highest}: {lines:?}");
            assert!(*lines.last().unwrap() <= highest);
        }
    }

    #[test]
    fn the_parts_of_a_column_are_stacked_up_to_its_total() {
        for chart in Chart::ALL {
            for column in bundled(chart).columns {
                let sum: f64 = column.parts.iter().map(|part| part.1).sum();
                let total = column.total.unwrap_or(0.0);
                let difference = (sum - total).abs();
                assert!(difference <= 1.0, "{chart:?} {}: {sum}", column.year);
                assert!(column.parts.is_sorted_by_key(|part| part.0));
            }
        }
    }

    #[test]
    fn each_enlargement_is_an_addition_of_as_many_members() {
        let additions = bundled(Chart::Members).additions;
        let additions: Vec<_> = additions
            .iter()
            .map(|addition| (addition.year, addition.value))
            .collect();
        assert_eq!(additions[..3], [(1949, 12.0), (1952, 2.0), (1955, 1.0)]);
        assert!(additions.contains(&(2004, 7.0)));
        // Sweden has no border with Russia.
        let border = bundled(Chart::Frontier).additions;
        assert!(border.iter().all(|addition| addition.year != 2024));
        assert!(border.iter().any(|addition| addition.year == 2023));
    }

    #[test]
    fn the_border_has_a_part_with_the_soviet_union_and_one_with_russia() {
        let figure = bundled(Chart::Frontier);
        let spans: Vec<_> = figure
            .spans
            .iter()
            .map(|span| (span.state.to_string(), span.years, span.until))
            .collect();
        let expected = [
            ("SUN".to_owned(), [1949, 1990], Some(1991)),
            ("RUS".to_owned(), [1991, 2026], None),
        ];
        assert_eq!(spans, expected);
        assert!(bundled(Chart::Land).spans.is_empty());
    }
}
