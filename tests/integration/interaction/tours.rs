//! Tours: lessons step by step.

use atlas::tour::Tour;
use egui::Key;
use egui_kittest::Harness;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;

use crate::facts::ATLAS;
use crate::support::{LARGE, all_texts, begin_tour, click, press, sized, view};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

/// Opens the page of tours and begins one.
fn begin(harness: &mut Harness<'_, DesktopApp>, tour: &Tour) {
    press(harness, Key::T);
    assert_eq!(view(harness).session.page, Some(Page::Tours));
    begin_tour(harness, tour);
}

#[test]
fn every_tour_can_be_given_with_a_clicker_from_its_first_step_to_its_last() {
    for tour in ATLAS.tours() {
        let mut harness = sized(LARGE).open();
        begin(&mut harness, tour);
        for (place, step) in tour.steps.iter().enumerate() {
            let where_it_is = format!("{}, step {} of {}", tour.title, place + 1, tour.steps.len());
            assert!(has(&harness, &where_it_is), "{where_it_is}");
            assert!(has(&harness, &step.text), "{where_it_is}");
            if let Some(year) = step.year {
                assert_eq!(view(&harness).place.year, year, "{where_it_is}");
            }
            assert_eq!(view(&harness).place.selection, step.select, "{where_it_is}");
            let quote = ATLAS.quotes_of_step(step).first().copied().cloned();
            assert_eq!(view(&harness).place.quote, quote, "{where_it_is}");
            if let Some(question) = &step.question {
                assert!(
                    !has(&harness, &question.answer),
                    "{where_it_is} tells the answer"
                );
            }
            press(&mut harness, Key::PageDown);
        }
        let last = tour.steps.len() - 1;
        assert_eq!(
            view(&harness)
                .session
                .tour_progress
                .as_ref()
                .map(|tour_progress| tour_progress.step),
            Some(last)
        );
        press(&mut harness, Key::PageUp);
        let place = view(&harness)
            .session
            .tour_progress
            .as_ref()
            .map(|tour_progress| tour_progress.step);
        assert_eq!(place, Some(last - 1));
    }
}

#[test]
fn the_answer_comes_when_it_is_asked_for() {
    let tour = &ATLAS.tours()[0];
    let mut harness = sized(LARGE).open();
    begin(&mut harness, tour);
    let asks = tour.steps.iter().position(|step| step.question.is_some());
    let asks = asks.expect("the first tour asks something");
    for _ in 0..asks {
        press(&mut harness, Key::PageDown);
    }
    let question = tour.steps[asks].question.as_ref().unwrap();
    assert!(has(&harness, &question.ask) && !has(&harness, &question.answer));
    click(&mut harness, "Show answer");
    assert!(has(&harness, &question.answer));
}

#[test]
fn a_class_looks_around_and_comes_back_to_the_same_step() {
    let tour = &ATLAS.tours()[0];
    let mut harness = sized(LARGE).open();
    begin(&mut harness, tour);
    press(&mut harness, Key::PageDown);
    let year = view(&harness).place.year;
    press(&mut harness, Key::End);
    assert_ne!(view(&harness).place.year, year);
    click(&mut harness, "Replay step");
    assert_eq!(view(&harness).place.year, year);
    assert_eq!(
        view(&harness)
            .session
            .tour_progress
            .as_ref()
            .map(|tour_progress| tour_progress.step),
        Some(1)
    );
}

#[test]
fn a_tour_ends_with_its_button_or_with_escape_and_leaves_the_map_as_it_is() {
    let tour = &ATLAS.tours()[0];
    for by_key in [false, true] {
        let mut harness = sized(LARGE).open();
        begin(&mut harness, tour);
        let year = view(&harness).place.year;
        if by_key {
            press(&mut harness, Key::Escape);
        } else {
            click(&mut harness, "End tour");
        }
        assert_eq!(view(&harness).session.tour_progress, None);
        assert_eq!(view(&harness).place.year, year);
    }
}
