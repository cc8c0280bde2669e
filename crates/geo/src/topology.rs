//! From shapes that share borders to the borders themselves.
//!
//! Whatever two neighbors share is found once, as an arc with a shape on its left and one on its
//! right. So each border is drawn once, and both of its neighbors are known.

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::lon_lat::LonLat;
use crate::shape::Shape;

/// A border between two shapes, or between a shape and water.
#[derive(Debug, Clone, PartialEq)]
pub struct BorderArc {
    /// The index of the shape on the left when walking along `places`.
    pub left: usize,
    /// The index of the shape on the right; `None` is water.
    pub right: Option<usize>,
    /// At least two places; a closed line repeats its first place at the end.
    pub places: Vec<LonLat>,
}

/// In the order in which the rings of `shapes` first reach them.
///
/// Neighbors must share every vertex of their border. Polygons must be oriented as in [`Shape`]:
/// inside on the left.
pub fn border_arcs(shapes: &[Shape]) -> Vec<BorderArc> {
    Borders::collect(shapes).into_arcs()
}

/// A straight segment between two vertices.
#[derive(Debug, Clone, Copy)]
struct Edge {
    /// Indices into the vertices.
    ends: [usize; 2],
    /// The shapes on the left and on the right, from the first end to the second.
    sides: [Option<usize>; 2],
}

struct Borders {
    vertices: Vec<LonLat>,
    edges: Vec<Edge>,
    /// For each vertex its first two edges and its degree.
    incident: Vec<([usize; 2], usize)>,
}

/// For each vertex a linked list of the edges that start there; a vertex has few edges, so a linear
/// search is faster than hashing both ends.
#[derive(Default)]
struct EdgeLists {
    /// For each vertex the edge added last.
    last: Vec<Option<usize>>,
    /// For each edge the one added before it at the same vertex.
    before: Vec<Option<usize>>,
}

impl EdgeLists {
    fn find_or_add(&mut self, ends: [usize; 2], edges: &mut Vec<Edge>) -> usize {
        if self.last.len() <= ends[0] {
            self.last.resize(ends[0] + 1, None);
        }
        let mut candidate = self.last[ends[0]];
        while let Some(edge) = candidate {
            if edges[edge].ends == ends {
                return edge;
            }
            candidate = self.before[edge];
        }
        let edge = edges.len();
        edges.push(Edge {
            ends,
            sides: [None, None],
        });
        self.before.push(self.last[ends[0]].replace(edge));

        edge
    }
}

impl Borders {
    fn collect(shapes: &[Shape]) -> Self {
        let rings: Vec<_> = shapes
            .iter()
            .enumerate()
            .flat_map(|(index, shape)| {
                let rings = shape.polygons.iter().flat_map(|polygon| &polygon.rings);
                rings.map(move |ring| (index, ring))
            })
            .collect();
        let most = rings.iter().map(|(_, ring)| ring.places.len()).sum();
        let mut vertex_at = FxHashMap::with_capacity_and_hasher(most, FxBuildHasher);
        let mut borders = Self {
            vertices: Vec::new(),
            edges: Vec::with_capacity(most),
            incident: Vec::new(),
        };
        let mut lists = EdgeLists::default();

        for (index, ring) in rings {
            let in_order = ring.places.iter().map(|place| {
                *vertex_at.entry(key(*place)).or_insert_with(|| {
                    borders.vertices.push(*place);
                    borders.vertices.len() - 1
                })
            });
            let in_order: Vec<_> = in_order.collect();
            let next = in_order.iter().cycle().skip(1);
            for (&from, &to) in in_order.iter().zip(next) {
                let ends = [from.min(to), from.max(to)];
                let edge = lists.find_or_add(ends, &mut borders.edges);
                borders.edges[edge].sides[usize::from(from > to)] = Some(index);
            }
        }
        borders.find_incident_edges();

        borders
    }

    fn find_incident_edges(&mut self) {
        self.incident = vec![([usize::MAX; 2], 0); self.vertices.len()];
        for (index, edge) in self.edges.iter().enumerate() {
            for end in edge.ends {
                let (first_two, count) = &mut self.incident[end];
                if let Some(slot) = first_two.get_mut(*count) {
                    *slot = index;
                }
                *count += 1;
            }
        }
    }

    fn into_arcs(self) -> Vec<BorderArc> {
        let mut walked = vec![false; self.edges.len()];
        let mut arcs = Vec::new();
        for start in 0..self.edges.len() {
            if walked[start] {
                continue;
            }
            walked[start] = true;
            let Edge {
                ends: [first, second],
                sides,
            } = self.edges[start];
            let ahead = self.walk(start, second, &mut walked);
            let behind = self.walk(start, first, &mut walked);
            let mut line: Vec<_> = behind.into_iter().rev().chain([first, second]).collect();
            line.extend(ahead);
            arcs.extend(self.arc(line, sides));
        }

        arcs
    }

