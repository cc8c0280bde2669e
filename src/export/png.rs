//! Pictures of pixels.

use egui::Context;

use crate::app::Surround;
use crate::export::drawing::app;
use crate::export::offscreen::{self, OffscreenError, Picture};
use crate::export::{ExportError, ExportInput};
use crate::ui::stage;
use map::canvas::Meshes;
use view::state::ViewState;

/// Draws a window of this size, in pixels.
pub(crate) fn picture(
    material: &ExportInput,
    view: ViewState,
    size: [u32; 2],
) -> Result<Picture, ExportError> {
    Ok(draw(material, view, size).0?)
}

/// The view after the layout of a window of this size.
pub(crate) fn settled(
    material: &ExportInput,
    view: ViewState,
    size: [u32; 2],
) -> Result<ViewState, ExportError> {
    let (drawn, seen) = draw(material, view.clone(), size);
    drawn?;

    Ok(seen.unwrap_or(view))
}

fn draw(
    material: &ExportInput,
    view: ViewState,
    size: [u32; 2],
) -> (Result<Picture, OffscreenError>, Option<ViewState>) {
    let scale = scale(&view, material.surround, size);
    let context = Context::default();
    // Meshes kept on the card gain nothing for a single picture.
    let canvas = Box::new(Meshes::boxed);
    let mut app = app(&context, material, view, canvas);
    let drawn = offscreen::render(&context, size, scale, |ui| app.frame(ui));

    (drawn, app.view().cloned())
}

/// Pixels per point: the scale of a presentation, or for the map alone that of the window it was
/// taken from.
fn scale(view: &ViewState, surround: Surround, size: [u32; 2]) -> f32 {
    let [width, height] = size.map(|side| side as f32);
    let map = view.session.map_rect;
    if view.presents_here() {
        stage::zoom::zoom_for([width, height], view.settings.viewing_room)
    } else if surround == Surround::MapOnly && map.is_positive() {
        (width / map.width()).min(height / map.height())
    } else {
        1.0
    }
}
