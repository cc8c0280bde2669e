//! What a map is made of, in the order in which it is drawn, as meshes or as figures.

use std::sync::Arc;

use epaint::Color32;

use crate::level::Line;
use crate::line_style::LineStyle;
use crate::roles::{BORDERS, Roles};
use crate::scene::{Emphasis, Scene};
use crate::strokes::{StyledLine, outline};
use crate::style_table::StyleTable;
use atlas::id::StateId;
use geo::graticule::graticule;

/// A part of the map that lies wholly above or below each other part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MapLayer {
    Land,
    Patterns,
    Lakes,
    /// The shores of lakes.
    Shores,
    Graticule,
    Coasts,
    Borders,
    /// The outlines of states that asked to join.
    Applicants,
    Emphasis,
}

/// The inputs of a layer of lines beside the view and the theme; those of [`MapLayer::Borders`]
/// are the parts that it is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LayerInputs {
    None,
    Graticule(bool),
    Applicants(Arc<StyleTable>),
    Emphasis(Emphasis, Arc<StyleTable>),
}

impl MapLayer {
    /// From the lowest to the uppermost.
    pub(crate) const ORDER: [Self; 9] = [
        Self::Land,
        Self::Patterns,
        Self::Lakes,
        Self::Shores,
        Self::Graticule,
        Self::Coasts,
        Self::Borders,
        Self::Applicants,
        Self::Emphasis,
    ];

    pub(crate) fn inputs(self, scene: &Scene<'_>) -> LayerInputs {
        let style = || Arc::clone(scene.style);
        match self {
            Self::Land
            | Self::Patterns
            | Self::Lakes
            | Self::Shores
            | Self::Coasts
            | Self::Borders => LayerInputs::None,
            Self::Graticule => LayerInputs::Graticule(scene.graticule),
            Self::Applicants => LayerInputs::Applicants(style()),
            Self::Emphasis => LayerInputs::Emphasis(scene.emphasis.clone(), style()),
        }
    }
}

/// The lines of a layer, from the lowest to the uppermost; none of one that is made of areas.
pub(crate) fn lines<'a>(
    layer: MapLayer,
    scene: &'a Scene<'_>,
    roles: &'a Roles,
    graticule: &'a [Line],
) -> Box<dyn Iterator<Item = StyledLine<'a>> + 'a> {
    let level = scene.level.1;
    let styled = |style: LineStyle| {
        let color = style.color(scene.colors);
        move |line: &'a Line| (line, style, color)
    };

    match layer {
        MapLayer::Land | MapLayer::Patterns | MapLayer::Lakes => Box::new(std::iter::empty()),
        MapLayer::Shores => Box::new(level.shores.iter().map(styled(LineStyle::Shore))),
        MapLayer::Graticule => {
            let drawn = scene.graticule;
            let lines = graticule.iter().filter(move |_| drawn);
            Box::new(lines.map(styled(LineStyle::Graticule)))
        }
        MapLayer::Coasts => {
            let borders = level.borders.iter();
            let coasts = borders.filter(|border| border.right.is_none());
            let lines = coasts.map(|border| &border.line);
            Box::new(lines.map(styled(LineStyle::Coast)))
        }
        MapLayer::Borders => {
            let kinds = BORDERS.iter().zip(&roles.borders);
            let lines = kinds.flat_map(move |((_, styles), borders)| {
                let of_style = move |&style| {
                    let lines = borders.iter().map(|&border| &level.borders[border].line);
                    lines.map(styled(style))
                };
                styles.iter().flat_map(of_style)
            });
            Box::new(lines)
        }
        MapLayer::Applicants => {
            let outlined = scene.style.applicants().into_iter();
            let lines = outlined.flat_map(|(state, color)| {
                let lines = outline_of(scene, state);
                lines.map(move |line| (line, LineStyle::Applicant, color))
            });
            Box::new(lines)
        }
        MapLayer::Emphasis => {
            let pairs = emphasized(scene.emphasis).into_iter();
            let lines = pairs.flat_map(move |(states, styles)| {
                let pairs = states.iter().flat_map(move |&state| {
                    let of_state = move |style| (state, style);
                    styles.map(of_state)
                });
                pairs.flat_map(move |(state, style)| outline_of(scene, state).map(styled(style)))
            });
            Box::new(lines)
        }
    }
}

/// The states that stand out and the lines around each, the weakest first.
fn emphasized(emphasis: &Emphasis) -> [(&[StateId], [LineStyle; 2]); 3] {
    [
        (
            &emphasis.highlighted,
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
    ]
}

/// The lines around all land that `state` holds.
fn outline_of<'a>(
    scene: &'a Scene<'_>,
    state: StateId,
) -> impl Iterator<Item = &'a Line> + use<'a> {
    let units = &scene.style.units;
    let held = move |unit: usize| units.get(unit).is_some_and(|unit| unit.holder == state);

    outline(&scene.level.1.borders, held)
}

/// The colors of all line styles, in the order of [`LineStyle::ALL`].
pub(crate) fn line_colors(scene: &Scene<'_>) -> [Color32; LineStyle::ALL.len()] {
    LineStyle::ALL.map(|style| style.color(scene.colors))
}

/// The lines of the net of meridians and parallels.
pub(crate) fn graticule_lines() -> Vec<Line> {
    let lines = graticule();
    let lines = lines.iter();

    lines
        .filter_map(|line| Line::new(line.iter().copied()))
        .collect()
}
