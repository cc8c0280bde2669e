//! A texture to draw on, read back as pixels.

use std::iter;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use egui::{ClippedPrimitive, RawInput, TexturesDelta};
use egui_wgpu::wgpu;
use egui_wgpu::{RenderState, RendererOptions, ScreenDescriptor, WgpuConfiguration, WgpuSetup};

use crate::export::offscreen::device::{DITHERING, wgpu_setup};
use crate::export::offscreen::input::input;
use crate::export::offscreen::picture::{OffscreenError, Picture};
use crate::export::offscreen::tiles::{moved, tiles};

/// How long we wait for a slow processor to draw.
const PATIENCE: Duration = Duration::from_mins(1);

pub(super) struct OffscreenCanvas {
    state: RenderState,
    pub(super) screen: ScreenDescriptor,
    /// The longest side that can be drawn at once, in pixels; a larger picture is drawn in tiles.
    pub(super) longest: u32,
}

impl OffscreenCanvas {
    /// A canvas whose tiles have no side longer than `longest`, nor than the adapter allows.
    pub(super) fn new(
        size: [u32; 2],
        pixels_per_point: f32,
        longest: u32,
    ) -> Result<Self, OffscreenError> {
        let mut setup = wgpu_setup();
        // A software adapter draws the same picture on every computer, a graphics card nearly the
        // same.
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
            dithering: DITHERING,
            ..RendererOptions::default()
        };
        let state = pollster::block_on(async {
            let instance = configuration.wgpu_setup.new_instance().await;
            RenderState::create(&configuration, &instance, None, options).await
        })
        .map_err(|error| OffscreenError::NoAdapter(error.to_string()))?;
        let longest = longest.min(state.device.limits().max_texture_dimension_2d);

        Ok(Self {
            longest,
            state,
            screen: ScreenDescriptor {
                size_in_pixels: size,
                pixels_per_point,
            },
        })
    }

    pub(super) fn input(&self, frame: u32) -> RawInput {
        let pixels_per_point = self.screen.pixels_per_point;
        let size = self
            .screen
            .size_in_pixels
            .map(|side| side as f32 / pixels_per_point);

        RawInput {
            max_texture_side: Some(self.state.device.limits().max_texture_dimension_2d as usize),
            ..input(size.into(), pixels_per_point, frame)
        }
    }

    pub(super) fn draw(
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

        let [width, height] = self.screen.size_in_pixels;
        let mut picture = Picture {
            size: [width, height],
            rgb: vec![0; 3 * width as usize * height as usize],
        };
        for corner in tiles([width, height], self.longest) {
            let size = [0, 1].map(|axis| {
                let rest = picture.size[axis] - corner[axis];
                rest.min(self.longest)
            });
            let moved = moved(primitives, corner, self.screen.pixels_per_point);
            let tile = self.draw_tile(&mut renderer, &moved, size)?;
            picture.put(corner, &tile);
        }

        Ok(picture)
    }

    /// Draws one tile, whose shapes were moved to the upper left corner.
    fn draw_tile(
        &self,
        renderer: &mut egui_wgpu::Renderer,
        primitives: &[ClippedPrimitive],
        size: [u32; 2],
    ) -> Result<Picture, OffscreenError> {
        let RenderState { device, queue, .. } = &self.state;
        let screen = ScreenDescriptor {
            size_in_pixels: size,
            pixels_per_point: self.screen.pixels_per_point,
        };
        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let prepared = renderer.update_buffers(device, queue, &mut encoder, primitives, &screen);
        let target = self.texture(size);
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
        renderer.render(&mut pass, primitives, &screen);
        drop(pass);
        queue.submit(prepared.into_iter().chain(iter::once(encoder.finish())));

        self.read_back(&target, size)
    }

    fn texture(&self, size: [u32; 2]) -> wgpu::Texture {
        self.state.device.create_texture(&wgpu::TextureDescriptor {
            label: Some("picture"),
            size: extent(size),
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu::TextureDimension::D2,
            format: self.state.target_format,
            usage: wgpu::TextureUsages::RENDER_ATTACHMENT | wgpu::TextureUsages::COPY_SRC,
            view_formats: &[],
        })
    }

    /// Fetches the pixels of `texture` (four bytes each) from the adapter's memory.
    fn read_back(
        &self,
        texture: &wgpu::Texture,
        [width, height]: [u32; 2],
    ) -> Result<Picture, OffscreenError> {
        let failed = |reason: String| OffscreenError::Drawing(reason);
        let RenderState { device, queue, .. } = &self.state;
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
            extent([width, height]),
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

fn extent([width, height]: [u32; 2]) -> wgpu::Extent3d {
    wgpu::Extent3d {
        width,
        height,
        depth_or_array_layers: 1,
    }
}
