//! A chart as a picture, a drawing or a table.

use std::sync::Arc;

use egui::{Context, Vec2};

use crate::export::chart_table::table;
use crate::export::drawing::undrawn;
use crate::export::quote_table::quote_table;
use crate::export::vector::{Drawing, pages, with_outlines};
use crate::export::{ExportError, ExportInput, offscreen};
use crate::ui::Model;
use crate::ui::pages::chart_page::{PAGE, chart_page, imprint};
use crate::ui::theme;
use crate::ui::time::chart_strip::series::{known, method_of, title_of};
use atlas::Atlas;
use atlas::built::land_borders;
use atlas::timeline::snapshot::snapshot;
use atlas::timeline::totals::totals;
use view::picture::{Format, Order};
use view::reading::chart::Chart;
use view::reading::chart_figure::ChartFigure;
use view::settings::ThemePreference;

/// The chart in the format of `order`.
pub(crate) fn drawn(
    material: &ExportInput,
    atlas: &Arc<Atlas>,
    chart: Chart,
    order: &Order,
) -> Result<Vec<u8>, ExportError> {
    let (view, wording) = (&material.view, &*material.wording);
    let date = atlas.date_shown(view.place.year);
    // What hindsight hides is in no file either.
    let knowledge = view.session.hindsight.knowledge();
    let known_then = knowledge.map(|knowledge| atlas.as_known_on(date, knowledge));
    let atlas = known_then.as_ref().unwrap_or(atlas);
    let is_dark = match view.settings.theme {
        ThemePreference::Dark => true,
        ThemePreference::Light | ThemePreference::System => false,
    };
    let model = Model {
        atlas,
        view,
        snapshot: &snapshot(atlas, date),
        quote_states: &[],
        colors: theme::map_colors(is_dark),
        wording,
        time_of_day: [0, 0],
    };
    if chart == Chart::Quotes {
        return Ok(quote_table(model, &imprint(model)).into_bytes());
    }
    let all = totals(atlas, &land_borders());
    let figure = ChartFigure::new(chart, known(view, &all));
    let context = Context::default();
    theme::install(&context);
    context.set_theme(theme::preference(if is_dark {
        ThemePreference::Dark
    } else {
        ThemePreference::Light
    }));
    let show = |ui: &mut egui::Ui| chart_page(ui, model, &figure);
    let drawing = || {
        let page = Vec2::from(PAGE);
        let title = wording.text(title_of(chart));
        let mut drawing = Drawing::new(page, &title, &wording.text(method_of(chart)));
        drawing.add(&offscreen::lay_out(&context, page, show));

        (title, drawing.svg())
    };
    match order.format {
        Format::Csv => Ok(table(model, &figure, &imprint(model)).into_bytes()),
        Format::Svg => {
            let svg = with_outlines(&drawing().1).map_err(|error| undrawn(&error))?;
            Ok(svg.into_bytes())
        }
        Format::Pdf => {
            let (title, svg) = drawing();
            pages(&title, "en", &[svg]).map_err(|error| undrawn(&error))
        }
        Format::Png | Format::Gif | Format::Html => {
            let [width, height] = order.size.map(|side| side as f32);
            let scale = (width / PAGE[0]).min(height / PAGE[1]);
            let picture = offscreen::render(&context, order.size, scale, show)?;

            Ok(picture.png()?)
        }
    }
}
