//! Vector drawings, for any size: SVG and PDF.
//!
//! The screen is laid out as for a window; its shapes become elements of an SVG instead of
//! triangles, and the figures of each map (`map::figures`) are added.

mod element;
mod error;
mod fonts;
mod pdf;
mod text;

use egui::epaint::{ClippedShape, Shape};
use egui::{Color32, Mesh, Rect, Vec2};

use crate::export::vector::element::{Color, StrokeStyle, path_of, style, write_to};
use map::figures::{Figure, Figures};

pub(crate) use crate::export::vector::element::escaped;
pub use crate::export::vector::error::DrawingError;
pub use crate::export::vector::fonts::{with_coarse_outlines, with_outlines};
pub use crate::export::vector::pdf::pages;

/// A drawing that is being built.
pub struct Drawing {
    size: Vec2,
    title: String,
    description: String,
    defs: String,
    body: String,
    clips: Vec<Rect>,
    patterns: usize,
}

impl Drawing {
    /// An empty drawing of `size` points; title and description are for screen readers.
    pub fn new(size: Vec2, title: &str, description: &str) -> Self {
        Self {
            size,
            title: element::escaped(title),
            description: element::escaped(description),
            defs: String::new(),
            body: String::new(),
            clips: Vec::new(),
            patterns: 0,
        }
    }

