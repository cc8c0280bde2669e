//! Fills lie where the ground is: at any center and scale, away from borders, the color on the
//! picture is that of the unit found by inverse projection and point-in-polygon.

use std::sync::Arc;

use atlas::Atlas;
use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::snapshot;
use egui::{Color32, Pos2, Rect, pos2, vec2};
use geo::lon_lat::LonLat;
use map::canvas::Meshes;
use map::colors::MapColors;
use map::level::Level;
use map::levels::LEVEL_COUNT;
use map::painter::MapPainter;
use map::scene::{Emphasis, Scene};
use map::style_table::{PatternSet, StyleTable};
use nato_atlas::export::offscreen;
use nato_atlas::ui::theme;
use view::camera::Camera;
use view::camera::viewport::Viewport;

use crate::geometry::LEVELS;

const SIZE: [u32; 2] = [640, 480];

/// How far from a border a pixel must lie to count, in pixels.
const AWAY: f32 = 1.0;

/// Numbers that look random and are the same in each run (Knuth's linear congruence for MMIX).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, from: f64, to: f64) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        from + (self.0 >> 11) as f64 / (1_u64 << 53) as f64 * (to - from)
    }
}

/// The theme with every line and all water but the sea made invisible.
fn fills_only() -> MapColors {
    let clear = Color32::TRANSPARENT;
    MapColors {
        lake: clear,
        coast: clear,
        border: clear,
        disputed: clear,
        frontier: clear,
        frontier_halo: clear,
        ..theme::map_colors(false).clone()
    }
}

/// A color of its own for each unit.
fn color_of(unit: usize) -> Color32 {
    let [low, high] = [unit % 16, unit / 16].map(|part| (part * 13) as u8);
    Color32::from_rgba_premultiplied(low, high, 255 - low / 2, 255)
}

/// What is drawn, and what it is compared with.
struct Trial<'a> {
    /// The level of detail that is drawn, with its number.
    drawn: (usize, &'a Level),
    /// The level of detail that says which unit a place belongs to.
    truth: &'a Level,
    /// How far from a border of the truth a pixel must lie to count, in pixels.
    away: f32,
    view: &'a Viewport,
}

/// How many pixels of a view lie away from borders, and those of them that have another color than their unit.
fn wrong_pixels(trial: &Trial<'_>, numbers: &mut Numbers) -> (usize, Vec<String>) {
    let Trial {
        drawn: (number, level),
        truth,
        away,
        view,
    } = *trial;
    let atlas = Atlas::bundled().unwrap();
    let colors = fills_only();
    let shown = snapshot(&atlas, atlas.date_shown(2020));
    let mut style = StyleTable::new(&shown, Layer::Accession, &colors);
    for (index, unit) in style.units.iter_mut().enumerate() {
        unit.fill = color_of(index);
        unit.patterns = PatternSet::default();
        unit.outline = Color32::TRANSPARENT;
    }
    let style = Arc::new(style);
    let context = egui::Context::default();
    theme::install(&context);
    let mut painter = MapPainter::new(Meshes::boxed(context.tex_manager()));
    let emphasis = Emphasis::default();
    let picture = offscreen::render(&context, SIZE, 1.0, |ui| {
        let scene = Scene {
            level: (number, level),
            viewport: view,
            pixels_per_point: 1.0,
            style: &style,
            colors: &colors,
            graticule: false,
            emphasis: &emphasis,
        };
        ui.painter().extend(painter.paint(&scene));
    })
    .unwrap();

    let unit_at = |position: Pos2| {
        view.lon_lat_from_screen(position)
            .and_then(|place| truth.unit_at(place))
    };
    let (mut counted, mut wrong) = (0, Vec::new());
    for _ in 0..3_000 {
        let (x, y) = (
            numbers.next(0.0, 640.0) as u32,
            numbers.next(0.0, 480.0) as u32,
        );
        let middle = pos2(x as f32 + 0.5, y as f32 + 0.5);
        let unit = unit_at(middle);
        let around =
            (0..8).map(|step| egui::Vec2::angled(step as f32 * std::f32::consts::FRAC_PI_4));
        if around
            .into_iter()
            .any(|direction| unit_at(middle + direction * away) != unit)
        {
            continue;
        }
        counted += 1;
        let expected = unit.map_or(colors.sea, color_of);
        let seen = picture.pixel(x, y).unwrap();
        let near = |(a, b): (u8, &u8)| a.abs_diff(*b) <= 2;
        if !expected.to_array().into_iter().zip(&seen).all(near) {
            let place = view.lon_lat_from_screen(middle);
            wrong.push(format!(
                "{place:?}: {seen:?}, not {expected:?} of {unit:?}; {:?}",
                view.camera()
            ));
        }
    }

    (counted, wrong)
}

#[test]
fn away_from_borders_every_pixel_has_the_color_of_its_unit() {
    let mut numbers = Numbers(1949);
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(640.0, 480.0));
    let (mut counted, mut wrong) = (0, Vec::new());
    for view in 0..24 {
        let number = view % LEVEL_COUNT;
        // Each level at the scales at which it is drawn, finest first.
        let scale: (f64, f64) = [(9.0, 20.0), (4.0, 9.0), (1.2, 4.0), (1.0, 1.2)][number];
        let camera = Camera {
            center: LonLat::new(numbers.next(-150.0, 60.0), numbers.next(20.0, 78.0)),
            km_per_point: numbers.next(scale.0.ln(), scale.1.ln()).exp(),
        };
        let viewport = Viewport::new(camera, screen);
        let trial = Trial {
            drawn: (number, &LEVELS[number]),
            truth: &LEVELS[number],
            away: AWAY,
            view: &viewport,
        };
        let (of_view, wrong_in_view) = wrong_pixels(&trial, &mut numbers);
        counted += of_view;
        wrong.extend(wrong_in_view);
    }
    assert!(
        counted > 50_000,
        "only {counted} pixels lie away from borders"
    );
    assert!(
        wrong.is_empty(),
        "{} pixels: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
}

#[test]
fn where_two_levels_meet_europe_looks_the_same_in_both() {
    let mut numbers = Numbers(1990);
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(640.0, 480.0));
    for (coarse, km_per_point) in [(0, 4.0), (1, 1.2)] {
        let (mut counted, mut wrong) = (0, Vec::new());
        for _view in 0..4 {
            let camera = Camera {
                center: LonLat::new(numbers.next(0.0, 28.0), numbers.next(40.0, 62.0)),
                km_per_point,
            };
            let viewport = Viewport::new(camera, screen);
            let trial = Trial {
                drawn: (coarse, &LEVELS[coarse]),
                truth: &LEVELS[coarse + 1],
                away: 2.0,
                view: &viewport,
            };
            let (of_view, wrong_in_view) = wrong_pixels(&trial, &mut numbers);
            counted += of_view;
            wrong.extend(wrong_in_view);
        }
        assert!(
            counted > 8_000,
            "only {counted} pixels lie away from borders"
        );
        assert!(
            wrong.len() * 2_000 < counted,
            "level {coarse}: {} of {counted} pixels: {:#?}",
            wrong.len(),
            &wrong[..wrong.len().min(20)]
        );
    }
}
