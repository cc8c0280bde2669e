//! Tests of the comparison of two years.

use super::*;
use crate::camera::Extent;
use crate::time::comparison::{CompareMode, Comparison};

fn years(view: &ViewState) -> (Year, Year) {
    (view.place.comparison.other, view.place.year)
}

#[test]
fn a_comparison_begins_with_the_first_year_and_ends_with_the_same_key() {
    let mut view = view();
    act(&mut view, [Action::ToggleComparison(CompareMode::Swipe)]);
    assert_eq!(view.place.comparison.mode, CompareMode::Swipe);
    assert_eq!(years(&view), (1949, 2004));
    act(&mut view, [Action::ToggleComparison(CompareMode::Swipe)]);
    assert_eq!(view.place.comparison.mode, CompareMode::Off);
}

#[test]
fn the_first_year_is_compared_with_the_last_and_not_with_itself() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::FirstYear,
            Action::ToggleComparison(CompareMode::Overlay),
        ],
    );
    assert_eq!(years(&view), (2026, 1949));
}

#[test]
fn both_modes_show_the_same_other_year() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::ToggleComparison(CompareMode::Swipe),
            Action::SetOtherYear(1980),
            Action::ToggleComparison(CompareMode::Overlay),
        ],
    );
    let expected = Comparison {
        mode: CompareMode::Overlay,
        other: 1980,
    };
    assert_eq!(view.place.comparison, expected);
}

#[test]
fn swapped_years_change_places() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::ToggleComparison(CompareMode::Swipe),
            Action::SwapYears,
        ],
    );
    assert_eq!(years(&view), (2004, 1949));
}

#[test]
fn the_other_year_keeps_still_while_it_cannot_be_seen() {
    let mut view = view();
    let before = view.clone();
    act(&mut view, [Action::SwapYears, Action::StepOtherYear(1)]);
    assert_eq!(years(&view), years(&before));
}

#[test]
fn back_restores_the_comparison_and_leaves_the_handle_where_it_is() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::ToggleComparison(CompareMode::Swipe),
            Action::SetOtherYear(1990),
            Action::MoveHandle(0.8),
            Action::Back,
        ],
    );
    assert_eq!(years(&view), (1949, 2004));
    act(&mut view, [Action::Back]);
    assert_eq!(view.place.comparison.mode, CompareMode::Off);
    assert_eq!(view.settings.handle, 0.8);
}

#[test]
fn a_run_of_steps_of_the_other_year_is_one_way_back() {
    let mut view = view();
    act(&mut view, [Action::ToggleComparison(CompareMode::Swipe)]);
    act(&mut view, (0..5).map(|_| Action::StepOtherYear(1)));
    assert_eq!(years(&view), (1954, 2004));
    act(&mut view, [Action::Back]);
    assert_eq!(years(&view), (1949, 2004));
}

#[test]
fn north_america_stays_fitted_when_the_window_changes() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::SetMotion(Motion::Reduced),
            Action::Fit(Extent::NorthAmerica),
            Action::ResizeMap(Rect::from_min_size(Pos2::ZERO, vec2(700.0, 500.0))),
        ],
    );
    assert_eq!(view.place.fitted, Some(Extent::NorthAmerica));
    let denver = LonLat::new(-105.0, 39.7);
    assert!(view.viewport().shows(denver));
}

proptest! {
    #[test]
    fn the_other_year_and_the_handle_stay_within_their_limits(
        year in any::<Year>(), step in any::<Year>(), share in any::<f32>(),
    ) {
        let mut view = view();
        act(&mut view, [
            Action::ToggleComparison(CompareMode::Swipe),
            Action::SetOtherYear(year),
            Action::StepOtherYear(step),
            Action::MoveHandle(share),
        ]);
        prop_assert!((1949..=2026).contains(&view.place.comparison.other));
        prop_assert!((0.0..=1.0).contains(&view.settings.handle));
    }
}
