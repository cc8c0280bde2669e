//! Draws a scene into a rectangle, as meshes for a [`Canvas`].
//!
//! Everything is kept while its key holds: an unchanged map costs what its canvas makes of it.

use std::slice;
use std::sync::Arc;

use epaint::{Color32, Pos2, Rect, Shape, TextureId};

use crate::cached::Cached;
use crate::cached_mesh::CachedMesh;
use crate::cached_parts::CachedParts;
use crate::canvas::{Backdrop, Canvas, MapMesh};
use crate::cross_sections::CrossSections;
use crate::figures::figures;
use crate::fills::{Projected, add_pieces};
use crate::hatch::{Hatch, PATTERNS};
use crate::level::{Level, Line};
use crate::line_style::LineStyle;
use crate::palette::Palette;
use crate::roles::{BORDERS, Roles};
use crate::scene::{
    Emphasis, FillFade, LAKE, Scene, palette_colors, pattern_anchor, pattern_color, projected,
    unit_fill,
};
use crate::strokes::{LineMesher, StyledLine, outline};
use crate::style_table::StyleTable;
use atlas::id::StateId;
use geo::graticule::graticule;
use view::camera::Camera;

/// All inputs of the projected geometry and of its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ViewKey {
    level: usize,
    camera: Camera,
    clip: Rect,
    pixels_per_point: f32,
    /// The colors of the inks, in the order of [`LineStyle::ALL`].
    inks: [Color32; LineStyle::ALL.len()],
}

/// What all parts of one picture share.
struct Pass<'a> {
    scene: &'a Scene<'a>,
    level: &'a Level,
    key: ViewKey,
    projected: Projected,
    cross_sections: Arc<CrossSections>,
    roles: Arc<Roles>,
}

impl Pass<'_> {
    /// The mesh of `lines`; they are asked for only if `key` is new.
    fn lines<'l, K: PartialEq>(
        &self,
        kept: &mut CachedMesh<K>,
        key: K,
        lines: impl Iterator<Item = StyledLine<'l>>,
    ) -> MapMesh {
        kept.get(key, self.cross_sections.texture(), |mesh| {
            let mut mesher = self.mesher();
            lines.for_each(|line| mesher.add(mesh, line));
        })
    }

    fn mesher(&self) -> LineMesher<'_> {
        LineMesher::new(&self.projected, &self.cross_sections)
    }

    fn stroke<'l>(&self, line: &'l Line, ink: LineStyle) -> StyledLine<'l> {
        (line, ink, self.key.inks[ink as usize])
    }

    /// The lines around all land that `state` holds.
    fn outline(&self, state: StateId) -> impl Iterator<Item = &Line> {
        let units = &self.scene.style.units;
        let held = move |unit: usize| units.get(unit).is_some_and(|unit| unit.holder == state);

        outline(&self.level.borders, held)
    }
}

/// Turns scenes into shapes, and keeps what can be used again.
pub struct MapPainter {
    canvas: Box<dyn Canvas>,
    palette: Palette,
    graticule: Vec<Line>,
    cross_sections: Cached<f32, Arc<CrossSections>>,
    hatches: Cached<(f32, [Color32; PATTERNS.len()]), Vec<Hatch>>,
    roles: Cached<(usize, Arc<StyleTable>), Arc<Roles>>,
    land: CachedMesh<ViewKey>,
    patterns: [CachedParts<(ViewKey, TextureId)>; PATTERNS.len()],
    lakes: CachedMesh<ViewKey>,
    shores: CachedMesh<ViewKey>,
    net: CachedMesh<(ViewKey, bool)>,
    coasts: CachedMesh<ViewKey>,
    borders: [CachedParts<ViewKey>; BORDERS.len()],
    applicants: CachedMesh<(ViewKey, Arc<StyleTable>)>,
    emphasis: CachedMesh<(ViewKey, Emphasis, Arc<StyleTable>)>,
}

