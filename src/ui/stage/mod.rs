//! The presentation: the map at a large scale, without panels, with one caption at a time beside
//! it.

mod banner;
mod card;
pub(crate) mod card_place;
mod closing;
mod country;
mod overview;
mod prediction_poll;
pub mod presenter_view;
pub(crate) mod quote;
mod quote_words;
mod readability;
mod step;
mod text;
mod text_page;
pub mod zoom;

use crate::ui::stage::card_place::has_card;
use crate::ui::stage::text::BUTTON;

use egui::{Align, FocusDirection, Id, Key, Layout, Margin, Rect, Sense, Ui, UiBuilder, vec2};

use crate::ui::Model;
use crate::ui::commands::keyboard::{consume, is_for_a_control};
use crate::ui::commands::{CommandId, Reach, all, key};
use crate::ui::theme::{self, BLANK_COLORS, GRID};
use crate::ui::time::year_track::{Marks, year_track};
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::summary::Summary;
use view::action::Action;
use view::lesson::presenting::{BlankScreen, PresentCommand};
use view::state::ViewState;

pub use crate::ui::stage::readability::{Readability, fits, readings};
pub use crate::ui::stage::text_page::text_page;

pub(crate) use crate::ui::stage::prediction_poll::poll;

/// The height of the bar with the slider, in points.
const YEARS: f32 = 54.0;

/// The width of the year, in points.
const YEAR: f32 = 122.0;

/// Handles the keys of the presenter; call it before any widget, which would consume them.
pub fn listen(ui: &Ui, view: &ViewState, actions: &mut Vec<Action>) {
    if view.session.presenting.is_none() || view.session.page.is_some() || ui.text_edit_focused() {
        return;
    }
    let control_has_focus = ui.memory(|memory| memory.focused().is_some());
    // In presenter view, and in the list itself, Tab goes from control to control.
    let has_list = view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.overview);
    let tab_is_free = view.presents_here() && !has_list;
    let middle = view.session.map_rect.center();
    for command in all().filter(|command| command.reach == Reach::Presenter) {
        for shortcut in command.shortcuts {
            let is_taken = control_has_focus && is_for_a_control(*shortcut)
                || shortcut.key == Key::Tab && !tab_is_free;
            if !is_taken && consume(ui, *shortcut) {
                actions.extend(command.action(middle));
                if shortcut.key == Key::Tab {
                    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
                }
            }
        }
    }
    for (digit, pressed) in DIGITS {
        if consume(ui, key(pressed)) {
            actions.push(Action::Present(PresentCommand::Digit(digit)));
        }
    }
}

/// The digits that choose no tool, and are part of the number of a step all the same.
const DIGITS: [(u8, Key); 5] = [
    (0, Key::Num0),
    (6, Key::Num6),
    (7, Key::Num7),
    (8, Key::Num8),
    (9, Key::Num9),
];

/// Draws what is around the map: the caption, or the slider; `summary` says what changed in the
/// year.
pub fn around(
    ui: &mut Ui,
    model: Model<'_>,
    marks: &Marks,
    summary: &Summary,
    actions: &mut Vec<Action>,
) {
    if !has_card(model) {
        years(ui, model, marks, summary, actions);
    }
}

/// Draws what lies over the `map` in a presentation; `summary` says what changed in the year. The
/// list of steps opens in the teacher's window, not in the audience window.
pub fn over(ui: &Ui, model: Model<'_>, map: Rect, summary: &Summary, actions: &mut Vec<Action>) {
    if model.view.presents_here() {
        banner::banner(ui, model, map, summary);
        if has_card(model) {
            card::card(ui, model, map, actions);
        }
    }
    let presenting = model.view.session.presenting.as_ref();
    if presenting.is_some_and(|presenting| presenting.overview) {
        overview::overview(ui, model, actions);
    }
}

