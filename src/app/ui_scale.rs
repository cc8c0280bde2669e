//! How large letters are: as the user likes them, or as a class needs them.

use egui::gui_zoom::kb_shortcuts::ZOOM_RESET;
use egui::{Ui, Vec2, ViewportCommand, vec2};

use crate::ui::stage;
use view::action::Action;
use view::settings::within_ui_scales;
use view::state::ViewState;

/// The smallest window in which everything can be reached, in points; in a smaller one letters shrink.
const LEAST_ROOM: Vec2 = vec2(800.0, 480.0);

/// The steps in which letters shrink.
const STEP: f32 = 0.05;

/// The size of letters on the screen, and whether a class looks at them.
pub(super) struct UiScale {
    /// The factor of the last frame.
    factor: f32,
    /// The factor that was asked for last; another one is the user's.
    asked: f32,
    /// What the window was before the class looked at it; `None` while none does.
    before: Option<Before>,
    /// Whether a presentation fills the screen by itself; the window of the class is dragged to the
    /// projector first.
    fills_screen: bool,
    /// Whether they stand in a window, which keeps its size when they change theirs.
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

    /// Makes them small enough for the window from now on.
    pub(super) fn stand_in_window(&mut self) {
        self.in_window = true;
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
        let is_other = differ(grown, 1.0);
        if is_other {
            // The place of the pointer follows one frame later.
            ui.request_repaint();
        }
        let magnified = is_other.then_some(Action::Magnify(grown));

        if view.presents_here() {
            if self.before.is_none() {
                self.begin(ui);
            }
            self.ask(ui, stage::zoom::zoom(ui, view.settings.room));

            return magnified;
        }
        let most = self.in_window.then(|| most(ui));
        let fitting = |factor: f32| most.map_or(factor, |most| factor.min(most));
        // Ctrl 0 is taken before egui does: by the factor it could be Ctrl + where letters shrank.
        if ui.input_mut(|input| input.consume_shortcut(&ZOOM_RESET)) {
            self.ask(ui, fitting(1.0));

            return Some(Action::SetUiScale(1.0));
        }
        // Ctrl + and Ctrl - are egui's; their result is a setting to remember. What is too large for
        // this window is left as it was set: another one may have room for it.
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
        if !before.is_full_screen {
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

/// The largest factor at which everything in the window can be reached, in steps: letters of another
/// size are drawn anew, which no frame of a window that is being resized should do.
fn most(ui: &Ui) -> f32 {
    let room = ui.ctx().content_rect().size() * ui.ctx().zoom_factor() / LEAST_ROOM;
    // Sizes in points are not quite those in pixels.
    let steps = (room.min_elem() / STEP + 0.01).floor();

    within_ui_scales(steps * STEP)
}