impl MapPainter {
    /// A painter of one map.
    pub fn new(canvas: Box<dyn Canvas>) -> Self {
        Self {
            palette: Palette::new(canvas.textures(), "map colors", vec![Color32::TRANSPARENT]),
            canvas,
            graticule: graticule()
                .iter()
                .filter_map(|line| Line::new(line.iter().copied()))
                .collect(),
            cross_sections: Cached::default(),
            hatches: Cached::default(),
            roles: Cached::default(),
            land: CachedMesh::default(),
            patterns: Default::default(),
            lakes: CachedMesh::default(),
            shores: CachedMesh::default(),
            net: CachedMesh::default(),
            coasts: CachedMesh::default(),
            borders: Default::default(),
            applicants: CachedMesh::default(),
            emphasis: CachedMesh::default(),
        }
    }

    /// Whether it draws figures instead of meshes.
    pub fn wants_figures(&self) -> bool {
        self.canvas.wants_figures()
    }

    /// The shapes of `scene`, from the lowest to the uppermost.
    pub fn paint(&mut self, scene: &Scene<'_>) -> Vec<Shape> {
        self.paint_fading(scene, None)
    }

    /// The shapes of `scene`, its fills on their way from those of another situation, if any.
    pub fn paint_fading(&mut self, scene: &Scene<'_>, fade: Option<FillFade<'_>>) -> Vec<Shape> {
        if self.wants_figures() {
            return vec![figures(scene, fade).into_shape()];
        }
        self.palette.set(&palette_colors(scene, fade));
        let pass = self.pass(scene);

        let mut map_meshes = vec![self.land(&pass)];
        map_meshes.extend(self.patterns(&pass));
        map_meshes.push(self.lakes(&pass));
        map_meshes.push(self.shores(&pass));
        map_meshes.push(self.net(&pass));
        map_meshes.push(self.coasts(&pass));
        map_meshes.extend(self.borders(&pass));
        map_meshes.push(self.applicants(&pass));
        map_meshes.push(self.emphasis(&pass));

        let backdrop = Backdrop {
            clip: pass.projected.clip,
            pixels_per_point: scene.pixels_per_point,
            sea: scene.colors.sea,
        };

        self.canvas.shapes(backdrop, map_meshes)
    }

    fn pass<'a>(&mut self, scene: &'a Scene<'a>) -> Pass<'a> {
        let (number, level) = scene.level;
        let pixels_per_point = scene.pixels_per_point;
        let cross_sections = self.cross_sections.get(pixels_per_point, || {
            let textures = self.canvas.textures();
            Arc::new(CrossSections::new(textures, 1.0 / pixels_per_point))
        });
        let roles = self.roles.get((number, Arc::clone(scene.style)), || {
            Arc::new(Roles::new(scene.style, level))
        });

        Pass {
            scene,
            level,
            key: ViewKey {
                level: number,
                camera: scene.viewport.camera(),
                clip: scene.viewport.screen(),
                pixels_per_point,
                inks: LineStyle::ALL.map(|ink| ink.color(scene.colors)),
            },
            projected: projected(scene.viewport),
            cross_sections: Arc::clone(cross_sections),
            roles: Arc::clone(roles),
        }
    }

    fn land(&mut self, pass: &Pass<'_>) -> MapMesh {
        let palette = &self.palette;
        self.land.get(pass.key, palette.texture(), |mesh| {
            let uv = |unit: usize, _: Pos2| palette.uv(unit_fill(unit));
            add_pieces(mesh, &pass.level.land, &pass.projected, uv);
        })
    }

    fn patterns(&mut self, pass: &Pass<'_>) -> [MapMesh; PATTERNS.len()] {
        let scene = pass.scene;
        let colors = PATTERNS.map(|pattern| pattern_color(pattern, scene.colors));
        let hatches = self.hatches.get((scene.pixels_per_point, colors), || {
            let hatch = |(pattern, color)| {
                Hatch::new(
                    self.canvas.textures(),
                    pattern,
                    color,
                    scene.pixels_per_point,
                )
            };
            PATTERNS.into_iter().zip(colors).map(hatch).collect()
        });
        let anchor = pattern_anchor(scene);

        std::array::from_fn(|index| {
            let (hatch, pieces) = (&hatches[index], &pass.roles.patterns[index]);
            let key = (pass.key, hatch.texture());
            self.patterns[index].get(key, hatch.texture(), pieces, |mesh, piece| {
                let piece = slice::from_ref(&pass.level.land[piece]);
                add_pieces(mesh, piece, &pass.projected, |_, pos| hatch.uv(pos, anchor));
            })
        })
    }

