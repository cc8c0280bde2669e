//! From the start of the program to a map in its window, and the memory that it takes.
//!
//! `cargo bench --bench start` opens the release program several times on a virtual screen, where
//! glow draws with the processor. Times are by the clock, from the start of the process; the
//! moment of the first map is read from the screen, the others from the program's log.
//! `cargo bench --bench start -- lesson 10` also scrubs and pans for ten minutes.

#[path = "../table.rs"]
mod table;
#[path = "../../tests/integration/virtual_screen.rs"]
mod virtual_screen;

mod gesture;
mod lesson;
mod program;
mod screen;

use std::thread;
use std::time::Duration;

use crate::gesture::Gesture;
use crate::program::{LogEvent, Program};
use crate::screen::{move_pointer, park_pointer, strip, turn_wheel};
use crate::table::{RUNS, Spread, line, milliseconds};
use crate::virtual_screen::{SIZE, VirtualScreen};

/// The time between two looks at the screen.
const LOOK: Duration = Duration::from_millis(2);

/// The time between two moves of the pointer: shorter than any frame.
const MOVE: Duration = Duration::from_millis(5);

/// How many notches of the wheel lead from the start view to level 2.
const NOTCHES: usize = 12;

fn main() {
    let screen = VirtualScreen::start();
    let (map, renderer) = picture_at_rest(&screen);
    let [width, height] = SIZE;
    line(&format!(
        "{width}x{height}, start view, level 0; {renderer}\n"
    ));
    line("| from the start of the process | least | median | most |");
    line("|--|--|--|--|");

    let runs: Vec<_> = (0..RUNS).map(|_| undisturbed(&screen, &map)).collect();
    let row = |what: &str, value: fn(&Undisturbed) -> f64| {
        print_row(what, runs.iter().map(value).collect());
    };
    row("first frame begins, ms", |run| run.first_frame);
    row("map on the screen, ms", |run| run.map_shown);
    row("all levels ready, ms", |run| run.complete);
    row("memory at rest, MB", |run| run.memory);
    row("memory after zooming to level 2, MB", |run| run.memory_near);
    row("most memory at any time, MB", |run| run.memory_most);
    row("frames drawn at rest in a second", |run| run.frames_at_rest);
    row("processors at rest, ms in a second", |run| run.work_at_rest);

    let runs: Vec<_> = (0..RUNS).map(|_| with_moving_pointer(&screen)).collect();
    let row = |what: &str, value: fn(&Gaps) -> f64| {
        print_row(what, runs.iter().map(value).collect());
    };
    row("the first frame takes, ms", |gaps| gaps.first);
    row("longest time between frames, levels loading, ms", |gaps| {
        gaps.loading
    });
    row("longest time between frames, levels ready, ms", |gaps| {
        gaps.ready
    });

    for gesture in Gesture::ALL {
        let longest = (0..RUNS).map(|_| gesture.longest_frame(&screen));
        let what = format!("longest of 600 frames, {}, ms", gesture.name());
        print_row(&what, longest.collect());
    }

    line("\n| all processors, all of the program, for each frame | least | median | most |");
    line("|--|--|--|--|");
    for (what, year) in [
        ("members change in every frame (2003, 2004), ms", "2003"),
        ("only the year changes (1963, 1964), ms", "1963"),
    ] {
        let costs = (0..RUNS).map(|_| lesson::cost_of_a_frame(&screen, year));
        print_row(what, costs.collect());
    }
    if let Some(minutes) = minutes_of_lesson() {
        let growth = lesson::growth_of_memory(&screen, minutes);
        line(&format!(
            "\nMemory grew by {growth:.1} MB in {minutes} minutes."
        ));
    }
}

/// The minutes of the long lesson, `-- lesson 10`; `None` unless asked for.
fn minutes_of_lesson() -> Option<u64> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "lesson");
    arguments.nth(1)?.parse().ok()
}

fn print_row(what: &str, values: Vec<f64>) {
    let Spread {
        least,
        median,
        most,
    } = Spread::of(values);
    line(&format!(
        "| {what} | {least:.0} | {median:.0} | {most:.0} |"
    ));
}

