//! What the parts of the map read: situations, and where each of them is drawn.

use std::rc::Rc;
use std::sync::Arc;

use egui::Rect;

use crate::ui::Model;
use map::level::Level;
use map::levels::Levels;
use map::painter::MapPainter;
use map::scene::FillFade;
use map::style_table::StyleTable;
use view::camera::viewport::Viewport;
use view::time::transition::Transition;

/// A situation and its style.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The snapshot, and all else that widgets read.
    pub model: Model<'a>,
    /// The style of its units and borders.
    pub style: &'a Arc<StyleTable>,
}

/// The other years that are drawn on the map.
#[derive(Clone, Copy, Default)]
pub struct OtherYears<'a> {
    /// The situation that is compared.
    pub compared: Option<Situation<'a>>,
    /// The situation before, while the change is visible.
    pub before: Option<PreviousYear<'a>>,
}

/// The situation before, while the change is visible.
#[derive(Clone, Copy)]
pub struct PreviousYear<'a> {
    /// The style of its units and borders.
    pub style: &'a Arc<StyleTable>,
    /// The progress of the change.
    pub transition: Transition,
}

impl<'a> PreviousYear<'a> {
    pub(crate) fn fade(&self) -> FillFade<'a> {
        FillFade {
            from: self.style,
            share: self.transition.fade(),
        }
    }
}

/// Makes a painter for one more picture.
pub type NewPainter = Rc<dyn Fn() -> MapPainter>;

#[derive(Clone, Copy)]
pub(crate) struct MapView<'a> {
    pub(crate) model: Model<'a>,
    pub(crate) style: &'a Arc<StyleTable>,
    pub(crate) viewport: &'a Viewport,
    /// The visible part of the viewport's screen, in points.
    pub(crate) clip: Rect,
    /// Physical pixels per point.
    pub(crate) pixels_per_point: f32,
    pub(crate) levels: &'a Levels,
    /// The fills of the year before, while they fade.
    pub(crate) fade: Option<FillFade<'a>>,
}

impl<'a> MapView<'a> {
    /// The level of detail for the scale and the width of lines, with its number; `None` until the
    /// first is ready.
    pub(crate) fn level(&self) -> Option<(usize, &'a Level)> {
        let km_per_point = self.viewport.km_per_point();
        let scale = if self.model.view.presents_here() {
            // All is enlarged for the last row, lines as well: points count, not pixels.
            km_per_point
        } else {
            km_per_point / f64::from(self.pixels_per_point)
        };
        let (number, level) = self.levels.for_scale(scale)?;

        Some((number, level))
    }
}
