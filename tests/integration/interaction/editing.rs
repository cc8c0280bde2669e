//! The user's own tours: written in the window, saved in files, shared.

use std::fs;
use std::path::Path;

use atlas::tour::Tour;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;

use crate::support::{LARGE, all_texts, click, empty_folder, press, sized, view};

fn has(harness: &Harness<'_, DesktopApp>, words: &str) -> bool {
    all_texts(harness).iter().any(|text| text.contains(words))
}

fn press_with(harness: &mut Harness<'_, DesktopApp>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Types into the field `name` and leaves it.
fn fill(harness: &mut Harness<'_, DesktopApp>, name: &str, words: &str) {
    field(harness, name).focus();
    harness.run();
    field(harness, name).type_text(words);
    harness.run();
    press(harness, Key::Escape);
}

fn field<'a>(harness: &'a Harness<'_, DesktopApp>, name: &'a str) -> Node<'a> {
    let is_field = |node: &Node<'_>| {
        let role = node.accesskit_node().role();
        matches!(role, Role::TextInput | Role::MultilineTextInput)
    };

    harness.get_all_by_label(name).find(is_field).expect(name)
}

fn saved(folder: &Path) -> Vec<Tour> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();

    files
        .iter()
        .map(|file| serde_json::from_slice(&fs::read(file).unwrap()).unwrap())
        .collect()
}

#[test]
fn a_lesson_is_written_saved_by_itself_and_given_from_its_file() {
    let folder = empty_folder("writes-a-lesson");
    let mut harness = sized(LARGE).year(1999).select("POL").tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    fill(&mut harness, "Text", "Three states join in 1999.");
    fill(&mut harness, "Question", "Which ones?");
    fill(&mut harness, "Notes (presenter only)", "Wait for hands.");
    press(&mut harness, Key::ArrowRight);
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    fill(&mut harness, "Text", "And then?");

    let [tour] = &saved(&folder)[..] else {
        panic!("one file for one tour");
    };
    assert_eq!(tour.steps.len(), 2);
    assert_eq!(tour.steps[0].text, "Three states join in 1999.");
    assert_eq!(tour.steps[0].notes.as_deref(), Some("Wait for hands."));
    assert_eq!(
        tour.steps[0]
            .select
            .map(|state| state.to_string())
            .as_deref(),
        Some("POL")
    );
    assert_eq!(tour.steps[1].year, Some(2000));
    assert_eq!(tour.steps[1].text, "And then?");

    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    let name = format!("{}: start (2 steps)", tour.title);
    harness.get_by_label(&name).click_accesskit();
    harness.run();
    assert!(has(&harness, "Three states join in 1999."));
    assert_eq!(view(&harness).place.year, 1999);
}

#[test]
fn a_text_that_is_too_long_is_flagged() {
    let folder = empty_folder("too-long");
    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    fill(&mut harness, "Text", &"word ".repeat(40));
    assert!(has(&harness, "40 of 40 words") && !has(&harness, "Too long to read"));
    fill(&mut harness, "Text", "more ");
    assert!(has(&harness, "41 of 40 words") && has(&harness, "Too long to read"));
}

#[test]
fn a_change_is_taken_back_with_its_key() {
    let folder = empty_folder("takes-back");
    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    click(&mut harness, "Duplicate");
    assert_eq!(view(&harness).session.own_tours.tours[0].steps.len(), 2);
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(view(&harness).session.own_tours.tours[0].steps.len(), 1);
    assert_eq!(saved(&folder)[0].steps.len(), 1);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_place_and_the_remedy() {
    let folder = empty_folder("names-the-file");
    fs::write(folder.join("broken.json"), "{ \"id\": \"broken\", }").unwrap();
    let harness = sized(LARGE).tours(&folder).open();
    assert!(has(
        &harness,
        "broken.json: cannot be read at line 1, column 19"
    ));
}

#[test]
fn a_step_of_text_alone_hides_the_map_from_the_class() {
    let folder = empty_folder("text-alone");
    let tour = r#"{ "id": "mine", "title": "Mine", "summary": "",
        "steps": [{ "title": "Welcome", "text": "No map yet.", "text_only": true },
                  { "title": "Then", "text": "The map." }] }"#;
    fs::write(folder.join("mine.json"), tour).unwrap();
    let mut harness = sized(egui::vec2(640.0, 360.0)).tours(&folder).open();
    press(&mut harness, Key::T);
    harness
        .get_by_label("Mine: start (2 steps)")
        .click_accesskit();
    harness.run();
    press(&mut harness, Key::F5);
    assert!(has(&harness, "No map yet."));
    assert!(
        harness
            .query_by_role_and_label(Role::Canvas, "Map")
            .is_none()
    );
    press(&mut harness, Key::PageDown);
    assert!(has(&harness, "The map."));
    assert!(harness.query_by_role(Role::Canvas).is_some());
    press(&mut harness, Key::PageUp);
    assert!(has(&harness, "No map yet."));
}

#[test]
fn what_was_undone_in_one_step_does_not_come_into_another() {
    let folder = empty_folder("undo-in-a-field");
    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    fill(&mut harness, "Text", "First words.");
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    field(&harness, "Text").focus();
    harness.run();
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    let tour = &view(&harness).session.own_tours.tours[0];
    assert_eq!(tour.steps[0].text, "First words.");
    assert!(tour.steps.iter().skip(1).all(|step| step.text.is_empty()));
}

#[test]
fn a_step_is_added_while_a_text_is_typed() {
    let folder = empty_folder("adds-while-typing");
    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    field(&harness, "Text").focus();
    harness.run();
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    let tour = &view(&harness).session.own_tours.tours[0];
    assert_eq!(tour.steps.len(), 2);
    assert!(tour.steps.iter().all(|step| step.text.is_empty()));
}

#[test]
fn a_tour_that_could_not_be_saved_is_kept_and_saved_later() {
    let folder = empty_folder("saved-later");
    fs::remove_dir(&folder).unwrap();
    // A file where the folder should be.
    fs::write(&folder, "").unwrap();
    let mut harness = sized(LARGE).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    assert!(has(&harness, "Your tour could not be saved"));
    assert_eq!(view(&harness).session.own_tours.unsaved().count(), 1);
    fs::remove_file(&folder).unwrap();
    for _ in 0..150 {
        harness.step();
    }
    assert_eq!(view(&harness).session.own_tours.unsaved().count(), 0);
    assert_eq!(saved(&folder).len(), 1);
}

#[test]
fn a_tour_is_deleted_and_brought_back_on_the_page_of_tours() {
    let folder = empty_folder("deletes-a-tour");
    let mut harness = sized(LARGE).year(1999).tours(&folder).open();
    press(&mut harness, Key::T);
    click(&mut harness, "New tour from this view");
    press(&mut harness, Key::T);
    let click_on_page = |harness: &mut Harness<'_, DesktopApp>, name: &str| {
        harness.get_by_label(name).click_accesskit();
        harness.run();
    };
    click_on_page(&mut harness, "My tour: delete");
    let names = || {
        let entries = fs::read_dir(&folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(), ["own-1.nato-tour.json.deleted"]);
    assert!(has(&harness, "“My tour” was deleted."));

    click_on_page(&mut harness, "My tour: restore");
    assert!(names().contains(&"own-1.nato-tour.json".to_owned()));
    assert!(!has(&harness, "“My tour” was deleted."));
}
