//! The names of states: on their land, or beside it at the end of a line.

use emath::{Pos2, Rect, Vec2, vec2};

use crate::labels::anchor::{Anchor, choose};
use crate::labels::board::Board;
use crate::labels::leader::{DIRECTIONS, at_distance, leader};
use crate::labels::memory::{Kept, Memory, Spot};
use crate::labels::{GAP, Ground, LEAST_GAP, Lead, Placed, Priority, WHOLE, World};
use atlas::date::Date;
use geo::lon_lat::LonLat;
use view::camera::viewport::Viewport;

/// Where a name may stand beside its place, in its own width and height, best first.
///
/// Small enough that a name stays on its state.
const SHIFTS: [Vec2; 9] = [
    Vec2::ZERO,
    Vec2::new(0.0, -0.4),
    Vec2::new(0.0, 0.4),
    Vec2::new(0.0, -0.8),
    Vec2::new(0.0, 0.8),
    Vec2::new(0.0, -1.3),
    Vec2::new(0.0, 1.3),
    Vec2::new(0.25, 0.0),
    Vec2::new(-0.25, 0.0),
];

/// With this much room, half its height in points, a name that finds none may look elsewhere on its land.
const LARGE: f32 = 8.0;

/// A name stands on its land if at least this share of it does.
const ON_LAND: f32 = 0.9;

/// A name may lean out over the water, less so over other land: its own share and this share of
/// the water must come to [`LEANING`].
const WATER_COUNTS: f32 = 0.6;

/// See [`WATER_COUNTS`].
const LEANING: f32 = 0.62;

/// At most this share of a leaning name stands on other land.
const MOST_FOREIGN: f32 = 0.34;

/// At least this share of a leaning name stands on its own land.
const LEAST_OWN: f32 = 0.42;

/// How far beside its land a name may stand, in points, best first.
const DISTANCES: [f32; 8] = [7.0, 16.0, 26.0, 38.0, 52.0, 70.0, 92.0, 118.0];

/// How far a line that stands already may run into something, in points, before its name moves.
const LINE_SLACK: f32 = -1.0;

/// A name on other land counts as this much farther away than one on the water, in points.
const FOREIGN_LAND: f32 = 45.0;

/// A name across a coast counts as this much farther away: its letters change their ground.
const ACROSS: f32 = 30.0;

/// At most this share of a name beside its land may stand on it after all.
const MOST_OWN: f32 = 0.1;

/// A state that wants its name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement<K> {
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
    pub lead: Lead,
}

/// A name that found no room on its land, and the place that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting<'a, K> {
    wish: &'a Placement<K>,
    anchor: Anchor,
    /// Where that place lies on the screen, and half the height of the room around it, in points.
    at: (Pos2, f32),
    kept: Kept,
}

/// Puts the names of states onto the board, on their own land.
///
/// First come first served by priority; then names that stood there the last time, the larger
/// first. Gives the names in their places, and those that found none. No two overlap, none covers
/// what is taken, and none leaves the room. The result does not depend on the order of `wishes`.
pub fn place<'a, K: Ord + Clone>(
    wishes: &'a [Placement<K>],
    viewport: &Viewport,
    board: &mut Board,
    memory: &mut Memory<K>,
    world: &mut impl World<K>,
) -> (Vec<Placed<K>>, Vec<Waiting<'a, K>>) {
    let is_hurried = world.is_hurried();
    let recalled = |wish: &Placement<K>| memory.recall(&wish.key, wish.since, viewport, is_hurried);
    let mut order: Vec<_> = wishes
        .iter()
        .map(|wish| (wish, recalled(wish).copied()))
        .collect();
    order.sort_by(|(a, of_a), (b, of_b)| {
        let is_new = |kept: &Option<Kept>| kept.is_none_or(|kept| kept.spot.is_none());
        let urgency = |wish: &Placement<K>| wish.priority.min(Priority::Member);
        urgency(a)
            .cmp(&urgency(b))
            .then(is_new(of_a).cmp(&is_new(of_b)))
            .then(a.priority.cmp(&b.priority))
            .then(b.weight.total_cmp(&a.weight))
            .then(a.key.cmp(&b.key))
    });

    let (mut placed, mut waiting) = (Vec::new(), Vec::new());
    for (wish, known) in order {
        let mut kept = known
            .filter(|kept| {
                let anchor = kept.anchor;
                anchor.is_none_or(|anchor| anchor.on(viewport, board.room()).is_some())
            })
            .unwrap_or_else(|| {
                let deepest = || deepest(wish, viewport, board, world);
                let anchor = choose(&wish.usual, viewport, board, deepest);
                anew(wish, viewport, anchor)
            });
        let was_nowhere = known == Some(kept) && kept.spot.is_none();
        let mut found = if was_nowhere && world.is_hurried() {
            None
        } else {
            try_at(wish, &kept, viewport, board, world)
        };
        // Something covers its place, or it stood there and has left the room: it looks elsewhere.
        let is_new = known != Some(kept) || kept.spot.is_some();
        let is_large = |anchor: &Anchor| anchor.half_height(viewport) >= LARGE;
        if found.is_none()
            && is_new
            && !world.is_hurried()
            && kept.anchor.as_ref().is_some_and(is_large)
        {
            let elsewhere = anew(wish, viewport, deepest(wish, viewport, board, world));
            found = try_at(wish, &elsewhere, viewport, board, world);
            if found.is_some() {
                kept = elsewhere;
            }
        }
        let spot = found.as_ref().map(Spot::of);
        // A place that was not looked for with care is remembered only if the name stands there.
        let is_careless = world.is_hurried() && known != Some(kept);
        if spot.is_some() || !is_careless {
            memory.keep(&wish.key, Kept { spot, ..kept });
        }
        match (found, kept.anchor) {
            (Some(name), _) => {
                take(board, &name);
                placed.push(name);
            }
            (None, Some(anchor)) => {
                if let Some(at) = anchor.on(viewport, board.room()) {
                    waiting.push(Waiting {
                        wish,
                        anchor,
                        at,
                        kept,
                    });
                }
            }
            _ => {}
        }
    }

    (placed, waiting)
}

