//! The names of the states on the map, one labeled node each.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Color32, FontId, Galley, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::atlas::date::Date;
use crate::atlas::id::StateId;
use crate::atlas::label::Label;
use crate::atlas::state::FALLBACK_LANGUAGE;
use crate::atlas::tenure::TenureStatus;
use crate::cached::Cached;
use crate::timeline::snapshot::Standing;
use crate::ui::Model;
use crate::ui::map::Sheet;
use crate::ui::map::{gestures, words};
use crate::ui::theme;
use crate::view::action::Action;
use crate::view::camera::Camera;
use crate::view::labels::{Candidate, Placed, Priority, place};

/// Above this scale, in km per point, names take their short form.
const FULL_NAMES_BELOW: f64 = 3.0;

/// By how much a member's area counts for more than that of others.
const MEMBER_WEIGHT: f64 = 2.0;

/// A name wider than this many times half the height of its room breaks into two lines.
const WIDEST_LINE: f32 = 4.0;

/// A state with less room than this, in points of half its height, is named only on request.
const SMALLEST_ROOM: f32 = 2.0;

/// The size of the node of a state without room for its name, in points.
const NAMELESS_NODE: Vec2 = Vec2::new(10.0, 10.0);

/// The share of the font size that the seam around a name is wide.
const HALO: f32 = 0.14;

/// The directions in which the seam is drawn.
const AROUND: [Vec2; 8] = [
    Vec2::new(1.0, 0.0),
    Vec2::new(-1.0, 0.0),
    Vec2::new(0.0, 1.0),
    Vec2::new(0.0, -1.0),
    Vec2::new(0.7, 0.7),
    Vec2::new(-0.7, 0.7),
    Vec2::new(0.7, -0.7),
    Vec2::new(-0.7, -0.7),
];

/// All that decides which names stand where.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    date: Date,
    camera: Camera,
    screen: Rect,
    selection: Option<StateId>,
    highlighted: Vec<StateId>,
    taken: Vec<Rect>,
    pixels_per_point: f32,
}

/// The names in their places.
#[derive(Default)]
pub(super) struct Names {
    placed: Cached<Key, Vec<Placed<StateId>>>,
}

impl Names {
    /// Draws the names; each is a node that can be found, focused and clicked.
    ///
    /// Parts of the map that lie under something else are `taken`.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        sheet: Sheet<'_>,
        taken: Vec<Rect>,
        actions: &mut Vec<Action>,
    ) {
        let Model { view, snapshot, .. } = sheet.model;
        let key = Key {
            date: snapshot.date,
            camera: sheet.viewport.camera(),
            screen: sheet.viewport.screen(),
            selection: view.selection,
            highlighted: sheet.model.states_of_quote(),
            taken,
            pixels_per_point: ui.pixels_per_point(),
        };
        let (highlighted, taken) = (key.highlighted.clone(), key.taken.clone());
        let placed = self.placed.get(key, || {
            let candidates = candidates(sheet, &highlighted);
            place(
                &candidates,
                sheet.viewport.screen().shrink(4.0),
                &taken,
                |state| Name::new(ui, sheet, state).map_or(Vec2::ZERO, |name| name.size),
            )
        });
        for &Placed { key: state, rect } in placed {
            if let Some(name) = Name::new(ui, sheet, state) {
                name.paint(ui, sheet, rect);
                node(ui, sheet, state, rect, actions);
            }
        }
        // A state without room for its name is still there for the Tab key and for screen readers.
        let named = |state| placed.iter().any(|name| name.key == state);
        for (state, _) in snapshot.standings().filter(|(state, _)| !named(*state)) {
            if let Some(position) = place_of(sheet, state) {
                let rect = Rect::from_center_size(position, NAMELESS_NODE);
                node(ui, sheet, state, rect, actions);
            }
        }
    }
}

/// A name laid out: the state's name, and for a member its year of accession below.
struct Name {
    lines: Vec<Arc<Galley>>,
    size: Vec2,
    ink: Color32,
    halo: Color32,
}

