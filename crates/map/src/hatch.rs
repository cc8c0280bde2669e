//! Hatches as small textures that repeat.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::textures::{TextureOptions, TextureWrapMode};
use epaint::{Color32, ColorImage, Pos2, TextureHandle, TextureId, TextureManager, pos2};

/// A pattern over a territory, in addition to its color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pattern {
    /// Held by another power, or not recognized: dense lines rising to the right.
    Held,
    /// Partly held by another power: widely spaced lines rising to the right.
    PartlyHeld,
    /// Member of another alliance: thin lines falling to the right.
    OtherAlliance,
    /// Applied for membership: bands of the color of land, which leave lines of the color below.
    Applicant,
}

/// In the order in which they are drawn.
pub const PATTERNS: [Pattern; 4] = [
    Pattern::Applicant,
    Pattern::OtherAlliance,
    Pattern::PartlyHeld,
    Pattern::Held,
];

/// The lines of a pattern, in points.
pub struct Lines {
    /// Horizontal distance from one line to the next.
    pub spacing: f32,
    /// The thickness of a line.
    pub width: f32,
    /// To the right; else they fall.
    pub rising: bool,
}

impl Pattern {
    /// Spacing, width and direction.
    pub fn lines(self) -> Lines {
        match self {
            Self::Held => Lines {
                spacing: 8.0,
                width: 1.8,
                rising: true,
            },
            Self::PartlyHeld => Lines {
                spacing: 16.0,
                width: 1.8,
                rising: true,
            },
            Self::OtherAlliance => Lines {
                spacing: 11.0,
                width: 1.1,
                rising: false,
            },
            Self::Applicant => Lines {
                spacing: 10.0,
                width: 4.6,
                rising: false,
            },
        }
    }
}

/// The texture of a pattern in one color, at one pixel density.
pub struct Hatch {
    texture: TextureHandle,
    /// The side of a tile in points.
    side: f32,
}

impl Hatch {
    /// Draws the tile and uploads it.
    pub fn new(
        manager: &Arc<RwLock<TextureManager>>,
        pattern: Pattern,
        color: Color32,
        pixels_per_point: f32,
    ) -> Self {
        let Lines {
            spacing,
            width,
            rising,
        } = pattern.lines();
        // A whole number of pixels, so that the tile repeats seamlessly.
        let pixels = (spacing * pixels_per_point).round().max(2.0);
        let image = tile(pixels as usize, width * pixels_per_point, rising, color);
        let options = TextureOptions {
            wrap_mode: TextureWrapMode::Repeat,
            ..TextureOptions::LINEAR
        };
        let id = manager
            .write()
            .alloc(format!("{pattern:?}"), image.into(), options);

        Self {
            texture: TextureHandle::new(Arc::clone(manager), id),
            side: pixels / pixels_per_point,
        }
    }

    /// One tile, to be repeated.
    pub fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// The texture coordinate at `pos`, relative to `anchor` so that the pattern moves with the
    /// map.
    pub fn uv(&self, pos: Pos2, anchor: Pos2) -> Pos2 {
        pos2(
            (pos.x - anchor.x) / self.side,
            (pos.y - anchor.y) / self.side,
        )
    }
}

/// A square tile with one diagonal line, `width` pixels thick, antialiased.
fn tile(side: usize, width: f32, rising: bool, color: Color32) -> ColorImage {
    let pixels = (0..side * side).map(|index| {
        let (x, y) = ((index % side) as f32 + 0.5, (index / side) as f32 + 0.5);
        let across = if rising { x + y } else { x - y };
        let from_line = across.rem_euclid(side as f32) - side as f32 / 2.0;
        let distance = from_line.abs() / std::f32::consts::SQRT_2;
        let coverage = (width / 2.0 - distance + 0.5).clamp(0.0, 1.0);

        color.gamma_multiply(coverage)
    });

    ColorImage::new([side, side], pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_repeats_without_a_seam() {
        let side = 8;
        let image = tile(side, 2.0, true, Color32::BLACK);
        let alpha = |x: usize, y: usize| image.pixels[(y % side) * side + x % side].a();
        for step in 0..side {
            assert_eq!(
                alpha(step, 0),
                alpha(step + 1, side - 1),
                "the diagonal goes on"
            );
        }
    }

    #[test]
    fn the_two_directions_cross() {
        let rising = tile(8, 2.0, true, Color32::BLACK);
        let falling = tile(8, 2.0, false, Color32::BLACK);
        assert_ne!(rising.pixels, falling.pixels);
    }

    #[test]
    fn lines_cover_the_share_that_their_width_says() {
        let image = tile(64, 6.0, true, Color32::BLACK);
        let sum: f64 = image
            .pixels
            .iter()
            .map(|pixel| f64::from(pixel.a()) / 255.0)
            .sum();
        let expected = 6.0 * std::f64::consts::SQRT_2 / 64.0;
        assert!((sum / 4096.0 / expected - 1.0).abs() < 0.05);
    }
}
