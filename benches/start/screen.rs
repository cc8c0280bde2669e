//! A virtual screen: what it shows, and a hand at its mouse.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The size of the screen, which the window fills, in pixels.
pub(crate) const SIZE: [u16; 2] = [1280, 720];

/// A part of the screen on the map and free of everything else: left, top, width, height in pixels.
const STRIP: [u16; 4] = [380, 240, 240, 80];

/// The X events that the test extension plays back: press, release, motion (X11 protocol, section 9).
const BUTTON_PRESS: u8 = 4;
const BUTTON_RELEASE: u8 = 5;
const MOTION: u8 = 6;

/// The button that turning the wheel away presses.
const WHEEL_AWAY: u8 = 4;

/// Ends a process at the end of its scope.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

pub(crate) struct Screen {
    _server: Running,
    pub(crate) display: String,
    connection: RustConnection,
    root: u32,
}

impl Screen {
    pub(crate) fn start() -> Self {
        let [width, height] = SIZE;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .args(["+extension", "GLX"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is not installed; on Debian: apt-get install xvfb");
        let mut number = String::new();
        let output = server.stdout.take().expect("the output is piped");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("the server says its number");
        let display = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).expect("the server answers");
        let root = connection.setup().roots[screen].root;

        Self {
            _server: Running(server),
            display,
            connection,
            root,
        }
    }

    /// The pixels of a strip across the map.
    pub(crate) fn strip(&self) -> Vec<u8> {
        let [left, top, width, height] = STRIP;
        let [x, y] = [left, top].map(u16::cast_signed);

        self.connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0)
            .expect("the server answers")
            .reply()
            .expect("the strip lies on the screen")
            .data
    }

    /// Moves the pointer to the place number `step` of a small circle on the map.
    pub(crate) fn move_pointer(&self, step: usize) {
        let (sin, cos) = (step as f32 * 0.2).sin_cos();
        let middle = [500.0, 280.0];
        let [x, y] = [middle[0] + 40.0 * cos, middle[1] + 40.0 * sin].map(|side| side as i16);
        self.fake(MOTION, 0, [x, y]);
    }

    /// Turns the wheel one notch away, which zooms in.
    pub(crate) fn turn_wheel(&self) {
        self.fake(BUTTON_PRESS, WHEEL_AWAY, [0, 0]);
        self.fake(BUTTON_RELEASE, WHEEL_AWAY, [0, 0]);
    }

    fn fake(&self, kind: u8, detail: u8, [x, y]: [i16; 2]) {
        self.connection
            .xtest_fake_input(kind, detail, 0, self.root, x, y, 0)
            .and_then(|_| self.connection.flush())
            .expect("the server has the test extension");
    }
}