impl Name {
    fn new(ui: &Ui, sheet: Sheet<'_>, id: StateId) -> Option<Self> {
        let Model {
            atlas, snapshot, ..
        } = sheet.model;
        let state = atlas.state(id)?;
        let full = sheet.viewport.km_per_point() < FULL_NAMES_BELOW;
        let text = if full {
            state.name_on(snapshot.date, FALLBACK_LANGUAGE)
        } else {
            state.short_name_on(snapshot.date, FALLBACK_LANGUAGE)
        };
        let unit = sheet.style.units.get(main_unit(sheet, id)?)?;
        let label = label_of(sheet, id)?;
        let size = font_size(sheet, label);
        let line = |text: String, font: FontId| ui.painter().layout_no_wrap(text, font, unit.ink);
        let strong = |text: &str| line(text.to_owned(), FontId::new(size, theme::semibold()));
        let mut lines = vec![strong(text)];
        let room = half_height(sheet, label).unwrap_or(0.0) * WIDEST_LINE;
        if lines[0].size().x > room
            && let Some((first, second)) = broken(text)
        {
            lines = vec![strong(first), strong(second)];
        }
        if let Some(Standing::Member(since)) = snapshot.standing(id) {
            let font = FontId::proportional((size - 2.0).max(11.0));
            let mark = if snapshot.is_outside_command(id) {
                "*"
            } else {
                ""
            };
            lines.push(line(format!("{}{mark}", since.year()), font));
        }
        let width = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let height =
            lines.iter().map(|line| line.size().y).sum::<f32>() - 2.0 * (lines.len() - 1) as f32;

        Some(Self {
            lines,
            size: vec2(width, height),
            ink: unit.ink,
            halo: unit.fill,
        })
    }

    fn paint(&self, ui: &Ui, sheet: Sheet<'_>, rect: Rect) {
        let painter = ui.painter_at(sheet.viewport.screen());
        let mut top = rect.top();
        for line in &self.lines {
            let at = pos2(rect.center().x - line.size().x / 2.0, top);
            let width = (line.size().y * HALO).min(2.2);
            for direction in AROUND {
                let seam = at + direction * width;
                painter.galley_with_override_text_color(seam, Arc::clone(line), self.halo);
            }
            painter.galley_with_override_text_color(at, Arc::clone(line), self.ink);
            top += line.size().y - 2.0;
        }
    }
}

/// A name in two lines of about the same length; `None` if it is one word.
fn broken(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(text.len() / 2))?;

    Some((&text[..at], &text[at + 1..]))
}

/// The node of a name, for screen readers, the Tab key and tests.
fn node(ui: &Ui, sheet: Sheet<'_>, state: StateId, rect: Rect, actions: &mut Vec<Action>) {
    let response = ui.interact(rect, ui.scope_id().with(("state", state)), Sense::click());
    let selected = sheet.model.view.selection == Some(state);
    response.widget_info(|| {
        let name = words::state_node(sheet.model, state);
        WidgetInfo::selected(egui::Role::Button, true, selected, name)
    });
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, sheet.model.colors.selection);
        ui.painter()
            .rect_stroke(rect.expand(3.0), 3.0, ring, egui::StrokeKind::Outside);
    }
    if response.double_clicked()
        && let Some(position) = response.interact_pointer_pos()
    {
        let steps = gestures::double_click_steps(ui);
        actions.push(Action::ZoomStep { position, steps });
    } else if response.clicked() {
        actions.push(Action::ToggleSelection(state));
    }
}

/// Where a state lies on the screen: its name's place, else its main unit; `None` if out of view.
fn place_of(sheet: Sheet<'_>, state: StateId) -> Option<Pos2> {
    let by_label = || anchors(sheet, label_of(sheet, state)?).next();
    let by_unit = || {
        let unit = sheet.model.atlas.units().get(main_unit(sheet, state)?)?;
        let position = sheet.viewport.screen_from_lon_lat(unit.label.into())?;
        sheet
            .viewport
            .screen()
            .contains(position)
            .then_some(position)
    };

    by_label().or_else(by_unit)
}

