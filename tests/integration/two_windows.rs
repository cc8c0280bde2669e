//! Two real windows side by side on a wide screen: presenter view and the audience window.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use egui_kittest::kittest::Queryable as _;
use x11rb::protocol::xproto::{ConfigureWindowAux, ConnectionExt as _, InputFocus, MapState};

use crate::facts::ATLAS;
use crate::support;
use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, Running, SIZE, VirtualScreen};

/// The X11 codes of the keys of a usual keyboard.
mod code {
    pub(super) const CONTROL: u8 = 37;
    pub(super) const T: u8 = 28;
    pub(super) const F5: u8 = 71;
    pub(super) const PAGE_DOWN: u8 = 117;
    pub(super) const THREE: u8 = 12;
    pub(super) const ONE: u8 = 10;
    pub(super) const FIVE: u8 = 14;
    pub(super) const NINE: u8 = 18;
    pub(super) const ENTER: u8 = 36;
    pub(super) const B: u8 = 56;
    pub(super) const F: u8 = 41;
    pub(super) const C: u8 = 54;
    pub(super) const S: u8 = 39;
    pub(super) const HOME: u8 = 110;
}

/// A pixel differs if one of its colors does by more than this.
const TOLERANCE: u8 = 24;

type Pixels = Vec<[u8; 3]>;

/// A teacher with a screen twice as wide as a window.
struct Desk {
    screen: VirtualScreen,
    _atlas: Running,
    teacher: u32,
    class: Option<u32>,
}

