//! The animation of a change of year, drawn over the new picture: vanishing borders, outlines of
//! new members, and the previous frontier.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Color32, Shape, TextureManager};

use crate::cached::Cached;
use crate::level::Level;
use crate::line_style::LineStyle;
use crate::overlay::{Overlay, TwoYears};
use crate::strokes::StyledLine;
use crate::style_table::StyleTable;
use atlas::id::StateId;
use atlas::timeline::border::BorderKind;

/// The visible parts of a change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Visible {
    /// Opacity of borders that the new year lacks, 0 to 1.
    pub vanishing: f32,
    /// Opacity of the outlines of new members, 0 to 1.
    pub outlines: f32,
    /// Whether to draw the previous frontier where it is no frontier any more.
    pub frontier: bool,
}

/// The lines of a change, as indices into the borders of a level of detail.
#[derive(Default)]
struct Lines {
    vanishing: Vec<(usize, LineStyle)>,
    outlines: Vec<usize>,
    frontier: Vec<usize>,
}

/// All inputs of [`Lines`]: the level of detail and the two situations.
type Situations = (usize, Arc<StyleTable>, Arc<StyleTable>);

/// All inputs of the strokes except the viewport.
#[derive(PartialEq)]
struct Key {
    situations: Situations,
    visible: Visible,
    colors: [Color32; 6],
}

/// Draws the animation of a change of year.
pub struct ChangePainter {
    overlay: Overlay<Key>,
    lines: Cached<Situations, Lines>,
}

impl ChangePainter {
    /// The textures are kept in `textures`.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self {
            overlay: Overlay::new(textures),
            lines: Cached::default(),
        }
    }

    /// The `visible` parts of the change between two `years`; `None` if nothing is in view.
    pub fn paint(&mut self, years: &TwoYears<'_>, visible: Visible) -> Option<Shape> {
        let (number, level) = years.level;
        let situations = (number, Arc::clone(years.now), Arc::clone(years.then));
        let colors = years.colors;
        let key = Key {
            situations: situations.clone(),
            visible,
            colors: [
                colors.border,
                colors.disputed,
                colors.frontier,
                colors.frontier_halo,
                colors.other_year,
                colors.other_year_halo,
            ],
        };
        let lines = self
            .lines
            .get(situations, || Lines::new(level, years.now, years.then));

        self.overlay
            .paint(years, key, || strokes(lines, years, visible))
    }
}

fn strokes<'a>(lines: &Lines, years: &TwoYears<'a>, visible: Visible) -> Vec<StyledLine<'a>> {
    let colors = years.colors;
    let borders = &years.level.1.borders;
    let mut strokes = Vec::new();
    let mut add = |index: usize, ink: LineStyle, color: Color32| {
        if let Some(border) = borders.get(index) {
            strokes.push((&border.line, ink, color));
        }
    };
    if visible.vanishing > 0.0 {
        for &(index, ink) in &lines.vanishing {
            add(
                index,
                ink,
                ink.color(colors).gamma_multiply(visible.vanishing),
            );
        }
    }
    if visible.frontier {
        for ink in [
            LineStyle::OtherYearFrontierHalo,
            LineStyle::OtherYearFrontier,
        ] {
            for &index in &lines.frontier {
                add(index, ink, ink.color(colors));
            }
        }
    }
    if visible.outlines > 0.0 {
        // As wide as the outline of a selected state, in the colors of the frontier.
        for (ink, color) in [
            (LineStyle::SelectionHalo, colors.frontier_halo),
            (LineStyle::Selection, colors.frontier),
        ] {
            for &index in &lines.outlines {
                add(index, ink, color.gamma_multiply(visible.outlines));
            }
        }
    }

    strokes
}

impl Lines {
    fn new(level: &Level, now: &StyleTable, then: &StyleTable) -> Self {
        let before = then.members();
        let new: Vec<StateId> = now
            .members()
            .into_iter()
            .filter(|state| before.binary_search(state).is_err())
            .collect();
        let is_new = |unit: usize| {
            now.units
                .get(unit)
                .is_some_and(|unit| new.binary_search(&unit.holder).is_ok())
        };
        let mut lines = Self::default();
        for (index, border) in level.borders.iter().enumerate() {
            let kind = |style: &StyleTable| style.border_kind(border.left, border.right);
            let (was, is) = (kind(then), kind(now));
            match (was, is) {
                (BorderKind::State, BorderKind::Inner) => {
                    lines.vanishing.push((index, LineStyle::Border));
                }
                (BorderKind::Disputed, BorderKind::Inner) => {
                    lines.vanishing.push((index, LineStyle::Disputed));
                }
                (BorderKind::Frontier, _) if is != BorderKind::Frontier => {
                    lines.frontier.push(index);
                }
                _ => {}
            }
            if is_new(border.left) != border.right.is_some_and(is_new) {
                lines.outlines.push(index);
            }
        }

        lines
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::colors::tests::one_color;
    use crate::prepare::prepare;
    use atlas::Atlas;
    use atlas::date::Year;
    use atlas::timeline::layer::Layer;
    use atlas::timeline::snapshot::snapshot;

    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());
    static LEVEL: LazyLock<Level> = LazyLock::new(|| prepare(0).unwrap());

    fn style(year: Year) -> StyleTable {
        let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));

        StyleTable::new(&snapshot, Layer::Accession, &one_color())
    }

    /// The numbers of vanishing borders, outlines and lines of the previous frontier.
    fn counts(then: Year, now: Year) -> [usize; 3] {
        let lines = Lines::new(&LEVEL, &style(now), &style(then));

        [
            lines.vanishing.len(),
            lines.outlines.len(),
            lines.frontier.len(),
        ]
    }

    #[test]
    fn nothing_is_seen_of_a_change_to_the_same_year() {
        assert_eq!(counts(2004, 2004), [0, 0, 0]);
    }

    #[test]
    fn with_the_round_of_1999_new_members_are_outlined_and_the_frontier_was_elsewhere() {
        let [_, outlines, frontier] = counts(1998, 1999);
        assert!(outlines > 0 && frontier > 0);
    }

    #[test]
    fn with_german_unification_a_frontier_stays_and_no_member_is_new() {
        let [_, outlines, frontier] = counts(1989, 1990);
        assert_eq!(outlines, 0);
        assert!(frontier > 0);
    }

    #[test]
    fn with_the_saar_a_border_vanishes() {
        let [vanishing, outlines, _] = counts(1956, 1957);
        assert!(vanishing > 0);
        assert_eq!(outlines, 0);
    }
}
