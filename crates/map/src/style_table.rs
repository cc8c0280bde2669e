//! One small row for each unit: all of the picture that a change of year computes anew.

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

/// How much of its color a member's territory keeps where the treaty does not cover it.
const UNCOVERED_STRENGTH: f32 = 0.35;

/// How much of the color of its holder's class land keeps that the holder does not control, or not
/// all of it: so little that the hatch stands out on it.
const HELD_STRENGTH: f32 = 0.08;

/// How much of its color land keeps while the pointer is on another entry of the legend.
const FADED_STRENGTH: f32 = 0.4;

/// How much of its color land keeps while another entry of the legend is isolated.
const FAINT_STRENGTH: f32 = 0.1;

/// How the units look in one situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleTable {
    /// In the order of the units in the atlas.
    pub units: Vec<UnitStyle>,
    situations: Vec<UnitSituation>,
}

/// How one unit looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitStyle {
    /// The state that holds it.
    pub holder: StateId,
    /// The color of its land.
    pub fill: Color32,
    /// The ink of a name on it.
    pub ink: Color32,
    /// The patterns over its land.
    pub patterns: PatternSet,
    /// The color of its outline if it is an applicant, else transparent.
    pub outline: Color32,
}

/// A set of patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PatternSet(u8);

impl PatternSet {
    /// The set with `pattern` added if `wanted`.
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
    /// The look of `snapshot` in `colors`, which tell what `layer` asks.
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

    /// The same look of the same `snapshot`, where only what `filter` brings out keeps its color.
    #[must_use]
    pub fn filtered(
        mut self,
        snapshot: &Snapshot,
        layer: Layer,
        filter: Filter,
        colors: &MapColors,
    ) -> Self {
        // The frontier and its seam are the darkest and the lightest color of the map.
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

    /// What the line between two units means, by their indices; `None` on the right is the sea.
    pub fn border_kind(&self, left: usize, right: Option<usize>) -> BorderKind {
        let Some(left) = self.situations.get(left) else {
            return BorderKind::Inner;
        };

        border_kind(left, right.and_then(|right| self.situations.get(right)))
    }

    /// The members that hold land, by id.
    pub fn members(&self) -> Vec<StateId> {
        let members = self
            .situations
            .iter()
            .filter_map(|unit| matches!(unit.standing, Standing::Member(_)).then_some(unit.holder));
        let members: BTreeSet<_> = members.collect();

        members.into_iter().collect()
    }

    /// The states that have applied, by id, and the color of the outline of each; none where the
    /// layer does not tell of applicants.
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
    let (fill, ink) = match colors.class(layer, class) {
        (fill, _) if is_uncovered(unit) => (uncovered(fill, colors), colors.label),
        (fill, _) if mark.is_some() && layer != Layer::Accession => {
            (mix(colors.land, fill, HELD_STRENGTH), colors.label)
        }
        own => own,
    };
    let patterns = PatternSet::default()
        .with(Pattern::OtherAlliance, has_lines(layer, class))
        .with(Pattern::PartlyHeld, mark == Some(Mark::PartlyHeld))
        .with(Pattern::Held, mark == Some(Mark::Held));
    let outline = match class {
        Class::Applicant(joined) => applicant_color(joined, colors),
        _ => Color32::TRANSPARENT,
    };

    UnitStyle {
        holder: unit.holder,
        fill,
        ink,
        patterns,
        outline,
    }
}

/// Whether a class has the lines of another alliance: where no color tells of the alliance, and
/// where a part in it is frozen.
pub fn has_lines(layer: Layer, class: Class) -> bool {
    class == Class::CstoFrozen || layer == Layer::Accession && class == Class::WarsawPact
}

fn is_uncovered(unit: &UnitSituation) -> bool {
    matches!(unit.standing, Standing::Member(_)) && unit.coverage == Some(Coverage::Out)
}

/// The color in which an applicant is outlined: that of its later accession, if it joined.
pub fn applicant_color(joined: Option<Year>, colors: &MapColors) -> Color32 {
    joined
        .and_then(|year| colors.accession(year))
        .map_or(colors.applicant, |accession| accession.fill)
}

/// The color of a member where the treaty does not cover its territory.
pub fn uncovered(fill: Color32, colors: &MapColors) -> Color32 {
    mix(colors.land, fill, UNCOVERED_STRENGTH)
}

/// The contrast of names with the land under them that WCAG 2 asks for.
const LEAST_CONTRAST: f32 = 4.5;

/// The first of `inks` that can be read on `fill`, else the one that can be read best.
fn readable_on(fill: Color32, inks: &[Color32]) -> Color32 {
    let light = |color: Color32| {
        let color = Rgba::from(color);
        0.2126 * color.r() + 0.7152 * color.g() + 0.0722 * color.b() + 0.05
    };
    let ratio = |ink: &Color32| {
        let (fill, ink) = (light(fill), light(*ink));
        fill.max(ink) / fill.min(ink)
    };
    let first = inks.iter().find(|ink| ratio(ink) >= LEAST_CONTRAST);
    let best = || {
        inks.iter()
            .max_by(|one, other| ratio(one).total_cmp(&ratio(other)))
    };

    first.or_else(best).copied().unwrap_or(fill)
}

/// `from` with a share (0 to 1) of `to` in it, mixed as light.
pub(super) fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let blend = Rgba::from(from) * (1.0 - share) + Rgba::from(to) * share;

    Color32::from(blend)
}
