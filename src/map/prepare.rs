//! From the bundled outlines to levels of detail, in the background.

use std::thread;

use crate::atlas::bundled;
use crate::atlas::outlines::{PolygonRings, read_lakes, read_outlines};
use crate::atlas::problem::LoadError;
use crate::geo::lon_lat::LonLat;
use crate::geo::ring::Ring;
use crate::geo::shape::{Polygon, Shape};
use crate::map::level::Level;
use crate::map::levels::Levels;

/// What became of one level of detail: nothing to say, or what is wrong with its files.
pub type Prepared = Result<(), LoadError>;

/// Prepares all levels on two threads, the coarsest first, and tells `done` after each.
///
/// Two threads are what a school computer has; the window opens meanwhile.
pub fn prepare_all(levels: &Levels, done: impl Fn(Prepared) + Clone + Send + 'static) {
    for numbers in [&[0, 2][..], &[1]] {
        let (levels, done) = (levels.clone(), done.clone());
        let work = move || {
            for &number in numbers {
                done(prepare(number).map(|level| levels.provide(number, level)));
            }
        };
        if let Err(error) = thread::Builder::new().name("levels".to_owned()).spawn(work) {
            log::error!("could not start a thread for the map: {error}");
        }
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
