//! Maps whose meshes live in the memory of the graphics card.
//!
//! egui copies every mesh twice in every frame, changed or not. Here a coat is copied once, when
//! it changes; a frame in which the map stays as it is only says what to draw. Works with the
//! renderer wgpu; for glow it would need unsafe code, which this program has none of.

mod buffers;

use std::sync::Arc;

use egui_wgpu::wgpu;
use egui_wgpu::{CallbackResources, CallbackTrait, RenderState, ScreenDescriptor};
use epaint::mutex::{Mutex, RwLock};
use epaint::{PaintCallbackInfo, Shape, TextureManager, Vertex};

use crate::desktop::gpu::buffers::Buffers;
use map::canvas::{Backdrop, Canvas, Coat, Meshes, NewCanvas};

/// What makes the canvases of a window on its graphics card.
pub fn canvases(card: &RenderState) -> NewCanvas {
    match Card::new(card) {
        Some(card) => Box::new(move |_| card.canvas()),
        None => Box::new(Meshes::boxed),
    }
}

/// The size of a vertex in bytes.
const VERTEX: u64 = size_of::<Vertex>() as u64;

/// What all maps on one graphics card share.
struct Card {
    pipeline: wgpu::RenderPipeline,
    screen_layout: wgpu::BindGroupLayout,
    texture_layout: wgpu::BindGroupLayout,
}

impl Card {
    /// Gets the card of a window ready; `None` if its picture is not made in gamma space, where egui
    /// mixes its colors: no known system, but then egui's own meshes are the way.
    fn new(state: &RenderState) -> Option<Arc<Self>> {
        let RenderState {
            device,
            target_format,
            ..
        } = state;
        if target_format.is_srgb() {
            return None;
        }
        let screen_layout = layout(device, &[SCREEN]);
        let texture_layout = layout(device, &[TEXELS, SAMPLER]);
        let pipeline = pipeline(device, *target_format, [&screen_layout, &texture_layout]);

        Some(Arc::new(Self {
            pipeline,
            screen_layout,
            texture_layout,
        }))
    }

    /// A canvas for one map.
    fn canvas(self: &Arc<Self>) -> Box<dyn Canvas> {
        Box::new(CardCanvas {
            textures: Arc::default(),
            buffers: Arc::new(Mutex::new(Buffers::new(Arc::clone(self)))),
        })
    }
}

const SCREEN: wgpu::BindGroupLayoutEntry = wgpu::BindGroupLayoutEntry {
    binding: 0,
    visibility: wgpu::ShaderStages::VERTEX,
    ty: wgpu::BindingType::Buffer {
        ty: wgpu::BufferBindingType::Uniform,
        has_dynamic_offset: false,
        min_binding_size: None,
    },
    count: None,
};

const TEXELS: wgpu::BindGroupLayoutEntry = wgpu::BindGroupLayoutEntry {
    binding: 0,
    visibility: wgpu::ShaderStages::FRAGMENT,
    ty: wgpu::BindingType::Texture {
        sample_type: wgpu::TextureSampleType::Float { filterable: true },
        view_dimension: wgpu::TextureViewDimension::D2,
        multisampled: false,
    },
    count: None,
};

const SAMPLER: wgpu::BindGroupLayoutEntry = wgpu::BindGroupLayoutEntry {
    binding: 1,
    visibility: wgpu::ShaderStages::FRAGMENT,
    ty: wgpu::BindingType::Sampler(wgpu::SamplerBindingType::Filtering),
    count: None,
};

fn layout(device: &wgpu::Device, entries: &[wgpu::BindGroupLayoutEntry]) -> wgpu::BindGroupLayout {
    device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
        label: Some("map"),
        entries,
    })
}

fn pipeline(
    device: &wgpu::Device,
    format: wgpu::TextureFormat,
    layouts: [&wgpu::BindGroupLayout; 2],
) -> wgpu::RenderPipeline {
    let module = device.create_shader_module(wgpu::include_wgsl!("map.wgsl"));
    let layout = device.create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
        label: Some("map"),
        bind_group_layouts: &layouts.map(Some),
        immediate_size: 0,
    });
    let vertices = wgpu::VertexBufferLayout {
        array_stride: VERTEX,
        step_mode: wgpu::VertexStepMode::Vertex,
        attributes: &wgpu::vertex_attr_array![0 => Float32x2, 1 => Float32x2, 2 => Unorm8x4],
    };

    device.create_render_pipeline(&wgpu::RenderPipelineDescriptor {
        label: Some("map"),
        layout: Some(&layout),
        vertex: wgpu::VertexState {
            module: &module,
            entry_point: Some("corner"),
            buffers: &[Some(vertices)],
            compilation_options: wgpu::PipelineCompilationOptions::default(),
        },
        fragment: Some(wgpu::FragmentState {
            module: &module,
            entry_point: Some("pixel"),
            targets: &[Some(wgpu::ColorTargetState {
                format,
                blend: Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING),
                write_mask: wgpu::ColorWrites::ALL,
            })],
            compilation_options: wgpu::PipelineCompilationOptions::default(),
        }),
        primitive: wgpu::PrimitiveState::default(),
        depth_stencil: None,
        multisample: wgpu::MultisampleState::default(),
        multiview_mask: None,
        cache: None,
    })
}

/// One map on a card.
struct CardCanvas {
    textures: Arc<RwLock<TextureManager>>,
    buffers: Arc<Mutex<Buffers>>,
}

impl Canvas for CardCanvas {
    fn textures(&self) -> &Arc<RwLock<TextureManager>> {
        &self.textures
    }

    fn shapes(&mut self, backdrop: Backdrop, coats: Vec<Coat>) -> Vec<Shape> {
        let changed = self.textures.write().take_delta();
        self.buffers.lock().note_textures(changed);
        let picture = Picture {
            buffers: Arc::clone(&self.buffers),
            coats,
        };

        vec![
            backdrop.shape(),
            egui_wgpu::Callback::new_paint_callback(backdrop.clip, picture).into(),
        ]
    }
}

/// The coats of one frame.
struct Picture {
    buffers: Arc<Mutex<Buffers>>,
    coats: Vec<Coat>,
}

impl CallbackTrait for Picture {
    fn prepare(
        &self,
        device: &wgpu::Device,
        queue: &wgpu::Queue,
        screen: &ScreenDescriptor,
        _encoder: &mut wgpu::CommandEncoder,
        _resources: &mut CallbackResources,
    ) -> Vec<wgpu::CommandBuffer> {
        self.buffers
            .lock()
            .update(device, queue, screen, &self.coats);

        Vec::new()
    }

    fn paint(
        &self,
        info: PaintCallbackInfo,
        pass: &mut wgpu::RenderPass<'static>,
        _resources: &CallbackResources,
    ) {
        // The meshes count from the corner of the screen, as those of egui do.
        let [width, height] = info.screen_size_px.map(|side| side as f32);
        pass.set_viewport(0.0, 0.0, width, height, 0.0, 1.0);
        self.buffers.lock().draw(pass);
    }
}
