use super::*;
use crate::desktop::store::tests::Folder;
use atlas::tour::TourStep;

const TOUR: &str = r#"{
  "id": "mine",
  "title": "Mine",
  "summary": "Two steps.",
  "author": { "name": "somebody" },
  "steps": [
    { "title": "One", "text": "First words.", "year": 1955, "mood": "calm" },
    { "title": "Two", "text": "", "question": { "ask": "Who?", "answer": "They.", "points": 2 } }
  ]
}"#;

fn atlas() -> Atlas {
    Atlas::bundled().unwrap()
}

fn folder_with(test: &str, files: &[(&str, &str)]) -> (Folder, ToursFolder) {
    let folder = Folder::new(test);
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let tours = ToursFolder::at(Some(folder.path().to_owned()));

    (folder, tours)
}

#[test]
fn what_this_version_does_not_know_survives_a_change_and_a_save() {
    let (folder, mut tours) = folder_with("tours-unknown", &[("mine.json", TOUR)]);
    let (mut read, notices) = tours.load(&atlas());
    assert_eq!(notices, []);
    read[0].steps[0].title = "Changed".to_owned();
    assert_eq!(tours.save(&read[0]), Ok(None));
    let text = fs::read_to_string(folder.path().join("mine.json")).unwrap();
    let (then, mut before): (serde_json::Value, serde_json::Value) = (
        serde_json::from_str(&text).unwrap(),
        serde_json::from_str(TOUR).unwrap(),
    );
    before["steps"][0]["title"] = "Changed".into();
    assert_eq!(then, before);
}

#[test]
fn a_damaged_file_is_named_and_left_as_it_is() {
    let (folder, mut tours) =
        folder_with("tours-damaged", &[("own-1.nato-tour.json", "{ \"id\": ")]);
    let (read, notices) = tours.load(&atlas());
    assert_eq!(read, []);
    let text = notices[0].text(&Wording::english());
    assert!(
        text.contains("own-1.nato-tour.json: cannot be read at line 1"),
        "{text}"
    );
    // A new tour with the name of that file goes elsewhere.
    let tour = Tour {
        id: TourId::new("own-1"),
        ..serde_json::from_str(TOUR).unwrap()
    };
    assert_eq!(tours.save(&tour), Ok(None));
    let file = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(file("own-1.nato-tour.json"), "{ \"id\": ");
    assert!(file("own-1-2.nato-tour.json").contains("First words."));
}

#[test]
fn what_another_program_changed_is_not_written_over() {
    let (folder, mut tours) = folder_with("tours-changed", &[("mine.json", TOUR)]);
    let (read, _) = tours.load(&atlas());
    let elsewhere = TOUR.replace("First", "Other");
    fs::write(folder.path().join("mine.json"), &elsewhere).unwrap();
    let file = |name: &str| folder.path().join(name);
    let notice = TourNotice::Changed(file("mine.json"), file("mine.nato-tour.json"));
    assert_eq!(tours.save(&read[0]), Ok(Some(notice)));
    assert_eq!(fs::read_to_string(file("mine.json")).unwrap(), elsewhere);
    // From then on it lies there.
    assert_eq!(tours.save(&read[0]), Ok(None));
}

#[test]
fn a_tour_that_names_what_does_not_exist_is_offered_and_the_step_named() {
    let text = TOUR.replace("\"mood\": \"calm\"", "\"select\": \"ZZZ\"");
    let (_folder, mut tours) = folder_with("tours-names", &[("mine.json", &text)]);
    let (read, notices) = tours.load(&atlas());
    assert_eq!(read.len(), 1);
    let text = notices[0].text(&Wording::english());
    assert!(text.contains("step 1: refers to the state “ZZZ”"), "{text}");
}

#[test]
fn of_tours_with_one_id_the_later_get_another_and_keep_their_files() {
    let bundled = TOUR.replace("\"mine\"", "\"baltic\"");
    let files = [("a.json", TOUR), ("b.json", TOUR), ("c.json", &bundled)];
    let (folder, mut tours) = folder_with("tours-twice", &files);
    let (read, notices) = tours.load(&atlas());
    assert_eq!(notices, []);
    let ids: Vec<_> = read.iter().map(|tour| tour.id.as_str()).collect();
    assert_eq!(ids, ["mine", "mine-2", "baltic-2"]);
    assert_eq!(tours.save(&read[1]), Ok(None));
    let file = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(file("a.json"), TOUR);
    assert!(file("b.json").contains("\"mine-2\""));
}

