//! The meshes and textures of one map in the memory of the graphics card.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui_wgpu::ScreenDescriptor;
use egui_wgpu::wgpu;
use epaint::textures::{TextureFilter, TextureOptions, TextureWrapMode};
use epaint::{ImageData, ImageDelta, Mesh, TextureId, textures::TexturesDelta};

use crate::desktop::gpu::card::Card;
use map::canvas::MapMesh;

/// The spare room of a buffer that grows, in quarters of what is needed, so that it seldom grows.
const SPARE_QUARTERS: u64 = 1;

pub(super) struct Buffers {
    card: Arc<Card>,
    screen: Option<Screen>,
    textures: BTreeMap<TextureId, wgpu::BindGroup>,
    /// Textures that changed since the last drawing.
    changed: TexturesDelta,
    /// In the order of the meshes.
    map_meshes: Vec<Uploaded>,
}

/// The size of the screen as the shader reads it.
struct Screen {
    size: [f32; 2],
    buffer: wgpu::Buffer,
    bind_group: wgpu::BindGroup,
}

#[derive(Default)]
struct Uploaded {
    version: u64,
    texture: TextureId,
    vertices: Option<wgpu::Buffer>,
    indices: Option<wgpu::Buffer>,
    index_count: u32,
}

impl Buffers {
    pub(super) fn new(card: Arc<Card>) -> Self {
        Self {
            card,
            screen: None,
            textures: BTreeMap::new(),
            changed: TexturesDelta::default(),
            map_meshes: Vec::new(),
        }
    }

    /// Collects changed textures; frames that are never drawn may lie between two that are.
    pub(super) fn note_textures(&mut self, changed: TexturesDelta) {
        self.changed.append(changed);
    }

    /// Uploads what changed since the last drawing.
    pub(super) fn update(
        &mut self,
        device: &wgpu::Device,
        queue: &wgpu::Queue,
        screen: &ScreenDescriptor,
        map_meshes: &[MapMesh],
    ) {
        self.update_screen(device, queue, screen);
        self.update_textures(device, queue);
        self.map_meshes
            .resize_with(map_meshes.len(), Uploaded::default);
        for (uploaded, map_mesh) in self.map_meshes.iter_mut().zip(map_meshes) {
            if uploaded.version != map_mesh.version {
                uploaded.take(device, queue, &map_mesh.mesh);
                uploaded.version = map_mesh.version;
            }
        }
    }

    fn update_screen(
        &mut self,
        device: &wgpu::Device,
        queue: &wgpu::Queue,
        screen: &ScreenDescriptor,
    ) {
        let in_points = |side: u32| side as f32 / screen.pixels_per_point;
        let size = screen.size_in_pixels.map(in_points);
        let layout = &self.card.screen_layout;
        let shown = self
            .screen
            .get_or_insert_with(|| Screen::new(device, layout));
        if shown.size != size {
            queue.write_buffer(&shown.buffer, 0, bytemuck::cast_slice(&size));
            shown.size = size;
        }
    }

    fn update_textures(&mut self, device: &wgpu::Device, queue: &wgpu::Queue) {
        let mut changed: Vec<_> = self.changed.set.drain().collect();
        changed.sort_by_key(|(id, _)| *id);
        for (id, images) in changed {
            // Our textures are only ever replaced as a whole.
            if let Some(image) = images.last() {
                let bind_group = texture(device, queue, &self.card.texture_layout, image);
                self.textures.insert(id, bind_group);
            }
        }
        let freed = std::mem::take(&mut self.changed.free);
        self.textures.retain(|id, _| !freed.contains(id));
    }

    /// Draws all meshes, from the lowest to the uppermost.
    pub(super) fn draw(&self, pass: &mut wgpu::RenderPass<'static>) {
        let Some(screen) = &self.screen else {
            return;
        };
        pass.set_pipeline(&self.card.pipeline);
        pass.set_bind_group(0, &screen.bind_group, &[]);
        for map_mesh in &self.map_meshes {
            if let (Some(vertices), Some(indices), Some(texture)) = (
                &map_mesh.vertices,
                &map_mesh.indices,
                self.textures.get(&map_mesh.texture),
            ) && map_mesh.index_count > 0
            {
                pass.set_bind_group(1, texture, &[]);
                pass.set_vertex_buffer(0, vertices.slice(..));
                pass.set_index_buffer(indices.slice(..), wgpu::IndexFormat::Uint32);
                pass.draw_indexed(0..map_mesh.index_count, 0, 0..1);
            }
        }
    }
}

impl Drop for Buffers {
    fn drop(&mut self) {
        // What was never drawn need not be drawn any more.
        self.changed.clear();
    }
}

