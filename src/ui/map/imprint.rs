//! The imprint of a picture of the map: the day, how disputes are shown, and the source of the
//! outlines.

use crate::ui::widgets::areas::imprint_id;
use egui::{Area, Frame, Margin, Rect, Ui};

use crate::ui::Model;
use crate::ui::theme::TextRole;
use crate::ui::widgets::parts::{small, strong};
use crate::ui::widgets::phrases;

/// Draws the imprint over the upper edge of `map` while a picture is taken; gives the map below it.
pub fn imprint(ui: &Ui, model: Model<'_>, map: Rect) -> Rect {
    if !model.view.is_taken_away() {
        return map;
    }
    let wording = model.wording;
    let values = [
        ("year", model.view.place.year.to_string().into()),
        ("count", model.snapshot.members.len().into()),
    ];
    let title = wording.text_with(msg!("imprint-title"), &values);
    let mut situation = if phrases::is_newest(model) {
        phrases::data_closed(model)
    } else {
        let date = [("date", wording.date(model.snapshot.date).into())];
        wording.text_with(msg!("imprint-situation"), &date)
    };
    if let Some(closed) = phrases::data_is_aged(model)
        && closed != situation
    {
        situation = format!("{situation}. {closed}");
    }
    let text = wording.text_with(msg!("imprint"), &[("situation", situation.into())]);
    let shown = Area::new(imprint_id())
        .fixed_pos(map.min)
        .constrain_to(map)
        .interactable(false)
        // It is there for a few frames only, of which the last is kept.
        .fade_in(false)
        .show(ui, |ui| {
            let margin = Margin::symmetric(12, 6);
            let frame = Frame::side_top_panel(ui.style()).inner_margin(margin);
            frame.show(ui, |ui| {
                ui.set_width(map.width() - 24.0);
                ui.label(strong(title).text_style(TextRole::Heading.style()));
                ui.label(small(text));
            });
        });

    map.with_min_y(shown.response.rect.bottom())
}
