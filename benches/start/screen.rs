//! What the benchmark does with the virtual screen.

use x11rb::protocol::xproto::{ConnectionExt as _, InputFocus};

use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, VirtualScreen};

/// A part of the screen on the map and free of everything else: left, top, width, height in pixels.
const STRIP: [u16; 4] = [380, 240, 240, 80];

/// Where the slider of years lies, in pixels from the top.
const SLIDER: i16 = 684;

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
    screen.input(MOTION, 0, place.map(|side| side as i16));
}

/// Moves the pointer to where it points at nothing.
pub(crate) fn park_pointer(screen: &VirtualScreen) {
    screen.input(MOTION, 0, [2, 2]);
}

/// Moves the pointer along the slider of years, to and fro.
pub(crate) fn move_along_slider(screen: &VirtualScreen, step: usize) {
    let along = (step as f32 * 0.02).sin();
    screen.input(MOTION, 0, [(600.0 + 420.0 * along) as i16, SLIDER]);
}

/// Presses or lets go of the left button.
pub(crate) fn button(screen: &VirtualScreen, is_pressed: bool) {
    let kind = if is_pressed {
        BUTTON_PRESS
    } else {
        BUTTON_RELEASE
    };
    screen.input(kind, 1, [0, 0]);
}

/// Turns the wheel one notch away, which zooms in, or back.
pub(crate) fn turn_wheel(screen: &VirtualScreen, away: bool) {
    let button = if away { WHEEL_AWAY } else { WHEEL_BACK };
    screen.input(BUTTON_PRESS, button, [0, 0]);
    screen.input(BUTTON_RELEASE, button, [0, 0]);
}

/// Lets the keys go to the program, which a window manager would do.
pub(crate) fn focus(screen: &VirtualScreen) {
    let windows = screen.connection.query_tree(screen.root);
    let windows = windows.expect("the server answers").reply();
    let windows = windows.expect("the root has windows").children;
    for window in windows {
        screen
            .connection
            .set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)
            .expect("the server answers")
            // A helper window of the desktop that is not shown cannot have the keys.
            .check()
            .ok();
    }
}

/// Presses a key and lets go of it.
pub(crate) fn press(screen: &VirtualScreen, code: u8) {
    screen.input(KEY_PRESS, code, [0, 0]);
    screen.input(KEY_RELEASE, code, [0, 0]);
}
