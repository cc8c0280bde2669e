//! The export page: content, format and size.

use egui::{ProgressBar, Ui};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{quiet, section};
use crate::wording::MessageKey;
use view::action::Action;
use view::page::Page;
use view::picture::{Format, Order};

/// The sizes that are offered, in pixels: a projector, a sheet of A4 and a poster in print.
const SIZES: [[u32; 2]; 3] = [[1920, 1080], [3840, 2160], [7680, 4320]];

/// The chosen content, format and size.
pub struct ExportPage {
    is_tour: bool,
    format: Format,
    /// `None` is the size of the window.
    size: Option<[u32; 2]>,
}

impl Default for ExportPage {
    fn default() -> Self {
        Self {
            is_tour: false,
            format: Format::Png,
            size: None,
        }
    }
}

impl ExportPage {
    /// Draws the page over everything else while it is open.
    pub fn show(&mut self, ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        if model.view.session.page != Some(Page::Export) {
            return;
        }
        let close = dialog(ui, model, msg!("export-page"), |ui| {
            self.contents(ui, model, actions);
        });
        if close {
            actions.push(Action::TogglePage(Page::Export));
        }
    }

    fn contents(&mut self, ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        let wording = model.wording;
        // All of it must fit a small projector.
        ui.spacing_mut().item_spacing.y = 0.5 * GRID;
        if let Some(progress) = model.view.session.export {
            let share = progress.done as f32 / progress.all.max(1) as f32;
            let values = [("done", progress.done.into()), ("all", progress.all.into())];
            let text = wording.text_with(msg!("export-progress"), &values);
            ui.label(&text);
            ui.add(ProgressBar::new(share));
            ui.add_space(GRID);
            if ui.button(wording.text(msg!("export-stop"))).clicked() {
                actions.push(Action::StopExport);
            }
            return;
        }
        let tour = model.view.tour_on(model.atlas);
        section(ui, &wording.text(msg!("export-what")));
        ui.radio_value(&mut self.is_tour, false, wording.text(msg!("export-map")));
        let title = tour.map_or("", |tour| &tour.title);
        let name = match tour {
            Some(_) => wording.text_with(msg!("export-tour"), &[("title", title.into())]),
            None => wording.text(msg!("export-no-tour")).into_owned(),
        };
        ui.add_enabled_ui(tour.is_some(), |ui| {
            ui.radio_value(&mut self.is_tour, true, name);
        });
        let is_tour = self.is_tour && tour.is_some();

        section(ui, &wording.text(msg!("export-how")));
        if !self.format.can_show(is_tour) {
            self.format = Format::Png;
        }
        for format in Format::ALL {
            if format.can_show(is_tour) {
                let key = format_key(format, is_tour);
                ui.radio_value(&mut self.format, format, wording.text(key));
            }
        }
        let window = pixels(ui, model);
        if self.format.has_pixels() {
            section(ui, &wording.text(msg!("export-size")));
            for size in std::iter::once(None).chain(SIZES.map(Some)) {
                let [width, height] = size.unwrap_or(window);
                let values = [
                    ("width", width.to_string().into()),
                    ("height", height.to_string().into()),
                ];
                let key = if size.is_some() {
                    msg!("export-pixels")
                } else {
                    msg!("export-window")
                };
                ui.radio_value(&mut self.size, size, wording.text_with(key, &values));
            }
        }
        ui.add_space(2.0 * GRID);
        ui.label(quiet(wording.text(msg!("export-about"))));
        ui.add_space(GRID);
        if ui.button(wording.text(msg!("export-begin"))).clicked() {
            actions.push(Action::Export(Order {
                tour: tour.filter(|_| is_tour).map(|tour| tour.id.clone()),
                format: self.format,
                size: self.size.unwrap_or(window),
            }));
        }
    }
}

/// The size of the map in the window, in pixels.
fn pixels(ui: &Ui, model: Model<'_>) -> [u32; 2] {
    let size = model.view.session.map_rect.size() * ui.pixels_per_point();

    [size.x, size.y].map(|side| side.round().max(1.0) as u32)
}

fn format_key(format: Format, is_tour: bool) -> MessageKey {
    match (format, is_tour) {
        (Format::Png, false) => msg!("export-png"),
        (Format::Png, true) => msg!("export-png-tour"),
        (Format::Svg, _) => msg!("export-svg"),
        (Format::Pdf, false) => msg!("export-pdf"),
        (Format::Pdf, true) => msg!("export-pdf-tour"),
        (Format::Gif, _) => msg!("export-gif"),
    }
}
