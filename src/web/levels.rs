//! The finer levels of detail, which come after the first map.

use std::rc::Rc;

use crate::app::App;
use crate::web::export::Said;
use crate::web::page;
use map::levels::{FIRST_LEVEL, LEVEL_COUNT, PREPARED};
use map::prepare::prepare;

/// Brings one level after the other, each after a frame.
#[derive(Default)]
pub(super) struct LaterLevels {
    begun: usize,
}

impl LaterLevels {
    /// Begins with the next level once the one before is there.
    pub(super) fn follow(&mut self, app: &App, context: &egui::Context, _said: &Said) {
        let mut later = PREPARED.into_iter().filter(|number| *number != FIRST_LEVEL);
        let Some(number) = later.nth(self.begun) else {
            return;
        };
        self.begun += 1;
        if let Ok(level) = prepare(number) {
            app.levels().provide(number, level);
        }
        debug_assert!(self.begun <= LEVEL_COUNT, "more levels than there are");
        let _ = Rc::new(page::level);
        context.request_repaint();
    }
}
