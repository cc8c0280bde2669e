//! The application in a window: its frames, and the saving of its state.

use egui::{
    Context, Frame, RawInput, Rect, Ui, UiBuilder, UiKind, UiStackInfo, ViewportCommand, Visuals,
};

use crate::desktop::desktop_app::{DesktopApp, Opening, sentence};
use crate::desktop::store::{SavedSession, WindowPlace};
use view::state::ViewState;

impl eframe::App for DesktopApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if ui.current_pass_index() == 0 {
            log::trace!("a frame begins");
        }
        self.app.stand_in_window();
        if self.has_ground {
            let ground = Frame::new().fill(ui.visuals().panel_fill);
            let ground = UiStackInfo::new(UiKind::CentralPanel).with_frame(ground);
            ui.scope_builder(UiBuilder::new().ui_stack_info(ground), |ui| self.frame(ui));
        } else {
            self.frame(ui);
        }
        // A pass that is discarded is no frame.
        if !ui.will_discard() {
            self.release_levels();
            self.fill_screen(ui);
            self.remember(ui);
        }
    }

    fn raw_input_hook(&mut self, context: &Context, input: &mut RawInput) {
        self.pointer
            .follow(context.zoom_factor(), &mut input.events);
    }

    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.save_tours();
        for notice in self.app.notices() {
            log::warn!("{notice}");
        }
        if let Some(session_saver) = &mut self.session_saver
            && let Err(notice) = session_saver.write()
        {
            log::warn!("{}", sentence(self.app.wording(), &notice));
        }
    }
}

impl DesktopApp {
    /// Lets the finer levels of detail be prepared once the first map is on the screen.
    ///
    /// The window is shown with its first picture, but what X11 shows is the second.
    fn release_levels(&mut self) {
        if self.opening != Opening::Hidden {
            self.app.release_levels();
        }
    }

    /// Maximizes the window in the first session, and where it was maximized last time.
    ///
    /// Under X11 only a window on the screen can be maximized, and eframe shows it with its first
    /// picture.
    fn fill_screen(&mut self, ui: &Ui) {
        match self.opening {
            Opening::Hidden => {
                let fills = |place: WindowPlace| place.maximized;
                let wanted = self
                    .session_saver
                    .as_ref()
                    .is_some_and(|session_saver| session_saver.window().is_none_or(fills));
                self.opening = if wanted {
                    Opening::Growing
                } else {
                    Opening::Done
                };
                ui.request_repaint();
            }
            Opening::Growing => {
                ui.send_viewport_cmd(ViewportCommand::Maximized(true));
                self.opening = Opening::Done;
            }
            Opening::Done => {}
        }
    }

    /// Notes the state, and saves it when it is due.
    fn remember(&mut self, ui: &Ui) {
        let (Some(view), Some(session_saver)) = (self.app.view(), &mut self.session_saver) else {
            return;
        };
        // While presenting, scale and window are different; the next session begins without a
        // presentation.
        if view.presents_here() {
            return;
        }
        let now = ui.input(|input| input.time);
        let memory = SavedSession {
            window: window_place(ui, session_saver.window()),
            view: Some(remembered(view)),
        };
        session_saver.note(memory, now);
        match session_saver.write_when_due(now) {
            Ok(None) => {}
            Ok(Some(rest)) => ui.request_repaint_after(rest),
            Err(notice) => {
                let notice = sentence(self.app.wording(), &notice);
                self.app.notify(notice);
                // Reported once; a folder that cannot be written to stays so.
                self.session_saver = None;
                ui.request_repaint();
            }
        }
    }
}

/// The part of the view that is saved: copied and compared in every frame, it must be small.
///
/// Of a flight the destination is saved.
fn remembered(view: &ViewState) -> ViewState {
    ViewState {
        place: view.destination(),
        settings: view.settings,
        ..ViewState::default()
    }
}

/// Where the window is now, or `before` while it is maximized, minimized or hidden.
fn window_place(ui: &Ui, before: Option<WindowPlace>) -> Option<WindowPlace> {
    let zoom = ui.ctx().zoom_factor();
    ui.input(|input| {
        let viewport = input.viewport();
        let maximized = viewport.maximized == Some(true) || viewport.fullscreen == Some(true);
        if maximized {
            return before.map(|place| WindowPlace { maximized, ..place });
        }
        if viewport.minimized == Some(true) {
            return before;
        }
        // Wayland tells no window where it is, and so not its rectangle either.
        let inner = viewport.inner_rect.unwrap_or_else(|| input.viewport_rect());
        let corner = |outer: Rect| [outer.min.x * zoom, outer.min.y * zoom];
        let place = WindowPlace {
            position: viewport.outer_rect.map(corner),
            size: [inner.width() * zoom, inner.height() * zoom],
            maximized,
        };
        Some(place).filter(WindowPlace::is_sane).or(before)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, ViewportId, ViewportInfo, pos2, vec2};

    /// The place that a first frame notes, after `before`.
    fn noted(viewport: ViewportInfo, before: Option<WindowPlace>) -> Option<WindowPlace> {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(900.0, 700.0))),
            ..RawInput::default()
        };
        input.viewports.insert(ViewportId::ROOT, viewport);
        let mut noted = None;
        let mut output = Context::default().run_ui(input, |ui| noted = window_place(ui, before));
        // Nothing is drawn in this test.
        output.textures_delta.clear();

        noted
    }

    fn before() -> WindowPlace {
        WindowPlace {
            position: Some([10.0, 20.0]),
            size: [1000.0, 800.0],
            maximized: false,
        }
    }

    #[test]
    fn a_window_that_fills_the_screen_from_the_start_keeps_the_size_it_had_before() {
        let full = Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0)));
        let rects = || ViewportInfo {
            inner_rect: full,
            outer_rect: full,
            ..ViewportInfo::default()
        };
        let kept = Some(WindowPlace {
            maximized: true,
            ..before()
        });
        let maximized = Some(true);
        let viewport = ViewportInfo {
            maximized,
            ..rects()
        };
        assert_eq!(noted(viewport, Some(before())), kept);
        let fullscreen = Some(true);
        let viewport = ViewportInfo {
            fullscreen,
            ..rects()
        };
        assert_eq!(noted(viewport, Some(before())), kept);
    }

    #[test]
    fn an_icon_is_no_place_for_a_window() {
        let viewport = ViewportInfo {
            minimized: Some(true),
            ..ViewportInfo::default()
        };
        assert_eq!(noted(viewport, Some(before())), Some(before()));
        // A minimized window that is not reported as such is known by its position.
        let far = Rect::from_min_size(pos2(-32_000.0, -32_000.0), vec2(160.0, 28.0));
        let viewport = ViewportInfo {
            inner_rect: Some(far),
            outer_rect: Some(far),
            ..ViewportInfo::default()
        };
        assert_eq!(noted(viewport, Some(before())), Some(before()));
    }

    #[test]
    fn a_window_that_is_not_told_where_it_is_still_has_a_size() {
        let place = noted(ViewportInfo::default(), Some(before())).unwrap();
        assert_eq!((place.position, place.size), (None, [900.0, 700.0]));
    }
}