/// The strip of the map once no frame is drawn any more, and the name of the renderer.
fn picture_at_rest(screen: &VirtualScreen) -> (Vec<u8>, String) {
    park_pointer(screen);
    let mut program = Program::start(screen);
    program.wait_for_rest();
    let map = strip(screen);
    let colors: std::collections::BTreeSet<_> = map.chunks_exact(4).collect();
    assert!(colors.len() > 20, "the strip shows land, borders and names");

    (map, std::mem::take(&mut program.renderer))
}

/// Whether less than a fifth of the pixels differ: a few names.
fn alike(one: &[u8], other: &[u8]) -> bool {
    let pairs = one.chunks_exact(4).zip(other.chunks_exact(4));
    let different = pairs.filter(|(a, b)| a != b).count();

    different * 4 < one.len() / 5
}

/// A start without input: milliseconds, megabytes and frames.
struct Undisturbed {
    first_frame: f64,
    map_shown: f64,
    complete: f64,
    memory: f64,
    memory_near: f64,
    memory_most: f64,
    frames_at_rest: f64,
    work_at_rest: f64,
}

fn undisturbed(screen: &VirtualScreen, map: &[u8]) -> Undisturbed {
    park_pointer(screen);
    let mut program = Program::start(screen);
    while !alike(&strip(screen), map) {
        assert!(program.age() < Duration::from_mins(1), "the map appears");
        thread::sleep(LOOK);
    }
    let map_shown = program.age();
    program.wait_for_rest();
    let (frames, time) = (
        program.times(LogEvent::Frame).count(),
        program.processor_time(),
    );
    thread::sleep(Duration::from_secs(1));
    program.listen();
    let frames_at_rest = program.times(LogEvent::Frame).count() - frames;
    let work_at_rest = program.processor_time() - time;
    let memory = program.memory("VmRSS");

    move_pointer(screen, 0);
    for _ in 0..NOTCHES {
        turn_wheel(screen, true);
        thread::sleep(Duration::from_millis(50));
    }
    program.wait_for_rest();

    Undisturbed {
        first_frame: program
            .times(LogEvent::Frame)
            .next()
            .map_or(f64::NAN, milliseconds),
        map_shown: milliseconds(map_shown),
        complete: program.complete().map_or(f64::NAN, milliseconds),
        memory,
        memory_near: program.memory("VmRSS"),
        memory_most: program.memory("VmHWM"),
        frames_at_rest: frames_at_rest as f64,
        work_at_rest,
    }
}

/// The longest times between the beginnings of two frames, in milliseconds.
struct Gaps {
    /// The first frame, which lays out all text and draws the map for the first time.
    first: f64,
    /// While levels of detail are prepared.
    loading: f64,
    /// For an equally long time after that.
    ready: f64,
}

/// A start during which the pointer moves over the map, so that a frame is always wanted.
fn with_moving_pointer(screen: &VirtualScreen) -> Gaps {
    let mut program = Program::start(screen);
    let mut step = 0;
    let complete = loop {
        program.listen();
        if let Some(complete) = program.complete()
            && program.age() > complete * 2
        {
            break complete;
        }
        assert!(
            program.age() < Duration::from_mins(1),
            "the levels get ready"
        );
        move_pointer(screen, step);
        step += 1;
        thread::sleep(MOVE);
    };
    let frames: Vec<_> = program.times(LogEvent::Frame).collect();
    let longest = |wanted: &dyn Fn(Duration) -> bool| {
        let pairs = frames.windows(2).filter(|pair| wanted(pair[0]));
        let gaps = pairs.map(|pair| milliseconds(pair[1].saturating_sub(pair[0])));

        gaps.fold(0.0, f64::max)
    };

    let first = frames.first().copied().unwrap_or_default();

    Gaps {
        first: longest(&|begin| begin == first),
        loading: longest(&|begin| begin > first && begin < complete),
        ready: longest(&|begin| begin >= complete),
    }
}
