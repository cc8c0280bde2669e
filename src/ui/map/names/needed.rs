//! The names that a class looks for, as many of them as have room.

use std::collections::BTreeMap;

use crate::ui::map::names::context::MapLabelContext;
use atlas::id::StateId;
use map::labels::placement::collision_board::CollisionBoard;
use map::labels::placement::memory::LabelMemory;
use map::labels::placement::{
    CalloutReach, LabelContext as _, LabelRequest, Placed, Priority, place, place_callouts,
    place_last_resorts,
};
use view::camera::viewport::Viewport;

/// The most orders in which names are placed to find one that leaves none out.
const ORDERS: usize = 8;

/// The names of one order of placing, and what they have taken.
struct Tried {
    /// How many have no room, and the land of those beside their land, in square kilometers.
    cost: (usize, f64),
    placed: Vec<Placed<StateId>>,
    missing: Vec<StateId>,
    board: CollisionBoard,
    memory: LabelMemory<StateId>,
}

/// Places names on their land, else in smaller letters, else beside it at the end of a line.
///
/// If some have no room, all are placed again, first those that were left out most often: a small
/// state has few places for its name, a large one many. The order is kept that leaves
/// out the fewest, and among those the one with the least land whose name stands elsewhere.
pub(super) fn place_needed(
    needed: &[LabelRequest<StateId>],
    viewport: &Viewport,
    board: &mut CollisionBoard,
    memory: &mut LabelMemory<StateId>,
    context: &mut MapLabelContext<'_>,
) -> Vec<Placed<StateId>> {
    if needed.is_empty() {
        return Vec::new();
    }
    if context.is_moving() {
        // What was placed stays; the rest waits until the view is at rest.
        return place(needed, viewport, board, memory, context).0;
    }
    let before = (board.clone(), memory.clone());
    // How often each was left out.
    let mut left_out: BTreeMap<StateId, usize> = BTreeMap::new();
    let mut best: Option<Tried> = None;
    for tries in 0..ORDERS {
        let (mut board, mut memory) = before.clone();
        let mut placed = Vec::new();
        let mut missing = Vec::new();
        for times in (0..=tries).rev() {
            let is_next = |request: &&LabelRequest<StateId>| {
                left_out.get(&request.key).copied().unwrap_or(0) == times
            };
            let group: Vec<_> = needed.iter().filter(is_next).cloned().collect();
            let (on_land, left) = place(&group, viewport, &mut board, &mut memory, context);
            // Smaller letters on its own land go before a line to a name elsewhere.
            let (smaller, left) = place_last_resorts(left, &mut board, &mut memory, context);
            let beside = place_callouts(&left, &mut board, &mut memory, context);
            let is_beside = |key: &StateId| beside.iter().any(|name| name.key == *key);
            let keys = left.iter().map(|left| *left.key());
            missing.extend(keys.filter(|key| !is_beside(key)));
            placed.extend(on_land.into_iter().chain(smaller).chain(beside));
        }
        let count = missing.len();
        for key in &missing {
            *left_out.entry(*key).or_default() += 1;
        }
        let weight = |key: StateId| {
            let request = needed.iter().find(|request| request.key == key);
            request.map_or(0.0, |request| request.weight)
        };
        let away = placed.iter().filter(|name| name.leader.is_some());
        let cost = (count, away.map(|name| weight(name.key)).sum::<f64>());
        if best.as_ref().is_none_or(|best| cost < best.cost) {
            best = Some(Tried {
                cost,
                placed,
                missing,
                board,
                memory,
            });
        }
        if count == 0 {
            break;
        }
    }
    let Some(mut best) = best else {
        return Vec::new();
    };
    place_far(needed, &mut best, viewport, context);
    (*board, *memory) = (best.board, best.memory);

    best.placed
}

/// Places the missing names of those who join or are spoken of as far from their land as on a map
/// of all of Europe: the story is about them, and a mark may lie on the only room they have.
fn place_far(
    needed: &[LabelRequest<StateId>],
    tried: &mut Tried,
    viewport: &Viewport,
    context: &mut MapLabelContext<'_>,
) {
    let requests: Vec<_> = needed
        .iter()
        .filter(|request| tried.missing.contains(&request.key))
        .filter(|request| matches!(request.priority, Priority::Selected | Priority::Active))
        .filter(|request| request.callout_reach != CalloutReach::NEVER)
        .map(|request| LabelRequest {
            callout_reach: CalloutReach::OF_STAGE,
            ..request.clone()
        })
        .collect();
    let (board, memory) = (&mut tried.board, &mut tried.memory);
    let (on_land, left) = place(&requests, viewport, board, memory, context);
    let beside = place_callouts(&left, board, memory, context);
    tried.placed.extend(on_land.into_iter().chain(beside));
}
