//! What all maps on one graphics card share: how it turns vertices into pixels.

use std::sync::Arc;

use egui_wgpu::RenderState;
use egui_wgpu::wgpu;
use epaint::Vertex;

/// In bytes.
const VERTEX: u64 = size_of::<Vertex>() as u64;

pub(super) struct Card {
    pub(super) pipeline: wgpu::RenderPipeline,
    pub(super) screen_layout: wgpu::BindGroupLayout,
    pub(super) texture_layout: wgpu::BindGroupLayout,
}

impl Card {
    /// Prepares the card of a window; `None` if it does not draw in gamma space, where egui mixes
    /// its colors: no known system, but then egui's own meshes are used.
    pub(super) fn new(state: &RenderState) -> Option<Arc<Self>> {
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
