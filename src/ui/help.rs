//! The list of keys.

use egui::{Frame, Grid, Id, Margin, Modal, ScrollArea, Ui, vec2};

use crate::ui::Model;
use crate::ui::commands::{COMMANDS, Command, Topic};
use crate::ui::icon::{Icon, icon_button};
use crate::ui::parts::{section, small, strong};
use crate::ui::theme::{GRID, TextRole};
use crate::view::action::Action;

/// The width of the list in points.
const WIDTH: f32 = 620.0;

/// Draws the list over everything else while it is open.
pub fn help(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if !model.view.help_open {
        return;
    }
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(20));
    let shown = Modal::new(Id::unique("help"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 16.0 * GRID));
            let mut close = false;
            ui.horizontal(|ui| {
                let title = strong(model.wording.text("help-title"));
                ui.label(title.text_style(TextRole::Heading.style()));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let name = model.wording.text("help-close");
                    close = icon_button(ui, Icon::Close, &name, 8.0 * GRID).clicked();
                });
            });
            let height = ui.ctx().content_rect().height() - 40.0 * GRID;
            ScrollArea::vertical()
                .auto_shrink([false, true])
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, |ui| {
                    for topic in Topic::ALL {
                        topic_list(ui, model, topic);
                    }
                });

            close
        });
    // Esc is a matter of the commands, where it closes one thing at a time.
    if shown.inner || shown.backdrop_response.clicked() {
        actions.push(Action::ToggleHelp);
    }
}

fn topic_list(ui: &mut Ui, model: Model<'_>, topic: Topic) {
    section(ui, &model.wording.text(topic.name()));
    let grid = Grid::new(topic.name())
        .num_columns(2)
        .spacing(vec2(6.0 * GRID, GRID));
    grid.min_col_width(45.0 * GRID).show(ui, |ui| {
        for command in COMMANDS.iter().filter(|command| command.topic == topic) {
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
