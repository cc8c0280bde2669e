//! Colors as a texture of one row: a change of year uploads a few texels and leaves all meshes
//! unchanged.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::textures::TextureOptions;
use epaint::{Color32, ColorImage, Pos2, TextureHandle, TextureManager, pos2};

/// A row of colors that meshes refer to by index.
pub struct Palette {
    texture: TextureHandle,
    colors: Vec<Color32>,
}

impl Palette {
    /// `colors` must not be empty.
    pub fn new(manager: &Arc<RwLock<TextureManager>>, name: &str, colors: Vec<Color32>) -> Self {
        let id = manager.write().alloc(
            name.to_owned(),
            row(&colors).into(),
            TextureOptions::NEAREST,
        );

        Self {
            texture: TextureHandle::new(Arc::clone(manager), id),
            colors,
        }
    }

    /// Uploads only if a color differs.
    pub fn set(&mut self, colors: &[Color32]) {
        if self.colors != colors {
            self.colors.clear();
            self.colors.extend_from_slice(colors);
            self.texture.set(row(&self.colors), TextureOptions::NEAREST);
        }
    }

    /// One texel for each color.
    pub fn texture(&self) -> epaint::TextureId {
        self.texture.id()
    }

    /// The texture coordinate of the color at `index`.
    pub fn uv(&self, index: usize) -> Pos2 {
        pos2((index as f32 + 0.5) / self.colors.len() as f32, 0.5)
    }
}

fn row(colors: &[Color32]) -> ColorImage {
    ColorImage::new([colors.len(), 1], colors.to_vec())
}
