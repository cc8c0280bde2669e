//! Camera movements: at once, or by a flight.

use emath::Pos2;

use atlas::Atlas;
use atlas::id::StateId;
use atlas::timeline::snapshot::snapshot;
use geo::lon_lat::LonLat;

use crate::update::Camera;
use crate::update::Extent;
use crate::update::Flight;
use crate::update::Motion;
use crate::update::ViewState;
/// The magnification of one zoom step.
const ZOOM_STEP: f64 = 1.5;

/// The share of the view that a state fills after a flight to it, about.
const SHARE_OF_VIEW: f64 = 0.3;

/// The limit for flights to a quote or a step of a tour, in km per point, so that neighbors stay in
/// view.
const NEAREST_TO_SPEECH: f64 = 4.0;

/// The least width of the ground shown, in km: with large text the map has few points.
const LEAST_GROUND: f64 = 3000.0;

/// The limit for flights to a state, in km per point, so that neighbors stay in view.
const NEAREST_ARRIVAL: f64 = 2.0;

impl ViewState {
    /// Moves the camera at once; a flight in progress stops where it is.
    pub(super) fn move_to(&mut self, camera: Camera) {
        if camera != self.place.camera {
            self.place.fitted = None;
        }
        self.session.flight = None;
        self.place.camera = camera;
    }

    pub(super) fn zoom_by_steps(&mut self, position: Pos2, steps: i8) {
        let target = self.viewport_of(self.target_camera());
        let camera = target.zoomed_at(position, ZOOM_STEP.powi(i32::from(steps)));
        self.place.fitted = None;
        self.set_off(Flight::zoom_step(self.place.camera, camera));
    }

    pub(super) fn fit(&mut self, extent: Extent) {
        self.fly_to(Camera::fitted(extent, self.clear_screen()));
        self.place.fitted = Some(extent);
    }

    /// The limit for flights to a quote or a step, in km per point.
    pub(super) fn nearest(&self) -> f64 {
        let width = f64::from(self.clear_screen().width());

        NEAREST_TO_SPEECH.max(LEAST_GROUND / width)
    }

    pub(super) fn fly_to(&mut self, camera: Camera) {
        let target = self.viewport_of(camera);
        self.place.fitted = None;
        self.set_off(Flight::new(
            self.place.camera,
            target.camera(),
            target.screen(),
        ));
    }

    pub(super) fn set_off(&mut self, flight: Flight) {
        if self.motion() == Motion::Reduced || flight.target() == self.place.camera {
            self.place.camera = flight.target();
            self.session.flight = None;
        } else {
            self.session.flight = Some(flight);
        }
    }

    pub(super) fn fly_to_state(&mut self, atlas: &Atlas, state: StateId) {
        let Some(place) = place_of(atlas, state) else {
            return;
        };
        let shown = snapshot(atlas, atlas.date_shown(self.place.year));
        let size_km = shown.own_area_km2(state).sqrt();
        let screen = self.clear_screen();
        let points = f64::from(screen.width().min(screen.height())) * SHARE_OF_VIEW;
        let km_per_point = (size_km / points).max(NEAREST_ARRIVAL);
        self.fly_to(Camera {
            center: place,
            km_per_point,
        });
    }
}

/// The anchor of the state's latest label; within Europe if part of the state lies there.
pub(super) fn place_of(atlas: &Atlas, state: StateId) -> Option<LonLat> {
    let label = atlas.labels_of(state).last()?;
    let in_europe = label.europe.as_ref().map(|europe| europe.anchor);

    in_europe.or(label.anchor).map(LonLat::from)
}
