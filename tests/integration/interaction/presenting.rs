//! Presenting: the keys of clickers, the scale, the blank screen, the pen.

use atlas::quote::{Display, Quote};
use atlas::tour::Tour;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::lesson::presenting::{BlankScreen, Tool};
use view::place::Panel;
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::interaction::map::{drag, scroll};
use crate::support::{
    LARGE, Setup, all_texts, begin_tour, click, map_rect, press, press_for_letters, sized, view,
};

pub(super) fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

pub(super) fn step_of(harness: &Harness<'_, DesktopApp>) -> Option<usize> {
    let tour_progress = view(harness).session.tour_progress.as_ref();

    tour_progress.map(|tour_progress| tour_progress.step)
}

/// The first tour while presenting, at its first step.
pub(super) fn presented() -> (Harness<'static, DesktopApp>, &'static Tour) {
    presented_in(sized(LARGE).motion(Motion::Reduced))
}

pub(super) fn presented_in(setup: Setup) -> (Harness<'static, DesktopApp>, &'static Tour) {
    let tour = &ATLAS.tours()[0];
    let mut harness = setup.open();
    press(&mut harness, Key::T);
    begin_tour(&mut harness, tour);
    press_for_letters(&mut harness, Key::F5);
    assert!(has(&harness, &tour.summary), "the title comes first");
    press(&mut harness, Key::PageDown);

    (harness, tour)
}

#[test]
fn f5_shows_the_map_alone_in_large_letters_and_esc_brings_everything_back() {
    let mut harness = sized(LARGE).year(1999).open();
    let before = (harness.ctx.zoom_factor(), view(&harness).place.camera);
    assert!(has(&harness, "Search countries and quotes"));
    press_for_letters(&mut harness, Key::F5);
    let letters = harness.ctx.zoom_factor() / before.0;
    assert!(letters > 1.8, "letters are {letters} times as large");
    assert!(!has(&harness, "Search countries and quotes"));
    assert!(has(&harness, "1999") && has(&harness, "19 members"));
    press_for_letters(&mut harness, Key::Escape);
    assert_eq!(
        (harness.ctx.zoom_factor(), view(&harness).place.camera),
        before
    );
    assert!(has(&harness, "Search countries and quotes"));
    assert_eq!(view(&harness).settings.ui_scale, before.0);
}

#[test]
fn the_ground_stays_where_it_was_when_letters_grow() {
    let mut harness = sized(LARGE).year(1999).motion(Motion::Reduced).open();
    let middle = map_rect(&harness).center();
    scroll(&mut harness, middle, 3.0);
    let before = view(&harness).place.camera;
    press_for_letters(&mut harness, Key::F5);
    let letters = f64::from(harness.ctx.zoom_factor());
    let larger = view(&harness).place.camera.km_per_point / before.km_per_point;
    assert!(
        (larger / letters - 1.0).abs() < 1e-3,
        "{larger} for {letters}"
    );
    press_for_letters(&mut harness, Key::F5);
    let after = view(&harness).place.camera;
    assert!((after.km_per_point / before.km_per_point - 1.0).abs() < 1e-3);
    assert!(after.center.angle_to(before.center) < 1e-6);
}

#[test]
fn a_clicker_leads_through_every_part_of_a_tour_one_thing_at_a_time() {
    let (mut harness, tour) = presented();
    for step in &tour.steps {
        assert!(has(&harness, &step.text), "{}", step.title);
        if step.quote.is_some() {
            press(&mut harness, Key::PageDown);
            assert!(!has(&harness, &step.text), "{}: only the quote", step.title);
        }
        if let Some(question) = &step.question {
            assert!(!has(&harness, &question.ask), "{}", step.title);
            press(&mut harness, Key::PageDown);
            assert!(has(&harness, &question.ask) && !has(&harness, &step.text));
            assert!(!has(&harness, &question.answer), "{}", step.title);
            press(&mut harness, Key::PageDown);
            assert!(has(&harness, &question.answer), "{}", step.title);
        }
        press(&mut harness, Key::PageDown);
    }
    assert!(has(&harness, "What we saw"), "the last page sums up");
    assert!(tour.steps.iter().all(|step| has(&harness, &step.title)));
    press(&mut harness, Key::PageDown);
    assert_eq!(
        step_of(&harness),
        Some(tour.steps.len() - 1),
        "it stays at the end"
    );
    press(&mut harness, Key::Home);
    assert_eq!(step_of(&harness), Some(0));
    press(&mut harness, Key::PageUp);
    assert_eq!(step_of(&harness), Some(0), "it stays at the beginning");
}

