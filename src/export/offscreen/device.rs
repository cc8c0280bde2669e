//! How a device is asked to draw, with a window and without.

use std::sync::Arc;

use egui_wgpu::{WgpuSetupCreateNew, wgpu};

/// Controls whether colors between two steps are dithered; off, so that a fill has one color.
pub const DITHERING: bool = false;

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
