//! Everything can be reached in windows of every size, on screens of every scale.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Order, Pos2, Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::fact::Fact;
use view::lesson::presenting::{AudienceDisplay, Presenting};
use view::lesson::tour::{StepPart, TourProgress};
use view::page::Page;
use view::place::Panel;
use view::reading::chart::Chart;
use view::time::comparison::CompareMode;

use crate::facts::ATLAS;
use crate::support::{LARGE, Setup, map_rect, press, settle_in, sized, view};

/// Every page over the map.
pub(crate) const PAGES: [Page; 10] = [
    Page::Help,
    Page::About,
    Page::FactCheck,
    Page::Conversation,
    Page::Tours,
    Page::Export,
    Page::Readability,
    Page::Preview,
    Page::Explain,
    Page::Sources,
];

/// The smallest screen, in pixels.
const SMALLEST: Vec2 = vec2(1024.0, 600.0);

/// The windows that are asked for, in pixels.
const WINDOWS: [Vec2; 5] = [
    SMALLEST,
    vec2(1280.0, 720.0),
    vec2(1366.0, 768.0),
    vec2(1920.0, 1080.0),
    vec2(3840.0, 2160.0),
];

/// The usual pixels per point of systems.
const SCALES: [f32; 3] = [1.0, 1.5, 2.0];

/// Controls below the map that reach under the panel beside it.
const IN_THE_BAR: [&str; 4] = ["Play", "Playback speed: 2×", "Next year", "Jump to 2026"];

/// How far a node may stand over the edge by rounding, in points.
const ROUNDING: f32 = 1.0;

type Change = fn(Setup) -> Setup;

/// Opens the application in a window of so many pixels.
fn opened(setup: Setup, pixels: Vec2, scale: f32) -> Harness<'static, DesktopApp> {
    let mut harness = setup.size(pixels / scale).open();
    settle_in(&mut harness, pixels / scale);

    harness
}

/// The names and rectangles of controls, and of texts too unless `controls_only`.
fn parts(harness: &Harness<'_, DesktopApp>, controls_only: bool) -> Vec<(String, Rect)> {
    let nodes = harness.root().children_recursive();
    let is_control = |role: Role| {
        matches!(
            role,
            Role::Button
                | Role::Link
                | Role::CheckBox
                | Role::RadioButton
                | Role::Slider
                | Role::TextInput
                | Role::ComboBox
        )
    };

    nodes
        .filter(|node| !controls_only || is_control(node.accesskit_node().role()))
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .filter_map(|node| Some((node.accesskit_node().label()?, node.rect())))
        .filter(|(_, rect)| rect.is_positive())
        .collect()
}

/// Fails unless everything is in the window, or below other things in a list that scrolls.
fn assert_in_reach(harness: &Harness<'_, DesktopApp>, situation: &str) {
    let window = harness.ctx.content_rect();
    let map = map_rect(harness);
    for (name, rect) in parts(harness, false) {
        assert!(
            rect.left() >= window.left() - ROUNDING && rect.right() <= window.right() + ROUNDING,
            "{situation}: “{name}” at {rect} is beside the window {window}"
        );
    }
    let dialogs = harness.ctx.memory(|memory| {
        let layers = memory.areas().visible_layer_ids();
        let over = layers
            .iter()
            .filter(|layer| layer.order == Order::Foreground);
        let rects = over.filter_map(|layer| memory.area_rect(layer.id));

        rects.collect::<Vec<_>>()
    });
    for dialog in &dialogs {
        assert!(
            window.expand(ROUNDING).contains_rect(*dialog),
            "{situation}: a page at {dialog} in {window}"
        );
    }
    let controls = parts(harness, true);
    for name in IN_THE_BAR {
        let is_there = controls.iter().any(|(control, _)| control == name);
        assert!(is_there, "{situation}: no “{name}”");
    }
    for (name, rect) in controls {
        // What stands beside the map scrolls, as pages do.
        let scrolls = rect.left() >= map.right() && !IN_THE_BAR.contains(&name.as_str());
        let is_on_page = dialogs
            .iter()
            .any(|dialog| dialog.x_range().intersects(rect.x_range()));
        if !scrolls && !is_on_page {
            assert!(
                window.expand(ROUNDING).contains_rect(rect),
                "{situation}: “{name}” at {rect} in {window}"
            );
        }
    }
    assert!(
        map.width() > 250.0 && map.height() > 150.0,
        "{situation}: {map}"
    );
}

