//! Broken data and notices.

use std::path::PathBuf;

use atlas::problem::{Fault, LoadError, Problem};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::store::Notice;

use crate::support::{LARGE, all_texts, click, sized};

#[test]
fn broken_data_is_said_with_file_record_and_remedy() {
    let fault = Fault::UnknownReference {
        kind: "state",
        id: "XYZ".to_owned(),
    };
    let of_record = Problem {
        file: "assets/map/tenures.json".to_owned(),
        record: "POL".to_owned(),
        fault,
    };
    let of_file = Problem {
        file: "assets/facts/events.json".to_owned(),
        record: String::new(),
        fault: Fault::MissingFile,
    };
    let error = LoadError {
        problems: vec![of_record, of_file],
    };
    let mut harness = sized(LARGE).broken(error).open();
    assert!(harness.state().view().is_none());
    let texts = all_texts(&harness);
    for words in [
        "The map and the facts could not be loaded",
        "2 problems",
        "assets/map/tenures.json, record POL",
        "refers to the state “XYZ”, which does not exist",
        "correct the id, or add the record that it names",
        "assets/facts/events.json",
        "put the file back",
    ] {
        assert!(
            texts.iter().any(|text| text == words),
            "no “{words}” in {texts:#?}"
        );
    }
    click(&mut harness, "Copy list");
}

#[test]
fn a_notice_is_shown_until_it_is_dismissed() {
    let notices = [
        Notice::SetAside(PathBuf::from("memory.broken.json")),
        Notice::NoFolder,
    ];
    let [first, second] = ["memory.broken.json", "no folder"];
    let [a, b] = notices;
    let mut harness = sized(LARGE).notice(&a).notice(&b).open();
    let shows = |harness: &egui_kittest::Harness<'_, _>, words: &str| {
        harness.query_all_by_label_contains(words).next().is_some()
    };
    assert!(shows(&harness, first) && shows(&harness, second));
    harness
        .get_all_by_role_and_label(Role::Button, "Dismiss")
        .next()
        .unwrap()
        .click();
    harness.run();
    assert!(
        !shows(&harness, first) && shows(&harness, second),
        "one at a time"
    );
    click(&mut harness, "Dismiss");
    assert!(!shows(&harness, second));
}
