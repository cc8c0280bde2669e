//! Tests of what pauses playback.

use super::{act, view};
use crate::action::Action;
use crate::camera::Extent;
use crate::settings::Motion;

#[test]
fn a_pause_stops_playback_and_changes_nothing_when_it_is_paused() {
    let mut view = view();
    act(&mut view, [Action::TogglePlayback]);
    assert!(view.is_playing());
    act(&mut view, [Action::Pause, Action::Pause]);
    assert!(!view.is_playing());
}

#[test]
fn a_flight_that_is_held_shows_no_named_extent() {
    let mut view = view();
    view.settings.motion = Some(Motion::Full);
    act(&mut view, [Action::Fit(Extent::NorthAmerica)]);
    assert_eq!(view.place.fitted, Some(Extent::NorthAmerica));
    act(&mut view, [Action::Advance(0.2), Action::Hold]);
    assert_eq!((view.place.fitted, view.session.flight), (None, None));
    act(
        &mut view,
        [Action::Fit(Extent::Europe), Action::Advance(5.0)],
    );
    act(&mut view, [Action::Hold]);
    assert_eq!(view.place.fitted, Some(Extent::Europe), "it had arrived");
}
