//! The outline of the selected state, drawn over the lines of two years.

use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::{Color32, Shape, TextureManager};

use crate::line_style::LineStyle;
use crate::overlay::{Overlay, TwoYears};
use crate::strokes::outline;
use crate::style_table::StyleTable;
use atlas::id::StateId;

/// The halo, then the line.
const INKS: [LineStyle; 2] = [LineStyle::SelectionHalo, LineStyle::Selection];

/// All inputs of the outline except the viewport.
#[derive(PartialEq)]
struct Key {
    inks: [Color32; INKS.len()],
    now: Arc<StyleTable>,
    selected: StateId,
}

/// Draws the outline of the selected state over a comparison.
pub struct SelectedPainter(Overlay<Key>);

impl SelectedPainter {
    /// The textures are kept in `textures`.
    pub fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self(Overlay::new(textures))
    }

    /// The outline of all land that `selected` holds in the year shown; `None` if none of it is in
    /// view.
    pub fn paint(&mut self, years: &TwoYears<'_>, selected: StateId) -> Option<Shape> {
        let inks = INKS.map(|ink| ink.color(years.colors));
        let key = Key {
            inks,
            now: Arc::clone(years.now),
            selected,
        };
        let holds = |unit: usize| {
            let unit = years.now.units.get(unit);
            unit.is_some_and(|unit| unit.holder == selected)
        };

        self.0.paint(years, key, || {
            let inks = INKS.into_iter().zip(inks);
            let strokes = inks.flat_map(|(ink, color)| {
                let lines = outline(&years.level.1.borders, holds);
                lines.map(move |line| (line, ink, color))
            });

            strokes.collect()
        })
    }
}
