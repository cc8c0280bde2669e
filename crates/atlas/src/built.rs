//! The outlines of the bundled map in the compact format of the build script.

use geo::bundle::border_lengths::{self, BorderLength};

/// From 0, the coarsest, to the finest.
pub const LEVEL_COUNT: usize = 4;

/// The outlines of one file and the triangles that fill them.
#[derive(Clone, Copy)]
pub struct Built {
    /// In the order of their ids, which is that of [`crate::Atlas::units`] for the units.
    pub shapes: &'static [u8],
    /// For each polygon in turn, in the order of the shapes.
    pub triangles: &'static [u8],
}

macro_rules! built {
    ($name:literal) => {
        Built {
            shapes: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".shapes")),
            triangles: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".triangles")),
        }
    };
}

macro_rules! arcs {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".arcs"))
    };
}

/// The units' outlines, indexed by level.
pub const UNITS: [Built; LEVEL_COUNT] = [
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
pub const fn lakes(level: usize) -> Built {
    if level + 1 == LEVEL_COUNT {
        built!("lakes_fine")
    } else {
        built!("lakes_coarse")
    }
}

/// The border lengths at the finest level, by the index of both units in [`crate::Atlas::units`].
pub fn land_borders() -> Vec<BorderLength> {
    border_lengths::read(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/units_l3.borders"
    )))
}
