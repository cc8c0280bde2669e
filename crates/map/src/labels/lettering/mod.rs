//! Rendering of labels: text laid out once, drawn as glyphs or as quads of a texture.
//!
//! [`written`] lays out a label, [`label_texture`] rasterizes its lines by the `mask` of their
//! glyphs, [`drawn`] is a label ready to be drawn, [`fade`] fades it in.

pub mod drawn;
pub mod fade;
pub mod label_texture;
pub mod letter_style;
mod mask;
mod shelf_packer;
pub mod written;

#[cfg(test)]
mod test_backend;

use std::sync::Arc;

use epaint::text::LayoutJob;
use epaint::{ColorImage, FontFamily, Galley, TextureHandle};

use crate::labels::lettering::letter_style::LetterStyle;

/// The fonts and textures of a window.
pub trait TextBackend {
    /// Physical pixels per point.
    fn pixels_per_point(&self) -> f32;

    /// The limit for sides of textures, in pixels.
    fn longest_texture_side(&self) -> usize;

    /// The font family of a type style.
    fn family(&self, style: LetterStyle) -> FontFamily;

    /// The same text gives the same galley as long as the font atlas is unchanged.
    fn layout(&self, job: LayoutJob) -> Arc<Galley>;

    /// A copy of the font atlas.
    fn letters(&self) -> ColorImage;

    /// A new texture with nearest-neighbor sampling.
    fn load_texture(&self, name: &str, image: ColorImage) -> TextureHandle;
}
