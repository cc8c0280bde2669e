//! The caption beside the map: the step of a tour, a quote or a country; one at a time.

use crate::ui::stage::text::MARGIN;
use crate::ui::stage::text::SHARE;
use egui::{Frame, Id, Margin, ScrollArea, Ui};

use crate::ui::Model;
use crate::ui::stage::{country, prediction_poll, quote, step};
use crate::ui::theme::{self, GRID};
use view::action::Action;
use view::lesson::prediction_poll::PredictionPoll;

/// Whether there is a caption to show.
pub(crate) fn has_one(model: Model<'_>) -> bool {
    let view = model.view;

    poll_of(model).is_some()
        || view.session.tour_progress.is_some()
        || view.place.quote.is_some()
        || view.place.selection.is_some()
}

fn poll_of(model: Model<'_>) -> Option<&PredictionPoll> {
    model.view.session.presenting.as_ref()?.shown.poll.as_ref()
}

/// Draws the caption at the right of what `ui` has left.
pub(crate) fn caption(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let width = ui.ctx().content_rect().width() * SHARE;
    let frame = theme::panel(ui).inner_margin(Margin::ZERO);
    let panel = egui::Panel::right(Id::unique("stage caption")).frame(frame);
    panel.resizable(false).exact_size(width).show(ui, |ui| {
        if let Some(tour_progress) = model
            .view
            .session
            .tour_progress
            .as_ref()
            .filter(|_| poll_of(model).is_none())
        {
            step::ways(ui, model, tour_progress, actions);
        }
        let shown = (
            model
                .view
                .session
                .tour_progress
                .clone()
                .map(|tour_progress| (tour_progress.step, tour_progress.part)),
            model.view.place.quote.clone(),
            model.view.place.selection,
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
    if let Some(shown) = poll_of(model) {
        prediction_poll::poll(ui, model, shown, actions);
    } else if let Some(tour_progress) = &view.session.tour_progress {
        step::step(ui, model, tour_progress);
        step::notes(ui, model);
    } else if let Some(quote) = &view.place.quote {
        quote::quotes(ui, model, quote);
    } else if let Some(state) = view.place.selection.and_then(|id| model.atlas.state(id)) {
        country::country(ui, model, state);
    }
}
