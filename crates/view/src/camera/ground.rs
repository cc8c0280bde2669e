//! The ground that a window shows, independent of its size.

use emath::Rect;
use geo::lon_lat::LonLat;
use serde::{Deserialize, Serialize};

use crate::camera::Camera;

/// An area of ground that another window must show completely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct VisibleGround {
    /// The place at its center.
    pub center: LonLat,
    /// Width and height in km.
    pub size_km: [f64; 2],
}

impl VisibleGround {
    /// The ground that `camera` shows on `screen`.
    pub fn seen(camera: Camera, screen: Rect) -> Self {
        let km = |points: f32| f64::from(points) * camera.km_per_point;

        Self {
            center: camera.center,
            size_km: [km(screen.width()), km(screen.height())],
        }
    }

    /// An area `width_km` wide; its height follows from the screen.
    pub fn as_wide(center: LonLat, width_km: f64) -> Self {
        Self {
            center,
            size_km: [width_km, 0.0],
        }
    }

    /// The camera that shows all of it on `screen`.
    pub fn camera(self, screen: Rect) -> Camera {
        let [width, height] = self.size_km;
        let across = width / f64::from(screen.width());
        let km_per_point = across.max(height / f64::from(screen.height()));

        Camera {
            center: self.center,
            km_per_point,
        }
    }
}
