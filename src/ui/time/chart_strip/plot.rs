//! Paints a chart of years: gridlines with numbers, stacked columns in the colors of accession, the
//! enlargements, and the years below.

use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::text::LayoutJob;
use egui::{
    Align, Align2, Color32, FontId, Galley, Painter, Rangef, Rect, Shape, Stroke, Ui, pos2,
};

use crate::ui::Model;
use crate::ui::theme::semibold;
use crate::ui::time::chart_strip::labels::{Wish, place};
use crate::ui::time::chart_strip::series::{added, axis_unit, span_in_words, tick};
use atlas::date::Year;
use view::reading::chart_figure::{AcrossSpan, ChartFigure};

/// The size of all letters of a chart, in points.
const LETTERS: f32 = 12.0;

/// The height of the labels of enlargements above the columns, two lines each, in points.
const BAND: f32 = 29.0;

/// The height of the years below the columns, in points.
const AXIS: f32 = 16.0;

/// The least height of a row between two gridlines that both have a number, in points.
const LEAST_ROW: f32 = 16.0;

/// Between two columns, in points; none where columns are narrow.
const GAP: f32 = 1.0;

/// The least width of a column that keeps a gap to the next, in points.
const WIDE: f32 = 4.0;

/// The years that stand out.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marked {
    /// The year that the map shows; none in an exported chart.
    pub(crate) shown: Option<Year>,
    pub(crate) hovered: Option<Year>,
}

/// A chart on the screen.
pub(crate) struct Plot<'a> {
    pub(crate) figure: &'a ChartFigure,
    /// As wide as all columns, with the labels above and the years below.
    pub(crate) area: Rect,
    /// The years of the slider; some may have no column.
    pub(crate) years: RangeInclusive<Year>,
    /// How far labels may reach to the sides, in points.
    pub(crate) room: Rangef,
}

/// What is painted often.
struct Ink {
    painter: Painter,
    text: Color32,
    weak: Color32,
    strong: Color32,
    line: Color32,
    accent: Color32,
}

