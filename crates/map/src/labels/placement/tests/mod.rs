//! Labels on a map of round states.

mod fixed;

use emath::{Pos2, Rect, Vec2, pos2, vec2};
use proptest::prelude::*;

use crate::labels::placement::anchor::Anchor;
use crate::labels::placement::collision_board::{CollisionBoard, crosses};
use crate::labels::placement::memory::LabelMemory;
use crate::labels::placement::{
    CalloutReach, Form, GroundCover, LabelContext, LabelRequest, Placed, Priority, place,
    place_callouts,
};
use atlas::date::Date;
use geo::lon_lat::LonLat;
use view::camera::viewport::Viewport;
use view::camera::{Camera, Extent};

fn screen() -> Rect {
    Rect::from_min_size(pos2(0.0, 40.0), vec2(900.0, 600.0))
}

fn start() -> Viewport {
    Viewport::new(Camera::fitted(Extent::Europe, screen()), screen())
}

/// Round states on an ocean; the number of each is the length of its label.
struct Islands<'a> {
    states: &'a [LabelRequest<u16>],
    viewport: Viewport,
}

impl Islands<'_> {
    fn state(&self, key: u16) -> (Pos2, f32) {
        let state = self.states.iter().find(|state| state.key == key).unwrap();
        let anchor = state.usual[0];
        let at = self.viewport.screen_from_lon_lat(anchor.place).unwrap();

        (
            at,
            (anchor.half_height_km / self.viewport.km_per_point()) as f32,
        )
    }

    fn holds(&self, key: u16, at: Pos2) -> bool {
        let (middle, radius) = self.state(key);

        middle.distance(at) <= 2.0 * radius
    }
}

impl LabelContext<u16> for Islands<'_> {
    fn form(&mut self, key: &u16, _: f32, index: usize) -> Option<Form> {
        let width = 24.0 + f32::from(key % 7) * 12.0;
        let sizes = [
            vec2(width, 14.0),
            vec2(width / 2.0, 27.0),
            vec2(width / 2.0, 10.0),
        ];
        let form = Form::centered(*sizes.get(index)?);

        Some(Form {
            is_last_resort: index == 2,
            ..form
        })
    }

    fn callout_form(&mut self, key: &u16) -> Form {
        Form::centered(vec2(40.0 + f32::from(key % 7) * 12.0, 14.0))
    }

    fn ground(&mut self, key: &u16, rect: Rect) -> GroundCover {
        let mut ground = GroundCover::default();
        for at in [
            rect.center(),
            rect.left_top(),
            rect.right_top(),
            rect.left_bottom(),
            rect.right_bottom(),
        ] {
            // Rivals in one place would each stand on the land of the other.
            let is_held = self.states.iter().any(|state| self.holds(state.key, at));
            if self.holds(*key, at) {
                ground.own += 0.2;
            } else if !is_held {
                ground.water += 0.2;
            }
        }

        ground
    }

    fn deepest(&mut self, key: &u16, frame: Rect) -> Option<(Pos2, f32)> {
        let (at, room) = self.state(*key);
        let depth = room / 4.0;
        let within = frame.shrink2(vec2(3.0 * depth, depth));
        if !within.is_positive() {
            return None;
        }
        let inside = within.clamp(at);

        (inside.distance(at) < room).then_some((inside, depth))
    }
}

fn state(key: u16, at: LonLat, half_height_km: f64, priority: Priority) -> LabelRequest<u16> {
    LabelRequest {
        key,
        priority,
        weight: half_height_km,
        since: Date::last_of(1948),
        fixed: None,
        usual: vec![Anchor {
            place: at,
            half_height_km,
        }],
        callout_reach: match key % 3 {
            0 => CalloutReach {
                anywhere: 200.0,
                ..CalloutReach::NEVER
            },
            1 => CalloutReach {
                over_water: 60.0,
                ..CalloutReach::NEVER
            },
            _ => CalloutReach::NEVER,
        },
    }
}

fn any_states() -> impl Strategy<Value = Vec<LabelRequest<u16>>> {
    let priority = prop_oneof![
        Just(Priority::Selected),
        Just(Priority::Active),
        Just(Priority::Member),
        Just(Priority::Usual),
    ];
    let one = (-25.0..45.0_f64, 33.0..70.0_f64, 10.0..400.0_f64, priority);

    prop::collection::vec(one, 1..40).prop_map(|states| {
        let states = states.into_iter().zip(0_u16..);
        states
            .map(|((lon, lat, km, priority), key)| state(key, LonLat::new(lon, lat), km, priority))
            .collect()
    })
}

