//! A scene as areas and lines instead of triangles, for pictures that are drawn at any size.
//!
//! The same land, patterns, inks and order as the meshes of [`crate::painter`].

use std::sync::Arc;

use epaint::{Color32, PaintCallback, Pos2, Rect, Shape, pos2};

use crate::fills::Projected;
use crate::hatch::{PATTERNS, Pattern};
use crate::level::{Level, Line};
use crate::line_style::LineStyle;
use crate::polyline::{Dashes, visible_runs};
use crate::roles::{BORDERS, Roles};
use crate::scene::{
    FillFade, Scene, palette_colors, pattern_anchor, pattern_color, projected, unit_fill,
};
use crate::strokes::outline;
use geo::graticule::graticule;
use geo::ring::Ring;
use geo::sphere::OFF_MAP;
use view::camera::viewport::Viewport;

/// Points nearer to each other than this are one point, in points of the screen.
const SHORTEST_STEP: f32 = 0.5;

/// Something on the map.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// Land or water; rings inside rings are holes.
    Area {
        /// Its outlines, in points.
        rings: Vec<Vec<Pos2>>,
        /// Its color.
        fill: Color32,
    },
    /// Land with a pattern over it.
    Patterned {
        /// Its outlines, in points.
        rings: Vec<Vec<Pos2>>,
        /// What lies over it.
        pattern: Pattern,
        /// The color of the pattern.
        color: Color32,
        /// Where its tiles are counted from.
        anchor: Pos2,
    },
    /// A line with round joins and ends.
    Line {
        /// Its points.
        points: Vec<Pos2>,
        /// Its width in points.
        width: f32,
        /// Its color.
        color: Color32,
        /// Its dashes; `None` if it is unbroken.
        dashes: Option<Dashes>,
    },
}

/// What is on a map, from the lowest to the uppermost.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The part of the screen that the map fills, in points.
    pub clip: Rect,
    /// The color under all figures.
    pub sea: Color32,
    /// The figures.
    pub list: Vec<Figure>,
}

impl Figures {
    /// What carries them in a frame.
    pub fn into_shape(self) -> Shape {
        Shape::Callback(PaintCallback {
            rect: self.clip,
            callback: Arc::new(self),
        })
    }
}

/// The figures of `scene`, its fills on their way from those of another situation, if any.
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
    drawing.land(&palette_colors(scene, fade));
    drawing.patterns();
    drawing.lakes();
    for shore in &level.shores {
        drawing.line(shore, LineStyle::Shore, None);
    }
    if scene.graticule {
        for line in graticule()
            .iter()
            .filter_map(|line| Line::new(line.iter().copied()))
        {
            drawing.line(&line, LineStyle::Graticule, None);
        }
    }
    for border in level.borders.iter().filter(|border| border.right.is_none()) {
        drawing.line(&border.line, LineStyle::Coast, None);
    }
    for ((_, inks), borders) in BORDERS.into_iter().zip(&roles.borders) {
        for ink in inks {
            for border in borders {
                drawing.line(&level.borders[*border].line, *ink, None);
            }
        }
    }
    for (state, color) in scene.style.applicants() {
        drawing.outline(state, LineStyle::Applicant, Some(color));
    }
    drawing.emphasis();

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
    /// One area for all land of a color, so that neighbors of one color leave no seam.
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

    fn emphasis(&mut self) {
        let emphasis = self.scene.emphasis;
        for (states, inks) in [
            (
                emphasis.highlighted.as_slice(),
                [LineStyle::HighlightHalo, LineStyle::Highlight],
            ),
            (
                emphasis.hovered.as_slice(),
                [LineStyle::HoverHalo, LineStyle::Hover],
            ),
            (
                emphasis.selected.as_slice(),
                [LineStyle::SelectionHalo, LineStyle::Selection],
            ),
        ] {
            for state in states {
                for ink in inks {
                    self.outline(*state, ink, None);
                }
            }
        }
    }

    fn outline(&mut self, state: atlas::id::StateId, ink: LineStyle, color: Option<Color32>) {
        let units = &self.scene.style.units;
        let held = |unit: usize| units.get(unit).is_some_and(|unit| unit.holder == state);
        for line in outline(&self.level.borders, held) {
            self.line(line, ink, color);
        }
    }

    fn line(&mut self, line: &Line, ink: LineStyle, color: Option<Color32>) {
        let Some(points) = self.on_screen(line) else {
            return;
        };
        let color = color.unwrap_or_else(|| ink.color(self.scene.colors));
        let (width, dashes) = (ink.width(), ink.dashes());
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

    /// The points of a line; `None` if it is out of sight.
    fn on_screen(&self, line: &Line) -> Option<Vec<Pos2>> {
        let Projected { screen, .. } = self.projected;
        if !screen.can_see(&line.cap, self.projected.reach()) {
            return None;
        }
        let mut points = Vec::new();
        line.points.project(&screen, &mut points);

        Some(points.into_iter().map(|[x, y]| pos2(x, y)).collect())
    }

    /// The visible outlines of a unit.
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

/// The ring without points that nobody sees apart; `None` if all of it is out of sight.
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
