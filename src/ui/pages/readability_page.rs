//! The readability check: what the last row can read, and what it cannot.

use egui::{DragValue, Grid, RichText, Ui};

use crate::ui::Model;
use crate::ui::stage::{fits, readings};
use crate::ui::theme::GRID;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{quiet, section, strong};
use crate::wording::MessageKey;
use view::action::Action;
use view::lesson::viewing_room::ViewingRoom;
use view::page::Page;

/// Draws the page over everything else while it is open.
pub fn readability_page(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.session.page != Some(Page::Readability) {
        return;
    }
    let close = dialog(ui, model, msg!("meter-page"), |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        ui.label(quiet(model.wording.text(msg!("meter-about"))));
        rooms(ui, model, actions);
        if let Some(room) = model.view.settings.viewing_room {
            lengths(ui, model, room, actions);
            table(ui, model, room);
        }
        own_texts(ui, model);
    });
    if close {
        actions.push(Action::TogglePage(Page::Readability));
    }
}

/// The messages that name the usual rooms, in their order.
const NAMES: [MessageKey; 3] = [msg!("room-small"), msg!("room-class"), msg!("room-hall")];

fn rooms(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let chosen = model.view.settings.viewing_room;
    section(ui, &wording.text(msg!("meter-room")));
    let usual = NAMES.into_iter().zip(ViewingRoom::USUAL.map(Some));
    for (name, room) in std::iter::once((msg!("room-any"), None)).chain(usual) {
        let values = [
            (
                "height",
                format!("{:.1}", room.map_or(0.0, |room| room.picture_height)).into(),
            ),
            (
                "distance",
                format!("{:.0}", room.map_or(0.0, |room| room.distance)).into(),
            ),
        ];
        if ui
            .radio(chosen == room, wording.text_with(name, &values))
            .clicked()
        {
            actions.push(Action::SetRoom(room));
        }
    }
    let is_own = chosen.is_some_and(|room| !ViewingRoom::USUAL.contains(&room));
    if ui.radio(is_own, wording.text(msg!("room-own"))).clicked() && !is_own {
        let [_, class, _] = ViewingRoom::USUAL;
        let own = ViewingRoom::new(class.picture_height, class.distance + 1.0);
        actions.push(Action::SetRoom(Some(own)));
    }
}

/// Fields for the lengths of the room.
fn lengths(ui: &mut Ui, model: Model<'_>, room: ViewingRoom, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.horizontal_wrapped(|ui| {
        let mut changed = room;
        for (name, length) in [
            (msg!("meter-height"), &mut changed.picture_height),
            (msg!("meter-distance"), &mut changed.distance),
        ] {
            let name = wording.text(name);
            ui.label(&*name);
            let drag = DragValue::new(length)
                .speed(0.05)
                .max_decimals(1)
                .suffix(" m");
            ui.add(drag).accessible_name(&*name);
            ui.add_space(2.0 * GRID);
        }
        if changed != room {
            actions.push(Action::SetRoom(Some(changed)));
        }
    });
}

/// The texts of a presentation, and how far they can be read.
fn table(ui: &mut Ui, model: Model<'_>, room: ViewingRoom) {
    let wording = model.wording;
    let least = room.least_font() * 1080.0;
    let values = [("lines", format!("{least:.0}").into())];
    section(ui, &wording.text_with(msg!("meter-least"), &values));
    let spacing = egui::vec2(6.0 * GRID, 1.5 * GRID);
    Grid::new("readings").spacing(spacing).show(ui, |ui| {
        for reading in readings(room) {
            ui.label(wording.text(reading.name));
            let lines = [("lines", format!("{:.0}", reading.lines).into())];
            ui.label(quiet(wording.text_with(msg!("meter-lines"), &lines)));
            let farthest = [("distance", format!("{:.1}", reading.farthest).into())];
            if reading.reaches {
                ui.label(wording.text_with(msg!("meter-reaches"), &farthest));
            } else {
                let color = ui.visuals().warn_fg_color;
                let text = wording.text_with(msg!("meter-too-small"), &farthest);
                ui.label(RichText::new(text).color(color));
            }
            ui.end_row();
        }
    });
}

/// The steps of the current tour whose text is too long to be shown that large.
fn own_texts(ui: &mut Ui, model: Model<'_>) {
    let wording = model.wording;
    let Some(tour) = model.view.tour_on(model.atlas) else {
        return;
    };
    section(
        ui,
        &wording.text_with(msg!("meter-tour"), &[("title", tour.title.as_str().into())]),
    );
    let room = model.view.settings.viewing_room;
    let mut all_fit = true;
    for (place, step) in tour.steps.iter().enumerate() {
        if !fits(ui, step, room) {
            all_fit = false;
            let values = [
                ("step", (place + 1).into()),
                ("title", step.title.as_str().into()),
            ];
            let text = wording.text_with(msg!("meter-does-not-fit"), &values);
            ui.label(strong(text).color(ui.visuals().warn_fg_color));
        }
    }
    if all_fit {
        ui.label(wording.text(msg!("meter-all-fit")));
    }
}
