//! Triangles of the visible land and water.

use epaint::{Color32, Mesh, Pos2, Rect, Vertex, pos2};

use crate::geo::sphere::{OFF_MAP, ScreenProjection};
use crate::map::level::Piece;

/// The part of the world that is drawn, and how it gets onto the screen.
#[derive(Debug, Clone, Copy)]
pub struct Projected {
    /// From the sphere to points of the screen.
    pub screen: ScreenProjection,
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
}

impl Projected {
    /// The distance from the middle of the map to its corners, in points.
    pub fn reach(&self) -> f32 {
        self.clip.size().length() / 2.0
    }
}

/// Adds the visible triangles of `pieces` to `mesh`, and no corner of any other.
///
/// `uv` gives the texture coordinate for the owner of a piece and a position on the screen;
/// pieces whose owner has none are left out.
pub fn add_pieces(
    mesh: &mut Mesh,
    pieces: &[Piece],
    projected: &Projected,
    uv: impl Fn(usize, Pos2) -> Option<Pos2>,
) {
    let mut points = Vec::new();
    // For each point its place in the mesh.
    let mut places = Vec::new();
    let reach = projected.reach();
    for piece in pieces {
        let wanted = uv(piece.owner, Pos2::ZERO).is_some();
        if !wanted || !projected.screen.can_see(&piece.cap, reach) {
            continue;
        }
        piece.points.project(&projected.screen, &mut points);
        places.clear();
        places.resize(points.len(), NOWHERE);
        let mut place_of = |corner: u32| {
            let place = &mut places[corner as usize];
            if *place == NOWHERE {
                let [x, y] = points[corner as usize];
                let pos = pos2(x, y);
                *place = mesh.vertices.len() as u32;
                mesh.vertices.push(Vertex {
                    pos,
                    uv: uv(piece.owner, pos).unwrap_or_default(),
                    color: Color32::WHITE,
                });
            }
            *place
        };
        for triangle in &piece.triangles {
            let corners = triangle.map(|corner| points[corner as usize]);
            if touches(corners, projected.clip) {
                mesh.indices.extend(triangle.map(&mut place_of));
            }
        }
    }
}

/// The place of a point that is not in the mesh.
const NOWHERE: u32 = u32::MAX;

/// Whether the box around a triangle touches `clip`; one with a corner off the map never does.
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
