//! A small row for each unit: all that a change of year recomputes.

use std::collections::{BTreeMap, BTreeSet};

use epaint::{Color32, Rgba};

use crate::colors::MapColors;
use crate::hatch::Pattern;
use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::border::{BorderKind, border_kind};
use atlas::timeline::classes::{Class, Mark, class_in, mark_of};
use atlas::timeline::filter::{Filter, Weight};
use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::{Snapshot, Standing, UnitSituation};
use atlas::unit::Coverage;

/// The share of its color that a member's territory keeps where the treaty does not cover it.
const UNCOVERED_STRENGTH: f32 = 0.35;

/// The share of its color that land keeps if its holder does not control it, or not all of it:
/// little, so that the hatch stands out.
const HELD_STRENGTH: f32 = 0.08;

/// The share of its color that land keeps while another entry of the legend is hovered.
const FADED_STRENGTH: f32 = 0.4;

/// The share of its color that land keeps while another entry of the legend is isolated.
const FAINT_STRENGTH: f32 = 0.1;

/// The styles of all units in one situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleTable {
    /// In the order of the units in the atlas.
    pub units: Vec<UnitStyle>,
    situations: Vec<UnitSituation>,
}

/// The style of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitStyle {
    /// The state that holds it.
    pub holder: StateId,
    /// The color of its land.
    pub fill: Color32,
    /// The text color of a label on it.
    pub ink: Color32,
    /// The hatches over its land.
    pub patterns: PatternSet,
    /// The color of its outline if it is an applicant, else transparent.
    pub outline: Color32,
}

/// A set of patterns, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PatternSet(u8);

impl PatternSet {
    /// Adds `pattern` if `wanted`.
    #[must_use]
    pub fn with(self, pattern: Pattern, wanted: bool) -> Self {
        Self(self.0 | u8::from(wanted) << pattern as u8)
    }

    /// Whether `pattern` is in the set.
    pub fn contains(self, pattern: Pattern) -> bool {
        self.0 & 1 << pattern as u8 != 0
    }
}

impl StyleTable {
    /// The styles of `snapshot` colored by `layer`.
    pub fn new(snapshot: &Snapshot, layer: Layer, colors: &MapColors) -> Self {
        let units = snapshot
            .units
            .iter()
            .map(|unit| unit_style(unit, layer, class_in(layer, snapshot, unit), colors))
            .collect();

        Self {
            units,
            situations: snapshot.units.clone(),
        }
    }

    /// The same styles, where only what `filter` covers keeps its color; `snapshot` and `layer`
    /// must be the same.
    #[must_use]
    pub fn filtered(
        mut self,
        snapshot: &Snapshot,
        layer: Layer,
        filter: Filter,
        colors: &MapColors,
    ) -> Self {
        // The frontier and its halo are the darkest and the lightest color of the map.
        let inks = |own| [colors.label, own, colors.frontier, colors.frontier_halo];
        for (style, unit) in self.units.iter_mut().zip(&snapshot.units) {
            let strength = match filter.weight(layer, snapshot, unit) {
                Weight::Full => continue,
                Weight::Faded => FADED_STRENGTH,
                Weight::Faint => FAINT_STRENGTH,
            };
            let fill = mix(colors.land, style.fill, strength);
            *style = UnitStyle {
                fill,
                ink: readable_on(fill, &inks(style.ink)),
                patterns: PatternSet::default(),
                outline: Color32::TRANSPARENT,
                ..*style
            };
        }

        self
    }

    /// The kind of line between two units, by their indices; `None` on the right is the sea.
    pub fn border_kind(&self, left: usize, right: Option<usize>) -> BorderKind {
        let Some(left) = self.situations.get(left) else {
            return BorderKind::Inner;
        };

        border_kind(left, right.and_then(|right| self.situations.get(right)))
    }

    /// The members that hold land, ascending by id.
    pub fn members(&self) -> Vec<StateId> {
        let members = self
            .situations
            .iter()
            .filter_map(|unit| matches!(unit.standing, Standing::Member(_)).then_some(unit.holder));
        let members: BTreeSet<_> = members.collect();

        members.into_iter().collect()
    }

