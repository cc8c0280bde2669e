//! The screen as a picture, without a window: for `--screenshot`.
//!
//! The same drawing code, tessellator and shader as in the window; only the target is a texture
//! that is read back.

mod picture;

use std::iter;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use egui::{ClippedPrimitive, Context, FullOutput, RawInput, TexturesDelta, ViewportId};
use egui_wgpu::wgpu;
use egui_wgpu::{RenderState, RendererOptions, ScreenDescriptor, WgpuConfiguration, WgpuSetup};

use crate::renderer;

pub use picture::{OffscreenError, Picture};

/// How many frames the screen gets to come to rest: panels need two to find their sizes.
const MOST_FRAMES: u32 = 10;

/// How much time passes from frame to frame, in seconds: more than any animation takes.
const FRAME_SECONDS: f32 = 0.5;

/// How long we wait for a slow processor to draw.
const PATIENCE: Duration = Duration::from_mins(1);

/// Draws what `show` puts on a screen of `size` pixels.
///
/// `context` has its fonts, styles and theme already (`theme::install`). `show` is called for
/// several frames, until it asks for no further one; time passes quickly, so animations are over.
pub fn render(
    context: &Context,
    size: [u32; 2],
    pixels_per_point: f32,
    show: impl FnMut(&mut egui::Ui),
) -> Result<Picture, OffscreenError> {
    let canvas = Canvas::new(size, pixels_per_point)?;
    let (shapes, textures) = come_to_rest(context, &canvas, show);
    let primitives = context.tessellate(shapes, pixels_per_point);

    canvas.draw(&primitives, textures)
}

/// Runs frames until none is asked for; gives the last one's shapes and everyone's textures.
fn come_to_rest(
    context: &Context,
    canvas: &Canvas,
    mut show: impl FnMut(&mut egui::Ui),
) -> (Vec<egui::epaint::ClippedShape>, TexturesDelta) {
    let mut output = FullOutput::default();
    for frame in 0..MOST_FRAMES {
        let newer = context.run_ui(canvas.input(frame), &mut show);
        output.append(newer);
        let wants_more = output
            .viewport_output
            .get(&ViewportId::ROOT)
            .is_some_and(|viewport| viewport.repaint_delay.is_zero());
        // The first frame never counts: fonts and sizes are new in it.
        if frame > 0 && !wants_more {
            break;
        }
        // A request stays in the output until it is taken, and `append` keeps the smallest.
        output.viewport_output.clear();
    }

    (output.shapes, output.textures_delta)
}

/// A texture to draw on, and what draws on it.
struct Canvas {
    state: RenderState,
    screen: ScreenDescriptor,
}

impl Canvas {
    fn new(size: [u32; 2], pixels_per_point: f32) -> Result<Self, OffscreenError> {
        let mut setup = renderer::wgpu_setup();
        // A processor draws the same picture on every computer, a graphics card nearly the same.
        setup.native_adapter_selector = Some(Arc::new(|adapters, _surface| {
            let rank = |adapter: &&wgpu::Adapter| match adapter.get_info().device_type {
                wgpu::DeviceType::Cpu => 0,
                wgpu::DeviceType::IntegratedGpu => 1,
                wgpu::DeviceType::DiscreteGpu | wgpu::DeviceType::VirtualGpu => 2,
                wgpu::DeviceType::Other => 3,
            };
            let best = adapters.iter().min_by_key(rank).cloned();
            best.ok_or_else(|| "no adapter found".to_owned())
        }));
        let configuration = WgpuConfiguration {
            wgpu_setup: WgpuSetup::CreateNew(setup),
            ..WgpuConfiguration::default()
        };
        let options = RendererOptions {
            dithering: renderer::DITHERING,
            ..RendererOptions::default()
        };
        let state = pollster::block_on(async {
            let instance = configuration.wgpu_setup.new_instance().await;
            RenderState::create(&configuration, &instance, None, options).await
        })
        .map_err(|error| OffscreenError::NoAdapter(error.to_string()))?;
        fitting(size, state.device.limits().max_texture_dimension_2d)?;

        Ok(Self {
            state,
            screen: ScreenDescriptor {
                size_in_pixels: size,
                pixels_per_point,
            },
        })
    }