#[test]
fn everything_around_the_map_is_in_reach_at_every_size_and_scale() {
    for pixels in WINDOWS {
        for scale in SCALES {
            let setups: [(&str, Change); 6] = [
                ("country", |setup| setup.year(2004).select("POL")),
                ("quotes", |setup| setup.year(1997).panel(Panel::Quotes)),
                ("two years", |setup| setup.compare(CompareMode::Swipe, 1989)),
                ("outline", |setup| setup.compare(CompareMode::Overlay, 1989)),
                ("console", |setup| {
                    let mut presenting = Presenting::default();
                    presenting.place = AudienceDisplay::AudienceWindow;
                    let tour = &ATLAS.tours()[0];
                    let tour_progress = TourProgress {
                        tour: tour.id.clone(),
                        step: 1,
                        part: StepPart::Quote(0),
                        playing: None,
                    };
                    setup
                        .presented(Some(tour_progress))
                        .with(|view| view.session.presenting = Some(presenting))
                }),
                ("chart", |setup| {
                    setup.with(|view| view.settings.chart = Some(Chart::Members))
                }),
            ];
            for (name, change) in setups {
                let harness = opened(change(sized(pixels)), pixels, scale);
                assert_in_reach(&harness, &format!("{name}, {pixels} at {scale}"));
            }
        }
    }
}

#[test]
fn every_page_fits_into_the_smallest_window() {
    for scale in SCALES {
        for page in PAGES {
            let setup = sized(SMALLEST).with(|view| {
                view.session.page = Some(page);
                view.session.fact = Some(Fact::Figure(Chart::Members));
                view.session.thread = ATLAS.threads().first().map(|thread| thread.id.clone());
            });
            let harness = opened(setup, SMALLEST, scale);
            assert_eq!(view(&harness).session.page, Some(page));
            assert_in_reach(&harness, &format!("{page:?} at {scale}"));
        }
    }
}

/// Turns the wheel over `at` as far as it goes; fails unless something moves, and all that moves ends
/// above `limit`.
fn assert_scrolls_into_reach(
    harness: &mut Harness<'_, DesktopApp>,
    at: Pos2,
    limit: f32,
    situation: &str,
) {
    let before = parts(harness, false);
    harness.hover_at(at);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -50_000.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run();
    let after = parts(harness, false);
    let moved: Vec<_> = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before.0 == after.0 && before.1.top() > after.1.top() + 1.0)
        .map(|(_, after)| after)
        .collect();
    assert!(moved.len() > 3, "{situation}: nothing scrolls");
    for (name, rect) in moved {
        assert!(
            rect.bottom() <= limit + ROUNDING,
            "{situation}: “{name}” at {rect} stays below {limit}"
        );
    }
}

#[test]
fn what_lies_below_the_edge_scrolls_into_reach_in_the_smallest_window() {
    let scale = 2.0;
    for page in [Page::Help, Page::About, Page::Tours, Page::Sources] {
        let setup = sized(SMALLEST).with(|view| view.session.page = Some(page));
        let mut harness = opened(setup, SMALLEST, scale);
        let window = harness.ctx.content_rect();
        let name = format!("{page:?}");
        assert_scrolls_into_reach(&mut harness, window.center(), window.bottom(), &name);
    }
    let mut harness = opened(sized(SMALLEST).year(2004).select("POL"), SMALLEST, scale);
    let map = map_rect(&harness);
    let panel = map.right_center() + vec2(60.0, 0.0);
    assert_scrolls_into_reach(&mut harness, panel, map.bottom(), "country");
}

/// The menus of the top bar, each with its last entry.
const MENUS: [(&str, Role, &str); 5] = [
    ("View", Role::Button, "Full screen"),
    ("Export", Role::Button, "Export…"),
    (
        "Presentation",
        Role::Button,
        "Preview: projector, color blindness",
    ),
    ("Help", Role::Button, "Fact check: a news report"),
    ("Settings", Role::CheckBox, "Reduce motion"),
];

