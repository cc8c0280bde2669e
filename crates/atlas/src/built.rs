//! The outlines of the bundled map in the compact format of the build script.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use geo::bundle::border_lengths::{self, BorderLength};

/// From 0, the coarsest, to the finest.
pub const LEVEL_COUNT: usize = 4;

/// The outlines of one file and the triangles that fill them.
#[derive(Clone, Copy)]
pub struct Built {
    /// In the order of their ids, which is that of [`crate::Atlas::units`] for the units.
    pub shapes: Compressed,
    /// For each polygon in turn, in the order of the shapes.
    pub triangles: Compressed,
}

/// Bytes in zlib format, which the build script wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compressed(pub(crate) &'static [u8]);

impl Compressed {
    /// Decompresses all of them.
    ///
    /// # Panics
    ///
    /// If the build script wrote something else: a bug of the build.
    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        ZlibDecoder::new(self.0)
            .read_to_end(&mut bytes)
            .expect("the build script compressed the bytes");

        bytes
    }
}

/// The bytes of a file that the build script compressed.
macro_rules! compressed {
    ($name:literal, $kind:literal) => {
        $crate::built::Compressed(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/",
            $name,
            ".",
            $kind,
            ".zlib"
        )))
    };
}
pub(crate) use compressed;

macro_rules! built {
    ($name:literal) => {
        Built {
            shapes: compressed!($name, "shapes"),
            triangles: compressed!($name, "triangles"),
        }
    };
}

macro_rules! arcs {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".arcs"))
    };
}

/// The units' outlines, indexed by level.
/// A `static`, since a `const` would be copied into the program at each use.
pub static UNITS: [Built; LEVEL_COUNT] = [
    built!("units_l0"),
    built!("units_l1"),
    built!("units_l2"),
    built!("units_l3"),
];

/// The borders between the units, indexed by level.
pub const ARCS: [&[u8]; LEVEL_COUNT] = [
    arcs!("units_l0"),
    arcs!("units_l1"),
    arcs!("units_l2"),
    arcs!("units_l3"),
];

/// The lakes for a level: the fine ones for the finest, else the coarse ones.
pub fn lakes(level: usize) -> Built {
    if level + 1 == LEVEL_COUNT {
        LAKES_FINE
    } else {
        LAKES_COARSE
    }
}

pub(crate) static LAKES_COARSE: Built = built!("lakes_coarse");

pub(crate) static LAKES_FINE: Built = built!("lakes_fine");

/// The border lengths at the finest level, by the index of both units in [`crate::Atlas::units`].
pub fn land_borders() -> Vec<BorderLength> {
    border_lengths::read(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/units_l3.borders"
    )))
}
