//! What the benchmark does with the virtual screen.

use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, VirtualScreen};

/// A part of the screen on the map and free of everything else: left, top, width, height in pixels.
const STRIP: [u16; 4] = [380, 240, 240, 80];

/// The button that turning the wheel away presses.
const WHEEL_AWAY: u8 = 4;

/// The pixels of a strip across the map.
pub(crate) fn strip(screen: &VirtualScreen) -> Vec<u8> {
    screen.pixels(STRIP)
}

/// Moves the pointer to the place number `step` of a small circle on the map.
pub(crate) fn move_pointer(screen: &VirtualScreen, step: usize) {
    let (sin, cos) = (step as f32 * 0.2).sin_cos();
    let place = [500.0 + 40.0 * cos, 280.0 + 40.0 * sin];
    screen.mouse(MOTION, 0, place.map(|side| side as i16));
}

/// Turns the wheel one notch away, which zooms in.
pub(crate) fn turn_wheel(screen: &VirtualScreen) {
    screen.mouse(BUTTON_PRESS, WHEEL_AWAY, [0, 0]);
    screen.mouse(BUTTON_RELEASE, WHEEL_AWAY, [0, 0]);
}
