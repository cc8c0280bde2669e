//! Labels of states: on their land, or beside it with a leader line.

use crate::labels::placement::request::LabelRequest;
use emath::Pos2;

use crate::labels::placement::anchor::{Anchor, choose};
use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::placement::memory::{LabelMemory, RememberedLabel, Spot};
use crate::labels::placement::site::Site;
use crate::labels::placement::trace::Note;
use crate::labels::placement::{LabelContext, Placed, Priority};
use crate::labels::tuning::LARGE_ROOM;
use view::camera::viewport::Viewport;

/// A label that did not fit on its land, and its anchor.
#[derive(Debug, Clone, PartialEq)]
pub struct Unplaced<'a, K> {
    request: &'a LabelRequest<K>,
    anchor: Anchor,
    /// The anchor on the screen, in points.
    at: Pos2,
    /// Half the height of the free space around it, in points.
    half_height: f32,
    kept: RememberedLabel,
}

/// Places labels of states on their own land.
///
/// In order of priority; within one, labels of the previous frame first, then the larger states.
/// Gives the placed labels, and those that did not fit. No two overlap, none covers an obstacle,
/// and none leaves the area. The result does not depend on the order of `requests`.
pub fn place<'a, K: Ord + Clone>(
    requests: &'a [LabelRequest<K>],
    viewport: &Viewport,
    board: &mut CollisionBoard,
    memory: &mut LabelMemory<K>,
    context: &mut impl LabelContext<K>,
) -> (Vec<Placed<K>>, Vec<Unplaced<'a, K>>) {
    let (mut placed, mut unplaced) = (Vec::new(), Vec::new());
    for (request, known) in in_order(requests, viewport, memory, context.is_moving()) {
        let (kept, found) = find(request, known, viewport, board, context);
        let spot = found.as_ref().map(Spot::of);
        // A position that was found while the view moved is remembered only if the label is there.
        let is_careless = context.is_moving() && known != Some(kept);
        if spot.is_some() || !is_careless {
            memory.keep(&request.key, RememberedLabel { spot, ..kept });
        }
        match (found, kept.anchor) {
            (Some(name), _) => {
                take(board, &name);
                placed.push(name);
            }
            (None, Some(anchor)) => {
                if let Some((at, half_height)) = anchor.on(viewport, board.area()) {
                    unplaced.push(Unplaced {
                        request,
                        anchor,
                        at,
                        half_height,
                        kept,
                    });
                }
            }
            (None, None) => context.note(&request.key, Note::NoAnchor),
        }
    }

    (placed, unplaced)
}

/// In order of placement, each with what is remembered of it.
fn in_order<'a, K: Ord + Clone>(
    requests: &'a [LabelRequest<K>],
    viewport: &Viewport,
    memory: &LabelMemory<K>,
    is_moving: bool,
) -> Vec<(&'a LabelRequest<K>, Option<RememberedLabel>)> {
    let recalled = |request: &LabelRequest<K>| {
        memory
            .recall(&request.key, request.since, viewport, is_moving)
            .filter(|kept| kept.fixed == request.fixed)
    };
    let mut order: Vec<_> = requests
        .iter()
        .map(|request| (request, recalled(request).copied()))
        .collect();
    order.sort_by(|(a, of_a), (b, of_b)| {
        let is_new = |kept: &Option<RememberedLabel>| kept.is_none_or(|kept| kept.spot.is_none());
        let urgency = |request: &LabelRequest<K>| request.priority.min(Priority::Member);
        urgency(a)
            .cmp(&urgency(b))
            .then(is_new(of_a).cmp(&is_new(of_b)))
            .then(a.priority.cmp(&b.priority))
            .then(b.weight.total_cmp(&a.weight))
            .then(a.key.cmp(&b.key))
    });

    order
}

/// The label on its land, if it fits, and what to remember.
fn find<K: Clone>(
    request: &LabelRequest<K>,
    known: Option<RememberedLabel>,
    viewport: &Viewport,
    board: &CollisionBoard,
    context: &mut impl LabelContext<K>,
) -> (RememberedLabel, Option<Placed<K>>) {
    let in_view = |anchor: &Anchor| anchor.on(viewport, board.area()).is_some();
    let mut kept = known
        .filter(|kept| kept.anchor.as_ref().is_none_or(in_view))
        .unwrap_or_else(|| {
            let fixed = request.fixed.filter(in_view);
            anew(
                request,
                viewport,
                fixed.or_else(|| usual(request, viewport, board, context)),
            )
        });
    let was_nowhere = known == Some(kept) && kept.spot.is_none();
    let mut found = if was_nowhere && context.is_moving() {
        None
    } else {
        try_at(request, &kept, viewport, board, context)
    };
    // Its anchor is covered, or the label had to leave its position: another anchor is tried.
    let is_new = known != Some(kept) || kept.spot.is_some();
    if found.is_some() || !is_new || context.is_moving() {
        return (kept, found);
    }
    let is_fixed = request.fixed.is_some() && kept.anchor == request.fixed;
    let is_large = |anchor: &Anchor| anchor.half_height(viewport) >= LARGE_ROOM;
    if is_fixed || kept.anchor.as_ref().is_some_and(is_large) {
        let other = if is_fixed {
            usual(request, viewport, board, context)
        } else {
            deepest(request, viewport, board, context)
        };
        let elsewhere = anew(request, viewport, other);
        found = try_at(request, &elsewhere, viewport, board, context);
        if found.is_some() || is_fixed {
            kept = elsewhere;
        }
    }

    (kept, found)
}