impl Desk {
    fn open(home: &Path) -> Self {
        let [width, height] = SIZE;
        let screen = VirtualScreen::of_size([2 * width, height]);
        let memory = format!(r#"{{"window":{{"size":[{width},{height}],"position":[0,0]}}}}"#);
        fs::write(home.join("memory.json"), memory).unwrap();
        screen.input(MOTION, 0, [0, 0]);
        let mut command = atlas(home);
        command
            .env("DISPLAY", &screen.display)
            .args(["--year", "1990"]);
        let running = Running(command.spawn().unwrap());
        let mut desk = Self {
            screen,
            _atlas: running,
            teacher: 0,
            class: None,
        };
        desk.teacher = desk.new_window(&[], "the window of the teacher");
        desk.place(desk.teacher, 0);
        desk.focus(desk.teacher);

        desk
    }

    /// Waits for a window that is on the screen and is none of `known`.
    fn new_window(&self, known: &[u32], what: &str) -> u32 {
        let connection = &self.screen.connection;
        for _attempt in 0..300 {
            let tree = connection.query_tree(self.screen.root).unwrap();
            for window in tree.reply().unwrap().children {
                let seen = connection.get_window_attributes(window).unwrap().reply();
                let is_seen = seen.is_ok_and(|seen| seen.map_state == MapState::VIEWABLE);
                let size = connection.get_geometry(window).unwrap().reply();
                let is_large = size.is_ok_and(|size| size.width > 300);
                if is_seen && is_large && !known.contains(&window) {
                    return window;
                }
            }
            sleep(Duration::from_millis(100));
        }
        panic!("{what} does not open");
    }

    /// Puts a window on the left (0) or the right (1) half of the screen.
    fn place(&self, window: u32, half: u16) {
        let [width, height] = SIZE;
        let place = ConfigureWindowAux::new()
            .x(i32::from(half * width))
            .y(0)
            .width(u32::from(width))
            .height(u32::from(height));
        let connection = &self.screen.connection;
        connection
            .configure_window(window, &place)
            .unwrap()
            .check()
            .unwrap();
        sleep(Duration::from_millis(300));
    }

    fn focus(&self, window: u32) {
        let given = self
            .screen
            .connection
            .set_input_focus(InputFocus::PARENT, window, 0_u32);
        given.unwrap().check().unwrap();
        sleep(Duration::from_millis(200));
    }

    fn key(&self, held: &[u8], code: u8) {
        const PRESS: u8 = 2;
        const RELEASE: u8 = 3;
        let down = held.iter().copied().chain([code]);
        let up = [code].into_iter().chain(held.iter().copied());
        let keys = down
            .map(|code| (PRESS, code))
            .chain(up.map(|code| (RELEASE, code)));
        for (kind, code) in keys {
            self.screen.input(kind, code, [0, 0]);
            sleep(Duration::from_millis(60));
        }
        sleep(Duration::from_millis(200));
    }

    fn drag(&self, from: [i16; 2], to: [i16; 2]) {
        let middle = [0, 1].map(|axis| i16::midpoint(from[axis], to[axis]));
        for (kind, place) in [
            (MOTION, from),
            (BUTTON_PRESS, [0, 0]),
            (MOTION, middle),
            (MOTION, to),
            (BUTTON_RELEASE, [0, 0]),
        ] {
            self.screen.input(kind, u8::from(kind != MOTION), place);
            sleep(Duration::from_millis(80));
        }
    }

    fn click(&self, at: egui::Pos2) {
        let place = [at.x as i16, at.y as i16];
        for (kind, place) in [
            (MOTION, place),
            (BUTTON_PRESS, [0, 0]),
            (BUTTON_RELEASE, [0, 0]),
        ] {
            self.screen.input(kind, u8::from(kind != MOTION), place);
            sleep(Duration::from_millis(80));
        }
        self.screen.input(MOTION, 0, [0, 0]);
        sleep(Duration::from_millis(300));
    }

    /// The pixels of a half of the screen.
    fn picture(&self, half: u16) -> Pixels {
        let [width, height] = SIZE;
        let pixels = self.screen.pixels([half * width, 0, width, height]);

        pixels
            .chunks_exact(4)
            .map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect()
    }

    fn class_sees(&self) -> Pixels {
        self.picture(1)
    }

    /// Waits until the audience window shows what `holds` asks for; gives its pixels.
    fn until_class_sees(&self, what: &str, holds: impl Fn(&Pixels) -> bool) -> Pixels {
        for _attempt in 0..200 {
            let seen = self.class_sees();
            if holds(&seen) {
                return seen;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("the class never sees {what}");
    }
}

fn atlas(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nato-atlas"));
    command
        .env("NATO_ATLAS_HOME", home)
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .env_remove("WAYLAND_DISPLAY");

    command
}

/// The share of pixels that differ.
fn difference(one: &Pixels, other: &Pixels) -> f64 {
    let differs = |(one, other): &(&[u8; 3], &[u8; 3])| {
        let mut pairs = one.iter().zip(other.iter());
        pairs.any(|(a, b)| a.abs_diff(*b) > TOLERANCE)
    };
    let different = one.iter().zip(other).filter(differs).count();

    different as f64 / one.len() as f64
}

fn is_black(seen: &Pixels) -> bool {
    let black = seen.iter().filter(|pixel| **pixel == [0; 3]).count();

    black * 100 > seen.len() * 99
}

/// The steps of the first tour, as `--screenshot` draws them for a class.
fn steps(home: &Path) -> Vec<Pixels> {
    let [width, height] = SIZE;
    let tour = &ATLAS.tours()[0];
    let status = atlas(home)
        .arg("--screenshot")
        .arg(home.join("step.png"))
        .args(["--tour", tour.id.as_str(), "--size"])
        .arg(format!("{width}x{height}"))
        .status()
        .unwrap();
    assert!(status.success(), "--screenshot ended with {status}");
    let read = |place: usize| {
        let file = home.join(format!("step-{place:02}.png"));
        let image = image::open(file).unwrap().to_rgb8();

        image.pixels().map(|pixel| pixel.0).collect()
    };

    (1..=tour.steps.len()).map(read).collect()
}

/// Where the button that begins the first tour lies on the page of tours.
fn begins() -> egui::Pos2 {
    let mut harness = support::harness(SIZE.map(f32::from).into());
    support::press(&mut harness, egui::Key::T);
    let tour = &ATLAS.tours()[0];
    let name = format!("{}: start ({} steps)", tour.title, tour.steps.len());

    harness.get_by_label(&name).rect().center()
}

/// A picture of what a class sees is like that of `--screenshot` up to this share of its pixels.
const ALIKE: f64 = 0.02;

#[test]
fn a_lesson_is_given_with_two_windows() {
    let home = support::empty_folder("two-windows");
    let steps = steps(&home);
    let mut desk = Desk::open(&home);
    sleep(Duration::from_secs(2));
    desk.key(&[], code::T);
    desk.click(begins());

    desk.key(&[code::CONTROL], code::F5);
    let class = desk.new_window(&[desk.teacher], "the audience window");
    desk.class = Some(class);
    desk.place(class, 1);
    desk.focus(desk.teacher);
    let like = |step: usize| {
        let expected = &steps[step];
        move |seen: &Pixels| difference(seen, expected) < ALIKE
    };
    desk.until_class_sees("the first step", like(0));

    // A clicker leads on, in either window.
    desk.key(&[], code::PAGE_DOWN);
    desk.until_class_sees("something else", |seen| !like(0)(seen));
    desk.key(&[], code::HOME);
    desk.until_class_sees("the title of the tour", |seen| !like(0)(seen));
    desk.key(&[], code::PAGE_DOWN);
    desk.until_class_sees("the first step again", like(0));
    desk.focus(class);
    desk.key(&[], code::NINE);
    desk.key(&[], code::ENTER);
    let ninth = desk.until_class_sees("the ninth step", like(8));

    // Black and back; the teacher goes on seeing everything.
    desk.focus(desk.teacher);
    let console = desk.picture(0);
    desk.key(&[], code::B);
    desk.until_class_sees("nothing", is_black);
    assert!(!is_black(&desk.picture(0)), "the console stays");
    desk.key(&[], code::B);
    desk.until_class_sees("the ninth step after black", like(8));

    // Frozen, the class sees what it saw while the teacher looks ahead.
    desk.key(&[], code::F);
    desk.key(&[], code::FIVE);
    desk.key(&[], code::ENTER);
    sleep(Duration::from_secs(2));
    assert!(
        difference(&desk.picture(0), &console) > ALIKE,
        "the console goes on"
    );
    assert!(difference(&desk.class_sees(), &ninth) < ALIKE, "frozen");
    desk.key(&[], code::F);
    desk.until_class_sees("the fifth step, live", like(4));
    // On a busy machine names still look for their places when the step is already recognized.
    sleep(Duration::from_secs(2));
    let fifth = desk.class_sees();

    // What is drawn in presenter view appears in the audience window.
    desk.key(&[], code::THREE);
    // On a busy machine the mouse would move the map before the pen is taken.
    sleep(Duration::from_secs(1));
    desk.drag([500, 200], [640, 320]);
    let drawn = desk.until_class_sees("a line", |seen| difference(seen, &fifth) > 0.001);
    assert!(difference(&drawn, &fifth) < 0.1, "a line and nothing else");
    // Nor would the button be let go before the key is pressed.
    sleep(Duration::from_secs(2));
    desk.key(&[], code::C);
    desk.key(&[], code::ONE);
    desk.until_class_sees("no line", |seen| difference(seen, &fifth) < 0.001);

    // The picture of the map in presenter view is saved, and the audience window stays as it is.
    desk.key(&[code::CONTROL], code::S);
    let is_saved = || {
        let files = fs::read_dir(&home).unwrap();
        let mut names = files.map(|entry| entry.unwrap().file_name());
        names.any(|name| name.to_string_lossy().starts_with("nato-atlas-"))
    };
    for _attempt in 0..100 {
        if is_saved() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    assert!(is_saved(), "the picture is saved");

    fs::remove_dir_all(&home).ok();
}
