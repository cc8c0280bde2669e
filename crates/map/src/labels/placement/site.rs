//! The search for a label's form and offset at one anchor.

use emath::{Pos2, Rect, Vec2, vec2};

use crate::labels::placement::collision_board::CollisionBoard;
use crate::labels::placement::leader::{at_distance, leader};
use crate::labels::placement::memory::Spot;
use crate::labels::placement::request::LabelRequest;
use crate::labels::placement::trace::{Finding, Note};
use crate::labels::placement::{CalloutReach, GroundCover, LabelContext, Placed};
use crate::labels::tuning::{
    ACROSS, DIRECTIONS, DISTANCES, FOREIGN_LAND, GAP, LEANING, LEAST_GAP, LEAST_OWN, LINE_SLACK,
    MOST_FOREIGN, MOST_OWN, ON_LAND, SHIFTS, WATER_COUNTS, WHOLE,
};
use geo::lon_lat::LonLat;

/// A label that stays must have no more of other land than this share: more than a new one may
/// have, or it would come and go while the map is dragged.
const HALF: f32 = 0.5;

/// A label and the anchor that is tried.
pub(super) struct Site<'a, K> {
    pub(super) request: &'a LabelRequest<K>,
    /// On the ground.
    pub(super) place: LonLat,
    /// On the screen, and half the height of the free space there, both in points.
    pub(super) at: Pos2,
    pub(super) half_height: f32,
    /// Whether the anchor is hand-made: the label goes exactly there or nowhere.
    pub(super) is_fixed: bool,
}

impl<K: Clone> Site<'_, K> {
    fn note(&self, context: &mut impl LabelContext<K>, rect: Rect, finding: Finding) {
        context.note(&self.request.key, Note::Tried { rect, finding });
    }

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

    /// The label in its previous position, if that is still free.
    pub(super) fn stay(
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
        let finding = match board.obstacle(rect, LEAST_GAP) {
            Some(obstacle) => Finding::Blocked(obstacle),
            None if is_blocked => Finding::LineBlocked,
            None if name.form.is_none() && name.leader.is_none() && !context.is_moving() => {
                let ground = context.ground(&self.request.key, rect);
                if ground.foreign() > HALF {
                    Finding::Ground(ground)
                } else {
                    Finding::Stands
                }
            }
            None => Finding::Stands,
        };
        self.note(context, rect, finding);

        (finding == Finding::Stands).then_some(name)
    }

    /// The best form that fits on the land.
    ///
    /// If `is_needed`, only the last resort is tried; else all other forms.
    pub(super) fn settle(
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
            let shifts = if self.is_fixed { &SHIFTS[..1] } else { &SHIFTS };
            for shift in shifts {
                let rect = form.rect_at(self.at + *shift * form.size);
                if let Some(obstacle) = board.obstacle(rect, GAP) {
                    self.note(context, rect, Finding::Blocked(obstacle));
                    continue;
                }
                let fits = *shift == Vec2::ZERO && form.fits(self.half_height);
                let ground = context.ground(&self.request.key, rect);
                let GroundCover { own, water, .. } = ground;
                // Far from the middle of the map the projection presses land out of its room.
                let has_room = fits && ground.foreign() <= MOST_FOREIGN;
                if self.is_fixed || has_room || own >= ON_LAND {
                    self.note(context, rect, Finding::Stands);
                    return Some(self.placed(Some(index), is_needed, rect));
                }
                let score = own + WATER_COUNTS * water;
                let is_better = leaning.as_ref().is_none_or(|(best, _)| score > *best);
                let may_lean = own >= LEAST_OWN && ground.foreign() <= MOST_FOREIGN;
                if may_lean && score >= LEANING && is_better {
                    self.note(context, rect, Finding::Leans(ground));
                    leaning = Some((score, self.placed(Some(index), is_needed, rect)));
                } else {
                    self.note(context, rect, Finding::Ground(ground));
                }
            }
        }

        leaning.map(|(_, name)| name)
    }

    /// The label beside the land, as near as it fits.
    pub(super) fn callout(
        &self,
        board: &CollisionBoard,
        context: &mut impl LabelContext<K>,
    ) -> Option<Placed<K>> {
        let allowed = self.request.callout_reach;
        // A line from under a panel leads to no land that is seen.
        if allowed == CalloutReach::NEVER || !board.is_open(self.at) {
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
                if let Some(obstacle) = board.obstacle(rect, GAP) {
                    self.note(context, rect, Finding::Blocked(obstacle));
                    continue;
                }
                if is_blocked() {
                    self.note(context, rect, Finding::LineBlocked);
                    continue;
                }
                let ground = context.ground(&self.request.key, rect);
                if leader(self.at, rect).is_none() && ground.foreign() > MOST_FOREIGN {
                    // Without a line that leads home it would name the land under it.
                    self.note(context, rect, Finding::Ground(ground));
                    continue;
                }
                let is_whole = ground.water.max(ground.other) >= WHOLE;
                let across = if is_whole { 0.0 } else { ACROSS };
                let cost = distance + FOREIGN_LAND * (1.0 - ground.water) + across;
                let is_better = best.is_none_or(|(least, _)| cost < least);
                if ground.own <= MOST_OWN && allowed.allows(distance, ground) && is_better {
                    self.note(context, rect, Finding::Leans(ground));
                    best = Some((cost, rect));
                } else {
                    self.note(context, rect, Finding::Ground(ground));
                }
            }
        }

        best.map(|(_, rect)| self.placed(None, false, rect))
    }
}
