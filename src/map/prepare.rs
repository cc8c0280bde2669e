//! From the bundled outlines to levels of detail, in the background.

use std::convert::Infallible;
use std::sync::mpsc::{self, Receiver, Sender};
use std::{panic, thread};

use crate::atlas::bundled;
use crate::atlas::load::File;
use crate::atlas::outlines::{read_lakes, read_outlines};
use crate::atlas::problem::{Fault, LoadError, Problem};
use crate::geo::shape::{Polygon, Shape};
use crate::geo::triangle_list;
use crate::geo::triangulate::{Triangles, corners, densify};
use crate::map::level::Level;
use crate::map::levels::{LEVEL_COUNT, Levels};
use crate::panics::words;

/// What became of one level of detail: nothing to say, or why there is none.
pub type Prepared = Result<(), LoadError>;

/// Levels of detail on their way.
pub struct Preparation {
    /// Tells what became of each level.
    pub outcomes: Receiver<Prepared>,
    /// Taken away when the first map is on the screen: only then the finer levels are prepared.
    pub hold: Option<Hold>,
}

/// Holds back the finer levels until it is dropped.
pub type Hold = Sender<Infallible>;

/// Prepares the coarsest level and, once nobody holds it back, the others; calls `wake` after each.
///
/// They come one after the other: a school computer has two cores, and one is for the window. A
/// level that fails, even by a panic or for want of a thread, is told as well.
pub fn prepare_all(levels: &Levels, wake: impl Fn() + Send + 'static) -> Preparation {
    let (sender, outcomes) = mpsc::channel();
    let (hold, held) = mpsc::channel::<Infallible>();
    let (levels, tell) = (levels.clone(), sender.clone());
    let work = move || {
        for number in 0..LEVEL_COUNT {
            if number > 0 {
                // Nothing is ever sent: this waits until the other end is gone.
                held.recv().err();
            }
            let prepared = unless_it_panics(number, prepare);
            let outcome = prepared.map(|level| levels.provide(number, level));
            if tell.send(outcome).is_err() {
                log::debug!("the window closed before the map was ready");
                return;
            }
            wake();
        }
    };
    let thread = thread::Builder::new().name("levels".to_owned());
    if let Err(error) = thread.spawn(work) {
        let none = not_prepared(0..LEVEL_COUNT, &error.to_string());
        // The other end is in our own hands.
        sender.send(Err(none)).ok();
    }

    Preparation {
        outcomes,
        hold: Some(hold),
    }
}

/// The levels that nobody prepares any more, as an error; `None` if they are all there.
pub fn lost(levels: &Levels) -> Option<LoadError> {
    let missing = (0..LEVEL_COUNT).filter(|number| levels.get(*number).is_none());
    let error = not_prepared(missing, "the preparation ended early");

    (!error.problems.is_empty()).then_some(error)
}

/// The level that `prepare` gives, or its panic as an error.
fn unless_it_panics(
    number: usize,
    prepare: fn(usize) -> Result<Level, LoadError>,
) -> Result<Level, LoadError> {
    panic::catch_unwind(|| prepare(number))
        .unwrap_or_else(|panic| Err(not_prepared([number], &words(&*panic))))
}

fn not_prepared(numbers: impl IntoIterator<Item = usize>, reason: &str) -> LoadError {
    let problem = |number: usize| Problem {
        file: bundled::LEVELS[number].path.to_owned(),
        record: String::new(),
        fault: Fault::NotPrepared {
            reason: reason.to_owned(),
        },
    };

    LoadError {
        problems: numbers.into_iter().map(problem).collect(),
    }
}

/// The triangles that the build script found for outlines.
macro_rules! triangles {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".triangles"))
    };
}

/// Those of the units, by level.
const TRIANGLES: [&[u8]; LEVEL_COUNT] = [
    triangles!("units_l0"),
    triangles!("units_l1"),
    triangles!("units_l2"),
];

