//! The list of the steps of a tour, to go to one of them; without a tour, of the tours.

use egui::{Button, Ui, vec2};

use crate::ui::Model;
use crate::ui::stage::text::BUTTON;
use crate::ui::widgets::dialog::dialog;
use view::action::Action;
use view::lesson::presenting::PresentCommand;
use view::lesson::tour::TourCommand;

/// Draws the list over everything else.
pub(crate) fn overview(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let tour_progress = model.view.session.tour_progress.as_ref();
    let tour = model.view.tour_on(model.atlas);
    let close = dialog(ui, model, msg!("stage-overview"), |ui| {
        let (Some(tour), Some(tour_progress)) = (tour, tour_progress) else {
            ui.label(model.wording.text(msg!("stage-no-tour")));
            let own = &model.view.session.own_tours.tours;
            for tour in model.atlas.tours().iter().chain(own) {
                if entry(ui, &tour.title, false) {
                    actions.push(Action::Tour(TourCommand::Start(tour.id.clone())));
                }
            }
            return;
        };
        for (place, step) in tour.steps.iter().enumerate() {
            let name = format!("{}. {}", place + 1, step.title);
            if entry(ui, &name, place == tour_progress.step) {
                actions.push(Action::Present(PresentCommand::GoTo(place)));
            }
        }
    });
    if close {
        actions.push(Action::Present(PresentCommand::ToggleOverview));
    }
}

/// A line of the list, as wide as the list; says whether it was pressed.
fn entry(ui: &mut Ui, name: &str, is_on: bool) -> bool {
    let button = Button::new(name)
        .selected(is_on)
        .min_size(vec2(ui.available_width(), BUTTON));

    ui.add(button).clicked()
}
