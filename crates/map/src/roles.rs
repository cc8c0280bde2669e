//! Which pieces have a pattern, and which borders are drawn, at one level of detail; independent of
//! the viewport.

use crate::hatch::PATTERNS;
use crate::level::Level;
use crate::line_style::LineStyle;
use crate::style_table::StyleTable;
use atlas::timeline::border::BorderKind;

/// The kinds of border that are drawn, from bottom to top, and the line styles of each.
pub(super) const BORDERS: [(BorderKind, &[LineStyle]); 3] = [
    (BorderKind::Disputed, &[LineStyle::Disputed]),
    (BorderKind::State, &[LineStyle::Border]),
    (
        BorderKind::Frontier,
        &[LineStyle::FrontierHalo, LineStyle::Frontier],
    ),
];

/// The parts of the picture that change with the year by more than a color.
pub(super) struct Roles {
    /// For each of [`PATTERNS`], the indices of the pieces of land that have it.
    pub(super) patterns: [Vec<usize>; PATTERNS.len()],
    /// For each of [`BORDERS`], the indices of the borders of this kind.
    pub(super) borders: [Vec<usize>; BORDERS.len()],
}

impl Roles {
    pub(super) fn new(style: &StyleTable, level: &Level) -> Self {
        let kinds: Vec<_> = level
            .borders
            .iter()
            .map(|border| style.border_kind(border.left, border.right))
            .collect();
        let has = |owner: usize, pattern| {
            let unit = style.units.get(owner);
            unit.is_some_and(|unit| unit.patterns.contains(pattern))
        };
        let with_pattern = |pattern| {
            let pieces = level.land.iter().enumerate();
            pieces.filter(move |(_, piece)| has(piece.owner, pattern))
        };
        let of_kind = |wanted| {
            let kinds = kinds.iter().enumerate();
            kinds.filter(move |(_, kind)| **kind == wanted)
        };

        Self {
            patterns: PATTERNS
                .map(|pattern| with_pattern(pattern).map(|(index, _)| index).collect()),
            borders: BORDERS.map(|(kind, _)| of_kind(kind).map(|(index, _)| index).collect()),
        }
    }
}
