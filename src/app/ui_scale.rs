//! The UI scale: as the user sets it, or as a presentation needs it.

use egui::gui_zoom::kb_shortcuts::ZOOM_RESET;
use egui::{Ui, Vec2, ViewportCommand, vec2};

use crate::ui::{stage, theme};
use view::action::Action;
use view::settings::within_ui_scales;
use view::state::ViewState;

/// The smallest window in which everything can be reached, in points; in a smaller one the scale
/// shrinks.
const LEAST_ROOM: Vec2 = vec2(800.0, 480.0);

/// The same in a window as narrow as a phone.
const LEAST_NARROW_ROOM: Vec2 = vec2(360.0, 560.0);

/// The steps in which the scale shrinks.
const STEP: f32 = 0.05;

/// The UI scale, and what a presentation changed about it.
pub(super) struct UiScale {
    /// The scale in the last frame.
    factor: f32,
    /// The scale requested last; a different one was set by the user.
    asked: f32,
    /// The state of the window before the presentation; `None` while there is none.
    before: Option<Before>,
    /// Whether a presentation goes full screen by itself; the audience window is dragged to the
    /// projector first.
    fills_screen: bool,
    /// Whether there is a real window, which keeps its size in pixels when the scale changes.
    in_window: bool,
}

#[derive(Clone, Copy)]
struct Before {
    is_full_screen: bool,
}

impl UiScale {
    pub(super) fn new(view: &ViewState, fills_screen: bool) -> Self {
        let factor = view.settings.ui_scale;

        Self {
            factor,
            asked: factor,
            before: None,
            fills_screen,
            in_window: false,
        }
    }

    /// From now on the scale shrinks where the window is too small.
    pub(super) fn stand_in_window(&mut self) {
        self.in_window = true;
    }

    /// Applies the scale of the view to the window; gives a change by the user as an action.
    pub(super) fn follow(&mut self, ui: &Ui, view: &ViewState) -> Option<Action> {
        if ui.ctx().current_pass_index() > 0 {
            // Only the first pass of a frame knows the size of the screen in the new points.
            return None;
        }
        let factor = ui.ctx().zoom_factor();
        let grown = factor / self.factor;
        self.factor = factor;
        let is_other = differ(grown, 1.0);
        if is_other {
            // The position of the pointer follows one frame later.
            ui.request_repaint();
        }
        let magnified = is_other.then_some(Action::Magnify(grown));

        if view.presents_here() {
            if self.before.is_none() {
                self.begin(ui);
            }
            self.ask(ui, stage::zoom::zoom(ui, view.settings.viewing_room));

            return magnified;
        }
        let most = self.in_window.then(|| most(ui));
        let fitting = |factor: f32| most.map_or(factor, |most| factor.min(most));
        // Ctrl 0 is handled before egui sees it: where the scale shrank, the new factor could also
        // mean Ctrl +.
        if ui.input_mut(|input| input.consume_shortcut(&ZOOM_RESET)) {
            self.ask(ui, fitting(1.0));

            return Some(Action::SetUiScale(1.0));
        }
        // Ctrl + and Ctrl - are egui's; their result is saved as a setting. A scale too large for
        // this window is kept: another window may have room for it.
        if differ(factor, self.asked) {
            let (wanted, set) = (within_ui_scales(factor), view.settings.ui_scale);
            let kept = if factor < self.asked {
                wanted
            } else {
                fitting(wanted).max(set)
            };
            self.ask(ui, fitting(kept));

            return Some(Action::SetUiScale(kept));
        }
        self.ask(ui, fitting(view.settings.ui_scale));
        let before = self.before?;
        if self.fills_screen && !before.is_full_screen {
            ui.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        if !differ(factor, self.asked) {
            self.before = None;
        }

        magnified
    }

    fn ask(&mut self, ui: &Ui, factor: f32) {
        self.asked = factor;
        if differ(factor, ui.ctx().zoom_factor()) {
            ui.ctx().set_zoom_factor(factor);
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

fn differ(one: f32, other: f32) -> bool {
    (one - other).abs() > 1e-3
}

/// The largest scale at which everything in the window can be reached, in steps: fonts of another
/// scale are rasterized anew, which no frame of a window that is being resized should do.
fn most(ui: &Ui) -> f32 {
    let size = ui.ctx().content_rect().size() * ui.ctx().zoom_factor();
    let least = if theme::is_narrow(ui.ctx()) {
        LEAST_NARROW_ROOM
    } else {
        LEAST_ROOM
    };
    let room = size / least;
    // Sizes in points are not quite those in pixels.
    let steps = (room.min_elem() / STEP + 0.01).floor();

    within_ui_scales(steps * STEP)
}
