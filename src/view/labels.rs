//! Names on the map: which find room, and where.

use emath::{Pos2, Rect, Vec2};

/// The free space around every name, in points.
const GAP: f32 = 2.0;

/// Where a name may stand beside its anchor, in its own width and height, best first.
///
/// Small enough that a name stays on its state.
const SHIFTS: [Vec2; 5] = [
    Vec2::ZERO,
    Vec2::new(0.0, -0.6),
    Vec2::new(0.0, 0.6),
    Vec2::new(0.3, 0.0),
    Vec2::new(-0.3, 0.0),
];

/// Who goes first when names compete for room, first to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// The selected state.
    Selected,
    /// States that join in the year shown, and those that a quote concerns.
    Active,
    /// All others.
    Usual,
}

/// A name that wants a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<K> {
    /// What is named; also the last resort of the order.
    pub key: K,
    /// Where the middle of the name may be, in points, best first.
    pub anchors: Vec<Pos2>,
    /// Who goes first.
    pub priority: Priority,
    /// Among equals the larger goes first: an area in square kilometers, weighted as the caller likes.
    pub weight: f64,
}

/// A name in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<K> {
    /// What is named.
    pub key: K,
    /// Where the name stands, in points.
    pub rect: Rect,
}

/// The names that find room in `room`, first come first served by priority, area and key.
///
/// No two overlap, none covers a rectangle of `taken`, and none leaves the room. `measure` gives the
/// size of a name in points; it is asked only for names with an anchor in the room. The result does
/// not depend on the order of the candidates.
pub fn place<K: Copy + Ord>(
    candidates: &[Candidate<K>],
    room: Rect,
    taken: &[Rect],
    mut measure: impl FnMut(K) -> Vec2,
) -> Vec<Placed<K>> {
    let mut order: Vec<_> = candidates
        .iter()
        .filter(|candidate| {
            candidate
                .anchors
                .iter()
                .any(|anchor| room.contains(*anchor))
        })
        .collect();
    order.sort_by(|a, b| {
        let by_priority = a.priority.cmp(&b.priority);
        let by_area = b.weight.total_cmp(&a.weight);
        by_priority.then(by_area).then(a.key.cmp(&b.key))
    });

    let mut placed: Vec<Placed<K>> = Vec::new();
    for candidate in order {
        let size = measure(candidate.key);
        let is_free = |rect: &Rect| {
            let mut others = placed.iter().map(|other| &other.rect).chain(taken);
            room.contains_rect(*rect) && !others.any(|other| other.expand(GAP).intersects(*rect))
        };
        let mut places = candidate.anchors.iter().flat_map(|anchor| {
            SHIFTS.map(|shift| Rect::from_center_size(*anchor + shift * size, size))
        });
        if let Some(rect) = places.find(is_free) {
            placed.push(Placed {
                key: candidate.key,
                rect,
            });
        }
    }

    placed
}

#[cfg(test)]
mod tests {
    use emath::{pos2, vec2};
    use proptest::prelude::*;

    use super::*;

    fn room() -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0))
    }

    fn candidate(key: u16, x: f32, y: f32, priority: Priority, weight: f64) -> Candidate<u16> {
        Candidate {
            key,
            anchors: vec![pos2(x, y)],
            priority,
            weight,
        }
    }

    fn keys(candidates: &[Candidate<u16>]) -> Vec<u16> {
        place(candidates, room(), &[], |_| vec2(40.0, 12.0))
            .iter()
            .map(|placed| placed.key)
            .collect()
    }

    #[test]
    fn the_selected_state_goes_before_larger_members() {
        let small = candidate(1, 100.0, 100.0, Priority::Selected, 1.0);
        let large = candidate(2, 110.0, 100.0, Priority::Usual, 1e6);
        assert_eq!(keys(&[large, small]), [1]);
    }

    #[test]
    fn among_members_the_larger_goes_first() {
        let small = candidate(1, 100.0, 100.0, Priority::Usual, 1.0);
        let large = candidate(2, 110.0, 100.0, Priority::Usual, 2.0);
        assert_eq!(keys(&[small, large]), [2]);
    }

    #[test]
    fn a_name_that_would_leave_the_room_is_left_out() {
        assert!(keys(&[candidate(1, 5.0, 100.0, Priority::Selected, 1.0)]).is_empty());
    }

    #[test]
    fn names_outside_are_not_measured() {
        let outside = candidate(1, -50.0, 100.0, Priority::Usual, 1.0);
        let placed = place(&[outside], room(), &[], |_| {
            unreachable!("its anchor lies outside")
        });
        assert!(placed.is_empty());
    }

    fn any_candidate() -> impl Strategy<Value = Candidate<u16>> {
        let priority = prop_oneof![
            Just(Priority::Selected),
            Just(Priority::Active),
            Just(Priority::Usual),
        ];
        (
            0..500_u16,
            -50.0..450.0_f32,
            -50.0..350.0_f32,
            priority,
            0.0..1e7_f64,
        )
            .prop_map(|(key, x, y, priority, area)| candidate(key, x, y, priority, area))
    }

    proptest! {
        #[test]
        fn no_two_names_overlap_and_none_leaves_the_room(candidates in prop::collection::vec(any_candidate(), 0..80)) {
            let size = |key: u16| vec2(20.0 + f32::from(key % 7) * 10.0, 12.0);
            let placed = place(&candidates, room(), &[], size);
            for (index, one) in placed.iter().enumerate() {
                prop_assert!(room().contains_rect(one.rect));
                for other in &placed[index + 1..] {
                    prop_assert!(!one.rect.intersects(other.rect));
                }
            }
        }

        #[test]
        fn the_order_of_the_candidates_does_not_matter(candidates in prop::collection::vec(any_candidate(), 0..40)) {
            let mut unique = candidates;
            unique.sort_by_key(|candidate| candidate.key);
            unique.dedup_by_key(|candidate| candidate.key);
            let reversed: Vec<_> = unique.iter().rev().cloned().collect();
            prop_assert_eq!(keys(&unique), keys(&reversed));
        }
    }
}
