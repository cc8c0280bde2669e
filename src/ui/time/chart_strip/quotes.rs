//! Every quote as a mark on its day, with a shape for its kind.

use egui::{Role, Sense, Ui, UiBuilder, WidgetInfo};
use egui_plot::{MarkerShape, Plot, PlotBounds, PlotPoint, PlotPoints, PlotUi, Points, VLine};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::time::chart_strip::plot_area::PlotArea;
use crate::ui::time::chart_strip::years::go_to;
use crate::ui::widgets::parts::quiet;
use crate::wording::keys;
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::QuoteId;
use atlas::quote::QuoteKind;
use view::action::Action;
use view::reading::quote_filter::{QuoteFilter, QuoteIndex};

/// How many marks of one year stand beside each other.
const COLUMNS: usize = 2;

/// The radius of a mark in points.
const MARK: f32 = 3.0;

/// How near the pointer must be to a mark, in points.
const NEAR: f32 = 9.0;

/// All kinds with their shapes, in the order in which they are explained.
const SHAPES: [(QuoteKind, MarkerShape); 6] = [
    (QuoteKind::NoteTakersRecord, MarkerShape::Square),
    (QuoteKind::VerbatimDocument, MarkerShape::Diamond),
    (QuoteKind::Letter, MarkerShape::Up),
    (QuoteKind::PublicStatement, MarkerShape::Circle),
    (QuoteKind::ReportedByPress, MarkerShape::Down),
    (QuoteKind::Paraphrase, MarkerShape::Cross),
];

#[derive(Debug)]
pub(crate) struct QuoteMarks {
    marks: Vec<Mark>,
    /// The number of marks above each other in the fullest year.
    rows: usize,
}

#[derive(Debug)]
struct Mark {
    quote: QuoteId,
    kind: QuoteKind,
    /// A year, and the place in the column above it.
    at: [f64; 2],
    /// Whether the filter matches it.
    is_found: bool,
}

impl QuoteMarks {
    /// The marks of all quotes that may be shown; those that `filter` matches are emphasized.
    pub(crate) fn new(atlas: &Atlas, index: &QuoteIndex, filter: &QuoteFilter) -> Self {
        let all = index.found(atlas, &QuoteFilter::default(), None);
        let found = index.found(atlas, filter, None);
        let mut marks: Vec<Mark> = Vec::new();
        let (mut year, mut place, mut rows) = (None, 0, 1);
        for quote in all.iter().filter_map(|id| atlas.quote(id)) {
            place = if year == Some(quote.year()) {
                place + 1
            } else {
                0
            };
            year = Some(quote.year());
            let row = place / COLUMNS;
            rows = rows.max(row + 1);
            // In reading order within the year: the day alone would put ten on one spot.
            let column = (place % COLUMNS) as f64 / COLUMNS as f64 - 0.25;
            marks.push(Mark {
                quote: quote.id.clone(),
                kind: quote.kind,
                at: [f64::from(quote.year()) + column, row as f64 + 0.5],
                is_found: found.contains(&quote.id),
            });
        }

        Self { marks, rows }
    }
}

