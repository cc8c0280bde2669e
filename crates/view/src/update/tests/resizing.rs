//! Tests of resizing the map.

use super::*;
use crate::camera::ground::VisibleGround;

fn screen(width: f32) -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(width, 700.0))
}

/// A start with the ground requested on the command line.
fn started() -> ViewState {
    let mut view = ViewState::default();
    view.place.fitted = None;
    let ground = VisibleGround::as_wide(LonLat::new(20.0, 54.0), 2800.0);
    view.session.start_ground = Some(ground);
    view
}

#[test]
fn the_map_shows_the_ground_that_the_start_asked_for_whatever_its_size_becomes() {
    let mut view = started();
    for width in [1400.0, 700.0, 1000.0] {
        act(&mut view, [Action::ResizeMap(screen(width))]);
        let camera = view.place.camera;
        assert_eq!(camera.center, LonLat::new(20.0, 54.0));
        assert!((camera.km_per_point * f64::from(width) - 2800.0).abs() < 1e-6);
    }
    act(&mut view, [Action::ResizeMap(screen(4000.0))]);
    assert!(view.place.camera.km_per_point >= 1.0, "no nearer than ever");
}

#[test]
fn the_ground_of_the_start_is_forgotten_once_the_view_moves() {
    let mut view = started();
    let (from, to) = (Pos2::ZERO, Pos2::new(50.0, 0.0));
    act(
        &mut view,
        [Action::ResizeMap(screen(1400.0)), Action::Pan { from, to }],
    );
    let moved = view.place.camera;
    act(&mut view, [Action::ResizeMap(screen(700.0))]);
    assert_eq!(view.place.camera, moved);
    assert_eq!(view.session.start_ground, None);
}
