//! Finds the view in which the map has the most to draw.

use std::sync::Arc;

use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::snapshot;
use egui::mutex::RwLock;
use egui::{Pos2, Rect, Shape};
use geo::lon_lat::LonLat;
use map::canvas::Meshes;
use map::painter::MapPainter;
use map::scene::{Emphasis, Scene};
use map::style_table::StyleTable;
use nato_atlas::ui::theme;
use view::camera::Camera;
use view::camera::viewport::Viewport;

use crate::program::{ATLAS, LEVELS, SIZE};

/// The farthest scale at which the finest level is drawn, in km per pixel; see `map::levels`.
const FARTHEST_OF_FINEST: f64 = 1.19;

/// The camera at the farthest scale of level 2 with the most vertices on the screen, and their number.
pub(crate) fn worst_view() -> (Camera, usize) {
    let textures = Arc::new(RwLock::new(egui::epaint::TextureManager::default()));
    let mut painter = MapPainter::new(Meshes::boxed(textures));
    let colors = theme::map_colors(false);
    let snapshot = snapshot(&ATLAS, ATLAS.date_shown(*ATLAS.years().end()));
    let style = Arc::new(StyleTable::new(&snapshot, Layer::Accession, colors));
    let number = 2;
    let level = LEVELS.get(number).expect("all levels are prepared");
    let screen = Rect::from_min_size(Pos2::ZERO, SIZE.map(|side| side as f32).into());
    let mut vertices_at = |center: LonLat| {
        let camera = Camera {
            center,
            km_per_point: FARTHEST_OF_FINEST,
        };
        let viewport = Viewport::new(camera, screen);
        let shapes = painter.paint(&Scene {
            level: (number, level),
            viewport: &viewport,
            pixels_per_point: 1.0,
            style: &style,
            colors,
            graticule: false,
            emphasis: &Emphasis::default(),
        });

        (camera, shapes.iter().map(vertices).sum())
    };

    let latitudes = (28..=80).step_by(2);
    let places = latitudes.flat_map(|lat| {
        let longitudes = (-170..190).step_by(4);
        longitudes.map(move |lon| LonLat::new(f64::from(lon), f64::from(lat)))
    });
    places
        .map(&mut vertices_at)
        .max_by_key(|(_, vertices)| *vertices)
        .expect("there are places")
}

fn vertices(shape: &Shape) -> usize {
    match shape {
        Shape::Mesh(mesh) => mesh.vertices.len(),
        _ => 0,
    }
}
