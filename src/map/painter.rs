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
use crate::map::fills::{Projected, add_pieces};
use crate::map::hatch::{Hatch, PATTERNS, Pattern};
use crate::map::ink::{Ink, ink_colors};
use crate::map::kept::Kept;
use crate::map::level::{Level, Line};
use crate::map::palette::Palette;
use crate::map::strokes::{Stroke, add_lines, outline};
use crate::map::style_table::{StyleTable, UnitStyle};
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

/// All inputs of the projected geometry.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ViewKey {
    level: usize,
    camera: Camera,
    clip: Rect,
    pixels_per_point: f32,
}

/// The kinds of border that are drawn, the heavier above the lighter, and the inks of each.
const BORDERS: [(BorderKind, &[Ink]); 3] = [
    (BorderKind::Disputed, &[Ink::Disputed]),
    (BorderKind::State, &[Ink::Border]),
    (BorderKind::Frontier, &[Ink::FrontierHalo, Ink::Frontier]),
];

/// What is drawn with which pattern or ink at one level of detail; the view has no part in it.
struct Roles {
    /// For each of [`PATTERNS`], whether each unit has it.
    patterns: [Vec<bool>; PATTERNS.len()],
    /// For each of [`BORDERS`], the indices of the borders of this kind.
    borders: [Vec<usize>; BORDERS.len()],
}

impl Roles {
    fn new(style: &StyleTable, level: &Level) -> Self {
        let kinds: Vec<_> = level
            .borders
            .iter()
            .map(|border| style.border_kind(border.left, border.right))
            .collect();
        let has = |pattern| move |unit: &UnitStyle| unit.patterns.contains(pattern);
        let of_kind = |wanted| {
            let kinds = kinds.iter().enumerate();
            kinds.filter(move |(_, kind)| **kind == wanted)
        };

        Self {
            patterns: PATTERNS.map(|pattern| style.units.iter().map(has(pattern)).collect()),
            borders: BORDERS.map(|(kind, _)| of_kind(kind).map(|(index, _)| index).collect()),
        }
    }
}

/// Turns scenes into shapes, and keeps what can be used again.
pub struct MapPainter {
    textures: Arc<RwLock<TextureManager>>,
    palette: Palette,
    graticule: Vec<Line>,
    hatches: Cached<(f32, [Color32; PATTERNS.len()]), Vec<Hatch>>,
    roles: Cached<(usize, Arc<StyleTable>), Arc<Roles>>,
    land: Kept<ViewKey>,
    patterns: [Kept<(ViewKey, Vec<bool>, TextureId)>; PATTERNS.len()],
    water: Kept<ViewKey>,
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
            hatches: Cached::default(),
            roles: Cached::default(),
            land: Kept::default(),
            patterns: Default::default(),
            water: Kept::default(),
            net: Kept::default(),
            coasts: Kept::default(),
            borders: Default::default(),
            applicants: Kept::default(),
            emphasis: Kept::default(),
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
        let roles = self.roles.get((level_number, Arc::clone(scene.style)), || {
            Arc::new(Roles::new(scene.style, level))
        });
        let roles = Arc::clone(roles);

