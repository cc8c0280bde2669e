//! The export page.

use std::path::Path;
use std::thread;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::page::Page;
use view::reading::chart::Chart;

use crate::facts::ATLAS;
use crate::support::{LARGE, all_texts, click, empty_folder, press, sized, view};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

fn open_page(harness: &mut Harness<'_, DesktopApp>) {
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run();
    assert_eq!(view(harness).session.page, Some(Page::Export));
}

/// Presses the button of the page; the menu of the same name stands before it.
fn click_export(harness: &mut Harness<'_, DesktopApp>) {
    let buttons = harness.get_all_by_role_and_label(Role::Button, "Export");
    buttons.last().unwrap().click();
    harness.run();
}

fn choose(harness: &mut Harness<'_, DesktopApp>, name: &str) {
    harness.get_by_label(name).click_accesskit();
    harness.run();
}

/// Runs the window until the export is over; gives its notice.
fn until_over(harness: &mut Harness<'_, DesktopApp>) -> String {
    for _ in 0..3000 {
        harness.step();
        let texts = all_texts(harness);
        let said = texts
            .into_iter()
            .find(|text| text.starts_with("Saved as ") || text.starts_with("Export canceled"));
        if let Some(said) = said {
            return said;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the writing never ends");
}

fn open(folder: &Path) -> Harness<'static, DesktopApp> {
    sized(LARGE).year(1999).pictures(folder).open()
}

#[test]
fn the_map_is_saved_as_a_drawing_with_its_day_its_policy_and_its_source() {
    let folder = empty_folder("exports-a-drawing");
    let mut harness = open(&folder);
    open_page(&mut harness);
    choose(&mut harness, "PDF");
    choose(&mut harness, "SVG drawing");
    click_export(&mut harness);
    let said = until_over(&mut harness);
    let file = folder.join("nato-atlas-1999.svg");
    assert!(said.ends_with(&file.display().to_string()), "{said}");
    assert!(file.exists());
    assert_eq!(view(&harness).session.export, None);
    // The second one does not replace the first.
    press(&mut harness, Key::Escape);
    open_page(&mut harness);
    click_export(&mut harness);
    for _ in 0..3000 {
        harness.step();
        if folder.join("nato-atlas-1999-2.svg").exists() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("no second file");
}

#[test]
fn the_page_saves_the_chart_that_is_open_as_a_drawing_and_as_a_table() {
    let folder = empty_folder("exports-a-chart-from-the-page");
    let mut harness = sized(LARGE)
        .year(1999)
        .with(|view| view.settings.chart = Some(Chart::Population))
        .pictures(&folder)
        .open();
    open_page(&mut harness);
    choose(&mut harness, "Chart “Population”");
    assert!(!has(&harness, "Animated GIF"));
    choose(&mut harness, "CSV table");
    // A table has no size.
    assert!(!has(&harness, "Size in pixels"));
    click_export(&mut harness);
    until_over(&mut harness);
    let table = folder.join("nato-atlas-chart-population.csv");
    let text = std::fs::read_to_string(table).unwrap();
    assert!(text.starts_with("# Population of NATO members"), "{text}");
    press(&mut harness, Key::Escape);
    open_page(&mut harness);
    choose(&mut harness, "SVG drawing");
    click_export(&mut harness);
    let drawing = folder.join("nato-atlas-chart-population.svg");
    for _ in 0..3000 {
        harness.step();
        if drawing.exists() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("no drawing");
}

#[test]
fn the_export_menu_offers_each_chart_in_its_formats() {
    for (chart, name, formats) in [
        (
            Chart::Land,
            "Area",
            &["PNG image", "SVG drawing", "PDF", "CSV table"][..],
        ),
        (Chart::Quotes, "Quotes", &["CSV table"]),
    ] {
        let folder = empty_folder(&format!("exports-{}-from-the-menu", chart.name()));
        let mut harness = open(&folder);
        click(&mut harness, "Export");
        let rows = harness.get_all_by_role_and_label(Role::Button, name);
        rows.last().unwrap().click();
        harness.run();
        for format in ["PNG image", "SVG drawing", "PDF", "CSV table"] {
            let is_offered = all_texts(&harness).iter().any(|text| text == format);
            assert_eq!(is_offered, formats.contains(&format), "{format} of {name}");
        }
        click(&mut harness, "CSV table");
        until_over(&mut harness);
        let file = folder.join(format!("nato-atlas-chart-{}.csv", chart.name()));
        assert!(file.exists(), "{}", file.display());
    }
}

#[test]
fn a_long_export_tells_how_far_it_is_and_can_be_stopped() {
    let folder = empty_folder("stops-an-export");
    let mut harness = open(&folder);
    press(&mut harness, Key::T);
    let tour = &ATLAS.tours()[0];
    let name = format!("{}: start ({} steps)", tour.title, tour.steps.len());
    choose(&mut harness, &name);
    open_page(&mut harness);
    choose(&mut harness, &format!("Tour “{}”", tour.title));
    choose(&mut harness, "PDF handout, one page per step");
    click_export(&mut harness);
    assert!(has(&harness, "done"));
    click(&mut harness, "Cancel");
    let said = until_over(&mut harness);
    assert!(said.starts_with("Export canceled"), "{said}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}
