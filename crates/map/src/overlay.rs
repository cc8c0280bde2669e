//! Lines over a picture, with a mesh of their own that egui draws.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Rect, Shape, TextureManager};

use crate::cached::Cached;
use crate::cached_mesh::CachedMesh;
use crate::colors::MapColors;
use crate::cross_sections::CrossSections;
use crate::level::Level;
use crate::scene::projected;
use crate::strokes::{LineMesher, StyledLine};
use crate::style_table::StyleTable;
use view::camera::Camera;
use view::camera::viewport::Viewport;

/// Two situations on one part of the screen.
pub struct TwoYears<'a> {
    /// The number of the level of detail and its geometry.
    pub level: (usize, &'a Level),
    /// Where the view looks and the part of the screen that it fills.
    pub viewport: &'a Viewport,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// How each unit looks in the year shown.
    pub now: &'a Arc<StyleTable>,
    /// How each unit looks in the other year.
    pub then: &'a Arc<StyleTable>,
    /// The colors of the theme.
    pub colors: &'a MapColors,
}

/// Where lines lie: all inputs but which lines, and how they look.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    level: usize,
    camera: Camera,
    clip: Rect,
    pixels_per_point: f32,
}

/// Draws lines; `K` names all inputs of which lines they are and how they look.
pub(super) struct Overlay<K> {
    textures: Arc<RwLock<TextureManager>>,
    cross_sections: Cached<f32, Arc<CrossSections>>,
    lines: CachedMesh<(Place, K)>,
}

impl<K: PartialEq> Overlay<K> {
    pub(super) fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self {
            textures,
            cross_sections: Cached::default(),
            lines: CachedMesh::default(),
        }
    }

    /// The lines that `strokes` gives, asked for only if `key` is new; `None` if none is in view.
    pub(super) fn paint<'a>(
        &mut self,
        years: &TwoYears<'a>,
        key: K,
        strokes: impl FnOnce() -> Vec<StyledLine<'a>>,
    ) -> Option<Shape> {
        let pixels_per_point = years.pixels_per_point;
        let cross_sections = self.cross_sections.get(pixels_per_point, || {
            Arc::new(CrossSections::new(&self.textures, 1.0 / pixels_per_point))
        });
        let place = Place {
            level: years.level.0,
            camera: years.viewport.camera(),
            clip: years.viewport.screen(),
            pixels_per_point,
        };
        let map_mesh = self
            .lines
            .get((place, key), cross_sections.texture(), |mesh| {
                let projected = projected(years.viewport);
                let mut mesher = LineMesher::new(&projected, cross_sections);
                for stroke in strokes() {
                    mesher.add(mesh, stroke);
                }
            });

        (!map_mesh.mesh.is_empty()).then_some(Shape::Mesh(map_mesh.mesh))
    }
}
