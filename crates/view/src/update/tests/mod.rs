//! Tests of actions on the view.

mod comparing;
mod editing;
mod linking;
mod pausing;
mod quotes;
mod resizing;

use emath::{Pos2, Rect, vec2};
use proptest::prelude::*;

use super::*;
use crate::history::LONGEST_WAY_BACK;
use crate::time::playback::Speed;
use atlas::id::QuoteId;
use geo::lon_lat::LonLat;

fn atlas() -> &'static Atlas {
    use std::sync::LazyLock;

    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());
    &ATLAS
}

fn state(code: &str) -> StateId {
    StateId::parse(code).unwrap()
}

/// A click on a state's land or label.
fn select(code: &str) -> Action {
    Action::ToggleSelection(state(code))
}

fn baker() -> QuoteId {
    QuoteId::new("baker-gorbachev-1990-not-one-inch")
}

/// The year 2004 on a screen of 1200 by 800 points.
fn view() -> ViewState {
    let mut view = ViewState::default();
    view.place.year = 2004;
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(1200.0, 800.0));
    act(&mut view, [Action::ResizeMap(screen)]);
    view
}

fn act(view: &mut ViewState, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        assert_eq!(view.apply(atlas(), action), None);
    }
}

#[test]
fn the_year_stays_within_those_known() {
    let mut view = view();
    act(&mut view, [Action::SetYear(3000)]);
    assert_eq!(view.place.year, 2026);
    act(
        &mut view,
        [Action::StepYear(1), Action::StepYear(Year::MIN)],
    );
    assert_eq!(view.place.year, 1949);
}

/// The years reached by repeated jumps in `direction`.
fn jumps(from: Year, direction: Direction) -> Vec<Year> {
    let mut view = view();
    act(&mut view, [Action::SetYear(from)]);
    let mut years = vec![];
    while years.last() != Some(&view.place.year) {
        years.push(view.place.year);
        act(&mut view, [Action::JumpToChange(direction)]);
    }

    years
}

#[test]
fn jumping_stops_at_every_year_in_which_the_alliance_grew() {
    let years = years_of_change(atlas());
    assert_eq!(jumps(1949, Direction::Later), years);
    let back = jumps(2026, Direction::Earlier).into_iter().skip(1);
    assert!(back.eq(years.into_iter().rev()));
}

#[test]
fn choosing_a_country_keeps_the_year_and_shows_its_card() {
    let mut view = view();
    act(&mut view, [Action::ShowPanel(Panel::Quotes), select("POL")]);
    assert_eq!(
        (view.place.year, view.place.selection),
        (2004, Some(state("POL")))
    );
    assert_eq!(view.place.panel, Panel::Country);
}

#[test]
fn clicking_a_country_twice_deselects_it() {
    let mut view = view();
    act(&mut view, [select("POL"), select("POL")]);
    assert_eq!(view.place.selection, None);
}

#[test]
fn a_state_that_the_atlas_does_not_know_is_not_selected() {
    let mut view = view();
    act(&mut view, [select("XYZ")]);
    assert_eq!(view.place.selection, None);
}

#[test]
fn visiting_a_country_flies_there() {
    let mut view = view();
    act(
        &mut view,
        [Action::Visit(state("MLT")), Action::Advance(2.0)],
    );
    let center = view.place.camera.center;
    assert!(
        center.angle_to(LonLat::new(14.4, 35.9)) < 0.01,
        "{center:?}"
    );
    assert_eq!(view.session.flight, None);
}

#[test]
fn reduced_motion_jumps() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::SetMotion(Motion::Reduced),
            Action::Fit(Extent::Alliance),
        ],
    );
    assert_eq!(view.session.flight, None);
    assert_eq!(
        view.place.camera,
        Camera::fitted(Extent::Alliance, view.session.map_rect)
    );
}

#[test]
fn a_drag_interrupts_a_flight_where_it_is() {
    let mut view = view();
    act(
        &mut view,
        [Action::Fit(Extent::Alliance), Action::Advance(0.1)],
    );
    let on_the_way = view.place.camera;
    let grabbed = Pos2::new(600.0, 400.0);
    act(
        &mut view,
        [Action::Pan {
            from: grabbed,
            to: grabbed,
        }],
    );
    assert_eq!(view.session.flight, None);
    assert!(view.place.camera.center.angle_to(on_the_way.center) < 1e-9);
}

