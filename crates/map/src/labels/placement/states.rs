//! The names of states: on their land, or beside it at the end of a line.

use emath::{Pos2, Rect, Vec2, vec2};

use crate::labels::placement::anchor::{Anchor, choose};
use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::placement::leader::{at_distance, leader};
use crate::labels::placement::memory::{LabelMemory, RememberedLabel, Spot};
use crate::labels::placement::{CalloutReach, GroundCover, LabelContext, Placed, Priority};
use crate::labels::tuning::{
    ACROSS, DIRECTIONS, DISTANCES, FOREIGN_LAND, GAP, LARGE_ROOM, LEANING, LEAST_GAP, LEAST_OWN,
    LINE_SLACK, MOST_FOREIGN, MOST_OWN, ON_LAND, SHIFTS, WATER_COUNTS, WHOLE,
};
use atlas::date::Date;
use geo::lon_lat::LonLat;
use view::camera::viewport::Viewport;

/// A state that wants its name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelRequest<K> {
    /// What is named; also the last resort of the order.
    pub key: K,
    /// Who goes first.
    pub priority: Priority,
    /// Among equals the larger goes first: an area in square kilometers.
    pub weight: f64,
    /// The first day of its territory as it is: a name keeps its place while that stays the same.
    pub since: Date,
    /// The usual places for its name, best first.
    pub usual: Vec<Anchor>,
    /// How far beside its land it may stand.
    pub callout_reach: CalloutReach,
}

/// A name that found no room on its land, and the place that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Unplaced<'a, K> {
    request: &'a LabelRequest<K>,
    anchor: Anchor,
    /// Where that place lies on the screen, and half the height of the room around it, in points.
    at: (Pos2, f32),
    kept: RememberedLabel,
}

/// Puts the names of states onto the board, on their own land.
///
/// First come first served by priority; then names that stood there the last time, the larger
/// first. Gives the names in their places, and those that found none. No two overlap, none covers
/// what is taken, and none leaves the room. The result does not depend on the order of `requests`.
pub fn place<'a, K: Ord + Clone>(
    requests: &'a [LabelRequest<K>],
    viewport: &Viewport,
    board: &mut CollisionBoard,
    memory: &mut LabelMemory<K>,
    context: &mut impl LabelContext<K>,
) -> (Vec<Placed<K>>, Vec<Unplaced<'a, K>>) {
    let is_moving = context.is_moving();
    let recalled =
        |request: &LabelRequest<K>| memory.recall(&request.key, request.since, viewport, is_moving);
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

    let (mut placed, mut unplaced) = (Vec::new(), Vec::new());
    for (request, known) in order {
        let mut kept = known
            .filter(|kept| {
                let anchor = kept.anchor;
                anchor.is_none_or(|anchor| anchor.on(viewport, board.area()).is_some())
            })
            .unwrap_or_else(|| {
                let deepest = || deepest(request, viewport, board, context);
                let anchor = choose(&request.usual, viewport, board, deepest);
                anew(request, viewport, anchor)
            });
        let was_nowhere = known == Some(kept) && kept.spot.is_none();
        let mut found = if was_nowhere && context.is_moving() {
            None
        } else {
            try_at(request, &kept, viewport, board, context)
        };
        // Something covers its place, or it stood there and has left the room: it looks elsewhere.
        let is_new = known != Some(kept) || kept.spot.is_some();
        let is_large = |anchor: &Anchor| anchor.half_height(viewport) >= LARGE_ROOM;
        if found.is_none()
            && is_new
            && !context.is_moving()
            && kept.anchor.as_ref().is_some_and(is_large)
        {
            let elsewhere = anew(
                request,
                viewport,
                deepest(request, viewport, board, context),
            );
            found = try_at(request, &elsewhere, viewport, board, context);
            if found.is_some() {
                kept = elsewhere;
            }
        }
        let spot = found.as_ref().map(Spot::of);
        // A place that was not looked for with care is remembered only if the name stands there.
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
                if let Some(at) = anchor.on(viewport, board.area()) {
                    unplaced.push(Unplaced {
                        request,
                        anchor,
                        at,
                        kept,
                    });
                }
            }
            _ => {}
        }
    }

    (placed, unplaced)
}

fn anew<K>(
    request: &LabelRequest<K>,
    viewport: &Viewport,
    anchor: Option<Anchor>,
) -> RememberedLabel {
    RememberedLabel {
        since: request.since,
        seen: viewport.camera(),
        anchor,
        spot: None,
    }
}

/// Where the visible land of a state has most room beside what covers the map.
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

/// The name at its place: as it stood there, else as it finds room.
fn try_at<K: Clone>(
    request: &LabelRequest<K>,
    kept: &RememberedLabel,
    viewport: &Viewport,
    board: &CollisionBoard,
    context: &mut impl LabelContext<K>,
) -> Option<Placed<K>> {
    let anchor = kept.anchor?;
    let (at, half_height) = anchor.on(viewport, board.area())?;
    let site = Site {
        request,
        place: anchor.place,
        at,
        half_height,
    };
    // What is looked at now gets the best that there is as soon as all is at rest.
    let is_patient = context.is_moving() || request.priority > Priority::Active;
    let may_stay = |spot: &Spot| !spot.is_last_resort || is_patient;
    let spot = kept.spot.filter(may_stay);
    let again = spot.and_then(|spot| site.stay(spot, board, context));

    again.or_else(|| site.settle(false, board, context))
}

