//! The presenter's tools over the map: pen, eraser, pointer and spotlight.

use egui::{Color32, CursorIcon, Event, Mesh, PointerButton, Pos2, Sense, Shape, Stroke, Ui, Vec2};

use crate::ui::map::gestures;
use crate::ui::map::map_view::MapView;
use crate::ui::theme;
use view::action::Action;
use view::lesson::ink::{InkCommand, InkLine};
use view::lesson::presenting::{AudienceDisplay, PresentCommand, Tool};

/// How far the eraser reaches, in points.
const REACH: f32 = 12.0;

/// The width of a pen line of size 1, in points.
const PEN: f32 = 1.5;

/// The halo that sets a line off from land of its own color, in points on each side.
const SEAM: f32 = 1.0;

/// The radius of the pointer, in points.
const POINTER: f32 = 7.0;

/// The radius of what the spotlight leaves bright, in points.
const SPOT: f32 = 64.0;

/// The width of its soft edge, in points.
const SOFT: f32 = 3.0;

pub(crate) fn tool(map_view: MapView<'_>) -> Tool {
    let presenting = map_view.model.view.session.presenting.as_ref();

    presenting.map_or(Tool::Map, |presenting| presenting.shown.tool)
}

/// Lets the tool draw and erase.
fn work(ui: &Ui, map_view: MapView<'_>, actions: &mut Vec<Action>) {
    let tool = tool(map_view);
    let id = ui.scope_id().with("hand");
    let response = ui.interact(map_view.clip, id, Sense::click_and_drag());
    gestures::wheel(ui, &response, map_view, actions);
    let touch = if response.drag_started() || response.clicked() {
        let pressed = ui.input(|input| input.pointer.press_origin());
        pressed.or_else(|| response.interact_pointer_pos())
    } else {
        None
    };
    let place = |at: Pos2| map_view.viewport.lon_lat_from_screen(at);
    if let Some(place) = touch.and_then(place) {
        actions.push(Action::Ink(match tool {
            Tool::Pen => InkCommand::Begin(place),
            _ => InkCommand::BeginErasing,
        }));
    }
    if response.dragged_by(PointerButton::Primary) || response.clicked() {
        let reach = f64::from(REACH) * map_view.viewport.km_per_point();
        let way = touch.into_iter().chain(moves(ui));
        actions.extend(way.filter_map(place).map(|place| {
            Action::Ink(match tool {
                Tool::Pen => InkCommand::Extend(place),
                _ => InkCommand::Erase(place, reach),
            })
        }));
    }
}

/// The positions of the pointer since the last frame: on a slow computer the newest alone would cut
/// corners.
fn moves(ui: &Ui) -> Vec<Pos2> {
    ui.input(|input| {
        let events = input.events.iter();
        let moves = events.filter_map(|event| match event {
            Event::PointerMoved(at) => Some(*at),
            _ => None,
        });

        moves.collect()
    })
}

/// Draws the ink and the tool at the pointer, and lets the tool work; call it last, so that the
/// tool takes all input on the map.
pub(crate) fn show(ui: &Ui, map_view: MapView<'_>, actions: &mut Vec<Action>) {
    let Some(presenting) = &map_view.model.view.session.presenting else {
        return;
    };
    if matches!(presenting.shown.tool, Tool::Pen | Tool::Eraser) {
        work(ui, map_view, actions);
    }
    let painter = ui.painter_at(map_view.clip);
    for (extra, color) in [(2.0 * SEAM, theme::PEN_SEAM), (0.0, theme::PEN)] {
        for line in presenting.shown.ink.lines() {
            let stroke = Stroke::new(PEN * f32::from(line.size) + extra, color);
            painter.extend(shapes(map_view, line, stroke));
        }
    }
    // Marks and names may lie between the pointer and the map.
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let pointer = pointer.filter(|at| map_view.clip.contains(*at));
    if presenting.place == AudienceDisplay::AudienceWindow {
        let shows = matches!(presenting.shown.tool, Tool::Pointer | Tool::Spotlight);
        let place = pointer.filter(|_| shows);
        let place = place.and_then(|at| map_view.viewport.lon_lat_from_screen(at));
        if place != presenting.shown.pointing {
            actions.push(Action::Present(PresentCommand::Point(place)));
        }
    }
    // In the audience window, the teacher's pointer is shown.
    let pointing = presenting.shown.pointing;
    let shown = pointing.and_then(|place| map_view.viewport.screen_from_lon_lat(place));
    let Some(at) = pointer.or(shown) else {
        return;
    };
    match presenting.shown.tool {
        Tool::Map => {}
        Tool::Pen => ui.set_cursor_icon(CursorIcon::Crosshair),
        Tool::Eraser => {
            ui.set_cursor_icon(CursorIcon::None);
            painter.circle_stroke(at, REACH, Stroke::new(2.0 * SEAM + 1.0, theme::PEN_SEAM));
            painter.circle_stroke(at, REACH, Stroke::new(1.0, theme::PEN));
        }
        Tool::Pointer => {
            ui.set_cursor_icon(CursorIcon::None);
            painter.circle_filled(at, POINTER + SEAM, theme::PEN_SEAM);
            painter.circle_filled(at, POINTER, theme::PEN);
        }
        Tool::Spotlight => {
            ui.set_cursor_icon(CursorIcon::None);
            painter.add(shade_around(at, map_view.clip.size().length()));
        }
    }
}

/// A dark mesh around a disk, as far as `reach` points, with a soft edge.
fn shade_around(at: Pos2, reach: f32) -> Mesh {
    const SIDES: u32 = 72;
    let rings = [
        (SPOT, Color32::TRANSPARENT),
        (SPOT + SOFT, theme::SHADE),
        (SPOT + reach, theme::SHADE),
    ];
    let mut mesh = Mesh::default();
    for side in 0..SIDES {
        let turn = std::f32::consts::TAU * side as f32 / SIDES as f32;
        for (radius, color) in rings {
            mesh.colored_vertex(at + radius * Vec2::angled(turn), color);
        }
        let next = (side + 1) % SIDES;
        for ring in 0..2 {
            let [a, b] = [3 * side + ring, 3 * next + ring];
            mesh.add_triangle(a, a + 1, b + 1);
            mesh.add_triangle(a, b + 1, b);
        }
    }

    mesh
}

/// A line on the screen, in pieces where the map cannot show it.
fn shapes(map_view: MapView<'_>, line: &InkLine, stroke: Stroke) -> Vec<Shape> {
    let on_screen = |place: &_| map_view.viewport.screen_from_lon_lat(*place);
    let places: Vec<_> = line.places.iter().map(on_screen).collect();
    let pieces = places.split(Option::is_none);
    let pieces = pieces.map(|piece| piece.iter().copied().flatten().collect::<Vec<_>>());

    pieces
        .filter(|piece| !piece.is_empty())
        .map(|piece| match piece.as_slice() {
            [at] => Shape::circle_filled(*at, stroke.width / 2.0, stroke.color),
            _ => Shape::line(piece, stroke),
        })
        .collect()
}
