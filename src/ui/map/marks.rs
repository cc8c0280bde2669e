//! Rings around states too small to be seen, and marks where a quote was spoken.

use egui::{Color32, CursorIcon, Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::map::map_view::MapView;
use crate::ui::map::talk_arc;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::snapshot::Standing;
use geo::lon_lat::LonLat;
use view::action::Action;
use view::camera::talk_places::{TalkPlace, talk_places as places_of_year};
use view::place::Panel;

/// A unit smaller than this on the screen gets a ring, in points of radius.
const SMALLEST_VISIBLE: f32 = 4.0;

/// The radius of a ring in points; with its line it is 10 points wide.
const RING: f32 = 3.6;

/// The radius of the mark of a talk, in points.
const TALK: f32 = 6.0;

/// Places nearer to each other are in one town, in km: a presentation has one mark for them.
const SAME_TOWN_KM: f64 = 8.0;

/// The radius of the mark of the chosen talk, in points.
pub(crate) const TALK_REACH: f32 = TALK + 3.0;

/// Land that is too small on the screen to be hit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TinyUnit {
    /// Its index among the units.
    pub(crate) index: usize,
    /// Where it lies, in points.
    pub(crate) position: Pos2,
    /// Whether it gets a ring: it is all or most of its holder's land, and a class hears of it.
    pub(crate) ringed: bool,
}

impl TinyUnit {
    /// The rectangle of its ring; `None` if it has none.
    pub(crate) fn ring(&self) -> Option<Rect> {
        self.ringed
            .then(|| Rect::from_center_size(self.position, Vec2::splat(2.0 * RING)))
    }
}

/// The small units on the screen, in the order of the units.
pub(crate) fn tiny_units(map_view: MapView<'_>) -> Vec<TinyUnit> {
    let Model {
        atlas,
        snapshot,
        view,
        ..
    } = map_view.model;
    let km_per_point = map_view.viewport.km_per_point() as f32;
    let screen = map_view.clip;
    let units = atlas.units().iter().zip(&snapshot.units).enumerate();

    units
        .filter(|(_, (unit, situation))| unit.tiny && situation.standing != Standing::Background)
        .filter(|(_, (unit, _))| {
            let radius = (unit.area_km2 as f32 / std::f32::consts::PI).sqrt() / km_per_point;
            radius < SMALLEST_VISIBLE
        })
        .filter_map(|(index, (unit, situation))| {
            let position = map_view.viewport.screen_from_lon_lat(unit.label.into())?;
            let ringed = snapshot.main_unit(situation.holder) == Some(index)
                && (!view.presents_here() || is_spoken_of(map_view.model, situation.holder));
            screen.contains(position).then_some(TinyUnit {
                index,
                position,
                ringed,
            })
        })
        .collect()
}

/// Whether what is shown is about the state: it is selected, or a quote or a step speaks of it.
fn is_spoken_of(model: Model<'_>, state: StateId) -> bool {
    model.view.place.selection == Some(state) || model.quote_states.contains(&state)
}

/// Draws a ring around each small state, filled with its color; that of the selected one is
/// emphasized.
pub(crate) fn rings(ui: &Ui, map_view: MapView<'_>, tiny: &[TinyUnit]) {
    let painter = ui.painter_at(map_view.clip);
    let colors = map_view.model.colors;
    for unit in tiny.iter().filter(|unit| unit.ringed) {
        let Some(fill) = map_view.style.units.get(unit.index).map(|unit| unit.fill) else {
            continue;
        };
        let holder = map_view.style.units.get(unit.index).map(|unit| unit.holder);
        let line = if holder.is_some() && holder == map_view.model.view.place.selection {
            Stroke::new(3.0, colors.selection)
        } else {
            Stroke::new(1.4, colors.border)
        };
        disc(&painter, unit.position, RING, fill, line);
    }
}

/// A filled circle and a line around it.
///
/// Two circles one over the other: egui has small ones ready as pictures and draws larger ones with
/// some triangles, where a line takes hundreds.
fn disc(painter: &Painter, at: Pos2, radius: f32, fill: Color32, line: Stroke) {
    painter.circle_filled(at, radius + line.width, line.color);
    painter.circle_filled(at, radius, fill);
}