fn anew<K>(
    request: &LabelRequest<K>,
    viewport: &Viewport,
    anchor: Option<Anchor>,
) -> RememberedLabel {
    RememberedLabel {
        since: request.since,
        fixed: request.fixed,
        seen: viewport.camera(),
        anchor,
        spot: None,
    }
}

/// The first anchor of the data in view, or a better one.
fn usual<K>(
    request: &LabelRequest<K>,
    viewport: &Viewport,
    board: &CollisionBoard,
    context: &mut impl LabelContext<K>,
) -> Option<Anchor> {
    let deepest = || deepest(request, viewport, board, context);

    choose(&request.usual, viewport, board, deepest)
}

/// Where the visible land of a state has most room outside the panels.
fn deepest<K>(
    request: &LabelRequest<K>,
    viewport: &Viewport,
    board: &CollisionBoard,
    context: &mut impl LabelContext<K>,
) -> Option<Anchor> {
    if context.is_moving() {
        return None;
    }
    let parts = board.open_parts();
    let poles = parts
        .into_iter()
        .filter_map(|part| context.deepest(&request.key, part));
    let (position, half_height) = poles.max_by(|a, b| a.1.total_cmp(&b.1))?;

    Anchor::at(position, half_height, viewport)
}

/// The label at its anchor: in its previous position, else where it fits.
fn try_at<K: Clone>(
    request: &LabelRequest<K>,
    kept: &RememberedLabel,
    viewport: &Viewport,
    board: &CollisionBoard,
    context: &mut impl LabelContext<K>,
) -> Option<Placed<K>> {
    let anchor = kept.anchor?;
    let (at, half_height) = anchor.on(viewport, board.area())?;
    context.note(&request.key, Note::Anchor { at, half_height });
    let site = Site {
        request,
        place: anchor.place,
        at,
        half_height,
        is_fixed: request.fixed == Some(anchor),
    };
    // Labels of interest get their best form as soon as the view is at rest; others may keep a last
    // resort.
    let is_patient = context.is_moving() || request.priority > Priority::Active;
    let may_stay = |spot: &Spot| !spot.is_last_resort || is_patient;
    let spot = kept.spot.filter(may_stay);
    let again = spot.and_then(|spot| site.stay(spot, board, context));

    again.or_else(|| site.settle(false, board, context))
}

/// Places the last resorts on the land of labels that did not fit there, in the same order; gives
/// them, and those that have no room even so.
pub fn place_last_resorts<'a, K: Ord + Clone>(
    unplaced: Vec<Unplaced<'a, K>>,
    board: &mut CollisionBoard,
    memory: &mut LabelMemory<K>,
    context: &mut impl LabelContext<K>,
) -> (Vec<Placed<K>>, Vec<Unplaced<'a, K>>) {
    let (mut placed, mut left) = (Vec::new(), Vec::new());
    if context.is_moving() {
        return (placed, unplaced);
    }
    for unplaced in unplaced {
        match unplaced.last_resort(board, context) {
            Some(name) => {
                unplaced.keep(&name, board, memory);
                placed.push(name);
            }
            None => left.push(unplaced),
        }
    }

    (placed, left)
}

/// Places labels that did not fit on their land beside it, in the same order; failing that, the
/// last resort on the land.
pub fn place_callouts<K: Ord + Clone>(
    unplaced: &[Unplaced<'_, K>],
    board: &mut CollisionBoard,
    memory: &mut LabelMemory<K>,
    context: &mut impl LabelContext<K>,
) -> Vec<Placed<K>> {
    let mut placed = Vec::new();
    if context.is_moving() {
        return placed;
    }
    for unplaced in unplaced {
        let beside = unplaced.site().callout(board, context);
        let name = beside.or_else(|| unplaced.last_resort(board, context));
        if let Some(name) = name {
            unplaced.keep(&name, board, memory);
            placed.push(name);
        }
    }

    placed
}

impl<K: Ord + Clone> Unplaced<'_, K> {
    /// The labeled object.
    pub fn key(&self) -> &K {
        &self.request.key
    }

    fn site(&self) -> Site<'_, K> {
        Site {
            request: self.request,
            place: self.anchor.place,
            at: self.at,
            half_height: self.half_height,
            is_fixed: false,
        }
    }

    /// The last form of the label on its land, where it stood before if it did.
    fn last_resort(
        &self,
        board: &CollisionBoard,
        context: &mut impl LabelContext<K>,
    ) -> Option<Placed<K>> {
        let site = self.site();
        let again = self.kept.spot.filter(|spot| spot.is_last_resort);
        let again = again.and_then(|again| site.stay(again, board, context));

        again.or_else(|| site.settle(true, board, context))
    }

    fn keep(&self, name: &Placed<K>, board: &mut CollisionBoard, memory: &mut LabelMemory<K>) {
        take(board, name);
        let spot = Some(Spot::of(name));
        memory.keep(&self.request.key, RememberedLabel { spot, ..self.kept });
    }
}

fn take<K>(board: &mut CollisionBoard, name: &Placed<K>) {
    board.take(name.rect);
    if let Some(line) = name.leader {
        board.take_line(line);
    }
}
