//! How large letters are: as the user likes them, or as a class needs them.

use egui::{Ui, ViewportCommand};

use crate::ui::stage;
use crate::view::action::Action;
use crate::view::state::ViewState;

/// The size of letters on the screen, and whether a class looks at them.
pub(super) struct Letters {
    /// The factor of the last frame.
    factor: f32,
    /// What the window was before the class looked at it; `None` while none does.
    before: Option<Before>,
    /// Whether a presentation fills the screen by itself; the window of the class is dragged to the
    /// projector first.
    fills_screen: bool,
}

#[derive(Clone, Copy)]
struct Before {
    is_full_screen: bool,
}

impl Letters {
    pub(super) fn new(view: &ViewState, fills_screen: bool) -> Self {
        Self {
            factor: view.settings.ui_scale,
            before: None,
            fills_screen,
        }
    }

    /// Lets the window and its letters follow the view, and the view what the user did to them.
    pub(super) fn follow(&mut self, ui: &Ui, view: &ViewState) -> Option<Action> {
        if ui.ctx().current_pass_index() > 0 {
            // Only the first pass of a frame knows how large the screen is in new points.
            return None;
        }
        let factor = ui.ctx().zoom_factor();
        let grown = factor / self.factor;
        self.factor = factor;
        let is_other = (grown - 1.0).abs() > 1e-3;
        if is_other {
            // The place of the pointer follows one frame later.
            ui.request_repaint();
        }

        match (view.is_staged(), self.before) {
            (true, before) => {
                if before.is_none() {
                    self.begin(ui);
                }
                let wanted = stage::zoom(ui, view.settings.room);
                if (wanted / factor - 1.0).abs() > 1e-3 {
                    ui.ctx().set_zoom_factor(wanted);
                }

                is_other.then_some(Action::Magnify(grown))
            }
            (false, Some(before)) => {
                let usual = view.settings.ui_scale;
                if (usual / factor - 1.0).abs() > 1e-3 {
                    ui.ctx().set_zoom_factor(usual);
                } else {
                    self.before = None;
                }
                if !before.is_full_screen {
                    ui.send_viewport_cmd(ViewportCommand::Fullscreen(false));
                }

                is_other.then_some(Action::Magnify(grown))
            }
            // Ctrl + and Ctrl - are egui's; their result is a setting to remember.
            (false, None) => {
                let is_set = (factor - view.settings.ui_scale).abs() > f32::EPSILON;

                is_set.then_some(Action::SetUiScale(factor))
            }
        }
    }

    fn begin(&mut self, ui: &Ui) {
        let is_full_screen = ui.input(|input| input.viewport().fullscreen == Some(true));
        self.before = Some(Before { is_full_screen });
        if self.fills_screen && !is_full_screen {
            ui.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
    }
}
