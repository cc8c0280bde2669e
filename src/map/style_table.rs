//! One small row for each unit: all of the picture that a change of year computes anew.

use std::collections::{BTreeMap, BTreeSet};

use epaint::{Color32, Rgba};

use crate::atlas::date::Year;
use crate::atlas::id::StateId;
use crate::atlas::unit::Coverage;
use crate::map::colors::MapColors;
use crate::map::hatch::Pattern;
use crate::timeline::border::{BorderKind, border_kind};
use crate::timeline::snapshot::{Snapshot, Standing, UnitSituation};
use crate::view::choropleth::{Mark, mark_of};

/// How much of its color a member's territory keeps where the treaty does not cover it.
const UNCOVERED_STRENGTH: f32 = 0.35;

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
    /// The look of `snapshot` in `colors`.
    pub fn new(snapshot: &Snapshot, colors: &MapColors) -> Self {
        let units = snapshot
            .units
            .iter()
            .map(|unit| unit_style(unit, colors))
            .collect();

        Self {
            units,
            situations: snapshot.units.clone(),
        }
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

    /// The states that have applied, by id, and the color of the outline of each.
    pub fn applicants(&self) -> Vec<(StateId, Color32)> {
        let pairs = self.situations.iter().zip(&self.units);
        let applied = pairs.filter(|(unit, _)| matches!(unit.standing, Standing::Applicant(_)));
        let outlined: BTreeMap<_, _> = applied
            .map(|(unit, style)| (unit.holder, style.outline))
            .collect();

        outlined.into_iter().collect()
    }
}

fn unit_style(unit: &UnitSituation, colors: &MapColors) -> UnitStyle {
    let (fill, ink) = fill_and_ink(unit, colors);
    let mark = mark_of(unit);
    let patterns = PatternSet::default()
        .with(Pattern::WarsawPact, unit.standing == Standing::WarsawPact)
        .with(Pattern::PartlyHeld, mark == Some(Mark::PartlyHeld))
        .with(Pattern::Held, mark == Some(Mark::Held));
    let outline = match unit.standing {
        Standing::Applicant(joined) => applicant_color(joined, colors),
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

/// The color in which an applicant is outlined: that of its later accession, if it joined.
pub fn applicant_color(joined: Option<Year>, colors: &MapColors) -> Color32 {
    joined
        .and_then(|year| colors.accession(year))
        .map_or(colors.applicant, |accession| accession.fill)
}

fn fill_and_ink(unit: &UnitSituation, colors: &MapColors) -> (Color32, Color32) {
    match unit.standing {
        Standing::Member(since) => match colors.accession(since.year()) {
            Some(row) if unit.coverage == Some(Coverage::Out) => {
                (uncovered(row.fill, colors), colors.label)
            }
            Some(row) => (row.fill, row.ink),
            None => (colors.land, colors.label),
        },
        Standing::NotYetAState => (colors.not_yet_a_state, colors.label),
        Standing::Background => (colors.background_land, colors.label),
        _ => (colors.land, colors.label),
    }
}

/// The color of a member where the treaty does not cover its territory.
pub fn uncovered(fill: Color32, colors: &MapColors) -> Color32 {
    mix(colors.land, fill, UNCOVERED_STRENGTH)
}

/// `from` with a share (0 to 1) of `to` in it, mixed as light.
pub(super) fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let blend = Rgba::from(from) * (1.0 - share) + Rgba::from(to) * share;

    Color32::from(blend)
}
