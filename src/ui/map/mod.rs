//! The map: the picture, the gestures over it, names, marks and the tooltip.

mod buttons;
mod explaining;
mod gestures;
mod hand;
pub mod imprint;
mod inset_maps;
pub mod legend;
mod lines;
mod map_picture;
pub mod map_view;
mod marks;
mod names;
mod other_year_legend;
mod pictures;
mod pointing;
mod resting;
mod swipe;
mod talk_arc;
mod tooltip;
mod words;
mod year_badges;

use crate::ui::map::map_view::MapView;
use crate::ui::map::map_view::NewPainter;
use crate::ui::map::map_view::OtherYears;
use crate::ui::map::map_view::Situation;
use std::rc::Rc;

use egui::emath::GuiRounding as _;
use egui::{Pos2, Rect, Sense, Ui, UiBuilder, WidgetInfo};

use crate::ui::Model;
use crate::ui::map::inset_maps::InsetMaps;
use crate::ui::map::map_picture::MapPicture;
use crate::ui::map::marks::TinyUnit;
use crate::ui::map::pointing::{Pointed, pick};
use crate::ui::map::year_badges::YearBadges;
use crate::ui::stage::card_place::{clear_of_card, has_buttons_over_map, has_card, shows_together};
use crate::ui::widgets::areas::{banner_id, card_id, imprint_id, legend_id, tour_buttons_id};
use crate::ui::widgets::panes::{Pane, offer};
use map::levels::Levels;
use view::action::Action;
use view::camera::Camera;
use view::camera::viewport::Viewport;
use view::lesson::presenting::Tool;
use view::time::comparison::{CompareMode, Halves};

pub use crate::ui::map::lines::LinePainters;

/// What the map keeps between frames.
pub struct MapPane {
    levels: Levels,
    new_painter: NewPainter,
    shown: MapPicture,
    /// The other year, in a swipe.
    other: Option<MapPicture>,
    lines: LinePainters,
    badges: YearBadges,
    inset_maps: InsetMaps,
    /// The pictures in presenter view, by their place there.
    pictures: [Option<MapPicture>; 2],
}

/// One year on its part of the map.
struct MapHalf<'a> {
    map_view: MapView<'a>,
    map_picture: &'a mut MapPicture,
    tiny: Vec<TinyUnit>,
    /// Keeps the widget ids of two years apart.
    salt: &'static str,
}

impl MapPane {
    /// A map of `levels`, some of which may still be in preparation.
    ///
    /// Every further picture gets a painter of its own from `new_painter`.
    pub fn new(new_painter: NewPainter, lines: LinePainters, levels: Levels) -> Self {
        Self {
            levels,
            shown: MapPicture::new(new_painter()),
            inset_maps: InsetMaps::new(Rc::clone(&new_painter)),
            new_painter,
            other: None,
            pictures: [None, None],
            lines,
            badges: YearBadges::default(),
        }
    }

