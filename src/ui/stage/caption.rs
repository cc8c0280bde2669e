//! What stands beside the map: the step of a tour, a quote or a country; one thing at a time.

use egui::{Frame, Id, Margin, RichText, ScrollArea, Ui};

use crate::ui::Model;
use crate::ui::stage::{country, guess, quote, step};
use crate::ui::theme::{self, GRID, TextRole};
use view::action::Action;
use view::lesson::guess::Guess;

/// The width of the caption as a share of the screen.
pub(crate) const SHARE: f32 = 0.42;

/// The margin of the caption in points.
pub(crate) const MARGIN: f32 = 12.0;

/// The size of running text in points: 54 lines of a projector of 1080.
pub(crate) const TEXT: f32 = TextRole::Heading.size();

/// The size of what need not be read from the last row, in points: 33 lines.
pub(crate) const ASIDE: f32 = 11.0;

/// Whether there is something to stand beside the map.
pub(crate) fn has_one(model: Model<'_>) -> bool {
    let view = model.view;

    guess_of(model).is_some()
        || view.touring.is_some()
        || view.quote.is_some()
        || view.selection.is_some()
}

fn guess_of(model: Model<'_>) -> Option<&Guess> {
    model.view.presenting.as_ref()?.guess.as_ref()
}

/// Draws the caption at the right of what `ui` has left.
pub(crate) fn caption(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let width = ui.ctx().content_rect().width() * SHARE;
    let frame = theme::panel(ui).inner_margin(Margin::ZERO);
    let panel = egui::Panel::right(Id::unique("stage caption")).frame(frame);
    panel.resizable(false).exact_size(width).show(ui, |ui| {
        if let Some(touring) = model
            .view
            .touring
            .as_ref()
            .filter(|_| guess_of(model).is_none())
        {
            step::ways(ui, model, touring, actions);
        }
        let shown = (
            model
                .view
                .touring
                .clone()
                .map(|touring| (touring.step, touring.part)),
            model.view.quote.clone(),
            model.view.selection,
        );
        let area = ScrollArea::vertical().id_salt(shown).auto_shrink(false);
        area.show(ui, |ui| {
            Frame::new()
                .inner_margin(Margin::same(MARGIN as i8))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 1.5 * GRID;
                    contents(ui, model, actions);
                });
        });
    });
}

fn contents(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let view = model.view;
    if let Some(shown) = guess_of(model) {
        guess::guess(ui, model, shown, actions);
    } else if let Some(touring) = &view.touring {
        step::step(ui, model, touring);
        step::notes(ui, model);
    } else if let Some(quote) = &view.quote {
        quote::quotes(ui, model, quote);
    } else if let Some(state) = view.selection.and_then(|id| model.atlas.state(id)) {
        country::country(ui, model, state);
    }
}

/// Running text.
pub(crate) fn text(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(TEXT));
}

/// What need not be read from the last row.
pub(crate) fn aside(ui: &mut Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).size(ASIDE).weak());
}
