//! The last page of a tour: what it showed, its questions and its sources.

use egui::{Align, Label, Layout, Rect, RichText, Sense, Ui, UiBuilder, vec2};

use crate::ui::Model;
use crate::ui::stage::text::{ASIDE, LEAST_TEXT, TEXT, aside};
use crate::ui::theme::{GRID, TextRole, font};
use crate::ui::widgets::parts::strong;
use atlas::source::Source;
use atlas::tour::{Tour, TourStep};
use view::reading::document;

/// The size of its title, in points; 84 lines of a projector of 1080.
const TITLE: f32 = 28.0;

/// The most sources that are listed; the page of sources has all.
const MOST_SOURCES: usize = 6;

/// The width of the column of years, and the height of a line, as shares of the size of the letters.
const YEARS: f32 = 3.2;
const LINE: f32 = 1.3;

/// Draws the page in the room that is left: the steps at the left, questions and sources at the
/// right.
pub(crate) fn closing(ui: &mut Ui, model: Model<'_>, tour: &Tour) {
    let title = egui::FontId {
        size: TITLE,
        ..font(TextRole::Title)
    };
    ui.label(strong(&tour.title).font(title));
    ui.add_space(GRID);
    let room = ui.available_rect_before_wrap();
    let (left, right) = room.split_left_right_at_fraction(0.5);
    in_column(ui, left, |ui| steps(ui, model, tour));
    in_column(ui, right, |ui| questions_and_sources(ui, model, tour));
}

fn in_column(ui: &mut Ui, room: Rect, contents: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    let room = UiBuilder::new()
        .max_rect(room.shrink2(vec2(GRID, 0.0)))
        .layout(layout);
    contents(&mut ui.new_child(room));
}

fn heading(ui: &mut Ui, model: Model<'_>, words: crate::wording::MessageKey) {
    ui.label(strong(model.wording.text(words)).size(TEXT));
}

/// One line a step, with the year that it is about; as large as all of them fit.
fn steps(ui: &mut Ui, model: Model<'_>, tour: &Tour) {
    heading(ui, model, msg!("stage-saw"));
    ui.spacing_mut().item_spacing.y = 2.0;
    let lines = tour.steps.len().max(1) as f32;
    let line = ui.available_height() / lines - 2.0;
    let size = (line / LINE).clamp(ASIDE, TEXT);
    for step in &tour.steps {
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), line), Sense::hover());
        let row = row.with_max_y(row.top() + size * LINE);
        let (years, title) = row.split_left_right_at_x(row.left() + YEARS * size);
        let year = year_of(model, step).map_or_else(String::new, |year| year.to_string());
        for (room, text) in [
            (years, RichText::new(year).weak()),
            (title, RichText::new(&step.title)),
        ] {
            in_column(ui, room, |ui| {
                ui.add(Label::new(text.size(size)).truncate());
            });
        }
    }
}

/// The year that a step names, or that of its first quote.
fn year_of(model: Model<'_>, step: &TourStep) -> Option<atlas::date::Year> {
    let quotes = model.atlas.quotes_of_step(step);
    let quote = || model.atlas.quote(quotes.first()?);

    step.year.or_else(|| quote().map(atlas::quote::Quote::year))
}

fn questions_and_sources(ui: &mut Ui, model: Model<'_>, tour: &Tour) {
    ui.spacing_mut().item_spacing.y = 3.0;
    let questions: Vec<_> = tour
        .steps
        .iter()
        .filter_map(|step| step.question.as_ref())
        .collect();
    if !questions.is_empty() {
        heading(ui, model, msg!("stage-questions"));
        for question in questions {
            ui.label(RichText::new(&question.ask).size(LEAST_TEXT + 1.0));
        }
        ui.add_space(GRID);
    }
    let sources = sources_of(model, tour);
    if sources.is_empty() {
        return;
    }
    heading(ui, model, msg!("stage-sources"));
    for source in sources.iter().take(MOST_SOURCES) {
        let name = RichText::new(document::short_name(source))
            .size(ASIDE)
            .weak();
        ui.add(Label::new(name).truncate());
    }
    let others = sources.len().saturating_sub(MOST_SOURCES);
    if others > 0 {
        let count = [("count", others.into())];
        aside(
            ui,
            model.wording.text_with(msg!("stage-more-sources"), &count),
        );
    }
}

/// The documents of the tour's quotes, each once, in the order of the steps.
fn sources_of<'a>(model: Model<'a>, tour: &Tour) -> Vec<&'a Source> {
    let quotes = tour
        .steps
        .iter()
        .flat_map(|step| model.atlas.quotes_of_step(step));
    let mut sources: Vec<&Source> = Vec::new();
    for quote in quotes.filter_map(|id| model.atlas.quote(id)) {
        let source = model.atlas.source(&quote.source.id);
        if let Some(source) = source.filter(|source| sources.iter().all(|one| one.id != source.id))
        {
            sources.push(source);
        }
    }

    sources
}