    fn lakes(&mut self, pass: &Pass<'_>) -> MapMesh {
        let color = self.palette.uv(LAKE);
        self.lakes.get(pass.key, self.palette.texture(), |mesh| {
            add_pieces(mesh, &pass.level.lakes, &pass.projected, |_, _| color);
        })
    }

    fn shores(&mut self, pass: &Pass<'_>) -> MapMesh {
        let shores = pass.level.shores.iter();
        let lines = shores.map(|shore| pass.stroke(shore, LineStyle::Shore));
        pass.lines(&mut self.shores, pass.key, lines)
    }

    fn net(&mut self, pass: &Pass<'_>) -> MapMesh {
        let drawn = pass.scene.graticule;
        let lines = self.graticule.iter().filter(|_| drawn);
        let lines = lines.map(|line| pass.stroke(line, LineStyle::Graticule));
        pass.lines(&mut self.net, (pass.key, drawn), lines)
    }

    fn coasts(&mut self, pass: &Pass<'_>) -> MapMesh {
        let borders = pass.level.borders.iter();
        let coasts = borders.filter(|border| border.right.is_none());
        let lines = coasts.map(|border| pass.stroke(&border.line, LineStyle::Coast));
        pass.lines(&mut self.coasts, pass.key, lines)
    }

    fn borders(&mut self, pass: &Pass<'_>) -> [MapMesh; BORDERS.len()] {
        std::array::from_fn(|index| {
            let ((_, inks), borders) = (BORDERS[index], &pass.roles.borders[index]);
            // A border is one part for each of its inks: all seams go below all lines.
            let count = pass.level.borders.len();
            let parts =
                (0..inks.len()).flat_map(|ink| borders.iter().map(move |at| ink * count + at));
            let parts: Vec<_> = parts.collect();
            let mut mesher = pass.mesher();
            let texture = pass.cross_sections.texture();
            self.borders[index].get(pass.key, texture, &parts, |mesh, part| {
                let line = &pass.level.borders[part % count].line;
                mesher.add(mesh, pass.stroke(line, inks[part / count]));
            })
        })
    }

    fn applicants(&mut self, pass: &Pass<'_>) -> MapMesh {
        let style = pass.scene.style;
        let outlined = style.applicants();
        let lines = outlined.iter().flat_map(|&(state, color)| {
            let lines = pass.outline(state);
            lines.map(move |line| (line, LineStyle::Applicant, color))
        });
        let key = (pass.key, Arc::clone(style));
        pass.lines(&mut self.applicants, key, lines)
    }

    fn emphasis(&mut self, pass: &Pass<'_>) -> MapMesh {
        let Emphasis {
            hovered,
            highlighted,
            selected,
        } = pass.scene.emphasis;
        let groups: [(&[StateId], [LineStyle; 2]); 3] = [
            (
                highlighted,
                [LineStyle::HighlightHalo, LineStyle::Highlight],
            ),
            (hovered.as_slice(), [LineStyle::HoverHalo, LineStyle::Hover]),
            (
                selected.as_slice(),
                [LineStyle::SelectionHalo, LineStyle::Selection],
            ),
        ];
        let outlined = |state: StateId, ink: LineStyle| {
            let lines = pass.outline(state);
            lines.map(move |line| pass.stroke(line, ink))
        };
        let lines = groups.into_iter().flat_map(|(states, inks)| {
            let pairs = states
                .iter()
                .flat_map(move |state| inks.map(|ink| (*state, ink)));
            pairs.flat_map(|(state, ink)| outlined(state, ink))
        });
        let style = Arc::clone(pass.scene.style);
        let key = (pass.key, pass.scene.emphasis.clone(), style);
        pass.lines(&mut self.emphasis, key, lines)
    }
}

#[cfg(test)]
mod tests;
