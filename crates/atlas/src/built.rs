//! The outlines of the bundled map in the compact format of the build script.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use geo::bundle::border_lengths::{self, BorderLength};

/// From 0, the coarsest, to the finest.
pub const LEVEL_COUNT: usize = 4;

/// The outlines of one file and the triangles that fill them.
#[derive(Clone, Copy)]
pub struct Built<'a> {
    /// In the order of their ids, which is that of [`crate::Atlas::units`] for the units.
    pub shapes: Compressed<'a>,
    /// For each polygon in turn, in the order of the shapes.
    pub triangles: Compressed<'a>,
}

/// Bytes in zlib format, which the build script wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compressed<'a>(pub(crate) &'a [u8]);

impl Compressed<'_> {
    /// The bytes as they were compressed.
    pub fn stored(&self) -> &[u8] {
        self.0
    }

    /// Decompresses all of them; `None` if they were damaged on their way.
    pub fn bytes(self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        ZlibDecoder::new(self.0).read_to_end(&mut bytes).ok()?;

        Some(bytes)
    }
}

/// What a level of detail is made of.
#[derive(Clone, Copy)]
pub struct LevelParts<'a> {
    /// The units.
    pub units: Built<'a>,
    /// The lakes.
    pub lakes: Built<'a>,
    /// The borders between the units.
    pub arcs: &'a [u8],
}

impl LevelParts<'static> {
    /// The parts that the program carries; empty in a browser for all levels but that of the start
    /// view, which the page brings.
    pub fn bundled(level: usize) -> Self {
        Self {
            units: UNITS[level],
            lakes: lakes(level),
            arcs: ARCS[level],
        }
    }
}

impl<'a> LevelParts<'a> {
    /// The parts in a file of the build script, each after its length in four bytes; `None` if it
    /// was damaged on its way.
    pub fn unpacked(mut file: &'a [u8]) -> Option<Self> {
        let mut part = || {
            let (length, rest) = file.split_first_chunk()?;
            let length = u32::from_le_bytes(*length) as usize;
            let (part, rest) = rest.split_at_checked(length)?;
            file = rest;

            Some(part)
        };
        let mut built = || {
            Some(Built {
                shapes: Compressed(part()?),
                triangles: Compressed(part()?),
            })
        };

        Some(Self {
            units: built()?,
            lakes: built()?,
            arcs: part()?,
        })
    }
}

/// The bytes of a file of the build script.
macro_rules! of_build {
    ($name:expr) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

/// The same, but nothing in a browser, whose page brings it when the first map is on the screen.
macro_rules! later {
    ($name:expr) => {
        if cfg!(target_arch = "wasm32") {
            &[]
        } else {
            include_bytes!(concat!(env!("OUT_DIR"), "/", $name)) as &[u8]
        }
    };
}
pub(crate) use later;

/// The outlines and triangles of a file, by `of_build` or `later`.
macro_rules! built {
    ($with:ident, $name:literal) => {
        Built {
            shapes: Compressed($with!(concat!($name, ".shapes.zlib"))),
            triangles: Compressed($with!(concat!($name, ".triangles.zlib"))),
        }
    };
}

/// The units' outlines, indexed by level.
/// A `static`, since a `const` would be copied into the program at each use.
pub(crate) static UNITS: [Built<'static>; LEVEL_COUNT] = [
    built!(later, "units_l0"),
    built!(of_build, "units_l1"),
    built!(later, "units_l2"),
    built!(later, "units_l3"),
];

/// The borders between the units, indexed by level.
static ARCS: [&[u8]; LEVEL_COUNT] = [
    later!("units_l0.arcs"),
    of_build!("units_l1.arcs"),
    later!("units_l2.arcs"),
    later!("units_l3.arcs"),
];

/// The lakes for a level: the fine ones for the finest, else the coarse ones.
fn lakes(level: usize) -> Built<'static> {
    if level + 1 == LEVEL_COUNT {
        LAKES_FINE
    } else {
        LAKES_COARSE
    }
}

pub(crate) static LAKES_COARSE: Built<'static> = built!(of_build, "lakes_coarse");

pub(crate) static LAKES_FINE: Built<'static> = built!(later, "lakes_fine");

/// The border lengths at the finest level, by the index of both units in [`crate::Atlas::units`].
pub fn land_borders() -> Vec<BorderLength> {
    border_lengths::read(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/units_l3.borders"
    )))
}
