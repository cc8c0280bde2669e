//! The legend: what colors and patterns tell, with the number of states of each.

use egui::{
    Color32, Painter, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::atlas::id::StateId;
use crate::map::ink::Ink;
use crate::map::style_table::{applicant_color, uncovered};
use crate::ui::Model;
use crate::ui::ghost_legend::ghost_lines;
use crate::ui::phrases;
use crate::ui::theme::{TextRole, font};
use crate::view::action::Action;
use crate::view::camera::Extent;
use crate::view::choropleth::{Class, Mark};
use crate::view::legend::{LegendEntry, LegendGroup, LegendKey};
use crate::wording::keys;

/// Width and height of the sample of a color, in points.
const SAMPLE: egui::Vec2 = vec2(22.0, 14.0);

/// The height of a line, in points.
const LINE: f32 = 18.0;

/// The width of a line, in points.
const WIDTH: f32 = 180.0;

/// On a smaller map the legend starts folded, in points: it would hide what it explains.
const ROOM_TO_OPEN: f32 = 480.0;

/// The height of what stands around the lines of the legend, in points: margins and title.
const ROOM_AROUND: f32 = 76.0;

/// Draws the legend of the situation shown.
fn legend(ui: &mut Ui, model: Model<'_>, groups: &[LegendGroup]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            ui.add_space(5.0);
        }
        for entry in &group.entries {
            line(ui, model, entry);
        }
    }
    ghost_lines(ui, model, vec2(WIDTH, LINE), SAMPLE.x);
}

fn line(ui: &mut Ui, model: Model<'_>, entry: &LegendEntry) {
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, LINE), Sense::hover());
    let words = words(model, entry.key);
    let count = entry.states.len();
    let is_accession = matches!(entry.key, LegendKey::Class(Class::Joined(_)));
    response.widget_info(|| {
        let words = spoken(model, entry.key);
        let counted = model
            .wording
            .text_with("legend-count", &[("count", count.into())]);
        let name = if count > 0 || is_accession {
            format!("{words}: {counted}")
        } else {
            words
        };
        WidgetInfo::labeled(egui::Role::Label, true, name)
    });
    let painter = ui.painter();
    let visuals = ui.visuals();
    let sample = Rect::from_min_size(rect.left_center() - vec2(0.0, SAMPLE.y / 2.0), SAMPLE);
    paint_sample(painter, model, entry.key, sample);
    if entry.joining_now {
        let ring = Stroke::new(2.0, visuals.strong_text_color());
        painter.rect_stroke(sample.expand(1.5), 2.0, ring, StrokeKind::Outside);
    }
    let absent = count == 0 && is_accession;
    let color = if absent {
        visuals.weak_text_color()
    } else {
        visuals.text_color()
    };
    let font = font(TextRole::Small);
    let text_at = egui::pos2(sample.right() + 8.0, rect.center().y);
    painter.text(
        text_at,
        egui::Align2::LEFT_CENTER,
        words,
        font.clone(),
        color,
    );
    if count > 0 {
        let right = egui::Align2::RIGHT_CENTER;
        painter.text(rect.right_center(), right, count.to_string(), font, color);
        response.on_hover_text(names(model, entry).join(", "));
    }
}

/// The places that an entry counts, as on the map: areas for a hatch, else states.
fn names(model: Model<'_>, entry: &LegendEntry) -> Vec<String> {
    if entry.units.is_empty() {
        let name = |state: &StateId| phrases::state_name(model, *state);
        return entry.states.iter().map(name).collect();
    }
    let mut names: Vec<_> = entry
        .units
        .iter()
        .filter_map(|unit| model.atlas.unit(*unit))
        .map(|unit| unit.name.clone())
        .collect();
    names.sort_unstable();
    names.dedup();

    names
}

/// What an entry shows: of a year of accession the number alone.
fn words(model: Model<'_>, key: LegendKey) -> String {
    match key {
        LegendKey::Class(Class::Joined(year)) => year.to_string(),
        _ => spoken(model, key),
    }
}

/// What an entry says.
fn spoken(model: Model<'_>, key: LegendKey) -> String {
    match key {
        LegendKey::Class(Class::Joined(year) | Class::Applicant(Some(year))) => {
            let year = year.to_string().into();
            model
                .wording
                .text_with(keys::legend(key), &[("year", year)])
        }
        _ => model.wording.text(keys::legend(key)).into_owned(),
    }
}

