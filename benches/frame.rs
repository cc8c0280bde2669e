//! What a frame costs on the processor, apart from the rasterizer: layout, tessellation, upload.
//!
//! `cargo bench` prints one table. Times are processor time of this one thread, in milliseconds:
//! the median of the frames of a run, and of these the smallest, the median and the largest of
//! all runs. The device only takes the buffers; nothing is drawn.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use cpu_time::ThreadTime;
use egui::{Context, FullOutput, RawInput, Rect, ViewportId, pos2};
use egui_wgpu::{
    RenderState, RendererOptions, ScreenDescriptor, WgpuConfiguration, WgpuSetup, wgpu,
};
use nato_atlas::app::{App, Chrome, Parts};
use nato_atlas::atlas::Atlas;
use nato_atlas::geo::lon_lat::LonLat;
use nato_atlas::map::levels::{LEVEL_COUNT, Levels};
use nato_atlas::map::prepare::prepare;
use nato_atlas::renderer;
use nato_atlas::timeline::snapshot::snapshot;
use nato_atlas::view::camera::Camera;
use nato_atlas::view::state::ViewState;

/// The same allocator as the program: it decides more than anything else.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const RUNS: usize = 5;
const FRAMES: usize = 60;
const SIZE: [u32; 2] = [1280, 800];

static ATLAS: LazyLock<Arc<Atlas>> =
    LazyLock::new(|| Arc::new(Atlas::bundled().expect("the bundled data is sound")));

static LEVELS: LazyLock<Levels> = LazyLock::new(|| {
    let levels = Levels::default();
    for number in 0..LEVEL_COUNT {
        levels.provide(number, prepare(number).expect("the bundled map is sound"));
    }
    levels
});

/// What happens in every frame.
#[derive(Clone, Copy)]
enum Gesture {
    Year,
    Pan,
    Nothing,
}

/// A program without a window, and a device that takes its buffers.
struct Bench {
    context: Context,
    app: App,
    state: RenderState,
    frame: usize,
}

/// Processor time of the parts of one frame.
#[derive(Clone, Copy, Default)]
struct Cost {
    layout: Duration,
    tessellate: Duration,
    upload: Duration,
}

impl Bench {
    fn new(camera: Option<Camera>) -> Self {
        let context = Context::default();
        let mut view = ViewState {
            year: 1990,
            ..ViewState::default()
        };
        if let Some(camera) = camera {
            (view.camera, view.fitted) = (camera, None);
        }
        let parts = Parts {
            atlas: Ok(Arc::clone(&ATLAS)),
            view,
            levels: LEVELS.clone(),
            prepared: None,
            chrome: Chrome::Full,
            store: None,
            notices: Vec::new(),
        };
        let app = App::new(&context, parts);
        let configuration = WgpuConfiguration {
            wgpu_setup: WgpuSetup::CreateNew(renderer::wgpu_setup()),
            ..WgpuConfiguration::default()
        };
        let state = pollster::block_on(async {
            let instance = configuration.wgpu_setup.new_instance().await;
            RenderState::create(&configuration, &instance, None, RendererOptions::default()).await
        })
        .expect("a driver is there; on Debian: apt-get install mesa-vulkan-drivers");
        let mut bench = Self {
            context,
            app,
            state,
            frame: 0,
        };
        for _ in 0..10 {
            bench.step(Gesture::Nothing);
        }

        bench
    }

