//! The application in a window: frames, and what is remembered of them.

use eframe::Frame;
use egui::Ui;

use crate::app::{App, sentence};
use crate::memory::{Memory, WindowPlace};
use crate::view::state::ViewState;

/// How long a change may be forgotten by a computer that loses its power, in seconds.
const SAVE_AFTER: f64 = 10.0;

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        log::trace!("a frame begins");
        self.frame(ui);
        self.remember(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let (Some(store), Some((memory, _))) = (&self.store, &self.saved)
            && let Err(notice) = store.save(memory)
        {
            log::warn!("{}", sentence(&self.wording, &notice));
        }
    }
}

impl App {
    /// Keeps what there is to remember, and writes it if the last time is long ago.
    fn remember(&mut self, ui: &Ui) {
        let (Some(store), Some(view)) = (&self.store, self.view()) else {
            return;
        };
        let now = ui.input(|input| input.time);
        let before = self.saved.as_ref();
        let memory = Memory {
            window: window_place(ui, before),
            view: Some(persistent(view)),
        };
        let written = before.map_or(now, |(_, written)| *written);
        let due = now - written > SAVE_AFTER && before.is_none_or(|(saved, _)| *saved != memory);
        if due && let Err(notice) = store.save(&memory) {
            self.notices.push(sentence(&self.wording, &notice));
            // Said once; a folder that cannot be written to stays so.
            self.store = None;
        }
        self.saved = Some((memory, if due { now } else { written }));
    }
}

/// The view without what is forgotten anyway, so that comparing it is cheap.
fn persistent(view: &ViewState) -> ViewState {
    ViewState {
        history: crate::view::history::History::default(),
        ..view.clone()
    }
}

/// Where the window is now; while it fills the screen, the size that it had before.
fn window_place(ui: &Ui, before: Option<&(Memory<ViewState>, f64)>) -> Option<WindowPlace> {
    let (outer, inner, maximized) = ui.input(|input| {
        let viewport = input.viewport();
        let filling = viewport.maximized == Some(true) || viewport.fullscreen == Some(true);
        (viewport.outer_rect, viewport.inner_rect, filling)
    });
    let before = before.and_then(|(memory, _)| memory.window);
    if maximized {
        return before.map(|place| WindowPlace { maximized, ..place });
    }

    let zoom = ui.ctx().zoom_factor();
    inner.map(|inner| WindowPlace {
        position: outer.map(|outer| [outer.min.x * zoom, outer.min.y * zoom]),
        size: [inner.width() * zoom, inner.height() * zoom],
        maximized,
    })
}
