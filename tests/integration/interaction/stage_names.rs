//! The names that a class needs are on the map, on every usual screen.

use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::snapshot::{Snapshot, Standing, snapshot};
use atlas::timeline::steps::years_of_change;
use egui::accesskit::Role;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::ui::widgets::areas::{banner_id, card_id, legend_id};
use view::lesson::tour::StepPart;
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::support::{begin_tour, map_rect, press, press_for_letters, settle_in, sized, view};

/// The screens of usual projectors, in pixels.
const SCREENS: [Vec2; 2] = [vec2(1280.0, 720.0), vec2(1024.0, 768.0)];

/// Members of this area or more have a name, in km². On a map of all of Europe, in letters for the
/// last row, smaller ones between others have no room: Belgium, the Netherlands, Denmark, Slovakia,
/// Croatia, Hungary.
const LARGE_MEMBER: f64 = 30_000.0;

/// The same for states that join in the year, which go before others.
const LARGE_NEW_MEMBER: f64 = 2_000.0;

/// A node of this size or smaller stands for a state whose name has no room, in points.
const NAMELESS: f32 = 10.5;

/// The states whose names a class looks for: those that join in the year, and the larger members.
fn wanted(snapshot: &Snapshot, year: Year) -> Vec<StateId> {
    let standings = snapshot.standings();
    let members = standings.filter_map(|(state, standing)| match standing {
        Standing::Member(since) => Some((state, since.year() == year)),
        _ => None,
    });

    members
        .filter(|(state, joins)| {
            let least = if *joins {
                LARGE_NEW_MEMBER
            } else {
                LARGE_MEMBER
            };
            snapshot.own_area_km2(*state) >= least
        })
        .map(|(state, _)| state)
        .collect()
}

/// Where the middle of a state lies, if it is on the map and nothing covers it.
fn visible_middle(harness: &Harness<'_, DesktopApp>, state: StateId) -> Option<egui::Pos2> {
    let label = ATLAS.labels_of(state).last()?;
    let anchor = label
        .europe
        .as_ref()
        .map(|europe| europe.anchor)
        .or(label.anchor)?;
    let middle = view(harness)
        .viewport()
        .screen_from_lon_lat(anchor.into())?;
    let covers = |rect: Rect| rect.expand(4.0).contains(middle);
    let areas = [banner_id(), legend_id(), card_id()];
    let mut over = areas
        .into_iter()
        .filter_map(|id| harness.ctx.memory(|memory| memory.area_rect(id)));
    let room = map_rect(harness).shrink(16.0);

    (room.contains(middle) && !over.any(covers)).then_some(middle)
}

/// Whether the name of a state is on the map.
fn has_name(harness: &Harness<'_, DesktopApp>, name: &str) -> bool {
    let start = format!("{name}: ");

    harness.query_all_by_role(Role::Button).any(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(&start) && node.rect().width() > NAMELESS
    })
}

#[test]
fn a_class_reads_the_names_of_those_whom_a_step_is_about() {
    let mut missing = Vec::new();
    for tour in ATLAS.tours() {
        let mut harness = sized(SCREENS[0]).motion(Motion::Reduced).open();
        press(&mut harness, Key::T);
        begin_tour(&mut harness, tour);
        press_for_letters(&mut harness, Key::F5);
        settle_in(&mut harness, SCREENS[0]);
        loop {
            press(&mut harness, Key::PageDown);
            let progress = view(&harness).session.tour_progress.as_ref();
            let Some((step, part)) = progress.map(|on| (on.step, on.part)) else {
                break;
            };
            if part == StepPart::Closing {
                break;
            }
            let step = &tour.steps[step];
            if part != StepPart::Text || step.text_only {
                continue;
            }
            let snapshot = snapshot(&ATLAS, ATLAS.date_shown(view(&harness).place.year));
            for state in step.select.iter().chain(&step.highlight) {
                let is_large = snapshot.own_area_km2(*state) >= LARGE_NEW_MEMBER;
                if !is_large || visible_middle(&harness, *state).is_none() {
                    continue;
                }
                let name = ATLAS.state(*state).unwrap().name_on(snapshot.date, "en");
                if !has_name(&harness, name) {
                    missing.push(format!("{name} in “{}” of {}", step.title, tour.title));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_class_reads_the_names_of_who_joins_and_of_the_larger_members() {
    let mut missing = Vec::new();
    for screen in SCREENS {
        for year in years_of_change(&ATLAS) {
            let mut harness = sized(screen).year(year).presented(None).open();
            settle_in(&mut harness, screen);
            let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
            for state in wanted(&snapshot, year) {
                if visible_middle(&harness, state).is_none() {
                    continue;
                }
                let name = ATLAS.state(state).unwrap().name_on(snapshot.date, "en");
                if !has_name(&harness, name) {
                    missing.push(format!("{name} in {year} on {screen}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