    /// The vertices after `vertex`, coming from `edge`, to the end of the arc.
    fn walk(&self, mut edge: usize, mut vertex: usize, walked: &mut [bool]) -> Vec<usize> {
        let mut line = Vec::new();
        while let Some(next) = self.next_edge(edge, vertex) {
            if walked[next] {
                break;
            }
            walked[next] = true;
            let [a, b] = self.edges[next].ends;
            vertex = if a == vertex { b } else { a };
            edge = next;
            line.push(vertex);
        }

        line
    }

    /// The edge that continues `edge` across `vertex` between the same two shapes; `None` unless
    /// exactly one does.
    fn next_edge(&self, edge: usize, vertex: usize) -> Option<usize> {
        let ([a, b], count) = self.incident[vertex];
        if count != 2 {
            return None;
        }
        let next = if a == edge { b } else { a };
        let leaving = |edge: &Edge| {
            let [left, right] = edge.sides;
            if edge.ends[0] == vertex {
                [left, right]
            } else {
                [right, left]
            }
        };
        let [left, right] = leaving(&self.edges[edge]);

        (leaving(&self.edges[next]) == [right, left]).then_some(next)
    }

    /// The arc along `line`, reversed if land is only on its right.
    fn arc(&self, mut line: Vec<usize>, [left, right]: [Option<usize>; 2]) -> Option<BorderArc> {
        let (left, right) = match (left, right) {
            (Some(left), right) => (left, right),
            (None, Some(right)) => {
                line.reverse();
                (right, None)
            }
            (None, None) => return None,
        };
        let places = line
            .into_iter()
            .map(|vertex| self.vertices[vertex])
            .collect();

        Some(BorderArc {
            left,
            right,
            places,
        })
    }
}

/// Vertices are equal if they agree to a ten-millionth of a degree, 1 cm.
fn key(place: LonLat) -> [i64; 2] {
    let rounded = |degrees: f64| (degrees * 1e7 + 0.5f64.copysign(degrees)) as i64;

    [rounded(place.lon), rounded(place.lat)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ring::Ring;
    use crate::shape::Polygon;

    fn shape(corners: &[(f64, f64)]) -> Shape {
        let places = corners
            .iter()
            .map(|&(lon, lat)| LonLat::new(lon, lat))
            .collect();
        let polygon = Polygon::new(vec![Ring::new(places).unwrap()]).unwrap();
        Shape {
            polygons: vec![polygon],
        }
    }

    fn west_and_east() -> Vec<Shape> {
        vec![
            shape(&[(0., 0.), (1., 0.), (1., 1.), (1., 2.), (0., 2.)]),
            shape(&[(1., 0.), (2., 0.), (2., 2.), (1., 2.), (1., 1.)]),
        ]
    }

    #[test]
    fn neighbors_share_one_arc_between_two_coasts() {
        let arcs = border_arcs(&west_and_east());
        let shared: Vec<_> = arcs.iter().filter(|arc| arc.right.is_some()).collect();
        assert_eq!(arcs.len(), 3);
        assert_eq!(shared.len(), 1);
        assert_eq!(shared[0].places.len(), 3);
    }

    #[test]
    fn the_left_shape_lies_on_the_left() {
        let shapes = west_and_east();
        for arc in border_arcs(&shapes) {
            let (a, b) = (arc.places[0], arc.places[1]);
            let left_of_middle = LonLat::new(
                f64::midpoint(a.lon, b.lon) - 0.01 * (b.lat - a.lat),
                f64::midpoint(a.lat, b.lat) + 0.01 * (b.lon - a.lon),
            );
            assert!(shapes[arc.left].contains(left_of_middle), "{arc:?}");
        }
    }

    #[test]
    fn an_island_has_one_closed_coast() {
        let arcs = border_arcs(&[shape(&[(0., 0.), (1., 0.), (1., 1.)])]);
        assert_eq!(arcs.len(), 1);
        assert_eq!(arcs[0].places.first(), arcs[0].places.last());
        assert_eq!(arcs[0].places.len(), 4);
    }

    #[test]
    fn an_enclave_has_one_closed_border() {
        let square = |from: f64, to: f64| {
            let corners = [(from, from), (to, from), (to, to), (from, to)];
            Ring::new(corners.map(|(lon, lat)| LonLat::new(lon, lat)).to_vec()).unwrap()
        };
        let around = Polygon::new(vec![square(0., 3.), square(1., 2.)]).unwrap();
        let inside = Polygon::new(vec![square(1., 2.)]).unwrap();
        let shapes = [around, inside].map(|polygon| Shape {
            polygons: vec![polygon],
        });
        let arcs = border_arcs(&shapes);
        let borders: Vec<_> = arcs.iter().filter(|arc| arc.right.is_some()).collect();
        assert_eq!(arcs.len(), 2);
        assert_eq!(borders[0].places.len(), 5);
    }
}
