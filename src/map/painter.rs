//! Draws a scene into a rectangle: the one place to exchange when the meshes give way to buffers
//! that live on the graphics card.
//!
//! Everything is kept while its key holds. A pan projects anew what is visible; a change of year
//! writes the palette and rebuilds the patterns and the kinds of border that changed; an unchanged
//! map costs nothing but the copying that egui does with every mesh.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Color32, Mesh, Pos2, Rect, Shape, TextureId, TextureManager};

use crate::atlas::id::StateId;
use crate::cached::Cached;
use crate::geo::graticule::graticule;
use crate::geo::lon_lat::LonLat;
use crate::geo::sphere::ScreenProjection;
use crate::map::colors::MapColors;
use crate::map::cross_sections::CrossSections;
use crate::map::fills::{Projected, add_pieces};
use crate::map::hatch::{Hatch, PATTERNS, Pattern};
use crate::map::ink::Ink;
use crate::map::kept::Kept;
use crate::map::level::{Level, Line};
use crate::map::palette::Palette;
use crate::map::roles::{BORDERS, Roles};
use crate::map::strokes::{Stroke, add_lines, outline};
use crate::map::style_table::StyleTable;
use crate::view::camera::Camera;
use crate::view::viewport::Viewport;

/// Patterns are counted from this place, so that they move with the map.
const PATTERN_ANCHOR: LonLat = LonLat::new(15.0, 50.0);

/// What to draw.
pub struct Scene<'a> {
    /// The number of the level of detail and its geometry.
    pub level: (usize, &'a Level),
    /// Where the view looks and the part of the screen that it fills.
    pub viewport: &'a Viewport,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// How each unit and border looks. Two tables in one place in memory are known to be equal.
    pub style: &'a Arc<StyleTable>,
    /// The colors of the theme.
    pub colors: &'a MapColors,
    /// Whether to draw the net of meridians and parallels.
    pub graticule: bool,
    /// What stands out.
    pub emphasis: &'a Emphasis,
}

/// The states that stand out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// The state under the pointer.
    pub hovered: Option<StateId>,
    /// The states that a quote or a search speaks of, in the order of their codes.
    pub highlighted: Vec<StateId>,
    /// The state whose card is open.
    pub selected: Option<StateId>,
}

/// All inputs of the projected geometry and of its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ViewKey {
    level: usize,
    camera: Camera,
    clip: Rect,
    pixels_per_point: f32,
    /// The colors of the inks, in the order of [`Ink::ALL`].
    inks: [Color32; Ink::ALL.len()],
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
        kept: &mut Kept<K>,
        key: K,
        lines: impl Iterator<Item = Stroke<'l>>,
    ) -> Arc<Mesh> {
        kept.get(key, self.cross_sections.texture(), |mesh| {
            add_lines(mesh, lines, &self.projected, &self.cross_sections);
        })
    }

    fn stroke<'l>(&self, line: &'l Line, ink: Ink) -> Stroke<'l> {
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
    textures: Arc<RwLock<TextureManager>>,
    palette: Palette,
    graticule: Vec<Line>,
    cross_sections: Cached<f32, Arc<CrossSections>>,
    hatches: Cached<(f32, [Color32; PATTERNS.len()]), Vec<Hatch>>,
    roles: Cached<(usize, Arc<StyleTable>), Arc<Roles>>,
    land: Kept<ViewKey>,
    patterns: [Kept<(ViewKey, Vec<bool>, TextureId)>; PATTERNS.len()],
    lakes: Kept<ViewKey>,
    shores: Kept<ViewKey>,
    net: Kept<ViewKey>,
    coasts: Kept<ViewKey>,
    borders: [Kept<(ViewKey, Vec<usize>)>; BORDERS.len()],
    applicants: Kept<(ViewKey, Arc<StyleTable>)>,
    emphasis: Kept<(ViewKey, Emphasis, Arc<StyleTable>)>,
}

