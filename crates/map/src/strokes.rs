//! The lines of the map: coasts, borders by kind, and outlines around states.

use epaint::{Color32, Mesh, Pos2, pos2};

use crate::cross_sections::CrossSections;
use crate::fills::Projected;
use crate::level::{Border, Line};
use crate::line_style::LineStyle;
use crate::polyline::{add_dashed_line, add_line};

/// A line with its style and color.
pub type StyledLine<'a> = (&'a Line, LineStyle, Color32);

/// Appends lines to meshes, reusing its buffers.
pub struct LineMesher<'a> {
    projected: &'a Projected,
    cross_sections: &'a CrossSections,
    on_sphere: Vec<[f32; 2]>,
    on_screen: Vec<Pos2>,
}

impl<'a> LineMesher<'a> {
    /// Draws with the cross sections of the screen that `projected` belongs to.
    pub fn new(projected: &'a Projected, cross_sections: &'a CrossSections) -> Self {
        Self {
            projected,
            cross_sections,
            on_sphere: Vec::new(),
            on_screen: Vec::new(),
        }
    }

    /// Appends the visible parts of a line to `mesh`.
    pub fn add(&mut self, mesh: &mut Mesh, (line, style, color): StyledLine<'_>) {
        let Projected { screen, clip, .. } = self.projected;
        if !screen.can_see(&line.cap, self.projected.reach) {
            return;
        }
        line.points.project(screen, &mut self.on_sphere);
        self.on_screen.clear();
        let places = self.on_sphere.iter().map(|&[x, y]| pos2(x, y));
        self.on_screen.extend(places);
        let pen = self.cross_sections.pen(style, color);
        match style.dashes() {
            None => add_line(mesh, &self.on_screen, &pen, *clip),
            Some(dashes) => add_dashed_line(mesh, &self.on_screen, &pen, dashes, *clip),
        }
    }
}

/// The lines between the units that satisfy `inside` and all others or the sea.
pub fn outline(borders: &[Border], inside: impl Fn(usize) -> bool) -> impl Iterator<Item = &Line> {
    borders
        .iter()
        .filter(move |border| inside(border.left) != border.right.is_some_and(&inside))
        .map(|border| &border.line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;
    use geo::lon_lat::LonLat;
    use geo::ring::Ring;
    use geo::shape::{Polygon, Shape};

    fn square(west: f64) -> Shape {
        let corners = [
            (west, 50.0),
            (west + 1.0, 50.0),
            (west + 1.0, 51.0),
            (west, 51.0),
        ];
        let ring = Ring::new(corners.map(|(lon, lat)| LonLat::new(lon, lat)).to_vec()).unwrap();
        Shape {
            polygons: vec![Polygon::new(vec![ring]).unwrap()],
        }
    }

    #[test]
    fn the_outline_of_two_neighbors_leaves_out_the_border_between_them() {
        let level = Level::build(&[square(0.0), square(1.0), square(2.0)], &[]);
        let lines = |units: &[usize]| outline(&level.borders, |unit| units.contains(&unit)).count();
        assert_eq!(lines(&[0]), 2, "a coast and a border");
        assert_eq!(lines(&[0, 1]), 4, "three coasts and a border");
        assert_eq!(lines(&[0, 1, 2]), 4, "four coasts");
    }
}
