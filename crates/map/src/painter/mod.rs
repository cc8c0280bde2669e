//! Draws a scene into a rectangle, as meshes for a [`Canvas`].
//!
//! Meshes are cached while their key holds, so an unchanged map costs only what its canvas does.

use std::slice;
use std::sync::Arc;

use epaint::{Color32, Pos2, Shape, TextureId};

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
use crate::map_layer::{LayerInputs, MapLayer, graticule_lines, line_colors, lines};
use crate::palette::Palette;
use crate::roles::{BORDERS, Roles};
use crate::scene::{
    FillFade, LAKE, Scene, palette_colors, pattern_anchor, pattern_color, projected, unit_fill,
};
use crate::strokes::LineMesher;
use crate::style_table::StyleTable;
use crate::view_key::ViewKey;

/// All inputs of what is drawn of the map, but which parts of it there are.
#[derive(Debug, Clone, Copy, PartialEq)]
struct MeshKey {
    view: ViewKey,
    /// The colors of the line styles, in the order of [`LineStyle::ALL`].
    colors: [Color32; LineStyle::ALL.len()],
}

/// What all layers of one picture share.
struct Pass<'a> {
    scene: &'a Scene<'a>,
    level: &'a Level,
    key: MeshKey,
    projected: Projected,
    cross_sections: Arc<CrossSections>,
    roles: Arc<Roles>,
}

impl Pass<'_> {
    fn mesher(&self) -> LineMesher<'_> {
        LineMesher::new(&self.projected, &self.cross_sections)
    }
}

/// Turns scenes into shapes, caching what can be reused.
pub struct MapPainter {
    canvas: Box<dyn Canvas>,
    palette: Palette,
    graticule: Vec<Line>,
    cross_sections: Cached<f32, Arc<CrossSections>>,
    hatches: Cached<(f32, [Color32; PATTERNS.len()]), Vec<Hatch>>,
    roles: Cached<(usize, Arc<StyleTable>), Arc<Roles>>,
    land: CachedMesh<MeshKey>,
    patterns: [CachedParts<(MeshKey, TextureId)>; PATTERNS.len()],
    lakes: CachedMesh<MeshKey>,
    /// For each of [`MapLayer::ORDER`], its lines; those of borders come and go by parts.
    lines: [CachedMesh<(MeshKey, LayerInputs)>; MapLayer::ORDER.len()],
    borders: [CachedParts<MeshKey>; BORDERS.len()],
}

impl MapPainter {
    /// A painter of one map.
    pub fn new(canvas: Box<dyn Canvas>) -> Self {
        Self {
            palette: Palette::new(canvas.textures(), "map colors", vec![Color32::TRANSPARENT]),
            canvas,
            graticule: graticule_lines(),
            cross_sections: Cached::default(),
            hatches: Cached::default(),
            roles: Cached::default(),
            land: CachedMesh::default(),
            patterns: Default::default(),
            lakes: CachedMesh::default(),
            lines: Default::default(),
            borders: Default::default(),
        }
    }

    /// Whether it produces figures for vector output instead of meshes.
    pub fn wants_figures(&self) -> bool {
        self.canvas.wants_figures()
    }

    /// From bottom to top.
    pub fn paint(&mut self, scene: &Scene<'_>) -> Vec<Shape> {
        self.paint_fading(scene, None)
    }

    /// As [`Self::paint`], with fills that fade from another situation if `fade` is given.
    pub fn paint_fading(&mut self, scene: &Scene<'_>, fade: Option<FillFade<'_>>) -> Vec<Shape> {
        if self.wants_figures() {
            return vec![figures(scene, fade).into_shape()];
        }
        self.palette.set(&palette_colors(scene, fade));
        let pass = self.pass(scene);

        let mut map_meshes = Vec::new();
        for layer in MapLayer::ORDER {
            match layer {
                MapLayer::Land => map_meshes.push(self.land(&pass)),
                MapLayer::Patterns => map_meshes.extend(self.patterns(&pass)),
                MapLayer::Lakes => map_meshes.push(self.lakes(&pass)),
                MapLayer::Borders => map_meshes.extend(self.borders(&pass)),
                MapLayer::Shores
                | MapLayer::Graticule
                | MapLayer::Coasts
                | MapLayer::Applicants
                | MapLayer::Emphasis => map_meshes.push(self.lines(layer, &pass)),
            }
        }

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
            key: MeshKey {
                view: ViewKey::new(Some(number), scene.viewport, pixels_per_point),
                colors: line_colors(scene),
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

    /// The lines of a layer; they are asked for only if an input is new.
    fn lines(&mut self, layer: MapLayer, pass: &Pass<'_>) -> MapMesh {
        let (cached, graticule) = (&mut self.lines[layer as usize], &self.graticule);
        let key = (pass.key, layer.inputs(pass.scene));
        cached.get(key, pass.cross_sections.texture(), |mesh| {
            let mut mesher = pass.mesher();
            lines(layer, pass.scene, &pass.roles, graticule)
                .for_each(|line| mesher.add(mesh, line));
        })
    }

    fn borders(&mut self, pass: &Pass<'_>) -> [MapMesh; BORDERS.len()] {
        std::array::from_fn(|index| {
            let ((_, inks), borders) = (BORDERS[index], &pass.roles.borders[index]);
            // A border is one part for each of its line styles: all halos go below all lines.
            let count = pass.level.borders.len();
            let parts =
                (0..inks.len()).flat_map(|ink| borders.iter().map(move |at| ink * count + at));
            let parts: Vec<_> = parts.collect();
            let mut mesher = pass.mesher();
            let texture = pass.cross_sections.texture();
            self.borders[index].get(pass.key, texture, &parts, |mesh, part| {
                let line = &pass.level.borders[part % count].line;
                let style = inks[part / count];
                mesher.add(mesh, (line, style, pass.key.colors[style as usize]));
            })
        })
    }
}

#[cfg(test)]
mod tests;