/// Every state with a place for its name, by id.
fn candidates(sheet: Sheet<'_>, highlighted: &[StateId]) -> Vec<Candidate<StateId>> {
    let Model { view, snapshot, .. } = sheet.model;
    let areas = areas(sheet);

    snapshot
        .standings()
        .filter_map(|(state, standing)| {
            let label = label_of(sheet, state)?;
            let joins_now =
                matches!(standing, Standing::Member(since) if since.year() == view.year);
            let priority = if view.selection == Some(state) {
                Priority::Selected
            } else if joins_now || highlighted.contains(&state) {
                Priority::Active
            } else {
                Priority::Usual
            };
            let visible = half_height(sheet, label)? >= SMALLEST_ROOM;
            if !visible && priority > Priority::Active {
                return None;
            }
            let area = areas.get(&state).copied().unwrap_or(0.0);
            let is_member = matches!(standing, Standing::Member(_));
            Some(Candidate {
                key: state,
                anchors: anchors(sheet, label).collect(),
                priority,
                weight: if is_member {
                    area * MEMBER_WEIGHT
                } else {
                    area
                },
            })
        })
        .collect()
}

/// Where the name belongs: in the middle of the state, or in its European part; what is in view of these.
fn anchors(sheet: Sheet<'_>, label: &Label) -> impl Iterator<Item = Pos2> + use<> {
    let viewport = *sheet.viewport;
    let room = sheet.viewport.screen().shrink(24.0);
    let europe = label.europe.map(|europe| europe.anchor);

    [label.anchor, europe]
        .into_iter()
        .flatten()
        .filter_map(move |place| viewport.screen_from_lon_lat(place.into()))
        .filter(move |position| room.contains(*position))
}

/// The area that each state holds as its own, in square kilometers.
fn areas(sheet: Sheet<'_>) -> BTreeMap<StateId, f64> {
    let Model {
        atlas, snapshot, ..
    } = sheet.model;
    let mut areas = BTreeMap::new();
    for (unit, situation) in atlas.units().iter().zip(&snapshot.units) {
        *areas.entry(situation.holder).or_insert(0.0) += unit.area_km2;
    }

    areas
}

/// The index of the unit on which the name stands: the largest of those in the middle of the state.
pub(super) fn main_unit(sheet: Sheet<'_>, state: StateId) -> Option<usize> {
    let Model {
        atlas, snapshot, ..
    } = sheet.model;
    let units = atlas.units().iter().zip(&snapshot.units).enumerate();
    let mother = |tenure| tenure != TenureStatus::Dependency;

    units
        .filter(|(_, (_, situation))| situation.holder == state && mother(situation.tenure))
        .max_by(|(_, (a, _)), (_, (b, _))| a.area_km2.total_cmp(&b.area_km2))
        .map(|(index, _)| index)
}

/// States with more room have larger names, in points.
fn font_size(sheet: Sheet<'_>, label: &Label) -> f32 {
    let room = half_height(sheet, label).unwrap_or(0.0);

    (11.0 + room / 14.0).clamp(12.0, 17.0)
}

/// Half the height of the room for the name, in points; `None` without a place for it.
fn half_height(sheet: Sheet<'_>, label: &Label) -> Option<f32> {
    let europe = label.europe.map(|europe| europe.half_height_km);
    let kilometers = europe.or(label.half_height_km)?;

    Some((kilometers / sheet.viewport.km_per_point()) as f32)
}

/// The place of the state's name on the day shown.
fn label_of(sheet: Sheet<'_>, state: StateId) -> Option<&Label> {
    let Model {
        atlas, snapshot, ..
    } = sheet.model;
    let mut labels = atlas.labels_of(state).iter();

    labels.rfind(|label| label.period().contains(snapshot.date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break_near_their_middle() {
        assert_eq!(
            broken("Bosnia and Herzegovina"),
            Some(("Bosnia and", "Herzegovina"))
        );
        assert_eq!(broken("West Germany"), Some(("West", "Germany")));
        assert_eq!(broken("Liechtenstein"), None);
    }
}
