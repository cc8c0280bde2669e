//! Which of the two renderers draws the window, and what to say when none can.
//!
//! eframe takes one renderer and gives up when it fails. We look at the graphics cards first, then
//! try the renderer that fits and, when it fails before the first frame, the other one.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use eframe::NativeOptions;
use egui_wgpu::wgpu;
use egui_wgpu::{WgpuSetup, WgpuSetupCreateNew};

/// Controls whether colors between two steps are dithered; off, so that a fill has one color.
pub const DITHERING: bool = false;

/// One of the two ways to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// Vulkan, Metal or DirectX 12: the best choice with a graphics card.
    Wgpu,
    /// OpenGL: costs a quarter of the other where the processor has to draw.
    Glow,
}

impl Renderer {
    /// Both, in the order of the help text.
    pub const ALL: [Self; 2] = [Self::Wgpu, Self::Glow];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
        }
    }

    /// The renderer with this name on the command line; `None` for any other word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|renderer| renderer.name() == name)
    }
}

/// What draws, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adapter {
    /// A graphics card, a part of the processor made for graphics, or a share of one.
    Gpu,
    /// A program that draws with the ordinary processor, or something unknown.
    Software,
}

/// The renderers to try, best first.
pub fn order(forced: Option<Renderer>, adapters: &[Adapter]) -> Vec<Renderer> {
    match forced {
        Some(renderer) => vec![renderer],
        None if adapters.contains(&Adapter::Gpu) => vec![Renderer::Wgpu, Renderer::Glow],
        None => vec![Renderer::Glow, Renderer::Wgpu],
    }
}

/// What this computer can draw with through Vulkan, Metal or DirectX 12; takes some 50 ms.
///
/// OpenGL is left out: a card that has only OpenGL is served best by glow anyway.
pub fn adapters() -> Vec<Adapter> {
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
        // The bundled fonts are the same everywhere, and so is the picture.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    options.wgpu_options.wgpu_setup = WgpuSetup::CreateNew(wgpu_setup());

    options
}

/// How a device is asked for: of a graphics card we need no more than the oldest ones have.
pub fn wgpu_setup() -> WgpuSetupCreateNew {
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    // The map is no game: the frugal card of a laptop is quick enough.
    setup.power_preference = wgpu::PowerPreference::LowPower;
    setup.device_descriptor = Arc::new(|adapter| wgpu::DeviceDescriptor {
        label: Some("nato-atlas"),
        required_limits: wgpu::Limits::downlevel_webgl2_defaults()
            .using_resolution(adapter.limits()),
        ..wgpu::DeviceDescriptor::default()
    });

    setup
}

/// Why there is no window. The words are in `launch.ftl` under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WindowError {
    /// There is no screen to open a window on.
    NoScreen(String),
    /// A library of the system is missing: its name.
    MissingLibrary(String),
    /// No renderer could draw: what each of them said, in the order tried.
    NoGraphics(Vec<(Renderer, String)>),
    /// The window closed because of this problem after it had opened.
    Broken(String),
}

impl WindowError {
    /// The message of `launch.ftl` that says it and what to install.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoScreen(_) => "window-no-screen",
            Self::MissingLibrary(_) => "window-missing-library",
            Self::NoGraphics(_) => "window-no-graphics",
            Self::Broken(_) => "window-broken",
        }
    }

    /// The values that the message names.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoScreen(reason) | Self::Broken(reason) => vec![("reason", reason.clone())],
            Self::MissingLibrary(library) => vec![("library", library.clone())],
            Self::NoGraphics(failures) => {
                let reasons = failures
                    .iter()
                    .map(|(renderer, reason)| format!("{}: {reason}", renderer.name()))
                    .collect::<Vec<_>>();
                vec![("reason", reasons.join("; "))]
            }
        }
    }
}

/// What stopped one attempt to open the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// This renderer cannot draw here; another may.
    Graphics(String),
    /// No renderer can help.
    Fatal(WindowError),
}

/// Tries `renderers` in turn until the window of one has opened and closed.
pub fn try_in_order(
    renderers: &[Renderer],
    mut attempt: impl FnMut(Renderer) -> Result<(), Failure>,
) -> Result<(), WindowError> {
    let mut failures = Vec::new();
    for &renderer in renderers {
        match attempt(renderer) {
            Ok(()) => return Ok(()),
            Err(Failure::Fatal(error)) => return Err(error),
            Err(Failure::Graphics(reason)) => {
                log::warn!("{} does not work: {reason}", renderer.name());
                failures.push((renderer, reason));
            }
        }
    }

    Err(WindowError::NoGraphics(failures))
}

/// Opens the window once, with eframe; returns when it is closed.
///
/// `create` makes the application when there is something to draw on. Until then panics are
/// silent and become failures: winit panics when a library is missing. A panic after that is a
/// bug of ours and passes through.
pub fn open(
    title: &str,
    options: NativeOptions,
    create: impl FnOnce(&eframe::CreationContext<'_>) -> Box<dyn eframe::App>,
) -> Result<(), Failure> {
    let opened = Cell::new(false);
    let usual = Cell::new(Some(panic::take_hook()));
    panic::set_hook(Box::new(|_| {}));
    let restore = || {
        if let Some(hook) = usual.take() {
            panic::set_hook(hook);
        }
    };
    let run = || {
        let creator: eframe::AppCreator<'_> = Box::new(|context| {
            opened.set(true);
            restore();
            Ok(create(context))
        });
        eframe::run_native(title, options, creator)
    };
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    restore();

    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if opened.get() => {
            Err(Failure::Fatal(WindowError::Broken(error.to_string())))
        }
        Ok(Err(error)) => Err(failure(&error)),
        Err(panic) if opened.get() => panic::resume_unwind(panic),
        Err(panic) => Err(failure_in_words(&words(&*panic))),
    }
}

