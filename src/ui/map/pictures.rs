//! Small pictures of the map outside of it, on the console of the teacher.

use egui::emath::GuiRounding as _;
use egui::{Rect, Ui, vec2};

use crate::ui::Model;
use crate::ui::map::MapPane;
use crate::ui::map::sheet::{Sheet, Situation};
use crate::ui::map::side::Side;
use crate::ui::theme::{TextRole, font};
use view::camera::viewport::Viewport;

impl MapPane {
    /// Draws a small picture of a situation, with its year, on `rect` outside of the map.
    pub fn picture(&mut self, ui: &Ui, place: usize, situation: Situation<'_>, rect: Rect) {
        let Some(side) = self.pictures.get_mut(place) else {
            return;
        };
        let side = side.get_or_insert_with(|| Side::new((self.new_painter)()));
        let model = situation.model;
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        let viewport = Viewport::new(model.view.place.camera, rect);
        let sheet = Sheet {
            model,
            style: situation.style,
            viewport: &viewport,
            clip: rect,
            pixels_per_point: ui.pixels_per_point(),
            levels: &self.levels,
            fade: None,
        };
        side.picture(ui, sheet);
        year(ui, model, rect);
    }

    /// Lets go of the pictures outside of the map.
    pub fn give_up_pictures(&mut self) {
        self.pictures = [None, None];
    }
}

/// The year in the corner of a picture.
fn year(ui: &Ui, model: Model<'_>, picture: Rect) {
    let color = ui.visuals().strong_text_color();
    let year = model.view.place.year.to_string();
    let text = ui
        .painter()
        .layout_no_wrap(year, font(TextRole::Heading), color);
    let plate = Rect::from_min_size(picture.min, text.size() + vec2(10.0, 4.0));
    ui.painter()
        .rect_filled(plate, 0.0, ui.visuals().panel_fill);
    ui.painter().galley(plate.min + vec2(5.0, 2.0), text, color);
}
