//! The names on the map; each state's is an accessible node that can be found, focused and clicked.
//!
//! [`layout`] places them, once for each change; [`map::labels::lettering`] keeps each line as a
//! picture.

mod context;
mod debug_overlay;
mod layout;
mod needed;
mod points;
mod text_backend;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use egui::{Pos2, Rect, Sense, Ui, WidgetInfo};

use atlas::date::Date;
use atlas::edition::Edition;
use atlas::id::StateId;
use map::cached::Cached;
use map::land_index::LandIndex;
use map::levels::FIRST_LEVEL;
use map::style_table::StyleTable;

use crate::ui::map::map_view::MapView;
use crate::ui::map::names::context::{LabelTraces, MapLabelContext};
use crate::ui::map::names::layout::{Layout, Memories};
use crate::ui::map::names::text_backend::UiText;
use crate::ui::map::{gestures, words};
use crate::ui::widgets::areas::legend_id;
use map::labels::lettering::drawn::Subject;
use map::labels::lettering::fade::Fade;
use map::labels::lettering::label_texture::LabelTexture;
use map::labels::lettering::written::{Fonts, Lettering};
use map::labels::tuning::{FIRST_SHARE, OPEN_LEGEND};
use map::view_key::ViewKey;
use view::action::Action;
use view::camera::Camera;
use view::map_language::MapLanguage;
use view::settings::Motion;

/// All inputs of the placing and the look of names.
#[derive(Clone, PartialEq)]
struct Key {
    edition: Edition,
    date: Date,
    style: Arc<StyleTable>,
    fonts: Fonts,
    /// Its level of detail is the one that is drawn.
    view: ViewKey,
    clip: Rect,
    selection: Option<StateId>,
    highlighted: Vec<StateId>,
    taken: Vec<Rect>,
    /// Whether the level is ready whose land the names stand on.
    has_land: bool,
    language: &'static str,
    /// Whether the view or the year was different in the last frame.
    is_moving: bool,
    /// Whether the debug overlay is shown.
    is_traced: bool,
}

#[derive(Default)]
pub(crate) struct Names {
    layout: Cached<Key, Layout>,
    label_texture: LabelTexture,
    fade: Fade<Subject>,
    lettering: Lettering,
    ground: Option<LandIndex>,
    memories: Memories,
    /// The view and the day of the last frame; `None` before the first.
    seen: Option<(Camera, Date)>,
    was_moving: bool,
    stage: Option<Stage>,
    /// The visible part of the map in the last frame.
    clip: Option<Rect>,
}

/// What the placing depends on beside the camera and the day; when it changes, remembered positions
/// are dropped, so that a start always ends alike.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stage {
    screen: Rect,
    has_land: bool,
    /// Whether the legend is open; `None` before it was shown.
    legend: Option<bool>,
    language: MapLanguage,
}

impl Names {
    /// None yet; in a vector drawing the letters stay text.
    pub(crate) fn new(stay_letters: bool) -> Self {
        Self {
            label_texture: LabelTexture::new(stay_letters),
            ..Self::default()
        }
    }

    /// Drops remembered positions if the stage changed.
    fn set_stage(&mut self, ui: &Ui, map_view: MapView<'_>) {
        let stage = Stage {
            screen: map_view.viewport.screen(),
            has_land: map_view.levels.get(FIRST_LEVEL).is_some(),
            legend: ui
                .memory(|memory| memory.area_rect(legend_id()))
                // That of a presentation is as large as the year has classes.
                .filter(|_| !map_view.model.view.presents_here())
                .map(|legend| legend.height() >= OPEN_LEGEND),
            language: map_view.model.view.settings.map_language,
        };
        if self.stage.replace(stage) != Some(stage) {
            self.memories = Memories::default();
            self.seen = None;
        }
        if self.clip.replace(map_view.clip) != Some(map_view.clip) {
            // The handle of a swipe hides some names and makes room for others.
            self.memories.forget_absent();
        }
    }

    fn is_moving(&mut self, map_view: MapView<'_>) -> bool {
        let now = (map_view.viewport.camera(), map_view.model.snapshot.date);
        let before = self.seen.replace(now);
        let is_moving = before.is_some_and(|before| before != now);
        // A step of a tour looks alike whichever step was shown before.
        let session = &map_view.model.view.session;
        let is_staged = map_view.model.view.presents_here() && session.tour_progress.is_some();
        if self.was_moving && !is_moving && is_staged {
            self.memories = Memories::default();
        }
        self.was_moving = is_moving;

        is_moving
    }