/// Where the first step of a tour looks in a usual window, and where it looks after `commands`.
pub(super) fn looks_of(
    tour: &Tour,
    commands: impl FnOnce(&mut Harness<'_, DesktopApp>),
) -> [LonLat; 2] {
    let mut harness = sized(LARGE).year(2010).open();
    press(&mut harness, Key::T);
    begin_tour(&mut harness, tour);
    let first = view(&harness).place.camera.center;
    commands(&mut harness);

    [first, view(&harness).place.camera.center]
}

#[test]
fn a_tour_that_is_presented_from_its_start_looks_where_its_first_step_looks() {
    for tour in ATLAS.tours() {
        let [first, presented] = looks_of(tour, |harness| {
            for _ in 0..4 {
                press(harness, Key::PageDown);
            }
            press_for_letters(harness, Key::F5);
        });
        let angle = first.angle_to(presented).to_degrees();
        assert!(angle < 6.0, "{}: {angle}° away", tour.title);
    }
}

#[test]
fn every_key_for_next_and_previous_does_it() {
    let (mut harness, _) = presented();
    for key in [
        Key::PageDown,
        Key::ArrowRight,
        Key::ArrowDown,
        Key::Space,
        Key::Enter,
        Key::N,
    ] {
        press(&mut harness, Key::Home);
        press(&mut harness, key);
        press(&mut harness, key);
        assert_eq!(step_of(&harness), Some(1), "{key:?}");
    }
    for key in [
        Key::PageUp,
        Key::ArrowLeft,
        Key::ArrowUp,
        Key::Backspace,
        Key::P,
    ] {
        press(&mut harness, Key::Home);
        press(&mut harness, Key::PageDown);
        press(&mut harness, Key::PageDown);
        press(&mut harness, key);
        assert_eq!(step_of(&harness), Some(0), "{key:?}");
    }
    press(&mut harness, Key::PageDown);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Space);
    harness.run();
    assert_eq!(step_of(&harness), Some(0), "Shift and space");
}

#[test]
fn without_a_tour_next_is_the_next_change_of_the_map() {
    let mut harness = sized(LARGE).year(1990).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::PageDown);
    assert_eq!(view(&harness).place.year, 1999);
    assert!(has(&harness, "Czech Republic, Hungary, Poland · 16 → 19"));
    press(&mut harness, Key::PageUp);
    assert_eq!(view(&harness).place.year, 1990);
    press(&mut harness, Key::End);
    assert_eq!(view(&harness).place.year, *ATLAS.years().end());
}

#[test]
fn a_black_or_white_screen_hides_everything_and_next_only_brings_it_back() {
    let (mut harness, tour) = presented();
    for (key, blank) in [
        (Key::B, BlankScreen::Black),
        (Key::Period, BlankScreen::Black),
        (Key::W, BlankScreen::White),
        (Key::Comma, BlankScreen::White),
    ] {
        press(&mut harness, key);
        let on = view(&harness).session.presenting.as_ref();
        assert_eq!(on.map(|on| on.shown.blank), Some(blank), "{key:?}");
        assert!(!has(&harness, &tour.steps[0].text), "{key:?}");
        press(&mut harness, Key::PageDown);
        assert!(has(&harness, &tour.steps[0].text), "{key:?}");
        press(&mut harness, key);
        press(&mut harness, key);
        assert!(has(&harness, &tour.steps[0].text), "{key:?} twice");
    }
}

#[test]
fn the_list_of_steps_leads_to_one_of_them() {
    let (mut harness, tour) = presented();
    press(&mut harness, Key::G);
    click(&mut harness, &format!("5. {}", tour.steps[4].title));
    assert_eq!(step_of(&harness), Some(4));
    press(&mut harness, Key::G);
    press(&mut harness, Key::Escape);
    assert!(
        view(&harness).session.presenting.is_some(),
        "Esc closes the list first"
    );
}

#[test]
fn the_situation_is_said_in_a_sentence() {
    let mut harness = sized(LARGE).year(1982).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::Y);
    assert!(has(&harness, "1982: 16 members. Spain · 15 → 16"));
    press(&mut harness, Key::Y);
    assert!(!has(&harness, "1982: 16 members. Spain"));
}

