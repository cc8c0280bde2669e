//! Where the parts of a presentation lie: nothing covers what a step is about, and nothing that a
//! quote needs is out of sight.

use atlas::id::TourId;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::ui::widgets::areas::{banner_id, card_id, legend_id, tour_buttons_id};
use nato_atlas::wording::{Wording, keys};
use view::lesson::tour::{StepPart, TourProgress};
use view::settings::Motion;

use crate::facts::ATLAS;
use crate::support::{press, settle_in, sized, view};

/// A projector of 4:3 and one of 16:9, in pixels.
const LOW: Vec2 = vec2(1024.0, 768.0);
const WIDE: Vec2 = vec2(1280.0, 720.0);

/// The first step of a tour, in a presentation on `screen`.
fn presented_on(screen: Vec2, tour: &str) -> Harness<'static, DesktopApp> {
    let tour_progress = TourProgress {
        tour: TourId::new(tour),
        step: 0,
        part: StepPart::Text,
        playing: None,
    };
    let setup = sized(screen).motion(Motion::Reduced);
    let mut harness = setup.presented(Some(tour_progress)).open();
    settle_in(&mut harness, screen);
    press(&mut harness, Key::Home);
    harness
}

fn area(harness: &Harness<'_, DesktopApp>, id: egui::Id) -> Option<Rect> {
    harness.ctx.memory(|memory| memory.area_rect(id))
}

/// Goes through all parts of a tour from its first step on.
fn each_part(
    harness: &mut Harness<'_, DesktopApp>,
    mut look: impl FnMut(&Harness<'_, DesktopApp>, &TourProgress),
) {
    loop {
        let on = view(harness).session.tour_progress.clone().unwrap();
        if on.part == StepPart::Closing {
            return;
        }
        look(harness, &on);
        press(harness, Key::PageDown);
        harness.run();
    }
}

#[test]
fn on_a_screen_of_4_to_3_nothing_covers_what_the_camera_fits_a_step_into() {
    let mut harness = presented_on(LOW, "ukraine-georgia");
    each_part(&mut harness, |harness, on| {
        let clear = view(harness).session.clear_rect.shrink(1.0);
        for id in [banner_id(), legend_id(), card_id(), tour_buttons_id()] {
            let covered = area(harness, id).unwrap().intersect(clear);
            assert!(!covered.is_positive(), "{on:?}: {id:?} covers {covered}");
        }
    });
}

#[test]
fn on_a_screen_of_4_to_3_a_folded_legend_leaves_its_room_to_the_map() {
    let mut harness = presented_on(LOW, "ukraine-georgia");
    let before = view(&harness).session.clear_rect;
    press(&mut harness, Key::E);
    harness.run();
    let after = view(&harness).session.clear_rect;
    assert!(after.width() > 1.5 * before.width(), "{after}");
    let badge = area(&harness, banner_id()).unwrap();
    assert!(badge.bottom() <= after.top() + 1.0, "{badge} over {after}");
}

#[test]
fn kind_and_verification_of_every_quote_of_a_tour_stand_on_its_card() {
    let wording = Wording::english();
    let mut seen = 0;
    for (screen, tour) in [(WIDE, "clinton-yeltsin"), (LOW, "1990-what-was-said")] {
        let mut harness = presented_on(screen, tour);
        each_part(&mut harness, |harness, on| {
            let StepPart::Quote(place) = on.part else {
                return;
            };
            let step = view(harness).step_on(&ATLAS).unwrap();
            let quote = ATLAS.quote(ATLAS.quotes_of_step(step)[place]).unwrap();
            let verification = keys::verification(ATLAS.verification(quote)).name;
            let kind = keys::quote_kind(quote.kind).name;
            let proof = format!("{} · {}", wording.text(kind), wording.text(verification));
            let card = area(harness, card_id()).unwrap().expand(0.5);
            let lines: Vec<_> = harness.query_all_by_label_contains(&proof).collect();
            assert!(!lines.is_empty(), "{}: {proof}", quote.id);
            for line in lines {
                let rect = line.rect();
                assert!(card.contains_rect(rect), "{}: {rect} in {card}", quote.id);
                seen += 1;
            }
        });
    }
    assert!(seen >= 20, "{seen} quotes");
}

#[test]
fn a_card_is_never_wider_than_the_part_of_the_screen_that_is_its_own() {
    let mut harness = presented_on(WIDE, "clinton-yeltsin");
    each_part(&mut harness, |harness, on| {
        let card = area(harness, card_id()).unwrap();
        let map = view(harness).session.map_rect;
        let share = card.area() / map.area();
        // Quotes of which each alone would mislead need more.
        let is_quote = matches!(on.part, StepPart::Quote(_));
        let most = if is_quote { 0.4001 } else { 0.2501 };
        assert!(share <= most, "{on:?}: {share} of the screen");
        assert!(card.right() <= view(harness).session.clear_rect.left() + 1.0);
    });
}