    /// The state whose node was at a position in the last frame, by which egui assigns clicks, too.
    pub(crate) fn state_at(&self, position: Pos2) -> Option<StateId> {
        let nodes = &self.layout.last()?.nodes;
        let at = nodes.iter().rev().find(|(_, rect)| rect.contains(position));

        at.map(|(state, _)| *state)
    }

    /// Draws the names, with a node over each that names a state.
    ///
    /// Covered parts of the map are `taken`.
    pub(crate) fn show(
        &mut self,
        ui: &Ui,
        map_view: MapView<'_>,
        taken: Vec<Rect>,
        actions: &mut Vec<Action>,
    ) {
        for &(state, rect) in self.paint(ui, map_view, taken) {
            node(ui, map_view, state, rect, actions);
        }
    }

    /// Draws the names; gives the place of the node of each state in view.
    pub(crate) fn paint(
        &mut self,
        ui: &Ui,
        map_view: MapView<'_>,
        taken: Vec<Rect>,
    ) -> &[(StateId, Rect)] {
        let land = map_view.levels.get(FIRST_LEVEL);
        if self.ground.is_none() {
            self.ground = land.cloned().map(LandIndex::new);
        }
        self.set_stage(ui, map_view);
        let drawn = map_view.level();
        let key = Key {
            edition: map_view.model.atlas.edition(),
            date: map_view.model.snapshot.date,
            style: Arc::clone(map_view.style),
            fonts: Fonts::now(&UiText(ui)),
            view: ViewKey::new(
                drawn.map(|(number, _)| number),
                map_view.viewport,
                ui.pixels_per_point(),
            ),
            clip: map_view.clip,
            selection: map_view.model.view.place.selection,
            highlighted: map_view.model.quote_states.to_vec(),
            taken,
            has_land: land.is_some(),
            language: map_view.model.view.settings.map_language.code(),
            is_moving: self.is_moving(map_view),
            is_traced: map_view.model.view.session.debug_labels,
        };
        if key.is_moving {
            // The next frame finds places for those that had none.
            ui.request_repaint();
        }
        let inputs = key.clone();
        let now = ui.input(|input| input.time);
        let layout = self.layout.get(key, || {
            self.lettering.follow(&inputs.fonts);
            let mut context = MapLabelContext {
                ui,
                map_view,
                level: land.map(Arc::as_ref),
                land: self.ground.as_mut(),
                lettering: &mut self.lettering,
                language: inputs.language,
                is_moving: inputs.is_moving,
                traces: inputs.is_traced.then(LabelTraces::new),
            };
            let drawn = drawn.map(|(_, level)| level);
            let layout = Layout::new(&mut context, drawn, &inputs.taken, &mut self.memories);
            let places = layout.names.iter();
            let places = places.map(|name| (name.subject, name.standpoint));
            let moves = map_view.model.view.motion() == Motion::Full;
            self.fade.follow(places, now, moves);

            layout
        });

        let appearing = self.fade.shares(now);
        let mut shapes = Vec::new();
        let mut names = Vec::new();
        for name in &layout.names {
            let share = appearing.get(&name.subject);
            let look = name.seen(share.map_or(1.0, |share| share.max(FIRST_SHARE)));
            name.add_marks_to(&mut shapes, look);
            names.push((&*name.written, name.rect.min, look));
        }
        shapes.extend(self.label_texture.shapes(&UiText(ui), &names));
        ui.painter_at(map_view.clip).extend(shapes);
        if let Some(search) = &layout.search {
            debug_overlay::paint(ui, map_view, search, &layout.nodes);
        }
        if !appearing.is_empty() {
            ui.request_repaint();
        }

        &layout.nodes
    }
}

/// The accessible node of a name.
fn node(ui: &Ui, map_view: MapView<'_>, state: StateId, rect: Rect, actions: &mut Vec<Action>) {
    let response = ui.interact(rect, ui.scope_id().with(("state", state)), Sense::click());
    let selected = map_view.model.view.place.selection == Some(state);
    response.widget_info(|| {
        let name = words::state_node(map_view.model, state);
        WidgetInfo::selected(egui::Role::Button, true, selected, name)
    });
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, map_view.model.colors.selection);
        ui.painter()
            .rect_stroke(rect.expand(3.0), 3.0, ring, egui::StrokeKind::Outside);
    }
    if response.double_clicked()
        && let Some(position) = response.interact_pointer_pos()
    {
        actions.push(gestures::double_click(ui, Some(state), position));
    } else if response.clicked() {
        actions.push(Action::ToggleSelection(state));
    }
}