    /// What egui is told at the start of a frame.
    fn input(&self, frame: u32) -> RawInput {
        let pixels_per_point = self.screen.pixels_per_point;
        let [width, height] = self
            .screen
            .size_in_pixels
            .map(|side| side as f32 / pixels_per_point);
        let mut input = RawInput {
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(width, height),
            )),
            max_texture_side: Some(self.state.device.limits().max_texture_dimension_2d as usize),
            time: Some(f64::from(frame) * f64::from(FRAME_SECONDS)),
            predicted_dt: FRAME_SECONDS,
            ..RawInput::default()
        };
        let viewport = input.viewports.entry(ViewportId::ROOT).or_default();
        viewport.native_pixels_per_point = Some(pixels_per_point);

        input
    }

    fn draw(
        &self,
        primitives: &[ClippedPrimitive],
        mut textures: TexturesDelta,
    ) -> Result<Picture, OffscreenError> {
        let RenderState { device, queue, .. } = &self.state;
        let mut renderer = self.state.renderer.write();
        let mut changed = textures.set.drain().collect::<Vec<_>>();
        changed.sort_by_key(|(id, _)| *id);
        for (id, images) in changed {
            for image in images {
                renderer.update_texture(device, queue, id, &image);
            }
        }
        // Nothing is drawn after this picture, so nothing needs to be freed.
        textures.clear();

        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let prepared =
            renderer.update_buffers(device, queue, &mut encoder, primitives, &self.screen);
        let target = self.texture();
        let view = target.create_view(&wgpu::TextureViewDescriptor::default());
        let attachment = wgpu::RenderPassColorAttachment {
            view: &view,
            depth_slice: None,
            resolve_target: None,
            ops: wgpu::Operations {
                load: wgpu::LoadOp::Clear(wgpu::Color::BLACK),
                store: wgpu::StoreOp::Store,
            },
        };
        let mut pass = encoder
            .begin_render_pass(&wgpu::RenderPassDescriptor {
                color_attachments: &[Some(attachment)],
                ..wgpu::RenderPassDescriptor::default()
            })
            .forget_lifetime();
        renderer.render(&mut pass, primitives, &self.screen);
        drop(pass);
        queue.submit(prepared.into_iter().chain(iter::once(encoder.finish())));

        self.read_back(&target)
    }

    fn texture(&self) -> wgpu::Texture {
        self.state.device.create_texture(&wgpu::TextureDescriptor {
            label: Some("picture"),
            size: self.extent(),
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu::TextureDimension::D2,
            format: self.state.target_format,
            usage: wgpu::TextureUsages::RENDER_ATTACHMENT | wgpu::TextureUsages::COPY_SRC,
            view_formats: &[],
        })
    }

    fn extent(&self) -> wgpu::Extent3d {
        let [width, height] = self.screen.size_in_pixels;
        wgpu::Extent3d {
            width,
            height,
            depth_or_array_layers: 1,
        }
    }

    /// Fetches the pixels of `texture` (four bytes each) from the adapter's memory.
    fn read_back(&self, texture: &wgpu::Texture) -> Result<Picture, OffscreenError> {
        let failed = |reason: String| OffscreenError::Drawing(reason);
        let RenderState { device, queue, .. } = &self.state;
        let [width, height] = self.screen.size_in_pixels;
        // wgpu wants each row of the copy to begin at a multiple of 256 bytes.
        let row = (4 * width).next_multiple_of(wgpu::COPY_BYTES_PER_ROW_ALIGNMENT);
        let buffer = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("picture"),
            size: u64::from(row) * u64::from(height),
            usage: wgpu::BufferUsages::MAP_READ | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let layout = wgpu::TexelCopyBufferLayout {
            offset: 0,
            bytes_per_row: Some(row),
            rows_per_image: None,
        };
        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        encoder.copy_texture_to_buffer(
            texture.as_image_copy(),
            wgpu::TexelCopyBufferInfo {
                buffer: &buffer,
                layout,
            },
            self.extent(),
        );
        let submission = queue.submit([encoder.finish()]);

        let (sender, receiver) = mpsc::channel();
        buffer.map_async(wgpu::MapMode::Read, .., move |outcome| {
            // The receiver lives to the end of this function, or nobody waits any more.
            sender.send(outcome).ok();
        });
        let wait = wgpu::PollType::Wait {
            submission_index: Some(submission),
            timeout: Some(PATIENCE),
        };
        device
            .poll(wait)
            .map_err(|error| failed(error.to_string()))?;
        let mapped = receiver
            .recv_timeout(PATIENCE)
            .map_err(|error| failed(error.to_string()))?;
        mapped.map_err(|error| failed(error.to_string()))?;
        let bytes = buffer
            .get_mapped_range(..)
            .map_err(|error| failed(error.to_string()))?;
        let rgb = bytes
            .chunks_exact(row as usize)
            .flat_map(|row| row[..4 * width as usize].chunks_exact(4))
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();

        Ok(Picture {
            size: [width, height],
            rgb,
        })
    }
}

/// Whether a picture of `size` has no side longer than `most`; wgpu would panic.
fn fitting(size: [u32; 2], most: u32) -> Result<(), OffscreenError> {
    if size.iter().all(|side| *side <= most) {
        Ok(())
    } else {
        Err(OffscreenError::TooLarge(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme;

    /// A screen with the sea on it, as large as the picture.
    fn sea(ui: &mut egui::Ui) {
        let rect = ui.ctx().content_rect();
        ui.painter()
            .rect_filled(rect, 0.0, theme::map_colors(false).sea);
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
    fn a_picture_larger_than_the_card_can_hold_is_refused() {
        assert_eq!(fitting([2048, 64], 2048), Ok(()));
        let refused = Err(OffscreenError::TooLarge(2048));
        assert_eq!(fitting([64, 2049], 2048), refused);
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
