//! Lines over the map, as a mesh that egui draws.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Shape, TextureManager};

use crate::cached::Cached;
use crate::cached_mesh::CachedMesh;
use crate::colors::MapColors;
use crate::cross_sections::CrossSections;
use crate::level::Level;
use crate::scene::projected;
use crate::strokes::{LineMesher, StyledLine};
use crate::style_table::StyleTable;
use crate::view_key::ViewKey;
use view::camera::viewport::Viewport;

/// Two situations, and the viewport in which they are drawn.
pub struct TwoYears<'a> {
    /// The number of the level of detail and its geometry.
    pub level: (usize, &'a Level),
    /// Where the view looks and the part of the screen that it fills.
    pub viewport: &'a Viewport,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// The styles of the year shown.
    pub now: &'a Arc<StyleTable>,
    /// The styles of the other year.
    pub then: &'a Arc<StyleTable>,
    /// The theme's colors.
    pub colors: &'a MapColors,
}

/// Draws lines; `K` names all inputs that decide which lines, and their style.
pub(super) struct Overlay<K> {
    textures: Arc<RwLock<TextureManager>>,
    cross_sections: Cached<f32, Arc<CrossSections>>,
    lines: CachedMesh<(ViewKey, K)>,
}

impl<K: PartialEq> Overlay<K> {
    pub(super) fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self {
            textures,
            cross_sections: Cached::default(),
            lines: CachedMesh::default(),
        }
    }

    /// Calls `strokes` only if `key` is new; `None` if no line is in view.
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
        let view = ViewKey::new(Some(years.level.0), years.viewport, pixels_per_point);
        let map_mesh = self
            .lines
            .get((view, key), cross_sections.texture(), |mesh| {
                let projected = projected(years.viewport);
                let mut mesher = LineMesher::new(&projected, cross_sections);
                for stroke in strokes() {
                    mesher.add(mesh, stroke);
                }
            });

        (!map_mesh.mesh.is_empty()).then_some(Shape::Mesh(map_mesh.mesh))
    }
}
