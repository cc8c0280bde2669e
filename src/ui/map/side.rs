//! One picture of the map with its names.

use egui::Ui;

use crate::ui::map::names::Names;
use crate::ui::map::sheet::Sheet;
use atlas::id::StateId;
use map::painter::MapPainter;
use map::scene::{Emphasis, Scene};

/// A picture and what it keeps between frames.
pub(crate) struct Side {
    painter: MapPainter,
    pub(crate) names: Names,
    /// The state under the pointer.
    pub(crate) hovered: Option<StateId>,
    /// Whether lines over the picture are followed by the outline of the selected state, so that the
    /// picture has none: twice on itself it would look bolder.
    is_outlined_above: bool,
}

impl Side {
    pub(crate) fn new(painter: MapPainter) -> Self {
        Self {
            names: Names::new(painter.wants_figures()),
            painter,
            hovered: None,
            is_outlined_above: false,
        }
    }

    /// Leaves the outline of the selected state to what is drawn over the picture if lines lie there;
    /// a drawing of figures keeps it, for what lies over it are no figures. Says whether it is left.
    pub(crate) fn outline_above(&mut self, has_lines: bool) -> bool {
        self.is_outlined_above = has_lines && !self.painter.wants_figures();

        self.is_outlined_above
    }

    /// Draws the picture of `sheet`; the bare sea until the first level of detail is ready.
    pub(crate) fn picture(&mut self, ui: &Ui, sheet: Sheet<'_>) {
        let Some((number, level)) = sheet.level() else {
            let sea = sheet.model.colors.sea;
            ui.painter().rect_filled(sheet.clip, 0.0, sea);
            return;
        };
        let emphasis = Emphasis {
            hovered: self.hovered,
            highlighted: sheet.model.quote_states.to_vec(),
            selected: sheet
                .model
                .view
                .place
                .selection
                .filter(|_| !self.is_outlined_above),
        };
        let scene = Scene {
            level: (number, level),
            viewport: sheet.viewport,
            pixels_per_point: sheet.pixels_per_point,
            style: sheet.style,
            colors: sheet.model.colors,
            graticule: sheet.model.view.settings.graticule,
            emphasis: &emphasis,
        };
        let shapes = self.painter.paint_fading(&scene, sheet.fade);
        ui.painter_at(sheet.clip).extend(shapes);
    }
}
