//! The list of keys.

use egui::{Label, Ui, vec2};

use crate::ui::Model;
use crate::ui::commands::{Command, CommandGroup, all};
use crate::ui::theme::GRID;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{section, small};
use view::action::Action;
use view::page::Page;

/// The width of the column of keys, in points.
const KEYS: f32 = 50.0 * GRID;

/// Draws the list over everything else while it is open.
pub fn help(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.session.page != Some(Page::Help) {
        return;
    }
    let close = dialog(ui, model, msg!("help-title"), |ui| {
        for group in CommandGroup::ALL {
            list_of(ui, model, group);
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Help));
    }
}

fn list_of(ui: &mut Ui, model: Model<'_>, group: CommandGroup) {
    section(ui, &model.wording.text(group.name()));
    let host = &model.view.session.host;
    let has_keys = |command: &&Command| {
        command.group == group && !command.shortcuts.is_empty() && command.id.is_offered_in(host)
    };
    for command in all().filter(has_keys) {
        ui.horizontal_top(|ui| {
            let column = vec2(KEYS, ui.spacing().interact_size.y);
            ui.allocate_ui(column, |ui| {
                ui.set_width(KEYS);
                ui.add(Label::new(keys_text(model, command)).wrap());
            });
            ui.add(Label::new(&*model.wording.text(command.name)).wrap());
        });
    }
}

fn keys_text(model: Model<'_>, command: &Command) -> egui::RichText {
    let keys: Vec<_> = command
        .shortcuts
        .iter()
        .map(|shortcut| shortcut.text(model.wording))
        .collect();

    small(keys.join("   ")).strong()
}