/// The rectangles of the marks of talks.
pub(crate) fn talk_rects(map_view: MapView<'_>) -> Vec<Rect> {
    let places = places_on(map_view);
    let positions = places
        .iter()
        .filter_map(|talk| map_view.viewport.screen_from_lon_lat(talk.place));

    positions
        .map(|position| Rect::from_center_size(position, Vec2::splat(2.0 * TALK + 4.0)))
        .collect()
}

/// Where something was said in the year shown.
pub(crate) struct Talk {
    /// Its number among those of the year.
    pub(crate) index: usize,
    pub(crate) place: LonLat,
    /// Where it lies on the screen, in points.
    pub(crate) position: Pos2,
    pub(crate) name: String,
}

/// The talks of the year shown whose whole mark is in view.
pub(crate) fn talks(map_view: MapView<'_>) -> Vec<Talk> {
    let room = map_view.clip.shrink(TALK_REACH);
    let places = places_on(map_view).into_iter().enumerate();
    let in_view = places.filter_map(|(index, talk)| {
        let position = map_view.viewport.screen_from_lon_lat(talk.place)?;

        room.contains(position).then(|| Talk {
            index,
            place: talk.place,
            position,
            name: talk.towns(),
        })
    });

    in_view.collect()
}

/// The places of the year shown, as far apart as their marks are wide; while presenting, where
/// names need the room, that of the chosen quote and of the other end of its conversation alone.
fn places_on(map_view: MapView<'_>) -> Vec<TalkPlace> {
    let Model {
        atlas,
        snapshot,
        view,
        ..
    } = map_view.model;
    let apart_km = if view.presents_here() {
        SAME_TOWN_KM
    } else {
        map_view.viewport.km_per_point() * f64::from(2.0 * TALK + 4.0)
    };
    let mut places = places_of_year(atlas, snapshot.date.year(), apart_km);
    if view.presents_here() {
        let is_chosen = |quote: &QuoteId| view.place.quote.as_ref() == Some(quote);
        let ends = talk_arc::ends(map_view);
        places.retain(|place| {
            place.quotes.iter().any(is_chosen)
                || ends.is_some_and(|ends| ends.contains(&place.place))
        });
    }

    places
}

fn talk(painter: &Painter, map_view: MapView<'_>, at: Pos2, radius: f32) {
    let colors = map_view.model.colors;
    let line = Stroke::new(2.0, colors.marker_halo);
    disc(painter, at, radius, colors.marker, line);
    painter.circle_filled(at, radius / 3.0, colors.marker_halo);
}

/// Draws the marks of talks without interaction, as on a picture.
pub(crate) fn talk_pictures(ui: &Ui, map_view: MapView<'_>) {
    let painter = ui.painter_at(map_view.clip);
    for Talk { position, .. } in talks(map_view) {
        talk(&painter, map_view, position, TALK);
    }
}

/// Draws the marks of talks; says whether the pointer is on one.
pub(crate) fn talk_places(ui: &Ui, map_view: MapView<'_>, actions: &mut Vec<Action>) -> bool {
    let Model { view, wording, .. } = map_view.model;
    let mut pointed = false;
    for place in places_on(map_view) {
        let Some(position) = map_view.viewport.screen_from_lon_lat(place.place) else {
            continue;
        };
        if !map_view.clip.contains(position) {
            continue;
        }
        let target = Rect::from_center_size(position, vec2(24.0, 24.0));
        let id = ui.scope_id().with(("talk", &place.quotes[0]));
        let response = ui.interact(target, id, Sense::click());
        let count = place.quotes.len();
        let name = wording.text_with(
            msg!("map-talk-place"),
            &[
                ("place", place.name.as_str().into()),
                ("count", count.into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        let chosen = view
            .place
            .quote
            .as_ref()
            .is_some_and(|quote| place.quotes.contains(quote));
        let radius = if chosen || response.hovered() {
            TALK + 2.0
        } else {
            TALK
        };
        talk(&ui.painter_at(map_view.clip), map_view, position, radius);
        pointed |= response.hovered();
        if response.clicked() {
            actions.extend(place.quotes.first().cloned().map(Action::ChooseQuote));
            actions.push(Action::ShowPanel(Panel::Quotes));
        }
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(name);
    }

    pointed
}