#[test]
fn the_last_line_of_every_menu_is_in_the_smallest_window_or_scrolls_into_it() {
    for scale in SCALES {
        for (menu, role, last) in MENUS {
            let mut harness = opened(sized(SMALLEST), SMALLEST, scale);
            harness.get_by_role_and_label(Role::Button, menu).click();
            harness.run();
            let line = |harness: &Harness<'_, DesktopApp>| {
                let node = harness.get_by_role_and_label(role, last);
                node.rect()
            };
            let window = harness.ctx.content_rect().expand(ROUNDING);
            let hovered = line(&harness).center();
            let inside = Pos2::new(hovered.x, window.center().y);
            harness.hover_at(inside);
            harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: vec2(0.0, -50_000.0),
                phase: egui::TouchPhase::Move,
                modifiers: Modifiers::NONE,
                source: egui::MouseWheelSource::Wheel,
            });
            harness.run();
            let rect = line(&harness);
            assert!(
                window.contains_rect(rect),
                "{menu} at {scale}: “{last}” at {rect} in {window}"
            );
        }
    }
    let mut harness = opened(sized(SMALLEST), SMALLEST, 2.0);
    for name in ["Help", "About the map"] {
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
    }
    assert_eq!(view(&harness).session.page, Some(Page::About));
}

/// The policy of borders: the foot of the open legend, or a line under the folded one.
fn is_policy(node: &Node<'_>) -> bool {
    let label = node.accesskit_node().label();
    let starts = ["Borders as recognized", "Borders on the map"];
    let is_button = node.accesskit_node().role() == Role::Button;

    is_button && label.is_some_and(|label| starts.iter().any(|start| label.starts_with(start)))
}

#[test]
fn menus_open_within_the_window_at_every_size_and_scale() {
    for pixels in WINDOWS {
        for scale in SCALES {
            let situation = format!("{pixels} at {scale}");
            let mut harness = opened(sized(pixels), pixels, scale);
            let menus = MENUS.map(|(menu, _, _)| (Role::Button, menu));
            let legend = (Role::ComboBox, "Color by");
            for (role, menu) in menus.into_iter().chain([legend]) {
                harness.get_by_role_and_label(role, menu).click();
                harness.run();
                let is_open = egui::Popup::is_any_open(&harness.ctx);
                assert!(is_open, "{menu}, {situation}");
                assert_in_reach(&harness, &format!("{menu}, {situation}"));
                press(&mut harness, Key::Escape);
            }
            harness
                .query_all_by_role(Role::Button)
                .find(is_policy)
                .unwrap()
                .click();
            harness.run();
            harness.get_by_label_contains("no statement on their legal status");
            assert_in_reach(&harness, &format!("policy, {situation}"));
            press(&mut harness, Key::Escape);
            let search = harness.get_by_label("Search countries and quotes");
            search.type_text("an");
            harness.run();
            assert_in_reach(&harness, &format!("search, {situation}"));
        }
    }
}

#[test]
fn letters_shrink_with_the_window_and_larger_ones_are_kept_for_a_larger_one() {
    let small = vec2(1024.0, 600.0) / 2.0;
    let mut harness = opened(sized(LARGE), LARGE, 1.0);
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        settle_in(&mut harness, LARGE);
    }
    let set = view(&harness).settings.ui_scale;
    assert!(set > 1.15 && (harness.ctx.zoom_factor() - set).abs() < 1e-3);

    settle_in(&mut harness, small);
    let shrunk = harness.ctx.zoom_factor();
    assert!((0.55..=0.625).contains(&shrunk), "{shrunk}");
    assert_eq!(
        view(&harness).settings.ui_scale,
        set,
        "it is no wish of the user"
    );
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    settle_in(&mut harness, small);
    assert!(
        (harness.ctx.zoom_factor() - shrunk).abs() < 1e-3,
        "larger ones have no room"
    );
    assert_eq!(view(&harness).settings.ui_scale, set);

    settle_in(&mut harness, LARGE);
    assert!(
        (harness.ctx.zoom_factor() - set).abs() < 1e-3,
        "they grow again"
    );
    settle_in(&mut harness, small);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    settle_in(&mut harness, small);
    let smaller = harness.ctx.zoom_factor();
    assert!(smaller < shrunk && view(&harness).settings.ui_scale == smaller);
}

#[test]
fn the_usual_size_of_letters_comes_back_even_where_there_is_no_room_for_it() {
    let small = vec2(1024.0, 600.0) / 2.0;
    let mut harness = opened(sized(LARGE), LARGE, 1.0);
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        settle_in(&mut harness, LARGE);
    }
    settle_in(&mut harness, small);
    let shrunk = harness.ctx.zoom_factor();

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    settle_in(&mut harness, small);
    assert_eq!(view(&harness).settings.ui_scale, 1.0);
    assert_eq!(harness.ctx.zoom_factor(), shrunk, "the window is as small");
    settle_in(&mut harness, LARGE);
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 1e-3);
}