fn paint_sample(painter: &Painter, model: Model<'_>, key: LegendKey, rect: Rect) {
    let colors = model.colors;
    let fill = match key {
        LegendKey::Class(Class::Joined(year)) => {
            colors.accession(year).map_or(colors.land, |row| row.fill)
        }
        LegendKey::Class(Class::NotYetAState) => colors.not_yet_a_state,
        LegendKey::Class(Class::Background) => colors.background_land,
        LegendKey::Uncovered => colors
            .accessions
            .first()
            .map_or(colors.land, |row| uncovered(row.fill, colors)),
        LegendKey::Class(_) | LegendKey::Mark(_) => colors.land,
        LegendKey::OutsideCommand | LegendKey::Frontier | LegendKey::DisputedBorder => {
            Color32::TRANSPARENT
        }
    };
    painter.rect_filled(rect, 1.0, fill);
    match key {
        LegendKey::OutsideCommand => {
            let font = font(TextRole::Body);
            let color = colors.label;
            painter.text(rect.center(), egui::Align2::CENTER_CENTER, "*", font, color);
            return;
        }
        LegendKey::Frontier => return line_sample(painter, rect, Ink::Frontier, colors.frontier),
        LegendKey::DisputedBorder => {
            return line_sample(painter, rect, Ink::Disputed, colors.disputed);
        }
        LegendKey::Class(Class::Applicant(joined)) => {
            let corners = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
            ];
            let stroke = Stroke::new(2.5, applicant_color(joined, colors));
            for side in 0..4 {
                let line = [corners[side], corners[(side + 1) % 4]];
                painter.extend(Shape::dashed_line(&line, stroke, 4.0, 2.5));
            }
            return;
        }
        LegendKey::Class(Class::WarsawPact) => hatch(painter, rect, colors.warsaw_pact, 5.5, false),
        LegendKey::Mark(Mark::Held) => hatch(painter, rect, colors.hatch, 5.0, true),
        LegendKey::Mark(Mark::PartlyHeld) => hatch(painter, rect, colors.hatch, 10.0, true),
        LegendKey::Class(_) | LegendKey::Uncovered => {}
    }
    painter.rect_stroke(
        rect,
        1.0,
        Stroke::new(1.0, colors.coast),
        StrokeKind::Inside,
    );
}

/// A line across a sample as the map draws it.
fn line_sample(painter: &Painter, rect: Rect, ink: Ink, color: Color32) {
    let line = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(ink.width(), color);
    match ink.dashes() {
        Some(dashes) => {
            painter.extend(Shape::dashed_line(&line, stroke, dashes.on, dashes.off));
        }
        None => {
            painter.line_segment(line, stroke);
        }
    }
}

/// Lines through a sample as the map draws them, only nearer to each other.
fn hatch(painter: &Painter, rect: Rect, color: Color32, spacing: f32, rising: bool) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let stroke = Stroke::new(1.3, color);
    let height = rect.height();
    let mut x = rect.left() - height;
    while x < rect.right() {
        let (bottom, top) = if rising {
            (x, x + height)
        } else {
            (x + height, x)
        };
        let line = [
            egui::pos2(bottom, rect.bottom()),
            egui::pos2(top, rect.top()),
        ];
        painter.line_segment(line, stroke);
        x += spacing;
    }
}

/// The area that holds the legend, so that the map knows what it covers.
pub fn legend_id() -> egui::Id {
    egui::Id::unique("legend")
}

/// The legend in a frame over the lower left corner of `map`; a click on its title folds it.
pub fn legend_over(
    ui: &Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    map: Rect,
    actions: &mut Vec<Action>,
) {
    let is_open = is_open(model, map);
    egui::Area::new(legend_id())
        .pivot(egui::Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(12.0, -12.0))
        .constrain_to(map)
        .show(ui, |ui| {
            let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(8));
            frame.show(ui, |ui| {
                let title =
                    RichText::new(model.wording.text("legend-title")).font(font(TextRole::Body));
                let header = egui::CollapsingHeader::new(title.strong())
                    .id_salt("legend")
                    .open(Some(is_open))
                    .show_unindented(ui, |ui| {
                        // What does not fit on the map scrolls; the title stays in reach.
                        egui::ScrollArea::vertical()
                            .max_height(map.height() - ROOM_AROUND)
                            .min_scrolled_height(map.height() - ROOM_AROUND)
                            .show(ui, |ui| legend(ui, model, groups));
                    });
                if header.header_response.clicked() {
                    actions.push(Action::OpenLegend(!is_open));
                }
            });
        });
}

/// As the user wants it; else open where there is room and no member lies under it.
fn is_open(model: Model<'_>, map: Rect) -> bool {
    let shows_america = model.view.fitted == Some(Extent::Alliance);
    let has_room = map.height() >= ROOM_TO_OPEN && map.width() >= ROOM_TO_OPEN && !shows_america;

    model.view.settings.legend_open.unwrap_or(has_room)
}
