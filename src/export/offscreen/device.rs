//! How a device is set up, with a window and without.

use std::sync::Arc;

use egui_wgpu::{WgpuSetupCreateNew, wgpu};

/// Off, so that a fill has one exact color.
pub const DITHERING: bool = false;

/// The setup of a device, which asks a graphics card for no more than the oldest ones have.
pub fn wgpu_setup() -> WgpuSetupCreateNew {
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    // The integrated graphics of a laptop is fast enough, and saves power.
    setup.power_preference = wgpu::PowerPreference::LowPower;
    setup.device_descriptor = Arc::new(|adapter| wgpu::DeviceDescriptor {
        label: Some("nato-atlas"),
        required_limits: wgpu::Limits::downlevel_webgl2_defaults()
            .using_resolution(adapter.limits()),
        ..wgpu::DeviceDescriptor::default()
    });

    setup
}