#[test]
fn without_a_folder_or_with_one_that_is_no_folder_nothing_is_lost_silently() {
    let tour: Tour = serde_json::from_str(TOUR).unwrap();
    assert_eq!(ToursFolder::default().save(&tour), Ok(None));
    let (folder, _) = folder_with("tours-file", &[("file", "")]);
    let mut tours = ToursFolder::at(Some(folder.path().join("file")));
    assert!(matches!(
        tours.load(&atlas()).1[..],
        [TourNotice::Unreadable(..)]
    ));
    assert!(matches!(tours.save(&tour), Err(TourNotice::Unwritable(..))));
    let mut missing = ToursFolder::at(Some(folder.path().join("not there yet")));
    assert_eq!(missing.load(&atlas()), (Vec::new(), Vec::new()));
    assert_eq!(missing.save(&tour), Ok(None));
}

#[test]
fn a_step_is_written_without_what_it_leaves_out() {
    let step = TourStep {
        title: "One".to_owned(),
        ..TourStep::default()
    };
    let text = serde_json::to_string(&step).unwrap();
    assert_eq!(text, r#"{"title":"One","text":""}"#);
}

#[test]
fn an_id_that_looks_like_a_path_leads_out_of_no_folder() {
    let (folder, mut tours) = folder_with("tours-path", &[]);
    let tour = Tour {
        id: TourId::new("../outside"),
        ..serde_json::from_str(TOUR).unwrap()
    };
    assert_eq!(tours.save(&tour), Ok(None));
    assert!(folder.path().join("tour.nato-tour.json").exists());
}

#[test]
fn a_deleted_tour_keeps_its_file_under_a_name_that_is_not_read() {
    let (folder, mut tours) = folder_with("tours-deleted", &[("mine.json", TOUR)]);
    let (read, _) = tours.load(&atlas());
    let aside = folder.path().join("mine.json.deleted");
    let notice = tours.set_aside(&read[0].id);
    assert_eq!(notice, Some(TourNotice::SetAside(aside.clone())));
    assert_eq!(fs::read_to_string(&aside).unwrap(), TOUR);
    let mut again = ToursFolder::at(Some(folder.path().to_owned()));
    assert_eq!(again.load(&atlas()), (Vec::new(), Vec::new()));

    // An undone deletion is written into a new file; a second deletion replaces no file.
    assert_eq!(tours.save(&read[0]), Ok(None));
    assert!(folder.path().join("mine.nato-tour.json").exists());
    let second = folder.path().join("mine.nato-tour.json.deleted");
    let notice = tours.set_aside(&read[0].id);
    assert_eq!(notice, Some(TourNotice::SetAside(second)));
    assert_eq!(
        tours.set_aside(&read[0].id),
        None,
        "it has no file any more"
    );
}

#[test]
fn a_file_that_lies_elsewhere_is_opened_and_saved_where_it_lies() {
    let (_folder, mut tours) = folder_with("tours-opened", &[("mine.json", TOUR)]);
    tours.load(&atlas());
    let elsewhere = Folder::new("tours-elsewhere");
    let file = elsewhere.path().join("lesson.nato-tour.json");
    fs::write(&file, TOUR).unwrap();
    let (mut tour, notices) = tours.open(&atlas(), &file).unwrap();
    assert_eq!((tour.id.as_str(), notices), ("mine-2", Vec::new()));
    tour.title = "Changed".to_owned();
    assert_eq!(tours.save(&tour), Ok(None));
    assert!(fs::read_to_string(&file).unwrap().contains("Changed"));
}

#[test]
fn a_file_of_the_folder_is_opened_as_the_tour_that_it_gave() {
    let files = [("a.json", TOUR), ("b.json", TOUR)];
    let (folder, mut tours) = folder_with("tours-opened-twice", &files);
    let (read, _) = tours.load(&atlas());
    for (name, tour) in ["a.json", "b.json"].iter().zip(&read) {
        let opened = tours.open(&atlas(), &folder.path().join(name)).unwrap();
        assert_eq!(opened, (tour.clone(), Vec::new()));
    }
}
