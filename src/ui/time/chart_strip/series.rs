//! What a chart shows, its area on the screen, and its values as text.

use std::ops::RangeInclusive;

use egui::{Rangef, Rect, Ui};

use crate::ui::Model;
use crate::wording::MessageKey;
use atlas::date::Year;
use atlas::timeline::totals::YearTotals;
use view::reading::chart::Chart;

/// What a chart of years shows.
#[derive(Clone, Copy)]
pub(crate) struct Series<'a> {
    pub(crate) chart: Chart,
    pub(crate) all: &'a [YearTotals],
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct PlotArea {
    /// The positions of the first and the last year, in points.
    pub(crate) years: Rangef,
    /// In points.
    pub(crate) height: f32,
}

impl PlotArea {
    /// The rectangle of a chart that shows the first and the last year in full, and the years at
    /// its edges.
    pub(crate) fn room(self, ui: &Ui, model: Model<'_>) -> (Rect, RangeInclusive<f64>) {
        let years = model.atlas.years();
        let (first, last) = (f64::from(*years.start()), f64::from(*years.end()));
        let half = self.years.span() / (last - first).max(1.0) as f32 / 2.0;
        let top = ui.cursor().top();
        let room = Rect::from_x_y_ranges(
            self.years.min - half..=self.years.max + half,
            top..=top + self.height,
        );

        (room, first - 0.5..=last + 0.5)
    }
}

pub(crate) fn of_year(all: &[YearTotals], year: Year) -> Option<&YearTotals> {
    all.iter().find(|totals| totals.year == year)
}

pub(crate) fn name_of(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-members"),
        Chart::Population => msg!("chart-population"),
        Chart::Land => msg!("chart-land"),
        Chart::Frontier => msg!("chart-frontier"),
        Chart::Quotes => msg!("chart-quotes"),
    }
}

/// A value of a chart with its unit.
pub(crate) fn in_words(model: Model<'_>, chart: Chart, value: f64) -> String {
    let wording = model.wording;
    match chart {
        Chart::Members => wording.text_with(msg!("time-members"), &[("count", value.into())]),
        Chart::Population => wording.text_with(
            msg!("chart-millions"),
            &[("millions", (value / 1e6).round().into())],
        ),
        Chart::Land => {
            let millions = (value / 1e4).round() / 100.0;
            wording.text_with(msg!("chart-million-km2"), &[("millions", millions.into())])
        }
        Chart::Frontier => {
            let km = wording.number((value / 10.0).round() * 10.0);
            wording.text_with(msg!("chart-km"), &[("km", km.into())])
        }
        Chart::Quotes => wording.text_with(msg!("time-quotes"), &[("count", value.into())]),
    }
}