#[test]
fn a_fitted_extent_stays_fitted_in_a_window_of_another_size() {
    let mut view = view();
    let narrow = Rect::from_min_size(Pos2::ZERO, vec2(500.0, 900.0));
    act(&mut view, [Action::ResizeMap(narrow)]);
    assert_eq!(view.place.camera, Camera::fitted(Extent::Europe, narrow));
    assert!(!view.can_go_back());
}

#[test]
fn back_opens_a_closed_panel_again() {
    let mut view = view();
    act(&mut view, [Action::TogglePanel]);
    assert!(!view.settings.panel_open);
    act(&mut view, [Action::Back]);
    assert!(view.settings.panel_open);
}

#[test]
fn back_leaves_the_settings_alone() {
    let mut view = view();
    act(
        &mut view,
        [Action::StepYear(1), Action::ToggleGraticule, Action::Back],
    );
    assert_eq!((view.place.year, view.settings.graticule), (2004, true));
}

#[test]
fn dragging_the_slider_is_one_step_back() {
    let mut view = view();
    let drag = [1999, 1990, 1980, 1970].map(Action::SetYear);
    act(&mut view, drag);
    act(&mut view, [Action::Settle, Action::Back]);
    assert_eq!(view.place.year, 2004);
}

#[test]
fn back_after_playing_leads_to_where_it_began() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::SetYear(1949),
            Action::Settle,
            Action::TogglePlayback,
        ],
    );
    for _frame in 0..100 {
        act(&mut view, [Action::Advance(0.1)]);
    }
    assert!(view.place.year > 1955, "{}", view.place.year);
    act(&mut view, [Action::TogglePlayback, Action::Back]);
    assert_eq!(view.place.year, 1949);
}

#[test]
fn dragging_the_slider_stops_playback() {
    let mut view = view();
    act(
        &mut view,
        [
            Action::FirstYear,
            Action::TogglePlayback,
            Action::SetYear(1960),
        ],
    );
    assert!(!view.is_playing());
}

#[test]
fn a_resting_view_is_never_due() {
    let mut view = view();
    assert_eq!(view.due_in(atlas()), None);
    act(&mut view, [Action::TogglePlayback]);
    assert_eq!(view.due_in(atlas()), Some(1.6));
    act(
        &mut view,
        [Action::TogglePlayback, Action::Fit(Extent::Alliance)],
    );
    assert_eq!(view.due_in(atlas()), Some(0.0));
}

#[test]
fn the_whole_story_plays_within_half_a_minute() {
    let mut view = view();
    act(&mut view, [Action::LastYear, Action::TogglePlayback]);
    assert_eq!(view.place.year, 1949);
    let mut seconds = 0.0;
    while let Some(due) = view.due_in(atlas()) {
        let tick = due.max(0.001);
        act(&mut view, [Action::Advance(tick)]);
        seconds += tick;
        assert!(seconds < 30.0);
    }
    assert_eq!(view.place.year, 2026);
    assert!(seconds > 15.0, "{seconds}");
}

#[test]
fn deeds_outside_of_the_view_are_effects() {
    let mut view = view();
    let url = "https://www.nato.int".to_owned();
    assert_eq!(
        view.apply(atlas(), Action::OpenSource(url.clone())),
        Some(Effect::OpenUrl(url))
    );
    assert_eq!(
        view.apply(atlas(), Action::StartSearch),
        Some(Effect::FocusSearch)
    );
    assert_eq!(
        view.apply(atlas(), Action::ToggleFullScreen),
        Some(Effect::ToggleFullScreen)
    );
}

#[test]
fn motion_is_what_the_system_says_until_the_user_says_it() {
    let mut view = view();
    assert_eq!(view.motion(), Motion::Full);
    act(&mut view, [Action::FollowSystemMotion(Motion::Reduced)]);
    assert_eq!(view.motion(), Motion::Reduced);
    act(&mut view, [Action::Fit(Extent::Alliance)]);
    assert!(view.session.flight.is_none(), "the camera jumps");
    act(&mut view, [Action::SetMotion(Motion::Full)]);
    assert_eq!(view.motion(), Motion::Full);
    act(&mut view, [Action::FollowSystemMotion(Motion::Reduced)]);
    assert_eq!(view.motion(), Motion::Full);
    act(&mut view, [Action::SetMotion(Motion::Reduced)]);
    act(&mut view, [Action::FollowSystemMotion(Motion::Full)]);
    assert_eq!(
        view.motion(),
        Motion::Full,
        "what the system says is left to it again"
    );
}

