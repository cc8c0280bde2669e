//! The preview page: the picture as on a projector or with color blindness.

use std::sync::Arc;

use egui::{ColorImage, Image, TextureHandle, TextureOptions, Ui};

use crate::ui::Model;
use crate::ui::theme::{GRID, previewed};
use crate::ui::widgets::dialog::wide_dialog;
use crate::ui::widgets::parts::quiet;
use crate::wording::MessageKey;
use view::action::Action;
use view::lesson::preview::Preview;
use view::page::Page;

/// The window's picture, and its preview.
#[derive(Default)]
pub struct PreviewPage {
    window: Option<Arc<ColorImage>>,
    chosen: Preview,
    shown: Option<(Preview, TextureHandle)>,
}

impl PreviewPage {
    /// Shows this picture of the window from now on.
    pub fn look_at(&mut self, window: Arc<ColorImage>) {
        (self.window, self.shown) = (Some(window), None);
    }

    /// Draws the page over everything else while it is open.
    pub fn show(&mut self, ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        if model.view.session.page != Some(Page::Preview) {
            (self.window, self.shown) = (None, None);
            return;
        }
        let close = wide_dialog(ui, model, msg!("preview-page"), |ui| {
            self.contents(ui, model);
        });
        if close {
            actions.push(Action::TogglePage(Page::Preview));
        }
    }

    fn contents(&mut self, ui: &mut Ui, model: Model<'_>) {
        let wording = model.wording;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 3.0 * GRID;
            for preview in Preview::ALL {
                let (key, contrast) = name(preview);
                let values = [("contrast", contrast.into())];
                let name = wording.text_with(key, &values);
                ui.radio_value(&mut self.chosen, preview, name);
            }
        });
        ui.label(quiet(wording.text(msg!("preview-about"))));
        let Some(window) = &self.window else { return };
        if self.shown.as_ref().map(|(preview, _)| *preview) != Some(self.chosen) {
            let image = previewed(window, self.chosen);
            let texture = ui
                .ctx()
                .load_texture("preview", image, TextureOptions::LINEAR);
            self.shown = Some((self.chosen, texture));
        }
        if let Some((_, texture)) = &self.shown {
            let image = Image::new(texture).max_width(ui.available_width());
            ui.add(image.maintain_aspect_ratio(true).shrink_to_fit());
        }
    }
}

/// The message of a preview and the contrast in it.
fn name(preview: Preview) -> (MessageKey, u8) {
    match preview {
        Preview::Here => (msg!("preview-here"), 0),
        Preview::Projector(contrast) => (msg!("preview-projector"), contrast),
        Preview::Protanopia => (msg!("preview-protanopia"), 0),
        Preview::Deuteranopia => (msg!("preview-deuteranopia"), 0),
        Preview::Tritanopia => (msg!("preview-tritanopia"), 0),
        Preview::Gray => (msg!("preview-gray"), 0),
    }
}
