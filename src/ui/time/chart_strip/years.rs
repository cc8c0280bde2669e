//! A bar for each year, and marks for what happened.

use egui::{Role, Sense, Ui, UiBuilder, WidgetInfo};
use egui_plot::{Bar, BarChart, MarkerShape, Plot, PlotBounds, PlotPoints, Points, VLine};

use crate::ui::Model;
use crate::ui::time::chart_strip::series::{PlotArea, Series, in_words, name_of};
use atlas::date::Year;
use atlas::timeline::related::events_of_year;
use atlas::timeline::totals::YearTotals;
use view::action::Action;
use view::reading::chart::Chart;
use view::time::hindsight::Hindsight;

/// The height of the chart as a multiple of the highest bar, with room for the marks.
const HEADROOM: f64 = 1.3;

/// The height of the marks of events, as a multiple of the highest bar.
const EVENTS: f64 = 1.18;

/// What `chart` shows of a year; `None` before its figures begin.
pub(crate) fn value(chart: Chart, totals: &YearTotals) -> Option<f64> {
    match chart {
        Chart::Members => Some(totals.members as f64),
        Chart::Population => totals.population.map(|people| people as f64),
        Chart::Land => Some(totals.land_km2),
        Chart::Frontier => Some(totals.frontier_km()),
        Chart::Quotes => None,
    }
}

/// Draws the bars; a press anywhere shows the year under the pointer.
pub(crate) fn chart(
    ui: &mut Ui,
    model: Model<'_>,
    series: Series<'_>,
    place: PlotArea,
    actions: &mut Vec<Action>,
) {
    let Series { chart, all } = series;
    let (room, years) = place.room(ui, model);
    // What hindsight hides has no bar.
    let known = match model.view.session.hindsight {
        Hindsight::Full => all.len(),
        Hindsight::Said | Hindsight::Published => {
            all.partition_point(|totals| totals.year <= model.view.place.year)
        }
    };
    let all = &all[..known];
    let highest = all
        .iter()
        .filter_map(|totals| value(chart, totals))
        .fold(0.0, f64::max);
    let (accent, quiet) = (
        ui.visuals().selection.stroke.color,
        ui.visuals().weak_text_color(),
    );
    let bars = all.iter().filter_map(|totals| {
        let color = if totals.year == model.view.place.year {
            accent
        } else {
            quiet.gamma_multiply(0.55)
        };
        let bar = Bar::new(totals.year.into(), value(chart, totals)?);

        Some(bar.width(0.86).fill(color).stroke(egui::Stroke::NONE))
    });
    let bars: Vec<_> = bars.collect();
    let with_events = all
        .iter()
        .map(|totals| totals.year)
        .filter(|year| events_of_year(model.atlas, *year).next().is_some())
        .map(|year| [f64::from(year), highest * EVENTS]);
    let events = Points::new("events", with_events.collect::<PlotPoints<'_>>())
        .shape(MarkerShape::Diamond)
        .radius(3.0)
        .color(ui.visuals().text_color());
    let builder = UiBuilder::new().max_rect(room);
    let bounds =
        PlotBounds::from_min_max([*years.start(), 0.0], [*years.end(), highest * HEADROOM]);
    let shown = ui.scope_builder(builder, |ui| {
        still_plot("chart of years", place.height).show(ui, |plot| {
            plot.set_plot_bounds(bounds);
            plot.bar_chart(BarChart::new("years", bars));
            plot.points(events);
            plot.vline(
                VLine::new("year", model.view.place.year)
                    .color(accent)
                    .width(1.0),
            );
            plot.pointer_coordinate()
                .map(|point| point.x.round() as Year)
        })
    });
    let under_pointer = shown.inner.inner;
    let response = shown.inner.response;
    let spoken = spoken(model, chart, all, model.view.place.year);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    go_to(model, &response, under_pointer, actions);
    if let Some(year) = under_pointer.filter(|_| response.hovered()) {
        response
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .on_hover_ui_at_pointer(|ui| {
                ui.label(self::spoken(model, chart, all, year));
                for event in events_of_year(model.atlas, year) {
                    let date = model.wording.date(event.date);
                    ui.label(format!("◆ {date}: {}", event.title));
                }
            });
    }
}

/// A plot without pan and zoom: its years are those of the slider.
pub(crate) fn still_plot(name: &'static str, height: f32) -> Plot<'static> {
    Plot::new(name)
        .height(height)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(egui::Vec2::ZERO)
        .label_formatter(|_| None)
        .sense(Sense::click_and_drag())
}

/// Shows the year under the pointer while it is pressed, as on the slider.
pub(crate) fn go_to(
    model: Model<'_>,
    response: &egui::Response,
    year: Option<Year>,
    actions: &mut Vec<Action>,
) {
    if let Some(year) = year
        && (response.is_pointer_button_down_on() || response.clicked())
        && year != model.view.place.year
    {
        actions.push(Action::SetYear(year));
    }
    if response.drag_stopped() || response.clicked() {
        actions.push(Action::Settle);
    }
}

/// The accessible text of a year.
fn spoken(model: Model<'_>, chart: Chart, all: &[YearTotals], year: Year) -> String {
    let name = model.wording.text(name_of(chart));
    let of_year = super::of_year(all, year).and_then(|totals| value(chart, totals));
    let value = of_year.map_or_else(
        || model.wording.text(msg!("chart-no-figure")).into_owned(),
        |value| in_words(model, chart, value),
    );
    let values = [
        ("name", name.as_ref().into()),
        ("year", model.wording.year(year).into()),
        ("value", value.into()),
    ];

    model.wording.text_with(msg!("chart-spoken"), &values)
}
