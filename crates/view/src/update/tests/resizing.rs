//! Tests of resizing the map.

use super::*;
use crate::camera::ground::VisibleGround;
use crate::lesson::tour::TourCommand;
use atlas::tour::{Tour, TourStep, TourView};

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

/// In the first step of a tour that looks at certain states, with a card at the left.
fn in_a_step() -> (ViewState, Rect) {
    let mut view = view();
    view.settings.motion = Some(Motion::Reduced);
    let has_view = |step: &TourStep| matches!(step.view, Some(TourView::Around(_)));
    let of_step = |tour: &Tour| Some((tour.id.clone(), tour.steps.iter().position(has_view)?));
    let (tour, step) = atlas().tours().iter().find_map(of_step).unwrap();
    let clear = view.session.map_rect.with_min_x(400.0);
    act(
        &mut view,
        [
            Action::Tour(TourCommand::Start(tour)),
            Action::Tour(TourCommand::GoTo(step)),
            Action::ClearMap(clear),
        ],
    );
    (view, clear)
}

#[test]
fn a_new_size_of_the_window_fits_the_step_again_while_the_map_is_where_the_step_put_it() {
    let (mut view, clear) = in_a_step();
    let before = view.place.camera;
    for width in [900.0, 700.0] {
        let screen = screen(width);
        let free = screen.with_min_x(clear.left() / 2.0);
        act(
            &mut view,
            [Action::ResizeMap(screen), Action::ClearMap(free)],
        );
    }
    assert!(view.place.camera.km_per_point > before.km_per_point);
    act(
        &mut view,
        [
            Action::ResizeMap(screen(1200.0).with_max_y(800.0)),
            Action::ClearMap(clear),
        ],
    );
    assert_eq!(view.place.camera, before, "the same window, the same view");
}

#[test]
fn a_new_size_of_the_window_leaves_a_map_where_somebody_moved_it_during_a_step() {
    let (mut view, clear) = in_a_step();
    let (from, to) = (Pos2::new(600.0, 300.0), Pos2::new(650.0, 340.0));
    act(&mut view, [Action::Pan { from, to }]);
    let moved = view.place.camera;
    let screen = screen(900.0);
    let free = screen.with_min_x(clear.left() / 2.0);
    act(
        &mut view,
        [Action::ResizeMap(screen), Action::ClearMap(free)],
    );
    assert_eq!(view.place.camera, moved);
    act(&mut view, [Action::Tour(TourCommand::Return)]);
    let step = view.place.camera;
    act(&mut view, [Action::ClearMap(screen)]);
    assert_ne!(
        view.place.camera, step,
        "back in the step, it is fitted again"
    );
}
