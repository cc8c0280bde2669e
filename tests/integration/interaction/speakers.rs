//! The marks of speakers over the slider, and the flags of countries.

use atlas::date::Year;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::place::Panel;

use crate::facts::ATLAS;
use crate::support::{LARGE, all_texts, sized, view};

/// Where the track of the slider is in `year`.
fn on_track(harness: &Harness<'_, DesktopApp>, year: Year) -> egui::Pos2 {
    let rect = harness.get_by_role(Role::Slider).rect();
    let line = rect.shrink2(egui::vec2(12.0, 0.0));
    let x = egui::remap(f32::from(year), 1949.0..=2026.0, line.left()..=line.right());

    egui::pos2(x, rect.bottom() - 28.0)
}

/// Where the lowest mark of a year is, or one so many places above it.
fn mark(harness: &Harness<'_, DesktopApp>, year: Year, row: u8) -> egui::Pos2 {
    on_track(harness, year) - egui::vec2(0.0, 15.0 + 7.0 * f32::from(row))
}

fn hover(harness: &mut Harness<'_, DesktopApp>, at: egui::Pos2) {
    harness.hover_at(at);
    for _ in 0..4 {
        harness.step();
    }
}

fn says(harness: &Harness<'_, DesktopApp>, text: &str) -> bool {
    all_texts(harness).iter().any(|said| said.contains(text))
}

fn flag_of(country: &str, year: Year) -> Vec<String> {
    let harness = sized(LARGE).year(year).select(country).open();
    let texts = all_texts(&harness);

    texts
        .into_iter()
        .filter(|text| text.starts_with("Flag of"))
        .collect()
}

#[test]
fn a_mark_over_the_slider_says_who_spoke_when_and_the_first_words() {
    let mut harness = sized(LARGE).year(1960).open();
    assert!(!says(&harness, "our lasting legacy"));
    let at = mark(&harness, 1997, 0);
    hover(&mut harness, at);
    for text in ["Bill Clinton", "21 March 1997", "our lasting legacy"] {
        assert!(says(&harness, text), "{text}");
    }
    assert_eq!(view(&harness).place.year, 1960, "pointing changes nothing");
    let at = mark(&harness, 1970, 0);
    hover(&mut harness, at);
    assert!(!says(&harness, "Bill Clinton"));
}

#[test]
fn a_year_with_many_speakers_names_the_others_under_its_highest_place() {
    let mut harness = sized(LARGE).year(1960).open();
    let at = mark(&harness, 1997, 2);
    hover(&mut harness, at);
    assert!(says(&harness, "Yevgeny Primakov"));
    assert!(!says(&harness, "Bill Clinton"));
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    assert_eq!(view(&harness).place.year, 1997);
    assert_eq!(view(&harness).place.panel, Panel::Quotes);
}

#[test]
fn a_click_on_a_mark_chooses_the_quote_and_lists_those_of_its_year() {
    let mut harness = sized(LARGE).year(1960).open();
    let at = mark(&harness, 1997, 0);
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    let place = &view(&harness).place;
    let quote = ATLAS.quote(place.quote.as_ref().unwrap()).unwrap();
    assert_eq!(
        (quote.speaker.as_str(), quote.year()),
        ("Bill Clinton", 1997)
    );
    assert_eq!((place.year, place.panel), (1997, Panel::Quotes));
}

#[test]
fn a_drag_that_begins_on_a_mark_moves_the_year() {
    let mut harness = sized(LARGE).year(1960).open();
    let [from, to] = [mark(&harness, 1997, 0), on_track(&harness, 1980)];
    harness.drag_at(from);
    harness.step();
    assert_eq!(view(&harness).place.year, 1960, "it may become a click");
    harness.hover_at(to);
    harness.step();
    assert_eq!(view(&harness).place.year, 1980);
    harness.drop_at(to);
    harness.run();
    assert_eq!(view(&harness).place.year, 1980);
    assert_eq!(view(&harness).place.quote, None);
}

#[test]
fn the_card_of_a_country_shows_its_flag_only_in_years_in_which_it_is_right() {
    assert_eq!(flag_of("POL", 1999), ["Flag of Poland"]);
    assert_eq!(flag_of("SUN", 1980), ["Flag of Soviet Union (USSR)"]);
    assert_eq!(flag_of("USA", 1960), ["Flag of United States of America"]);
    for (country, year) in [("USA", 1959), ("GEO", 2003), ("ROU", 1985), ("SUN", 1992)] {
        assert!(flag_of(country, year).is_empty(), "{country} {year}");
    }
}

#[test]
fn the_marks_of_a_speaker_are_joined_under_the_pointer() {
    let mut harness = sized(egui::vec2(1000.0, 560.0))
        .year(1994)
        .panel(Panel::Quotes)
        .draw();
    let at = mark(&harness, 1997, 0);
    hover(&mut harness, at);
    harness.snapshot("speaker_marks");
}
