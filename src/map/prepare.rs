//! From the bundled outlines to levels of detail, in the background.

use std::{panic, thread};

use crate::atlas::bundled;
use crate::atlas::outlines::{PolygonRings, read_lakes, read_outlines};
use crate::atlas::problem::{Fault, LoadError, Problem};
use crate::geo::lon_lat::LonLat;
use crate::geo::ring::Ring;
use crate::geo::shape::{Polygon, Shape};
use crate::map::level::Level;
use crate::map::levels::{LEVEL_COUNT, Levels};
use crate::panics::words;

/// What became of one level of detail: nothing to say, or why there is none.
pub type Prepared = Result<(), LoadError>;

/// Prepares the coarsest level, then the others on two threads, and tells `done` after each.
///
/// The window waits for the coarsest and gets the second core until it is there; two cores are what
/// a school computer has. A level that fails, even by a panic or for want of a thread, is told as
/// well.
pub fn prepare_all(levels: &Levels, done: impl Fn(Prepared) + Clone + Send + 'static) {
    let (shared, tell) = (levels.clone(), done.clone());
    on_thread(&[0, 1, 2], &done, move || {
        prepare_into(&shared, 0, &tell);
        let (others, tell_others) = (shared.clone(), tell.clone());
        on_thread(&[1], &tell, move || {
            prepare_into(&others, 1, &tell_others);
        });
        prepare_into(&shared, 2, &tell);
    });
}

fn prepare_into(levels: &Levels, number: usize, done: &impl Fn(Prepared)) {
    let prepared = unless_it_panics(number, prepare);
    done(prepared.map(|level| levels.provide(number, level)));
}

/// Does `work` on a thread of its own; if there is none, tells that the levels `numbers` fail.
fn on_thread(numbers: &[usize], done: &impl Fn(Prepared), work: impl FnOnce() + Send + 'static) {
    if let Err(error) = thread::Builder::new().name("levels".to_owned()).spawn(work) {
        for &number in numbers {
            done(Err(not_prepared([number], &error.to_string())));
        }
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

/// Prepares one level; takes from tens to hundreds of milliseconds.
pub fn prepare(number: usize) -> Result<Level, LoadError> {
    let outlines = read_outlines(bundled::LEVELS[number])?;
    let fine = number + 1 == bundled::LEVELS.len();
    let lakes = read_lakes(if fine {
        bundled::LAKES_FINE
    } else {
        bundled::LAKES_COARSE
    })?;
    let units: Vec<_> = outlines
        .iter()
        .map(|outline| shape(&outline.polygons))
        .collect();
    let lakes: Vec<_> = lakes.iter().map(|lake| shape(&lake.polygons)).collect();

    Ok(Level::build(&units, &lakes))
}

/// A shape of rings as they stand in the file; what is no ring is left out.
fn shape(polygons: &[PolygonRings]) -> Shape {
    let ring =
        |places: &Vec<[f64; 2]>| Ring::new(places.iter().copied().map(LonLat::from).collect());
    let polygon = |rings: &PolygonRings| Polygon::new(rings.iter().filter_map(ring).collect());

    Shape {
        polygons: polygons.iter().filter_map(polygon).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn all_levels_are_prepared_and_each_is_told() {
        let levels = Levels::default();
        let (sender, told) = mpsc::channel();
        prepare_all(&levels, move |prepared| sender.send(prepared).unwrap());
        // Ends when the threads are gone, and their senders with them.
        assert_eq!(told.iter().collect::<Vec<_>>(), [Ok(()), Ok(()), Ok(())]);
        assert!(levels.complete());
        assert_eq!(lost(&levels), None);
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
