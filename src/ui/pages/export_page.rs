//! The export page: content, format and size.

use egui::{ProgressBar, Ui};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::time::chart_strip::series::name_of;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{quiet, section};
use crate::wording::MessageKey;
use view::action::Action;
use view::page::Page;
use view::picture::{Content, Format, Order};
use view::reading::chart::Chart;

/// The sizes that are offered, in pixels: a projector, a sheet of A4 and a poster in print.
const SIZES: [[u32; 2]; 3] = [[1920, 1080], [3840, 2160], [7680, 4320]];

/// What the user wants to export, whether it is there or not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Map,
    Tour,
    Chart,
}

/// The chosen content, format and size.
pub struct ExportPage {
    wanted: Wanted,
    format: Format,
    /// `None` is the size of the window.
    size: Option<[u32; 2]>,
}

impl Default for ExportPage {
    fn default() -> Self {
        Self {
            wanted: Wanted::Map,
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
        let content = self.content(ui, model);

        section(ui, &wording.text(msg!("export-how")));
        let host = &model.view.session.host;
        if !host.can_write(self.format, &content) {
            let first = Format::ALL.into_iter();
            let mut offered = first.filter(|format| host.can_write(*format, &content));
            self.format = offered.next().unwrap_or(Format::Pdf);
        }
        for format in Format::ALL {
            if host.can_write(format, &content) {
                let key = format_key(format, &content);
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
        let about = match content {
            Content::Chart(_) => msg!("export-about-chart"),
            Content::Map | Content::Tour(_) => msg!("export-about"),
        };
        ui.label(quiet(wording.text(about)));
        ui.add_space(GRID);
        if ui.button(wording.text(msg!("export-begin"))).clicked() {
            actions.push(Action::Export(Order {
                content,
                format: self.format,
                size: self.size.unwrap_or(window),
            }));
        }
    }

    /// The choice of what to export.
    fn content(&mut self, ui: &mut Ui, model: Model<'_>) -> Content {
        let wording = model.wording;
        let tour = model.view.tour_on(model.atlas);
        section(ui, &wording.text(msg!("export-what")));
        ui.radio_value(
            &mut self.wanted,
            Wanted::Map,
            wording.text(msg!("export-map")),
        );
        let title = tour.map_or("", |tour| &tour.title);
        let name = match tour {
            Some(_) => wording.text_with(msg!("export-tour"), &[("title", title.into())]),
            None => wording.text(msg!("export-no-tour")).into_owned(),
        };
        ui.add_enabled_ui(tour.is_some(), |ui| {
            ui.radio_value(&mut self.wanted, Wanted::Tour, name);
        });
        // The chart that is open.
        let chart = model.view.settings.chart.unwrap_or(Chart::Members);
        let name = wording.text(name_of(chart));
        let values = [("chart", name.as_ref().into())];
        let name = wording.text_with(msg!("export-chart"), &values);
        ui.radio_value(&mut self.wanted, Wanted::Chart, name);

        match (self.wanted, tour) {
            (Wanted::Tour, Some(tour)) => Content::Tour(tour.id.clone()),
            (Wanted::Chart, _) => Content::Chart(chart),
            (Wanted::Map | Wanted::Tour, _) => Content::Map,
        }
    }
}

/// The size of the map in the window, in pixels.
fn pixels(ui: &Ui, model: Model<'_>) -> [u32; 2] {
    let size = model.view.session.map_rect.size() * ui.pixels_per_point();

    [size.x, size.y].map(|side| side.round().max(1.0) as u32)
}

fn format_key(format: Format, content: &Content) -> MessageKey {
    match (format, content) {
        (Format::Png, Content::Tour(_)) => msg!("export-png-tour"),
        (Format::Png, _) => msg!("export-png"),
        (Format::Svg, _) => msg!("export-svg"),
        (Format::Pdf, Content::Tour(_)) => msg!("export-pdf-tour"),
        (Format::Pdf, _) => msg!("export-pdf"),
        (Format::Html, _) => msg!("export-html"),
        (Format::Gif, _) => msg!("export-gif"),
        (Format::Csv, _) => msg!("export-csv"),
    }
}
