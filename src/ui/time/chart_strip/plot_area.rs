//! The area of a chart: its columns stand above the years of the slider.

use std::ops::RangeInclusive;

use egui::{Rangef, Rect, Ui};

use crate::ui::Model;

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
