//! Which of the two renderers draws the window, and what to say when none can.
//!
//! eframe takes one renderer and gives up when it fails. We look at the graphics cards first, then
//! try the renderer that fits and, when it fails before the first frame, the other one.

mod failure;
pub mod places;

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use eframe::NativeOptions;
use egui_wgpu::wgpu;
use egui_wgpu::{RenderState, WgpuSetup};

pub use failure::{AttemptError, WindowError};
use failure::{failure, failure_in_words};

use crate::cli::renderer::Renderer;
use crate::desktop::gpu;
use crate::desktop::panics::MutedPanics;
use crate::export::offscreen::device::{DITHERING, wgpu_setup};
use map::canvas::raster;
use map::canvas::{Meshes, NewCanvas};
use map::prepare::words;

/// By this name a desktop finds the entry of the program in its menu: `nato-atlas.desktop`.
const APP_ID: &str = "nato-atlas";

/// In the bars of windows and of the screen.
const ICON: &[u8] = include_bytes!("../../../assets/icon/nato-atlas-192.png");

/// What kind of adapter draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adapter {
    /// A graphics card: discrete, integrated or virtual.
    Gpu,
    /// A program that draws with the processor, or something unknown.
    Software,
}

/// How a window is drawn on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The renderers to try, best first.
    pub order: Vec<Renderer>,
    /// Whether OpenGL, too, draws with the processor, as far as we can tell.
    pub glow_is_software: bool,
}

impl Plan {
    /// A plan from what `has_card` and `adapters` find.
    ///
    /// Calls `adapters` only where no renderer is forced and there may be a card.
    pub fn new(
        forced: Option<Renderer>,
        has_card: impl FnOnce() -> bool,
        adapters: impl FnOnce() -> Vec<Adapter>,
    ) -> Self {
        let has_card = has_card();
        let adapters = if has_card && forced.is_none() {
            adapters()
        } else {
            Vec::new()
        };
        let order = match forced {
            Some(renderer) => vec![renderer],
            None if adapters.contains(&Adapter::Gpu) => vec![Renderer::Wgpu, Renderer::Glow],
            None => vec![Renderer::Glow, Renderer::Wgpu],
        };
        let all_software = adapters.iter().all(|adapter| *adapter == Adapter::Software);

        Self {
            order,
            // Where Vulkan has no driver at all, an old card may still have one for OpenGL.
            glow_is_software: !has_card || !adapters.is_empty() && all_software,
        }
    }

    /// The plan for this computer.
    pub fn of_this_computer(forced: Option<Renderer>) -> Self {
        Self::new(forced, has_card, adapters)
    }
}

/// The files of which Linux has one where a driver found a graphics card: the kernel's, Nvidia's,
/// that of WSL.
const CARDS_OF_LINUX: [&str; 3] = ["/dev/dri", "/dev/nvidiactl", "/dev/dxg"];

/// Whether there may be a graphics card.
///
/// A look at the files is quicker than Vulkan, which loads a compiler to draw without a card.
fn has_card() -> bool {
    !cfg!(target_os = "linux") || CARDS_OF_LINUX.iter().any(|file| Path::new(file).exists())
}

/// What this computer can draw with through Vulkan, Metal or DirectX 12; takes 50 ms and more.
///
/// OpenGL is left out: a card that has only OpenGL is served best by glow anyway.
fn adapters() -> Vec<Adapter> {
    // A broken driver may panic inside wgpu; then we know of no card and glow goes first.
    let found = quietly(|| {
        let mut descriptor = wgpu::InstanceDescriptor::new_without_display_handle();
        descriptor.backends = wgpu::Backends::PRIMARY;
        descriptor.flags = wgpu::InstanceFlags::empty();
        let instance = wgpu::Instance::new(descriptor);
        pollster::block_on(instance.enumerate_adapters(wgpu::Backends::PRIMARY))
            .iter()
            .map(|adapter| kind(adapter.get_info().device_type))
            .collect()
    });

    found.unwrap_or_default()
}

/// Makes the canvases of a window.
///
/// On the graphics card if the window has one, as egui's meshes with an OpenGL of unknown kind, and
/// otherwise with this program's own rasterizer, which is faster than a driver that emulates a
/// graphics card.
pub fn canvases(plan: &Plan, card: Option<&RenderState>) -> NewCanvas {
    match card {
        _ if is_processor(plan, card) => raster::canvases(),
        Some(state) => gpu::canvases(state),
        None => Box::new(Meshes::boxed),
    }
}

/// Whether the processor draws the window, as far as we can tell.
pub fn is_processor(plan: &Plan, card: Option<&RenderState>) -> bool {
    card.map_or(plan.glow_is_software, |state| {
        kind(state.adapter.get_info().device_type) == Adapter::Software
    })
}

fn kind(device: wgpu::DeviceType) -> Adapter {
    match device {
        wgpu::DeviceType::IntegratedGpu
        | wgpu::DeviceType::DiscreteGpu
        | wgpu::DeviceType::VirtualGpu => Adapter::Gpu,
        wgpu::DeviceType::Cpu | wgpu::DeviceType::Other => Adapter::Software,
    }
}

