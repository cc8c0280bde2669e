//! Population and military spending through time, beside those of another country.

use std::collections::BTreeMap;

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};
use egui_plot::{GridMark, Line, LineStyle, Plot, PlotPoints, Points, VLine};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{quiet, section, small};
use crate::ui::widgets::phrases;
use crate::wording::MessageKey;
use atlas::date::Year;
use atlas::id::StateId;
use atlas::indicator::StateIndicators;
use view::action::Action;

/// The height of a chart in points.
const HEIGHT: f32 = 30.0 * GRID;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figure {
    Population,
    Spending,
}

impl Figure {
    fn title(self) -> MessageKey {
        match self {
            Self::Population => msg!("figures-population"),
            Self::Spending => msg!("figures-spending"),
        }
    }

    /// The field of the data that it comes from.
    fn field(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Spending => "military_spending_percent",
        }
    }

    /// The figure by year, in the unit of the chart.
    fn values(self, of: &StateIndicators) -> BTreeMap<Year, f64> {
        match self {
            Self::Population => {
                let people = of.population.iter();
                people
                    .map(|(year, people)| (*year, *people as f64 / 1e6))
                    .collect()
            }
            Self::Spending => of.military_spending_percent.clone(),
        }
    }

    fn in_words(self, model: Model<'_>, value: Option<f64>) -> String {
        let wording = model.wording;
        let Some(value) = value else {
            return wording.text(msg!("figures-none")).into_owned();
        };
        match self {
            Self::Population => {
                let millions = (value * 100.0).round() / 100.0;
                wording.text_with(msg!("figures-millions"), &[("millions", millions.into())])
            }
            Self::Spending => {
                wording.text_with(msg!("figures-percent"), &[("percent", value.into())])
            }
        }
    }
}

/// A country in a chart.
struct Curve {
    name: String,
    values: BTreeMap<Year, f64>,
    is_pinned: bool,
}

/// Draws both charts with what must be said beside them; nothing without figures.
pub(crate) fn figures(ui: &mut Ui, model: Model<'_>, state: StateId, actions: &mut Vec<Action>) {
    let indicators = model.atlas.indicators();
    let of = |id: StateId| indicators.states.iter().find(|figures| figures.state == id);
    let Some(selected) = of(state) else { return };
    let wording = model.wording;
    section(ui, &wording.text(msg!("figures-title")));
    let pinned = model.view.session.pinned.filter(|pinned| *pinned != state);
    for figure in [Figure::Population, Figure::Spending] {
        let curve = |figures: &StateIndicators, is_pinned| Curve {
            name: phrases::state_name(model, figures.state),
            values: figure.values(figures),
            is_pinned,
        };
        let mut curves = vec![curve(selected, false)];
        curves.extend(pinned.and_then(of).map(|figures| curve(figures, true)));
        if curves.iter().all(|curve| curve.values.is_empty()) {
            continue;
        }
        ui.label(small(wording.text(figure.title())));
        chart(ui, model, figure, &curves);
        let origins = indicators.origins.iter();
        let origins = origins.filter(|origin| origin.fields.iter().any(|f| f == figure.field()));
        for origin in origins {
            let text = ui.label(quiet(&origin.attribution));
            let more = [&origin.note, &origin.method].into_iter().flatten();
            let more: Vec<_> = std::iter::once(&origin.license)
                .chain(more)
                .cloned()
                .collect();
            text.on_hover_text(more.join("\n\n"));
        }
    }
    if let Some(area) = selected.land_area_km2 {
        let area = [("area", wording.number(area).into())];
        ui.label(small(wording.text_with(msg!("figures-area"), &area)));
        if let Some(note) = &selected.area_note {
            ui.label(quiet(note));
        }
    }
    ui.label(quiet(&indicators.about));
    pin(ui, model, state, actions);
}

fn pin(ui: &mut Ui, model: Model<'_>, state: StateId, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let (text, wish) = match model.view.session.pinned {
        Some(pinned) => {
            let name = phrases::state_name(model, pinned);
            (
                wording.text_with(msg!("figures-unpin"), &[("state", name.into())]),
                None,
            )
        }
        None => (wording.text(msg!("figures-pin")).into_owned(), Some(state)),
    };
    if ui.button(small(text)).clicked() {
        actions.push(Action::Pin(wish));
    }
}

