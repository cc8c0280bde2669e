//! The button that exports the chart, and its formats.

use egui::containers::menu::MenuButton;
use egui::{Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::widgets::parts::small;
use view::action::Action;
use view::picture::{Content, Format, Order};
use view::reading::chart::Chart;

/// The size of an exported picture: a projector's, in pixels.
const SIZE: [u32; 2] = [1920, 1080];

/// A button with the formats of a chart.
pub(crate) fn button(ui: &mut Ui, model: Model<'_>, chart: Chart, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let name = wording.text(msg!("chart-export"));
    let button = egui::Button::new(small(wording.text(msg!("menu-export"))));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        formats(ui, model, chart, actions);
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
}

/// A line for each format in which the chart can be exported.
pub(crate) fn formats(ui: &mut Ui, model: Model<'_>, chart: Chart, actions: &mut Vec<Action>) {
    let content = Content::Chart(chart);
    for (format, key) in [
        (Format::Png, msg!("export-png")),
        (Format::Svg, msg!("export-svg")),
        (Format::Pdf, msg!("export-pdf")),
        (Format::Csv, msg!("export-csv")),
    ] {
        if format.can_show(&content) && ui.button(model.wording.text(key)).clicked() {
            actions.push(Action::Export(Order {
                content: content.clone(),
                format,
                size: SIZE,
            }));
        }
    }
}
