//! Tours of one's own, in the storage of the browser.

use crate::app::App;
use crate::web::storage;
use crate::wording::Wording;
use atlas::id::TourId;
use atlas::tour::Tour;
use view::action::Action;
use view::lesson::tour_editor::EditCommand;

/// Before the id of a tour.
const KEY: &str = "tour.";

/// The tours that were kept.
pub(super) fn kept() -> Vec<Tour> {
    let keys = storage::keys(KEY).into_iter();

    keys.filter_map(|key| storage::read(&key)).collect()
}

/// Keeps every tour that changed; gives the actions that tell the view, and what went wrong.
pub(super) fn keep(app: &App) -> (Vec<Action>, Vec<String>) {
    let Some(view) = app.view() else {
        return Default::default();
    };
    let own = &view.session.own_tours;
    for tour in &own.discarded {
        storage::remove(&key(&tour.id));
    }
    let (mut actions, mut said) = (Vec::new(), Vec::new());
    for tour in own.unsaved() {
        if let Err(reason) = storage::write(&key(&tour.id), tour) {
            said.push(not_kept(app.wording(), tour, reason));
        }
        // It is tried again with the next change.
        actions.push(Action::Edit(EditCommand::Saved(tour.id.clone())));
    }

    (actions, said)
}

fn key(id: &TourId) -> String {
    format!("{KEY}{id}")
}

fn not_kept(wording: &Wording, tour: &Tour, reason: String) -> String {
    let values = vec![("file", tour.title.clone()), ("reason", reason)];

    wording.text_of(msg!("tours-unwritable"), values)
}
