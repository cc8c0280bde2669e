//! The input of a frame without a window.

use egui::{RawInput, ViewportId};

/// The time between frames, in seconds: more than any animation takes.
const FRAME_SECONDS: f32 = 0.5;

/// Input for a screen of `size` points.
pub(crate) fn input(size: egui::Vec2, pixels_per_point: f32, frame: u32) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
        time: Some(f64::from(frame) * f64::from(FRAME_SECONDS)),
        predicted_dt: FRAME_SECONDS,
        ..RawInput::default()
    };
    let viewport = input.viewports.entry(ViewportId::ROOT).or_default();
    viewport.native_pixels_per_point = Some(pixels_per_point);

    input
}
