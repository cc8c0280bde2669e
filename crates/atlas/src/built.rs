//! The outlines of the bundled map as the build script wrote them: quick to read.

use geo::bundle::border_lengths::{self, BorderLength};

/// How many levels of detail there are, from the coarsest.
pub const LEVEL_COUNT: usize = 3;

/// The outlines of one file and the triangles that fill them.
#[derive(Clone, Copy)]
pub struct Built {
    /// In the order of their ids, which is that of [`crate::Atlas::units`].
    pub shapes: &'static [u8],
    /// Those of each polygon in turn, in the order of the shapes.
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

/// The units, by level.
pub const UNITS: [Built; LEVEL_COUNT] =
    [built!("units_l0"), built!("units_l1"), built!("units_l2")];

/// The borders between the units, by level.
pub const ARCS: [&[u8]; LEVEL_COUNT] = [arcs!("units_l0"), arcs!("units_l1"), arcs!("units_l2")];

/// The lakes on the land of a level.
pub const fn lakes(level: usize) -> Built {
    if level + 1 == LEVEL_COUNT {
        built!("lakes_fine")
    } else {
        built!("lakes_coarse")
    }
}

/// The borders of the finest outlines, by the places of both units in [`crate::Atlas::units`].
pub fn land_borders() -> Vec<BorderLength> {
    border_lengths::read(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/units_l2.borders"
    )))
}
