//! The geometry of one level of detail, on the sphere, ready to be projected about any center.

use std::sync::OnceLock;

use rstar::{AABB, RTree, RTreeObject};

use crate::geo::densify::{densify, densify_line};
use crate::geo::lon_lat::LonLat;
use crate::geo::shape::{Polygon, Shape};
use crate::geo::slabs::Slabs;
use crate::geo::sphere::{Cap, SpherePoints};
use crate::geo::topology::{BorderArc, border_arcs};
use crate::geo::triangulate::{Triangles, triangulate};
use crate::map::corners::Corners;

/// One level of detail.
#[derive(Debug, Default)]
pub struct Level {
    /// The filled pieces of land; pieces of one unit follow each other, units in the given order.
    pub land: Vec<Piece>,
    /// The filled lakes, drawn over the land.
    pub lakes: Vec<Piece>,
    /// The lines between units, and between units and the sea.
    pub borders: Vec<Border>,
    /// The shores of the lakes.
    pub shores: Vec<Line>,
    /// The units' shapes in degrees.
    shapes: Vec<Shape>,
    index: RTree<IndexedPolygon>,
}

/// One polygon with its triangles.
#[derive(Debug)]
pub struct Piece {
    /// The index of the unit or lake it belongs to.
    pub owner: usize,
    /// The corners of the triangles.
    pub points: SpherePoints,
    /// Three indices into `points` for each triangle.
    pub triangles: Corners,
    /// A round piece of the sphere that holds all of it.
    pub cap: Cap,
}

/// A line on the sphere.
#[derive(Debug)]
pub struct Line {
    /// Its points in order; a closed line repeats its first point.
    pub points: SpherePoints,
    /// A round piece of the sphere that holds all of it.
    pub cap: Cap,
}

/// A line with a unit on its left and a unit or the sea on its right.
#[derive(Debug)]
pub struct Border {
    /// The index of the unit on the left.
    pub left: usize,
    /// The index of the unit on the right; `None` is the sea.
    pub right: Option<usize>,
    /// Where it runs.
    pub line: Line,
}

impl Level {
    /// Prepares the units and lakes; the triangles alone take up to half a second.
    pub fn build(units: &[Shape], lakes: &[Shape]) -> Self {
        let fill = |polygon: &Polygon| Some(triangulate(polygon));

        let arcs = border_arcs(units).into_iter().map(Some);
        // Of triangles found on the spot none are missing.
        let [units, lakes] = [units, lakes].map(|shapes| shapes.iter().map(densify).collect());
        Self::build_with(units, &lakes, arcs, [fill, fill]).unwrap_or_default()
    }

    /// Prepares units and lakes whose long sides are divided, with borders and triangles found
    /// before.
    ///
    /// The two `fillings` give triangles for one polygon after the other; `None` if an arc or the
    /// triangles of a polygon could not be read.
    pub fn build_with<F>(
        units: Vec<Shape>,
        lakes: &[Shape],
        arcs: impl Iterator<Item = Option<BorderArc>>,
        fillings: [F; 2],
    ) -> Option<Self>
    where
        F: FnMut(&Polygon) -> Option<Triangles>,
    {
        let [fill_units, fill_lakes] = fillings;
        let mut borders = Vec::new();
        for arc in arcs {
            let BorderArc {
                left,
                right,
                places,
            } = arc?;
            let line = Line::new(&densify_line(&places));
            borders.extend(line.map(|line| Border { left, right, line }));
        }
        borders.shrink_to_fit();
        let shores = lakes
            .iter()
            .flat_map(|lake| &lake.polygons)
            .flat_map(|polygon| &polygon.rings)
            .filter_map(|ring| {
                let closing = ring.places.first().copied();
                Line::new(
                    &ring
                        .places
                        .iter()
                        .copied()
                        .chain(closing)
                        .collect::<Vec<_>>(),
                )
            });
        let polygons = units.iter().enumerate().flat_map(|(unit, shape)| {
            shape
                .polygons
                .iter()
                .enumerate()
                .map(move |(polygon, Polygon { bounds, .. })| {
                    let corner = |place: LonLat| [place.lon, place.lat];
                    let bounds = AABB::from_corners(corner(bounds.min), corner(bounds.max));
                    IndexedPolygon {
                        unit,
                        polygon,
                        bounds,
                        slabs: OnceLock::new(),
                    }
                })
        });

        Some(Self {
            land: pieces(&units, fill_units)?,
            lakes: pieces(lakes, fill_lakes)?,
            borders,
            shores: shores.collect(),
            index: RTree::bulk_load(polygons.collect()),
            shapes: units,
        })
    }

    /// The index of the unit that `place` lies in; `None` on the sea.
    pub fn unit_at(&self, place: LonLat) -> Option<usize> {
        // Land beyond the antimeridian keeps longitudes above 180.
        [place, LonLat::new(place.lon + 360.0, place.lat)]
            .into_iter()
            .find_map(|place| {
                self.index
                    .locate_in_envelope_intersecting(AABB::from_point([place.lon, place.lat]))
                    .find(|found| {
                        let polygon = &self.shapes[found.unit].polygons[found.polygon];
                        let slabs = found.slabs.get_or_init(|| Slabs::new(polygon));

                        slabs.contain(polygon, place)
                    })
                    .map(|found| found.unit)
            })
    }

    /// The units' shapes in degrees, in the given order.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }
}

impl Line {
    pub(super) fn new(places: &[LonLat]) -> Option<Self> {
        let points: SpherePoints = places.iter().copied().collect();
        let cap = Cap::around(&points)?;

        Some(Self { points, cap })
    }
}

fn pieces(
    shapes: &[Shape],
    mut fill: impl FnMut(&Polygon) -> Option<Triangles>,
) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    for (owner, shape) in shapes.iter().enumerate() {
        for polygon in &shape.polygons {
            let Triangles { corners, indices } = fill(polygon)?;
            let points: SpherePoints = corners.into_iter().collect();
            if let Some(cap) = Cap::around(&points) {
                pieces.push(Piece {
                    owner,
                    points,
                    triangles: Corners::new(&indices),
                    cap,
                });
            }
        }
    }

    pieces.shrink_to_fit();

    Some(pieces)
}

/// A polygon's place in the spatial index.
#[derive(Debug)]
struct IndexedPolygon {
    unit: usize,
    polygon: usize,
    bounds: AABB<[f64; 2]>,
    /// Made when it is first asked what lies inside.
    slabs: OnceLock<Slabs>,
}

impl RTreeObject for IndexedPolygon {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.bounds
    }
}
