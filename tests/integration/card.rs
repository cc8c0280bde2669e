//! The graphics card draws the same map from what it kept as egui draws from meshes.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use nato_atlas::app::App;
use nato_atlas::atlas::date::Year;
use nato_atlas::view::comparison::Manner;
use nato_atlas::view::state::ThemePreference;

use crate::interaction::map::scroll;
use crate::support::{LARGE, Setup, sized, view};

const MAP: Vec2 = egui::vec2(640.0, 420.0);

/// How much two colors may differ, in steps of 255: rounding in two shaders.
const SAME_COLOR: u8 = 3;

/// How many pixels may differ by more: those on the edge of a triangle.
const FEW: usize = 30;

fn map() -> Setup {
    sized(MAP).map_only()
}

fn picture(harness: &mut Harness<'_, App>) -> RgbaImage {
    harness.render().expect("the picture is drawn")
}

fn different(one: &RgbaImage, other: &RgbaImage) -> usize {
    assert_eq!(one.dimensions(), other.dimensions());
    let differs = |(one, other): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        let pairs = one.0.into_iter().zip(other.0);
        pairs
            .into_iter()
            .any(|(one, other)| one.abs_diff(other) > SAME_COLOR)
    };

    one.pixels().zip(other.pixels()).filter(differs).count()
}

#[test]
fn the_card_draws_the_same_map_as_egui() {
    for (year, theme) in [
        (1955, ThemePreference::Light),
        (1990, ThemePreference::Dark),
        (2022, ThemePreference::Light),
    ] {
        let setup = || map().year(year).theme(theme).select("POL");
        let by_egui = picture(&mut setup().draw());
        let by_card = picture(&mut setup().on_card().draw());
        let count = different(&by_egui, &by_card);
        assert!(count <= FEW, "{count} pixels differ in {year}");
    }
}

#[test]
fn the_card_draws_every_picture_of_a_comparison_in_its_place() {
    for manner in [Manner::Swipe, Manner::Ghost] {
        let large = || sized(LARGE).map_only().year(2024).compare(manner, 1980);
        let by_egui = picture(&mut large().draw());
        let by_card = picture(&mut large().on_card().draw());
        let count = different(&by_egui, &by_card);
        assert!(count <= 3 * FEW, "{count} pixels differ: {manner:?}");
    }
}

/// Turns the wheel over the map and takes the pointer away.
fn zoom(harness: &mut Harness<'_, App>) {
    scroll(harness, MAP.to_pos2() / 2.0, 5.0);
    harness.event(egui::Event::PointerGone);
}

/// Its name, what it does, and the year after it.
type Step<'a> = (&'a str, &'a dyn Fn(&mut Harness<'_, App>), Year);

#[test]
fn a_map_on_the_card_follows_the_year_and_the_camera() {
    let mut on_card = map().year(1954).on_card().draw();
    let mut by_egui = map().year(1954).draw();
    let mut last = picture(&mut on_card);
    let press = |key| move |harness: &mut Harness<'_, App>| harness.key_press(key);
    let steps: [Step<'_>; 4] = [
        ("a year", &press(Key::ArrowRight), 1955),
        ("the end", &press(Key::End), 2026),
        ("a zoom", &zoom, 2026),
        ("the start", &press(Key::Home), 1949),
    ];
    for (step, take, year) in steps {
        for harness in [&mut on_card, &mut by_egui] {
            take(harness);
            harness.run();
            assert_eq!(view(harness).year, year);
        }
        let now = picture(&mut on_card);
        assert!(different(&last, &now) > FEW, "{step} shows");
        let count = different(&picture(&mut by_egui), &now);
        assert!(count <= FEW, "{count} pixels are old after {step}");
        last = now;
    }
}
