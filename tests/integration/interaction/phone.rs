//! A phone held upright: bars in rows, the panel below the map.

use egui::accesskit::Role;
use egui::{Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{map_rect, settle_in, sized};

#[test]
fn on_a_phone_the_panel_lies_below_the_map_and_no_control_lies_on_another() {
    let screen = vec2(390.0, 844.0);
    let mut harness = sized(screen).select("POL").open();
    settle_in(&mut harness, screen);
    let map = map_rect(&harness);
    assert!(
        map.width() >= 380.0 && map.height() >= 200.0,
        "the map is {map}"
    );
    let panel = harness.get_by_role_and_label(Role::Tab, "Quotes").rect();
    assert!(panel.top() >= map.bottom() - 1.0, "{panel} beside {map}");

    let window = Rect::from_min_size(egui::Pos2::ZERO, screen).expand(1.0);
    let nodes = harness.root().children_recursive();
    let in_top_bar = nodes
        .filter(|node| {
            let role = node.accesskit_node().role();
            matches!(role, Role::Button | Role::TextInput)
        })
        .filter(|node| node.rect().bottom() <= map.top());
    let below = [
        "Previous enlargement",
        "Previous year",
        "Play",
        "Next year",
        "Next enlargement",
    ];
    let below = below.map(|name| harness.get_by_role_and_label(Role::Button, name));
    let controls: Vec<_> = in_top_bar
        .chain(below)
        .map(|node| {
            (
                node.accesskit_node().label().unwrap_or_default(),
                node.rect(),
            )
        })
        .collect();
    assert!(controls.len() >= 12, "{controls:?}");
    for (index, (name, rect)) in controls.iter().enumerate() {
        assert!(window.contains_rect(*rect), "{name} at {rect}");
        for (other, other_rect) in &controls[index + 1..] {
            let shared = rect.shrink(1.0).intersect(other_rect.shrink(1.0));
            assert!(
                !shared.is_positive(),
                "{name} at {rect} lies on {other} at {other_rect}"
            );
        }
    }
}