/// Prepares one level; takes tens of milliseconds.
pub fn prepare(number: usize) -> Result<Level, LoadError> {
    let outlines = read_outlines(bundled::LEVELS[number])?;
    let (lakes, lake_triangles) = lakes_of(number);
    let lakes = read_lakes(lakes)?;
    // Each step lets go of what the one before made: memory at its peak stays with the program.
    let units: Vec<_> = outlines
        .into_iter()
        .map(|outline| densify(&Shape::from_rings(&outline.polygons)))
        .collect();
    let lakes: Vec<_> = lakes
        .into_iter()
        .map(|lake| densify(&Shape::from_rings(&lake.polygons)))
        .collect();
    let fillings = [TRIANGLES[number], lake_triangles].map(filling);

    Level::build_with(units, &lakes, fillings)
        .ok_or_else(|| not_prepared([number], "its triangles are those of other outlines"))
}

/// The lakes on the land of a level, and their triangles.
fn lakes_of(number: usize) -> (File<'static>, &'static [u8]) {
    if number + 1 == LEVEL_COUNT {
        (bundled::LAKES_FINE, triangles!("lakes_fine"))
    } else {
        (bundled::LAKES_COARSE, triangles!("lakes_coarse"))
    }
}

/// Takes the triangles of one polygon after the other from `bytes`.
fn filling(mut bytes: &'static [u8]) -> impl FnMut(&Polygon) -> Option<Triangles> {
    move |polygon| {
        let corners = corners(polygon);
        let indices = triangle_list::read(corners.len(), &mut bytes)?;

        Some(Triangles { corners, indices })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::level::Piece;

    #[test]
    fn the_finer_levels_follow_when_nobody_holds_them_back_and_each_is_told() {
        let levels = Levels::default();
        let (woken, wakes) = mpsc::channel();
        let Preparation { outcomes, hold } = prepare_all(&levels, move || woken.send(()).unwrap());
        assert_eq!(outcomes.recv(), Ok(Ok(())));
        assert!(levels.get(0).is_some() && levels.get(1).is_none());
        drop(hold);
        // Ends when the thread is gone, and its sender with it.
        assert_eq!(outcomes.iter().collect::<Vec<_>>(), [Ok(()), Ok(())]);
        assert_eq!(wakes.iter().count(), LEVEL_COUNT);
        assert!(levels.complete());
        assert_eq!(lost(&levels), None);
    }

    #[test]
    fn the_triangles_of_the_build_are_those_of_the_outlines() {
        for number in 0..LEVEL_COUNT {
            let built = prepare(number).unwrap();
            let lakes = read_lakes(lakes_of(number).0).unwrap();
            let lakes: Vec<_> = lakes
                .iter()
                .map(|lake| Shape::from_rings(&lake.polygons))
                .collect();
            // Dividing long sides again changes nothing: they are short by then.
            let found = Level::build(built.shapes(), &lakes);
            for (built, found) in [(&built.land, &found.land), (&built.lakes, &found.lakes)] {
                let triangles = |pieces: &[Piece]| -> Vec<_> {
                    pieces.iter().map(|piece| piece.triangles.clone()).collect()
                };
                assert!(triangles(built) == triangles(found), "level {number}");
            }
        }
    }

    #[test]
    fn no_triangles_are_left_over() {
        for (number, mut rest) in TRIANGLES.into_iter().enumerate() {
            for shape in prepare(number).unwrap().shapes() {
                for polygon in &shape.polygons {
                    triangle_list::read(corners(polygon).len(), &mut rest).unwrap();
                }
            }
            assert!(rest.is_empty(), "level {number}");
        }
    }

    #[test]
    fn a_panic_becomes_an_error_that_names_the_file_and_says_its_words() {
        // As `panic!`, but quietly.
        let prepared = unless_it_panics(1, |_| panic::resume_unwind(Box::new("out of luck")));
        let error = prepared.err().unwrap();
        assert_eq!(
            error.to_string(),
            "assets/map/units_l1.geojson: could not be prepared for drawing: out of luck; \
             close other programs and start the atlas again; if that does not help, report this list"
        );
    }

    #[test]
    fn the_levels_that_are_missing_are_named() {
        let levels = Levels::default();
        levels.provide(1, Level::build(&[], &[]));
        let error = lost(&levels).unwrap();
        let files: Vec<_> = error.problems.iter().map(|problem| &problem.file).collect();
        assert_eq!(
            files,
            ["assets/map/units_l0.geojson", "assets/map/units_l2.geojson"]
        );
    }
}
