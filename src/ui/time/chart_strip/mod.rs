//! The chart over the slider: the Alliance through time, each year above its place on the slider.

pub(crate) mod export_menu;
pub(crate) mod formula;
mod labels;
pub(crate) mod plot;
mod plot_area;
mod quotes;
pub mod series;
mod years;

use egui::{ComboBox, Panel, Rangef, Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::theme::{self, GRID};
use crate::ui::time::chart_strip::plot_area::PlotArea;
use crate::ui::time::chart_strip::quotes::QuoteMarks;
use crate::ui::time::chart_strip::series::{in_words, known, name_of, of_year};
use crate::ui::widgets::asking::is_asked;
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::parts::{small, strong};
use atlas::built::land_borders;
use atlas::edition::Edition;
use atlas::timeline::totals::{YearTotals, totals};
use map::cached::Cached;
use view::action::Action;
use view::fact::Fact;
use view::reading::chart::Chart;
use view::reading::chart_figure::{self, ChartFigure};
use view::reading::quote_filter::{QuoteFilter, QuoteIndex};

/// The height of the chart itself in points.
const HEIGHT: f32 = 26.0 * GRID;

/// The same in a window lower than [`LOW_WINDOW`]: the map needs the room.
const LOW_HEIGHT: f32 = 22.0 * GRID;

/// In points.
const LOW_WINDOW: f32 = 560.0;

/// The height of the chart of quotes, which stacks them, in points.
const QUOTES_HEIGHT: f32 = 20.0 * GRID;

/// What the strip keeps between frames.
#[derive(Default)]
pub struct ChartStrip {
    /// Computed when first asked for.
    totals: Cached<Edition, Vec<YearTotals>>,
    /// Made when the chart of quotes is first opened.
    index: Cached<Edition, QuoteIndex>,
    marks: Cached<(Edition, QuoteFilter), QuoteMarks>,
}

impl ChartStrip {
    /// Draws the strip at the bottom of what `ui` has left, if it is open; `years` is where the
    /// first and the last year stand on the slider, in points.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        years: Rangef,
        actions: &mut Vec<Action>,
    ) {
        let Some(chart) = model.view.settings.chart else {
            return;
        };
        let frame = theme::panel(ui).inner_margin(egui::Margin {
            left: 12,
            right: 12,
            top: 4,
            bottom: 2,
        });
        let Self {
            totals: all,
            index,
            marks,
        } = self;
        let edition = model.atlas.edition();
        let all = all.get(edition, || totals(model.atlas, &land_borders()));
        Panel::bottom("chart").frame(frame).show(ui, |ui| {
            head(ui, model, chart, all, actions);
            let height = if chart == Chart::Quotes {
                QUOTES_HEIGHT
            } else if ui.content_rect().height() < LOW_WINDOW {
                LOW_HEIGHT
            } else {
                HEIGHT
            };
            let place = PlotArea { years, height };
            if chart == Chart::Quotes {
                let filter = &model.view.session.quote_filter;
                let marks = marks.get((edition, filter.clone()), || {
                    let index = index.get(edition, || QuoteIndex::new(model.atlas));

                    QuoteMarks::new(model.atlas, index, filter)
                });
                quotes::chart(ui, model, marks, place, actions);
            } else {
                let figure = ChartFigure::new(chart, known(model.view, all));
                years::chart(ui, model, &figure, place, actions);
            }
        });
    }
}

/// The figure, its value in the year shown, and the buttons to explain it and to close the chart.
fn head(
    ui: &mut Ui,
    model: Model<'_>,
    chart: Chart,
    all: &[YearTotals],
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    ui.horizontal(|ui| {
        let name = wording.text(name_of(chart));
        let mut chosen = chart;
        let list = ComboBox::from_id_salt("chart")
            .selected_text(small(&*name))
            .width(58.0 * GRID);
        let response = list.show_ui(ui, |ui| {
            for chart in Chart::ALL {
                ui.selectable_value(&mut chosen, chart, &*wording.text(name_of(chart)));
            }
        });
        let spoken = wording.text(msg!("chart-what"));
        response
            .response
            .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{spoken}: {name}")));
        if chosen != chart {
            actions.push(Action::ShowChart(Some(chosen)));
        }
        if let Some(of_year) = of_year(all, model.view.place.year)
            && let Some(value) = chart_figure::value(chart, of_year)
        {
            let number = ui.label(strong(in_words(model, chart, value)));
            if is_asked(ui, number.rect) {
                actions.push(Action::Explain(Fact::Figure(chart)));
            }
        }
        if chart == Chart::Quotes {
            quotes::shapes(ui, model);
        } else {
            formula::button(ui, model, chart, all);
        }
        export_menu::button(ui, model, chart, actions);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = wording.text(msg!("chart-close"));
            if icon_button(ui, Icon::Close, &close, 6.0 * GRID).clicked() {
                actions.push(Action::ShowChart(None));
            }
        });
    });
}
