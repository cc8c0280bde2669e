//! One picture of the map, with its names.

use egui::Ui;

use crate::ui::map::map_view::MapView;
use crate::ui::map::names::Names;
use atlas::id::StateId;
use map::painter::MapPainter;
use map::scene::{Emphasis, Scene};

pub(crate) struct MapPicture {
    painter: MapPainter,
    pub(crate) names: Names,
    pub(crate) hovered: Option<StateId>,
    /// Whether the outline of the selected state is drawn above other lines, and so not in the
    /// picture: drawn twice it would look bolder.
    is_outlined_above: bool,
}

impl MapPicture {
    pub(crate) fn new(painter: MapPainter) -> Self {
        Self {
            names: Names::new(painter.wants_figures()),
            painter,
            hovered: None,
            is_outlined_above: false,
        }
    }

    /// Leaves the outline of the selected state to what is drawn over the picture, if there are
    /// lines; a vector drawing keeps it, since the lines above are not part of it. Says whether it
    /// is left.
    pub(crate) fn outline_above(&mut self, has_lines: bool) -> bool {
        self.is_outlined_above = has_lines && !self.painter.wants_figures();

        self.is_outlined_above
    }

    /// Draws the picture of `map_view`; the bare sea until the first level of detail is ready.
    pub(crate) fn draw(&mut self, ui: &Ui, map_view: MapView<'_>) {
        let Some((number, level)) = map_view.level() else {
            let sea = map_view.model.colors.sea;
            ui.painter().rect_filled(map_view.clip, 0.0, sea);
            return;
        };
        let emphasis = Emphasis {
            hovered: self.hovered,
            highlighted: map_view.model.quote_states.to_vec(),
            selected: map_view
                .model
                .view
                .place
                .selection
                .filter(|_| !self.is_outlined_above),
        };
        let scene = Scene {
            level: (number, level),
            viewport: map_view.viewport,
            pixels_per_point: map_view.pixels_per_point,
            style: map_view.style,
            colors: map_view.model.colors,
            graticule: map_view.model.view.settings.graticule,
            emphasis: &emphasis,
        };
        let shapes = self.painter.paint_fading(&scene, map_view.fade);
        ui.painter_at(map_view.clip).extend(shapes);
    }
}
