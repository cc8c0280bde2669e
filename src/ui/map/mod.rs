//! The map: the picture, the gestures over it, names, marks and the note under the pointer.

mod buttons;
mod explaining;
mod gestures;
mod ghost_legend;
mod hand;
pub mod imprint;
pub mod legend;
mod lines;
mod marks;
mod names;
mod pictures;
mod pointing;
pub mod sheet;
mod side;
mod small_maps;
mod swipe;
mod tooltip;
mod words;
mod year_plates;

use crate::ui::map::sheet::NewPainter;
use crate::ui::map::sheet::Others;
use crate::ui::map::sheet::Sheet;
use crate::ui::map::sheet::Situation;
use std::rc::Rc;

use egui::emath::GuiRounding as _;
use egui::{Pos2, Rect, Sense, Ui, UiBuilder, WidgetInfo};

use crate::ui::Model;
use crate::ui::map::marks::TinyUnit;
use crate::ui::map::pointing::{Pointed, pick};
use crate::ui::map::side::Side;
use crate::ui::map::small_maps::SmallMaps;
use crate::ui::map::year_plates::YearPlates;
use crate::ui::widgets::areas::imprint_id;
use crate::ui::widgets::areas::legend_id;
use crate::ui::widgets::areas::plate_id;
use crate::ui::widgets::panes::{Pane, offer};
use map::levels::Levels;
use view::action::Action;
use view::camera::Camera;
use view::camera::viewport::Viewport;
use view::lesson::presenting::Tool;
use view::time::comparison::{Halves, Manner};

pub use crate::ui::map::lines::LinePainters;

/// What the map keeps between frames.
pub struct MapPane {
    levels: Levels,
    new_painter: NewPainter,
    shown: Side,
    /// The other year, while a handle parts the map.
    other: Option<Side>,
    lines: LinePainters,
    plates: YearPlates,
    small_maps: SmallMaps,
    /// Pictures outside of the map, by their place on the console.
    pictures: [Option<Side>; 2],
}

/// One year on its part of the map.
struct Part<'a> {
    sheet: Sheet<'a>,
    side: &'a mut Side,
    tiny: Vec<TinyUnit>,
    /// What keeps the nodes of two years apart.
    salt: &'static str,
}

impl MapPane {
    /// A map of `levels`, which may still be on their way.
    ///
    /// Every further picture has a painter of its own, from `new_painter`.
    pub fn new(new_painter: NewPainter, lines: LinePainters, levels: Levels) -> Self {
        Self {
            levels,
            shown: Side::new(new_painter()),
            small_maps: SmallMaps::new(Rc::clone(&new_painter)),
            new_painter,
            other: None,
            pictures: [None, None],
            lines,
            plates: YearPlates::default(),
        }
    }

    /// Fills the rest of `ui` with the map.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        shown: Situation<'_>,
        Others {
            compared: other,
            before,
        }: Others<'_>,
        actions: &mut Vec<Action>,
    ) {
        let model = shown.model;
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        // Panels settle on fractions of a pixel, which are no reason to draw the map anew.
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        response.widget_info(|| {
            WidgetInfo::labeled(egui::Role::Canvas, true, model.wording.text("map-name"))
        });
        offer(ui, Pane::Map, response.id);
        if rect != model.view.session.map_rect {
            actions.push(Action::ResizeMap(rect));
            // Drawn once it fits: the first map is most of the first frame.
            if waits_for_its_size(ui, model) {
                return;
            }
        }
        let viewport = viewport_in(rect, model);
        let whole = Sheet {
            model,
            style: shown.style,
            viewport: &viewport,
            clip: rect,
            pixels_per_point: ui.pixels_per_point(),
            levels: &self.levels,
            fade: before.map(|before| before.fade()),
        };
        let is_halved = model.view.place.comparison.manner == Manner::Swipe && other.is_some();
        let halves = is_halved.then(|| Halves::of(rect, model.view.settings.handle));
        let (main, beside) = sheets(whole, other, halves);
        let mut parts = vec![Part::new(main, &mut self.shown, "shown")];
        if let Some(beside) = beside {
            let new = || Side::new((self.new_painter)());
            parts.push(Part::new(
                beside,
                self.other.get_or_insert_with(new),
                "other",
            ));
        } else {
            self.other = None;
        }

        // Nothing on a picture is pointed at.
        let pointer = response
            .hover_pos()
            .filter(|_| model.view.session.picture.is_none());
        let pointed = pointer.and_then(|position| pointed(&parts, position));
        gestures::wheel(ui, &response, main, actions);
        let state = pointed.map(|(_, pointed)| pointed.state);
        gestures::drag_and_click(ui, &response, state, model.view, actions);
        gestures::keys(ui, &response, rect, actions);
        explaining::explain(ui, &response, &parts, actions);

        let ghost = other.filter(|_| model.view.place.comparison.manner == Manner::Ghost);
        let has_lines = ghost.is_some() || before.is_some();
        let has_outline = parts[0].side.outline_above(has_lines);
        pictures(ui, &mut parts, pointed);
        self.lines
            .show(ui, main, ghost.map(|other| other.style), before);
        self.lines.show_selected(ui, main, has_outline);
        let buttons = buttons::buttons(ui, model, rect, actions);
        let corner = small_maps::of(model, &viewport);
        let plates = year_plates::places(ui, model, rect, halves);
        let covered: Vec<_> = areas_over(ui, model)
            .chain(buttons)
            .chain(corner.iter().map(|small| small.rect))
            .chain(plates.rects())
            .collect();
        let mut on_mark = false;
        for part in &mut parts {
            on_mark |= part.names_and_marks(ui, &covered, actions);
        }
        if let Some(halves) = halves {
            swipe::handle(ui, model, rect, halves, actions);
        }
        self.plates.show(ui, model, plates, actions);
        self.small_maps.show(ui, main, &corner, actions);
        gestures::cursor(ui, &response, pointed.is_some() || on_mark);
        hand::show(ui, main, actions);
        let is_free = !on_mark && hand::tool(main) == Tool::Map;
        if let Some((sheet, pointed)) = pointed.filter(|_| is_free) {
            tooltip::show(&response, sheet, pointed.unit);
        }
        if response.has_focus() {
            focus_ring(ui, rect);
        }
    }
}

