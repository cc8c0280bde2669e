//! Resizing of the map.

use emath::Rect;

use atlas::Atlas;

use crate::camera::Camera;
use crate::camera::ground::VisibleGround;
use crate::camera::viewport::Viewport;
use crate::state::ViewState;

impl ViewState {
    /// Keeps what the view shows; `screen` is in points.
    pub(super) fn resize_map(&mut self, screen: Rect) {
        if self.session.map_rect == screen {
            return;
        }
        let start_ground = self.start_ground();
        let is_at_step = self.is_at_step();
        (self.session.map_rect, self.session.clear_rect) = (screen, screen);
        if let Some(extent) = self.place.fitted {
            self.session.flight = None;
            self.place.camera = Camera::fitted(extent, screen);
        } else {
            let screen = self.viewport().screen();
            let ground = self.session.ground.map(|ground| ground.camera(screen));
            let at_start = || start_ground.map(|ground| camera_on(ground, screen));
            let seen = ground.or_else(at_start);
            self.place.camera = seen.unwrap_or_else(|| self.viewport().camera());
        }
        self.stay_at_step(is_at_step);
    }

    /// Keeps `clear`, in points, free for what the view is about.
    pub(super) fn clear_map(&mut self, atlas: &Atlas, clear: Rect) {
        let before = self.clear_screen();
        self.session.clear_rect = clear;
        let now = self.clear_screen();
        if before == now {
            return;
        }
        if let Some(extent) = self.place.fitted {
            self.session.flight = None;
            self.place.camera = Camera::fitted(extent, now);
        } else if let Some(ground) = self.session.ground {
            self.place.camera = ground.camera(now);
        } else if self.is_at_step() {
            self.look_at_step(atlas);
        }
    }

    /// Whether nobody moved the map since the step of a tour put the camera where it is.
    pub(super) fn is_at_step(&self) -> bool {
        let left = self.session.step_camera;

        left.is_none_or(|left| left == self.target_camera())
    }

    /// Remembers that the camera, which a new size of the map moved, still is where the step put it.
    pub(super) fn stay_at_step(&mut self, is_at_step: bool) {
        if is_at_step {
            self.session.step_camera = Some(self.target_camera());
        }
    }

    /// The ground requested at the start, until the view shows another.
    fn start_ground(&mut self) -> Option<VisibleGround> {
        let is_laid_out = self.session.map_rect.is_positive();
        let (seen, screen) = (self.place.camera, self.viewport().screen());
        let is_left =
            |ground: &mut VisibleGround| is_laid_out && camera_on(*ground, screen) != seen;
        self.session.start_ground.take_if(is_left);

        self.session.start_ground
    }
}

/// The camera that shows `ground` on `screen`, within its limits.
fn camera_on(ground: VisibleGround, screen: Rect) -> Camera {
    Viewport::new(ground.camera(screen), screen).camera()
}
