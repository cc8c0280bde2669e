//! The whole program without a window, on a device that accepts buffers and draws nothing.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use atlas::Atlas;
use cpu_time::ThreadTime;
use egui::{
    ClippedPrimitive, Context, Event, FullOutput, RawInput, Rect, TexturesDelta, epaint::Primitive,
    pos2,
};
use egui_wgpu::{
    RenderState, RendererOptions, ScreenDescriptor, WgpuConfiguration, WgpuSetup, wgpu,
};
use map::canvas::NewCanvas;
use map::levels::{LEVEL_COUNT, Levels};
use map::prepare::prepare;
use nato_atlas::app::window_role::Audience;
use nato_atlas::app::{Parts, Surround};
use nato_atlas::desktop::desktop_app::{DesktopApp, DesktopParts};
use nato_atlas::desktop::gpu;
use nato_atlas::export::offscreen::device::wgpu_setup;
use nato_atlas::wording::Wording;
use view::camera::Camera;
use view::state::ViewState;

/// The size of the window in points, at 1 pixel per point.
pub(crate) const SIZE: [u32; 2] = [1280, 800];

/// Frames before the first measurement, in which layout settles and caches fill.
const WARM_UP: usize = 10;

pub(crate) static ATLAS: LazyLock<Arc<Atlas>> =
    LazyLock::new(|| Arc::new(Atlas::bundled().expect("the bundled data is sound")));

pub(crate) static LEVELS: LazyLock<Levels> = LazyLock::new(|| {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, prepare(number).expect("the bundled map is sound"));
    }

    levels
});

pub(crate) type Canvases = fn(&RenderState) -> NewCanvas;

/// Processor time of the parts of one frame, and the number that decides it.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) layout: Duration,
    pub(crate) tessellation: Duration,
    pub(crate) upload: Duration,
    /// Vertices that egui copies in the frame: panels and names; those of the map stay on the
    /// device.
    pub(crate) vertices: usize,
}

impl Cost {
    pub(crate) fn total(self) -> Duration {
        self.layout + self.tessellation + self.upload
    }
}

pub(crate) struct FrameProgram {
    context: Context,
    app: DesktopApp,
    device: RenderState,
    /// Frames drawn so far; each advances the program's clock by a sixtieth of a second.
    frames: usize,
}

impl FrameProgram {
    /// The program in its first year; without a `camera`, in the start view.
    pub(crate) fn open(camera: Option<Camera>) -> Self {
        Self::open_with(&LEVELS, camera, on_card)
    }

    pub(crate) fn open_with(levels: &Levels, camera: Option<Camera>, canvases: Canvases) -> Self {
        Self::open_showing(levels, canvases, |view| {
            if let Some(camera) = camera {
                (view.place.camera, view.place.fitted) = (camera, None);
            }
        })
    }

    pub(crate) fn open_showing(
        levels: &Levels,
        canvases: Canvases,
        change: impl FnOnce(&mut ViewState),
    ) -> Self {
        let context = Context::default();
        let mut view = ViewState::default();
        view.place.year = *ATLAS.years().start();
        change(&mut view);
        let device = device();
        let parts = Parts {
            atlas: Ok(Arc::clone(&ATLAS)),
            view,
            levels: levels.clone(),
            preparation: None,
            surround: Surround::Full,
            canvas: canvases(&device),
            time_of_day: || [9, 41],
            audience: Audience::Alone,
            wording: Arc::new(Wording::english()),
        };
        let mut program = Self {
            app: DesktopApp::new(&context, parts, DesktopParts::default()),
            context,
            device,
            frames: 0,
        };
        for _ in 0..WARM_UP {
            program.frame(Vec::new());
        }

        program
    }

    pub(crate) fn view(&self) -> &ViewState {
        self.app.view().expect("the bundled data is sound")
    }

    /// Runs one frame; `events` arrive as those of a user do.
    pub(crate) fn frame(&mut self, events: Vec<Event>) -> Cost {
        self.frames += 1;
        // A window keeps its size in pixels when the UI scale changes.
        let zoom = self.context.zoom_factor();
        let size = SIZE.map(|side| side as f32 / zoom);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size.into())),
            time: Some(self.frames as f64 / 60.0),
            events,
            ..RawInput::default()
        };

        let start = ThreadTime::now();
        let app = &mut self.app;
        let output = self.context.run_ui(input, |ui| app.frame(ui));
        let layout = start.elapsed();

        let FullOutput {
            shapes,
            textures_delta,
            pixels_per_point,
            ..
        } = output;
        let start = ThreadTime::now();
        let primitives = self.context.tessellate(shapes, pixels_per_point);
        let tessellation = start.elapsed();

        let vertices = primitives.iter().map(vertices).sum();
        let start = ThreadTime::now();
        upload(&self.device, textures_delta, &primitives, pixels_per_point);
        let upload = start.elapsed();

        Cost {
            layout,
            tessellation,
            upload,
            vertices,
        }
    }
}

fn vertices(primitive: &ClippedPrimitive) -> usize {
    match &primitive.primitive {
        Primitive::Mesh(mesh) => mesh.vertices.len(),
        Primitive::Callback(_) => 0,
    }
}

/// Canvases that keep their meshes on the device.
pub(crate) fn on_card(device: &RenderState) -> NewCanvas {
    gpu::canvases(device)
}

fn device() -> RenderState {
    let configuration = WgpuConfiguration {
        wgpu_setup: WgpuSetup::CreateNew(wgpu_setup()),
        ..WgpuConfiguration::default()
    };

    pollster::block_on(async {
        let instance = configuration.wgpu_setup.new_instance().await;
        RenderState::create(&configuration, &instance, None, RendererOptions::default()).await
    })
    .expect("a driver is there; on Debian: apt-get install mesa-vulkan-drivers")
}

/// Uploads textures and buffers, as before drawing.
#[expect(
    clippy::iter_over_hash_type,
    reason = "textures do not depend on each other"
)]
fn upload(
    device: &RenderState,
    mut textures: TexturesDelta,
    primitives: &[ClippedPrimitive],
    pixels_per_point: f32,
) {
    let RenderState {
        device,
        queue,
        renderer,
        ..
    } = device;
    let mut renderer = renderer.write();
    for (id, images) in textures.set.drain() {
        for image in images {
            renderer.update_texture(device, queue, id, &image);
        }
    }
    textures.clear();
    let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
    let screen = ScreenDescriptor {
        size_in_pixels: SIZE,
        pixels_per_point,
    };
    let prepared = renderer.update_buffers(device, queue, &mut encoder, primitives, &screen);
    queue.submit(
        prepared
            .into_iter()
            .chain(std::iter::once(encoder.finish())),
    );
}
