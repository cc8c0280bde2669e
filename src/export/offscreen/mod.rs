//! The screen as a picture, without a window: for `--screenshot`.
//!
//! The same drawing code, tessellator and shader as in the window; only the target is a texture
//! that is read back.

#[cfg(not(target_arch = "wasm32"))]
mod canvas;
#[cfg(not(target_arch = "wasm32"))]
pub mod device;
mod input;
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod tiles;

use crate::export::offscreen::input::input;
use egui::epaint::ImageDelta;
use egui::{Context, FullOutput, RawInput, TexturesDelta, ViewportId};

#[cfg(not(target_arch = "wasm32"))]
use crate::export::offscreen::canvas::OffscreenCanvas;

pub use picture::{OffscreenError, Picture};

/// The most frames until the layout settles: panels need two to find their sizes.
const MOST_FRAMES: u32 = 10;

/// Draws what `show` puts on a screen of `size` pixels.
///
/// `context` has its fonts, styles and theme already (`theme::install`). `show` is called for
/// several frames, until it asks for no further one; time passes quickly, so animations are over.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(
    context: &Context,
    size: [u32; 2],
    pixels_per_point: f32,
    show: impl FnMut(&mut egui::Ui),
) -> Result<Picture, OffscreenError> {
    let canvas = OffscreenCanvas::new(size, pixels_per_point, u32::MAX)?;

    draw(&canvas, context, show)
}