/// What lies over the map in areas of its own.
fn areas_over(ui: &Ui, model: Model<'_>) -> impl Iterator<Item = Rect> {
    let areas = [
        Some(legend_id()),
        model.view.is_staged().then(plate_id),
        model.view.is_taken_away().then(imprint_id),
    ];
    let areas = areas.into_iter().flatten();

    areas.filter_map(|area| ui.memory(|memory| memory.area_rect(area)))
}

/// Whether this frame is laid out once more, since the map has another size.
///
/// In front of a class letters, panels and window change in turns; there the map is drawn each time.
fn waits_for_its_size(ui: &Ui, model: Model<'_>) -> bool {
    if !model.view.is_staged() {
        ui.request_discard("the map has another size");
    }

    ui.will_discard()
}

fn focus_ring(ui: &Ui, rect: Rect) {
    let ring = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
    ui.painter()
        .rect_stroke(rect, 0.0, ring, egui::StrokeKind::Inside);
}

/// The year shown and, if the map is halved, the other year, each in its part of the `whole`.
fn sheets<'a>(
    whole: Sheet<'a>,
    other: Option<Situation<'a>>,
    halves: Option<Halves>,
) -> (Sheet<'a>, Option<Sheet<'a>>) {
    let clip = halves.map_or(whole.clip, |halves| halves.right);
    let beside = halves.zip(other).map(|(halves, other)| Sheet {
        model: other.model,
        style: other.style,
        clip: halves.left,
        fade: None,
        ..whole
    });

    (Sheet { clip, ..whole }, beside)
}

/// What lies at a position, and in which year.
fn pointed<'a>(parts: &[Part<'a>], position: Pos2) -> Option<(Sheet<'a>, Pointed)> {
    let part = parts
        .iter()
        .find(|part| part.sheet.clip.contains(position))?;

    Some((part.sheet, part.pointed(position)?))
}

/// Draws the land of each part, the state under the pointer outlined.
fn pictures(ui: &Ui, parts: &mut [Part<'_>], pointed: Option<(Sheet<'_>, Pointed)>) {
    for part in parts {
        let hovered = pointed.filter(|(sheet, _)| sheet.clip == part.sheet.clip);
        part.side.hovered = hovered.map(|(_, pointed)| pointed.state);
        part.side.picture(ui, part.sheet);
    }
}

impl<'a> Part<'a> {
    fn new(sheet: Sheet<'a>, side: &'a mut Side, salt: &'static str) -> Self {
        Self {
            tiny: marks::tiny_units(sheet),
            sheet,
            side,
            salt,
        }
    }

    /// The land at a position; where a name of another state stands there, or at sea, what that names.
    fn pointed(&self, position: Pos2) -> Option<Pointed> {
        let land = pick(self.sheet, &self.tiny, position);
        let named = || {
            let state = self.side.names.state_at(position)?;
            let snapshot = self.sheet.model.snapshot;
            let unit = snapshot.units.get(snapshot.main_unit(state)?)?.unit;

            Some(Pointed { unit, state })
                .filter(|named| land.is_none_or(|land| land.state != named.state))
        };

        named().or(land)
    }

    /// Draws what stands over the picture; says whether the pointer is on a mark.
    fn names_and_marks(
        &mut self,
        ui: &mut Ui,
        covered: &[Rect],
        actions: &mut Vec<Action>,
    ) -> bool {
        marks::rings(ui, self.sheet, &self.tiny);
        let rings = self.tiny.iter().filter_map(TinyUnit::ring);
        let taken = covered
            .iter()
            .copied()
            .chain(marks::talk_rects(self.sheet))
            .chain(rings)
            .collect();
        // A state may have a node in both years.
        let room = UiBuilder::new().max_rect(ui.max_rect()).id_salt(self.salt);
        let ui = ui.new_child(room);
        self.side.names.show(&ui, self.sheet, taken, actions);

        marks::talk_places(&ui, self.sheet, actions)
    }
}

/// Where the view looks on `rect`, which may be new in this frame.
fn viewport_in(rect: Rect, model: Model<'_>) -> Viewport {
    match model.view.place.fitted {
        Some(extent) if rect != model.view.session.map_rect => {
            Viewport::new(Camera::fitted(extent, rect), rect)
        }
        _ => Viewport::new(model.view.place.camera, rect),
    }
}
