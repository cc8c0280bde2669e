//! The data files built into the program.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use crate::Atlas;
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

/// A file built in compressed, since only `--check` and tests read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompressedFile {
    /// Below the repository's root, for instance `assets/map/units_l0.geojson`.
    pub path: &'static str,
    /// In zlib format.
    compressed: &'static [u8],
}

impl CompressedFile {
    /// Decompresses the file for the duration of `read`.
    ///
    /// # Panics
    ///
    /// If the build script wrote something else than the compressed file: a bug of the build.
    pub fn read<T>(&self, read: impl FnOnce(File<'_>) -> T) -> T {
        let mut bytes = Vec::new();
        ZlibDecoder::new(self.compressed)
            .read_to_end(&mut bytes)
            .expect("the build script compressed the file");

        read(File {
            path: self.path,
            bytes: &bytes,
        })
    }
}

macro_rules! compressed {
    ($name:literal) => {
        CompressedFile {
            path: concat!("assets/map/", $name, ".geojson"),
            compressed: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".geojson.zlib")),
        }
    };
}

/// The units' outlines as GeoJSON; the index is the level of detail, 0 the coarsest. A `static`,
/// since a `const` would be copied into the program at each use.
pub static LEVELS: [CompressedFile; 4] = [
    compressed!("units_l0"),
    compressed!("units_l1"),
    compressed!("units_l2"),
    compressed!("units_l3"),
];

/// The lakes for all levels but the finest.
pub static LAKES_COARSE: CompressedFile = compressed!("lakes_coarse");

/// The lakes for the finest level.
pub static LAKES_FINE: CompressedFile = compressed!("lakes_fine");

impl Atlas {
    /// Loads [`FILES`].
    pub fn bundled() -> Result<Self, LoadError> {
        Self::load(FILES)
    }
}