        let mut meshes = vec![self.land(key, level, &projected)];
        meshes.extend(self.patterns(key, scene, &roles, &projected));
        meshes.push(self.water(key, level, &projected));
        if scene.graticule {
            meshes.push(self.net(key, &projected));
        }
        meshes.push(self.coasts(key, level, &projected));
        meshes.extend(self.borders(key, level, &roles, &projected));
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
        self.land.get(key, palette.texture(), |mesh| {
            let uv = |unit: usize, _: Pos2| Some(palette.uv(unit_fill(unit)));
            add_pieces(mesh, &level.land, projected, uv);
        })
    }

    fn patterns(
        &mut self,
        key: ViewKey,
        scene: &Scene<'_>,
        roles: &Roles,
        projected: &Projected,
    ) -> [Arc<Mesh>; PATTERNS.len()] {
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
            let (hatch, units) = (&hatches[index], &roles.patterns[index]);
            let key = (key, units.clone(), hatch.texture());
            self.patterns[index].get(key, hatch.texture(), |mesh| {
                let drawn = |unit: usize| units.get(unit) == Some(&true);
                let uv = |unit, pos| drawn(unit).then(|| hatch.uv(pos, anchor));
                add_pieces(mesh, &scene.level.1.land, projected, uv);
            })
        })
    }

    fn water(&mut self, key: ViewKey, level: &Level, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        self.water.get(key, palette.texture(), |mesh| {
            let color = palette.uv(Ink::Lake as usize);
            add_pieces(mesh, &level.lakes, projected, |_, _| Some(color));
            let shores = level
                .shores
                .iter()
                .map(|shore| (shore, Ink::Shore.stroke()));
            add_lines(mesh, shores, projected, palette);
        })
    }

    fn net(&mut self, key: ViewKey, projected: &Projected) -> Arc<Mesh> {
        let (palette, graticule) = (&self.palette, &self.graticule);
        self.net.get(key, palette.texture(), |mesh| {
            let lines = graticule.iter().map(|line| (line, Ink::Graticule.stroke()));
            add_lines(mesh, lines, projected, palette);
        })
    }

    fn coasts(&mut self, key: ViewKey, level: &Level, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        self.coasts.get(key, palette.texture(), |mesh| {
            let coasts = level.borders.iter().filter(|border| border.right.is_none());
            let lines = coasts.map(|border| (&border.line, Ink::Coast.stroke()));
            add_lines(mesh, lines, projected, palette);
        })
    }

    fn borders(
        &mut self,
        key: ViewKey,
        level: &Level,
        roles: &Roles,
        projected: &Projected,
    ) -> [Arc<Mesh>; BORDERS.len()] {
        let palette = &self.palette;

        std::array::from_fn(|index| {
            let ((_, inks), borders) = (BORDERS[index], &roles.borders[index]);
            let key = (key, borders.clone());
            self.borders[index].get(key, palette.texture(), |mesh| {
                let lines = inks.iter().flat_map(|ink| {
                    let lines = borders.iter().map(|&border| &level.borders[border].line);
                    lines.map(|line| (line, ink.stroke()))
                });
                add_lines(mesh, lines, projected, palette);
            })
        })
    }

    fn applicants(&mut self, key: ViewKey, scene: &Scene<'_>, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let key = (key, Arc::clone(scene.style));
        self.applicants.get(key, palette.texture(), |mesh| {
            let applicants = scene.style.applicants();
            let lines = applicants.iter().flat_map(|&state| {
                let stroke = Stroke {
                    color: unit_outline(scene.style.first_unit_of(state)),
                    ..Ink::Applicant.stroke()
                };
                state_outline(scene, state).map(move |line| (line, stroke))
            });
            add_lines(mesh, lines, projected, palette);
        })
    }

    fn emphasis(&mut self, key: ViewKey, scene: &Scene<'_>, projected: &Projected) -> Arc<Mesh> {
        let palette = &self.palette;
        let key = (key, scene.emphasis.clone(), Arc::clone(scene.style));
        self.emphasis.get(key, palette.texture(), |mesh| {
            let Emphasis {
                hovered,
                highlighted,
                selected,
            } = scene.emphasis;
            let groups: [(&[StateId], [Ink; 2]); 3] = [
                (highlighted, [Ink::HighlightHalo, Ink::Highlight]),
                (hovered.as_slice(), [Ink::HoverHalo, Ink::Hover]),
                (selected.as_slice(), [Ink::SelectionHalo, Ink::Selection]),
            ];
            let lines = groups.into_iter().flat_map(|(states, inks)| {
                states.iter().flat_map(move |&state| {
                    let outlined = move |ink: Ink| {
                        state_outline(scene, state).map(move |line| (line, ink.stroke()))
                    };
                    inks.into_iter().flat_map(outlined)
                })
            });
            add_lines(mesh, lines, projected, palette);
        })
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

#[cfg(test)]
mod tests;