/// Blanks the screen, so that the class looks at the teacher. Says whether it did.
pub fn blank_screen(ui: &mut Ui, model: Model<'_>) -> bool {
    let [black, white] = BLANK_COLORS;
    let presented = model
        .view
        .session
        .presenting
        .as_ref()
        .filter(|_| model.view.presents_here());
    let (color, name) = match presented.map(|on| on.shown.blank) {
        Some(BlankScreen::Black) => (black, msg!("stage-black")),
        Some(BlankScreen::White) => (white, msg!("stage-white")),
        Some(BlankScreen::Off) | None => return false,
    };
    egui::CentralPanel::no_frame().show(ui, |ui| {
        let rect = ui.available_rect_before_wrap();
        ui.painter().rect_filled(rect, 0.0, color);
        let response = ui.allocate_rect(rect, egui::Sense::hover());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Label, true, model.wording.text(name))
        });
    });

    true
}

/// The slider between the buttons to the changes before and after.
fn years(
    ui: &mut Ui,
    model: Model<'_>,
    marks: &Marks,
    summary: &Summary,
    actions: &mut Vec<Action>,
) {
    let frame = theme::panel(ui).inner_margin(Margin::symmetric(8, 2));
    let bar = egui::Panel::bottom(Id::unique("stage years")).frame(frame);
    bar.show(ui, |ui| {
        let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), YEARS), Sense::hover());
        let (year, rest) = whole.split_left_right_at_x(whole.left() + YEAR);
        let (before, rest) = rest.split_left_right_at_x(rest.left() + BUTTON);
        let (track, after) = rest.split_left_right_at_x(rest.right() - BUTTON);
        centered(ui, year, |ui| banner::year(ui, model));
        centered(ui, before, |ui| {
            way(ui, model, PresentCommand::Previous, actions);
        });
        centered(ui, track.shrink2(vec2(GRID, 0.0)), |ui| {
            let spoken = format!("{}, {}", model.view.place.year, summary.text());
            year_track(ui, model, marks, &spoken, actions);
        });
        centered(ui, after, |ui| {
            way(ui, model, PresentCommand::Next, actions);
        });
    });
}

/// Draws `contents` halfway up in `room`.
fn centered(ui: &mut Ui, room: Rect, contents: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), contents);
}

/// A button that leads to the change before or after.
fn way(ui: &mut Ui, model: Model<'_>, command: PresentCommand, actions: &mut Vec<Action>) {
    let (icon, id) = if command == PresentCommand::Next {
        (Icon::LaterChange, CommandId::NextEnlargement)
    } else {
        (Icon::EarlierChange, CommandId::PreviousEnlargement)
    };
    if icon_button(ui, icon, &id.text(model.wording), BUTTON).clicked() {
        actions.push(Action::Present(command));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::stage::text::{ASIDE, TEXT};
    use crate::ui::stage::zoom::{HEIGHT, zoom_for};
    use crate::ui::theme::TextRole;
    use view::lesson::viewing_room::ViewingRoom;

    /// The heights of letters and targets on a projector of 1080 lines, from the rules of AVIXA for
    /// rooms six times as deep as the picture is high, and from WCAG 2.5.5 for targets.
    #[test]
    fn the_last_row_can_read_what_the_class_is_shown() {
        let lines = |points: f32| points * 1080.0 / HEIGHT;
        for (what, points, least) in [
            ("the year", TextRole::Year.size(), 130.0),
            ("the title of a step", TextRole::Title.size(), 72.0),
            ("text and quotes", TEXT, 54.0),
            ("the legend", TextRole::Small.size(), 39.0),
            ("a source", ASIDE, 28.0),
            ("a button", BUTTON, 44.0),
        ] {
            let found = lines(points);
            assert!(found >= least, "{what}: {found} lines instead of {least}");
        }
    }

    #[test]
    fn letters_grow_with_the_screen_and_fit_a_narrow_one() {
        assert_eq!(zoom_for([1920.0, 1080.0], None), 3.0);
        assert_eq!(zoom_for([1280.0, 720.0], None), 2.0);
        assert_eq!(zoom_for([400.0, 1080.0], None), 1.0);
    }

    #[test]
    fn text_reaches_the_last_row_of_every_usual_room() {
        for room in ViewingRoom::USUAL {
            let text = readings(room)
                .into_iter()
                .find(|reading| reading.name == msg!("meter-text"));
            assert!(text.unwrap().reaches, "{room:?}");
            let zoom = zoom_for([1920.0, 1080.0], Some(room));
            let lines = TEXT * zoom;
            assert!(
                lines + 0.1 >= room.least_font() * 1080.0,
                "{room:?}: {lines}"
            );
        }
    }
}
