//! The gestures that are measured frame by frame, as input events.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use view::action::Direction;

use crate::program::{ATLAS, Cost, FrameProgram};

#[derive(Clone, Copy)]
pub(crate) enum FrameGesture {
    /// The next year by its key, from the first to the last and back.
    Year,
    /// The map is dragged along a circle while a pinch zooms in and out.
    PanAndZoom,
    /// No input, yet a frame is drawn.
    Nothing,
    /// From the first year to the last and back, by keys that also work while presenting.
    Ends,
}

impl FrameGesture {
    pub(crate) const ALL: [Self; 3] = [Self::Year, Self::PanAndZoom, Self::Nothing];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Year => "year changes",
            Self::PanAndZoom => "panning and zooming",
            Self::Nothing => "nothing changes",
            Self::Ends => "first and last year by turns",
        }
    }

    /// The cost of each frame of the gesture.
    ///
    /// Panics if a frame does not change what it should: then there is nothing to measure.
    pub(crate) fn costs(self, program: &mut FrameProgram) -> Vec<Cost> {
        match self {
            Self::Year => years(program),
            Self::PanAndZoom => pan_and_zoom(program),
            Self::Nothing => (0..FRAMES).map(|_| program.frame(Vec::new())).collect(),
            Self::Ends => ends(program),
        }
    }
}

/// Frames of a gesture without an end of its own.
const FRAMES: usize = 120;

/// Every year twice, the years of change among them.
fn years(program: &mut FrameProgram) -> Vec<Cost> {
    let steps = ATLAS.years().count() - 1;
    let directions = [Direction::Later, Direction::Earlier];
    let path = directions
        .into_iter()
        .flat_map(|direction| std::iter::repeat_n(direction, steps));

    path.map(|direction| {
        let before = program.view().place.year;
        let (key, wanted) = match direction {
            Direction::Later => (Key::ArrowRight, before + 1),
            Direction::Earlier => (Key::ArrowLeft, before - 1),
        };
        // The action takes effect at the end of its frame, so each frame draws the year of the last.
        let cost = program.frame(vec![press(key)]);
        assert_eq!(
            program.view().place.year,
            wanted,
            "the key changes the year"
        );

        cost
    })
    .collect()
}

fn ends(program: &mut FrameProgram) -> Vec<Cost> {
    let years = ATLAS.years();
    let ends = [(Key::End, *years.end()), (Key::Home, *years.start())];
    let turns = ends.into_iter().cycle().take(FRAMES);

    turns
        .map(|(key, wanted)| {
            let cost = program.frame(vec![press(key)]);
            assert_eq!(
                program.view().place.year,
                wanted,
                "the key changes the year"
            );

            cost
        })
        .collect()
}

fn press(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// Where the drag starts, in points: on the map, beside the legend.
const GRIP: Pos2 = pos2(480.0, 320.0);

/// The radius of the dragged circle, in points; small, so that the view stays about the same.
const RADIUS: f32 = 60.0;

/// Half of the zoom of the pinch, as a natural logarithm: a tenth in all.
const NEARER: f32 = 0.05;

fn pan_and_zoom(program: &mut FrameProgram) -> Vec<Cost> {
    let along = |step: usize| {
        let (sin, cos) = (step as f32 * 0.1).sin_cos();
        Event::PointerMoved(GRIP + egui::vec2(cos, sin) * RADIUS)
    };
    program.frame(vec![along(0)]);
    program.frame(vec![Event::PointerButton {
        pos: GRIP + egui::vec2(RADIUS, 0.0),
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    }]);
    // A press becomes a drag when it has moved some points.
    for step in 1..4 {
        program.frame(vec![along(step)]);
    }

    (4..4 + FRAMES)
        .map(|step| {
            let before = program.view().place.camera;
            let nearer = NEARER * ((step as f32 * 0.1).cos() - (step as f32 * 0.1 - 0.1).cos());
            let cost = program.frame(vec![along(step), Event::Zoom((-nearer).exp())]);
            let after = program.view().place.camera;
            assert_ne!(after.center, before.center, "the drag moves the map");
            assert_ne!(after.km_per_point, before.km_per_point, "it zooms");

            cost
        })
        .collect()
}
