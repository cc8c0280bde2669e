//! The page of tours: lessons to choose from.

use egui::{Button, Role, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::dialog::dialog;
use crate::ui::parts::{quiet, strong};
use crate::ui::theme::{GRID, TextRole};
use crate::view::action::Action;
use crate::view::page::Page;
use crate::view::tour::TourDeed;

/// Draws the page over everything else while it is open.
pub fn tours_page(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.page != Some(Page::Tours) {
        return;
    }
    let wording = model.wording;
    let close = dialog(ui, model, "tours-title", |ui| {
        // The bar of the scroll area stands beside the words.
        ui.set_width(ui.available_width() - 4.0 * GRID);
        ui.label(quiet(wording.text("tours-about")));
        for tour in model.atlas.tours() {
            ui.add_space(3.0 * GRID);
            ui.label(strong(&tour.title).text_style(TextRole::Heading.style()));
            ui.label(&tour.summary);
            let values = [
                ("title", tour.title.as_str().into()),
                ("count", tour.steps.len().into()),
            ];
            let name = wording.text_with("tours-start", &values);
            let button = Button::new(wording.text("tours-begin"));
            let response = ui.add(button.min_size(vec2(0.0, 9.0 * GRID)));
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.clicked() {
                actions.push(Action::Tour(TourDeed::Start(tour.id.clone())));
            }
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Tours));
    }
}
