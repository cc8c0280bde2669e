//! What the benchmark does with the virtual screen.

use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, VirtualScreen};

/// A part of the screen on the map and free of everything else: left, top, width, height in pixels.
const STRIP: [u16; 4] = [380, 240, 240, 80];

/// The button that turning the wheel away presses.
const WHEEL_AWAY: u8 = 4;

/// The button that turning it back presses.
const WHEEL_BACK: u8 = 5;

/// What the server calls the press of a key and its end.
const KEY_PRESS: u8 = 2;
const KEY_RELEASE: u8 = 3;

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

/// Turns the wheel one notch away, which zooms in, or back.
pub(crate) fn turn_wheel(screen: &VirtualScreen, away: bool) {
    let button = if away { WHEEL_AWAY } else { WHEEL_BACK };
    screen.mouse(BUTTON_PRESS, button, [0, 0]);
    screen.mouse(BUTTON_RELEASE, button, [0, 0]);
}

/// Presses a key and lets go of it.
pub(crate) fn press(screen: &VirtualScreen, code: u8) {
    screen.mouse(KEY_PRESS, code, [0, 0]);
    screen.mouse(KEY_RELEASE, code, [0, 0]);
}