fn marks(values: &[f64], step_size: f64) -> Vec<GridMark> {
    let mark = |value: &f64| GridMark {
        value: *value,
        step_size,
    };

    values.iter().map(mark).collect()
}

fn chart(ui: &mut Ui, model: Model<'_>, figure: Figure, curves: &[Curve]) {
    let visuals = ui.visuals();
    let (accent, text) = (visuals.selection.stroke.color, visuals.text_color());
    let (year, years) = (model.view.place.year, model.atlas.years());
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), HEIGHT));
    if !ui.is_rect_visible(room) {
        // While the year is dragged, the panel is drawn in every frame; a chart that is scrolled
        // out of sight only keeps its room.
        let (_, response) = ui.allocate_exact_size(room.size(), Sense::hover());
        tell(ui, model, figure, curves, &response);
        return;
    }
    let plot = Plot::new(figure.title())
        .height(HEIGHT)
        .include_y(0.0)
        // Both charts share their years, so that the line of the year goes through both.
        .include_x(f64::from(*years.start()))
        .include_x(f64::from(*years.end()))
        .x_grid_spacer(|_| marks(&[1960.0, 1980.0, 2000.0, 2020.0], 20.0))
        .grid_color(text.gamma_multiply(0.25))
        .set_margin_fraction(egui::vec2(0.01, 0.06))
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .label_formatter(|_| None)
        .show_x(false)
        .show_y(false)
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .sense(Sense::hover());
    let shown = plot.show(ui, |plot| {
        plot.vline(VLine::new("year", year).color(accent).width(1.0));
        for curve in curves {
            let points = curve.values.iter();
            let points = points
                .map(|(year, value)| [f64::from(*year), *value])
                .collect::<PlotPoints<'_>>();
            let style = if curve.is_pinned {
                LineStyle::dashed_dense()
            } else {
                LineStyle::Solid
            };
            plot.line(
                Line::new(&*curve.name, points)
                    .color(text)
                    .width(2.0)
                    .style(style),
            );
            if let Some(value) = curve.values.get(&year) {
                let point = PlotPoints::new(vec![[f64::from(year), *value]]);
                plot.points(Points::new("year shown", point).radius(4.0).color(accent));
            }
        }
        plot.pointer_coordinate()
            .map(|point| point.x.round() as Year)
    });
    let response = shown.response;
    tell(ui, model, figure, curves, &response);
    if let Some(year) = shown.inner.filter(|_| response.hovered()) {
        response.on_hover_ui_at_pointer(|ui| {
            for (_, text) in said(model, figure, curves, year) {
                ui.label(text);
            }
        });
    }
}

/// The figures of the year shown: as the accessible name of the chart, and in a line for each
/// country.
fn tell(ui: &mut Ui, model: Model<'_>, figure: Figure, curves: &[Curve], chart: &Response) {
    let lines = said(model, figure, curves, model.view.place.year);
    let spoken: Vec<_> = lines.iter().map(|(_, text)| text.as_str()).collect();
    let title = model.wording.text(figure.title());
    let name = format!("{title}: {}", spoken.join("; "));
    chart.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    for (sign, text) in &lines {
        ui.label(quiet(format!("{sign} {text}")));
    }
}

/// The figure of each country in a year, with the sign of its line.
fn said(
    model: Model<'_>,
    figure: Figure,
    curves: &[Curve],
    year: Year,
) -> Vec<(&'static str, String)> {
    let lines = curves.iter().map(|curve| {
        let value = figure.in_words(model, curve.values.get(&year).copied());
        let values = [
            ("state", curve.name.as_str().into()),
            ("year", model.wording.year(year).into()),
            ("value", value.into()),
        ];
        let sign = if curve.is_pinned { "– –" } else { "—" };

        (
            sign,
            model.wording.text_with(msg!("figures-spoken"), &values),
        )
    });

    lines.collect()
}