impl MapPainter {
    /// A painter that keeps its textures with `textures`.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self {
            palette: Palette::new(&textures, "map colors", vec![Color32::TRANSPARENT]),
            textures,
            graticule: graticule()
                .iter()
                .filter_map(|line| Line::new(line))
                .collect(),
            cross_sections: Cached::default(),
            hatches: Cached::default(),
            roles: Cached::default(),
            land: Kept::default(),
            patterns: Default::default(),
            lakes: Kept::default(),
            shores: Kept::default(),
            net: Kept::default(),
            coasts: Kept::default(),
            borders: Default::default(),
            applicants: Kept::default(),
            emphasis: Kept::default(),
        }
    }

    /// The shapes of `scene`, from the lowest to the uppermost.
    pub fn paint(&mut self, scene: &Scene<'_>) -> Vec<Shape> {
        self.palette.set(&palette_colors(scene));
        let pass = self.pass(scene);

        let mut meshes = vec![self.land(&pass)];
        meshes.extend(self.patterns(&pass));
        meshes.push(self.lakes(&pass));
        meshes.push(self.shores(&pass));
        if scene.graticule {
            meshes.push(self.net(&pass));
        }
        meshes.push(self.coasts(&pass));
        meshes.extend(self.borders(&pass));
        meshes.push(self.applicants(&pass));
        meshes.push(self.emphasis(&pass));

        let sea = Shape::rect_filled(pass.projected.clip, 0.0, scene.colors.sea);
        let meshes = meshes
            .into_iter()
            .filter(|mesh| !mesh.is_empty())
            .map(Shape::Mesh);

        std::iter::once(sea).chain(meshes).collect()
    }

    fn pass<'a>(&mut self, scene: &'a Scene<'a>) -> Pass<'a> {
        let (number, level) = scene.level;
        let pixels_per_point = scene.pixels_per_point;
        let cross_sections = self.cross_sections.get(pixels_per_point, || {
            Arc::new(CrossSections::new(&self.textures, 1.0 / pixels_per_point))
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
                inks: Ink::ALL.map(|ink| ink.color(scene.colors)),
            },
            projected: projected(scene.viewport),
            cross_sections: Arc::clone(cross_sections),
            roles: Arc::clone(roles),
        }
    }

    fn land(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let palette = &self.palette;
        self.land.get(pass.key, palette.texture(), |mesh| {
            let uv = |unit: usize, _: Pos2| Some(palette.uv(unit_fill(unit)));
            add_pieces(mesh, &pass.level.land, &pass.projected, uv);
        })
    }

    fn patterns(&mut self, pass: &Pass<'_>) -> [Arc<Mesh>; PATTERNS.len()] {
        let scene = pass.scene;
        let colors = PATTERNS.map(|pattern| pattern_color(pattern, scene.colors));
        let hatches = self.hatches.get((scene.pixels_per_point, colors), || {
            let hatch = |(pattern, color)| {
                Hatch::new(&self.textures, pattern, color, scene.pixels_per_point)
            };
            PATTERNS.into_iter().zip(colors).map(hatch).collect()
        });
        let anchor = scene
            .viewport
            .screen_from_lon_lat(PATTERN_ANCHOR)
            .unwrap_or(Pos2::ZERO);

        std::array::from_fn(|index| {
            let (hatch, units) = (&hatches[index], &pass.roles.patterns[index]);
            let key = (pass.key, units.clone(), hatch.texture());
            self.patterns[index].get(key, hatch.texture(), |mesh| {
                let drawn = |unit: usize| units.get(unit) == Some(&true);
                let uv = |unit, pos| drawn(unit).then(|| hatch.uv(pos, anchor));
                add_pieces(mesh, &pass.level.land, &pass.projected, uv);
            })
        })
    }

    fn lakes(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let color = self.palette.uv(LAKE);
        self.lakes.get(pass.key, self.palette.texture(), |mesh| {
            add_pieces(mesh, &pass.level.lakes, &pass.projected, |_, _| Some(color));
        })
    }

    fn shores(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let shores = pass.level.shores.iter();
        let lines = shores.map(|shore| pass.stroke(shore, Ink::Shore));
        pass.lines(&mut self.shores, pass.key, lines)
    }

    fn net(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let lines = self.graticule.iter();
        let lines = lines.map(|line| pass.stroke(line, Ink::Graticule));
        pass.lines(&mut self.net, pass.key, lines)
    }

    fn coasts(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let borders = pass.level.borders.iter();
        let coasts = borders.filter(|border| border.right.is_none());
        let lines = coasts.map(|border| pass.stroke(&border.line, Ink::Coast));
        pass.lines(&mut self.coasts, pass.key, lines)
    }

    fn borders(&mut self, pass: &Pass<'_>) -> [Arc<Mesh>; BORDERS.len()] {
        std::array::from_fn(|index| {
            let ((_, inks), borders) = (BORDERS[index], &pass.roles.borders[index]);
            let lines = inks.iter().flat_map(|ink| {
                let lines = borders.iter().map(|&at| &pass.level.borders[at].line);
                lines.map(|line| pass.stroke(line, *ink))
            });
            let key = (pass.key, borders.clone());
            pass.lines(&mut self.borders[index], key, lines)
        })
    }

    fn applicants(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let style = pass.scene.style;
        let outlined = style.applicants();
        let lines = outlined.iter().flat_map(|&(state, color)| {
            let lines = pass.outline(state);
            lines.map(move |line| (line, Ink::Applicant, color))
        });
        let key = (pass.key, Arc::clone(style));
        pass.lines(&mut self.applicants, key, lines)
    }

    fn emphasis(&mut self, pass: &Pass<'_>) -> Arc<Mesh> {
        let Emphasis {
            hovered,
            highlighted,
            selected,
        } = pass.scene.emphasis;
        let groups: [(&[StateId], [Ink; 2]); 3] = [
            (highlighted, [Ink::HighlightHalo, Ink::Highlight]),
            (hovered.as_slice(), [Ink::HoverHalo, Ink::Hover]),
            (selected.as_slice(), [Ink::SelectionHalo, Ink::Selection]),
        ];
        let outlined = |state: StateId, ink: Ink| {
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

fn projected(viewport: &Viewport) -> Projected {
    let clip = viewport.screen();
    let origin = [clip.center().x, clip.center().y];

    Projected {
        screen: ScreenProjection::new(viewport.projection(), viewport.km_per_point(), origin),
        clip,
    }
}

/// The place of the color of lakes in the palette; a fill for each unit follows.
const LAKE: usize = 0;

fn palette_colors(scene: &Scene<'_>) -> Vec<Color32> {
    let fills = scene.style.units.iter().map(|unit| unit.fill);

    std::iter::once(scene.colors.lake).chain(fills).collect()
}

fn unit_fill(unit: usize) -> usize {
    LAKE + 1 + unit
}

fn pattern_color(pattern: Pattern, colors: &MapColors) -> Color32 {
    match pattern {
        Pattern::Held | Pattern::PartlyHeld => colors.hatch,
        Pattern::WarsawPact => colors.warsaw_pact,
    }
}

#[cfg(test)]
mod tests;
