//! The legend of a presentation: what is on the map now, in letters for the last row.

use egui::{Align2, Area, Margin, Rect, Ui, Vec2, vec2};

use crate::ui::Model;
use crate::ui::map::legend::entry;
use crate::ui::stage::card_place::{
    FRAME_LINE, GAP, has_card, has_column, is_beside, largest_card, legend_in_column, poll_of,
    shows_together,
};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::areas::legend_id;
use atlas::timeline::classes::Class;
use atlas::timeline::legend::{LegendEntry, LegendGroup, LegendKey};
use view::action::Action;
use view::lesson::tour::StepPart;

/// The width of the legend where no card sets it, in points.
const WIDTH: f32 = 160.0;

/// The least width of a year with its sample and its number, in points.
const YEAR: f32 = 66.0;

/// A legend of more lines has lower ones.
const MANY_LINES: usize = 6;

/// The height of a line of a long legend, in points: that of its letters.
const LOW_LINE: f32 = 16.0;

/// The margin inside the frame, in points.
const INSIDE: i8 = 6;

/// Draws the entries that count something, unless quotes that are shown together need the room: under the card where it lies at the left, else in the
/// upper left corner of `map`, over a low card below the badge. Gives the one that is hovered or focused.
pub(crate) fn on_stage(
    ui: &Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    map: Rect,
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    if !model.view.is_legend_open() || shows_together(model) {
        return None;
    }
    let mut entries: Vec<_> = groups
        .iter()
        .flat_map(|group| &group.entries)
        .filter(|entry| !entry.states.is_empty() && is_told(entry))
        .filter(|entry| !shows_quote(model) || has_status(entry))
        .collect();
    if entries.is_empty() {
        return None;
    }
    let is_under_card = has_card(model) && is_beside(map);
    let column = has_column(model, map).then(|| legend_in_column(model, map));
    let width = match column {
        Some(column) => column.width() - 2.0 * FRAME_LINE,
        None if is_under_card => largest_card(map).width(),
        None => WIDTH.max(widest(ui, model, &entries) + 2.0 * f32::from(INSIDE)),
    };
    let mut most = column.map_or(f32::INFINITY, |column| column.height());
    if is_under_card && shows_quote(model) {
        // The words of a quote go before the last entries.
        most = map.bottom() - GAP - largest_card(map).bottom() - GRID - 2.0 * FRAME_LINE;
        let inside = 2.0 * f32::from(INSIDE);
        shorten(&mut entries, vec2(width - inside, most - inside));
    }
    // Where no card lies, the corner of Greenland and Canada, which the inset shows: at the lower one
    // it would hide Portugal and Spain.
    let (pivot, corner) = if is_under_card {
        (Align2::LEFT_BOTTOM, map.left_bottom() + vec2(GAP, -GAP))
    } else {
        let corner = column.map_or_else(|| map.left_top() + vec2(GAP, GAP), |column| column.min);

        (Align2::LEFT_TOP, corner)
    };
    let mut hovered = None;
    Area::new(legend_id())
        .pivot(pivot)
        .fixed_pos(corner)
        .constrain_to(map)
        .show(ui, |ui| {
            let frame = theme::over_map(ui).inner_margin(Margin::same(INSIDE));
            frame.show(ui, |ui| {
                let inner = width - 2.0 * f32::from(INSIDE);
                ui.set_width(inner);
                ui.spacing_mut().item_spacing = vec2(2.0 * GRID, 0.0);
                let room = vec2(inner, most - 2.0 * f32::from(INSIDE));
                hovered = rows(ui, model, &entries, room, actions);
            });
        });

    hovered
}

/// Leaves out the last entries that are no years and have no line in `room`.
fn shorten(entries: &mut Vec<&LegendEntry>, room: Vec2) {
    let years = entries.iter().filter(|entry| is_year(entry)).count();
    let lines = (room.y / LOW_LINE).floor() as usize;
    let mut left = lines.saturating_sub(years.div_ceil(columns_in(room.x)));
    entries.retain(|entry| {
        let stays = is_year(entry) || left > 0;
        if !is_year(entry) {
            left = left.saturating_sub(1);
        }

        stays
    });
}

/// How many years stand side by side.
fn columns_in(width: f32) -> usize {
    ((width / YEAR).floor() as usize).max(1)
}

/// The width that the longest entry needs, in points.
fn widest(ui: &Ui, model: Model<'_>, entries: &[&LegendEntry]) -> f32 {
    let widths = entries.iter().map(|entry| entry::width(ui, model, entry));

    widths.fold(0.0, f32::max)
}

/// Years side by side, other entries two side by side where both have room, in lines as low as the
/// height of `room` wants; gives the one that is hovered or focused.
pub(crate) fn rows(
    ui: &mut Ui,
    model: Model<'_>,
    entries: &[&LegendEntry],
    room: Vec2,
    actions: &mut Vec<Action>,
) -> Option<LegendKey> {
    let width = room.x;
    ui.spacing_mut().interact_size.y = 0.0;
    let (years, others): (Vec<&LegendEntry>, Vec<&LegendEntry>) =
        entries.iter().partition(|entry| is_year(entry));
    let columns = columns_in(width);
    let gaps = 2.0 * GRID * (columns - 1) as f32;
    let column = (width - gaps) / columns as f32;
    // The words above a long legend need the room more than its lines do.
    let lines = years.len().div_ceil(columns) + others.len();
    let usual = entry::line_height(model);
    let height = if lines > MANY_LINES {
        usual.min(LOW_LINE)
    } else {
        usual
    };
    let height = height.min(room.y / lines as f32);
    let mut hovered = None;
    for row in years.chunks(columns) {
        ui.horizontal(|ui| {
            for entry in row {
                if entry::line(ui, model, entry, vec2(column, height), actions) {
                    hovered = Some(entry.key);
                }
            }
        });
    }
    // Two side by side where each has room.
    let half = (width - 2.0 * GRID) / 2.0;
    let (short, long): (Vec<&LegendEntry>, Vec<&LegendEntry>) = others
        .iter()
        .partition(|entry| entry::width(ui, model, entry) <= half);
    // One alone keeps its place in the order, and the whole width.
    let (short, long) = if short.len() < 2 {
        (Vec::new(), others)
    } else {
        (short, long)
    };
    for row in short.chunks(2).chain(long.chunks(1)) {
        let width = if row.len() > 1 { half } else { width };
        ui.horizontal(|ui| {
            for entry in row {
                if entry::line(ui, model, entry, vec2(width, height), actions) {
                    hovered = Some(entry.key);
                }
            }
        });
    }

    hovered
}

fn is_year(entry: &LegendEntry) -> bool {
    matches!(entry.key, LegendKey::Class(Class::Joined(_)))
}

/// Whether the card shows a quote, whose words need the room.
fn shows_quote(model: Model<'_>) -> bool {
    match &model.view.session.tour_progress {
        _ if poll_of(model).is_some() => false,
        Some(tour_progress) => matches!(tour_progress.part, StepPart::Quote(_)),
        None => model.view.place.quote.is_some(),
    }
}

/// Whether the entry stands for more than the land of everybody else.
fn has_status(entry: &LegendEntry) -> bool {
    !matches!(
        entry.key,
        LegendKey::Class(Class::NonMember | Class::NoneOfThese | Class::NotYetAState)
    )
}

/// Whether the entry is a color or pattern that a class asks about: not the land around.
fn is_told(entry: &LegendEntry) -> bool {
    !matches!(
        entry.key,
        LegendKey::Class(Class::Background) | LegendKey::OutsideCommand
    )
}
