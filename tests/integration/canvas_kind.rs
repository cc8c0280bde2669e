//! The canvases that draw the map, to be compared with each other.

use map::canvas::raster;
use map::canvas::{Meshes, NewCanvas};
use nato_atlas::desktop::gpu;

/// What draws the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CanvasKind {
    /// egui, from meshes.
    Meshes,
    /// The graphics card, or what stands for it, from meshes that it keeps.
    Card,
    /// The program's own rasterizer.
    Processor,
}

impl CanvasKind {
    /// Makes the canvases of a window, on its graphics card if it has one.
    pub(crate) fn canvases(self, card: Option<&egui_wgpu::RenderState>) -> NewCanvas {
        match self {
            Self::Meshes => Box::new(Meshes::boxed),
            Self::Card => gpu::canvases(card.expect("the pictures are drawn with wgpu")),
            Self::Processor => raster::canvases(),
        }
    }
}
