//! What the parts of the map read: situations, and the part of the map on which one of them is seen.

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

/// A situation and how it looks.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The situation, and all else that widgets read.
    pub model: Model<'a>,
    /// How its units and borders look.
    pub style: &'a Arc<StyleTable>,
}

/// What the map is held against.
#[derive(Clone, Copy, Default)]
pub struct OtherYears<'a> {
    /// The situation that it is compared with.
    pub compared: Option<Situation<'a>>,
    /// The situation that it comes from, while that can be seen.
    pub before: Option<PreviousYear<'a>>,
}

/// The year before, as long as it can be seen.
#[derive(Clone, Copy)]
pub struct PreviousYear<'a> {
    /// How its units and borders looked.
    pub style: &'a Arc<StyleTable>,
    /// How far the change has come.
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

/// Everything that the parts of the map read.
#[derive(Clone, Copy)]
pub(crate) struct MapView<'a> {
    pub(crate) model: Model<'a>,
    pub(crate) style: &'a Arc<StyleTable>,
    pub(crate) viewport: &'a Viewport,
    /// The part of the viewport's screen in which the sheet is seen.
    pub(crate) clip: Rect,
    /// Physical pixels per point.
    pub(crate) pixels_per_point: f32,
    pub(crate) levels: &'a Levels,
    /// The fills of the year before, while they fade.
    pub(crate) fade: Option<FillFade<'a>>,
}

impl<'a> MapView<'a> {
    /// The level of detail for its scale and its number; `None` until the first is ready.
    pub(crate) fn level(&self) -> Option<(usize, &'a Level)> {
        let (number, level) = self.levels.for_scale(self.km_per_pixel())?;

        Some((number, level))
    }

    /// The length on the ground of a physical pixel, which chooses the level of detail.
    pub(crate) fn km_per_pixel(&self) -> f64 {
        self.viewport.km_per_point() / f64::from(self.pixels_per_point)
    }
}
