//! One line of the legend: a sample, a text, the number of states; a click isolates it.

use egui::{
    Color32, CursorIcon, Id, Rect, RectAlign, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

use crate::ui::Model;
use crate::ui::map::legend::sample::paint_sample;
use crate::ui::theme::{GRID, TextRole, font, semibold};
use crate::ui::widgets::asking::is_asked;
use crate::ui::widgets::parts::quiet;
use crate::ui::widgets::phrases;
use crate::wording::keys;
use atlas::id::StateId;
use atlas::timeline::classes::Class;
use atlas::timeline::legend::{LegendEntry, LegendKey};
use view::action::Action;
use view::fact::Fact;
use view::time::comparison::CompareMode;

/// Width and height of the sample of a color, in points.
pub(crate) const SAMPLE: egui::Vec2 = vec2(22.0, 14.0);

/// The height of a line, in points.
pub(crate) fn line_height(model: Model<'_>) -> f32 {
    // While presenting, points are larger and lines are pressed with a finger.
    if model.view.presents_here() {
        22.0
    } else {
        18.0
    }
}

/// A line narrower than this, in points, has its number beside its words.
const BESIDE: f32 = 100.0;

/// The widest tooltip of an entry, in points.
const NOTE: f32 = 70.0 * GRID;

/// The opacity of a sample while another entry is isolated.
const FADED: f32 = 0.35;

/// Whether the sign is on the map, or a line or pattern that may be.
pub(crate) fn is_on_map(entry: &LegendEntry) -> bool {
    !entry.states.is_empty() || !always_counted(entry.key)
}

/// Draws a line of the legend, of `size` in points; says whether it is hovered or focused.
pub(crate) fn line(
    ui: &mut Ui,
    model: Model<'_>,
    entry: &LegendEntry,
    size: egui::Vec2,
    actions: &mut Vec<Action>,
) -> bool {
    let isolated = model.view.session.filter.isolated;
    let is_isolated = isolated == Some(entry.key);
    let can_stand_alone = entry.key.stands_for_land() && (is_isolated || has_land(model, entry));
    let sense = if can_stand_alone {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| {
        let name = spoken_name(model, entry);
        if can_stand_alone {
            WidgetInfo::selected(Role::Button, true, is_isolated, name)
        } else {
            WidgetInfo::labeled(Role::Label, true, name)
        }
    });
    if ui.is_rect_visible(rect) {
        ground(ui, &response, rect, is_isolated);
        paint(ui, model, entry, rect, isolated.is_some() && !is_isolated);
    }
    if is_asked(ui, rect) {
        actions.push(Action::Explain(Fact::Legend(entry.key)));
    }
    if !can_stand_alone {
        return false;
    }
    if response.clicked() {
        actions.push(Action::ToggleIsolation(entry.key));
    }
    let is_on = response.hovered() || response.has_focus();
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    // Beside the legend, so that the lines below can still be read.
    let mut tooltip = egui::Tooltip::for_enabled(&response).gap(4.0 * GRID);
    tooltip.popup = tooltip.popup.align(RectAlign::RIGHT_START);
    tooltip.show(|ui| note(ui, model, entry, is_isolated));

    is_on
}

/// The width that an entry needs with its sample and its number, in points.
pub(crate) fn width(ui: &Ui, model: Model<'_>, entry: &LegendEntry) -> f32 {
    let text = format!("{}  {}", words(model, entry.key), entry.states.len());
    // egui forgets what it laid out as soon as a frame does without, and none draws this text.
    let key = Id::unique((
        "width in the legend",
        &text,
        ui.pixels_per_point().to_bits(),
    ));
    let known = ui.data(|data| data.get_temp::<f32>(key));
    let width = known.unwrap_or_else(|| {
        let font = font(TextRole::Small);
        let galley = ui
            .painter()
            .layout_no_wrap(text, font, Color32::PLACEHOLDER);
        ui.data_mut(|data| data.insert_temp(key, galley.size().x));

        galley.size().x
    });

    SAMPLE.x + 4.0 * GRID + width
}

/// Whether there is land of the entry to emphasize; in a comparison it may lie in the other year.
fn has_land(model: Model<'_>, entry: &LegendEntry) -> bool {
    let is_compared = model.view.place.comparison.mode != CompareMode::Off;

    is_compared || is_on_map(entry)
}

/// The background of a line that is isolated, hovered or focused.
fn ground(ui: &Ui, response: &Response, rect: Rect, is_isolated: bool) {
    let visuals = ui.visuals();
    let wide = rect.expand2(vec2(GRID, 0.0));
    let fill = if is_isolated {
        visuals.selection.bg_fill
    } else if response.hovered() && response.sense.senses_click() {
        visuals.widgets.hovered.weak_bg_fill
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(wide, 3.0, fill);
    if response.has_focus() {
        let ring = visuals.selection.stroke;
        ui.painter()
            .rect_stroke(wide, 3.0, ring, StrokeKind::Inside);
    }
}

fn paint(ui: &Ui, model: Model<'_>, entry: &LegendEntry, rect: Rect, is_faded: bool) {
    let visuals = ui.visuals();
    let painter = ui.painter();
    let mut faded = painter.clone();
    if is_faded {
        faded.multiply_opacity(FADED);
    }
    // Side by side on the stage, years have less room.
    let sample = vec2(SAMPLE.x.min(rect.width() * 0.18), SAMPLE.y);
    let sample = Rect::from_min_size(rect.left_center() - vec2(0.0, sample.y / 2.0), sample);
    paint_sample(&faded, model, entry.key, sample);
    let mut font = font(TextRole::Small);
    if entry.joining_now {
        let ring = Stroke::new(2.0, visuals.strong_text_color());
        painter.rect_stroke(sample.expand(1.5), 2.0, ring, StrokeKind::Outside);
        font.family = semibold();
    }
    let count = entry.states.len();
    let is_absent = count == 0 && always_counted(entry.key);
    let color = if is_absent || is_faded {
        visuals.weak_text_color()
    } else {
        visuals.text_color()
    };
    let text_at = egui::pos2(
        sample.right() + (2.0 * GRID).min(rect.width() * 0.08),
        rect.center().y,
    );
    let left = egui::Align2::LEFT_CENTER;
    let words = words(model, entry.key);
    let written = painter.text(text_at, left, words, font.clone(), color);
    if count > 0 {
        let weak = visuals.weak_text_color();
        let count = count.to_string();
        if rect.width() < BESIDE {
            // Several in a row: at the right edge it would seem to belong to the next.
            let at = written.right_center() + vec2(GRID, 0.0);
            painter.text(at, left, count, font, weak);
        } else {
            let right = egui::Align2::RIGHT_CENTER;
            painter.text(rect.right_center(), right, count, font, weak);
        }
    }
}

/// The tooltip: what the entry means, which states it counts, what a click does.
fn note(ui: &mut Ui, model: Model<'_>, entry: &LegendEntry, is_isolated: bool) {
    let wording = model.wording;
    ui.set_max_width(NOTE);
    if let Some(why) = keys::legend_why(entry.key) {
        ui.label(wording.text(why));
    }
    let names = names(model, entry);
    if !names.is_empty() {
        ui.label(names.join(", "));
    }
    let key = if is_isolated {
        msg!("legend-click-for-all")
    } else {
        msg!("legend-click-for-these")
    };
    ui.label(quiet(wording.text(key)));
}

/// Whether the legend shows a count of 0 for an entry.
fn always_counted(key: LegendKey) -> bool {
    matches!(
        key,
        LegendKey::Class(
            Class::Joined(_)
                | Class::Member
                | Class::WarsawPact
                | Class::Csto
                | Class::Invited
                | Class::ActionPlan
                | Class::Partner
                | Class::Suspended
                | Class::Neutral
                | Class::NonAligned
        )
    )
}

fn spoken_name(model: Model<'_>, entry: &LegendEntry) -> String {
    let words = spoken(model, entry.key);
    let count = entry.states.len();
    if count == 0 && !always_counted(entry.key) {
        return words;
    }
    let counted = model
        .wording
        .text_with(msg!("legend-count"), &[("count", count.into())]);
    let name = format!("{words}: {counted}");
    if entry.joining_now {
        return model
            .wording
            .text_with(msg!("legend-of-the-year"), &[("entry", name.into())]);
    }

    name
}

/// The names of what an entry counts, as on the map: areas for a hatch, else states.
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

/// The text of an entry; for a year of accession the number alone.
fn words(model: Model<'_>, key: LegendKey) -> String {
    match key {
        LegendKey::Class(Class::Joined(year)) => year.to_string(),
        _ => spoken(model, key),
    }
}

/// The accessible name of an entry.
pub(crate) fn spoken(model: Model<'_>, key: LegendKey) -> String {
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
