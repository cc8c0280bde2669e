//! The legend: what colors and patterns mean, with the number of states of each; its entries filter
//! the map.

mod entry;
mod head;
mod on_stage;
mod policy;
mod sample;

use crate::ui::widgets::areas::legend_id;
use egui::style::ScrollStyle;
use egui::{Frame, Margin, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

pub(crate) use crate::ui::map::legend::entry::spoken;

use crate::ui::Model;
use crate::ui::map::legend::entry::is_on_map;
use crate::ui::map::other_year_legend::other_year_lines;
use crate::ui::theme::GRID;
use crate::ui::theme::LEGEND_WIDTH;
use crate::ui::widgets::fold::triangle;
use crate::ui::widgets::parts::flat_button;
use atlas::timeline::legend::{LegendEntry, LegendGroup, LegendKey};
use view::action::Action;
use view::settings::LegendClasses;
use view::time::comparison::CompareMode;

/// In a window narrower than this, in points, years stand side by side.
const WIDE_WINDOW: f32 = 1200.0;

/// The height of margins, head and policy around the lines, in points.
const ROOM_AROUND: f32 = 148.0;

/// The height of the line that shows all classes, in points.
const FOLD: f32 = 24.0;

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
    let is_open = model.view.is_legend_open();
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
                    let has_fold = has_others(model, groups);
                    let fold = if has_fold { FOLD } else { 0.0 };
                    let around = ROOM_AROUND + way_back + fold;
                    let height = (map.height() - around).max(12.0 * GRID);
                    // A bar beside the lines would make the legend wider in some years.
                    ui.spacing_mut().scroll = ScrollStyle::floating();
                    let shown = ScrollArea::vertical()
                        .max_height(height)
                        .min_scrolled_height(height)
                        .show(ui, |ui| hovered = lines(ui, model, groups, actions));
                    let listed = shown.content_size.y;
                    let all = listed + unlisted_height(model, groups);
                    let hidden = all.min(height) - listed.min(height);
                    ui.data_mut(|data| data.insert_temp(legend_id(), hidden));
                    if has_fold {
                        all_classes(ui, model, actions);
                    }
                    ui.separator();
                    policy::policy(ui, model, actions);
                } else {
                    policy::in_short(ui, model, actions);
                    ui.data_mut(|data| data.insert_temp(legend_id(), 0.0_f32));
                }
            });
        });

    hovered
}

/// How much higher the legend would be with all classes, in points.
pub(crate) fn hidden_height(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(legend_id()))
        .unwrap_or_default()
}

/// The height of the lines that are not listed, in points.
fn unlisted_height(model: Model<'_>, groups: &[LegendGroup]) -> f32 {
    if lists_all(model) {
        return 0.0;
    }
    let height = |group: &LegendGroup| {
        let hidden = group.entries.iter().filter(|entry| !is_on_map(entry));
        let hidden = hidden.count();
        let gap = if hidden == group.entries.len() {
            GRID
        } else {
            0.0
        };

        hidden as f32 * entry::line_height(model) + gap
    };

    groups.iter().map(height).sum()
}

fn lists(group: &LegendGroup, key: LegendKey) -> bool {
    group.entries.iter().any(|entry| entry.key == key)
}

/// Draws the entries, those that are on the map first; gives the one that is hovered or focused.
fn lines(
    ui: &mut Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let shows_all = lists_all(model);
    let is_listed = |entry: &&LegendEntry| shows_all || is_on_map(entry);
    let hovered = if ui.content_rect().width() < WIDE_WINDOW {
        let entries: Vec<_> = groups.iter().flat_map(|group| &group.entries).collect();
        let entries: Vec<_> = entries.into_iter().filter(is_listed).collect();

        on_stage::rows(
            ui,
            model,
            &entries,
            vec2(LEGEND_WIDTH, f32::INFINITY),
            actions,
        )
    } else {
        one_below_the_other(ui, model, groups, is_listed, actions)
    };
    other_year_lines(
        ui,
        model,
        vec2(LEGEND_WIDTH, entry::line_height(model)),
        entry::SAMPLE.x,
    );

    hovered
}

/// One entry a line, with a gap between groups.
fn one_below_the_other(
    ui: &mut Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    is_listed: impl Fn(&&LegendEntry) -> bool,
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    let mut hovered = None;
    let mut is_first = true;
    for group in groups {
        let entries: Vec<_> = group.entries.iter().filter(&is_listed).collect();
        if !is_first && !entries.is_empty() {
            ui.add_space(GRID);
        }
        is_first &= entries.is_empty();
        for entry in entries {
            let size = vec2(LEGEND_WIDTH, entry::line_height(model));
            if entry::line(ui, model, entry, size, actions) {
                hovered = Some(entry.key);
            }
        }
    }

    hovered
}

/// Whether classes that are not on the map are listed: if the user wants it, and where the other year
/// of a comparison may have what this one lacks.
fn lists_all(model: Model<'_>) -> bool {
    let is_wanted = model.view.settings.legend_classes == LegendClasses::All;

    is_compared(model) || is_wanted && !model.view.is_taken_away()
}

fn is_compared(model: Model<'_>) -> bool {
    model.view.place.comparison.mode != CompareMode::Off
}

/// Whether there are classes that the user may show and hide.
fn has_others(model: Model<'_>, groups: &[LegendGroup]) -> bool {
    let mut entries = groups.iter().flat_map(|group| &group.entries);

    !is_compared(model) && !model.view.is_taken_away() && entries.any(|entry| !is_on_map(entry))
}

/// The line that shows or hides the classes that are not on the map.
fn all_classes(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let is_open = lists_all(model);
    let name = model.wording.text(msg!("legend-all-classes"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(4.0 * GRID, 5.0 * GRID), Sense::hover());
        triangle(ui, rect.center(), is_open);
        let response = flat_button(ui, &*name);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &*name));
        if response.clicked() {
            actions.push(Action::ToggleAllClasses);
        }
    });
}