#[test]
fn the_pen_draws_on_the_ground_and_the_map_stays() {
    let mut harness = sized(LARGE).year(1999).motion(Motion::Reduced).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::Num3);
    let middle = map_rect(&harness).center();
    let camera = view(&harness).place.camera;
    drag(&mut harness, middle, middle + egui::vec2(60.0, 30.0));
    assert_eq!(view(&harness).place.camera, camera, "the map stays");
    let lines = |harness: &Harness<'_, DesktopApp>| {
        let on = view(harness).session.presenting.as_ref();
        on.map_or(Vec::new(), |on| on.shown.ink.lines().to_vec())
    };
    let drawn = lines(&harness);
    assert_eq!(drawn.len(), 1);
    let begin = view(&harness)
        .viewport()
        .lon_lat_from_screen(middle)
        .unwrap();
    assert!(
        drawn[0].places[0].angle_to(begin) < 1e-6,
        "it begins where the pen touched"
    );
    scroll(&mut harness, middle, 3.0);
    assert_ne!(view(&harness).place.camera, camera, "the wheel still zooms");
    assert_eq!(lines(&harness), drawn, "ink belongs to the ground");

    press(&mut harness, Key::Num4);
    let on_line = view(&harness)
        .viewport()
        .screen_from_lon_lat(begin)
        .unwrap();
    drag(&mut harness, on_line, on_line + egui::vec2(12.0, 6.0));
    assert!(lines(&harness).is_empty(), "the eraser takes it away");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(lines(&harness), drawn);
    press(&mut harness, Key::C);
    assert!(lines(&harness).is_empty());
    press(&mut harness, Key::Num1);
    let tool = view(&harness)
        .session
        .presenting
        .as_ref()
        .map(|on| on.shown.tool);
    assert_eq!(tool, Some(Tool::Map));
    let camera = view(&harness).place.camera;
    drag(&mut harness, middle, middle + egui::vec2(60.0, 30.0));
    assert_ne!(
        view(&harness).place.camera,
        camera,
        "the hand moves the map again"
    );
}

#[test]
fn keys_mean_what_they_did_before_when_the_presentation_is_over() {
    let mut harness = sized(LARGE).year(1999).open();
    press_for_letters(&mut harness, Key::F5);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(view(&harness).place.year, 2004);
    press_for_letters(&mut harness, Key::Escape);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(view(&harness).place.year, 2005);
}

/// The words that the class sees of a quote.
fn words(quote: &Quote) -> &str {
    let version = quote.press_version.as_ref();

    version.map_or(&quote.text, |version| &version.text)
}

#[test]
fn quotes_with_a_rule_of_display_stand_before_the_class_as_they_may_be_shown() {
    let mut seen = 0;
    let stands_beside = |quote: &Quote| {
        let mut groups = ATLAS.together().iter();
        groups.any(|group| group.quotes.contains(&quote.id))
    };
    let has_a_rule = |quote: &&Quote| quote.display != Display::Show || stands_beside(quote);
    for quote in ATLAS.quotes().iter().filter(has_a_rule) {
        let setup = sized(LARGE).year(quote.year()).motion(Motion::Reduced);
        let mut harness = setup.panel(Panel::Quotes).quote(&quote.id).open();
        press_for_letters(&mut harness, Key::F5);
        // One after the other: each moves those below it.
        for _ in 0..4 {
            if let Some(button) = harness.query_all_by_label("Show full quote").next() {
                button.click_accesskit();
            }
            harness.run();
        }
        let texts = all_texts(&harness);
        let shown = texts.iter().any(|text| text.contains(words(quote)));
        let may_be_shown = quote.display != Display::DoNotShow;
        assert_eq!(shown, may_be_shown, "{}", quote.id);
        let marked = format!("“{}”", words(quote));
        let may = quote.display != Display::DoNotShowAsVerbatim || quote.press_version.is_some();
        assert!(
            may || !texts.iter().any(|text| text.contains(&marked)),
            "{}",
            quote.id
        );
        for group in ATLAS
            .together()
            .iter()
            .filter(|group| group.quotes.contains(&quote.id))
        {
            for other in group.quotes.iter().filter_map(|id| ATLAS.quote(id)) {
                let shown = texts.iter().any(|text| text.contains(words(other)));
                assert!(shown || !may_be_shown, "{} without {}", quote.id, other.id);
            }
        }
        seen += usize::from(shown);
    }
    assert!(seen >= 20, "{seen} quotes");
}
