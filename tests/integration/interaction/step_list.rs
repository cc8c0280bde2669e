//! The list of steps over the picture, and the way to a step by its number.

use super::presenting::{has, presented, step_of};
use crate::facts::ATLAS;
use crate::support::{LARGE, click, press, press_for_letters, sized, view};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::lesson::presenting::Tool;
use view::settings::Motion;

fn tool(harness: &Harness<'_, DesktopApp>) -> Option<Tool> {
    view(harness)
        .session
        .presenting
        .as_ref()
        .map(|on| on.shown.tool)
}

#[test]
fn a_number_and_enter_lead_to_that_step_and_its_digits_take_no_tool() {
    let (mut harness, tour) = presented();
    for (digits, step) in [
        (&[Key::Num3][..], 2),
        (&[Key::Num1, Key::Num2], 11),
        (&[Key::Num0, Key::Num9], 8),
        (&[Key::Num9, Key::Num9], tour.steps.len() - 1),
    ] {
        for digit in digits {
            press(&mut harness, *digit);
        }
        press(&mut harness, Key::Enter);
        assert_eq!(step_of(&harness), Some(step), "{digits:?}");
        assert_eq!(tool(&harness), Some(Tool::Map), "{digits:?}");
    }
    press(&mut harness, Key::Home);
    press(&mut harness, Key::Num3);
    assert_eq!(tool(&harness), Some(Tool::Pen));
    // After a while Enter no longer ends a number.
    for _ in 0..12 {
        harness.step();
    }
    press(&mut harness, Key::Enter);
    assert_eq!(tool(&harness), Some(Tool::Pen));
    assert_ne!(step_of(&harness), Some(2));
}

#[test]
fn tab_lays_the_list_of_steps_over_the_map_and_a_step_is_chosen_there_by_keys() {
    let (mut harness, tour) = presented();
    press(&mut harness, Key::Tab);
    let third = format!("3. {}", tour.steps[2].title);
    assert!(has(&harness, &third));
    harness.get_by_label(&third).focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(step_of(&harness), Some(2));
    assert!(!has(&harness, &third));
}

#[test]
fn without_a_tour_the_list_offers_the_tours() {
    let mut harness = sized(LARGE).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::G);
    click(&mut harness, &ATLAS.tours()[1].title);
    assert_eq!(step_of(&harness), Some(0));
    assert!(has(&harness, &ATLAS.tours()[1].summary));
}
