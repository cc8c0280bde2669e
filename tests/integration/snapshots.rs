//! Pictures, for what a sentence cannot say: colors, borders, hatching, names in their places.
//!
//! After a wanted change: `UPDATE_SNAPSHOTS=1 cargo test snapshots`, then look at each picture.

use atlas::problem::{Fault, LoadError, Problem};
use atlas::timeline::classes::Class;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;
use egui::Vec2;
use egui_kittest::kittest::Queryable as _;
use geo::lon_lat::LonLat;
use view::camera::Camera;
use view::lesson::tour::{StepPart, TourProgress};
use view::page::Page;
use view::place::Panel;
use view::reading::chart::Chart;
use view::settings::{Motion, ThemePreference};
use view::time::comparison::CompareMode;

use crate::facts::ATLAS;
use crate::support::{LARGE, Setup, sized, view};

/// Large enough for the names, small enough for the repository.
const MAP: Vec2 = egui::vec2(640.0, 420.0);

/// A common projector and the largest window here.
const FULL_HD: Vec2 = egui::vec2(1920.0, 1080.0);

/// The screen of a presentation in points, whatever its pixels.
const STAGE: Vec2 = egui::vec2(640.0, 360.0);

fn map_of(year: i16) {
    sized(MAP)
        .year(year)
        .map_only()
        .draw()
        .snapshot(format!("map_{year}"));
}

#[test]
fn the_map_of_1949_shows_the_founders() {
    map_of(1949);
}

#[test]
fn the_map_of_1955_shows_two_alliances() {
    map_of(1955);
}

#[test]
fn the_map_of_1990_shows_germany_united() {
    map_of(1990);
}

#[test]
fn the_map_of_2004_shows_the_largest_round() {
    map_of(2004);
}

#[test]
fn the_map_of_2022_shows_applicants_and_occupied_territory() {
    map_of(2022);
}

#[test]
fn a_change_of_year_under_way_fades_pulses_and_keeps_the_old_frontier() {
    let setup = sized(MAP).year(2003).frame_seconds(0.1).map_only();
    // Its outline lies above those that pulse.
    let mut harness = setup.select("HUN").draw();
    harness.key_press(egui::Key::ArrowRight);
    for _ in 0..3 {
        harness.step();
    }
    assert!(view(&harness).session.transition.is_some());
    harness.snapshot("map_change_2004");
}

#[test]
fn with_reduced_motion_new_members_are_outlined_at_once() {
    let setup = sized(MAP).year(2003).frame_seconds(0.1).map_only();
    let mut harness = setup.motion(Motion::Reduced).draw();
    harness.key_press(egui::Key::ArrowRight);
    for _ in 0..3 {
        harness.step();
    }
    assert!(view(&harness).session.transition.is_some());
    harness.snapshot("map_change_2004_reduced");
}

#[test]
fn two_years_side_by_side() {
    let setup = sized(MAP).year(2024).compare(CompareMode::Swipe, 1980);
    setup.map_only().draw().snapshot("map_swipe_1980_2024");
}

#[test]
fn the_outline_of_another_year_over_the_map() {
    let setup = sized(MAP).year(2024).compare(CompareMode::Overlay, 1980);
    setup.map_only().draw().snapshot("map_outline_1980_2024");
}

#[test]
fn a_selected_country_is_outlined_above_the_frontier_of_another_year() {
    let setup = sized(MAP).year(2024).compare(CompareMode::Overlay, 1980);
    let mut harness = setup.select("DEU").map_only().draw();
    harness.snapshot("map_outline_selected");
}

#[test]
fn a_near_view_with_both_small_maps_in_dark_colors() {
    let camera = Camera {
        center: LonLat::new(18.0, 46.0),
        km_per_point: 2.5,
    };
    let dark = sized(LARGE).year(2024).theme(ThemePreference::Dark);
    let mut harness = dark.camera(camera).map_only().draw();
    harness.snapshot("map_dark_small_maps");
}

#[test]
fn the_alliances_of_1985() {
    let map = sized(MAP).year(1985).layer(Layer::Alliances).map_only();
    map.draw().snapshot("layer_alliances");
}

#[test]
fn partners_and_action_plans_of_2000() {
    let map = sized(MAP).year(2000).layer(Layer::Partnership).map_only();
    map.draw().snapshot("layer_partnership");
}

#[test]
fn neutral_and_non_aligned_states_of_1970_in_dark_colors() {
    let map = sized(MAP).year(1970).layer(Layer::NonAligned).map_only();
    map.theme(ThemePreference::Dark)
        .draw()
        .snapshot("layer_non_aligned_dark");
}

