//! The chart over the slider, the figures of a country, and the year with hindsight off.

use std::thread;
use std::time::Duration;

use atlas::built::land_borders;
use atlas::date::Date;
use atlas::timeline::totals::totals;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;
use view::place::Panel;
use view::reading::chart::Chart;
use view::time::comparison::CompareMode;
use view::time::hindsight::Hindsight;

use crate::facts::ATLAS;
use crate::support::{LARGE, all_texts, click, empty_folder, on_map, press, sized, view};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

#[test]
fn a_key_goes_through_the_charts_and_back_to_none() {
    let mut harness = sized(LARGE).year(1999).open();
    assert_eq!(view(&harness).settings.chart, None);
    for chart in Chart::ALL {
        press(&mut harness, Key::C);
        assert_eq!(view(&harness).settings.chart, Some(chart));
    }
    press(&mut harness, Key::C);
    assert_eq!(view(&harness).settings.chart, None);
}

#[test]
fn a_chart_says_its_figure_of_the_year_shown() {
    let mut harness = sized(LARGE).year(1999).open();
    press(&mut harness, Key::C);
    harness.get_by_label("Members, 1999: 19 members");
    press(&mut harness, Key::ArrowLeft);
    harness.get_by_label("Members, 1998: 16 members");
}

#[test]
fn a_click_on_a_bar_shows_its_year() {
    let mut harness = sized(LARGE).year(2020).open();
    press(&mut harness, Key::C);
    let chart = harness.get_by_label("Members, 2020: 30 members").rect();
    let share = (1982.0 - 1948.5) / 78.0;
    let position = egui::pos2(chart.left() + chart.width() * share, chart.center().y);
    harness.hover_at(position);
    harness.run();
    harness.drag_at(position);
    harness.drop_at(position);
    harness.run();
    assert_eq!(view(&harness).place.year, 1982);
}

/// Puts the pointer on the column of a year.
fn hover(harness: &mut Harness<'_, DesktopApp>, spoken: &str, year: f32) {
    let chart = harness.get_by_label(spoken).rect();
    let share = (year - 1948.5) / 78.0;
    let x = chart.left() + chart.width() * share;
    harness.hover_at(egui::pos2(x, chart.center().y));
    harness.run();
}

#[test]
fn under_the_pointer_a_year_tells_its_value_what_changed_and_who_joined() {
    let mut harness = sized(LARGE).year(2020).open();
    press(&mut harness, Key::C);
    hover(&mut harness, "Members, 2020: 30 members", 1999.0);
    assert!(has(&harness, "Members, 1999: 19 members"));
    assert!(has(&harness, "3 members more than in 1998"));
    assert!(has(&harness, "Joined: Czech Republic, Hungary, Poland"));
    assert_eq!(view(&harness).place.year, 2020);
    hover(&mut harness, "Members, 2020: 30 members", 1985.0);
    assert!(has(&harness, "Members, 1985: 16 members"));
    assert!(!has(&harness, "than in 1984"));
}

