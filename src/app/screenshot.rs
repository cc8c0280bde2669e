//! Screenshots of the map, with what a picture must say.

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{ColorImage, Rect, Ui};

use crate::wording::Wording;
use view::picture::Destination;
use view::state::ViewState;

/// Frames after the request until everything on the picture is in its place.
const READY: u32 = 3;

/// Frames after which no screenshot will come.
const LOST: u32 = 60;

/// What became of a screenshot.
#[derive(Debug, Clone, PartialEq)]
pub enum Capture {
    /// Copied or failed: the sentence to show.
    Said(String),
    /// To be saved as a new file.
    Save(Arc<ColorImage>),
    /// The window, for the preview page.
    Preview(Arc<ColorImage>),
}

/// The screenshot that was asked for, on its way.
#[derive(Default)]
pub struct Screenshot {
    /// Frames since the request.
    waited: u32,
    /// The window as it was painted; `None` until egui delivers it.
    shot: Arc<Mutex<Option<Arc<ColorImage>>>>,
}

impl Screenshot {
    /// Follows a request frame by frame; gives its outcome once there is one.
    pub fn follow(&mut self, ui: &Ui, view: &ViewState, wording: &Wording) -> Option<Capture> {
        let destination = view
            .session
            .picture
            .filter(|destination| *destination != Destination::Drawn)?;
        self.waited += 1;
        if self.waited == 1 {
            // What came too late shows something else.
            self.shot.lock().take();
        }
        let shot = self.shot.lock().take();
        if shot.is_none() && self.waited < LOST {
            if self.waited == READY {
                let shot = Arc::clone(&self.shot);
                ui.ctx()
                    .request_screenshot(move |image| *shot.lock() = Some(image));
            }
            ui.request_repaint();
            return None;
        }
        self.waited = 0;
        let scale = ui.pixels_per_point();
        let image = shot.map(|screen| {
            // The window may have another size by now.
            let whole = egui::Vec2::from(screen.size.map(|side| side as f32)) / scale;
            let whole = Rect::from_min_size(egui::Pos2::ZERO, whole);

            screen.region(&part(ui, view).intersect(whole), Some(scale))
        });
        let said = match (image, destination) {
            (Some(image), Destination::Preview) => return Some(Capture::Preview(Arc::new(image))),
            (None, _) | (_, Destination::Drawn) => wording.text(msg!("picture-lost")).into_owned(),
            (Some(image), Destination::Clipboard) => {
                ui.ctx().copy_image(image);
                wording.text(msg!("picture-copied")).into_owned()
            }
            (Some(image), Destination::File) => return Some(Capture::Save(Arc::new(image))),
        };

        Some(Capture::Said(said))
    }
}

/// What is on the picture: the map, or the whole window while presenting.
fn part(ui: &Ui, view: &ViewState) -> Rect {
    if view.presents_here() || view.session.picture == Some(Destination::Preview) {
        ui.ctx().content_rect()
    } else {
        view.session.map_rect
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use view::session::Session;

    #[test]
    fn a_window_that_gives_no_picture_is_not_waited_for_forever() {
        let context = egui::Context::default();
        let view = ViewState {
            session: Session {
                picture: Some(Destination::Clipboard),
                ..Session::default()
            },
            ..ViewState::default()
        };
        let mut pictures = Screenshot::default();
        let mut frame = || {
            let mut outcome = None;
            let mut output = context.run_ui(egui::RawInput::default(), |ui| {
                outcome = pictures.follow(ui, &view, &Wording::english());
            });
            // Nothing is drawn in this test.
            output.textures_delta.clear();
            outcome
        };
        let outcomes: Vec<_> = (0..LOST).map(|_| frame()).collect();
        let (last, before) = outcomes.split_last().unwrap();
        assert!(before.iter().all(Option::is_none));
        let Some(Capture::Said(said)) = last else {
            panic!("{last:?}");
        };
        assert!(said.contains("The window returned no image"), "{said}");
    }
}
