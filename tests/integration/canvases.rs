//! The graphics card, from meshes that it keeps, and the program's rasterizer draw the same map as
//! egui.

use atlas::date::Year;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use nato_atlas::desktop::desktop_app::DesktopApp;
use view::settings::ThemePreference;
use view::time::comparison::CompareMode;

use crate::canvas_kind::CanvasKind;
use crate::interaction::map::scroll;
use crate::support::{LARGE, Setup, sized, view};

const MAP: Vec2 = egui::vec2(640.0, 420.0);

/// The canvases that are compared with egui's meshes.
const OTHERS: [CanvasKind; 2] = [CanvasKind::Card, CanvasKind::Processor];

/// How much two colors may differ, in steps of 255: rounding in two shaders, and for the processor
/// the texel of a line's soft edge, which it takes whole.
const fn same_color(canvas: CanvasKind) -> u8 {
    match canvas {
        CanvasKind::Meshes | CanvasKind::Card => 3,
        CanvasKind::Processor => 8,
    }
}

/// How many pixels of the map may differ by more: those whose middle lies on the edge of a triangle.
const FEW: usize = 30;

fn map() -> Setup {
    sized(MAP).map_only()
}

fn picture(harness: &mut Harness<'_, DesktopApp>) -> RgbaImage {
    harness.render().expect("the picture is drawn")
}

fn different(canvas: CanvasKind, one: &RgbaImage, other: &RgbaImage) -> usize {
    assert_eq!(one.dimensions(), other.dimensions());
    let differs = |(one, other): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        let pairs = one.0.into_iter().zip(other.0);
        pairs
            .into_iter()
            .any(|(one, other)| one.abs_diff(other) > same_color(canvas))
    };

    one.pixels().zip(other.pixels()).filter(differs).count()
}

#[test]
fn every_canvas_draws_the_same_map() {
    for (year, theme) in [
        (1955, ThemePreference::Light),
        (1990, ThemePreference::Dark),
        (2022, ThemePreference::Light),
    ] {
        let setup = || map().year(year).theme(theme).select("POL");
        let by_egui = picture(&mut setup().draw());
        for canvas in OTHERS {
            let drawn = picture(&mut setup().on(canvas).draw());
            let count = different(canvas, &by_egui, &drawn);
            assert!(count <= FEW, "{count} pixels differ in {year}: {canvas:?}");
        }
    }
}

#[test]
fn every_canvas_draws_each_picture_of_a_comparison_in_its_place() {
    for mode in [CompareMode::Swipe, CompareMode::Overlay] {
        let large = || sized(LARGE).map_only().year(2024).compare(mode, 1980);
        let by_egui = picture(&mut large().draw());
        for canvas in OTHERS {
            let drawn = picture(&mut large().on(canvas).draw());
            let count = different(canvas, &by_egui, &drawn);
            assert!(
                count <= 3 * FEW,
                "{count} pixels differ: {mode:?}, {canvas:?}"
            );
        }
    }
}

/// Turns the wheel over the map and takes the pointer away.
fn zoom(harness: &mut Harness<'_, DesktopApp>) {
    scroll(harness, MAP.to_pos2() / 2.0, 5.0);
    harness.event(egui::Event::PointerGone);
}

/// Its name, what it does, and the year after it.
type Step<'a> = (&'a str, &'a dyn Fn(&mut Harness<'_, DesktopApp>), Year);

#[test]
fn every_canvas_follows_the_year_and_the_camera() {
    let press = |key| move |harness: &mut Harness<'_, DesktopApp>| harness.key_press(key);
    let steps: [Step<'_>; 4] = [
        ("a year", &press(Key::ArrowRight), 1955),
        ("the end", &press(Key::End), 2026),
        ("a zoom", &zoom, 2026),
        ("the start", &press(Key::Home), 1949),
    ];
    for canvas in OTHERS {
        let mut drawn = map().year(1954).on(canvas).draw();
        let mut by_egui = map().year(1954).draw();
        let mut last = picture(&mut drawn);
        for (step, take, year) in steps {
            for harness in [&mut drawn, &mut by_egui] {
                take(harness);
                harness.run();
                assert_eq!(view(harness).place.year, year);
            }
            let now = picture(&mut drawn);
            assert!(different(canvas, &last, &now) > FEW, "{step} shows");
            let count = different(canvas, &picture(&mut by_egui), &now);
            assert!(
                count <= FEW,
                "{count} pixels are old after {step}: {canvas:?}"
            );
            last = now;
        }
    }
}

#[test]
fn every_canvas_goes_on_when_letters_become_larger() {
    let larger = |setup: Setup| {
        let mut harness = setup.draw();
        harness.ctx.set_zoom_factor(1.5);
        harness.run();
        picture(&mut harness)
    };
    let by_egui = larger(map().year(2004));
    for canvas in OTHERS {
        let count = different(canvas, &by_egui, &larger(map().year(2004).on(canvas)));
        assert!(count <= 2 * FEW, "{count} pixels differ: {canvas:?}");
    }
}
