//! The map: the picture, the gestures over it, names, marks and the note under the pointer.

mod gestures;
mod marks;
mod names;
mod tooltip;
mod words;

use std::sync::Arc;

use egui::{CursorIcon, Rect, Sense, Ui, WidgetInfo, vec2};

use crate::atlas::id::{StateId, UnitId};
use crate::map::levels::Levels;
use crate::map::painter::{Emphasis, MapPainter, Scene};
use crate::map::style_table::StyleTable;
use crate::ui::Model;
use crate::ui::icon::{Icon, icon_button};
use crate::ui::legend::legend_id;
use crate::ui::map::marks::TinyUnit;
use crate::ui::map::names::Names;
use crate::ui::panes::{Pane, offer};
use crate::view::action::Action;
use crate::view::camera::Camera;
use crate::view::pick::nearest;
use crate::view::viewport::Viewport;

/// How far from a small state on land the pointer may be to mean it, in points.
const REACH_ON_LAND: f32 = 8.0;

/// How far from a small state at sea the pointer may be to mean it, in points.
const REACH_AT_SEA: f32 = 20.0;

/// What the map keeps between frames.
pub struct MapPane {
    painter: MapPainter,
    levels: Levels,
    names: Names,
    /// The state that was under the pointer in the last frame.
    hovered: Option<StateId>,
}

/// Everything that the parts of the map read.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    model: Model<'a>,
    style: &'a Arc<StyleTable>,
    viewport: &'a Viewport,
    /// The levels of detail that are ready.
    levels: &'a Levels,
    /// Physical pixels per point.
    pixels_per_point: f32,
}

impl Sheet<'_> {
    /// The length on the ground of a physical pixel, which chooses the level of detail.
    fn km_per_pixel(&self) -> f64 {
        self.viewport.km_per_point() / f64::from(self.pixels_per_point)
    }
}

/// A unit under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pointed {
    unit: UnitId,
    state: StateId,
}

impl MapPane {
    /// A map of `levels`, which may still be on their way.
    pub fn new(painter: MapPainter, levels: Levels) -> Self {
        Self {
            painter,
            levels,
            names: Names::default(),
            hovered: None,
        }
    }