    /// The drawing as SVG; its letters are text in the fonts of the program.
    pub fn svg(&self) -> String {
        let [width, height] = [self.size.x, self.size.y];
        let Self {
            title,
            description,
            defs,
            body,
            ..
        } = self;

        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\">\n<title>{title}</title>\n<desc>{description}</desc>\n\
             <defs>\n{defs}</defs>\n{body}</svg>\n"
        )
    }

    /// Adds `shapes`, laid out for a screen of the size `screen`, scaled into `room`.
    pub fn add_into(&mut self, room: Rect, screen: Vec2, shapes: &[ClippedShape]) {
        let scale = (room.width() / screen.x).min(room.height() / screen.y);
        let at = room.center() - screen * scale / 2.0;
        write_to(
            &mut self.body,
            format_args!(
                "<g transform=\"translate({} {}) scale({scale})\">\n",
                at.x, at.y
            ),
        );
        self.add(shapes);
        self.body += "</g>\n";
    }

    /// Adds `shapes` in the order of painting.
    pub fn add(&mut self, shapes: &[ClippedShape]) {
        let mut rest = shapes;
        while let Some((
            ClippedShape {
                clip_rect, shape, ..
            },
            others,
        )) = rest.split_first()
        {
            let before = self.body.len();
            let seam = text::halo_text(rest);
            rest = others;
            if let Some((seam, count)) = seam {
                self.body += &seam;
                rest = &others[count - 1..];
            } else {
                self.shape(shape);
            }
            if self.body.len() > before {
                let drawn = self.body.split_off(before);
                let clip = self.clip(*clip_rect);
                write_to(
                    &mut self.body,
                    format_args!("<g clip-path=\"url(#clip{clip})\">\n{drawn}</g>\n"),
                );
            }
        }
    }

    /// The number of the clip path of `rect`.
    fn clip(&mut self, rect: Rect) -> usize {
        // A shape that is not clipped is clipped at the edge of any screen.
        let rect = rect.intersect(Rect::from_min_max(
            egui::pos2(-1e4, -1e4),
            egui::pos2(1e5, 1e5),
        ));
        let known = self.clips.iter().position(|clip| *clip == rect);
        known.unwrap_or_else(|| {
            let number = self.clips.len();
            self.clips.push(rect);
            write_to(
                &mut self.defs,
                format_args!(
                    "<clipPath id=\"clip{number}\">{}</clipPath>\n",
                    element::rect(rect, 0.0, "")
                ),
            );

            number
        })
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Circle(circle) => {
                let outline = StrokeStyle::of(circle.stroke);
                write_to(
                    &mut self.body,
                    format_args!(
                        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n",
                        circle.center.x,
                        circle.center.y,
                        circle.radius,
                        style(circle.fill, &outline)
                    ),
                );
            }
            Shape::LineSegment { points, stroke } => {
                self.path(
                    &path_of(points, false),
                    Color32::TRANSPARENT,
                    &StrokeStyle::of(*stroke),
                );
            }
            Shape::Path(path) => {
                let outline = StrokeStyle::of_path(&path.stroke);
                self.path(&path_of(&path.points, path.closed), path.fill, &outline);
            }
            // Drawings have no shadows.
            Shape::Rect(rect) if rect.blur_width > 0.0 => {}
            Shape::Rect(rect) => {
                let grown = match rect.stroke_kind {
                    egui::StrokeKind::Inside => -0.5,
                    egui::StrokeKind::Middle => 0.0,
                    egui::StrokeKind::Outside => 0.5,
                };
                let place = rect.rect.expand(grown * rect.stroke.width);
                let look = style(rect.fill, &StrokeStyle::of(rect.stroke));
                let radius = f32::from(rect.corner_radius.nw);
                self.body += &element::rect(place, radius, &look);
            }
            Shape::Text(text) => self.body += &text::text(text),
            Shape::Mesh(mesh) => self.mesh(mesh),
            Shape::QuadraticBezier(curve) => {
                let points = curve.flatten(None);
                let outline = StrokeStyle::of_path(&curve.stroke);
                self.path(&path_of(&points, curve.closed), curve.fill, &outline);
            }
            Shape::CubicBezier(curve) => {
                let points = curve.flatten(None);
                let outline = StrokeStyle::of_path(&curve.stroke);
                self.path(&path_of(&points, curve.closed), curve.fill, &outline);
            }
            Shape::Ellipse(ellipse) => {
                write_to(
                    &mut self.body,
                    format_args!(
                        "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"{}/>\n",
                        ellipse.center.x,
                        ellipse.center.y,
                        ellipse.radius.x,
                        ellipse.radius.y,
                        style(ellipse.fill, &StrokeStyle::of(ellipse.stroke))
                    ),
                );
            }
            Shape::Callback(callback) => {
                if let Some(map) = callback.callback.downcast_ref::<Figures>() {
                    self.map(map);
                }
            }
            // The program paints no bands.
            Shape::Band(_) | Shape::Noop => {}
        }
    }

    fn path(&mut self, path: &str, fill: Color32, outline: &StrokeStyle) {
        let look = style(fill, outline);
        write_to(&mut self.body, format_args!("<path d=\"{path}\"{look}/>\n"));
    }

    /// Triangles grouped by color; what a texture adds to them is lost.
    fn mesh(&mut self, mesh: &Mesh) {
        let mut start = 0;
        let triangles: Vec<_> = mesh.indices.chunks_exact(3).collect();
        let color = |triangle: &[u32]| mesh.vertices[triangle[0] as usize].color;
        while let Some(first) = triangles.get(start) {
            let color_of_run = color(first);
            let run = triangles[start..]
                .iter()
                .take_while(|triangle| color(triangle) == color_of_run);
            let (mut path, mut count) = (String::new(), 0);
            for triangle in run {
                let corners = triangle.iter().map(|at| mesh.vertices[*at as usize].pos);
                path += &path_of(&corners.collect::<Vec<_>>(), true);
                count += 1;
            }
            self.path(&path, color_of_run, &StrokeStyle::none());
            start += count;
        }
    }

    fn map(&mut self, map: &Figures) {
        let clip = self.clip(map.clip);
        write_to(
            &mut self.body,
            format_args!("<g clip-path=\"url(#clip{clip})\">\n"),
        );
        let sea = style(map.sea, &StrokeStyle::none());
        self.body += &element::rect(map.clip, 0.0, &sea);
        for figure in &map.list {
            self.figure(figure);
        }
        self.body += "</g>\n";
    }

    fn figure(&mut self, figure: &Figure) {
        match figure {
            Figure::Area { rings, fill } => {
                // A thin line of the same color hides the seam to the neighbor.
                let outline = StrokeStyle::hair(*fill);
                let look = style(*fill, &outline);
                let path = element::rings(rings);
                write_to(
                    &mut self.body,
                    format_args!("<path fill-rule=\"evenodd\" d=\"{path}\"{look}/>\n"),
                );
            }
            Figure::Patterned {
                rings,
                pattern,
                color,
                anchor,
            } => {
                let number = self.patterns;
                self.patterns += 1;
                self.defs += &element::pattern(number, &pattern.lines(), *color, *anchor);
                let path = element::rings(rings);
                write_to(
                    &mut self.body,
                    format_args!(
                        "<path fill-rule=\"evenodd\" d=\"{path}\" fill=\"url(#pattern{number})\"/>\n"
                    ),
                );
            }
            Figure::Line {
                points,
                width,
                color,
                dashes,
            } => {
                let outline = StrokeStyle {
                    width: *width,
                    color: Color::of(*color),
                    dashes: dashes.map(|dashes| [dashes.on, dashes.off]),
                    is_round: dashes.is_none(),
                };
                self.path(&path_of(points, false), Color32::TRANSPARENT, &outline);
            }
        }
    }
}

#[cfg(test)]
mod tests;
