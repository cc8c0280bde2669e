//! The finer levels of detail, which come after the first map.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::web::export::Said;
use crate::web::page;
use atlas::built::LevelParts;
use map::levels::{FIRST_LEVEL, PREPARED};
use map::prepare::prepare_from;

/// Brings one level after the other.
#[derive(Default)]
pub(super) struct LaterLevels {
    begun: usize,
    is_under_way: Rc<Cell<bool>>,
}

impl LaterLevels {
    /// Begins with the next level once the one before is there; what could not be brought is said,
    /// and the map shows a coarser level in its place.
    pub(super) fn follow(&mut self, app: &App, context: &egui::Context, said: &Said) {
        let mut later = PREPARED.into_iter().filter(|level| *level != FIRST_LEVEL);
        if self.is_under_way.get() {
            return;
        }
        let Some(number) = later.nth(self.begun) else {
            return;
        };
        self.begun += 1;
        self.is_under_way.set(true);
        let (levels, wording) = (app.levels().clone(), Arc::clone(app.wording()));
        let (is_under_way, said) = (Rc::clone(&self.is_under_way), Rc::clone(said));
        let context = context.clone();
        spawn_local(async move {
            let level = page::level(number).await.and_then(|bytes| {
                let prepared = prepare_from(number, LevelParts::unpacked(&bytes));

                prepared.map_err(|error| error.to_string())
            });
            match level {
                Ok(level) => levels.provide(number, level),
                Err(reason) => {
                    let reason = vec![("reason", reason)];
                    said.borrow_mut()
                        .push(wording.text_of(msg!("web-no-level"), reason));
                }
            }
            is_under_way.set(false);
            context.request_repaint();
        });
    }
}
