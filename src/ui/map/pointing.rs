//! What is under the pointer.

use egui::Pos2;

use crate::ui::map::map_view::MapView;
use crate::ui::map::marks::TinyUnit;
use atlas::id::{StateId, UnitId};
use view::camera::pick::nearest;

/// How near the pointer must be to a small state on land, in points.
const REACH_ON_LAND: f32 = 8.0;

/// How near the pointer must be to a small state at sea, in points.
const REACH_AT_SEA: f32 = 20.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pointed {
    pub(crate) unit: UnitId,
    pub(crate) state: StateId,
}

/// The unit at a position: a small one within reach, else the one whose land it is.
pub(crate) fn pick(map_view: MapView<'_>, tiny: &[TinyUnit], position: Pos2) -> Option<Pointed> {
    let (_, level) = map_view.level()?;
    let place = map_view.viewport.lon_lat_from_screen(position)?;
    let on_land = level.unit_at(place);
    let reach = if on_land.is_some() {
        REACH_ON_LAND
    } else {
        REACH_AT_SEA
    };
    // On land only a unit that is ringed or of another holder may take the pointer from the land
    // under it.
    let holder = |index: usize| Some(map_view.model.snapshot.units.get(index)?.holder);
    let under = on_land.and_then(holder);
    let anchors = tiny
        .iter()
        .filter(|tiny| tiny.ringed || under.is_none() || holder(tiny.index) != under)
        .map(|tiny| (tiny.index, tiny.position));
    let index = nearest(anchors, position, reach).or(on_land)?;
    let situation = map_view.model.snapshot.units.get(index)?;

    Some(Pointed {
        unit: situation.unit,
        state: situation.holder,
    })
}