/// eframe's options for our window, to which the caller adds title, size and place.
pub fn native_options(renderer: Renderer) -> NativeOptions {
    let mut options = NativeOptions {
        renderer: match renderer {
            Renderer::Wgpu => eframe::Renderer::Wgpu,
            Renderer::Glow => eframe::Renderer::Glow,
        },
        dithering: DITHERING,
        // The bundled fonts alone, so that the picture is the same everywhere.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    options.viewport = options.viewport.with_app_id(APP_ID);
    match eframe::icon_data::from_png_bytes(ICON) {
        Ok(icon) => options.viewport = options.viewport.with_icon(icon),
        Err(error) => log::error!("the icon of the window: {error}"),
    }
    options.wgpu_options.wgpu_setup = WgpuSetup::CreateNew(wgpu_setup());

    options
}

/// Tries `renderers` in turn until the window of one has opened and closed.
pub fn try_in_order(
    renderers: &[Renderer],
    mut attempt: impl FnMut(Renderer) -> Result<(), AttemptError>,
) -> Result<(), WindowError> {
    let mut failures = Vec::new();
    for &renderer in renderers {
        match attempt(renderer) {
            Ok(()) => return Ok(()),
            Err(AttemptError::Fatal(error)) => return Err(error),
            Err(AttemptError::Graphics(reason)) => {
                log::warn!("{} does not work: {reason}", renderer.name());
                failures.push((renderer, reason));
            }
        }
    }

    Err(WindowError::NoGraphics(failures))
}

/// Opens the window once, with eframe; returns when it is closed.
///
/// `create` makes the application when there is something to draw on. Until then panics are muted
/// and become failures: winit panics when a library is missing. A panic after that is a bug of ours
/// and passes through.
pub fn open(
    title: &str,
    options: NativeOptions,
    create: impl FnOnce(&eframe::CreationContext<'_>) -> Box<dyn eframe::App>,
) -> Result<(), AttemptError> {
    let opened = Cell::new(false);
    let silence = Cell::new(Some(MutedPanics::begin()));
    let run = || {
        let creator: eframe::AppCreator<'_> = Box::new(|context| {
            opened.set(true);
            drop(silence.take());
            Ok(create(context))
        });
        eframe::run_native(title, options, creator)
    };
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    drop(silence.take());

    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if opened.get() => {
            Err(AttemptError::Fatal(WindowError::Broken(error.to_string())))
        }
        Ok(Err(error)) => Err(failure(&error)),
        Err(panic) if opened.get() => panic::resume_unwind(panic),
        Err(panic) => Err(failure_in_words(&words(&*panic))),
    }
}

/// Runs `work` with its panics caught and muted; `None` after one.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    let _silence = MutedPanics::begin();

    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::panics::tests::{is_heard, listen};
    use Renderer::{Glow, Wgpu};

    fn plan(adapters: Vec<Adapter>) -> Plan {
        Plan::new(None, || true, || adapters)
    }

    #[test]
    fn a_graphics_card_takes_wgpu_first_and_no_card_glow() {
        let both = vec![Adapter::Software, Adapter::Gpu];
        assert_eq!(plan(both).order, [Wgpu, Glow]);
        assert_eq!(plan(vec![Adapter::Software]).order, [Glow, Wgpu]);
        assert_eq!(plan(Vec::new()).order, [Glow, Wgpu]);
    }

    #[test]
    fn opengl_is_software_where_no_card_is_found() {
        let without = Plan::new(None, || false, || panic!("there is nothing to ask for"));
        assert_eq!(without.order, [Glow, Wgpu]);
        assert!(without.glow_is_software);
        assert!(plan(vec![Adapter::Software]).glow_is_software);
        assert!(!plan(vec![Adapter::Software, Adapter::Gpu]).glow_is_software);
        assert!(!plan(Vec::new()).glow_is_software, "an old card");
    }

    #[test]
    fn a_forced_renderer_is_the_only_one_and_nobody_looks_for_graphics_cards() {
        for renderer in Renderer::ALL {
            let adapters = || panic!("nobody asked for adapters");
            let plan = Plan::new(Some(renderer), || true, adapters);
            assert_eq!(plan.order, [renderer]);
            assert_eq!(Renderer::from_name(renderer.name()), Some(renderer));
        }
        assert_eq!(Renderer::from_name("vulkan"), None);
    }

    #[test]
    fn looking_for_adapters_does_not_panic_and_leaves_the_hook_alone() {
        listen();
        // How many there are depends on the computer.
        adapters();
        assert!(is_heard("a panic after adapters"));
        assert!(quietly(|| panic!("silence")).is_none());
        assert_eq!(quietly(|| is_heard("a panic meanwhile")), Some(false));
        assert!(is_heard("a panic after silence"));
    }

    #[test]
    fn when_one_renderer_fails_the_other_is_tried() {
        let mut tried = Vec::new();
        let outcome = try_in_order(&[Wgpu, Glow], |renderer| {
            tried.push(renderer);
            match renderer {
                Wgpu => Err(AttemptError::Graphics("no device".to_owned())),
                Glow => Ok(()),
            }
        });
        assert_eq!((outcome, tried), (Ok(()), vec![Wgpu, Glow]));
    }

    #[test]
    fn when_all_fail_the_error_has_the_words_of_each() {
        let outcome = try_in_order(&[Glow, Wgpu], |renderer| {
            Err(AttemptError::Graphics(format!("{renderer:?} is broken")))
        });
        let error = outcome.unwrap_err();
        let reason = "glow: Glow is broken; wgpu: Wgpu is broken";
        assert_eq!(error.arguments(), [("reason", reason.to_owned())]);
    }

    #[test]
    fn what_no_renderer_can_help_is_not_tried_again() {
        let mut attempts = 0;
        let error = WindowError::MissingLibrary("libX11.so".to_owned());
        let outcome = try_in_order(&[Glow, Wgpu], |_| {
            attempts += 1;
            Err(AttemptError::Fatal(error.clone()))
        });
        assert_eq!((outcome, attempts), (Err(error), 1));
    }
}
