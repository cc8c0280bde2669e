//! Input and pixels of the virtual screen.

use x11rb::protocol::xproto::{ConnectionExt as _, InputFocus};

use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, VirtualScreen};

/// A part of the screen that shows nothing but map: left, top, width, height in pixels.
const STRIP: [u16; 4] = [380, 240, 240, 80];

/// The vertical position of the slider, in pixels from the top.
const SLIDER: i16 = 684;

/// The X11 button of a notch of the wheel that zooms in.
const WHEEL_AWAY: u8 = 4;

/// The X11 button of a notch that zooms out.
const WHEEL_BACK: u8 = 5;

/// The X11 codes of the events of a key press and its release.
const KEY_PRESS: u8 = 2;
const KEY_RELEASE: u8 = 3;

pub(crate) fn strip(screen: &VirtualScreen) -> Vec<u8> {
    screen.pixels(STRIP)
}

/// Moves the pointer to point `step` of a small circle on the map.
pub(crate) fn move_pointer(screen: &VirtualScreen, step: usize) {
    let (sin, cos) = (step as f32 * 0.2).sin_cos();
    let place = [500.0 + 40.0 * cos, 280.0 + 40.0 * sin];
    screen.input(MOTION, 0, place.map(|side| side as i16));
}

/// Moves the pointer to where it points at nothing.
pub(crate) fn park_pointer(screen: &VirtualScreen) {
    screen.input(MOTION, 0, [2, 2]);
}

/// Moves the pointer back and forth along the slider.
pub(crate) fn move_along_slider(screen: &VirtualScreen, step: usize) {
    let along = (step as f32 * 0.02).sin();
    screen.input(MOTION, 0, [(600.0 + 420.0 * along) as i16, SLIDER]);
}

/// Presses or releases the left button.
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

/// Gives the window the keyboard focus, which a window manager would do.
pub(crate) fn focus(screen: &VirtualScreen) {
    let windows = screen.connection.query_tree(screen.root);
    let windows = windows.expect("the server answers").reply();
    let windows = windows.expect("the root has windows").children;
    for window in windows {
        screen
            .connection
            .set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)
            .expect("the server answers")
            // A hidden helper window of the desktop cannot take the focus.
            .check()
            .ok();
    }
}

pub(crate) fn press(screen: &VirtualScreen, code: u8) {
    screen.input(KEY_PRESS, code, [0, 0]);
    screen.input(KEY_RELEASE, code, [0, 0]);
}
