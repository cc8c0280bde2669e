//! What brings a map onto the screen: it is painted mesh over mesh, land first, then patterns and lines.

pub mod raster;

use std::sync::Arc;
use std::{iter, mem};

use epaint::mutex::RwLock;
use epaint::{Color32, Mesh, Rect, Shape, TextureManager};

/// One mesh of the picture, and its version.
#[derive(Clone, Default)]
pub struct MapMesh {
    /// What is drawn; a canvas lets go of it before the next picture, so that its room is used again.
    pub mesh: Arc<Mesh>,
    /// Differs from that of another mesh in the same place of the picture.
    pub version: u64,
}

impl MapMesh {
    /// Takes the mesh out, to be painted over; a copy if somebody still holds it.
    pub(super) fn take(&mut self) -> Mesh {
        Arc::unwrap_or_clone(mem::take(&mut self.mesh))
    }

    /// Shows another mesh from now on.
    pub(super) fn put(&mut self, mesh: Mesh) {
        self.mesh = Arc::new(mesh);
        self.version += 1;
    }
}

/// What the meshes lie upon.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Backdrop {
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// The color under all meshes.
    pub sea: Color32,
}

impl Backdrop {
    /// The sea alone.
    pub fn shape(&self) -> Shape {
        Shape::rect_filled(self.clip, 0.0, self.sea)
    }
}

/// Brings the meshes of one map onto the screen.
pub trait Canvas {
    /// Where the textures of the meshes are kept.
    fn textures(&self) -> &Arc<RwLock<TextureManager>>;

    /// What egui is to draw for `map_meshes` over `backdrop`, from the lowest to the uppermost.
    ///
    /// A picture has the same number of meshes in each frame; some may be empty.
    fn shapes(&mut self, backdrop: Backdrop, map_meshes: Vec<MapMesh>) -> Vec<Shape>;

    /// Whether it takes no meshes, but the figures of the scene, in a callback: for pictures that
    /// are drawn at any size.
    fn wants_figures(&self) -> bool {
        false
    }
}

/// Makes a canvas for each map on the screen, given the textures of egui.
pub type NewCanvas = Box<dyn Fn(Arc<RwLock<TextureManager>>) -> Box<dyn Canvas>>;

/// Leaves all to egui, which copies each mesh in every frame: works with both renderers.
pub struct Meshes {
    textures: Arc<RwLock<TextureManager>>,
}

impl Meshes {
    /// A canvas that keeps its textures with those of egui.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self { textures }
    }

    /// A [`NewCanvas`] of this kind.
    pub fn boxed(textures: Arc<RwLock<TextureManager>>) -> Box<dyn Canvas> {
        Box::new(Self::new(textures))
    }
}

/// Leaves the figures of each map to whoever turns the shapes of a frame into a drawing.
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
        // Of a mesh that shows none of its parts the vertices are left; egui's renderer panics at that.
        let painted = meshes.filter(|mesh| !mesh.indices.is_empty());

        iter::once(backdrop.shape())
            .chain(painted.map(Shape::Mesh))
            .collect()
    }
}
