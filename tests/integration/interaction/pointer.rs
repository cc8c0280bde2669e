//! The tooltip of the map, and the cursor.

use atlas::timeline::layer::Layer;
use egui::accesskit::Role;
use egui::{CursorIcon, Order, Pos2, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use geo::lon_lat::LonLat;
use nato_atlas::desktop::desktop_app::DesktopApp;

use crate::support::{LARGE, all_texts, map_rect, on_map, sized, view};

fn hover(harness: &mut Harness<'_, DesktopApp>, position: Pos2) {
    harness.hover_at(position);
    harness.run();
    harness.run();
}

fn screen_of(harness: &Harness<'_, DesktopApp>, place: LonLat) -> Pos2 {
    view(harness).viewport().screen_from_lon_lat(place).unwrap()
}

/// The rectangles of the tooltips, in points.
fn notes(harness: &Harness<'_, DesktopApp>) -> Vec<Rect> {
    harness.ctx.memory(|memory| {
        let layers = memory.areas().visible_layer_ids();
        let notes = layers.iter().filter(|layer| layer.order == Order::Tooltip);

        notes
            .filter_map(|layer| memory.area_rect(layer.id))
            .collect()
    })
}

#[test]
fn the_note_is_never_under_the_pointer_and_never_off_the_window() {
    for size in [LARGE, egui::vec2(800.0, 600.0)] {
        let mut harness = sized(size).year(2000).layer(Layer::Partnership).open();
        let (map, window) = (map_rect(&harness), Rect::from_min_size(Pos2::ZERO, size));
        let mut seen = 0;
        for row in 0..8 {
            for column in 0..10 {
                let share = egui::vec2(column as f32 + 0.2, row as f32 + 0.2);
                let pointer = map.min + map.size() * share / egui::vec2(10.0, 8.0);
                hover(&mut harness, pointer);
                for note in notes(&harness) {
                    seen += 1;
                    assert!(!note.contains(pointer), "{size}, {pointer}: {note}");
                    assert!(window.contains_rect(note), "{size}, {pointer}: {note}");
                }
            }
        }
        assert!(seen > 20, "{size}: only {seen} notes");
    }
}

#[test]
fn the_note_tells_status_since_when_and_the_next_step_to_come() {
    let mut harness = sized(LARGE).year(2000).layer(Layer::Partnership).open();
    let romania = screen_of(&harness, LonLat::new(25.0, 46.0));
    hover(&mut harness, romania);
    let texts = all_texts(&harness);
    for words in [
        "In the Partnership for Peace, not a NATO member",
        "Since 26 January 1994",
        "In a Membership Action Plan, which does not lead to membership by itself (since April 1999)",
        "Later: Invitation by the Council, 21 November 2002",
    ] {
        assert!(
            texts.iter().any(|text| text == words),
            "no “{words}” in {texts:#?}"
        );
    }
}

#[test]
fn the_note_says_what_the_star_beside_a_name_means() {
    let mut harness = sized(LARGE).year(1985).open();
    let france = screen_of(&harness, LonLat::new(3.5, 46.0));
    hover(&mut harness, france);
    let words = "Outside integrated military command, still a member";
    let texts = all_texts(&harness);
    assert!(texts.iter().any(|text| text == words), "{texts:#?}");
}

#[test]
fn the_cursor_tells_what_a_press_does() {
    let mut harness = sized(LARGE).year(2000).open();
    let cursor = |harness: &Harness<'_, DesktopApp>| harness.output().platform_output.cursor_icon;
    let [land, sea] =
        [LonLat::new(22.0, 50.0), LonLat::new(-8.0, 46.5)].map(|place| screen_of(&harness, place));
    hover(&mut harness, land);
    assert_eq!(cursor(&harness), CursorIcon::PointingHand);
    hover(&mut harness, sea);
    assert_eq!(cursor(&harness), CursorIcon::Grab);
    harness.drag_at(sea);
    harness.hover_at(sea + egui::vec2(40.0, 0.0));
    harness.step();
    harness.step();
    assert_eq!(cursor(&harness), CursorIcon::Grabbing);
}

#[test]
fn a_name_brings_up_the_note_of_its_country_wherever_it_stands() {
    let mut harness = sized(LARGE).year(2024).open();
    let names: Vec<_> = [
        "Ireland", "Portugal", "Denmark", "Albania", "Malta", "Cyprus", "Iceland",
    ]
    .into_iter()
    .filter_map(|name| Some((name, on_map(&harness, name)?.rect())))
    .collect();
    assert!(names.len() > 4, "{names:?}");
    for (name, rect) in names {
        // The corner of a name lies on land of others or at sea more often than its middle.
        for at in [rect.center(), rect.right_center() - egui::vec2(1.0, 0.0)] {
            hover(&mut harness, at);
            let cursor = harness.output().platform_output.cursor_icon;
            assert_eq!(cursor, CursorIcon::PointingHand, "{name}");
            let texts = all_texts(&harness);
            assert!(texts.iter().any(|text| text == name), "{name}: {texts:#?}");
        }
    }
}

#[test]
fn the_cursor_is_a_hand_over_every_mark_of_a_talk_even_at_sea() {
    let mut seen = 0;
    for year in 1989..2000 {
        let mut harness = sized(LARGE).year(year).open();
        let is_mark = |node: &Node<'_>| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.ends_with(" quote") || label.ends_with(" quotes"))
        };
        let map = map_rect(&harness);
        let marks: Vec<_> = harness
            .query_all_by_role(Role::Button)
            .filter(is_mark)
            .map(|node| node.rect().center())
            .filter(|mark| map.contains(*mark))
            .collect();
        for mark in marks {
            seen += 1;
            hover(&mut harness, mark);
            let cursor = harness.output().platform_output.cursor_icon;
            assert_eq!(cursor, CursorIcon::PointingHand, "{year}, {mark}");
        }
    }
    assert!(seen > 10, "{seen}");
}