fn names(
    states: &[LabelRequest<u16>],
    viewport: &Viewport,
    taken: &[Rect],
    memory: &mut LabelMemory<u16>,
) -> Vec<Placed<u16>> {
    let mut board = CollisionBoard::new(screen(), taken);
    let mut context = Islands {
        states,
        viewport: *viewport,
    };
    let (mut placed, unplaced) = place(states, viewport, &mut board, memory, &mut context);
    placed.extend(place_callouts(&unplaced, &mut board, memory, &mut context));

    placed
}

fn keys(states: &[LabelRequest<u16>]) -> Vec<u16> {
    let placed = names(states, &start(), &[], &mut LabelMemory::default());

    placed.iter().map(|name| name.key).collect()
}

/// Two states in one place: only one label fits.
fn rivals(priorities: [Priority; 2], sizes: [f64; 2]) -> [LabelRequest<u16>; 2] {
    let at = LonLat::new(10.0, 50.0);

    [(2, 0), (5, 1)].map(|(key, index)| state(key, at, sizes[index], priorities[index]))
}

#[test]
fn the_selected_state_goes_before_larger_members() {
    let both = rivals([Priority::Selected, Priority::Member], [100.0, 300.0]);
    assert_eq!(keys(&both)[0], 2);
}

#[test]
fn members_go_before_larger_states() {
    let both = rivals([Priority::Member, Priority::Usual], [200.0, 300.0]);
    assert_eq!(keys(&both)[0], 2);
}

#[test]
fn among_members_the_larger_goes_first() {
    let both = rivals([Priority::Member; 2], [200.0, 300.0]);
    assert_eq!(keys(&both)[0], 5);
}

#[test]
fn a_state_too_small_for_its_name_has_it_beside_its_land_at_the_end_of_a_line() {
    let tiny = [state(3, LonLat::new(10.0, 50.0), 12.0, Priority::Member)];
    let placed = names(&tiny, &start(), &[], &mut LabelMemory::default());
    let name = &placed[0];
    assert_eq!(name.form, None);
    assert!(name.rect.distance_to_pos(name.at) < 30.0);

    let around = Rect::from_center_size(name.at, Vec2::splat(40.0));
    let placed = names(&tiny, &start(), &[around], &mut LabelMemory::default());
    let [from, to] = placed[0].leader.unwrap();
    assert_eq!(from, placed[0].at);
    assert!(placed[0].rect.expand(0.1).contains(to));
}

#[test]
fn the_last_resort_comes_after_a_place_beside_the_land() {
    let forms = |key, half_height_km| {
        let one = [state(
            key,
            LonLat::new(10.0, 50.0),
            half_height_km,
            Priority::Member,
        )];
        let placed = names(&one, &start(), &[], &mut LabelMemory::default());
        placed.first().map(|name| name.form)
    };
    // Of these two only the first may go beside its land.
    assert_eq!(forms(7, 300.0), Some(Some(0)));
    assert_eq!(forms(7, 25.0), Some(None));
    assert_eq!(forms(14, 25.0), Some(Some(2)));
}

/// A label with one more form where there is room; the last one is the last resort.
struct Forms;

impl LabelContext<u16> for Forms {
    fn form(&mut self, _: &u16, room: f32, index: usize) -> Option<Form> {
        let large = (room > 9.0).then_some((vec2(300.0, 14.0), false));
        let others = [(vec2(30.0, 12.0), false), (vec2(20.0, 12.0), true)];
        let (size, is_last_resort) = large.into_iter().chain(others).nth(index)?;

        Some(Form {
            is_last_resort,
            ..Form::centered(size)
        })
    }

    fn callout_form(&mut self, _: &u16) -> Form {
        Form::centered(Vec2::ZERO)
    }

    fn ground(&mut self, _: &u16, rect: Rect) -> GroundCover {
        let is_land = rect.width() < 100.0;

        GroundCover {
            own: if is_land { 1.0 } else { 0.0 },
            ..GroundCover::default()
        }
    }

    fn deepest(&mut self, _: &u16, _: Rect) -> Option<(Pos2, f32)> {
        None
    }
}

