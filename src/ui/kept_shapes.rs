//! Shapes that stay for many frames, turned into triangles once.

use std::sync::Arc;

use egui::{Mesh, Painter, Shape, Ui, epaint};

/// Shapes as triangles; text among them belongs to the fonts of [`FontTexture::now`].
#[derive(Default)]
pub(super) struct KeptShapes {
    meshes: Vec<Arc<Mesh>>,
}

impl KeptShapes {
    /// Turns `shapes`, from the lowest to the uppermost, into triangles.
    pub(super) fn new(ui: &Ui, shapes: Vec<Shape>) -> Self {
        let everywhere = |shape| epaint::ClippedShape::new(egui::Rect::EVERYTHING, shape);
        let shapes = shapes.into_iter().map(everywhere).collect();
        let pieces = ui.ctx().tessellate(shapes, ui.pixels_per_point());
        let mesh = |piece: epaint::ClippedPrimitive| match piece.primitive {
            epaint::Primitive::Mesh(mesh) => Some(Arc::new(mesh)),
            epaint::Primitive::Callback(_) => None,
        };

        Self {
            meshes: pieces.into_iter().filter_map(mesh).collect(),
        }
    }

    /// Draws them.
    pub(super) fn paint(&self, painter: &Painter) {
        painter.extend(self.meshes.iter().map(Arc::clone).map(Shape::Mesh));
    }
}

/// The size of the texture of letters, by which the triangles of a text find their letters on it.
///
/// New letters let it grow, even late in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FontTexture([usize; 2]);

impl FontTexture {
    /// The texture as it is now.
    pub(super) fn now(ui: &Ui) -> Self {
        ui.fonts(|fonts| Self(fonts.font_image_size()))
    }
}
