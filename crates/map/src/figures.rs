//! A scene as areas and lines instead of triangles, for vector output.
//!
//! The same land, patterns, lines and order as the meshes of [`crate::painter`].

use std::sync::Arc;

use epaint::{Color32, PaintCallback, Pos2, Rect, Shape, pos2};

use crate::fills::Projected;
use crate::hatch::{PATTERNS, Pattern};
use crate::level::{Level, Line};
use crate::map_layer::{MapLayer, graticule_lines, lines};
use crate::polyline::{Dashes, visible_runs};
use crate::roles::Roles;
use crate::scene::{
    FillFade, Scene, palette_colors, pattern_anchor, pattern_color, projected, unit_fill,
};
use crate::strokes::StyledLine;
use geo::ring::Ring;
use geo::sphere::OFF_MAP;
use view::camera::viewport::Viewport;

/// Points nearer to each other than this are merged; in points of the screen.
const SHORTEST_STEP: f32 = 0.5;

/// An area or line of the map.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// Land or water, filled by the even-odd rule.
    Area {
        /// In points of the screen.
        rings: Vec<Vec<Pos2>>,
        /// The fill.
        fill: Color32,
    },
    /// An area with a pattern over it.
    Patterned {
        /// In points of the screen.
        rings: Vec<Vec<Pos2>>,
        /// The pattern of lines.
        pattern: Pattern,
        /// The color of the pattern.
        color: Color32,
        /// The origin of the pattern's tiles, in points.
        anchor: Pos2,
    },
    /// A line with round joins and ends.
    Line {
        /// In points of the screen.
        points: Vec<Pos2>,
        /// In points of the screen.
        width: f32,
        /// The stroke.
        color: Color32,
        /// `None` for a solid line.
        dashes: Option<Dashes>,
    },
}

/// The figures of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
    /// The color below all figures.
    pub sea: Color32,
    /// From bottom to top.
    pub list: Vec<Figure>,
}

impl Figures {
    /// Wraps the figures in a callback shape, for the exporter.
    pub fn into_shape(self) -> Shape {
        Shape::Callback(PaintCallback {
            rect: self.clip,
            callback: Arc::new(self),
        })
    }
}

/// The figures of `scene`, with fills that fade from another situation if `fade` is given.
pub fn figures(scene: &Scene<'_>, fade: Option<FillFade<'_>>) -> Figures {
    let (_, level) = scene.level;
    let projected = projected(scene.viewport);
    let mut drawing = Drawing {
        scene,
        level,
        projected,
        figures: Vec::new(),
    };
    let roles = Roles::new(scene.style, level);
    let graticule = graticule_lines();
    for layer in MapLayer::ORDER {
        match layer {
            MapLayer::Land => drawing.land(&palette_colors(scene, fade)),
            MapLayer::Patterns => drawing.patterns(),
            MapLayer::Lakes => drawing.lakes(),
            MapLayer::Shores
            | MapLayer::Graticule
            | MapLayer::Coasts
            | MapLayer::Borders
            | MapLayer::Applicants
            | MapLayer::Emphasis => {
                lines(layer, scene, &roles, &graticule).for_each(|line| drawing.line(line));
            }
        }
    }

    Figures {
        clip: projected.clip,
        sea: scene.colors.sea,
        list: drawing.figures,
    }
}

struct Drawing<'a> {
    scene: &'a Scene<'a>,
    level: &'a Level,
    projected: Projected,
    figures: Vec<Figure>,
}

impl Drawing<'_> {
    /// One area for all land of a color, so that antialiasing leaves no seam between neighbors of
    /// one color.
    fn land(&mut self, palette: &[Color32]) {
        let mut areas: Vec<(Color32, Vec<Vec<Pos2>>)> = Vec::new();
        for unit in 0..self.level.outlines().len() {
            let Some(&fill) = palette.get(unit_fill(unit)) else {
                continue;
            };
            let rings = self.rings(unit);
            match areas.iter_mut().find(|(color, _)| *color == fill) {
                Some((_, of_color)) => of_color.extend(rings),
                None => areas.push((fill, rings.collect())),
            }
        }
        let areas = areas.into_iter().filter(|(_, rings)| !rings.is_empty());
        self.figures
            .extend(areas.map(|(fill, rings)| Figure::Area { rings, fill }));
    }

    fn patterns(&mut self) {
        for pattern in PATTERNS {
            let units = self.scene.style.units.iter().enumerate();
            let has = units.filter(|(_, unit)| unit.patterns.contains(pattern));
            let rings: Vec<_> = has.flat_map(|(unit, _)| self.rings(unit)).collect();
            if !rings.is_empty() {
                let color = pattern_color(pattern, self.scene.colors);
                self.figures.push(Figure::Patterned {
                    rings,
                    pattern,
                    color,
                    anchor: pattern_anchor(self.scene),
                });
            }
        }
    }

    fn lakes(&mut self) {
        let shores = self.level.shores.iter();
        let rings: Vec<_> = shores
            .filter_map(|shore| {
                let points = self.on_screen(shore)?;
                visible_ring(points, self.projected.clip)
            })
            .collect();
        if !rings.is_empty() {
            let fill = self.scene.colors.lake;
            self.figures.push(Figure::Area { rings, fill });
        }
    }

    fn line(&mut self, (line, style, color): StyledLine<'_>) {
        let Some(points) = self.on_screen(line) else {
            return;
        };
        let (width, dashes) = (style.width(), style.dashes());
        let figures = &mut self.figures;
        let clip = self.projected.clip.expand(4.0 + width);
        visible_runs(&points, clip, SHORTEST_STEP, |run| {
            figures.push(Figure::Line {
                points: run.to_vec(),
                width,
                color,
                dashes,
            });
        });
    }

    /// `None` if no part is visible.
    fn on_screen(&self, line: &Line) -> Option<Vec<Pos2>> {
        let Projected { screen, .. } = self.projected;
        if !screen.can_see(&line.cap, self.projected.reach) {
            return None;
        }
        let mut points = Vec::new();
        line.points.project(&screen, &mut points);

        Some(points.into_iter().map(|[x, y]| pos2(x, y)).collect())
    }

    /// Only those that are visible.
    fn rings(&self, unit: usize) -> impl Iterator<Item = Vec<Pos2>> {
        let (viewport, clip) = (self.scene.viewport, self.projected.clip);
        let outlines = self.level.outlines()[unit].iter();
        let rings = outlines.flat_map(|outline| outline.polygon().rings);

        rings.filter_map(move |ring| visible_ring(projected_ring(&ring, viewport), clip))
    }
}

fn projected_ring(ring: &Ring, viewport: &Viewport) -> Vec<Pos2> {
    let places = ring.places.iter();

    places
        .filter_map(|place| viewport.screen_from_lon_lat(*place))
        .collect()
}

/// Simplified by [`SHORTEST_STEP`]; `None` if no part is visible.
fn visible_ring(points: Vec<Pos2>, clip: Rect) -> Option<Vec<Pos2>> {
    let mut ring: Vec<Pos2> = Vec::new();
    for point in points {
        let is_on_map = point.x < OFF_MAP;
        if is_on_map
            && ring
                .last()
                .is_none_or(|last| last.distance(point) >= SHORTEST_STEP)
        {
            ring.push(point);
        }
    }
    let is_seen = ring.len() > 2 && Rect::from_points(&ring).intersects(clip);

    is_seen.then_some(ring)
}
