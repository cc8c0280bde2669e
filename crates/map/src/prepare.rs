//! Preparation of the levels of detail from the bundled outlines, in the background.

use std::any::Any;
use std::convert::Infallible;
use std::sync::mpsc::{self, Receiver, Sender};
use std::{panic, thread};

use crate::level::{Level, borders_along};
use crate::levels::{FIRST_LEVEL, LEVEL_COUNT, Levels, PREPARED};
use atlas::built::LevelParts;
use atlas::bundled;
use atlas::problem::{Fault, LoadError, Problem};
use geo::bundle::{arc_list, shape_list, triangle_list};
use geo::densify::densify;
use geo::shape::Polygon;
use geo::triangulate::{Triangles, corners};

/// The result for one level of detail.
pub type Prepared = Result<(), LoadError>;

/// A running preparation.
pub struct Preparation {
    /// One result for each level.
    pub outcomes: Receiver<Prepared>,
    /// Drop it when the first map is on the screen: only then are the other levels prepared.
    pub hold: Option<Hold>,
}

/// Delays all levels but [`FIRST_LEVEL`] until it is dropped.
pub type Hold = Sender<Infallible>;

/// Prepares [`FIRST_LEVEL`] and, once the hold is dropped, the others; calls `wake` after each.
///
/// One after the other: a school computer has two cores, and one is for the window. A level that
/// fails, even by a panic or because no thread could be started, is reported as well.
pub fn prepare_all(levels: &Levels, wake: impl Fn() + Send + 'static) -> Preparation {
    let (sender, outcomes) = mpsc::channel();
    let (hold, held) = mpsc::channel::<Infallible>();
    let (levels, tell) = (levels.clone(), sender.clone());
    let work = move || {
        for number in PREPARED {
            if number != FIRST_LEVEL {
                // Nothing is ever sent: this blocks until the other end is dropped.
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
        // The receiver is still owned here, so sending cannot fail.
        sender.send(Err(none)).ok();
    }

    Preparation {
        outcomes,
        hold: Some(hold),
    }
}

/// Missing levels after the preparation has ended, as an error; `None` if all are ready.
pub fn lost(levels: &Levels) -> Option<LoadError> {
    let missing = (0..LEVEL_COUNT).filter(|number| levels.get(*number).is_none());
    let error = not_prepared(missing, "the preparation ended early");

    (!error.problems.is_empty()).then_some(error)
}

/// Turns a panic of `prepare` into an error.
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

/// Prepares a level that the program carries; takes tens of milliseconds.
pub fn prepare(number: usize) -> Result<Level, LoadError> {
    prepare_from(number, Some(LevelParts::bundled(number)))
}

/// Prepares a level from its parts, which may come from elsewhere; without them, or if they are
/// damaged, the error names the level.
pub fn prepare_from(number: usize, parts: Option<LevelParts<'_>>) -> Result<Level, LoadError> {
    let level = parts.and_then(prepared);

    level.ok_or_else(|| not_prepared([number], "what the build wrote does not fit together"))
}

fn prepared(parts: LevelParts<'_>) -> Option<Level> {
    let LevelParts { units, lakes, arcs } = parts;
    let outlines = [units.shapes.bytes()?, lakes.shapes.bytes()?];
    let triangles = [units.triangles.bytes()?, lakes.triangles.bytes()?];
    let shapes = outlines.each_ref().map(|outlines| {
        let shapes = shape_list::read(outlines);

        shapes.map(|shape| Some(densify(&shape?)))
    });
    let fillings = triangles.each_ref().map(|triangles| filling(triangles));
    let mut level = Level::filled(shapes, fillings)?;
    level.borders = borders_along(arc_list::read(arcs, level.outlines()))?;

    Some(level)
}

/// Reads the triangles of one polygon after the other from `bytes`.
fn filling(mut bytes: &[u8]) -> impl FnMut(&Polygon) -> Option<Triangles> {
    move |polygon| {
        let corners = corners(polygon);
        let indices = triangle_list::read(corners.len(), &mut bytes)?;

        Some(Triangles { corners, indices })
    }
}

/// The message of a panic; empty if it is not a string.
pub fn words(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Piece;
    use atlas::outlines::{PolygonRings, read_lakes, read_outlines};
    use geo::densify::densify_arc;
    use geo::outline::to_steps;
    use geo::shape::Shape;
    use geo::topology::{BorderArc, border_arcs};

    #[test]
    fn the_finer_levels_follow_when_nobody_holds_them_back_and_each_is_told() {
        let levels = Levels::default();
        let (woken, wakes) = mpsc::channel();
        let Preparation { outcomes, hold } = prepare_all(&levels, move || woken.send(()).unwrap());
        assert_eq!(outcomes.recv(), Ok(Ok(())));
        assert!(levels.get(FIRST_LEVEL).is_some() && levels.get(0).is_none());
        drop(hold);
        // Ends when the thread has ended and dropped its sender.
        assert_eq!(
            outcomes.iter().collect::<Vec<_>>(),
            [Ok(()), Ok(()), Ok(())]
        );
        assert_eq!(wakes.iter().count(), LEVEL_COUNT);
        assert!(levels.complete());
        assert_eq!(lost(&levels), None);
    }

    /// The shapes of a level in the bundled files: of its units, of its lakes.
    fn bundled_shapes(number: usize) -> [Vec<Shape>; 2] {
        let shapes = |polygons: Vec<Vec<PolygonRings>>| {
            let shapes = polygons.iter().map(|polygons| Shape::from_rings(polygons));

            shapes.collect()
        };
        let units = bundled::LEVELS[number]
            .read(read_outlines)
            .unwrap()
            .into_iter();
        let lakes = if number + 1 == LEVEL_COUNT {
            bundled::LAKES_FINE
        } else {
            bundled::LAKES_COARSE
        };
        let lakes = lakes.read(read_lakes).unwrap().into_iter();

        [
            shapes(units.map(|unit| unit.polygons).collect()),
            shapes(lakes.map(|lake| lake.polygons).collect()),
        ]
    }

    #[test]
    fn the_shapes_and_borders_of_the_build_are_those_of_the_bundled_files() {
        for number in 0..LEVEL_COUNT {
            let LevelParts { units, lakes, arcs } = LevelParts::bundled(number);
            let [of_units, of_lakes] = bundled_shapes(number);
            let level = prepare(number).unwrap();
            let arcs = arc_list::read(arcs, level.outlines());
            let in_steps = |arc: BorderArc| {
                let places = arc.places.into_iter().map(to_steps);
                (arc.left, arc.right, places.collect::<Vec<_>>())
            };
            let built: Option<Vec<_>> = arcs.map(|arc| arc.map(in_steps)).collect();
            let found = border_arcs(&of_units);
            let found = found.iter().map(densify_arc);
            assert!(
                built == Some(found.map(in_steps).collect()),
                "level {number}"
            );
            for (built, bundled) in [(units, of_units), (lakes, of_lakes)] {
                let built = built.shapes.bytes().unwrap();
                let built: Option<Vec<_>> = shape_list::read(&built).collect();
                assert!(built == Some(bundled), "level {number}");
            }
        }
    }

    #[test]
    fn the_triangles_of_the_build_are_those_of_the_bundled_files() {
        for number in 0..LEVEL_COUNT {
            let built = prepare(number).unwrap();
            let [units, lakes] = bundled_shapes(number);
            let found = Level::build(&units, &lakes);
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
        for number in 0..LEVEL_COUNT {
            let built = LevelParts::bundled(number).units;
            let triangles = built.triangles.bytes().unwrap();
            let mut rest = triangles.as_slice();
            for shape in prepare(number).unwrap().shapes() {
                for polygon in &shape.polygons {
                    triangle_list::read(corners(polygon).len(), &mut rest).unwrap();
                }
            }
            assert!(rest.is_empty(), "level {number}");
        }
    }

    #[test]
    fn a_level_that_was_damaged_on_its_way_is_named() {
        let LevelParts { units, lakes, arcs } = LevelParts::bundled(0);
        let parts = [units.shapes, units.triangles, lakes.shapes, lakes.triangles];
        let parts = parts.map(|part| part.stored().to_vec());
        let mut file = Vec::new();
        for part in parts.iter().map(Vec::as_slice).chain([arcs]) {
            file.extend((part.len() as u32).to_le_bytes());
            file.extend(part);
        }
        let whole = prepare_from(0, LevelParts::unpacked(&file)).unwrap();
        assert!(whole.land.len() == prepare(0).unwrap().land.len());
        let cut = &file[..file.len() / 2];
        let error = prepare_from(0, LevelParts::unpacked(cut)).err().unwrap();
        assert_eq!(error.problems[0].file, "assets/map/units_l0.geojson");
        file[40] ^= 0xff;
        assert!(prepare_from(0, LevelParts::unpacked(&file)).is_err());
    }

    #[test]
    fn a_panic_becomes_an_error_that_names_the_file_and_says_its_words() {
        // Like `panic!`, but without the panic hook's message.
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
            [
                "assets/map/units_l0.geojson",
                "assets/map/units_l2.geojson",
                "assets/map/units_l3.geojson"
            ]
        );
    }
}
