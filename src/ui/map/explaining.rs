//! What a right click on the map explains: a piece of land, or a border.

use egui::{Pos2, Response, Ui, vec2};

use crate::ui::map::MapHalf;
use crate::ui::map::map_view::MapView;
use crate::ui::widgets::asking::is_asked;
use atlas::id::UnitId;
use atlas::timeline::border::{BorderKind, border_kind};
use view::action::Action;
use view::fact::Fact;

/// How near to a border the pointer must be, in points.
const REACH: f32 = 4.0;

/// Explains what is under the pointer, if the user asks.
pub(crate) fn explain(
    ui: &Ui,
    response: &Response,
    parts: &[MapHalf<'_>],
    actions: &mut Vec<Action>,
) {
    // Names lie over the map and are part of what it says.
    let on_map = ui.rect_contains_pointer(response.rect);
    let Some(position) = ui.ctx().pointer_latest_pos().filter(|_| on_map) else {
        return;
    };
    let part = parts
        .iter()
        .find(|part| part.map_view.clip.contains(position));
    let Some(part) = part else { return };
    let fact = border_at(part.map_view, position)
        .map(Fact::Border)
        .or_else(|| {
            let pointed = part.pointed(position)?;

            Some(Fact::Land(pointed.unit))
        });
    if let Some(fact) = fact
        && is_asked(ui, part.map_view.clip)
    {
        actions.push(Action::Explain(fact));
    }
}

/// The two units whose border is within reach of a position; `None` if more meet there or the map
/// draws no border.
fn border_at(map_view: MapView<'_>, position: Pos2) -> Option<[UnitId; 2]> {
    let (_, level) = map_view.level()?;
    let around = [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)];
    let mut units: Vec<UnitId> = Vec::new();
    for (x, y) in around {
        let place = map_view
            .viewport
            .lon_lat_from_screen(position + vec2(x, y) * REACH)?;
        let unit = level.unit_at(place)?;
        let situation = map_view.model.snapshot.units.get(unit)?;
        if !units.contains(&situation.unit) {
            units.push(situation.unit);
        }
    }
    let [one, other] = units.try_into().ok()?;
    let snapshot = map_view.model.snapshot;
    let kind = border_kind(snapshot.unit(one)?, snapshot.unit(other));

    (kind != BorderKind::Inner).then_some([one, other])
}
