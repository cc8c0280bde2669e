//! The screen when the facts cannot be loaded.

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::{quiet, small, strong};
use crate::wording::{Value, Wording, keys};
use atlas::problem::{LoadError, Problem};

/// The widest column of text in points; longer lines read badly.
const WIDTH: f32 = 720.0;

/// Draws every problem with its file, its record and its remedy; the list can be copied.
pub fn problem(ui: &mut Ui, wording: &Wording, error: &LoadError) {
    let frame = Frame::central_panel(ui.style()).inner_margin(Margin::same(24));
    egui::CentralPanel::default_margins()
        .frame(frame)
        .show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.label(
                strong(wording.text(msg!("problem-title"))).text_style(TextRole::Title.style()),
            );
            ui.label(wording.text(msg!("problem-intro")));
            ui.horizontal(|ui| {
                let count = [("count", error.problems.len().into())];
                ui.label(quiet(wording.text_with(msg!("problem-count"), &count)));
                if ui.button(wording.text(msg!("problem-copy"))).clicked() {
                    ui.copy_text(error.to_string());
                }
            });
            ui.add_space(2.0 * GRID);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                for problem in &error.problems {
                    record(ui, wording, problem);
                }
            });
        });
}

fn record(ui: &mut Ui, wording: &Wording, problem: &Problem) {
    let key = keys::fault(&problem.fault);
    let values: Vec<(&'static str, Value<'_>)> = problem
        .fault
        .arguments()
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    let place = if problem.record.is_empty() {
        problem.file.clone()
    } else {
        let values = [
            ("file", problem.file.as_str().into()),
            ("record", problem.record.as_str().into()),
        ];
        wording.text_with(msg!("problem-place"), &values)
    };
    ui.label(strong(place));
    ui.label(wording.text_with(key.name, &values));
    ui.label(small(wording.text_with(key.why, &values)));
    ui.add_space(2.0 * GRID);
}