/// A browser turns drawings into pixels itself, from SVG.
#[cfg(target_arch = "wasm32")]
pub fn render(
    _context: &Context,
    _size: [u32; 2],
    _pixels_per_point: f32,
    _show: impl FnMut(&mut egui::Ui),
) -> Result<Picture, OffscreenError> {
    Err(OffscreenError::NoAdapter("WebGL".to_owned()))
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(
    canvas: &OffscreenCanvas,
    context: &Context,
    show: impl FnMut(&mut egui::Ui),
) -> Result<Picture, OffscreenError> {
    let pixels_per_point = canvas.screen.pixels_per_point;
    let input = |frame| canvas.input(frame);
    let (shapes, textures) = come_to_rest(context, input, show);
    let primitives = context.tessellate(shapes, pixels_per_point);

    canvas.draw(&primitives, textures)
}

/// Lays out what `show` puts on a screen of `size` points, and draws nothing: for drawings of lines
/// and letters.
///
/// As for [`render`], `context` has its fonts already, and time passes quickly.
pub fn lay_out(
    context: &Context,
    size: egui::Vec2,
    show: impl FnMut(&mut egui::Ui),
) -> Vec<egui::epaint::ClippedShape> {
    let (shapes, mut textures) = come_to_rest(context, |frame| input(size, 1.0, frame), show);
    // Text becomes outlines, so its texture is not needed.
    textures.clear();

    shapes
}

/// Runs frames until none is asked for; gives the shapes of the last and the textures of all.
fn come_to_rest(
    context: &Context,
    input: impl Fn(u32) -> RawInput,
    mut show: impl FnMut(&mut egui::Ui),
) -> (Vec<egui::epaint::ClippedShape>, TexturesDelta) {
    let mut output = FullOutput::default();
    for frame in 0..MOST_FRAMES {
        let newer = context.run_ui(input(frame), &mut show);
        output.append(newer);
        let wants_more = output
            .viewport_output
            .get(&ViewportId::ROOT)
            .is_some_and(|viewport| viewport.repaint_delay.is_zero());
        // The first frame never counts: it still sets up fonts and sizes.
        if frame > 0 && !wants_more {
            break;
        }
        // A request stays in the output until it is taken, and `append` keeps the smallest.
        output.viewport_output.clear();
    }

    let FullOutput {
        shapes,
        mut textures_delta,
        ..
    } = output;
    // `append` drops the image of a texture that is freed, but keeps what was still changed in it in the
    // same frame: the texture of names, which is replaced when it is full.
    let TexturesDelta { set, free } = &mut textures_delta;
    set.retain(|id, images| {
        let is_whole = images.first().is_some_and(ImageDelta::is_whole);

        is_whole || !free.contains(id)
    });

    (shapes, textures_delta)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::offscreen::tiles::tiles;
    use crate::ui::theme;

    fn sea(ui: &mut egui::Ui) {
        let rect = ui.ctx().content_rect();
        ui.painter()
            .rect_filled(rect, 0.0, theme::map_colors(false).sea);
    }

    #[test]
    fn a_texture_may_be_changed_and_given_up_in_one_frame() {
        let mut texture = None;
        let mut frame = 0;
        let image = |side| egui::ColorImage::filled([side; 2], egui::Color32::WHITE);
        picture([64, 64], 1.0, |ui| {
            let context = ui.ctx().clone();
            match frame {
                0 => {
                    let options = egui::TextureOptions::LINEAR;
                    texture = Some(context.load_texture("full", image(8), options));
                }
                1 => {
                    if let Some(mut full) = texture.take() {
                        full.set_partial([0, 0], image(2), egui::TextureOptions::LINEAR);
                    }
                }
                _ => {}
            }
            frame += 1;
            if frame < 3 {
                context.request_repaint();
            }
            sea(ui);
        });
        assert!(frame >= 3 && texture.is_none());
    }

    fn picture(size: [u32; 2], scale: f32, show: impl FnMut(&mut egui::Ui)) -> Picture {
        let context = Context::default();
        theme::install(&context);
        context.set_theme(egui::Theme::Light);
        // Without software Vulkan this fails and names the package; it is not skipped.
        render(&context, size, scale, show).expect("install mesa-vulkan-drivers")
    }

    #[test]
    fn a_picture_has_its_size_and_the_exact_colors() {
        // 333 pixels are no multiple of what a row of the copy must be.
        for scale in [1.0, 2.0] {
            let picture = picture([333, 65], scale, sea);
            assert_eq!(picture.rgb.len(), 333 * 65 * 3);
            for (x, y) in [(0, 0), (332, 0), (0, 64), (332, 64), (166, 32)] {
                assert_eq!(picture.pixel(x, y), Some([0xd3, 0xe3, 0xef]), "{x} {y}");
            }
            assert_eq!(picture.pixel(333, 0), None);
            assert_eq!(picture.pixel(0, 65), None);
        }
    }

    #[test]
    fn a_picture_larger_than_the_card_can_hold_is_the_same_in_tiles() {
        let show = |ui: &mut egui::Ui| {
            sea(ui);
            ui.heading("Atlas of the tiles");
            let painter = ui.painter();
            painter.circle_filled(egui::pos2(60.0, 40.0), 25.0, egui::Color32::RED);
        };
        let whole = picture([200, 90], 2.0, show);
        let canvas = OffscreenCanvas::new([200, 90], 2.0, 64).unwrap();
        assert_eq!(tiles([200, 90], canvas.longest).len(), 4 * 2);
        let context = Context::default();
        theme::install(&context);
        context.set_theme(egui::Theme::Light);
        assert!(draw(&canvas, &context, show).unwrap() == whole);
    }

    #[test]
    fn animations_are_over_and_text_is_drawn() {
        let mut frames = 0;
        let mut shown = 0.0;
        let picture = picture([200, 100], 1.0, |ui| {
            sea(ui);
            frames += 1;
            let id = egui::Id::unique("fade");
            shown = ui.ctx().animate_bool(id, frames > 1);
            ui.heading("Atlas");
        });
        assert_eq!(shown, 1.0);
        let ink = theme::interface_colors(false).text.to_array();
        let dark = picture
            .rgb
            .chunks_exact(3)
            .filter(|pixel| pixel[0] < ink[0] + 40)
            .count();
        assert!(dark > 50, "{dark} dark pixels");
    }

    #[test]
    fn a_screen_that_never_rests_still_gives_a_picture() {
        let mut frames = 0;
        picture([64, 64], 1.0, |ui| {
            frames += 1;
            ui.ctx().request_repaint();
        });
        assert_eq!(frames, MOST_FRAMES);
    }
}
