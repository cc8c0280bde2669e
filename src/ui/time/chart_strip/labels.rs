//! Room for labels beside vertical lines: each stands at the right of its line, at the left, or not
//! at all.

use std::cmp::Ordering;

use egui::Rangef;

/// Between a line and its label, in points.
const GAP: f32 = 3.0;

/// Between two labels, in points.
const APART: f32 = 4.0;

/// A label that wants to stand beside its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// Where the line stands, in points.
    pub(crate) x: f32,
    /// The width of the label, in points.
    pub(crate) width: f32,
    /// Where not all have room, heavier labels stay.
    pub(crate) weight: f64,
}

/// A side of the line on which a label may stand.
#[derive(Debug, Clone, Copy)]
struct Place {
    wish: usize,
    left: f32,
    /// The label with its line.
    range: Rangef,
    is_right: bool,
}

/// The best labels up to a place, which is the last of them.
#[derive(Debug, Clone, Copy)]
struct Best {
    /// More labels first, then heavier ones, then those at the right of their lines.
    score: [f64; 3],
    /// The place before it.
    before: Option<usize>,
}

/// The left edge of each label that has room within `room`, in the order of `wishes`, which
/// ascend: as many as there is room for, and `must` in any case if it fits at all.
pub(crate) fn place(wishes: &[Wish], room: Rangef, must: Option<usize>) -> Vec<Option<f32>> {
    let places = places(wishes, room);
    let mut bests: Vec<Best> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let earlier = (0..index).filter(|earlier| {
            let other = &places[*earlier];
            other.wish != place.wish && other.range.max + APART <= place.range.min
        });
        let before = earlier.max_by(|a, b| compare(&bests[*a].score, &bests[*b].score));
        let [count, weight, rights] = before.map_or([0.0; 3], |before| bests[before].score);
        // Counts more than all others together.
        let one = if must == Some(place.wish) { 1e3 } else { 1.0 };
        let own = wishes[place.wish].weight;
        bests.push(Best {
            score: [
                count + one,
                weight + own,
                rights + f64::from(u8::from(place.is_right)),
            ],
            before,
        });
    }
    let mut lefts = vec![None; wishes.len()];
    let all = 0..bests.len();
    let mut last = all.max_by(|a, b| compare(&bests[*a].score, &bests[*b].score));
    while let Some(index) = last {
        lefts[places[index].wish] = Some(places[index].left);
        last = bests[index].before;
    }

    lefts
}

/// Both sides of each line, as far as they are inside, from the left.
fn places(wishes: &[Wish], room: Rangef) -> Vec<Place> {
    let mut places = Vec::new();
    for (wish, Wish { x, width, .. }) in wishes.iter().enumerate() {
        for (left, range, is_right) in [
            (x - GAP - width, Rangef::new(x - GAP - width, *x), false),
            (x + GAP, Rangef::new(*x, x + GAP + width), true),
        ] {
            if range.min >= room.min && range.max <= room.max {
                places.push(Place {
                    wish,
                    left,
                    range,
                    is_right,
                });
            }
        }
    }
    places.sort_by(|a, b| a.range.max.total_cmp(&b.range.max));

    places
}

fn compare(one: &[f64; 3], other: &[f64; 3]) -> Ordering {
    let mut pairs = one.iter().zip(other).map(|(a, b)| a.total_cmp(b));

    pairs.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rangef = Rangef {
        min: 0.0,
        max: 400.0,
    };

    fn wish(x: f32, weight: f64) -> Wish {
        Wish {
            x,
            width: 30.0,
            weight,
        }
    }

    #[test]
    fn a_label_turns_to_the_left_where_the_right_is_taken() {
        let wishes = [wish(100.0, 1.0), wish(114.0, 2.0)];
        assert_eq!(place(&wishes, ROOM, None), [Some(67.0), Some(117.0)]);
        assert_eq!(place(&[wish(100.0, 1.0)], ROOM, None), [Some(103.0)]);
    }

    #[test]
    fn earlier_labels_make_room_for_two_that_are_near_each_other() {
        let wishes = [
            wish(150.0, 1.0),
            wish(194.0, 1.0),
            wish(238.0, 1.0),
            wish(252.0, 1.0),
        ];
        let placed = place(&wishes, ROOM, None);
        assert!(placed.iter().all(Option::is_some), "{placed:?}");
    }

    #[test]
    fn where_not_all_have_room_the_heavier_stay_unless_one_must_stand() {
        let wishes = [wish(100.0, 3.0), wish(104.0, 1.0), wish(108.0, 2.0)];
        let placed = place(&wishes, ROOM, None);
        assert_eq!(placed, [Some(67.0), None, Some(111.0)]);
        assert!(place(&wishes, ROOM, Some(1))[1].is_some());
    }

    #[test]
    fn no_label_leaves_the_room() {
        assert_eq!(place(&[wish(390.0, 1.0)], ROOM, None), [Some(357.0)]);
        let narrow = Rangef::new(380.0, 400.0);
        assert_eq!(place(&[wish(390.0, 1.0)], narrow, Some(0)), [None]);
    }
}
