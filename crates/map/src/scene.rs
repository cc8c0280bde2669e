//! The content of a map, whether drawn as meshes or as paths.

use crate::style_table::mix;
use std::sync::Arc;

use emath::GuiRounding as _;
use epaint::{Color32, Pos2};

use crate::colors::MapColors;
use crate::fills::Projected;
use crate::hatch::Pattern;
use crate::level::Level;
use crate::style_table::StyleTable;
use atlas::id::StateId;
use geo::lon_lat::LonLat;
use geo::sphere::ScreenProjection;
use view::camera::viewport::Viewport;

/// The origin of the patterns' tiles, so that they move with the map.
const PATTERN_ANCHOR: LonLat = LonLat::new(15.0, 50.0);

/// The content of a map.
pub struct Scene<'a> {
    /// The number of the level of detail and its geometry.
    pub level: (usize, &'a Level),
    /// Where the view looks and the part of the screen that it fills.
    pub viewport: &'a Viewport,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
    /// The styles of units and borders. Tables at the same address are assumed to be equal.
    pub style: &'a Arc<StyleTable>,
    /// The theme's colors.
    pub colors: &'a MapColors,
    /// Whether to draw meridians and parallels.
    pub graticule: bool,
    /// The emphasized states.
    pub emphasis: &'a Emphasis,
}

/// Fills that fade from another situation to that of the scene.
#[derive(Clone, Copy)]
pub struct FillFade<'a> {
    /// The styles before the change.
    pub from: &'a StyleTable,
    /// The progress of the fade, 0 to 1.
    pub share: f32,
}

/// The emphasized states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// The state under the pointer.
    pub hovered: Option<StateId>,
    /// The states that a quote or a search refers to, in the order of their codes.
    pub highlighted: Vec<StateId>,
    /// The state whose card is open.
    pub selected: Option<StateId>,
}

pub(crate) fn projected(viewport: &Viewport) -> Projected {
    let clip = viewport.screen();
    let origin = viewport.focus().into();

    Projected {
        screen: ScreenProjection::new(viewport.projection(), viewport.km_per_point(), origin),
        clip,
        reach: viewport.reach(),
    }
}

/// The origin of the patterns' tiles on the screen.
pub(crate) fn pattern_anchor(scene: &Scene<'_>) -> Pos2 {
    let anchor = scene.viewport.screen_from_lon_lat(PATTERN_ANCHOR);

    // Rounded so that each pixel shows one texel: in between, thin lines would be blurred.
    anchor
        .unwrap_or(Pos2::ZERO)
        .round_to_pixels(scene.pixels_per_point)
}

/// The palette index of lakes; the units' fills follow.
pub(crate) const LAKE: usize = 0;

pub(crate) fn palette_colors(scene: &Scene<'_>, fade: Option<FillFade<'_>>) -> Vec<Color32> {
    let fills = scene.style.units.iter().enumerate();
    let fills = fills.map(|(index, unit)| {
        let before = fade.and_then(|fade| Some((fade.from.units.get(index)?.fill, fade.share)));

        match before {
            // Unchanged colors are not mixed, because mixing rounds.
            Some((from, share)) if from != unit.fill => mix(from, unit.fill, share),
            _ => unit.fill,
        }
    });

    std::iter::once(scene.colors.lake).chain(fills).collect()
}

pub(crate) fn unit_fill(unit: usize) -> usize {
    LAKE + 1 + unit
}

pub(crate) fn pattern_color(pattern: Pattern, colors: &MapColors) -> Color32 {
    match pattern {
        Pattern::Held | Pattern::PartlyHeld => colors.hatch,
        Pattern::OtherAlliance => colors.warsaw_pact,
        Pattern::Applicant => colors.land,
    }
}