/// Draws the marks; a click on one chooses the quote, elsewhere it shows the year.
pub(crate) fn chart(
    ui: &mut Ui,
    model: Model<'_>,
    marks: &QuoteMarks,
    place: PlotArea,
    actions: &mut Vec<Action>,
) {
    let (room, years) = place.room(ui, model);
    let top = marks.rows as f64 + 0.2;
    let bounds = PlotBounds::from_min_max([*years.start(), 0.0], [*years.end(), top]);
    let (accent, text) = (
        ui.visuals().selection.stroke.color,
        ui.visuals().text_color(),
    );
    let chosen = model.view.place.quote.as_ref();
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        still_plot(place.height).show(ui, |plot| {
            plot.set_plot_bounds(bounds);
            let year = f64::from(model.view.place.year);
            plot.vline(VLine::new("year", year).color(accent).width(1.0));
            for (kind, shape) in SHAPES {
                for is_found in [false, true] {
                    let of_kind = marks
                        .marks
                        .iter()
                        .filter(|mark| mark.kind == kind && mark.is_found == is_found);
                    let points = of_kind.map(|mark| mark.at).collect();
                    let color = if is_found {
                        text
                    } else {
                        text.gamma_multiply(0.25)
                    };
                    plot.points(points_of("quotes", points, shape, color));
                }
            }
            if let Some(mark) = marks.marks.iter().find(|mark| Some(&mark.quote) == chosen) {
                let point = PlotPoints::new(vec![mark.at]);
                let ring = Points::new("chosen", point).filled(false);
                plot.points(
                    ring.shape(MarkerShape::Circle)
                        .radius(2.0 * MARK)
                        .color(accent),
                );
            }
            let nearest = under_pointer(plot, &marks.marks);
            let year = plot
                .pointer_coordinate()
                .map(|point| point.x.round() as Year);

            (nearest, year)
        })
    });
    let (nearest, year) = shown.inner.inner;
    let response = shown.inner.response;
    let count = marks.marks.iter().filter(|mark| mark.is_found).count();
    let spoken = model
        .wording
        .text_with(msg!("chart-quotes-spoken"), &[("count", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let Some(quote) = nearest.and_then(|mark| model.atlas.quote(&mark.quote)) else {
        go_to(model, &response, year, actions);
        return;
    };
    if response.clicked() {
        actions.push(Action::ChooseQuote(quote.id.clone()));
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_ui_at_pointer(|ui| {
            let values = [
                ("speaker", quote.speaker.as_str().into()),
                ("place", quote.place.as_str().into()),
                ("date", model.wording.partial_date(quote.date).into()),
            ];
            ui.label(model.wording.text_with(msg!("report-quote"), &values));
            ui.label(quiet(model.wording.text(keys::quote_kind(quote.kind).name)));
        });
}

/// A plot without pan and zoom: its years are those of the slider.
fn still_plot(height: f32) -> Plot<'static> {
    Plot::new("chart of quotes")
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

/// The mark nearest to the pointer, if one is near.
fn under_pointer<'m>(plot: &PlotUi<'_>, marks: &'m [Mark]) -> Option<&'m Mark> {
    let pointer = plot.response().hover_pos()?;
    let distance = |mark: &Mark| {
        let at = PlotPoint::from(mark.at);
        plot.screen_from_plot(at).distance(pointer)
    };
    let all = marks.iter().map(|mark| (mark, distance(mark)));
    let near = all.filter(|(_, distance)| *distance <= NEAR);

    near.min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(mark, _)| mark)
}

fn points_of<'a>(
    name: &str,
    points: PlotPoints<'a>,
    shape: MarkerShape,
    color: egui::Color32,
) -> Points<'a> {
    Points::new(name, points)
        .shape(shape)
        .radius(MARK)
        .color(color)
}

/// The legend of the shapes.
pub(crate) fn shapes(ui: &mut Ui, model: Model<'_>) {
    ui.spacing_mut().item_spacing.x = 3.0 * GRID;
    for (kind, shape) in SHAPES {
        let sign = match shape {
            MarkerShape::Square => "■",
            MarkerShape::Diamond => "◆",
            MarkerShape::Up => "▲",
            MarkerShape::Down => "▼",
            MarkerShape::Cross => "×",
            _ => "●",
        };
        let words = keys::quote_kind(kind);
        let name = model.wording.text(words.name);
        ui.label(quiet(format!("{sign} {name}")))
            .on_hover_text(model.wording.text(words.why));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quote_has_a_place_of_its_own_in_its_year() {
        let atlas = Atlas::bundled().unwrap();
        let marks = QuoteMarks::new(&atlas, &QuoteIndex::new(&atlas), &QuoteFilter::default());
        for (index, mark) in marks.marks.iter().enumerate() {
            let year = atlas.quote(&mark.quote).unwrap().year();
            assert_eq!(mark.at[0].round() as Year, year, "{mark:?}");
            assert!(mark.at[1] < marks.rows as f64);
            assert!(marks.marks[..index].iter().all(|other| other.at != mark.at));
        }
        assert!(marks.marks.iter().all(|mark| mark.is_found));
    }

    #[test]
    fn every_kind_has_a_shape_of_its_own() {
        for (index, (kind, shape)) in SHAPES.iter().enumerate() {
            let others = &SHAPES[..index];
            assert!(others.iter().all(|(k, s)| k != kind && s != shape));
        }
        let atlas = Atlas::bundled().unwrap();
        for quote in atlas.quotes() {
            assert!(SHAPES.iter().any(|(kind, _)| *kind == quote.kind));
        }
    }
}