fn anew<K>(wish: &Placement<K>, viewport: &Viewport, anchor: Option<Anchor>) -> Kept {
    Kept {
        since: wish.since,
        seen: viewport.camera(),
        anchor,
        spot: None,
    }
}

/// Where the visible land of a state has most room beside what covers the map.
fn deepest<K>(
    wish: &Placement<K>,
    viewport: &Viewport,
    board: &Board,
    world: &mut impl World<K>,
) -> Option<Anchor> {
    if world.is_hurried() {
        return None;
    }
    let parts = board.open_parts();
    let poles = parts
        .into_iter()
        .filter_map(|part| world.deepest(&wish.key, part));
    let (position, half_height) = poles.max_by(|a, b| a.1.total_cmp(&b.1))?;

    Anchor::at(position, half_height, viewport)
}

/// The name at its place: as it stood there, else as it finds room.
fn try_at<K: Clone>(
    wish: &Placement<K>,
    kept: &Kept,
    viewport: &Viewport,
    board: &Board,
    world: &mut impl World<K>,
) -> Option<Placed<K>> {
    let anchor = kept.anchor?;
    let (at, room) = anchor.on(viewport, board.room())?;
    let site = Site {
        wish,
        place: anchor.place,
        at,
        room,
    };
    // What is looked at now gets the best that there is as soon as all is at rest.
    let is_patient = world.is_hurried() || wish.priority > Priority::Active;
    let may_stay = |spot: &Spot| !spot.is_last_resort || is_patient;
    let spot = kept.spot.filter(may_stay);
    let again = spot.and_then(|spot| site.stay(spot, board, world));

    again.or_else(|| site.settle(false, board, world))
}

/// Puts names that found no room on their land beside it, in the same order; where there is none
/// either, the last resort may have room on the land.
pub fn lead<K: Ord + Clone>(
    waiting: &[Waiting<'_, K>],
    board: &mut Board,
    memory: &mut Memory<K>,
    world: &mut impl World<K>,
) -> Vec<Placed<K>> {
    let mut placed = Vec::new();
    if world.is_hurried() {
        return placed;
    }
    for waiting in waiting {
        let (at, room) = waiting.at;
        let site = Site {
            wish: waiting.wish,
            place: waiting.anchor.place,
            at,
            room,
        };
        let again = waiting.kept.spot.filter(|spot| spot.is_last_resort);
        let name = site
            .lead(board, world)
            .or_else(|| site.stay(again?, board, world))
            .or_else(|| site.settle(true, board, world));
        if let Some(name) = name {
            take(board, &name);
            let spot = Some(Spot::of(&name));
            memory.keep(
                &waiting.wish.key,
                Kept {
                    spot,
                    ..waiting.kept
                },
            );
            placed.push(name);
        }
    }

    placed
}

fn take<K>(board: &mut Board, name: &Placed<K>) {
    board.take(name.rect);
    if let Some(line) = name.leader {
        board.take_line(line);
    }
}

/// A name that looks for room around its place.
struct Site<'a, K> {
    wish: &'a Placement<K>,
    place: LonLat,
    at: Pos2,
    room: f32,
}

impl<K: Clone> Site<'_, K> {
    fn placed(&self, form: Option<usize>, is_last_resort: bool, rect: Rect) -> Placed<K> {
        Placed {
            is_last_resort,
            key: self.wish.key.clone(),
            place: self.place,
            at: self.at,
            form,
            room: self.room,
            rect,
            leader: form.map_or_else(|| leader(self.at, rect), |_| None),
        }
    }

    /// The name as it stood the last time, if that place is still free.
    fn stay(&self, spot: Spot, board: &Board, world: &mut impl World<K>) -> Option<Placed<K>> {
        let form = match spot.form {
            Some(index) => world
                .form(&self.wish.key, spot.room, index)
                .filter(|form| form.is_last_resort == spot.is_last_resort)?,
            None if self.wish.lead != Lead::NEVER => world.lead_form(&self.wish.key),
            None => return None,
        };
        let top = self.at + spot.top;
        let rect = Rect::from_min_size(top - vec2(form.size.x / 2.0, 0.0), form.size);
        let name = Placed {
            room: spot.room,
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
        board: &Board,
        world: &mut impl World<K>,
    ) -> Option<Placed<K>> {
        let mut leaning: Option<(f32, Placed<K>)> = None;
        for index in 0.. {
            let Some(form) = world.form(&self.wish.key, self.room, index) else {
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
                if shift == Vec2::ZERO && form.fits(self.room) {
                    return Some(self.placed(Some(index), is_needed, rect));
                }
                let Ground { own, water, .. } = world.ground(&self.wish.key, rect);
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
    fn lead(&self, board: &Board, world: &mut impl World<K>) -> Option<Placed<K>> {
        let allowed = self.wish.lead;
        if allowed == Lead::NEVER {
            return None;
        }
        let form = world.lead_form(&self.wish.key);
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
                let ground = world.ground(&self.wish.key, rect);
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
