//! A chart of years on the screen: a press shows the year under the pointer, and a note tells its
//! value and what changed.

use egui::{
    CursorIcon, Rangef, RectAlign, Response, Role, Sense, Tooltip, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::time::chart_strip::plot::{Marked, Plot};
use crate::ui::time::chart_strip::plot_area::PlotArea;
use crate::ui::time::chart_strip::series::{in_words, name_of};
use crate::ui::widgets::parts::{quiet, strong, swatch};
use crate::ui::widgets::phrases;
use atlas::date::Year;
use atlas::timeline::related::events_of_year;
use view::action::Action;
use view::reading::chart_figure::ChartFigure;

/// The widest note under the pointer, in points.
const NOTE: f32 = 320.0;

/// Draws the columns; a press anywhere shows the year under the pointer.
pub(crate) fn chart(
    ui: &mut Ui,
    model: Model<'_>,
    figure: &ChartFigure,
    place: PlotArea,
    actions: &mut Vec<Action>,
) {
    let (area, _) = place.room(ui, model);
    let (_, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), place.height), Sense::hover());
    let sides = response.rect.x_range();
    let id = response.id.with("columns");
    let response = ui.interact(area, id, Sense::click_and_drag());
    let plot = Plot {
        figure,
        area,
        years: model.atlas.years(),
        room: Rangef::new(sides.min, sides.max),
    };
    let pointer = response
        .interact_pointer_pos()
        .or_else(|| response.hover_pos());
    let under_pointer = pointer.map(|pointer| plot.year_at(pointer.x));
    if ui.is_rect_visible(area) {
        let marked = Marked {
            shown: Some(model.view.place.year),
            hovered: under_pointer,
        };
        plot.paint(ui, model, marked);
    }
    let spoken = spoken(model, figure, model.view.place.year);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    go_to(model, &response, under_pointer, actions);
    if let Some(year) = under_pointer.filter(|_| response.hovered()) {
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        let mut tooltip = Tooltip::for_enabled(&response);
        // Above the chart, which it would hide otherwise.
        let above = pos2(plot.middle(year), area.top());
        tooltip.popup = tooltip.popup.at_position(above).align(RectAlign::TOP);
        tooltip.show(|ui| note(ui, model, figure, year));
    }
}

/// The value of a year, the difference to the year before, who joined and what happened.
fn note(ui: &mut Ui, model: Model<'_>, figure: &ChartFigure, year: Year) {
    let wording = model.wording;
    ui.set_max_width(NOTE);
    ui.label(strong(spoken(model, figure, year)));
    if let Some(change) = change(model, figure, year) {
        ui.label(change);
    }
    let memberships = model.atlas.memberships().iter();
    let joined = memberships.filter(|membership| membership.accession.date.year() == year);
    let date = model.atlas.date_shown(year);
    let mut joined: Vec<_> = joined
        .map(|membership| phrases::state_name_on(model, membership.state, date))
        .collect();
    joined.sort_unstable();
    let is_known = figure.column(year).is_some();
    if is_known && !joined.is_empty() {
        let states = wording.list(joined.iter().map(String::as_str));
        ui.horizontal_wrapped(|ui| {
            if let Some(row) = model.colors.accession(year) {
                swatch(ui, row.fill);
            }
            ui.label(wording.text_with(msg!("chart-joined"), &[("states", states.into())]));
        });
    }
    for event in events_of_year(model.atlas, year) {
        let date = wording.date(event.date);
        ui.label(quiet(format!("◆ {date}: {}", event.title)));
    }
}

/// The difference to the year before in words; `None` if it rounds to nothing.
fn change(model: Model<'_>, figure: &ChartFigure, year: Year) -> Option<String> {
    let total = |year| figure.column(year)?.total;
    let before = year - 1;
    let difference = total(year)? - total(before)?;
    let in_words = |value| in_words(model, figure.chart, value);
    let value = in_words(difference.abs());
    if value == in_words(0.0) {
        return None;
    }
    let key = if difference > 0.0 {
        msg!("chart-more")
    } else {
        msg!("chart-less")
    };
    let year = model.wording.year(before);

    Some(
        model
            .wording
            .text_with(key, &[("value", value.into()), ("year", year.into())]),
    )
}

/// Shows the year under the pointer while it is pressed, as on the slider.
pub(crate) fn go_to(
    model: Model<'_>,
    response: &Response,
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
fn spoken(model: Model<'_>, figure: &ChartFigure, year: Year) -> String {
    let wording = model.wording;
    let total = figure.column(year).and_then(|column| column.total);
    let value = total.map_or_else(
        || wording.text(msg!("chart-no-figure")).into_owned(),
        |value| in_words(model, figure.chart, value),
    );
    let name = wording.text(name_of(figure.chart));
    let values = [
        ("name", name.as_ref().into()),
        ("year", wording.year(year).into()),
        ("value", value.into()),
    ];

    wording.text_with(msg!("chart-spoken"), &values)
}
