//! Exports as downloads.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::app::{App, Surround};
use crate::export::offscreen::Picture;
use crate::export::{ExportError, ExportInput, drawn, file_names};
use crate::web::download::{save, save_pixels};
use crate::web::page::words;
use crate::wording::Wording;
use egui::ColorImage;
use view::picture::{Format, Order};

/// What was said by work that ended between two frames.
pub(super) type Said = Rc<RefCell<Vec<String>>>;

/// Draws what is asked for and saves it; what came of it goes to `said`.
///
/// A browser has no second thread for this: the page waits until the drawing is done.
pub(super) fn export(app: &App, order: &Order, said: &Said) {
    let (Some(atlas), Some(view)) = (app.atlas(), app.view()) else {
        return;
    };
    let wording = Arc::clone(app.wording());
    let input = ExportInput {
        atlas: Ok(Arc::clone(atlas)),
        levels: app.levels().clone(),
        view: view.clone(),
        surround: Surround::MapOnly,
        wording: Arc::clone(&wording),
    };
    let stem = file_names::stem(view, order);
    let name = format!("{stem}.{}", order.format.extension());
    // The browser turns a drawing into pixels.
    let as_drawn = Order {
        format: match order.format {
            Format::Png => Format::Svg,
            other => other,
        },
        ..order.clone()
    };
    let bytes = match drawn(&input, &as_drawn, &mut |_| true) {
        Ok(bytes) => bytes,
        Err(error) => {
            said.borrow_mut().push(reason(&wording, error));
            return;
        }
    };
    if order.format == Format::Png {
        let (said, size) = (Rc::clone(said), order.size);
        wasm_bindgen_futures::spawn_local(async move {
            let saved = save_pixels(&name, &bytes, size).await;
            let outcome = saved.map_err(|error| words(&error));
            said.borrow_mut()
                .push(outcome_text(&wording, &name, outcome));
        });
        return;
    }
    let saved = save(&name, kind(order.format), &bytes).map_err(|error| words(&error));
    said.borrow_mut().push(outcome_text(&wording, &name, saved));
}

/// Saves a screenshot; gives the sentence to show.
pub(super) fn save_screenshot(wording: &Wording, stem: &str, image: &ColorImage) -> String {
    let name = format!("{stem}.png");
    let saved = Picture::from(image)
        .png()
        .map_err(|error| wording.text_of(error.key(), error.arguments()))
        .and_then(|bytes| save(&name, kind(Format::Png), &bytes).map_err(|error| words(&error)));

    outcome_text(wording, &name, saved)
}

fn outcome_text(wording: &Wording, name: &str, outcome: Result<(), String>) -> String {
    match outcome {
        Ok(()) => wording.text_of(msg!("web-saved"), vec![("file", name.to_owned())]),
        Err(reason) => wording.text_of(msg!("picture-drawing"), vec![("reason", reason)]),
    }
}

fn reason(wording: &Wording, error: ExportError) -> String {
    match error {
        ExportError::Stopped => wording.text(msg!("export-stopped")).into_owned(),
        ExportError::Picture(error) => wording.text_of(error.key(), error.arguments()),
        ExportError::Levels(error) => {
            let problems = error.problems.iter();
            let lines: Vec<_> = problems.map(|problem| wording.problem(problem)).collect();

            lines.join("\n")
        }
    }
}

const fn kind(format: Format) -> &'static str {
    match format {
        Format::Png => "image/png",
        Format::Svg => "image/svg+xml",
        Format::Pdf => "application/pdf",
        Format::Html => "text/html",
        Format::Gif => "image/gif",
        Format::Csv => "text/csv",
    }
}
