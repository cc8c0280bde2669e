//! Draws a scene into a rectangle: the one place to exchange when the meshes give way to buffers
//! that live on the graphics card.
//!
//! Everything is kept while its key holds. A pan projects anew what is visible; a change of year
//! writes the palette and rebuilds the borders whose kind changed; an unchanged map costs nothing
//! but the copying that egui does with every mesh.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Color32, Mesh, Pos2, Rect, Shape, TextureId, TextureManager};

use crate::atlas::id::StateId;
use crate::cached::Cached;
use crate::geo::graticule::graticule;
use crate::geo::lon_lat::LonLat;
use crate::geo::sphere::ScreenProjection;
use crate::map::colors::MapColors;
use crate::map::fills::{Projected, add_pieces, textured};
use crate::map::hatch::{Hatch, PATTERNS, Pattern};
use crate::map::ink::{Ink, ink_colors};
use crate::map::level::{Level, Line};
use crate::map::palette::Palette;
use crate::map::strokes::{Stroke, outline, stroke_lines};
use crate::map::style_table::{PatternSet, StyleTable};
use crate::timeline::border::BorderKind;
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
    /// How each unit and border looks.
    pub style: &'a StyleTable,
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

/// All inputs of the projected geometry.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ViewKey {
    level: usize,
    camera: Camera,
    clip: Rect,
    pixels_per_point: f32,
}

/// All inputs of the patterns: the view, the patterns of each unit and their textures.
type PatternKey = (ViewKey, Vec<PatternSet>, Vec<TextureId>);