/// Puts names that found no room on their land beside it, in the same order; where there is none
/// either, the last resort may have room on the land.
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
        let (at, half_height) = unplaced.at;
        let site = Site {
            request: unplaced.request,
            place: unplaced.anchor.place,
            at,
            half_height,
        };
        let again = unplaced.kept.spot.filter(|spot| spot.is_last_resort);
        let name = site
            .callout(board, context)
            .or_else(|| site.stay(again?, board, context))
            .or_else(|| site.settle(true, board, context));
        if let Some(name) = name {
            take(board, &name);
            let spot = Some(Spot::of(&name));
            memory.keep(
                &unplaced.request.key,
                RememberedLabel {
                    spot,
                    ..unplaced.kept
                },
            );
            placed.push(name);
        }
    }

    placed
}

fn take<K>(board: &mut CollisionBoard, name: &Placed<K>) {
    board.take(name.rect);
    if let Some(line) = name.leader {
        board.take_line(line);
    }
}

/// A name that looks for room around its place.
struct Site<'a, K> {
    request: &'a LabelRequest<K>,
    place: LonLat,
    at: Pos2,
    half_height: f32,
}

impl<K: Clone> Site<'_, K> {
    fn placed(&self, form: Option<usize>, is_last_resort: bool, rect: Rect) -> Placed<K> {
        Placed {
            is_last_resort,
            key: self.request.key.clone(),
            place: self.place,
            at: self.at,
            form,
            half_height: self.half_height,
            rect,
            leader: form.map_or_else(|| leader(self.at, rect), |_| None),
        }
    }

    /// The name as it stood the last time, if that place is still free.
    fn stay(
        &self,
        spot: Spot,
        board: &CollisionBoard,
        context: &mut impl LabelContext<K>,
    ) -> Option<Placed<K>> {
        let form = match spot.form {
            Some(index) => context
                .form(&self.request.key, spot.half_height, index)
                .filter(|form| form.is_last_resort == spot.is_last_resort)?,
            None if self.request.callout_reach != CalloutReach::NEVER => {
                context.callout_form(&self.request.key)
            }
            None => return None,
        };
        let top = self.at + spot.top;
        let rect = Rect::from_min_size(top - vec2(form.size.x / 2.0, 0.0), form.size);
        let name = Placed {
            half_height: spot.half_height,
            ..self.placed(spot.form, spot.is_last_resort, rect)
        };
        let is_blocked = name
            .leader
            .is_some_and(|[from, to]| board.blocks(from, to, LINE_SLACK));

        (board.is_free(rect, LEAST_GAP) && !is_blocked).then_some(name)
    }

    /// The best form that finds room on the land.
    ///
    /// A last resort is looked at only if it `is_needed`, and then nothing else.
    fn settle(
        &self,
        is_needed: bool,
        board: &CollisionBoard,
        context: &mut impl LabelContext<K>,
    ) -> Option<Placed<K>> {
        let mut leaning: Option<(f32, Placed<K>)> = None;
        for index in 0.. {
            let Some(form) = context.form(&self.request.key, self.half_height, index) else {
                break;
            };
            if form.is_last_resort != is_needed {
                continue;
            }
            for shift in SHIFTS {
                let rect = form.rect_at(self.at + shift * form.size);
                if !board.is_free(rect, GAP) {
                    continue;
                }
                if shift == Vec2::ZERO && form.fits(self.half_height) {
                    return Some(self.placed(Some(index), is_needed, rect));
                }
                let GroundCover { own, water, .. } = context.ground(&self.request.key, rect);
                if own >= ON_LAND {
                    return Some(self.placed(Some(index), is_needed, rect));
                }
                let score = own + WATER_COUNTS * water;
                let is_better = leaning.as_ref().is_none_or(|(best, _)| score > *best);
                let may_lean = own >= LEAST_OWN && 1.0 - own - water <= MOST_FOREIGN;
                if may_lean && score >= LEANING && is_better {
                    leaning = Some((score, self.placed(Some(index), is_needed, rect)));
                }
            }
        }

        leaning.map(|(_, name)| name)
    }

    /// The name beside the land, as near as it finds room.
    fn callout(
        &self,
        board: &CollisionBoard,
        context: &mut impl LabelContext<K>,
    ) -> Option<Placed<K>> {
        let allowed = self.request.callout_reach;
        if allowed == CalloutReach::NEVER {
            return None;
        }
        let form = context.callout_form(&self.request.key);
        let mut best: Option<(f32, Rect)> = None;
        for distance in DISTANCES {
            if best.is_some_and(|(cost, _)| cost <= distance) {
                break;
            }
            for direction in 0..DIRECTIONS {
                let rect = at_distance(self.at, form.size, distance, direction);
                let is_blocked =
                    || leader(self.at, rect).is_some_and(|[from, to]| board.blocks(from, to, GAP));
                if !board.is_free(rect, GAP) || is_blocked() {
                    continue;
                }
                let ground = context.ground(&self.request.key, rect);
                let is_whole = ground.water.max(ground.other) >= WHOLE;
                let across = if is_whole { 0.0 } else { ACROSS };
                let cost = distance + FOREIGN_LAND * (1.0 - ground.water) + across;
                let is_better = best.is_none_or(|(least, _)| cost < least);
                if ground.own <= MOST_OWN && allowed.allows(distance, ground) && is_better {
                    best = Some((cost, rect));
                }
            }
        }

        best.map(|(_, rect)| self.placed(None, false, rect))
    }
}