    /// One frame: the events of the gesture go in through the same door as a user's.
    fn step(&mut self, gesture: Gesture) -> Cost {
        self.frame += 1;
        let forth = self.frame / 40 % 2 == 0;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(
                pos2(0.0, 0.0),
                SIZE.map(|side| side as f32).into(),
            )),
            time: Some(self.frame as f64 / 60.0),
            ..RawInput::default()
        };
        let key = |key| egui::Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        };
        match gesture {
            Gesture::Year => {
                input.events.push(key(if forth {
                    egui::Key::ArrowRight
                } else {
                    egui::Key::ArrowLeft
                }));
            }
            Gesture::Pan => {
                let moved = pos2(300.0 + (self.frame % 40) as f32, 300.0);
                let at = if forth {
                    moved
                } else {
                    pos2(640.0 - moved.x, 300.0)
                };
                input.events.push(egui::Event::PointerMoved(at));
                if self.frame % 40 == 1 {
                    let button = egui::PointerButton::Primary;
                    let modifiers = egui::Modifiers::NONE;
                    for pressed in [false, true] {
                        input.events.push(egui::Event::PointerButton {
                            pos: at,
                            button,
                            pressed,
                            modifiers,
                        });
                    }
                }
            }
            Gesture::Nothing => {}
        }

        let mut cost = Cost::default();
        let start = ThreadTime::now();
        let app = &mut self.app;
        let output = self.context.run_ui(input, |ui| app.frame(ui));
        cost.layout = start.elapsed();
        let FullOutput {
            shapes,
            textures_delta: mut textures,
            ..
        } = output;
        let start = ThreadTime::now();
        let primitives = self.context.tessellate(shapes, 1.0);
        cost.tessellate = start.elapsed();

        let start = ThreadTime::now();
        let RenderState { device, queue, .. } = &self.state;
        let mut renderer = self.state.renderer.write();
        for (id, images) in textures.set.drain() {
            for image in images {
                renderer.update_texture(device, queue, id, &image);
            }
        }
        textures.clear();
        let mut encoder = device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let screen = ScreenDescriptor {
            size_in_pixels: SIZE,
            pixels_per_point: 1.0,
        };
        let prepared = renderer.update_buffers(device, queue, &mut encoder, &primitives, &screen);
        queue.submit(
            prepared
                .into_iter()
                .chain(std::iter::once(encoder.finish())),
        );
        cost.upload = start.elapsed();

        cost
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its table")]
fn line(text: &str) {
    println!("{text}");
}

fn measure(what: &str, camera: Option<Camera>, gesture: Gesture) {
    let mut totals = Vec::new();
    let mut parts = Cost::default();
    for _ in 0..RUNS {
        let mut bench = Bench::new(camera);
        let costs: Vec<_> = (0..FRAMES).map(|_| bench.step(gesture)).collect();
        let of = |part: fn(&Cost) -> Duration| median(costs.iter().map(part).collect());
        parts = Cost {
            layout: of(|c| c.layout),
            tessellate: of(|c| c.tessellate),
            upload: of(|c| c.upload),
        };
        totals.push(of(|cost| cost.layout + cost.tessellate + cost.upload));
    }
    totals.sort_unstable();
    let [least, middle, most] = [totals[0], totals[RUNS / 2], totals[RUNS - 1]].map(milliseconds);
    let [layout, tessellate, upload] =
        [parts.layout, parts.tessellate, parts.upload].map(milliseconds);
    line(&format!(
        "| {what} | {least:.2} | {middle:.2} | {most:.2} | {layout:.2} + {tessellate:.2} + {upload:.2} |"
    ));
}

/// Times `work`, repeated `times` in each run.
fn measure_call(what: &str, times: u32, mut work: impl FnMut()) {
    let mut runs: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = ThreadTime::now();
            (0..times).for_each(|_| work());
            start.elapsed() / times
        })
        .collect();
    runs.sort_unstable();
    let [least, middle, most] = [runs[0], runs[RUNS / 2], runs[RUNS - 1]].map(milliseconds);
    line(&format!(
        "| {what} | {least:.4} | {middle:.4} | {most:.4} | |"
    ));
}

fn main() {
    line(
        "| 1280x800, wgpu device, ms of processor time | least | median | most | layout + tessellation + upload |",
    );
    line("|--|--|--|--|--|");
    // The coast with the most triangles in view at the nearest scale of level 2.
    let worst = Camera {
        center: LonLat::new(24.0, 38.0),
        km_per_point: 1.19,
    };
    let views = [
        ("start view, level 0", None),
        ("Aegean, level 2, 1.19 km a pixel", Some(worst)),
    ];
    for (view, camera) in views {
        for (name, gesture) in [
            ("year changes", Gesture::Year),
            ("panning", Gesture::Pan),
            ("nothing changes", Gesture::Nothing),
        ] {
            measure(&format!("{view}, {name}"), camera, gesture);
        }
    }
    let level = LEVELS.get(2).expect("all levels are prepared");
    let mut lon = 0.0;
    measure_call("unit under the pointer, level 2", 2_000, || {
        lon = (lon + 0.37) % 40.0;
        std::hint::black_box(level.unit_at(LonLat::new(lon - 5.0, 40.0 + lon / 2.0)));
    });
    let date = ATLAS.date_shown(1999);
    measure_call("situation of a day", 100, || {
        std::hint::black_box(snapshot(&ATLAS, date));
    });
    measure_call("read the facts", 5, || {
        std::hint::black_box(Atlas::bundled().is_ok());
    });
    for number in 0..LEVEL_COUNT {
        measure_call(&format!("read and prepare level {number}"), 1, || {
            std::hint::black_box(prepare(number).is_ok());
        });
    }
}
