//! Tours as files: chosen, dropped on the page, or saved.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};

use crate::app::App;
use crate::export::file_names::{TOUR_EXTENSION, plain_name};
use crate::web::download::save;
use crate::web::page::{document, words};
use crate::wording::Wording;
use atlas::Atlas;
use atlas::check::check_tour;
use atlas::id::TourId;
use atlas::load::malformed;
use atlas::problem::Problem;
use atlas::tour::Tour;
use view::action::Action;
use view::lesson::tour_editor::EditCommand;

/// The largest file that is read, in bytes; a long tour has a thousandth of it.
const LARGEST: f64 = 16e6;

/// Files that were read since the last frame: name, and text or why there is none.
#[derive(Default, Clone)]
pub(super) struct TourFiles {
    read: Rc<RefCell<Vec<(String, Result<String, String>)>>>,
}

impl TourFiles {
    /// Lets the user choose files.
    pub(super) fn choose(&self, context: &egui::Context) {
        let input = document().create_element("input").ok();
        let Some(Ok(input)) = input.map(|input| input.dyn_into::<HtmlInputElement>()) else {
            return;
        };
        input.set_type("file");
        input.set_accept(".json,application/json");
        input.set_multiple(true);
        let (files, context, chosen) = (self.clone(), context.clone(), input.clone());
        let listener = Closure::<dyn FnMut()>::new(move || {
            let Some(list) = chosen.files() else { return };
            for place in 0..list.length() {
                if let Some(file) = list.get(place) {
                    files.read(file, &context);
                }
            }
        });
        input.set_onchange(Some(listener.as_ref().unchecked_ref()));
        // The input lives until files are chosen or the page is closed.
        listener.forget();
        input.click();
    }

    /// Reads what was dropped on the page.
    pub(super) fn take_dropped(&self, ui: &egui::Ui) {
        for dropped in ui.input(|input| input.raw.dropped_files.clone()) {
            if let Some(file) = dropped.web_file() {
                self.read(file.clone(), ui.ctx());
            }
        }
    }

    fn read(&self, file: File, context: &egui::Context) {
        let (read, context) = (Rc::clone(&self.read), context.clone());
        spawn_local(async move {
            let text = if file.size() > LARGEST {
                Err(format!("> {} MB", LARGEST / 1e6))
            } else {
                let text = JsFuture::from(file.text()).await;
                text.map(|text| text.as_string().unwrap_or_default())
                    .map_err(|error| words(&error))
            };
            read.borrow_mut().push((file.name(), text));
            context.request_repaint();
        });
    }

    /// The tours among the files that were read, and what their author should know.
    pub(super) fn received(&self, app: &App) -> (Vec<Action>, Vec<String>) {
        let Some(atlas) = app.atlas() else {
            return Default::default();
        };
        let (mut actions, mut said) = (Vec::new(), Vec::new());
        for (name, text) in self.read.take() {
            match text.and_then(|text| tour(&name, &text, atlas, app.wording())) {
                Ok((tour, wrong)) => {
                    said.extend(wrong);
                    actions.push(Action::Edit(EditCommand::Add(Box::new(tour))));
                }
                Err(reason) => said.push(reason),
            }
        }

        (actions, said)
    }
}

/// Reads a tour; gives sentences about what it names and the atlas does not have.
fn tour(
    name: &str,
    text: &str,
    atlas: &Atlas,
    wording: &Wording,
) -> Result<(Tour, Vec<String>), String> {
    let tour: Tour = serde_json::from_str(text).map_err(|error| {
        wording.problem(&Problem {
            file: name.to_owned(),
            record: String::new(),
            fault: malformed(&error),
        })
    })?;
    if tour.steps.is_empty() {
        return Err(wording.text_of(msg!("tours-no-steps"), vec![("file", name.to_owned())]));
    }
    let wrong = check_tour(atlas, name, &tour);
    let wrong = wrong.iter().map(|problem| wording.problem(problem));
    let wrong = wrong.collect();

    Ok((tour, wrong))
}

/// Saves a tour of the user as a file; `Err` says why not.
pub(super) fn save_tour(app: &App, id: &TourId) -> Result<(), String> {
    let Some(tour) = app.view().and_then(|view| view.session.own_tours.tour(id)) else {
        return Ok(());
    };
    let mut bytes = serde_json::to_vec_pretty(tour).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    let name = format!("{}.{TOUR_EXTENSION}", plain_name(id));

    save(&name, "application/json", &bytes).map_err(|error| words(&error))
}