fn failure(error: &eframe::Error) -> Failure {
    match error {
        eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_) => {
            let text = error.to_string();
            match missing_library(&text) {
                Some(library) => Failure::Fatal(WindowError::MissingLibrary(library)),
                None => Failure::Fatal(WindowError::NoScreen(text)),
            }
        }
        _ => failure_in_words(&error.to_string()),
    }
}

fn failure_in_words(text: &str) -> Failure {
    match missing_library(text) {
        Some(library) if !is_of_a_driver(&library) => {
            Failure::Fatal(WindowError::MissingLibrary(library))
        }
        _ => Failure::Graphics(text.to_owned()),
    }
}

/// Whether only one of the renderers needs this library.
fn is_of_a_driver(library: &str) -> bool {
    ["libGL", "libEGL", "libvulkan"]
        .iter()
        .any(|name| library.starts_with(name))
}

/// The library that could not be loaded, if `text` is about one: `libX11.so.6`.
fn missing_library(text: &str) -> Option<String> {
    let is_about_loading = [
        "could not be loaded",
        "cannot open shared object",
        "opening library",
    ]
    .iter()
    .any(|words| text.contains(words));
    if !is_about_loading {
        return None;
    }

    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || "._-+".contains(letter)))
        .find(|word| word.starts_with("lib") && word.contains(".so"))
        .map(|word| word.trim_end_matches('.').to_owned())
}

/// Runs `work` without letting a panic out or onto the screen; `None` after one.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(usual);

    outcome.ok()
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Renderer::{Glow, Wgpu};

    #[test]
    fn a_graphics_card_takes_wgpu_first_and_no_card_glow() {
        assert_eq!(
            order(None, &[Adapter::Software, Adapter::Gpu]),
            [Wgpu, Glow]
        );
        assert_eq!(order(None, &[Adapter::Software]), [Glow, Wgpu]);
        assert_eq!(order(None, &[]), [Glow, Wgpu]);
    }

    #[test]
    fn a_forced_renderer_is_the_only_one() {
        for renderer in Renderer::ALL {
            assert_eq!(order(Some(renderer), &[Adapter::Gpu]), [renderer]);
            assert_eq!(Renderer::from_name(renderer.name()), Some(renderer));
        }
        assert_eq!(Renderer::from_name("vulkan"), None);
    }

    #[test]
    fn looking_for_adapters_does_not_panic_and_leaves_the_hook_alone() {
        // How many there are depends on the computer.
        adapters();
        assert!(quietly(|| panic!("silence")).is_none());
        assert_eq!(quietly(|| 1), Some(1));
    }

    #[test]
    fn when_one_renderer_fails_the_other_is_tried() {
        let mut tried = Vec::new();
        let outcome = try_in_order(&[Wgpu, Glow], |renderer| {
            tried.push(renderer);
            match renderer {
                Wgpu => Err(Failure::Graphics("no device".to_owned())),
                Glow => Ok(()),
            }
        });
        assert_eq!((outcome, tried), (Ok(()), vec![Wgpu, Glow]));
    }

    #[test]
    fn when_all_fail_the_error_has_the_words_of_each() {
        let outcome = try_in_order(&[Glow, Wgpu], |renderer| {
            Err(Failure::Graphics(format!("{renderer:?} is broken")))
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
            Err(Failure::Fatal(error.clone()))
        });
        assert_eq!((outcome, attempts), (Err(error), 1));
    }

    #[test]
    fn a_missing_library_is_found_in_the_words_of_winit() {
        let named = |text: &str, library: &str| {
            assert_eq!(missing_library(text).as_deref(), Some(library), "{text}");
        };
        named(
            "Library libxkbcommon-x11.so could not be loaded.",
            "libxkbcommon-x11.so",
        );
        named(
            "opening library failed (libX11.so.6: cannot open shared object file)",
            "libX11.so.6",
        );
        named(
            "opening library failed (tried: libXcursor.so.1, libXcursor.so)",
            "libXcursor.so.1",
        );
        assert_eq!(
            missing_library("neither WAYLAND_DISPLAY nor DISPLAY is set"),
            None
        );
        assert_eq!(
            missing_library("libGL error: MESA-LOADER: failed to open swrast_dri.so"),
            None
        );
    }

    #[test]
    fn a_library_of_one_renderer_leaves_hope_for_the_other() {
        let lost = failure_in_words("opening library failed (libEGL.so.1)");
        assert!(matches!(lost, Failure::Graphics(_)));
        let lost = failure_in_words("Library libxkbcommon-x11.so could not be loaded.");
        let library = "libxkbcommon-x11.so".to_owned();
        assert_eq!(lost, Failure::Fatal(WindowError::MissingLibrary(library)));
    }

    #[test]
    fn the_words_of_a_panic_are_kept() {
        let said = |work: fn()| {
            let panic = panic::catch_unwind(work).unwrap_err();
            words(&*panic)
        };
        assert_eq!(said(|| panic!("plain")), "plain");
        assert_eq!(said(|| panic!("with {}", 1)), "with 1");
    }
}
