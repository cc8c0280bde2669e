//! The data files built into the program.

use geo::bundle::geojson_text::with_coordinates;
use geo::bundle::shape_list;

use crate::Atlas;
use crate::built::{self, Compressed, LEVEL_COUNT, UNITS, later};
use crate::load::File;
use crate::problem::LoadError;

macro_rules! bundled {
    ($path:literal) => {
        File {
            path: $path,
            bytes: include_bytes!(concat!("../../../", $path)),
        }
    };
}

/// All files but the outlines, in the order in which problems are reported.
pub static FILES: &[File<'static>] = &[
    bundled!("assets/facts/calendar.json"),
    bundled!("assets/facts/indicators.json"),
    bundled!("assets/facts/land_borders.json"),
    bundled!("assets/facts/rounds.json"),
    bundled!("assets/map/units.json"),
    bundled!("assets/map/tenures.json"),
    bundled!("assets/map/labels.json"),
    bundled!("assets/facts/states.json"),
    bundled!("assets/facts/capitals.json"),
    bundled!("assets/facts/flags.json"),
    bundled!("assets/facts/seas.json"),
    bundled!("assets/facts/memberships.json"),
    bundled!("assets/facts/statuses.json"),
    bundled!("assets/facts/alliances.json"),
    bundled!("assets/facts/territories.json"),
    bundled!("assets/facts/events.json"),
    bundled!("assets/quotes/quotes.json"),
    bundled!("assets/quotes/speakers.json"),
    bundled!("assets/quotes/together.json"),
    bundled!("assets/quotes/threads.json"),
    bundled!("assets/quotes/topics.json"),
    bundled!("assets/quotes/article_claims.json"),
    bundled!("assets/quotes/not_found.json"),
    bundled!("assets/tours/twelve-to-thirty-two.json"),
    bundled!("assets/tours/clinton-yeltsin.json"),
    bundled!("assets/tours/1990-what-was-said.json"),
    bundled!("assets/tours/poland-hungary-czech-lands.json"),
    bundled!("assets/tours/baltic.json"),
    bundled!("assets/tours/ukraine-georgia.json"),
    bundled!("assets/tours/finland-sweden.json"),
    bundled!("assets/facts/sources.json"),
    bundled!("assets/facts/wording_rules.json"),
];

/// A file of the map, put together again for `--check` and tests: the program carries its outlines
/// apart from the rest of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapFile {
    /// Below the repository's root, for instance `assets/map/units_l0.geojson`.
    pub path: &'static str,
    /// Its text without coordinates.
    frame: Compressed<'static>,
    /// Its shapes, in the order of the file.
    shapes: Compressed<'static>,
}

impl MapFile {
    /// Lends the file, to the last byte, for the duration of `read`.
    ///
    /// # Panics
    ///
    /// If the build script wrote something else: a bug of the build.
    pub fn read<T>(&self, read: impl FnOnce(File<'_>) -> T) -> T {
        let bytes = |part: Compressed<'_>| part.bytes().expect("the build script compressed it");
        let frame = String::from_utf8(bytes(self.frame)).expect("the build script wrote a text");
        let shapes = bytes(self.shapes);
        let text = with_coordinates(&frame, shape_list::read_rings(&shapes).flatten());

        read(File {
            path: self.path,
            bytes: text.as_bytes(),
        })
    }
}

macro_rules! map_file {
    ($name:literal, $built:expr) => {
        MapFile {
            path: concat!("assets/map/", $name, ".geojson"),
            frame: Compressed(later!(concat!($name, ".frame.zlib"))),
            shapes: $built.shapes,
        }
    };
}

/// The units' outlines as GeoJSON; the index is the level of detail, 0 the coarsest.
pub static LEVELS: [MapFile; LEVEL_COUNT] = [
    map_file!("units_l0", UNITS[0]),
    map_file!("units_l1", UNITS[1]),
    map_file!("units_l2", UNITS[2]),
    map_file!("units_l3", UNITS[3]),
];

/// The lakes for all levels but the finest.
pub static LAKES_COARSE: MapFile = map_file!("lakes_coarse", built::LAKES_COARSE);

/// The lakes for the finest level.
pub static LAKES_FINE: MapFile = map_file!("lakes_fine", built::LAKES_FINE);

impl Atlas {
    /// Loads [`FILES`].
    pub fn bundled() -> Result<Self, LoadError> {
        Self::load(FILES)
    }
}
