//! Triangles of the visible land and lakes.

use epaint::{Color32, Mesh, Pos2, Rect, Vertex, pos2};

use crate::corners::Corners;
use crate::level::Piece;
use geo::sphere::{OFF_MAP, ScreenProjection};

/// The projection to the screen, and the part of it that is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Projected {
    /// From the sphere to points of the screen.
    pub screen: ScreenProjection,
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
    /// The greatest distance of a corner from the center of the projection, in points.
    pub reach: f32,
}

/// Adds the visible triangles of `pieces` to `mesh`, and only the vertices that they use.
///
/// `uv` gives the texture coordinate for the owner of a piece and a screen position.
pub fn add_pieces(
    mesh: &mut Mesh,
    pieces: &[Piece],
    projected: &Projected,
    uv: impl Fn(usize, Pos2) -> Pos2,
) {
    let mut points = Vec::new();
    let mut places = Vec::new();
    let reach = projected.reach;
    for piece in pieces {
        if !projected.screen.can_see(&piece.cap, reach) {
            continue;
        }
        piece.points.project(&projected.screen, &mut points);
        let vertex = |[x, y]: [f32; 2]| Vertex {
            pos: pos2(x, y),
            uv: uv(piece.owner, pos2(x, y)),
            color: Color32::WHITE,
        };
        match position(&points, projected.clip) {
            Position::Inside => add_all(mesh, &piece.triangles, &points, vertex),
            Position::Across => {
                let visible = piece.triangles.iter().filter(|triangle: &[u32; 3]| {
                    let corners = triangle.map(|corner| points[corner as usize]);
                    touches(corners, projected.clip)
                });
                places.clear();
                places.resize(points.len(), NOWHERE);
                add_some(mesh, visible, &mut places, |corner| vertex(points[corner]));
            }
            Position::Outside => {}
        }
    }
}

fn add_all(
    mesh: &mut Mesh,
    triangles: &Corners,
    points: &[[f32; 2]],
    vertex: impl Fn([f32; 2]) -> Vertex,
) {
    let base = mesh.vertices.len() as u32;
    mesh.vertices.extend(points.iter().copied().map(vertex));
    let indices = triangles.iter().flatten();
    mesh.indices.extend(indices.map(|corner| base + corner));
}

/// Marks a point that is not in the mesh.
const NOWHERE: u32 = u32::MAX;

/// Adds triangles and the points that they use; `places` maps points to vertices of the mesh.
fn add_some(
    mesh: &mut Mesh,
    triangles: impl Iterator<Item = [u32; 3]>,
    places: &mut [u32],
    vertex: impl Fn(usize) -> Vertex,
) {
    for corner in triangles.flatten() {
        let place = &mut places[corner as usize];
        if *place == NOWHERE {
            *place = mesh.vertices.len() as u32;
            mesh.vertices.push(vertex(corner as usize));
        }
        mesh.indices.push(*place);
    }
}

/// The relation of a bounding box to the clip rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    Inside,
    Across,
    Outside,
}

fn position(points: &[[f32; 2]], clip: Rect) -> Position {
    let (mut low, mut high) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
    for point in points {
        for axis in 0..2 {
            low[axis] = low[axis].min(point[axis]);
            high[axis] = high[axis].max(point[axis]);
        }
    }
    let bounds = Rect::from_min_max(low.into(), high.into());

    if clip.contains_rect(bounds) {
        Position::Inside
    } else if clip.intersects(bounds) {
        Position::Across
    } else {
        Position::Outside
    }
}

/// Whether the bounding box of a triangle intersects `clip`; false if a corner is off the map.
fn touches([a, b, c]: [[f32; 2]; 3], clip: Rect) -> bool {
    let low = |axis: usize| a[axis].min(b[axis]).min(c[axis]);
    let high = |axis: usize| a[axis].max(b[axis]).max(c[axis]);

    high(0) < OFF_MAP
        && high(0) >= clip.min.x
        && low(0) <= clip.max.x
        && high(1) >= clip.min.y
        && low(1) <= clip.max.y
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Rect = Rect {
        min: Pos2::ZERO,
        max: pos2(100.0, 100.0),
    };

    #[test]
    fn a_triangle_around_the_screen_touches_it() {
        assert!(touches(
            [[-500.0, -500.0], [600.0, -500.0], [50.0, 900.0]],
            SCREEN
        ));
    }

    #[test]
    fn points_lie_inside_across_or_outside_the_screen() {
        assert_eq!(
            position(&[[1.0, 1.0], [9.0, 9.0]], SCREEN),
            Position::Inside
        );
        assert_eq!(
            position(&[[1.0, 1.0], [900.0, 9.0]], SCREEN),
            Position::Across
        );
        assert_eq!(
            position(&[[1.0, 1.0], [OFF_MAP, OFF_MAP]], SCREEN),
            Position::Across
        );
        assert_eq!(
            position(&[[101.0, 1.0], [900.0, 9.0]], SCREEN),
            Position::Outside
        );
    }

    #[test]
    fn of_some_triangles_only_their_corners_are_added() {
        let mut mesh = Mesh::default();
        let mut places = vec![NOWHERE; 5];
        let triangles = [[0, 2, 4], [4, 2, 0]];
        add_some(&mut mesh, triangles.into_iter(), &mut places, |_| {
            Vertex::default()
        });
        assert_eq!(mesh.vertices.len(), 3);
        assert_eq!(mesh.indices, [0, 1, 2, 2, 1, 0]);
    }

    #[test]
    fn a_triangle_beside_the_screen_or_off_the_map_is_left_out() {
        assert!(!touches(
            [[101.0, 0.0], [130.0, 0.0], [110.0, 50.0]],
            SCREEN
        ));
        assert!(!touches(
            [[0.0, 0.0], [50.0, 0.0], [OFF_MAP, OFF_MAP]],
            SCREEN
        ));
    }
}
