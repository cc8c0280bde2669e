//! Slider, year field, buttons and playback.

use atlas::date::{Date, Year};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;

use crate::support::{LARGE, all_texts, click, press, sized, view};

fn open(year: Year) -> Harness<'static, DesktopApp> {
    sized(LARGE).year(year).open()
}

fn slider<'a>(harness: &'a Harness<'_, DesktopApp>) -> Node<'a> {
    harness.get_by_role(Role::Slider)
}

fn with_focus_on_slider(year: Year) -> Harness<'static, DesktopApp> {
    let mut harness = open(year);
    slider(&harness).focus();
    harness.run();
    assert!(slider(&harness).is_focused());

    harness
}

/// Where the handle stands in `year`.
fn handle(harness: &Harness<'_, DesktopApp>, year: Year) -> egui::Pos2 {
    let rect = slider(harness).rect();
    let line = rect.shrink2(egui::vec2(12.0, 0.0));
    let x = egui::remap(f32::from(year), 1949.0..=2026.0, line.left()..=line.right());

    egui::pos2(x, rect.bottom() - 28.0)
}

#[test]
fn the_slider_says_its_range_its_year_and_what_changed() {
    let harness = open(1999);
    let slider = slider(&harness);
    let node = slider.accesskit_node();
    assert_eq!(node.label().as_deref(), Some("Year"));
    assert_eq!(node.min_numeric_value(), Some(1949.0));
    assert_eq!(node.max_numeric_value(), Some(2026.0));
    assert_eq!(node.numeric_value(), Some(1999.0));
    assert_eq!(
        slider.value().as_deref(),
        Some("1999, Czech Republic, Hungary, Poland · 16 → 19")
    );
}

#[test]
fn a_drag_ends_where_the_pointer_let_go_though_the_last_move_comes_with_the_release() {
    let mut harness = open(1985);
    let [from, to] = [1985, 2004].map(|year| handle(&harness, year));
    harness.drag_at(from);
    harness.step();
    let button = egui::PointerButton::Primary;
    let modifiers = egui::Modifiers::NONE;
    harness.input_mut().events.extend([
        egui::Event::PointerMoved(to),
        egui::Event::PointerButton {
            pos: to,
            button,
            pressed: false,
            modifiers,
        },
    ]);
    harness.run();
    assert_eq!(view(&harness).place.year, 2004);
}

#[test]
fn arrows_on_the_slider_step_by_a_year() {
    let mut harness = with_focus_on_slider(1980);
    for (key, year) in [
        (Key::ArrowRight, 1981),
        (Key::ArrowUp, 1982),
        (Key::ArrowLeft, 1981),
        (Key::ArrowDown, 1980),
    ] {
        press(&mut harness, key);
        assert_eq!(view(&harness).place.year, year, "{key:?}");
    }
    assert!(
        slider(&harness).is_focused(),
        "arrows do not move the focus"
    );
}

#[test]
fn page_keys_on_the_slider_jump_to_years_of_change() {
    let mut harness = with_focus_on_slider(1960);
    press(&mut harness, Key::PageUp);
    assert_eq!(view(&harness).place.year, 1982);
    press(&mut harness, Key::PageUp);
    assert_eq!(
        view(&harness).place.year,
        1990,
        "nobody joined, but the Alliance grew"
    );
    press(&mut harness, Key::PageDown);
    assert_eq!(view(&harness).place.year, 1982);
}

#[test]
fn home_and_end_show_the_first_and_the_last_year() {
    let mut harness = with_focus_on_slider(1980);
    press(&mut harness, Key::Home);
    assert_eq!(view(&harness).place.year, 1949);
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(
        view(&harness).place.year,
        1949,
        "there is no year before the first"
    );
    press(&mut harness, Key::End);
    assert_eq!(view(&harness).place.year, 2026);
}

#[test]
fn arrows_step_by_a_year_from_anywhere() {
    let mut harness = open(1980);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(view(&harness).place.year, 1981);
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::ArrowLeft);
    harness.run();
    assert_eq!(view(&harness).place.year, 1957);
}

#[test]
fn a_press_on_the_track_jumps_there_and_drags_on() {
    let mut harness = open(1955);
    let positions = [1982, 1990, 2004].map(|year| handle(&harness, year));
    harness.drag_at(positions[0]);
    harness.step();
    assert_eq!(view(&harness).place.year, 1982, "the press alone jumps");
    harness.hover_at(positions[1]);
    harness.step();
    assert_eq!(view(&harness).place.year, 1990);
    harness.hover_at(positions[2]);
    harness.step();
    assert_eq!(view(&harness).place.year, 2004);
    harness.drop_at(positions[2]);
    harness.run();
    harness.hover_at(positions[0]);
    harness.run();
    assert_eq!(
        view(&harness).place.year,
        2004,
        "after the release the pointer moves nothing"
    );
    assert!(slider(&harness).is_focused());
}

#[test]
fn a_drag_of_the_slider_is_one_step_back() {
    let mut harness = open(1955);
    let positions = [1960, 1970, 1980].map(|year| handle(&harness, year));
    harness.drag_at(positions[0]);
    harness.hover_at(positions[1]);
    harness.hover_at(positions[2]);
    harness.drop_at(positions[2]);
    harness.run();
    assert_eq!(view(&harness).place.year, 1980);
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!(view(&harness).place.year, 1955);
}

