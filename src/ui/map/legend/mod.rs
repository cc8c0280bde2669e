//! The legend: what colors and patterns mean, with the number of states of each; its entries filter
//! the map.

mod entry;
mod head;
mod on_stage;
mod policy;
mod sample;

use crate::ui::widgets::areas::legend_id;
use egui::{Frame, Margin, Rect, ScrollArea, Ui, vec2};

pub(crate) use crate::ui::map::legend::entry::spoken;

use crate::ui::Model;
use crate::ui::map::other_year_legend::other_year_lines;
use crate::ui::theme::GRID;
use crate::ui::theme::LEGEND_WIDTH;
use atlas::timeline::legend::{LegendGroup, LegendKey};
use view::action::Action;
use view::camera::Extent;

/// On a smaller map, in points, the legend starts folded: it would hide what it explains.
const ROOM_TO_OPEN: f32 = 480.0;

/// The height of margins, head and policy around the lines, in points.
const ROOM_AROUND: f32 = 148.0;

/// The height of the button that shows all land again, in points.
const WAY_BACK: f32 = 28.0;

/// The legend in a frame over the lower left corner of `map`; its head chooses the layer and folds it.
pub fn legend_over(
    ui: &Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    map: Rect,
    actions: &mut Vec<Action>,
) {
    let hovered = if model.view.presents_here() {
        on_stage::on_stage(ui, model, groups, map, actions)
    } else {
        beside_map(ui, model, groups, map, actions)
    };
    let filter = model.view.session.filter;
    if hovered != filter.hovered {
        actions.push(Action::HoverEntry(hovered));
    }
    // An isolated entry that the legend no longer lists could not be clicked again.
    let is_gone = |key| !groups.iter().any(|group| lists(group, key));
    if filter.isolated.is_some_and(is_gone) {
        actions.push(Action::EndIsolation);
    }
}

/// The legend with its head; gives the entry that is hovered or focused.
fn beside_map(
    ui: &Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    map: Rect,
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    let is_open = is_open(model, map);
    let mut hovered = None;
    egui::Area::new(legend_id())
        .pivot(egui::Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(3.0 * GRID, -3.0 * GRID))
        .constrain_to(map)
        .show(ui, |ui| {
            let frame = Frame::popup(ui.style()).inner_margin(Margin::same(8));
            frame.show(ui, |ui| {
                ui.set_width(LEGEND_WIDTH);
                ui.spacing_mut().item_spacing.y = GRID;
                head::head(ui, model, is_open, actions);
                if is_open {
                    // What does not fit on the map scrolls; head and policy stay in reach.
                    let is_filtered = model.view.session.filter.isolated.is_some();
                    let way_back = if is_filtered { WAY_BACK } else { 0.0 };
                    let height = (map.height() - ROOM_AROUND - way_back).max(12.0 * GRID);
                    ScrollArea::vertical()
                        .max_height(height)
                        .min_scrolled_height(height)
                        .show(ui, |ui| hovered = lines(ui, model, groups, actions));
                    ui.separator();
                    policy::policy(ui, model, actions);
                } else {
                    policy::in_short(ui, model, actions);
                }
            });
        });

    hovered
}

fn lists(group: &LegendGroup, key: LegendKey) -> bool {
    group.entries.iter().any(|entry| entry.key == key)
}

/// Draws the entries; gives the one that is hovered or focused.
fn lines(
    ui: &mut Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut hovered = None;
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            ui.add_space(GRID);
        }
        for entry in &group.entries {
            if entry::line(ui, model, entry, LEGEND_WIDTH, actions) {
                hovered = Some(entry.key);
            }
        }
    }
    other_year_lines(
        ui,
        model,
        vec2(LEGEND_WIDTH, entry::line_height(model)),
        entry::SAMPLE.x,
    );

    hovered
}

/// Whether the legend is open: always on a picture; else as the user left it; else where there is
/// room and it covers no member.
fn is_open(model: Model<'_>, map: Rect) -> bool {
    let shows_america = model.view.place.fitted == Some(Extent::Alliance);
    let has_room = map.height() >= ROOM_TO_OPEN && map.width() >= ROOM_TO_OPEN && !shows_america;

    model.view.settings.legend_open.unwrap_or(has_room) || model.view.is_taken_away()
}
