//! What holds for the names of any layout.

use super::{LEVELS, Look, Map, Named};
use atlas::id::StateId;
use egui::pos2;
use map::labels::lettering::drawn::Subject;
use map::labels::placement::collision_board::crosses;
use map::land_index::{edges, ends};
use view::camera::viewport::Viewport;

/// Fails if two names overlap, or one is cut by the edge of the map or by what covers it.
pub(crate) fn assert_clear(look: &Look, what: &str) {
    let seen = |name: &&Named| name.rect.area() > 0.0;
    for (index, Named { subject, rect, .. }) in look.names.iter().enumerate() {
        assert!(
            look.room.contains_rect(*rect),
            "{what}: {subject:?} is cut: {rect:?}"
        );
        if rect.area() == 0.0 {
            continue;
        }
        for other in look.names[index + 1..].iter().filter(seen) {
            assert!(
                !rect.intersects(other.rect),
                "{what}: {subject:?} and {:?} overlap",
                other.subject
            );
        }
        let is_crossed = |other: &&Named| {
            let line = other.leader.filter(|_| other.subject != *subject);
            line.is_some_and(|[from, to]| crosses(rect.shrink(1.5), from, to))
        };
        let crossing = look.names.iter().find(is_crossed);
        assert!(
            crossing.is_none(),
            "{what}: {subject:?} under the line of {crossing:?}"
        );
        for taken in &look.taken {
            let is_covered = rect.intersects(*taken);
            assert!(!is_covered, "{what}: {subject:?} lies under {taken:?}");
        }
    }
}

/// Fails if a name covers the outline of a state; gives the number of lines of the outline.
pub(crate) fn assert_uncovered(
    map: &Map,
    look: &Look,
    viewport: &Viewport,
    state: StateId,
) -> usize {
    let holds = |unit: usize| map.snapshot.units[unit].holder == state;
    let outline = edges(&LEVELS[map.drawn], viewport, false, holds);
    for [from, to] in outline.iter().copied().map(ends) {
        for Named { subject, rect, .. } in &look.names {
            let is_covered = rect.area() > 0.0 && crosses(*rect, from, to);
            assert!(!is_covered, "{subject:?} at {rect:?} covers {state:?}");
        }
    }

    outline.len()
}

/// Fails if clearly more than half of a name without a line lies on land of other states than its own.
///
/// The placement samples six columns, so that each side of the land may be a twelfth of the name off:
/// a third that it allows can be half of the name.
pub(crate) fn assert_at_home(map: &mut Map, look: &Look, viewport: &Viewport) {
    const STEPS: u16 = 24;
    for name in look.names.iter().filter(|name| name.leader.is_none()) {
        let Subject::State(state) = name.subject else {
            continue;
        };
        let rect = name.rect;
        let mut foreign = 0;
        for (column, row) in (0..STEPS).flat_map(|column| (0..STEPS).map(move |row| (column, row)))
        {
            let share = |step: u16| (f32::from(step) + 0.5) / f32::from(STEPS);
            let at = pos2(
                rect.left() + share(column) * rect.width(),
                rect.top() + share(row) * rect.height(),
            );
            let place = viewport.lon_lat_from_screen(at);
            let unit = place.and_then(|at| map.ground.unit_at(at, viewport.km_per_point()));
            let is_other = |unit: usize| map.snapshot.units[unit].holder != state;
            foreign += usize::from(rect.area() > 0.0 && unit.is_some_and(is_other));
        }
        let most = usize::from(STEPS * STEPS) * 11 / 20;
        assert!(
            foreign <= most,
            "{state:?} stands on other land at {rect:?}"
        );
    }
}
