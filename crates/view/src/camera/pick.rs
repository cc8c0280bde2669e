//! Picking of small states: the nearest to the pointer within reach.

use emath::Pos2;

/// The key of the anchor nearest to `position` within `reach` points; the first of equally near
/// ones.
///
/// `None` if no anchor is within reach.
pub fn nearest<K>(
    anchors: impl IntoIterator<Item = (K, Pos2)>,
    position: Pos2,
    reach: f32,
) -> Option<K> {
    anchors
        .into_iter()
        .map(|(key, anchor)| (key, anchor.distance(position)))
        .filter(|(_, distance)| *distance <= reach)
        .reduce(|best, next| if next.1 < best.1 { next } else { best })
        .map(|(key, _)| key)
}

#[cfg(test)]
mod tests {
    use emath::pos2;

    use super::*;

    const ANCHORS: [(&str, Pos2); 3] = [
        ("Malta", pos2(0.0, 0.0)),
        ("Gozo", pos2(8.0, 0.0)),
        ("Comino", pos2(8.0, 0.0)),
    ];

    #[test]
    fn the_nearest_anchor_within_reach_is_hit() {
        assert_eq!(nearest(ANCHORS, pos2(3.0, 0.0), 20.0), Some("Malta"));
        assert_eq!(nearest(ANCHORS, pos2(5.0, 0.0), 20.0), Some("Gozo"));
    }

    #[test]
    fn out_of_reach_nothing_is_hit() {
        assert_eq!(nearest(ANCHORS, pos2(0.0, 20.5), 20.0), None);
    }

    #[test]
    fn an_anchor_that_is_no_number_is_never_hit() {
        assert_eq!(
            nearest([("nowhere", pos2(f32::NAN, 0.0))], pos2(0.0, 0.0), 20.0),
            None
        );
    }
}
