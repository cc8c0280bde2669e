//! An exported chart: title, method, legend, columns, sources and the state of the data.

use egui::{Frame, Margin, Panel, Rangef, Ui};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::time::chart_strip::plot::{Marked, Plot};
use crate::ui::time::chart_strip::series::{caveat, method_of, sources, title_of};
use crate::ui::widgets::parts::{quiet, small, strong, swatch};
use crate::ui::widgets::phrases;
use view::reading::chart_figure::ChartFigure;

/// The least width and height of a page, in points.
pub const PAGE: [f32; 2] = [960.0, 540.0];

/// The room for the numbers of the axis, in points.
const NUMBERS: f32 = 52.0;

/// The room for a label beside the last column, in points.
const BESIDE: f32 = 16.0;

/// Draws the chart over all of `ui`.
pub fn chart_page(ui: &mut Ui, model: Model<'_>, figure: &ChartFigure) {
    let wording = model.wording;
    let margin = Margin {
        left: 24,
        right: 24,
        top: 16,
        bottom: 8,
    };
    let ground = ui.visuals().panel_fill;
    ui.painter()
        .rect_filled(ui.ctx().content_rect(), 0.0, ground);
    let frame = Frame::new().inner_margin(margin);
    let foot = Panel::bottom("sources")
        .frame(frame)
        .show_separator_line(false);
    foot.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * GRID;
        let sources = sources(model.atlas, wording, figure.chart);
        ui.label(quiet(sources.join(" ")));
        ui.label(quiet(imprint(model)));
    });
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        let title = strong(wording.text(title_of(figure.chart)));
        ui.label(title.text_style(TextRole::Title.style()));
        let method = wording.text(method_of(figure.chart));
        let caveat = caveat(model.atlas, figure.chart).unwrap_or_default();
        ui.label(quiet(format!("{method} {caveat}").trim_end()));
        ui.add_space(GRID);
        classes(ui, model, figure);
        ui.add_space(GRID);
        let room = ui.available_rect_before_wrap();
        let area = room
            .with_min_x(room.left() + NUMBERS)
            .with_max_x(room.right() - BESIDE);
        let plot = Plot {
            figure,
            area,
            years: model.atlas.years(),
            room: Rangef::new(room.left(), room.right()),
        };
        plot.paint(ui, model, Marked::default());
        ui.advance_cursor_after_rect(room);
    });
}

/// The legend of the years of accession in the chart.
fn classes(ui: &mut Ui, model: Model<'_>, figure: &ChartFigure) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(small(model.wording.text(msg!("chart-classes"))));
        for year in figure.accessions() {
            let Some(row) = model.colors.accession(year) else {
                continue;
            };
            ui.add_space(2.0 * GRID);
            swatch(ui, row.fill);
            ui.label(small(model.wording.year(year)));
        }
    });
}

/// The program, its version and the state of the data.
pub fn imprint(model: Model<'_>) -> String {
    let values = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("closed", phrases::data_closed(model).into()),
    ];

    model.wording.text_with(msg!("about-version"), &values)
}
