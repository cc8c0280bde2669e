//! How names look: words laid out once, as letters or as pictures on a texture of their own.
//!
//! [`written`] lays a name out, [`label_texture`] makes pictures of its lines from the `mask` of
//! their letters, [`drawn`] is a name ready to be drawn, [`fade`] lets it appear.

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

/// The fonts and textures of the window that names are lettered for.
pub trait TextBackend {
    /// Pixels for each point.
    fn pixels_per_point(&self) -> f32;

    /// The longest side that a texture may have, in pixels.
    fn longest_texture_side(&self) -> usize;

    /// The font family of a style of letters.
    fn family(&self, style: LetterStyle) -> FontFamily;

    /// A text laid out; the same text gives the same galley as long as its letters lie where they lie.
    fn layout(&self, job: LayoutJob) -> Arc<Galley>;

    /// The texture of all letters as it is now.
    fn letters(&self) -> ColorImage;

    /// A new texture whose pixels are not blended with their neighbors.
    fn load_texture(&self, name: &str, image: ColorImage) -> TextureHandle;
}