#[test]
fn a_remembered_view_comes_back_without_history() {
    let mut view = view();
    act(
        &mut view,
        [
            select("POL"),
            Action::SetUiScale(1.5),
            Action::SetSpeed(Speed::Double),
        ],
    );
    let text = serde_json::to_string(&view).unwrap();
    let back: ViewState = serde_json::from_str(&text).unwrap();
    assert_eq!(back.settings, view.settings);
    assert_eq!(back.bookmark(), view.bookmark());
    assert!(!back.can_go_back());
}

fn any_action() -> impl Strategy<Value = Action> {
    let position = || (-100.0..1300.0_f32, -100.0..900.0_f32).prop_map(|(x, y)| Pos2::new(x, y));
    let code = prop::sample::select(vec!["POL", "MLT", "SUN", "USA", "RUS", "XYZ"]);
    prop_oneof![
        (-1.0..5.0_f64).prop_map(Action::Advance),
        any::<Year>().prop_map(Action::SetYear),
        any::<Year>().prop_map(Action::StepYear),
        prop::sample::select(vec![Direction::Earlier, Direction::Later])
            .prop_map(Action::JumpToChange),
        (position(), position()).prop_map(|(from, to)| Action::Pan { from, to }),
        position().prop_map(|step| Action::PanBy(step.to_vec2())),
        (position(), 0.0..100.0_f64)
            .prop_map(|(position, factor)| Action::ZoomAt { position, factor }),
        (position(), any::<i8>())
            .prop_map(|(position, steps)| Action::ZoomStep { position, steps }),
        (0.0..3000.0_f32, 0.0..2000.0_f32).prop_map(|(width, height)| {
            Action::ResizeMap(Rect::from_min_size(Pos2::ZERO, vec2(width, height)))
        }),
        code.clone()
            .prop_map(|code| Action::ToggleSelection(state(code))),
        code.prop_map(|code| Action::Visit(state(code))),
        (0..82_usize).prop_map(|index| Action::ChooseQuote(atlas().quotes()[index].id.clone())),
        any::<f32>().prop_map(Action::SetUiScale),
        prop::sample::select(vec![
            Action::Settle,
            Action::FirstYear,
            Action::LastYear,
            Action::TogglePlayback,
            Action::Fit(Extent::Europe),
            Action::Fit(Extent::Alliance),
            Action::Deselect,
            Action::TogglePanel,
            Action::Back,
            Action::Forward,
        ]),
    ]
}

proptest! {
    #[test]
    fn no_deeds_lead_out_of_the_atlas(actions in prop::collection::vec(any_action(), 1..60)) {
        let mut view = view();
        act(&mut view, actions);
        prop_assert!(atlas().years().contains(&view.place.year));
        let camera = view.place.camera;
        prop_assert!(camera.center.lon.is_finite() && camera.center.lat.abs() <= 90.0);
        prop_assert!(camera.km_per_point.is_finite() && camera.km_per_point > 0.0);
        prop_assert!(view.place.selection.is_none_or(|id| atlas().state(id).is_some()));
        prop_assert!((0.5..=3.0).contains(&view.settings.ui_scale));
    }

    #[test]
    fn any_deeds_can_be_retraced(actions in prop::collection::vec(any_action(), 1..40)) {
        let mut view = view();
        act(&mut view, [Action::SetMotion(Motion::Reduced)]);
        act(&mut view, actions.into_iter().filter(|action| !matches!(action, Action::ResizeMap(_))));
        let mut steps = 0;
        while view.can_go_back() {
            act(&mut view, [Action::Back]);
            steps += 1;
            prop_assert!(steps <= LONGEST_WAY_BACK);
        }
        prop_assert_eq!(view.place.year, 2004);
        prop_assert_eq!(view.place.selection, None);
    }
}
