//! The card over the map: the step of a tour, a quote or a country; one at a time.

use egui::style::ScrollStyle;
use egui::{Area, Frame, Margin, ScrollArea, Ui, vec2};

use crate::ui::Model;
use crate::ui::stage::card_place::{FRAME_LINE, is_beside, poll_of, room_of_card, shows_together};
use crate::ui::stage::text::MARGIN;
use crate::ui::stage::{country, prediction_poll, quote, step};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::areas::{card_id, legend_id, tour_buttons_id};
use view::action::Action;
use view::lesson::tour::TourProgress;

/// The margin above and below the words of a card along the lower edge, in points.
const LOW_MARGIN: i8 = 6;

/// Draws the card over a map that fills `screen`: as large as its words, at the left above the
/// legend or along the lower edge.
pub(crate) fn card(ui: &Ui, model: Model<'_>, screen: egui::Rect, actions: &mut Vec<Action>) {
    let largest = room_of_card(model, screen);
    let is_beside = is_beside(screen);
    // Under a card at the left stands the legend.
    let legend = ui.memory(|memory| memory.area_rect(legend_id()));
    let is_open = model.view.is_legend_open() && !shows_together(model);
    let legend = legend.filter(|_| is_beside && is_open);
    let bottom = legend.map_or(f32::INFINITY, |legend| legend.top() - GRID);
    let bottom = bottom.clamp(largest.center().y, largest.bottom());
    let largest = largest.with_max_y(bottom);
    let (pivot, corner) = if is_beside {
        (egui::Align2::LEFT_TOP, largest.left_top())
    } else {
        (egui::Align2::LEFT_BOTTOM, largest.left_bottom())
    };
    let shown = Area::new(card_id())
        .pivot(pivot)
        .fixed_pos(corner)
        .constrain_to(screen)
        .show(ui, |ui| {
            theme::over_map(ui)
                .inner_margin(Margin::ZERO)
                .show(ui, |ui| {
                    let inner = largest.shrink(FRAME_LINE);
                    ui.set_width(inner.width());
                    ui.set_max_height(inner.height());
                    inside(ui, model, inner.height(), is_beside, actions);
                });
        });
    if let Some(tour_progress) = tour_progress(model).filter(|_| !is_beside) {
        // A low card has no room for them.
        let corner = shown.response.rect.left_top() - vec2(0.0, GRID);
        Area::new(tour_buttons_id())
            .pivot(egui::Align2::LEFT_BOTTOM)
            .fixed_pos(corner)
            .constrain_to(screen)
            .show(ui, |ui| {
                let frame = theme::over_map(ui).inner_margin(Margin::ZERO);
                frame.show(ui, |ui| {
                    step::tour_buttons(ui, model, tour_progress, actions);
                });
            });
    }
}

/// The tour whose step is on the card, if none of its places is taken by a poll.
fn tour_progress(model: Model<'_>) -> Option<&TourProgress> {
    let tour_progress = model.view.session.tour_progress.as_ref();

    tour_progress.filter(|_| poll_of(model).is_none())
}

fn inside(ui: &mut Ui, model: Model<'_>, most: f32, is_beside: bool, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let tour_progress = tour_progress(model);
    let top = ui.cursor().top();
    if let Some(tour_progress) = tour_progress.filter(|_| is_beside) {
        step::tour_buttons(ui, model, tour_progress, actions);
    }
    let used = ui.cursor().top() - top;
    let shown = (
        tour_progress.map(|on| (on.step, on.part)),
        model.view.place.quote.clone(),
        model.view.place.selection,
    );
    // What does not fit scrolls; the card is no larger than its words. A bar beside the words would
    // narrow them until they need no bar, and so on in every frame.
    ui.spacing_mut().scroll = ScrollStyle::floating();
    ScrollArea::vertical()
        .id_salt(shown)
        .auto_shrink([false, true])
        .max_height((most - used).max(12.0 * GRID))
        .show(ui, |ui| {
            let margin = if is_beside {
                let top = if used > 0.0 { 0 } else { MARGIN as i8 };

                Margin {
                    top,
                    ..Margin::same(MARGIN as i8)
                }
            } else {
                Margin::symmetric(MARGIN as i8, LOW_MARGIN)
            };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let gap = if is_beside { 1.5 * GRID } else { 0.5 * GRID };
                ui.spacing_mut().item_spacing = vec2(ui.spacing().item_spacing.x, gap);
                let room = most - used - margin.sum().y;
                contents(ui, model, room, actions);
            });
        });
}

fn contents(ui: &mut Ui, model: Model<'_>, room: f32, actions: &mut Vec<Action>) {
    let view = model.view;
    if let Some(shown) = poll_of(model) {
        prediction_poll::poll(ui, model, shown, actions);
    } else if let Some(tour_progress) = &view.session.tour_progress {
        step::step(ui, model, tour_progress, room);
        step::notes(ui, model);
    } else if let Some(quote) = &view.place.quote {
        quote::quotes(ui, model, quote, room);
    } else if let Some(state) = view.place.selection.and_then(|id| model.atlas.state(id)) {
        country::country(ui, model, state);
    }
}