    /// The states that have applied, ascending by id, and the color of the outline of each; empty
    /// in layers that do not show applicants.
    pub fn applicants(&self) -> Vec<(StateId, Color32)> {
        let outlined = self
            .units
            .iter()
            .filter(|unit| unit.outline != Color32::TRANSPARENT);
        let outlined: BTreeMap<_, _> = outlined.map(|unit| (unit.holder, unit.outline)).collect();

        outlined.into_iter().collect()
    }
}

fn unit_style(unit: &UnitSituation, layer: Layer, class: Class, colors: &MapColors) -> UnitStyle {
    let mark = mark_of(unit);
    let outline = match class {
        Class::Applicant(joined) => applicant_color(joined, colors),
        _ => Color32::TRANSPARENT,
    };
    // Two hatches one over the other could not be told apart.
    let is_hatched = outline != Color32::TRANSPARENT && mark.is_none();
    let (fill, ink) = match colors.class(layer, class) {
        (fill, _) if is_uncovered(unit) => (uncovered(fill, colors), colors.label),
        (fill, _) if mark.is_some() && layer != Layer::Accession => {
            (mix(colors.land, fill, HELD_STRENGTH), colors.label)
        }
        (land, ink) if is_hatched => (hatched(land, outline, ink), ink),
        own => own,
    };
    let patterns = PatternSet::default()
        .with(Pattern::Applicant, is_hatched)
        .with(Pattern::OtherAlliance, has_lines(layer, class))
        .with(Pattern::PartlyHeld, mark == Some(Mark::PartlyHeld))
        .with(Pattern::Held, mark == Some(Mark::Held));
    UnitStyle {
        holder: unit.holder,
        fill,
        ink,
        patterns,
        outline,
    }
}

/// Whether a class has the hatch of another alliance: where its color does not show the alliance,
/// and where the participation is frozen.
pub fn has_lines(layer: Layer, class: Class) -> bool {
    class == Class::CstoFrozen || layer == Layer::Accession && class == Class::WarsawPact
}

fn is_uncovered(unit: &UnitSituation) -> bool {
    matches!(unit.standing, Standing::Member(_)) && unit.coverage == Some(Coverage::Out)
}

/// The outline color of an applicant: the fill of its later accession, if it joined.
pub fn applicant_color(joined: Option<Year>, colors: &MapColors) -> Color32 {
    joined
        .and_then(|year| colors.accession(year))
        .map_or(colors.applicant, |accession| accession.fill)
}

/// The color of a member's territory that the treaty does not cover.
pub fn uncovered(fill: Color32, colors: &MapColors) -> Color32 {
    mix(colors.land, fill, UNCOVERED_STRENGTH)
}

/// The shares of an applicant's color in the lines of its hatch, best first.
const HATCHED_STRENGTHS: [f32; 5] = [0.65, 0.55, 0.45, 0.35, 0.25];

/// The color of an applicant's hatch: as strong as its name, in `ink`, can be read on.
fn hatched(land: Color32, color: Color32, ink: Color32) -> Color32 {
    let tints = HATCHED_STRENGTHS.map(|share| mix(land, color, share));
    let is_clear = |tint: &&Color32| contrast(**tint, ink) >= LEAST_CONTRAST;

    tints.iter().find(is_clear).copied().unwrap_or(land)
}

/// The least contrast ratio of text that WCAG 2 requires (level AA).
const LEAST_CONTRAST: f32 = 4.5;

/// The first of `inks` with enough contrast on `fill`, else the one with the most.
fn readable_on(fill: Color32, inks: &[Color32]) -> Color32 {
    let ratio = |ink: &Color32| contrast(fill, *ink);
    let first = inks.iter().find(|ink| ratio(ink) >= LEAST_CONTRAST);
    let best = || {
        inks.iter()
            .max_by(|one, other| ratio(one).total_cmp(&ratio(other)))
    };

    first.or_else(best).copied().unwrap_or(fill)
}

/// The contrast ratio of WCAG 2, 1 to 21.
fn contrast(one: Color32, other: Color32) -> f32 {
    let light = |color: Color32| {
        let color = Rgba::from(color);
        0.2126 * color.r() + 0.7152 * color.g() + 0.0722 * color.b() + 0.05
    };
    let (one, other) = (light(one), light(other));

    one.max(other) / one.min(other)
}

/// Mixes in linear light; `share` (0 to 1) is that of `to`.
pub(super) fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let blend = Rgba::from(from) * (1.0 - share) + Rgba::from(to) * share;

    Color32::from(blend)
}
