//! The pictures of the map in presenter view.

use egui::emath::GuiRounding as _;
use egui::{Rect, Ui, vec2};

use crate::ui::Model;
use crate::ui::map::MapPane;
use crate::ui::map::map_picture::MapPicture;
use crate::ui::map::map_view::{MapView, Situation};
use crate::ui::theme::{TextRole, font};
use view::camera::viewport::Viewport;

impl MapPane {
    /// Draws a small picture of a situation, with its year, on `rect` outside of the map.
    pub fn picture(&mut self, ui: &Ui, place: usize, situation: Situation<'_>, rect: Rect) {
        let Some(map_picture) = self.pictures.get_mut(place) else {
            return;
        };
        let map_picture = map_picture.get_or_insert_with(|| MapPicture::new((self.new_painter)()));
        let model = situation.model;
        let rect = rect.round_to_pixels(ui.pixels_per_point());
        let viewport = Viewport::new(model.view.place.camera, rect);
        let map_view = MapView {
            model,
            style: situation.style,
            viewport: &viewport,
            clip: rect,
            pixels_per_point: ui.pixels_per_point(),
            levels: &self.levels,
            fade: None,
        };
        map_picture.draw(ui, map_view);
        year(ui, model, rect);
    }

    /// Drops the pictures outside of the map.
    pub fn give_up_pictures(&mut self) {
        self.pictures = [None, None];
    }
}

fn year(ui: &Ui, model: Model<'_>, picture: Rect) {
    let color = ui.visuals().strong_text_color();
    let year = model.view.place.year.to_string();
    let text = ui
        .painter()
        .layout_no_wrap(year, font(TextRole::Heading), color);
    let banner = Rect::from_min_size(picture.min, text.size() + vec2(10.0, 4.0));
    ui.painter()
        .rect_filled(banner, 0.0, ui.visuals().panel_fill);
    ui.painter()
        .galley(banner.min + vec2(5.0, 2.0), text, color);
}
