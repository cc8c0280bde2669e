//! The names of the states on the map, one labeled node each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Color32, FontId, Galley, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::atlas::date::Date;
use crate::atlas::id::StateId;
use crate::atlas::label::Label;
use crate::cached::Cached;
use crate::map::style_table::StyleTable;
use crate::timeline::snapshot::Standing;
use crate::ui::Model;
use crate::ui::kept_shapes::{FontTexture, KeptShapes};
use crate::ui::map::Sheet;
use crate::ui::map::name::{Name, half_height, label_of};
use crate::ui::map::{gestures, words};
use crate::view::action::Action;
use crate::view::camera::Camera;
use crate::view::labels::{Candidate, Placed, Priority, place};

/// By how much a member's area counts for more than that of others.
const MEMBER_WEIGHT: f64 = 2.0;

/// A state with less room than this, in points of half its height, is named only on request.
const SMALLEST_ROOM: f32 = 2.0;

/// The size of the node of a state without room for its name, in points.
const NAMELESS_NODE: Vec2 = Vec2::new(10.0, 10.0);

/// All that decides which names stand where, and how they look.
#[derive(Clone, PartialEq)]
struct Key {
    date: Date,
    style: Arc<StyleTable>,
    fonts: Fonts,
    letters: FontTexture,
    camera: Camera,
    screen: Rect,
    clip: Rect,
    selection: Option<StateId>,
    highlighted: Vec<StateId>,
    taken: Vec<Rect>,
    pixels_per_point: f32,
}

/// The fonts as they lie on their texture.
///
/// egui may draw that texture anew, and what was laid out before then shows other letters. It
/// keeps a text that is laid out in every frame just as long; so one text tells of all.
#[derive(Clone)]
struct Fonts(Arc<Galley>);

impl Fonts {
    fn now(ui: &Ui) -> Self {
        let font = FontId::proportional(12.0);

        Self(
            ui.painter()
                .layout_no_wrap("N".to_owned(), font, Color32::PLACEHOLDER),
        )
    }
}

impl PartialEq for Fonts {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The names laid out.
struct Layout {
    /// Names and seams.
    shapes: KeptShapes,
    /// Where the node of each state in view lies: those with a name first, then the others by id.
    nodes: Vec<(StateId, Rect)>,
}

/// The names in their places.
#[derive(Default)]
pub(super) struct Names {
    layout: Cached<Key, Layout>,
    /// The letters when the names were drawn last, and the pass of that; `None` before the first.
    letters: Option<(u64, FontTexture)>,
}

impl Names {
    /// Whether the letters of the names moved on their texture since the names were drawn.
    pub(super) fn lost_their_letters(&self, ui: &Ui) -> bool {
        // Names that this frame does not show have no letters to lose.
        let pass = ui.ctx().cumulative_pass_nr();

        self.letters
            .is_some_and(|(drawn, letters)| drawn == pass && letters != FontTexture::now(ui))
    }

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
        for &(state, rect) in self.paint(ui, sheet, taken) {
            node(ui, sheet, state, rect, actions);
        }
    }

    /// Draws the names; gives the place of the node of each state in view.
    pub(super) fn paint(
        &mut self,
        ui: &Ui,
        sheet: Sheet<'_>,
        taken: Vec<Rect>,
    ) -> &[(StateId, Rect)] {
        let key = Key {
            date: sheet.model.snapshot.date,
            style: Arc::clone(sheet.style),
            fonts: Fonts::now(ui),
            letters: FontTexture::now(ui),
            camera: sheet.viewport.camera(),
            screen: sheet.viewport.screen(),
            clip: sheet.clip,
            selection: sheet.model.view.selection,
            highlighted: sheet.model.quote_states.to_vec(),
            taken,
            pixels_per_point: ui.pixels_per_point(),
        };
        self.letters = Some((ui.ctx().cumulative_pass_nr(), key.letters));
        let inputs = key.clone();
        let layout = self.layout.get(key, || {
            layout(ui, sheet, &inputs.highlighted, &inputs.taken)
        });
        let painter = ui.painter_at(sheet.clip);
        layout.shapes.paint(&painter);

        &layout.nodes
    }
}

fn layout(ui: &Ui, sheet: Sheet<'_>, highlighted: &[StateId], taken: &[Rect]) -> Layout {
    let mut names = BTreeMap::new();
    let room = sheet.clip.shrink(4.0);
    let placed = place(&candidates(sheet, highlighted), room, taken, |state| {
        let name = Name::new(ui, sheet, state);
        let size = name.as_ref().map_or(Vec2::ZERO, |name| name.size);
        names.insert(state, name);

        size
    });
    let mut shapes = Vec::new();
    let mut nodes = Vec::new();
    for Placed { key: state, rect } in placed {
        if let Some(Some(name)) = names.get(&state) {
            name.add_to(&mut shapes, rect);
            nodes.push((state, rect));
        }
    }
    // A state without room for its name is still there for the Tab key and for screen readers.
    let named: BTreeSet<_> = nodes.iter().map(|(state, _)| *state).collect();
    let states = sheet.model.snapshot.standings().map(|(state, _)| state);
    nodes.extend(
        states
            .filter(|state| !named.contains(state))
            .filter_map(|state| {
                let position = place_of(sheet, state)?;

                Some((state, Rect::from_center_size(position, NAMELESS_NODE)))
            }),
    );

    Layout {
        shapes: KeptShapes::new(ui, shapes),
        nodes,
    }
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
        let unit = sheet
            .model
            .atlas
            .units()
            .get(sheet.model.snapshot.main_unit(state)?)?;
        let position = sheet.viewport.screen_from_lon_lat(unit.label.into())?;
        sheet.clip.contains(position).then_some(position)
    };

    by_label().or_else(by_unit)
}

/// Every state with a place for its name, by id.
fn candidates(sheet: Sheet<'_>, highlighted: &[StateId]) -> Vec<Candidate<StateId>> {
    let Model { view, snapshot, .. } = sheet.model;

    snapshot
        .standings()
        .filter_map(|(state, standing)| {
            let label = label_of(sheet, state)?;
            let joins_now =
                matches!(standing, Standing::Member(since) if since.year() == snapshot.date.year());
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
            let area = snapshot.own_area_km2(state);
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
    let room = sheet.clip.shrink(24.0);
    let europe = label.europe.map(|europe| europe.anchor);

    [label.anchor, europe]
        .into_iter()
        .flatten()
        .filter_map(move |place| viewport.screen_from_lon_lat(place.into()))
        .filter(move |position| room.contains(*position))
}