#[test]
fn a_screen_reader_can_set_and_step_the_year() {
    let mut harness = open(1955);
    slider(&harness).set_value_accesskit(2009.0);
    harness.run();
    assert_eq!(view(&harness).place.year, 2009);
    slider(&harness).increment_accesskit();
    harness.run();
    assert_eq!(view(&harness).place.year, 2010);
    slider(&harness).decrement_accesskit();
    slider(&harness).decrement_accesskit();
    harness.run();
    assert_eq!(view(&harness).place.year, 2008);
    slider(&harness).set_value_accesskit(1.0e9);
    harness.run();
    assert_eq!(
        view(&harness).place.year,
        2026,
        "clamped to the years known"
    );
}

fn type_year(harness: &mut Harness<'_, DesktopApp>, text: &str, last: Key) {
    let shown = format!("Year shown: {}", view(harness).place.year);
    click(harness, &shown);
    let field = harness.get_by_label("Enter year");
    assert!(field.is_focused());
    field.type_text(text);
    harness.run();
    press(harness, last);
    assert!(
        harness.query_by_label("Enter year").is_none(),
        "the field is closed"
    );
}

#[test]
fn a_year_can_be_typed() {
    let mut harness = open(1955);
    type_year(&mut harness, "1999", Key::Enter);
    assert_eq!(view(&harness).place.year, 1999);
    type_year(&mut harness, "3000", Key::Enter);
    assert_eq!(
        view(&harness).place.year,
        2026,
        "clamped to the years known"
    );
    type_year(&mut harness, "now", Key::Enter);
    assert_eq!(
        view(&harness).place.year,
        2026,
        "what is no year changes nothing"
    );
}

#[test]
fn esc_restores_the_year_that_was_shown() {
    let mut harness = sized(LARGE).year(1955).select("DEU").open();
    type_year(&mut harness, "1999", Key::Escape);
    assert_eq!(view(&harness).place.year, 1955);
    assert!(
        view(&harness).place.selection.is_some(),
        "one press closes one thing"
    );
}

#[test]
fn the_buttons_step_by_years_and_by_changes() {
    let mut harness = open(1980);
    for (name, year) in [
        ("Next year", 1981),
        ("Previous year", 1980),
        ("Next enlargement", 1982),
        ("Previous enlargement", 1957),
        ("Jump to 2026", 2026),
        ("Jump to 1949", 1949),
    ] {
        click(&mut harness, name);
        assert_eq!(view(&harness).place.year, year, "{name}");
    }
}

#[test]
fn the_bar_says_how_many_members_there_are_and_what_changed() {
    for (year, members, change) in [
        (1949, "12 members", "12 states found the Alliance"),
        (1985, "16 members", "No new members"),
        (1982, "16 members", "Spain · 15 → 16"),
        (2024, "32 members", "Sweden · 31 → 32"),
    ] {
        let texts = all_texts(&open(year));
        for text in [members, change] {
            assert!(
                texts.iter().any(|seen| seen.starts_with(text)),
                "{year}: no “{text}”"
            );
        }
    }
}

#[test]
fn playback_stays_on_years_of_accession_and_hurries_over_others() {
    let mut harness = sized(LARGE).year(1953).frame_seconds(0.05).open();
    harness.get_by_role_and_label(Role::Button, "Play").click();
    let mut frames = std::collections::BTreeMap::new();
    while view(&harness).place.year < 1957 {
        harness.step();
        *frames.entry(view(&harness).place.year).or_insert(0) += 1;
    }
    let seconds = |year| f64::from(frames[&year]) * 0.05;
    assert!((1.5..1.7).contains(&seconds(1955)), "{frames:?}");
    assert!(seconds(1956) < 0.2, "{frames:?}");
    click(&mut harness, "Pause");
    assert!(!view(&harness).is_playing());
}

#[test]
fn playback_stops_when_the_user_takes_the_slider() {
    let mut harness = open(1952);
    click(&mut harness, "Play");
    assert!(view(&harness).is_playing());
    let position = handle(&harness, 1990);
    harness.drag_at(position);
    harness.step();
    assert!(!view(&harness).is_playing());
    harness.drop_at(position);
    harness.run();
    assert_eq!(view(&harness).place.year, 1990);
    harness.get_by_role_and_label(Role::Button, "Play");
}

#[test]
fn space_starts_and_pauses_playback() {
    let mut harness = open(1952);
    harness.key_press(Key::Space);
    harness.step();
    assert!(view(&harness).is_playing());
    harness.key_press(Key::Space);
    harness.step();
    assert!(!view(&harness).is_playing());
}

/// The note about the age of the data, in the time bar alone.
fn says_that_its_data_is_old(today: Option<&str>) -> bool {
    let setup = sized(LARGE).year(2004).with(|view| {
        view.session.today = today.map(|day| Date::parse(day).unwrap());
    });
    let texts = all_texts(&setup.open());

    texts
        .iter()
        .any(|text| text == "Data as of 24 November 2026, members checked 26 September 2026")
}

#[test]
fn a_year_after_the_data_was_closed_the_bar_of_time_says_so() {
    assert!(!says_that_its_data_is_old(None));
    assert!(!says_that_its_data_is_old(Some("2026-11-30")));
    assert!(!says_that_its_data_is_old(Some("2027-11-23")));
    assert!(says_that_its_data_is_old(Some("2027-11-24")));
    assert!(says_that_its_data_is_old(Some("2031-05-01")));
}

#[test]
fn the_newest_year_says_when_its_data_was_closed_and_its_members_checked() {
    let texts = all_texts(&open(2026));
    assert!(
        texts.iter().any(|text| text.starts_with("Data as of 24")),
        "{texts:?}"
    );
    assert!(
        !texts
            .iter()
            .any(|text| text == "32 members on 24 November 2026")
    );
}