    /// Fills the rest of `ui` with the map.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        shown: Situation<'_>,
        OtherYears {
            compared: other,
            before,
        }: OtherYears<'_>,
        actions: &mut Vec<Action>,
    ) {
        let model = shown.model;
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        // Panels settle at fractions of a pixel, which must not redraw the map.
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        let name = model.wording.text(msg!("map-name"));
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Canvas, true, &*name));
        offer(ui, Pane::Map, response.id);
        let clear = clear_of_card(model, rect);
        let is_resized = lay_out(model, rect, clear, actions);
        // Drawn once its size is final: the first map is most of the first frame.
        if is_resized && waits_for_its_size(ui, model) {
            return;
        }
        let viewport = viewport_in(rect, clear, model);
        let whole = MapView {
            model,
            style: shown.style,
            viewport: &viewport,
            clip: rect,
            pixels_per_point: ui.pixels_per_point(),
            levels: &self.levels,
            fade: before.map(|before| before.fade()),
        };
        let is_halved = model.view.place.comparison.mode == CompareMode::Swipe && other.is_some();
        let halves = is_halved.then(|| Halves::of(rect, model.view.settings.handle));
        let (main, beside) = map_views(whole, other, halves);
        let mut parts = vec![MapHalf::new(main, &mut self.shown, "shown")];
        if let Some(beside) = beside {
            let new = || MapPicture::new((self.new_painter)());
            parts.push(MapHalf::new(
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
            .filter(|_| model.view.session.picture.is_none())
            .filter(|_| !resting::rests(ui, model));
        let pointed = pointer.and_then(|position| pointed(&parts, position));
        gestures::wheel(ui, &response, main, actions);
        let state = pointed.map(|(_, pointed)| pointed.state);
        gestures::drag_and_click(ui, &response, state, model.view, actions);
        gestures::keys(ui, &response, rect, actions);
        explaining::explain(ui, &response, &parts, actions);

        let other_year = other.filter(|_| model.view.place.comparison.mode == CompareMode::Overlay);
        let has_lines = other_year.is_some() || before.is_some();
        let has_outline = parts[0].map_picture.outline_above(has_lines);
        pictures(ui, &mut parts, pointed);
        self.lines
            .show(ui, main, other_year.map(|other| other.style), before);
        self.lines.show_selected(ui, main, has_outline);
        let buttons = buttons::buttons(ui, model, rect, actions);
        let corner = inset_maps::of(model, &viewport);
        let badges = year_badges::places(ui, model, rect, halves);
        let covered: Vec<_> = areas_over(ui, model)
            .chain(buttons)
            .chain(corner.iter().map(|small| small.rect))
            .chain(badges.rects())
            .collect();
        let mut on_mark = false;
        for part in &mut parts {
            on_mark |= part.names_and_marks(ui, &covered, actions);
        }
        if let Some(halves) = halves {
            swipe::handle(ui, model, rect, halves, actions);
        }
        self.badges.show(ui, model, badges, actions);
        self.inset_maps.show(ui, main, &corner, actions);
        gestures::cursor(ui, &response, pointed.is_some() || on_mark);
        hand::show(ui, main, actions);
        let is_free = !on_mark && hand::tool(main) == Tool::Map;
        if let Some((map_view, pointed)) = pointed.filter(|_| is_free) {
            tooltip::show(&response, map_view, pointed.unit);
        }
        if response.has_focus() {
            focus_ring(ui, rect);
        }
    }
}

/// Tells the view what the map fills and what of it nothing covers, in points; says whether it
/// has another size.
fn lay_out(model: Model<'_>, rect: Rect, clear: Rect, actions: &mut Vec<Action>) -> bool {
    let session = &model.view.session;
    let is_resized = rect != session.map_rect;
    if is_resized {
        actions.push(Action::ResizeMap(rect));
    }
    if is_resized || clear != session.clear_rect {
        actions.push(Action::ClearMap(clear));
    }

    is_resized
}

/// The rectangles of areas over the map.
fn areas_over(ui: &Ui, model: Model<'_>) -> impl Iterator<Item = Rect> {
    let areas = [
        // A folded legend leaves its room to the names.
        (!model.view.presents_here() || model.view.is_legend_open() && !shows_together(model))
            .then(legend_id),
        model.view.presents_here().then(banner_id),
        (model.view.presents_here() && has_card(model)).then(card_id),
        has_buttons_over_map(model).then(tour_buttons_id),
        model.view.is_taken_away().then(imprint_id),
    ];
    let areas = areas.into_iter().flatten();
    let rect_of = |area| {
        let rect: Rect = ui.memory(|memory| memory.area_rect(area))?;
        // A legend that grows and shrinks with the year would make names come and go.
        let hidden = if area == legend_id() && !model.view.presents_here() {
            legend::hidden_height(ui)
        } else {
            0.0
        };

        Some(rect.with_min_y(rect.top() - hidden))
    };

    areas.filter_map(rect_of)
}

/// Whether this frame is laid out once more, since the size of the map changed.
///
/// While presenting, scale, panels and window change in turn; there the map is drawn each time.
fn waits_for_its_size(ui: &Ui, model: Model<'_>) -> bool {
    if !model.view.presents_here() {
        ui.request_discard("the map has another size");
    }

    ui.will_discard()
}

fn focus_ring(ui: &Ui, rect: Rect) {
    let ring = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
    ui.painter()
        .rect_stroke(rect, 0.0, ring, egui::StrokeKind::Inside);
}

/// The year shown and, in a swipe, the other year, each in its part of `whole`.
fn map_views<'a>(
    whole: MapView<'a>,
    other: Option<Situation<'a>>,
    halves: Option<Halves>,
) -> (MapView<'a>, Option<MapView<'a>>) {
    let clip = halves.map_or(whole.clip, |halves| halves.right);
    let beside = halves.zip(other).map(|(halves, other)| MapView {
        model: other.model,
        style: other.style,
        clip: halves.left,
        fade: None,
        ..whole
    });

    (MapView { clip, ..whole }, beside)
}

