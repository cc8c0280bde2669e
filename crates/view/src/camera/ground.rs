//! The ground that a window shows.

use emath::Rect;
use geo::lon_lat::LonLat;
use serde::{Deserialize, Serialize};

use crate::camera::Camera;

/// A piece of ground, all of which another window shows too.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct VisibleGround {
    /// The middle of it.
    pub center: LonLat,
    /// How wide and how high it is, in km.
    pub size_km: [f64; 2],
}

impl VisibleGround {
    /// What `camera` shows on a screen.
    pub fn seen(camera: Camera, screen: Rect) -> Self {
        let km = |points: f32| f64::from(points) * camera.km_per_point;

        Self {
            center: camera.center,
            size_km: [km(screen.width()), km(screen.height())],
        }
    }

    /// A piece of ground `width_km` wide about a place; how high it is follows from the screen.
    pub fn as_wide(center: LonLat, width_km: f64) -> Self {
        Self {
            center,
            size_km: [width_km, 0.0],
        }
    }

    /// Where to look from to see all of it on a screen.
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
