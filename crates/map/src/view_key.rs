//! The inputs that decide where anything on a map lies: the common part of the keys of its caches.

use emath::{Pos2, Rect};
use view::camera::Camera;
use view::camera::viewport::Viewport;

/// Where a picture of the map lies and how fine it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewKey {
    /// The number of the level of detail; `None` while none is ready.
    pub level: Option<usize>,
    /// Where the view looks.
    pub camera: Camera,
    /// The part of the screen that the view fills, in points.
    pub screen: Rect,
    /// Where the center of the camera is, in points.
    pub focus: Pos2,
    /// Physical pixels per point.
    pub pixels_per_point: f32,
}

impl ViewKey {
    /// The key of what is drawn of a level of detail in `viewport`.
    pub fn new(level: Option<usize>, viewport: &Viewport, pixels_per_point: f32) -> Self {
        Self {
            level,
            camera: viewport.camera(),
            screen: viewport.screen(),
            focus: viewport.focus(),
            pixels_per_point,
        }
    }
}