impl Screen {
    fn new(device: &wgpu::Device, layout: &wgpu::BindGroupLayout) -> Self {
        // WebGL and DirectX want 16 bytes even for two numbers.
        let buffer = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("screen of the map"),
            size: 16,
            usage: wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let bind_group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: Some("screen of the map"),
            layout,
            entries: &[wgpu::BindGroupEntry {
                binding: 0,
                resource: buffer.as_entire_binding(),
            }],
        });

        Self {
            size: [0.0; 2],
            buffer,
            bind_group,
        }
    }
}

impl Uploaded {
    fn take(&mut self, device: &wgpu::Device, queue: &wgpu::Queue, mesh: &Mesh) {
        let (vertices, indices) = (
            bytemuck::cast_slice(&mesh.vertices),
            bytemuck::cast_slice(&mesh.indices),
        );
        let (for_vertices, for_indices) = (wgpu::BufferUsages::VERTEX, wgpu::BufferUsages::INDEX);
        write(device, queue, &mut self.vertices, for_vertices, vertices);
        write(device, queue, &mut self.indices, for_indices, indices);
        self.texture = mesh.texture_id;
        self.index_count = mesh.indices.len() as u32;
    }
}

/// Copies `bytes`, a multiple of 4, to the start of `buffer`, which grows if need be.
fn write(
    device: &wgpu::Device,
    queue: &wgpu::Queue,
    buffer: &mut Option<wgpu::Buffer>,
    usage: wgpu::BufferUsages,
    bytes: &[u8],
) {
    if bytes.is_empty() {
        return;
    }
    let length = bytes.len() as u64;
    let roomy = buffer.take().filter(|buffer| buffer.size() >= length);
    let roomy = roomy.unwrap_or_else(|| {
        let size = length + length / 4 * SPARE_QUARTERS;
        device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("coat of the map"),
            size: size.next_multiple_of(wgpu::COPY_BUFFER_ALIGNMENT),
            usage: usage | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        })
    });
    queue.write_buffer(&roomy, 0, bytes);
    *buffer = Some(roomy);
}

/// A new texture of `image`, with the sampler that it wants.
fn texture(
    device: &wgpu::Device,
    queue: &wgpu::Queue,
    layout: &wgpu::BindGroupLayout,
    image: &ImageDelta,
) -> wgpu::BindGroup {
    let ImageData::Color(pixels) = &image.image;
    let [width, height] = pixels.size.map(|side| side as u32);
    let size = wgpu::Extent3d {
        width,
        height,
        depth_or_array_layers: 1,
    };
    let texture = device.create_texture(&wgpu::TextureDescriptor {
        label: Some("texture of the map"),
        size,
        mip_level_count: 1,
        sample_count: 1,
        dimension: wgpu::TextureDimension::D2,
        format: wgpu::TextureFormat::Rgba8Unorm,
        usage: wgpu::TextureUsages::TEXTURE_BINDING | wgpu::TextureUsages::COPY_DST,
        view_formats: &[],
    });
    let rows = wgpu::TexelCopyBufferLayout {
        offset: 0,
        bytes_per_row: Some(4 * width),
        rows_per_image: Some(height),
    };
    let texels = bytemuck::cast_slice(&pixels.pixels);
    queue.write_texture(texture.as_image_copy(), texels, rows, size);
    let view = texture.create_view(&wgpu::TextureViewDescriptor::default());
    let sampler = device.create_sampler(&sampler(image.options));

    device.create_bind_group(&wgpu::BindGroupDescriptor {
        label: Some("texture of the map"),
        layout,
        entries: &[
            wgpu::BindGroupEntry {
                binding: 0,
                resource: wgpu::BindingResource::TextureView(&view),
            },
            wgpu::BindGroupEntry {
                binding: 1,
                resource: wgpu::BindingResource::Sampler(&sampler),
            },
        ],
    })
}

fn sampler(options: TextureOptions) -> wgpu::SamplerDescriptor<'static> {
    let filter = |filter| match filter {
        TextureFilter::Nearest => wgpu::FilterMode::Nearest,
        TextureFilter::Linear => wgpu::FilterMode::Linear,
    };
    let address = match options.wrap_mode {
        TextureWrapMode::ClampToEdge => wgpu::AddressMode::ClampToEdge,
        TextureWrapMode::Repeat => wgpu::AddressMode::Repeat,
        TextureWrapMode::MirroredRepeat => wgpu::AddressMode::MirrorRepeat,
    };

    wgpu::SamplerDescriptor {
        label: Some("texture of the map"),
        mag_filter: filter(options.magnification),
        min_filter: filter(options.minification),
        address_mode_u: address,
        address_mode_v: address,
        ..wgpu::SamplerDescriptor::default()
    }
}