/// Turns scenes into shapes, and keeps what can be used again.
pub struct MapPainter {
    textures: Arc<RwLock<TextureManager>>,
    palette: Palette,
    graticule: Vec<Line>,
    hatches: Cached<(f32, [Color32; PATTERNS.len()]), Vec<Hatch>>,
    land: Cached<ViewKey, Arc<Mesh>>,
    patterns: Cached<PatternKey, Vec<Arc<Mesh>>>,
    water: Cached<ViewKey, Arc<Mesh>>,
    net: Cached<ViewKey, Arc<Mesh>>,
    coasts: Cached<ViewKey, Arc<Mesh>>,
    borders: Cached<(ViewKey, Vec<BorderKind>), Arc<Mesh>>,
    applicants: Cached<(ViewKey, Vec<StateId>), Arc<Mesh>>,
    emphasis: Cached<(ViewKey, Emphasis, Vec<StateId>), Arc<Mesh>>,
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
            hatches: Cached::default(),
            land: Cached::default(),
            patterns: Cached::default(),
            water: Cached::default(),
            net: Cached::default(),
            coasts: Cached::default(),
            borders: Cached::default(),
            applicants: Cached::default(),
            emphasis: Cached::default(),
        }
    }

    /// The shapes of `scene`, from the lowest to the uppermost.
    pub fn paint(&mut self, scene: &Scene<'_>) -> Vec<Shape> {
        let (level_number, level) = scene.level;
        let clip = scene.viewport.screen();
        let key = ViewKey {
            level: level_number,
            camera: scene.viewport.camera(),
            clip,
            pixels_per_point: scene.pixels_per_point,
        };
        let projected = projected(scene.viewport, scene.pixels_per_point);
        self.palette.set(&palette_colors(scene));

        let mut meshes = vec![self.land(key, level, &projected)];
        meshes.extend(self.patterns(key, scene, &projected));
        meshes.push(self.water(key, level, &projected));
        if scene.graticule {
            meshes.push(self.net(key, &projected));
        }
        meshes.push(self.coasts(key, level, &projected));
        meshes.push(self.borders(key, scene, &projected));
        meshes.push(self.applicants(key, scene, &projected));
        meshes.push(self.emphasis(key, scene, &projected));

        let sea = Shape::rect_filled(clip, 0.0, scene.colors.sea);
        let meshes = meshes
            .into_iter()
            .filter(|mesh| !mesh.is_empty())
            .map(Shape::Mesh);

        std::iter::once(sea).chain(meshes).collect()
    }

    fn land(&mut self, key: ViewKey, level: &Level, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let mesh = self.land.get(key, || {
            let mut mesh = textured(palette.texture());
            let uv = |unit: usize, _: Pos2| Some(palette.uv(unit_fill(unit)));
            add_pieces(&mut mesh, &level.land, projected, uv);
            Arc::new(mesh)
        });

        Arc::clone(mesh)
    }

    fn patterns(
        &mut self,
        key: ViewKey,
        scene: &Scene<'_>,
        projected: &Projected,
    ) -> Vec<Arc<Mesh>> {
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
        let sets: Vec<_> = scene.style.units.iter().map(|unit| unit.patterns).collect();
        let textures = hatches.iter().map(Hatch::texture).collect();
        let meshes = self.patterns.get((key, sets.clone(), textures), || {
            let meshes = PATTERNS.iter().zip(hatches).map(|(pattern, hatch)| {
                let mut mesh = textured(hatch.texture());
                let uv = |unit: usize, pos: Pos2| {
                    let drawn = sets.get(unit).is_some_and(|set| set.contains(*pattern));
                    drawn.then(|| hatch.uv(pos, anchor))
                };
                add_pieces(&mut mesh, &scene.level.1.land, projected, uv);
                Arc::new(mesh)
            });
            meshes.collect()
        });

        meshes.clone()
    }

    fn water(&mut self, key: ViewKey, level: &Level, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let mesh = self.water.get(key, || {
            let mut mesh = textured(palette.texture());
            let color = palette.uv(Ink::Lake as usize);
            add_pieces(&mut mesh, &level.lakes, projected, |_, _| Some(color));
            let shores = level
                .shores
                .iter()
                .map(|shore| (shore, Ink::Shore.stroke()));
            mesh.append(stroke_lines(shores, projected, palette));
            Arc::new(mesh)
        });

        Arc::clone(mesh)
    }

    fn net(&mut self, key: ViewKey, projected: &Projected) -> Arc<Mesh> {
        let (palette, graticule) = (&self.palette, &self.graticule);
        let mesh = self.net.get(key, || {
            let lines = graticule.iter().map(|line| (line, Ink::Graticule.stroke()));
            Arc::new(stroke_lines(lines, projected, palette))
        });

        Arc::clone(mesh)
    }

    fn coasts(&mut self, key: ViewKey, level: &Level, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let mesh = self.coasts.get(key, || {
            let coasts = level.borders.iter().filter(|border| border.right.is_none());
            let lines = coasts.map(|border| (&border.line, Ink::Coast.stroke()));
            Arc::new(stroke_lines(lines, projected, palette))
        });

        Arc::clone(mesh)
    }

    fn borders(&mut self, key: ViewKey, scene: &Scene<'_>, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let borders = &scene.level.1.borders;
        let kinds: Vec<_> = borders
            .iter()
            .map(|border| scene.style.border_kind(border.left, border.right))
            .collect();
        let mesh = self.borders.get((key, kinds.clone()), || {
            // The heavier lines lie on top.
            let order = [
                (BorderKind::Disputed, Ink::Disputed),
                (BorderKind::State, Ink::Border),
                (BorderKind::Frontier, Ink::FrontierHalo),
                (BorderKind::Frontier, Ink::Frontier),
            ];
            let lines = order.iter().flat_map(|(wanted, ink)| {
                let of_kind = borders
                    .iter()
                    .zip(&kinds)
                    .filter(move |(_, kind)| *kind == wanted);
                of_kind.map(|(border, _)| (&border.line, ink.stroke()))
            });
            Arc::new(stroke_lines(lines, projected, palette))
        });

        Arc::clone(mesh)
    }

    fn applicants(&mut self, key: ViewKey, scene: &Scene<'_>, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let applicants = scene.style.applicants();
        let mesh = self.applicants.get((key, applicants.clone()), || {
            let lines = applicants.iter().flat_map(|&state| {
                let stroke = |unit| Stroke {
                    color: unit_outline(unit),
                    ..Ink::Applicant.stroke()
                };
                state_outline(scene, state)
                    .map(move |line| (line, stroke(scene.style.first_unit_of(state))))
            });
            Arc::new(stroke_lines(lines, projected, palette))
        });

        Arc::clone(mesh)
    }

    fn emphasis(&mut self, key: ViewKey, scene: &Scene<'_>, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let holders: Vec<_> = scene.style.units.iter().map(|unit| unit.holder).collect();
        let mesh =
            self.emphasis
                .get((key, scene.emphasis.clone(), holders), || {
                    let Emphasis {
                        hovered,
                        highlighted,
                        selected,
                    } = scene.emphasis;
                    let outlined = |state: StateId, inks: &'static [Ink]| {
                        inks.iter().flat_map(move |ink| {
                            state_outline(scene, state).map(|line| (line, ink.stroke()))
                        })
                    };
                    let lines = highlighted
                        .iter()
                        .flat_map(|&state| outlined(state, &[Ink::HighlightHalo, Ink::Highlight]))
                        .chain(
                            hovered
                                .iter()
                                .flat_map(|&state| outlined(state, &[Ink::HoverHalo, Ink::Hover])),
                        )
                        .chain(selected.iter().flat_map(|&state| {
                            outlined(state, &[Ink::SelectionHalo, Ink::Selection])
                        }));
                    Arc::new(stroke_lines(lines, projected, palette))
                });

        Arc::clone(mesh)
    }
}

/// The lines around all land that `state` holds.
fn state_outline<'a>(
    scene: &Scene<'a>,
    state: StateId,
) -> impl Iterator<Item = &'a Line> + use<'a> {
    let (style, borders) = (scene.style, &scene.level.1.borders);

    outline(borders, move |unit| {
        style
            .units
            .get(unit)
            .is_some_and(|unit| unit.holder == state)
    })
}

fn projected(viewport: &Viewport, pixels_per_point: f32) -> Projected {
    let clip = viewport.screen();
    let origin = [clip.center().x, clip.center().y];

    Projected {
        screen: ScreenProjection::new(viewport.projection(), viewport.km_per_point(), origin),
        clip,
        pixel: 1.0 / pixels_per_point,
    }
}

/// The palette: the inks, then a fill and an outline for each unit.
fn palette_colors(scene: &Scene<'_>) -> Vec<Color32> {
    let units = scene
        .style
        .units
        .iter()
        .flat_map(|unit| [unit.fill, unit.outline]);

    ink_colors(scene.colors).into_iter().chain(units).collect()
}

fn unit_fill(unit: usize) -> usize {
    Ink::COUNT + 2 * unit
}

fn unit_outline(unit: usize) -> usize {
    unit_fill(unit) + 1
}

fn pattern_color(pattern: Pattern, colors: &MapColors) -> Color32 {
    match pattern {
        Pattern::Held | Pattern::PartlyHeld => colors.hatch,
        Pattern::WarsawPact => colors.warsaw_pact,
    }
}
