//! The real program in a real window: started under a virtual X server, driven by real mouse events.

use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Duration;

use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::store::Store;
use view::state::ViewState;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask, InputFocus};

use crate::support;
use crate::virtual_screen::{BUTTON_PRESS, BUTTON_RELEASE, MOTION, Running, SIZE, VirtualScreen};

/// The pixels of the screen, red, green and blue, row by row from the top.
fn picture(screen: &VirtualScreen) -> Vec<[u8; 3]> {
    let [width, height] = SIZE;

    screen
        .pixels([0, 0, width, height])
        .chunks_exact(4)
        .map(|pixel| [pixel[2], pixel[1], pixel[0]])
        .collect()
}

/// Asks the window to close, as a desktop does.
fn close_window(screen: &VirtualScreen) {
    let VirtualScreen {
        connection, root, ..
    } = screen;
    let atom = |name: &str| {
        let request = connection.intern_atom(false, name.as_bytes()).unwrap();
        request.reply().unwrap().atom
    };
    let tree = connection.query_tree(*root).unwrap().reply().unwrap();
    let (protocols, wish) = (atom("WM_PROTOCOLS"), atom("WM_DELETE_WINDOW"));
    for window in tree.children {
        let event = ClientMessageEvent::new(32, window, protocols, [wish, 0, 0, 0, 0]);
        let sent = connection.send_event(false, window, EventMask::NO_EVENT, event);
        sent.unwrap().check().unwrap();
    }
}

/// A screen whose pointer is in the corner: in the middle it would open a tooltip on the map.
fn screen_with_the_pointer_away() -> VirtualScreen {
    let screen = VirtualScreen::start();
    mouse(&screen, MOTION, [0, 0]);

    screen
}

/// Moves the mouse, or does something with its left button; no faster than a hand.
fn mouse(screen: &VirtualScreen, kind: u8, place: [i16; 2]) {
    screen.input(kind, u8::from(kind != MOTION), place);
    std::thread::sleep(Duration::from_millis(60));
}

/// Focuses the window, as a desktop does.
fn focus(screen: &VirtualScreen) {
    let VirtualScreen {
        connection, root, ..
    } = screen;
    let tree = connection.query_tree(*root).unwrap().reply().unwrap();
    for window in tree.children {
        let given = connection.set_input_focus(InputFocus::PARENT, window, 0_u32);
        // A window that is not on the screen cannot take the focus.
        given.unwrap().check().ok();
    }
}

/// Presses a key of the keyboard with its code, and lets it go.
fn key(screen: &VirtualScreen, held: Option<u8>, code: u8) {
    const PRESS: u8 = 2;
    const RELEASE: u8 = 3;
    let down = held.into_iter().chain([code]).map(|code| (PRESS, code));
    let up = [code].into_iter().chain(held).map(|code| (RELEASE, code));
    for (kind, code) in down.chain(up) {
        screen.input(kind, code, [0, 0]);
        std::thread::sleep(Duration::from_millis(60));
    }
}

