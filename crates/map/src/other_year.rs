//! The overlay of another year's lines over the year shown.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Color32, Shape, TextureManager};

use crate::level::{Level, Line};
use crate::line_style::LineStyle;
use crate::overlay::{Overlay, TwoYears};
use crate::style_table::StyleTable;
use atlas::timeline::border::BorderKind;

/// The line styles of the overlay, from bottom to top.
const INKS: [LineStyle; 4] = [
    LineStyle::OtherYearBorderHalo,
    LineStyle::OtherYearFrontierHalo,
    LineStyle::OtherYearBorder,
    LineStyle::OtherYearFrontier,
];

/// All inputs of the lines except the viewport.
#[derive(PartialEq)]
struct Key {
    inks: [Color32; INKS.len()],
    now: Arc<StyleTable>,
    then: Arc<StyleTable>,
}

/// Draws the frontier of another year, and its borders where the year shown has none.
pub struct OtherYearPainter(Overlay<Key>);

impl OtherYearPainter {
    /// The textures are kept in `textures`.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self(Overlay::new(textures))
    }

    /// The lines of the other year; `None` if none is in view.
    pub fn paint(&mut self, years: &TwoYears<'_>) -> Option<Shape> {
        let inks = INKS.map(|ink| ink.color(years.colors));
        let key = Key {
            inks,
            now: Arc::clone(years.now),
            then: Arc::clone(years.then),
        };

        self.0.paint(years, key, || {
            let Lines { borders, frontier } = Lines::new(years.level.1, years.now, years.then);
            let of_ink = [&borders, &frontier, &borders, &frontier];
            let strokes = INKS.into_iter().zip(inks).zip(of_ink);

            strokes
                .flat_map(|((ink, color), lines)| lines.iter().map(move |line| (*line, ink, color)))
                .collect()
        })
    }
}

/// The lines of the other year, by style.
struct Lines<'a> {
    /// Those where the year shown has no line.
    borders: Vec<&'a Line>,
    /// The whole frontier.
    frontier: Vec<&'a Line>,
}

impl<'a> Lines<'a> {
    fn new(level: &'a Level, now: &StyleTable, then: &StyleTable) -> Self {
        let (mut borders, mut frontier) = (Vec::new(), Vec::new());
        for border in &level.borders {
            let kind = |style: &StyleTable| style.border_kind(border.left, border.right);
            match kind(then) {
                BorderKind::Frontier => frontier.push(&border.line),
                BorderKind::State | BorderKind::Disputed if kind(now) == BorderKind::Inner => {
                    borders.push(&border.line);
                }
                _ => {}
            }
        }

        Self { borders, frontier }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colors::tests::one_color;
    use crate::prepare::prepare;
    use atlas::Atlas;
    use atlas::date::Year;
    use atlas::timeline::layer::Layer;
    use atlas::timeline::snapshot::snapshot;

    fn style(atlas: &Atlas, year: Year) -> StyleTable {
        StyleTable::new(
            &snapshot(atlas, atlas.date_shown(year)),
            Layer::Accession,
            &one_color(),
        )
    }

    #[test]
    fn a_year_has_no_borders_that_it_does_not_have_itself() {
        let atlas = Atlas::bundled().unwrap();
        let level = prepare(0).unwrap();
        let now = style(&atlas, 2004);
        let lines = Lines::new(&level, &now, &now);
        assert!(lines.borders.is_empty());
        assert!(!lines.frontier.is_empty());
    }

    #[test]
    fn divided_germany_is_a_frontier_over_the_map_of_today() {
        let atlas = Atlas::bundled().unwrap();
        let level = prepare(0).unwrap();
        let unit = |code: &str| {
            let mut units = atlas.units().iter();
            units.position(|unit| unit.id.as_str() == code).unwrap()
        };
        let (west, east) = (unit("DEU-W"), unit("DEU-E"));
        let parts = |border: &&crate::level::Border| {
            [(west, Some(east)), (east, Some(west))].contains(&(border.left, border.right))
        };
        let inner_german: Vec<_> = level.borders.iter().filter(parts).collect();
        assert!(!inner_german.is_empty());

        let (now, then) = (style(&atlas, 2024), style(&atlas, 1980));
        let lines = Lines::new(&level, &now, &then);
        for border in inner_german {
            let drawn = |line: &&Line| std::ptr::eq(*line, &raw const border.line);
            assert!(lines.frontier.iter().any(drawn));
        }
    }
}
