//! The list of the steps of a tour, to go to one of them.

use egui::{Button, Ui, vec2};

use crate::ui::Model;
use crate::ui::dialog::dialog;
use crate::ui::stage::BUTTON;
use crate::view::action::Action;
use crate::view::presenting::PresentDeed;

/// Draws the list over everything else.
pub(super) fn overview(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let touring = model.view.touring.as_ref();
    let tour = model.view.tour_on(model.atlas);
    let close = dialog(ui, model, "stage-overview", |ui| {
        let (Some(tour), Some(touring)) = (tour, touring) else {
            ui.label(model.wording.text("stage-no-tour"));
            return;
        };
        for (place, step) in tour.steps.iter().enumerate() {
            let name = format!("{}. {}", place + 1, step.title);
            let button = Button::new(name)
                .selected(place == touring.step)
                .min_size(vec2(ui.available_width(), BUTTON));
            if ui.add(button).clicked() {
                actions.push(Action::Present(PresentDeed::GoTo(place)));
            }
        }
    });
    if close {
        actions.push(Action::Present(PresentDeed::ToggleOverview));
    }
}