/// Waits until the map on the screen is that of `expected`; fails with the share of wrong pixels.
fn wait_for(screen: &VirtualScreen, expected: &[[u8; 3]], map: egui::Rect, what: &str) {
    let mut wrong = 1.0;
    for _attempt in 0..150 {
        wrong = share_of_difference(&picture(screen), expected, map);
        // The legend of a picture has no line that shows all classes.
        if wrong < 0.02 {
            return;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    panic!(
        "{what}: {:.1} % of the map's pixels differ from the screenshot",
        wrong * 100.0
    );
}

/// The share of the pixels inside `map` that differ visibly.
fn share_of_difference(seen: &[[u8; 3]], expected: &[[u8; 3]], map: egui::Rect) -> f64 {
    let width = usize::from(SIZE[0]);
    let inside = |index: &usize| {
        let position = egui::pos2((index % width) as f32, (index / width) as f32);
        map.contains(position)
    };
    let indices: Vec<_> = (0..seen.len()).filter(inside).collect();
    let differs = |index: &&usize| {
        let pairs = seen[**index].iter().zip(&expected[**index]);
        pairs.map(|(a, b)| a.abs_diff(*b)).max() > Some(24)
    };

    indices.iter().filter(differs).count() as f64 / indices.len() as f64
}

fn atlas(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nato-atlas"));
    command
        .env("NATO_ATLAS_HOME", home)
        .env("XDG_RUNTIME_DIR", home);
    command
}

/// The picture that `--screenshot` makes of a year.
fn screenshot(home: &Path, year: &str) -> Vec<[u8; 3]> {
    let file = home.join(format!("{year}.png"));
    let [width, height] = SIZE;
    let status = atlas(home)
        .args([
            "--year",
            year,
            "--size",
            &format!("{width}x{height}"),
            "--screenshot",
        ])
        .arg(&file)
        .status()
        .unwrap();
    assert!(status.success(), "--screenshot ended with {status}");
    let image = image::open(&file).unwrap().to_rgb8();

    image.pixels().map(|pixel| pixel.0).collect()
}

/// Opens a window on `screen`.
fn open(home: &Path, screen: &VirtualScreen, arguments: &[&str]) -> Running {
    let mut command = atlas(home);
    command
        .env("DISPLAY", &screen.display)
        .env_remove("WAYLAND_DISPLAY")
        .args(arguments);

    Running(command.spawn().unwrap())
}

/// The exit status; fails when the program does not end.
fn ended(window: &mut Running) -> ExitStatus {
    for _attempt in 0..100 {
        if let Some(status) = window.0.try_wait().unwrap() {
            return status;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the window is closed and the program still runs");
}

#[test]
fn whichever_renderer_opens_the_window_closing_it_ends_well_and_is_remembered() {
    let home = support::empty_folder("renderers");
    let expected = screenshot(&home, "1999");
    let map = support::map_rect(&support::harness(SIZE.map(f32::from).into())).shrink(4.0);
    let screen = screen_with_the_pointer_away();
    for choice in [&["--renderer", "wgpu"][..], &[]] {
        let arguments = [&["--year", "1999"], choice].concat();
        let mut window = open(&home, &screen, &arguments);
        wait_for(&screen, &expected, map, "the window opened in 1999");
        close_window(&screen);
        let status = ended(&mut window);
        assert!(status.success(), "{choice:?} ended with {status}");
        let memory = Store::in_folder(&home).load::<ViewState>();
        assert_eq!(
            memory.0.view.map(|view| view.place.year),
            Some(1999),
            "{choice:?}"
        );
        assert_eq!(memory.1, None);
        std::fs::remove_file(home.join("memory.json")).unwrap();
    }
}

#[test]
fn dragging_the_slider_in_a_real_window_shows_the_other_year() {
    let home = support::empty_folder("window");
    let [from, pressed, to] = ["1985", "1991", "2004"].map(|year| screenshot(&home, year));
    let (slider, map) = {
        let harness = support::harness(SIZE.map(f32::from).into());
        let slider = harness.get_by_role(egui::accesskit::Role::Slider).rect();
        (slider, support::map_rect(&harness).shrink(4.0))
    };
    let x_of = |year: f32| {
        let line = slider.shrink2(egui::vec2(12.0, 0.0));
        egui::remap(year, 1949.0..=2026.0, line.left()..=line.right()) as i16
    };
    let y = slider.bottom() as i16 - 28;

    let screen = screen_with_the_pointer_away();
    let _window = open(&home, &screen, &["--year", "1985", "--renderer", "glow"]);
    wait_for(&screen, &from, map, "the window opened in 1985");

    mouse(&screen, MOTION, [x_of(1991.0), y]);
    mouse(&screen, BUTTON_PRESS, [0, 0]);
    wait_for(&screen, &pressed, map, "the track pressed at 1991");
    for year in [1994.0, 1999.0, 2004.0] {
        mouse(&screen, MOTION, [x_of(year), y]);
    }
    mouse(&screen, BUTTON_RELEASE, [0, 0]);
    wait_for(&screen, &to, map, "the slider dragged to 2004");
}

#[test]
fn a_saved_picture_has_the_pixels_of_the_window() {
    /// The X11 codes of the keys of a usual keyboard.
    const CONTROL: u8 = 37;
    const S: u8 = 39;
    let home = support::empty_folder("window-picture");
    let screen = screen_with_the_pointer_away();
    let expected = screenshot(&home, "1999");
    let map = support::harness(egui::vec2(SIZE[0].into(), SIZE[1].into()));
    let map = support::map_rect(&map);
    let mut command = atlas(&home);
    command.env("DISPLAY", &screen.display).env("HOME", &home);
    command
        .env_remove("WAYLAND_DISPLAY")
        .args(["--year", "1999"]);
    let _window = Running(command.spawn().unwrap());
    wait_for(&screen, &expected, map, "the window");
    mouse(&screen, MOTION, [640, 4]);
    let shown = picture(&screen);

    focus(&screen);
    key(&screen, Some(CONTROL), S);
    let file = home.join("nato-atlas-1999.png");
    for _attempt in 0..100 {
        if file.exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let saved = image::open(&file).expect("the picture is saved").to_rgb8();
    // The middle: above it stands what a picture must say, beside it lie legend and buttons.
    let [left, top] = [map.left() as usize, map.top() as usize];
    let (width, height) = (saved.width() as usize, saved.height() as usize);
    let differs = |x: usize, y: usize| {
        let seen = shown[(top + y) * usize::from(SIZE[0]) + left + x];
        seen != saved.get_pixel(x as u32, y as u32).0
    };
    let middle =
        (height / 3..height * 2 / 3).flat_map(|y| (width / 3..width * 3 / 4).map(move |x| (x, y)));
    let (mut count, mut different) = (0, 0);
    for (x, y) in middle {
        count += 1;
        different += usize::from(differs(x, y));
    }
    assert!(
        different * 50 < count,
        "{different} of {count} pixels differ"
    );
    std::fs::remove_dir_all(&home).unwrap();
}
