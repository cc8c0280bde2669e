//! Tiles of pictures that are larger than the adapter can draw at once.

use egui::ClippedPrimitive;

/// The upper left corners of the tiles of a picture, none longer than `longest`, row by row.
pub(super) fn tiles([width, height]: [u32; 2], longest: u32) -> Vec<[u32; 2]> {
    let step = longest.max(1) as usize;
    let across = |side: u32| (0..side).step_by(step);

    across(height)
        .flat_map(|y| across(width).map(move |x| [x, y]))
        .collect()
}

/// The shapes, moved so that `corner`, in pixels, lies at the upper left.
pub(super) fn moved(
    primitives: &[ClippedPrimitive],
    corner: [u32; 2],
    pixels_per_point: f32,
) -> Vec<ClippedPrimitive> {
    let by = -egui::Vec2::from(corner.map(|pixels| pixels as f32 / pixels_per_point));
    let mut primitives = primitives.to_vec();
    for primitive in &mut primitives {
        primitive.clip_rect = primitive.clip_rect.translate(by);
        if let egui::epaint::Primitive::Mesh(mesh) = &mut primitive.primitive {
            mesh.translate(by);
        }
    }

    primitives
}
