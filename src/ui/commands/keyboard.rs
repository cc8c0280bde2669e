//! The keys that work everywhere, and the order in which Esc closes things.

use egui::text_selection::LabelSelectionState;
use egui::{Event, Id, Key, Modifiers, PointerButton, Popup, Pos2, Ui};

use crate::ui::Model;
use crate::ui::commands::{Command, CommandId, Reach, Shortcut, all};
use crate::ui::widgets::panes::go_on;
use view::action::Action;
use view::lesson::prediction_poll::PollCommand;
use view::lesson::presenting::PresentCommand;
use view::lesson::tour::TourCommand;
use view::time::comparison::CompareMode;

/// What was open when the last frame ended; a press of Esc closes it and nothing else.
#[derive(Debug, Clone, Copy, Default)]
struct OpenLastFrame {
    text_field: bool,
    popup: bool,
}

/// Handles the keys that work everywhere. Call it last in a frame: keys that a widget consumed are
/// gone by then.
pub fn shortcuts(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let memory = Id::unique("open in the last frame");
    let before: OpenLastFrame = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let now = OpenLastFrame {
        text_field: ui.text_edit_focused(),
        popup: Popup::is_any_open(ui.ctx()),
    };
    ui.data_mut(|data| data.insert_temp(memory, now));

    if is_asked(ui, CommandId::Escape) && !before.text_field && !before.popup {
        actions.extend(one_rung_down(ui, model));
    }
    let is_page_open = model.view.session.page.is_some();
    if is_asked(ui, CommandId::NextPane) && !is_page_open {
        go_on(ui);
    }
    // The side buttons of a mouse go back and forward, as in a browser.
    let middle = model.view.session.map_rect.center();
    for (button, id) in [
        (PointerButton::Extra1, CommandId::Back),
        (PointerButton::Extra2, CommandId::Forward),
    ] {
        if !is_page_open && ui.input(|input| input.pointer.button_pressed(button)) {
            actions.extend(id.command().action(middle));
        }
    }
    let is_typing = now.text_field || before.text_field;
    // egui turns Ctrl + C into an event of its own, for text that is typed or selected.
    if !is_typing && !has_marked_words(ui) && ui.input(|input| input.events.contains(&Event::Copy))
    {
        actions.extend(CommandId::CopyImage.command().action(middle));
    }
    let is_covered = is_page_open || now.popup;
    // A control that was focused with Tab keeps the keys that press it or leave it.
    let control_has_focus = ui.memory(|memory| memory.focused().is_some());
    let host = &model.view.session.host;
    let general = all().filter(|command| command.reach.is_general());
    for command in general.filter(|command| command.id.is_offered_in(host)) {
        for shortcut in command.shortcuts {
            // A letter is text while text is typed; under a list or a menu nothing moves unseen.
            let waits = is_typing && !is_no_text(*shortcut)
                || is_covered && command.reach != Reach::Everywhere;
            if waits {
                continue;
            }
            if !(control_has_focus && is_for_a_control(*shortcut)) && consume(ui, *shortcut) {
                actions.extend(command.action(middle));
            }
        }
    }
}

/// Whether one of the command's keys was pressed; consumes it.
fn is_asked(ui: &Ui, id: CommandId) -> bool {
    let shortcuts = id.command().shortcuts;

    shortcuts.iter().any(|shortcut| consume(ui, *shortcut))
}

/// Handles the keys of the focused map or slider: its own, then those that work everywhere but are
/// kept by a focused control. Zooming keeps the point in the `middle` of the map.
pub(crate) fn of_widget(ui: &Ui, reach: Reach, middle: Pos2, actions: &mut Vec<Action>) {
    for (command, shortcut) in widget_keys(reach) {
        if consume(ui, shortcut) {
            actions.extend(command.action(middle));
        }
    }
}

/// What [`of_widget`] handles, in the order in which it looks for keys.
pub(crate) fn widget_keys(reach: Reach) -> impl Iterator<Item = (&'static Command, Shortcut)> {
    let own = all().filter(move |command| command.reach == reach);
    let general = all().filter(|command| command.reach.is_general());
    let keys = |command: &'static Command| {
        let shortcuts = command.shortcuts.iter();
        shortcuts.map(move |shortcut| (command, *shortcut))
    };
    let kept = general
        .flat_map(keys)
        .filter(|(_, shortcut)| is_for_a_control(*shortcut));

    own.flat_map(keys).chain(kept)
}

fn has_marked_words(ui: &Ui) -> bool {
    ui.ctx()
        .plugin::<LabelSelectionState>()
        .lock()
        .has_selection()
}

/// What Esc does when no text is typed and no menu is open: it closes one thing at a time.
fn one_rung_down(ui: &Ui, model: Model<'_>) -> Option<Action> {
    let full_screen = ui.input(|input| input.viewport().fullscreen == Some(true));
    let comparison = model.view.place.comparison.mode;
    let presenting = model.view.session.presenting.as_ref();
    if let Some(page) = model.view.session.page {
        Some(Action::TogglePage(page))
    } else if presenting.is_some_and(|presenting| presenting.overview) {
        Some(Action::Present(PresentCommand::ToggleOverview))
    } else if presenting.is_some_and(|presenting| presenting.shown.poll.is_some()) {
        Some(Action::Poll(PollCommand::Toggle))
    } else if model.view.presents_here() {
        // Some clickers send F5 and Esc in turn: one press must end the presentation.
        Some(Action::Present(PresentCommand::End))
    } else if model.view.session.filter.isolated.is_some() {
        Some(Action::EndIsolation)
    } else if model.view.place.selection.is_some() || model.view.place.quote.is_some() {
        Some(Action::Deselect)
    } else if model.view.session.tour_progress.is_some() {
        Some(Action::Tour(TourCommand::End))
    } else if comparison != CompareMode::Off {
        Some(Action::ToggleComparison(comparison))
    } else if full_screen {
        Some(Action::ToggleFullScreen)
    } else {
        None
    }
}

/// Whether a key neither types nor edits text.
fn is_no_text(shortcut: Shortcut) -> bool {
    let is_function_key = matches!(shortcut.key, Key::F1 | Key::F5 | Key::F9 | Key::F11);

    is_function_key || shortcut.key == Key::Enter && shortcut.modifiers.command
}

/// Whether a focused control keeps this key, which presses or leaves it.
pub(crate) fn is_for_a_control(shortcut: Shortcut) -> bool {
    let bare = shortcut.modifiers == Modifiers::NONE;

    bare && matches!(
        shortcut.key,
        Key::Space
            | Key::Enter
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Home
            | Key::End
    )
}

/// Whether the shortcut was pressed; consumes it.
///
/// egui's own check allows more modifiers, so that Alt + ← would also be ←.
pub(crate) fn consume(ui: &Ui, shortcut: Shortcut) -> bool {
    ui.input_mut(|input| {
        let count = input.events.len();
        input.events.retain(|event| {
            !matches!(event, Event::Key { key, physical_key, modifiers, pressed: true, .. }
                if shortcut.is_pressed(*key, *physical_key, *modifiers))
        });

        input.events.len() < count
    })
}
