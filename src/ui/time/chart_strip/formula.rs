//! How a figure of the chart is computed, with its caveats.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::time::chart_strip::series::{caveat, method_of, of_year, sources};
use crate::ui::widgets::parts::{quiet, small, strong};
use crate::ui::widgets::phrases;
use atlas::timeline::totals::YearTotals;
use view::reading::chart::Chart;

/// A button that opens the explanation.
pub(crate) fn button(ui: &mut Ui, model: Model<'_>, chart: Chart, all: &[YearTotals]) {
    let text = model.wording.text(msg!("chart-formula"));
    let button = egui::Button::new(small(&*text));
    let config = MenuConfig::default().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_max_width(100.0 * GRID);
        contents(ui, model, chart, all);
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*text));
}

/// How the figure is computed, with its caveats.
pub(crate) fn how(ui: &mut Ui, model: Model<'_>, chart: Chart) {
    ui.label(model.wording.text(method_of(chart)));
    if let Some(caveat) = caveat(model.atlas, chart) {
        ui.label(quiet(caveat));
    }
    if chart.has_values() {
        for line in sources(model.atlas, model.wording, chart) {
            ui.label(quiet(line));
        }
    }
}

fn contents(ui: &mut Ui, model: Model<'_>, chart: Chart, all: &[YearTotals]) {
    how(ui, model, chart);
    let wording = model.wording;
    let Some(totals) = of_year(all, model.view.place.year).filter(|_| chart == Chart::Frontier)
    else {
        return;
    };
    ui.add_space(GRID);
    let year = wording.year(model.view.place.year);
    ui.label(strong(wording.text_with(
        msg!("chart-frontier-year"),
        &[("year", year.into())],
    )));
    for (member, km) in &totals.frontier {
        let values = [
            ("state", phrases::state_name(model, *member).into()),
            ("km", wording.number(*km).into()),
        ];
        ui.label(wording.text_with(msg!("chart-frontier-part"), &values));
    }
    let values = [
        ("km", wording.number(totals.frontier_km()).into()),
        ("published", wording.number(totals.published_km).into()),
    ];
    ui.label(wording.text_with(msg!("chart-frontier-sum"), &values));
}
