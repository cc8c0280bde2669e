//! Rendering of a map: meshes from bottom to top, land first, then patterns and lines.

pub mod raster;

use std::sync::Arc;
use std::{iter, mem};

use epaint::mutex::RwLock;
use epaint::{Color32, Mesh, Rect, Shape, TextureManager};

/// A mesh of the map, with a version to detect changes.
#[derive(Clone, Default)]
pub struct MapMesh {
    /// Canvases must drop their copy before the next frame, so that the buffers are reused.
    pub mesh: Arc<Mesh>,
    /// Changes whenever the mesh at this place in the picture changes.
    pub version: u64,
}

impl MapMesh {
    /// Takes the mesh out to rebuild it; clones it only if somebody still holds it.
    pub(super) fn take(&mut self) -> Mesh {
        Arc::unwrap_or_clone(mem::take(&mut self.mesh))
    }

    /// Stores a new mesh and a new version.
    pub(super) fn put(&mut self, mesh: Mesh) {
        self.mesh = Arc::new(mesh);
        self.version += 1;
    }
}

/// The area under the meshes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Backdrop {
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// The color below all meshes.
    pub sea: Color32,
}

impl Backdrop {
    /// A rectangle in the color of the sea.
    pub fn shape(&self) -> Shape {
        Shape::rect_filled(self.clip, 0.0, self.sea)
    }
}

/// A rendering backend for the meshes of one map.
pub trait Canvas {
    /// The manager of the meshes' textures.
    fn textures(&self) -> &Arc<RwLock<TextureManager>>;

    /// The shapes that egui draws for `map_meshes`, from bottom to top, over `backdrop`.
    ///
    /// The number of meshes is the same in each frame; some may be empty.
    fn shapes(&mut self, backdrop: Backdrop, map_meshes: Vec<MapMesh>) -> Vec<Shape>;

    /// Whether it takes the scene's figures in a callback instead of meshes: for vector output.
    fn wants_figures(&self) -> bool {
        false
    }
}

/// Creates a canvas for each map on the screen from egui's texture manager.
pub type NewCanvas = Box<dyn Fn(Arc<RwLock<TextureManager>>) -> Box<dyn Canvas>>;

/// Passes the meshes to egui, which copies them in every frame; works with both renderers.
pub struct Meshes {
    textures: Arc<RwLock<TextureManager>>,
}

impl Meshes {
    /// Shares `textures` with egui.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self { textures }
    }

    /// A [`NewCanvas`] of this kind.
    pub fn boxed(textures: Arc<RwLock<TextureManager>>) -> Box<dyn Canvas> {
        Box::new(Self::new(textures))
    }
}

/// Passes the figures of each map on to an exporter of vector graphics.
pub struct Figurative {
    textures: Arc<RwLock<TextureManager>>,
}

impl Figurative {
    /// A [`NewCanvas`] of this kind.
    pub fn boxed(textures: Arc<RwLock<TextureManager>>) -> Box<dyn Canvas> {
        Box::new(Self { textures })
    }
}

impl Canvas for Figurative {
    fn textures(&self) -> &Arc<RwLock<TextureManager>> {
        &self.textures
    }

    fn shapes(&mut self, backdrop: Backdrop, _coats: Vec<MapMesh>) -> Vec<Shape> {
        vec![backdrop.shape()]
    }

    fn wants_figures(&self) -> bool {
        true
    }
}

impl Canvas for Meshes {
    fn textures(&self) -> &Arc<RwLock<TextureManager>> {
        &self.textures
    }

    fn shapes(&mut self, backdrop: Backdrop, map_meshes: Vec<MapMesh>) -> Vec<Shape> {
        let meshes = map_meshes.into_iter().map(|map_mesh| map_mesh.mesh);
        // A mesh with vertices but no indices makes egui's renderer panic.
        let painted = meshes.filter(|mesh| !mesh.indices.is_empty());

        iter::once(backdrop.shape())
            .chain(painted.map(Shape::Mesh))
            .collect()
    }
}