#[test]
fn a_chart_is_exported_as_a_table_of_the_numbers_that_it_shows() {
    let folder = empty_folder("exports-a-chart");
    let mut harness = sized(LARGE).year(2020).pictures(&folder).open();
    press(&mut harness, Key::C);
    click(&mut harness, "Export chart");
    click(&mut harness, "CSV table");
    let file = folder.join("nato-atlas-chart-members.csv");
    for _ in 0..3000 {
        harness.step();
        if view(&harness).session.export.is_none() && file.exists() {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let text = std::fs::read_to_string(file).unwrap();
    for totals in totals(&ATLAS, &land_borders()) {
        let line = text
            .lines()
            .find(|line| line.starts_with(&totals.year.to_string()));
        let total = line.unwrap().rsplit(',').next().unwrap();
        assert_eq!(total, totals.members.to_string(), "{}", totals.year);
    }
}

#[test]
fn the_formula_of_the_border_names_each_member_and_the_published_length() {
    let mut harness = sized(LARGE).year(2024).open();
    for _ in 0..4 {
        press(&mut harness, Key::C);
    }
    assert_eq!(view(&harness).settings.chart, Some(Chart::Frontier));
    click(&mut harness, "Method");
    assert!(has(&harness, "Finland: 1,222\u{a0}km"));
    assert!(has(&harness, "CIA World Factbook of 2026: 2,626\u{a0}km"));
}

#[test]
fn a_country_shows_its_way_in_with_the_days_between_the_steps() {
    let harness = sized(LARGE).year(2024).select("FIN").open();
    assert!(has(&harness, "10,236 days after the previous step"));
    harness.get_by_label_contains("Timeline of the path to membership, from 9 May 1994");
}

#[test]
fn a_country_shows_its_neighbors_and_where_the_alliance_ended() {
    let harness = sized(LARGE).year(2022).select("FIN").open();
    assert!(has(&harness, "Land borders in 2022"));
    assert!(has(&harness, "1,222\u{a0}km"));
    assert!(has(&harness, "NATO frontier"));
}

#[test]
fn two_countries_share_a_chart_once_one_is_pinned() {
    let mut harness = sized(LARGE).year(2024).select("POL").open();
    let pin = harness.get_by_label("Pin");
    pin.click_accesskit();
    harness.run();
    assert_eq!(
        view(&harness).session.pinned,
        Some(crate::facts::state("POL"))
    );
    press(&mut harness, Key::Escape);
    let mut harness = harness;
    on_map(&harness, "Finland").unwrap().click_accesskit();
    harness.run();
    let names = all_texts(&harness);
    let chart = names
        .iter()
        .find(|name| name.starts_with("Population (millions): "));
    let chart = chart.expect("a chart of population");
    assert!(
        chart.contains("Finland, 2024") && chart.contains("Poland, 2024"),
        "{chart}"
    );
}

#[test]
fn with_the_future_hidden_nothing_later_stands_on_the_screen() {
    let later = Date::last_of(1995);
    for (select, panel) in [
        (None, Panel::Country),
        (None, Panel::Quotes),
        (Some("POL"), Panel::Country),
        (Some("POL"), Panel::Quotes),
        (Some("RUS"), Panel::Country),
    ] {
        let setup = sized(LARGE).year(1995).panel(panel);
        let setup = match select {
            Some(code) => setup.select(code),
            None => setup,
        };
        let mut harness = setup.panel(panel).open();
        press(&mut harness, Key::K);
        assert_eq!(view(&harness).session.hindsight, Hindsight::Said);
        let texts = all_texts(&harness);
        assert!(
            texts
                .iter()
                .any(|text| text.contains("As known on 31 December 1995"))
        );
        for event in ATLAS.events().iter().filter(|event| event.date > later) {
            let shown = texts.iter().any(|text| text.contains(&event.title));
            assert!(!shown, "{} with {select:?} and {panel:?}", event.title);
        }
        for quote in ATLAS
            .quotes()
            .iter()
            .filter(|quote| quote.date.first > later)
        {
            let shown = texts.iter().any(|text| text.contains(&quote.text));
            assert!(!shown, "{} with {select:?} and {panel:?}", quote.id);
        }
        let future = |text: &&String| {
            (1996..2027).any(|year: i32| {
                let year = year.to_string();
                text.split(|letter: char| !letter.is_alphanumeric())
                    .any(|word| word == year)
            })
        };
        // The ends of the slider, sources by the day on which they appeared, notes and the version are no facts of the year.
        let told: Vec<_> = texts
            .iter()
            .filter(future)
            .filter(|text| text.starts_with("Member") || text.starts_with("Later"))
            .collect();
        assert!(told.is_empty(), "{told:?}");
    }
}

#[test]
fn what_was_published_later_is_hidden_on_the_second_step_and_all_is_back_on_the_third() {
    let mut harness = sized(LARGE).year(1995).panel(Panel::Quotes).open();
    let secret = "I see nothing but humiliation";
    let public = "not able to dot the";
    assert!(has(&harness, secret) && has(&harness, public));
    press(&mut harness, Key::K);
    assert!(has(&harness, secret) && has(&harness, public));
    press(&mut harness, Key::K);
    assert_eq!(view(&harness).session.hindsight, Hindsight::Published);
    assert!(!has(&harness, secret) && has(&harness, public));
    press(&mut harness, Key::K);
    assert!(has(&harness, secret));
}

#[test]
fn no_bar_stands_for_a_year_that_is_not_known_yet() {
    let mut harness = sized(LARGE).year(1995).open();
    press(&mut harness, Key::C);
    press(&mut harness, Key::K);
    let chart = harness.get_by_label("Members, 1995: 16 members").rect();
    let share = (2010.0 - 1948.5) / 78.0;
    harness.hover_at(egui::pos2(
        chart.left() + chart.width() * share,
        chart.center().y,
    ));
    harness.run();
    assert!(has(&harness, "Members, 2010: no data"));
}

#[test]
fn the_legend_and_the_other_year_of_a_comparison_hide_the_future_too() {
    let mut harness = sized(LARGE)
        .year(1995)
        .compare(CompareMode::Swipe, 2024)
        .open();
    let lists_later = |harness: &Harness<'_, DesktopApp>| {
        let texts = all_texts(harness);
        texts.iter().any(|text| text.starts_with("Joined 2004"))
    };
    assert!(lists_later(&harness));
    press(&mut harness, Key::K);
    assert_eq!(view(&harness).place.comparison.other, 1995);
    assert!(!lists_later(&harness));
}

#[test]
fn a_right_click_on_land_says_who_held_it_and_where_that_comes_from() {
    let mut harness = sized(LARGE).year(1999).open();
    let poland = on_map(&harness, "Poland").unwrap().rect().center();
    harness.hover_at(poland);
    harness.run();
    harness.event(egui::Event::PointerButton {
        pos: poland,
        button: egui::PointerButton::Secondary,
        pressed: true,
        modifiers: egui::Modifiers::NONE,
    });
    harness.event(egui::Event::PointerButton {
        pos: poland,
        button: egui::PointerButton::Secondary,
        pressed: false,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
    assert_eq!(view(&harness).session.page, Some(Page::Explain));
    assert!(has(
        &harness,
        "On 31 December 1999: Poland. Its own territory."
    ));
    assert!(has(&harness, "Verified: read in a document"));
}

#[test]
fn the_key_explains_the_chosen_country_without_a_pointer() {
    let mut harness = sized(LARGE).year(2014).select("UKR").open();
    press(&mut harness, Key::I);
    assert_eq!(view(&harness).session.page, Some(Page::Explain));
    assert!(has(&harness, "Source"));
    press(&mut harness, Key::Escape);
    assert_eq!(view(&harness).session.page, None);
}

#[test]
fn the_page_of_sources_lists_everything_and_what_is_not_verified() {
    let mut harness = sized(LARGE).open();
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::I);
    harness.run();
    assert_eq!(view(&harness).session.page, Some(Page::Sources));
    let count = ATLAS.sources().len();
    assert!(has(
        &harness,
        &format!("Documents behind facts, quotes and claims ({count})")
    ));
    assert!(has(&harness, "Not verified ("));
    for missing in ATLAS.not_found() {
        assert!(has(&harness, &missing.subject), "{}", missing.subject);
    }
}
