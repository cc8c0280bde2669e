//! Maps whose meshes live in the memory of the graphics card.
//!
//! egui copies every mesh twice in every frame, changed or not. Here a mesh is copied once, when
//! it changes; a frame in which the map stays as it is only says what to draw. Works with the
//! renderer wgpu; for glow it would need unsafe code, which this program has none of.

mod buffers;
mod card;

use std::sync::Arc;

use egui_wgpu::wgpu;
use egui_wgpu::{CallbackResources, CallbackTrait, RenderState, ScreenDescriptor};
use epaint::mutex::{Mutex, RwLock};
use epaint::{PaintCallbackInfo, Shape, TextureManager};

use crate::desktop::gpu::buffers::Buffers;
use crate::desktop::gpu::card::Card;
use map::canvas::{Backdrop, Canvas, MapMesh, Meshes, NewCanvas};

/// Makes the canvases of a window on its graphics card.
pub fn canvases(card: &RenderState) -> NewCanvas {
    match Card::new(card) {
        Some(card) => Box::new(move |_| CardCanvas::boxed(&card)),
        None => Box::new(Meshes::boxed),
    }
}

struct CardCanvas {
    textures: Arc<RwLock<TextureManager>>,
    buffers: Arc<Mutex<Buffers>>,
}

impl CardCanvas {
    fn boxed(card: &Arc<Card>) -> Box<dyn Canvas> {
        Box::new(Self {
            textures: Arc::default(),
            buffers: Arc::new(Mutex::new(Buffers::new(Arc::clone(card)))),
        })
    }
}

impl Canvas for CardCanvas {
    fn textures(&self) -> &Arc<RwLock<TextureManager>> {
        &self.textures
    }

    fn shapes(&mut self, backdrop: Backdrop, map_meshes: Vec<MapMesh>) -> Vec<Shape> {
        let changed = self.textures.write().take_delta();
        self.buffers.lock().note_textures(changed);
        let picture = Picture {
            buffers: Arc::clone(&self.buffers),
            map_meshes,
        };

        vec![
            backdrop.shape(),
            egui_wgpu::Callback::new_paint_callback(backdrop.clip, picture).into(),
        ]
    }
}

/// The meshes of one frame.
struct Picture {
    buffers: Arc<Mutex<Buffers>>,
    map_meshes: Vec<MapMesh>,
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
            .update(device, queue, screen, &self.map_meshes);

        Vec::new()
    }

    fn paint(
        &self,
        info: PaintCallbackInfo,
        pass: &mut wgpu::RenderPass<'static>,
        _resources: &CallbackResources,
    ) {
        // Vertices count from the corner of the screen, as those of egui do.
        let [width, height] = info.screen_size_px.map(|side| side as f32);
        pass.set_viewport(0.0, 0.0, width, height, 0.0, 1.0);
        self.buffers.lock().draw(pass);
    }
}
