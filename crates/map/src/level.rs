//! The geometry of one level of detail, on the sphere, ready to be projected about any center.

use rstar::{AABB, RTree, RTreeObject};

use crate::corners::Corners;
use geo::densify::{densify, densify_arc};
use geo::lon_lat::LonLat;
use geo::outline::Outline;
use geo::shape::{Polygon, Shape};
use geo::sphere::{Cap, SpherePoints};
use geo::topology::{BorderArc, border_arcs};
use geo::triangulate::{Triangles, triangulate};

/// The geometry of one level of detail.
#[derive(Debug, Default)]
pub struct Level {
    /// Triangulated polygons of the land, in the order of the units.
    pub land: Vec<Piece>,
    /// Triangulated lakes, drawn over the land.
    pub lakes: Vec<Piece>,
    /// Borders between units, and coasts.
    pub borders: Vec<Border>,
    /// The shores of lakes.
    pub shores: Vec<Line>,
    /// For each unit the outlines of its polygons.
    outlines: Vec<Vec<Outline>>,
    index: RTree<IndexedPolygon>,
}

/// A triangulated polygon.
#[derive(Debug)]
pub struct Piece {
    /// The index of the unit or lake that it belongs to.
    pub owner: usize,
    /// The vertices of the triangles.
    pub points: SpherePoints,
    /// Three indices into `points` for each triangle.
    pub triangles: Corners,
    /// A spherical cap that contains it.
    pub cap: Cap,
}

/// A polyline on the sphere.
#[derive(Debug)]
pub struct Line {
    /// In order; a closed line repeats its first point.
    pub points: SpherePoints,
    /// A spherical cap that contains it.
    pub cap: Cap,
}

/// A border with a unit on its left, and a unit or the sea on its right.
#[derive(Debug)]
pub struct Border {
    /// The index of the unit on the left.
    pub left: usize,
    /// The index of the unit on the right; `None` is the sea.
    pub right: Option<usize>,
    /// In the direction that has `left` on its left.
    pub line: Line,
}

impl Level {
    /// Triangulates units and lakes, which takes up to half a second.
    pub fn build(units: &[Shape], lakes: &[Shape]) -> Self {
        let fill = |polygon: &Polygon| Some(triangulate(polygon));
        let arcs = border_arcs(units);
        let arcs = arcs.iter().map(densify_arc).map(Some);
        let divided = [units, lakes].map(|shapes| shapes.iter().map(|shape| Some(densify(shape))));

        // Nothing can be missing: borders and triangles are computed here.
        Self {
            borders: borders_along(arcs).unwrap_or_default(),
            ..Self::filled(divided, [fill, fill]).unwrap_or_default()
        }
    }

    /// Prepares all but the borders; the long sides of the shapes must be divided.
    ///
    /// `fillings` give the triangles of one polygon after the other. `None` if a shape or its
    /// triangles could not be read. Each shape is dropped before the next one is requested, because
    /// the allocator keeps peak memory.
    pub fn filled<S, F>([units, lakes]: [S; 2], fillings: [F; 2]) -> Option<Self>
    where
        S: Iterator<Item = Option<Shape>>,
        F: FnMut(&Polygon) -> Option<Triangles>,
    {
        let [mut fill_unit, mut fill_lake] = fillings;
        let mut level = Self::default();
        for (owner, unit) in units.enumerate() {
            let unit = unit?;
            level.land.extend(pieces(owner, &unit, &mut fill_unit)?);
            let outlines = unit.polygons.iter().map(Outline::new).collect();
            level.outlines.push(outlines);
        }
        for (owner, lake) in lakes.enumerate() {
            let lake = lake?;
            level.lakes.extend(pieces(owner, &lake, &mut fill_lake)?);
            let rings = lake.polygons.iter().flat_map(|polygon| &polygon.rings);
            level.shores.extend(rings.filter_map(|ring| {
                let closing = ring.places.first();
                Line::new(ring.places.iter().chain(closing).copied())
            }));
        }
        level.land.shrink_to_fit();
        level.index = RTree::bulk_load(indexed(&level.outlines));

        Some(level)
    }

    /// `None` on the sea.
    pub fn unit_at(&self, place: LonLat) -> Option<usize> {
        // Land beyond the antimeridian keeps longitudes above 180.
        [place, LonLat::new(place.lon + 360.0, place.lat)]
            .into_iter()
            .find_map(|place| {
                self.index
                    .locate_in_envelope_intersecting(AABB::from_point([place.lon, place.lat]))
                    .find(|found| self.outlines[found.unit][found.polygon].contains(place))
                    .map(|found| found.unit)
            })
    }

    /// For each unit the outlines of its polygons.
    pub fn outlines(&self) -> &[Vec<Outline>] {
        &self.outlines
    }

    /// For each unit its shape in degrees, as [`Outline::polygon`] restores it.
    pub fn shapes(&self) -> impl Iterator<Item = Shape> {
        self.outlines.iter().map(|outlines| Shape {
            polygons: outlines.iter().map(Outline::polygon).collect(),
        })
    }
}

/// The borders along arcs whose long sides are divided; `None` if an arc could not be read.
pub fn borders_along(arcs: impl Iterator<Item = Option<BorderArc>>) -> Option<Vec<Border>> {
    let mut borders = Vec::new();
    for arc in arcs {
        let BorderArc {
            left,
            right,
            places,
        } = arc?;
        let line = Line::new(places.into_iter());
        borders.extend(line.map(|line| Border { left, right, line }));
    }
    borders.shrink_to_fit();

    Some(borders)
}

impl Line {
    pub(super) fn new(places: impl Iterator<Item = LonLat>) -> Option<Self> {
        let points: SpherePoints = places.collect();
        let cap = Cap::around(&points)?;

        Some(Self { points, cap })
    }
}

/// `None` if triangles are missing.
fn pieces(
    owner: usize,
    shape: &Shape,
    mut fill: impl FnMut(&Polygon) -> Option<Triangles>,
) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
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

    Some(pieces)
}

/// The entries of the spatial index.
fn indexed(outlines: &[Vec<Outline>]) -> Vec<IndexedPolygon> {
    let of_unit = |(unit, outlines): (usize, &Vec<Outline>)| {
        let corner = |place: LonLat| [place.lon, place.lat];
        let boxes = outlines.iter().map(Outline::bounds).enumerate();
        let polygons = boxes.map(|(polygon, bounds)| IndexedPolygon {
            unit,
            polygon,
            bounds: AABB::from_corners(corner(bounds.min), corner(bounds.max)),
        });

        polygons.collect::<Vec<_>>()
    };

    outlines.iter().enumerate().flat_map(of_unit).collect()
}

/// An entry of the spatial index.
#[derive(Debug)]
struct IndexedPolygon {
    unit: usize,
    polygon: usize,
    bounds: AABB<[f64; 2]>,
}

impl RTreeObject for IndexedPolygon {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.bounds
    }
}