impl Plot<'_> {
    /// The year at a horizontal position.
    pub(crate) fn year_at(&self, x: f32) -> Year {
        let place = ((x - self.area.left()) / self.step()).floor();
        let last = f32::from(*self.years.end() - *self.years.start());

        *self.years.start() + place.clamp(0.0, last) as Year
    }

    pub(crate) fn paint(&self, ui: &Ui, model: Model<'_>, marked: Marked) {
        let visuals = ui.visuals();
        let ink = Ink {
            painter: ui.painter().clone(),
            text: visuals.text_color(),
            weak: visuals.weak_text_color(),
            strong: visuals.strong_text_color(),
            line: visuals.widgets.noninteractive.bg_stroke.color,
            accent: visuals.selection.stroke.color,
        };
        self.grounds(&ink, marked);
        self.grid(&ink, model);
        self.columns(&ink, model, marked);
        self.additions(&ink, model, marked);
        self.spans(&ink, model);
        self.axis(&ink, model, marked);
    }

    /// The width of a year, in points.
    fn step(&self) -> f32 {
        let count = f32::from(*self.years.end() - *self.years.start()) + 1.0;

        self.area.width() / count
    }

    /// The left edge of a year.
    fn left(&self, year: Year) -> f32 {
        let before = f32::from(year - *self.years.start());

        self.area.left() + before * self.step()
    }

    /// The middle of the column of a year.
    pub(crate) fn middle(&self, year: Year) -> f32 {
        self.left(year) + self.step() / 2.0
    }

    /// The columns without labels and years.
    fn plot(&self) -> Rect {
        let top = self.area.top() + BAND;

        self.area
            .with_min_y(top)
            .with_max_y(self.area.bottom() - AXIS)
    }

    fn y(&self, value: f64) -> f32 {
        let plot = self.plot();
        let share = value / self.figure.highest().max(f64::MIN_POSITIVE);

        plot.bottom() - plot.height() * share as f32
    }

    /// The area of a part of a column, from `bottom` to `top`.
    fn bar(&self, painter: &Painter, year: Year, [bottom, top]: [f64; 2]) -> Rect {
        let gap = if self.step() >= WIDE { GAP } else { 0.0 };
        let pixel = |x: f32| x.round_to_pixels(painter.pixels_per_point());
        let left = pixel(self.left(year));
        let right = pixel(self.left(year) + self.step()) - gap;

        Rect::from_x_y_ranges(left..=right, pixel(self.y(top))..=pixel(self.y(bottom)))
    }

    /// A pale ground behind the year shown and the one under the pointer.
    fn grounds(&self, ink: &Ink, marked: Marked) {
        let colors = [
            (marked.hovered, ink.weak.gamma_multiply(0.16)),
            (marked.shown, ink.accent.gamma_multiply(0.2)),
        ];
        for (year, color) in colors {
            let Some(year) = year else { continue };
            let left = self.left(year);
            let ground = self.plot().with_min_x(left).with_max_x(left + self.step());
            ink.painter.rect_filled(ground, 0.0, color);
        }
    }

    fn grid(&self, ink: &Ink, model: Model<'_>) {
        let (plot, painter) = (self.plot(), &ink.painter);
        let font = FontId::proportional(LETTERS);
        let chart = self.figure.chart;
        let first = self.figure.grid.first().copied().unwrap_or_default();
        // In a low chart every second line has a number.
        let is_low = self.y(0.0) - self.y(first) < LEAST_ROW;
        let lines = std::iter::once(0.0).chain(self.figure.grid.iter().copied());
        for (number, value) in lines.enumerate() {
            let y = painter.round_to_pixel_center(self.y(value));
            let color = if value == 0.0 {
                ink.weak
            } else {
                ink.line.gamma_multiply(0.6)
            };
            painter.hline(plot.x_range(), y, Stroke::new(1.0, color));
            if is_low && number % 2 == 1 {
                continue;
            }
            painter.text(
                pos2(plot.left() - 6.0, y),
                Align2::RIGHT_CENTER,
                tick(model.wording, chart, value),
                font.clone(),
                ink.weak,
            );
        }
        // In two lines where it is longer than the numbers.
        let width = plot.left() - 6.0 - self.room.min;
        let unit = model.wording.text(axis_unit(chart)).into_owned();
        let font = FontId::proportional(LETTERS);
        let mut unit = LayoutJob::simple(unit, font, ink.weak, width);
        unit.halign = Align::RIGHT;
        let unit = painter.layout_job(unit);
        let top = plot.top() - 4.0 - unit.size().y;
        painter.galley(pos2(plot.left() - 6.0, top), unit, ink.weak);
    }

    fn columns(&self, ink: &Ink, model: Model<'_>, marked: Marked) {
        let painter = &ink.painter;
        for column in &self.figure.columns {
            let mut bottom = 0.0;
            for (since, value) in &column.parts {
                let color = model
                    .colors
                    .accession(*since)
                    .map_or(ink.weak, |row| row.fill);
                let bar = self.bar(painter, column.year, [bottom, bottom + value]);
                painter.rect_filled(bar, 0.0, color);
                bottom += value;
            }
            if marked.shown == Some(column.year) && bottom > 0.0 {
                let bar = self.bar(painter, column.year, [0.0, bottom]);
                let outline = Stroke::new(1.5, ink.strong);
                painter.rect_stroke(bar, 0.0, outline, egui::StrokeKind::Outside);
            }
        }
    }

    /// A thin line down to its column for each enlargement that has room, with the year and what
    /// was added.
    fn additions(&self, ink: &Ink, model: Model<'_>, marked: Marked) {
        let (wording, chart) = (model.wording, self.figure.chart);
        let first = self.figure.columns.first().map(|column| column.year);
        let mut lines = Vec::new();
        for addition in &self.figure.additions {
            let Some(value) = added(wording, chart, addition.value) else {
                continue;
            };
            // The founders were not added to anything.
            let value = if Some(addition.year) == first {
                value
            } else {
                wording.text_with(msg!("chart-added"), &[("value", value.into())])
            };
            let is_shown = marked.shown == Some(addition.year);
            let year = ink.year_text(model, addition.year, is_shown);
            let font = FontId::proportional(LETTERS);
            let value = ink.painter.layout_no_wrap(value, font, ink.weak);
            lines.push((*addition, year, value, is_shown));
        }
        let wishes: Vec<_> = lines
            .iter()
            .map(|(addition, year, value, _)| Wish {
                x: self.left(addition.year),
                width: year.size().x.max(value.size().x),
                weight: addition.value,
            })
            .collect();
        let must = lines.iter().position(|line| line.3);
        let room = Rangef::new(self.area.left() - 1.0, self.room.max);
        for ((addition, year, value, is_shown), left) in
            lines.into_iter().zip(place(&wishes, room, must))
        {
            let Some(left) = left else { continue };
            let x = ink
                .painter
                .round_to_pixel_center(self.left(addition.year) - 0.5);
            let column = self.figure.column(addition.year);
            let total = column.and_then(|column| column.total).unwrap_or_default();
            let (width, color) = if is_shown {
                (1.5, ink.strong)
            } else {
                (1.0, ink.weak.gamma_multiply(0.7))
            };
            let range = self.area.top() + 1.0..=self.y(total);
            ink.painter.vline(x, range, Stroke::new(width, color));
            // At the left of its line both rows end there.
            let width = year.size().x.max(value.size().x);
            let indent = |row: &Galley| if left < x { width - row.size().x } else { 0.0 };
            let top = self.area.top() - 1.0;
            let below = top + year.size().y - 1.0;
            let [at_year, at_value] = [
                pos2(left + indent(&year), top),
                pos2(left + indent(&value), below),
            ];
            ink.painter.galley(at_year, year, ink.text);
            ink.painter.galley(at_value, value, ink.weak);
        }
    }

    /// The states across the border, with a dashed line where one follows the other.
    fn spans(&self, ink: &Ink, model: Model<'_>) {
        for (number, span) in self.figure.spans.iter().enumerate() {
            let plot = self.plot();
            let text = span_in_words(model.atlas, model.wording, *span);
            let font = FontId::proportional(LETTERS);
            let text = ink.painter.layout_no_wrap(text, font, ink.text);
            if number > 0 {
                let x = ink
                    .painter
                    .round_to_pixel_center(self.left(span.years[0]) - 0.5);
                let line = [pos2(x, self.area.top()), pos2(x, plot.bottom())];
                let stroke = Stroke::new(1.0, ink.text);
                ink.painter
                    .extend(Shape::dashed_line(&line, stroke, 4.0, 3.0));
            }
            let left = self.span_left(*span, text.size().x);
            ink.painter
                .galley(pos2(left, plot.top() + 1.0), text, ink.text);
        }
    }

    /// Where the words of a span cross no line of an enlargement; else its beginning.
    fn span_left(&self, span: AcrossSpan, width: f32) -> f32 {
        let [first, last] = span.years;
        let padding = 5.0;
        let is_free = |left: f32| {
            let words = Rangef::new(left - padding, left + width + padding);
            let mut lines = self.figure.additions.iter();
            let end = self.left(last) + self.step();

            words.max <= end + padding && !lines.any(|line| words.contains(self.left(line.year)))
        };
        let mut lefts = (first..=last).map(|year| self.left(year) + padding);

        lefts
            .find(|left| is_free(*left))
            .unwrap_or_else(|| self.left(first) + padding)
    }

    /// The decades below the columns, and the years that stand out.
    fn axis(&self, ink: &Ink, model: Model<'_>, marked: Marked) {
        let top = self.plot().bottom() + 2.0;
        let decades = self.years.clone().filter(|year| year % 10 == 0);
        let standing_out = [marked.shown, marked.hovered].into_iter().flatten();
        let mut taken: Vec<Rangef> = Vec::new();
        for year in standing_out.chain(decades) {
            let is_shown = marked.shown == Some(year);
            let stands_out = is_shown || marked.hovered == Some(year);
            let text = if stands_out {
                ink.year_text(model, year, is_shown)
            } else {
                let font = FontId::proportional(LETTERS);
                ink.painter
                    .layout_no_wrap(model.wording.year(year), font, ink.weak)
            };
            let half = text.size().x / 2.0;
            let middle = self.middle(year);
            let range = Rangef::new(middle - half - 4.0, middle + half + 4.0);
            if taken.iter().any(|other| other.intersects(range)) {
                continue;
            }
            taken.push(range);
            ink.painter.galley(pos2(middle - half, top), text, ink.text);
        }
    }
}

impl Ink {
    /// The letters of a year; those of the year shown are bold.
    fn year_text(&self, model: Model<'_>, year: Year, is_shown: bool) -> Arc<Galley> {
        let (font, color) = if is_shown {
            (FontId::new(LETTERS, semibold()), self.strong)
        } else {
            (FontId::proportional(LETTERS), self.text)
        };

        self.painter
            .layout_no_wrap(model.wording.year(year), font, color)
    }
}