/// What is at a position, and in which year.
fn pointed<'a>(parts: &[MapHalf<'a>], position: Pos2) -> Option<(MapView<'a>, Pointed)> {
    let part = parts
        .iter()
        .find(|part| part.map_view.clip.contains(position))?;

    Some((part.map_view, part.pointed(position)?))
}

/// Draws each part, with an outline around the state under the pointer.
fn pictures(ui: &Ui, parts: &mut [MapHalf<'_>], pointed: Option<(MapView<'_>, Pointed)>) {
    for part in parts {
        let hovered = pointed.filter(|(map_view, _)| map_view.clip == part.map_view.clip);
        part.map_picture.hovered = hovered.map(|(_, pointed)| pointed.state);
        part.map_picture.draw(ui, part.map_view);
    }
}

impl<'a> MapHalf<'a> {
    fn new(map_view: MapView<'a>, map_picture: &'a mut MapPicture, salt: &'static str) -> Self {
        Self {
            tiny: marks::tiny_units(map_view),
            map_view,
            map_picture,
            salt,
        }
    }

    /// The unit at a position; on a name over other land or at sea, what the name stands for.
    fn pointed(&self, position: Pos2) -> Option<Pointed> {
        let land = pick(self.map_view, &self.tiny, position);
        let named = || {
            let state = self.map_picture.names.state_at(position)?;
            let snapshot = self.map_view.model.snapshot;
            let unit = snapshot.units.get(snapshot.main_unit(state)?)?.unit;

            Some(Pointed { unit, state })
                .filter(|named| land.is_none_or(|land| land.state != named.state))
        };

        named().or(land)
    }

    /// Draws the names and marks; says whether the pointer is on a mark.
    fn names_and_marks(
        &mut self,
        ui: &mut Ui,
        covered: &[Rect],
        actions: &mut Vec<Action>,
    ) -> bool {
        marks::rings(ui, self.map_view, &self.tiny);
        let rings = self.tiny.iter().filter_map(TinyUnit::ring);
        let taken = covered
            .iter()
            .copied()
            .chain(marks::talk_rects(self.map_view))
            .chain(rings)
            .collect();
        // A state may have a node in each of two years.
        let room = UiBuilder::new().max_rect(ui.max_rect()).id_salt(self.salt);
        let ui = ui.new_child(room);
        self.map_picture
            .names
            .show(&ui, self.map_view, taken, actions);

        talk_arc::talk_arc(&ui, self.map_view);
        marks::talk_places(&ui, self.map_view, actions)
    }
}

/// The viewport on `rect`, whose size may be new in this frame.
fn viewport_in(rect: Rect, clear: Rect, model: Model<'_>) -> Viewport {
    let is_new = rect != model.view.session.map_rect || clear != model.view.session.clear_rect;
    let camera = match model.view.place.fitted {
        Some(extent) if is_new => Camera::fitted(extent, clear),
        _ => model.view.place.camera,
    };

    Viewport::with_focus(camera, rect, clear.center())
}
