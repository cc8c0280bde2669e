//! Labels with a hand-made anchor.

use super::*;

/// A state whose label has a hand-made anchor on the water.
fn moved() -> LabelRequest<u16> {
    let fixed = Anchor {
        place: LonLat::new(0.0, 47.0),
        half_height_km: 200.0,
    };

    LabelRequest {
        fixed: Some(fixed),
        ..state(2, LonLat::new(10.0, 52.0), 200.0, Priority::Member)
    }
}

#[test]
fn a_name_stands_right_at_the_place_chosen_by_hand() {
    let mut memory = LabelMemory::default();
    let at = start().screen_from_lon_lat(LonLat::new(0.0, 47.0)).unwrap();
    let placed = names(&[moved()], &start(), &[], &mut memory);
    assert!(placed[0].rect.center().distance(at) < 0.1, "{placed:?}");
    assert_eq!(placed[0].leader, None);
    // Without the hand-made anchor the label returns at once.
    let home = LabelRequest {
        fixed: None,
        ..moved()
    };
    let placed = names(&[home], &start(), &[], &mut memory);
    assert_eq!(placed[0].place, LonLat::new(10.0, 52.0));
}

#[test]
fn where_the_place_chosen_by_hand_is_taken_the_name_stands_as_ever() {
    let at = start().screen_from_lon_lat(LonLat::new(0.0, 47.0)).unwrap();
    let taken = [Rect::from_center_size(at, vec2(200.0, 100.0))];
    let placed = names(&[moved()], &start(), &taken, &mut LabelMemory::default());
    assert_eq!(placed[0].place, LonLat::new(10.0, 52.0));
}