    /// Fills the rest of `ui` with the map.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        style: &Arc<StyleTable>,
        actions: &mut Vec<Action>,
    ) {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| {
            WidgetInfo::labeled(egui::Role::Canvas, true, model.wording.text("map-name"))
        });
        offer(ui, Pane::Map, response.id);
        if rect != model.view.map_rect {
            actions.push(Action::ResizeMap(rect));
        }
        let viewport = viewport_in(rect, model);
        // A handle on shared levels, so that the map may change what it keeps beside them.
        let levels = self.levels.clone();
        let sheet = Sheet {
            model,
            style,
            viewport: &viewport,
            levels: &levels,
            pixels_per_point: ui.pixels_per_point(),
        };
        let tiny = marks::tiny_units(sheet);

        let pointed = response
            .hover_pos()
            .and_then(|position| self.pick(sheet, &tiny, position));
        self.hovered = pointed.map(|pointed| pointed.state);
        gestures::drag_and_wheel(ui, &response, sheet, actions);
        gestures::click(ui, &response, pointed.map(|pointed| pointed.state), actions);
        gestures::keys(ui, &response, rect, actions);

        self.picture(ui, sheet);
        marks::rings(ui, sheet, &tiny);
        let buttons = zoom_buttons(ui, model, rect, actions);
        let legend = ui.memory(|memory| memory.area_rect(legend_id()));
        let taken = legend
            .into_iter()
            .chain([buttons])
            .chain(marks::talk_rects(sheet))
            .chain(tiny.iter().filter_map(marks::TinyUnit::ring))
            .collect();
        self.names.show(ui, sheet, taken, actions);
        let on_mark = marks::talk_places(ui, sheet, actions);
        if !on_mark && let Some(pointed) = pointed {
            ui.set_cursor_icon(CursorIcon::PointingHand);
            tooltip::show(&response, sheet, pointed.unit);
        }
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
            ui.painter()
                .rect_stroke(rect, 0.0, ring, egui::StrokeKind::Inside);
        }
    }

    fn picture(&mut self, ui: &Ui, sheet: Sheet<'_>) {
        let pixels_per_point = sheet.pixels_per_point;
        let Some((number, level)) = self.levels.for_scale(sheet.km_per_pixel()) else {
            let sea = sheet.model.colors.sea;
            ui.painter().rect_filled(sheet.viewport.screen(), 0.0, sea);
            return;
        };
        let emphasis = emphasis(sheet.model, self.hovered);
        let shapes = self.painter.paint(&Scene {
            level: (number, level),
            viewport: sheet.viewport,
            pixels_per_point,
            style: sheet.style,
            colors: sheet.model.colors,
            graticule: sheet.model.view.settings.graticule,
            emphasis: &emphasis,
        });
        ui.painter_at(sheet.viewport.screen()).extend(shapes);
    }

    /// The unit at a position: a small one within reach, else the one whose land it is.
    fn pick(&self, sheet: Sheet<'_>, tiny: &[TinyUnit], position: egui::Pos2) -> Option<Pointed> {
        let (_, level) = self.levels.for_scale(sheet.km_per_pixel())?;
        let place = sheet.viewport.lon_lat_from_screen(position)?;
        let on_land = level.unit_at(place);
        let reach = if on_land.is_some() {
            REACH_ON_LAND
        } else {
            REACH_AT_SEA
        };
        // On land only what is marked or foreign may take the pointer from the land under it.
        let holder = |index: usize| Some(sheet.model.snapshot.units.get(index)?.holder);
        let under = on_land.and_then(holder);
        let anchors = tiny
            .iter()
            .filter(|tiny| tiny.ringed || under.is_none() || holder(tiny.index) != under)
            .map(|tiny| (tiny.index, tiny.position));
        let index = nearest(anchors, position, reach).or(on_land)?;
        let situation = sheet.model.snapshot.units.get(index)?;

        Some(Pointed {
            unit: situation.unit,
            state: situation.holder,
        })
    }
}

/// Where the view looks on `rect`, which may be new in this frame.
fn viewport_in(rect: Rect, model: Model<'_>) -> Viewport {
    match model.view.fitted {
        Some(extent) if rect != model.view.map_rect => {
            Viewport::new(Camera::fitted(extent, rect), rect)
        }
        _ => Viewport::new(model.view.camera, rect),
    }
}

fn emphasis(model: Model<'_>, hovered: Option<StateId>) -> Emphasis {
    Emphasis {
        hovered,
        highlighted: model.quote_states.to_vec(),
        selected: model.view.selection,
    }
}

/// Buttons over the upper right corner: nearer, farther, all of Europe, the whole Alliance.
///
/// Gives the part of the map that they cover.
fn zoom_buttons(ui: &mut Ui, model: Model<'_>, rect: Rect, actions: &mut Vec<Action>) -> Rect {
    let center = rect.center();
    let buttons = [
        (
            Icon::Plus,
            "map-nearer",
            Action::ZoomStep {
                position: center,
                steps: 1,
            },
        ),
        (
            Icon::Minus,
            "map-farther",
            Action::ZoomStep {
                position: center,
                steps: -1,
            },
        ),
        (Icon::Frame, "map-europe", Action::FitEurope),
        (Icon::Globe, "map-alliance", Action::FitAlliance),
    ];
    let side = 32.0;
    let height = side * buttons.len() as f32;
    let corner = rect.right_top() + vec2(-side - 12.0, 12.0);
    let column = Rect::from_min_size(corner, vec2(side, height));
    let builder = egui::UiBuilder::new()
        .max_rect(column)
        .layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (icon, key, action) in buttons {
            if icon_button(ui, icon, &model.wording.text(key), side).clicked() {
                actions.push(action);
            }
        }
    });

    column
}
