//! Pages without a map: a step that is text alone, so that a lesson needs no other slides, and the last
//! page of a tour.

use egui::{Align, CentralPanel, Frame, Layout, Margin, RichText, Ui};

use crate::ui::Model;
use crate::ui::stage::{closing, overview, step};
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::strong;
use view::action::Action;
use view::lesson::tour::StepPart;

/// The title of the page, in points; 108 lines of a projector of 1080.
const TITLE: f32 = 36.0;

/// Its text, in points; 66 lines.
const TEXT: f32 = 22.0;

/// The widest line of its text, in points.
const WIDTH: f32 = 560.0;

/// Draws the page over everything, if what is shown is one. Says whether it did.
pub fn text_page(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) -> bool {
    let view = model.view;
    let (Some(shown), Some(tour_progress)) =
        (view.step_on(model.atlas), &view.session.tour_progress)
    else {
        return false;
    };
    let is_polling = view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.shown.poll.is_some());
    let is_closing = tour_progress.part == StepPart::Closing;
    let is_page = is_closing || shown.text_only && tour_progress.part == StepPart::Text;
    if !is_page || !view.presents_here() || is_polling {
        return false;
    }
    let tour = view.tour_on(model.atlas).filter(|_| is_closing);
    CentralPanel::no_frame().show(ui, |ui| {
        let fill = ui.visuals().panel_fill;
        let rect = ui.available_rect_before_wrap();
        ui.painter().rect_filled(rect, 0.0, fill);
        let margin = Margin::symmetric(40, 16);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                step::tour_buttons(ui, model, tour_progress, actions);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    if let Some(tour) = tour {
                        closing::closing(ui, model, tour);
                        return;
                    }
                    ui.set_max_width(WIDTH.min(ui.available_width()));
                    ui.add_space(8.0 * GRID);
                    ui.label(strong(&shown.title).font(sized(TITLE)));
                    ui.add_space(3.0 * GRID);
                    ui.label(RichText::new(&shown.text).size(TEXT));
                });
            });
        });
    });
    if view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.overview)
    {
        overview::overview(ui, model, actions);
    }

    true
}

fn sized(size: f32) -> egui::FontId {
    egui::FontId {
        size,
        ..crate::ui::theme::font(TextRole::Title)
    }
}
