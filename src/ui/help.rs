//! The list of keys.

use egui::{Grid, Ui, vec2};

use crate::ui::Model;
use crate::ui::commands::{Command, Topic, all};
use crate::ui::dialog::dialog;
use crate::ui::parts::{section, small};
use crate::ui::theme::GRID;
use crate::view::action::Action;
use crate::view::page::Page;

/// Draws the list over everything else while it is open.
pub fn help(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.page != Some(Page::Help) {
        return;
    }
    let close = dialog(ui, model, "help-title", |ui| {
        for topic in Topic::ALL {
            topic_list(ui, model, topic);
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Help));
    }
}

fn topic_list(ui: &mut Ui, model: Model<'_>, topic: Topic) {
    section(ui, &model.wording.text(topic.name()));
    let grid = Grid::new(topic.name())
        .num_columns(2)
        .spacing(vec2(6.0 * GRID, GRID));
    grid.min_col_width(45.0 * GRID).show(ui, |ui| {
        for command in all().filter(|command| command.topic == topic) {
            ui.label(keys_text(model, command));
            ui.label(model.wording.text(command.name));
            ui.end_row();
        }
    });
}

fn keys_text(model: Model<'_>, command: &Command) -> egui::RichText {
    let keys: Vec<_> = command
        .shortcuts
        .iter()
        .map(|shortcut| shortcut.text(model.wording))
        .collect();

    small(keys.join("   ")).strong()
}
