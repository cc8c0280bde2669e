//! The longest frame while a gesture goes on.

use std::thread;

use crate::MOVE;
use crate::program::{LogEvent, Program};
use crate::screen::{button, move_along_slider, move_pointer, park_pointer, turn_wheel};
use crate::table::milliseconds;
use crate::virtual_screen::VirtualScreen;

const FRAMES: usize = 600;

#[derive(Clone, Copy)]
pub(crate) enum Gesture {
    /// The pointer moves over countries.
    Point,
    /// The map is dragged along a circle.
    Drag,
    /// The wheel zooms in and out again.
    Wheel,
    /// The handle of the slider is dragged back and forth.
    Scrub,
}

impl Gesture {
    pub(crate) const ALL: [Self; 4] = [Self::Point, Self::Drag, Self::Wheel, Self::Scrub];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Point => "pointing",
            Self::Drag => "dragging the map",
            Self::Wheel => "turning the wheel",
            Self::Scrub => "dragging the years",
        }
    }

    fn begin(self, screen: &VirtualScreen) {
        match self {
            Self::Point | Self::Wheel => move_pointer(screen, 0),
            Self::Drag => {
                move_pointer(screen, 0);
                button(screen, true);
            }
            Self::Scrub => {
                move_along_slider(screen, 0);
                button(screen, true);
            }
        }
    }

    fn go_on(self, screen: &VirtualScreen, step: usize) {
        match self {
            Self::Point | Self::Drag => move_pointer(screen, step),
            // Twelve notches there and back: near enough for level 2, and never at the end.
            Self::Wheel if step.is_multiple_of(WHEEL) => {
                turn_wheel(screen, (step / WHEEL) % 24 < 12);
            }
            Self::Wheel => {}
            Self::Scrub => move_along_slider(screen, step),
        }
    }

    /// The longest time between two of 600 frames, in milliseconds.
    pub(crate) fn longest_frame(self, screen: &VirtualScreen) -> f64 {
        let mut program = Program::start_in(screen, Some("1995"));
        program.wait_for_rest();
        self.begin(screen);
        let before = program.times(LogEvent::Frame).count();
        let frames = |program: &mut Program| {
            program.listen();

            program.times(LogEvent::Frame).count() - before
        };
        let mut step = 1;
        while frames(&mut program) < FRAMES {
            self.go_on(screen, step);
            step += 1;
            thread::sleep(MOVE);
        }
        button(screen, false);
        park_pointer(screen);
        let times: Vec<_> = program.times(LogEvent::Frame).skip(before).collect();
        let gaps = times
            .windows(2)
            .map(|pair| milliseconds(pair[1].saturating_sub(pair[0])));

        gaps.fold(0.0, f64::max)
    }
}

/// The wheel turns one notch in this many steps, since smooth scrolling goes on for several frames.
const WHEEL: usize = 8;
