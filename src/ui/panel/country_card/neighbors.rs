//! The neighbors by land in the year shown, and the length of the NATO frontier.

use egui::Ui;

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{dated, quiet, section, state_button};
use atlas::timeline::neighbors::Neighbor;
use view::action::Action;

/// In km; if less than this of a border is NATO frontier, or is not, it counts as none or all.
const NOTHING: f64 = 1.0;

/// A line for each neighbor, the longest border first.
pub(crate) fn neighbors(
    ui: &mut Ui,
    model: Model<'_>,
    neighbors: &[Neighbor],
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    let year = wording.year(model.view.place.year);
    section(
        ui,
        &wording.text_with(msg!("neighbors-title"), &[("year", year.into())]),
    );
    if neighbors.is_empty() {
        ui.label(quiet(wording.text(msg!("neighbors-none"))));
        return;
    }
    for neighbor in neighbors {
        let km = wording.number(neighbor.km);
        let length = wording.text_with(msg!("neighbors-km"), &[("km", km.into())]);
        dated(ui, &length, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = GRID;
                state_button(ui, model, neighbor.state, actions);
                if neighbor.frontier_km > neighbor.km - NOTHING {
                    ui.label(quiet(wording.text(msg!("neighbors-frontier"))));
                } else if neighbor.frontier_km > NOTHING {
                    let km = wording.number(neighbor.frontier_km);
                    let text =
                        wording.text_with(msg!("neighbors-frontier-part"), &[("km", km.into())]);
                    ui.label(quiet(text));
                }
            });
        });
    }
    ui.label(quiet(wording.text(msg!("neighbors-how"))));
}
