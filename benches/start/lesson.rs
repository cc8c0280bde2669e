//! What changes of year cost in the window, and whether memory grows during a long lesson.

use std::thread;
use std::time::Duration;

use crate::program::{LogEvent, Program};
use crate::screen::{focus, move_pointer, press, turn_wheel};
use crate::virtual_screen::VirtualScreen;

/// The time between two key presses: shorter than any frame.
const KEY: Duration = Duration::from_millis(10);

/// How long the years alternate.
const TO_AND_FRO: Duration = Duration::from_secs(4);

/// The X11 codes of the keys → and ←.
const ARROWS: [u8; 2] = [114, 113];

/// Processor time per frame, of all threads, in milliseconds, while `year` and the next alternate.
pub(crate) fn cost_of_a_frame(screen: &VirtualScreen, year: &str) -> f64 {
    let mut program = Program::start_in(screen, Some(year));
    move_pointer(screen, 0);
    program.wait_for_rest();
    focus(screen);
    let (frames, time) = (
        program.times(LogEvent::Frame).count(),
        program.processor_time(),
    );
    let begin = program.age();
    for arrow in ARROWS.into_iter().cycle() {
        if program.age() > begin + TO_AND_FRO {
            break;
        }
        press(screen, arrow);
        thread::sleep(KEY);
    }
    let time = program.processor_time() - time;
    program.listen();
    let frames = program.times(LogEvent::Frame).count() - frames;
    assert!(frames > 20, "the keys change the year");

    time / frames as f64
}

/// Growth of the memory in MB over `minutes` of scrubbing, panning and zooming, after a first
/// minute of the same.
pub(crate) fn growth_of_memory(screen: &VirtualScreen, minutes: u64) -> f64 {
    let mut program = Program::start_in(screen, Some("1949"));
    program.wait_for_rest();
    focus(screen);
    let mut step = 0;
    let mut go_on = |program: &Program, end: Duration| {
        while program.age() < end {
            press(screen, ARROWS[step / 77 % 2]);
            move_pointer(screen, step);
            if step.is_multiple_of(50) {
                turn_wheel(screen, step.is_multiple_of(100));
            }
            step += 1;
            thread::sleep(KEY);
        }
    };
    let minute = Duration::from_mins(1);
    go_on(&program, program.age() + minute);
    program.wait_for_rest();
    let before = program.memory("VmRSS");
    go_on(&program, program.age() + minute * minutes as u32);
    program.wait_for_rest();

    program.memory("VmRSS") - before
}
