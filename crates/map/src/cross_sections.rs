//! Cross sections of lines, one for each line style, as the rows of a small texture.
//!
//! With it a line is a strip with two vertices for each point, one on each edge, and the texture
//! antialiases the edges. The number of vertices sets the cost of a frame, cached or not: egui
//! copies them all.
//!
//! ```text
//!   opacity  1      ________
//!                  /        \      half width + half a pixel: the edge of the strip
//!            0  __/          \__   half width - half a pixel: where the line is opaque
//! ```

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::textures::TextureOptions;
use epaint::{Color32, ColorImage, TextureHandle, TextureId, TextureManager};

use crate::line_style::LineStyle;
use crate::polyline::Pen;

/// Texels across a line: enough for the soft edge to end in the right place.
const TEXELS: usize = 256;

/// The cross sections of all line styles at one pixel density.
pub struct CrossSections {
    texture: TextureHandle,
    /// The size of a physical pixel in points.
    pixel: f32,
}

impl CrossSections {
    /// `pixel` is the size of a physical pixel in points.
    pub fn new(manager: &Arc<RwLock<TextureManager>>, pixel: f32) -> Self {
        let rows = LineStyle::ALL
            .into_iter()
            .flat_map(|ink| CrossSection::new(ink.width(), pixel).texels());
        let image = ColorImage::new([TEXELS, LineStyle::ALL.len()], rows.collect());
        let name = "cross sections of lines".to_owned();
        let id = manager
            .write()
            .alloc(name, image.into(), TextureOptions::LINEAR);

        Self {
            texture: TextureHandle::new(Arc::clone(manager), id),
            pixel,
        }
    }

    /// One row for each line style.
    pub fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// The pen for lines in style `ink` with `color`.
    pub fn pen(&self, ink: LineStyle, color: Color32) -> Pen {
        Pen {
            radius: CrossSection::new(ink.width(), self.pixel).edge,
            pixel: self.pixel,
            row: (ink as usize as f32 + 0.5) / LineStyle::ALL.len() as f32,
            color,
        }
    }
}

/// Opacity as a function of the distance from the middle of a line, in points.
#[derive(Clone, Copy)]
struct CrossSection {
    /// Up to this distance the opacity is `strength`.
    opaque: f32,
    /// From this distance on it is 0.
    edge: f32,
    /// The opacity in the middle, 0 to 1.
    strength: f32,
}

impl CrossSection {
    fn new(width: f32, pixel: f32) -> Self {
        let (half, soft) = (width / 2.0, pixel / 2.0);

        Self {
            opaque: (half - soft).max(0.0),
            edge: half.max(soft) + soft,
            // A line thinner than a pixel is drawn a pixel wide and paler.
            strength: (width / pixel).min(1.0),
        }
    }

    fn texels(self) -> impl Iterator<Item = Color32> {
        let Self {
            opaque,
            edge,
            strength,
        } = self;

        (0..TEXELS).map(move |texel| {
            let across = (texel as f32 + 0.5) / TEXELS as f32 * 2.0 - 1.0;
            let opacity = (edge - across.abs() * edge) / (edge - opaque);
            let alpha = (opacity.min(1.0) * strength * 255.0).round() as u8;

            Color32::from_white_alpha(alpha)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_covers_as_much_as_it_is_wide() {
        for (width, pixel) in [(0.5, 1.0), (1.4, 1.0), (4.0, 1.0), (1.4, 0.5)] {
            let section = CrossSection::new(width, pixel);
            let sum: f32 = section.texels().map(|texel| f32::from(texel.a())).sum();
            let covered = sum / 255.0 / TEXELS as f32 * 2.0 * section.edge;
            assert!((covered / width - 1.0).abs() < 0.02, "{covered} of {width}");
        }
    }

    #[test]
    fn the_middle_of_a_wide_line_is_opaque_and_its_edge_clear() {
        let texels: Vec<_> = CrossSection::new(3.0, 1.0).texels().collect();
        assert_eq!(texels[TEXELS / 2].a(), 255);
        assert!(texels[0].a() < 3 && texels[TEXELS - 1].a() < 3);
    }
}
