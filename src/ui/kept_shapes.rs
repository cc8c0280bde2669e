//! Shapes that stay for many frames, turned into triangles once.

use std::sync::Arc;

use egui::{Id, Mesh, Painter, Shape, Ui, epaint};

/// Shapes as triangles; text among them belongs to the fonts of [`FontTexture::now`].
#[derive(Default)]
pub(super) struct KeptShapes {
    meshes: Vec<Arc<Mesh>>,
    /// The shapes themselves, where they are to be drawn at any size.
    whole: Vec<Shape>,
}

/// Lets shapes be kept as they are, for a drawing of lines and letters.
pub fn keep_whole(context: &egui::Context) {
    context.data_mut(|data| data.insert_temp(keeps_whole(), true));
}

fn keeps_whole() -> Id {
    Id::unique("shapes are kept whole")
}

impl KeptShapes {
    /// Turns `shapes`, from the lowest to the uppermost, into triangles.
    pub(super) fn new(ui: &Ui, shapes: Vec<Shape>) -> Self {
        if ui
            .data(|data| data.get_temp(keeps_whole()))
            .unwrap_or(false)
        {
            return Self {
                meshes: Vec::new(),
                whole: shapes,
            };
        }
        let everywhere = |shape| epaint::ClippedShape::new(egui::Rect::EVERYTHING, shape);
        let shapes = shapes.into_iter().map(everywhere).collect();
        let pieces = ui.ctx().tessellate(shapes, ui.pixels_per_point());
        let mesh = |piece: epaint::ClippedPrimitive| match piece.primitive {
            epaint::Primitive::Mesh(mesh) => Some(Arc::new(mesh)),
            epaint::Primitive::Callback(_) => None,
        };

        Self {
            meshes: pieces.into_iter().filter_map(mesh).collect(),
            whole: Vec::new(),
        }
    }

    /// Draws them.
    pub(super) fn paint(&self, painter: &Painter) {
        painter.extend(self.whole.iter().cloned());
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
