//! A virtual X server: its pixels and its input. The benchmark of the start uses it too.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// The size of the screen, which the window fills, in pixels.
pub(crate) const SIZE: [u16; 2] = [1280, 720];

/// The X events that the test extension plays back: press, release, motion (X11 protocol, section 9).
pub(crate) const BUTTON_PRESS: u8 = 4;
pub(crate) const BUTTON_RELEASE: u8 = 5;
pub(crate) const MOTION: u8 = 6;

/// Ends a process at the end of its scope, however that is left.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // The process may have ended by itself.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

pub(crate) struct VirtualScreen {
    _server: Running,
    pub(crate) display: String,
    pub(crate) connection: RustConnection,
    pub(crate) root: u32,
}

impl VirtualScreen {
    pub(crate) fn start() -> Self {
        Self::of_size(SIZE)
    }

    pub(crate) fn of_size([width, height]: [u16; 2]) -> Self {
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

    /// The pixels of a part of the screen (left, top, width, height), four bytes each: blue, green,
    /// red and nothing; row by row from the top.
    pub(crate) fn pixels(&self, [left, top, width, height]: [u16; 4]) -> Vec<u8> {
        let [x, y] = [left, top].map(u16::cast_signed);

        self.connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0)
            .expect("the server answers")
            .reply()
            .expect("the part lies on the screen")
            .data
    }

    /// Plays back an event of this kind, with the code of a button or key, or at a position.
    pub(crate) fn input(&self, kind: u8, code: u8, [x, y]: [i16; 2]) {
        self.connection
            .xtest_fake_input(kind, code, 0, self.root, x, y, 0)
            .expect("the server answers")
            .check()
            .expect("the server has the test extension");
    }
}