#[test]
fn the_window_with_one_round_isolated_in_the_legend() {
    let window = sized(LARGE).year(2004);
    window
        .isolate(LegendKey::Class(Class::Joined(2004)))
        .draw()
        .snapshot("window_isolated");
}

#[test]
fn the_whole_window_in_light_colors() {
    sized(LARGE).year(2024).draw().snapshot("window_light");
}

#[test]
fn the_whole_window_of_a_large_screen_in_dark_colors_with_a_layer_and_a_near_view() {
    let camera = Camera {
        center: LonLat::new(19.0, 50.0),
        km_per_point: 1.6,
    };
    let window = sized(FULL_HD).year(1985).layer(Layer::Alliances);
    let window = window.camera(camera).select("POL");
    let mut harness = window.theme(ThemePreference::Dark).draw();
    harness.snapshot("window_dark_1080");
}

#[test]
fn the_whole_window_of_a_large_screen_in_light_colors_with_the_quotes_and_the_chart() {
    let window = sized(FULL_HD).year(1997).panel(Panel::Quotes);
    let mut harness = window
        .with(|view| view.settings.chart = Some(Chart::Members))
        .draw();
    harness.snapshot("window_light_1080");
}

#[test]
fn the_policy_of_borders_is_explained_beside_the_legend_in_dark_colors() {
    let window = sized(LARGE).year(2022).theme(ThemePreference::Dark);
    let mut harness = window.draw();
    harness
        .get_by_label_contains("Borders as recognized")
        .click();
    harness.run();
    harness.snapshot("window_dark_policy");
}

#[test]
fn the_page_about_the_map() {
    let page = sized(LARGE).with(|view| view.session.page = Some(Page::About));
    page.draw().snapshot("page_about");
}

#[test]
fn the_map_in_dark_colors_with_a_country_selected_and_one_under_the_pointer() {
    let dark = sized(MAP)
        .year(2024)
        .theme(ThemePreference::Dark)
        .select("POL")
        .map_only();
    let mut harness = dark.draw();
    let romania = LonLat::new(25.0, 46.0);
    let position = view(&harness)
        .viewport()
        .screen_from_lon_lat(romania)
        .unwrap();
    harness.hover_at(position);
    harness.run();
    harness.run();
    harness.snapshot("map_dark_selected_hovered");
}

#[test]
fn broken_data_is_a_list_to_work_through() {
    let problem = Problem {
        file: "assets/map/tenures.json".to_owned(),
        record: "POL".to_owned(),
        fault: Fault::UnknownReference {
            kind: "state",
            id: "XYZ".to_owned(),
        },
    };
    sized(MAP)
        .broken(LoadError {
            problems: vec![problem],
        })
        .draw()
        .snapshot("broken_data");
}

#[test]
fn a_class_sees_the_map_and_the_years_in_large_letters() {
    let stage = sized(STAGE).year(1999).presented(None);
    stage.draw().snapshot("stage_1999");
}

#[test]
fn a_class_sees_one_part_of_a_step_beside_the_map() {
    let tour = &ATLAS.tours()[0];
    let step = tour.steps.iter().position(|step| step.question.is_some());
    let tour_progress = TourProgress {
        tour: tour.id.clone(),
        step: step.expect("the tour asks something"),
        part: StepPart::Answer,
        playing: None,
    };
    let stage = sized(STAGE).year(1949).theme(ThemePreference::Dark);
    stage
        .presented(Some(tour_progress))
        .draw()
        .snapshot("stage_answer_dark");
}

/// A tour that tells conversations, at a part of a step, counted from 0, at most the last.
fn conversation(part: StepPart, step: usize) -> Setup {
    let tour = ATLAS
        .tours()
        .iter()
        .find(|tour| tour.steps.iter().any(|step| step.thread.is_some()))
        .expect("a tour tells a conversation");
    let tour_progress = TourProgress {
        tour: tour.id.clone(),
        step: step.min(tour.steps.len() - 1),
        part,
        playing: None,
    };
    let step = &tour.steps[tour_progress.step];
    let mut setup = sized(STAGE).year(step.year.expect("the step has a year"));
    if let StepPart::Quote(place) = part {
        setup = setup.quote(ATLAS.quotes_of_step(step)[place]);
    }

    setup.presented(Some(tour_progress))
}

#[test]
fn a_class_hears_the_answer_in_a_call_under_the_first_words_of_the_question() {
    let stage = conversation(StepPart::Quote(1), 4);
    stage.draw().snapshot("stage_conversation");
}

#[test]
fn the_last_page_of_a_tour_sums_it_up() {
    let stage = conversation(StepPart::Closing, usize::MAX);
    stage.draw().snapshot("stage_closing");
}