#[test]
fn with_less_room_a_name_does_not_say_less_while_its_form_still_fits() {
    let room = 9.2 * start().km_per_point();
    let states = [state(2, LonLat::new(10.0, 50.0), room, Priority::Member)];
    let mut memory = LabelMemory::default();
    let mut form = |viewport: &Viewport| {
        let mut board = CollisionBoard::new(screen(), &[]);
        let (placed, _) = place(&states, viewport, &mut board, &mut memory, &mut Forms);
        placed.first().map(|name| (name.form, name.is_last_resort))
    };
    assert_eq!(form(&start()), Some((Some(1), false)));
    let mut farther = |factor: f64| {
        let camera = start().zoomed_at(screen().center(), 1.0 / factor);
        let viewport = Viewport::new(camera, screen());
        assert!(viewport.km_per_point() > start().km_per_point());

        form(&viewport)
    };
    assert_eq!(farther(1.05), Some((Some(1), false)), "the same letters");
    assert_eq!(farther(1.3), Some((Some(0), false)), "the same form");
}

#[test]
fn a_state_of_which_only_a_part_is_in_view_has_its_name_there() {
    let viewport = start();
    let beyond = viewport.lon_lat_from_screen(pos2(-20.0, 300.0)).unwrap();
    let large = [state(2, beyond, 1_200.0, Priority::Usual)];
    let placed = names(&large, &viewport, &[], &mut LabelMemory::default());
    assert!(screen().contains_rect(placed[0].rect));
}

proptest! {
    #[test]
    fn no_two_names_overlap_and_none_leaves_the_room(
        states in any_states(), x in 0.0..900.0_f32, y in 40.0..640.0_f32,
    ) {
        let taken = Rect::from_center_size(pos2(x, y), vec2(160.0, 90.0));
        let placed = names(&states, &start(), &[taken], &mut LabelMemory::default());
        for (index, one) in placed.iter().enumerate() {
            prop_assert!(screen().contains_rect(one.rect));
            prop_assert!(!one.rect.intersects(taken));
            for other in &placed[index + 1..] {
                prop_assert!(!one.rect.intersects(other.rect));
                // No label covers a leader line that was placed before it.
                if let Some([from, to]) = one.leader {
                    prop_assert!(!crosses(other.rect.shrink(3.0), from, to));
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_states_does_not_matter(states in any_states()) {
        let reversed: Vec<_> = states.iter().rev().cloned().collect();
        let both = [states, reversed];
        let [one, other] = both.map(|states| {
            names(&states, &start(), &[], &mut LabelMemory::default())
        });
        prop_assert_eq!(one, other);
    }

    #[test]
    fn under_small_pans_every_name_stays_where_it_is_on_the_ground(
        states in any_states(), steps in prop::collection::vec((-12.0..12.0_f32, -12.0..12.0_f32), 1..6),
    ) {
        let mut memory = LabelMemory::default();
        let mut viewport = start();
        let mut before = names(&states, &viewport, &[], &mut memory);
        for (x, y) in steps {
            viewport = Viewport::new(viewport.panned_by(vec2(x, y)), screen());
            let after = names(&states, &viewport, &[], &mut memory);
            for old in &before {
                let Some(at) = viewport.screen_from_lon_lat(old.place) else {
                    continue;
                };
                let moved = old.rect.translate(at - old.at);
                if !screen().shrink(1.0).contains_rect(moved.union(Rect::from_pos(at))) {
                    continue;
                }
                let new = after.iter().find(|name| name.key == old.key);
                let offset = |name: &Placed<u16>| name.rect.center_top() - name.at;
                let stays = new.is_some_and(|new| {
                    new.place == old.place && (offset(new) - offset(old)).length() < 0.1
                });
                let priority = states[usize::from(old.key)].priority;
                let is_improved = old.is_last_resort && priority <= Priority::Active;
                // Otherwise it moves only if something is in its way now.
                prop_assert!(stays || is_improved || is_in_the_way(old, at - old.at, &after), "{} moved", old.key);
            }
            before = after;
        }
    }
}

/// Whether another label or leader line is in this one's position after a pan, or on its leader
/// line.
fn is_in_the_way(old: &Placed<u16>, pan: Vec2, names: &[Placed<u16>]) -> bool {
    let place = old.rect.translate(pan).expand(4.0);
    let line = old.leader.map(|ends| ends.map(|end| end + pan));
    let mut others = names.iter().filter(|name| name.key != old.key);

    others.any(|other| {
        let line_through_name =
            line.is_some_and(|[from, to]| crosses(other.rect.expand(4.0), from, to));
        let name_on_line = other
            .leader
            .is_some_and(|[from, to]| crosses(place, from, to));
        let lines_meet = line.zip(other.leader).is_some_and(|(one, two)| {
            let bounds = |[from, to]: [Pos2; 2]| Rect::from_two_pos(from, to).expand(4.0);
            bounds(one).intersects(bounds(two))
        });

        other.rect.intersects(place) || line_through_name || name_on_line || lines_meet
    })
}
