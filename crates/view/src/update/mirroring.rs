//! The window of a class shows what the teacher's view shows.

use atlas::Atlas;

use crate::camera::Camera;
use crate::camera::ground::Ground;
use crate::lesson::authoring::OwnTours;
use crate::lesson::mirror::Mirror;
use crate::lesson::presenting::Presenting;
use crate::lesson::room::Room;
use crate::place::Place;
use crate::settings::Settings;
use crate::state::ViewState;

impl ViewState {
    /// What a class sees of this view; `None` while no class looks on.
    pub fn mirror(&self) -> Option<Mirror> {
        let presenting = self.session.presenting.as_ref()?;
        let touring = &self.session.touring;
        let tour = touring
            .as_ref()
            .and_then(|on| self.session.own_tours.tour(&on.tour));

        Some(Mirror {
            place: Place {
                fitted: self.place.fitted.filter(|_| self.session.flight.is_none()),
                ..self.place.clone()
            },
            ground: Ground::seen(self.place.camera, self.viewport().screen()),
            settings: Settings {
                motion: Some(self.motion()),
                ..self.settings
            },
            hindsight: self.session.hindsight,
            touring: touring.clone(),
            tour: tour.cloned(),
            shown: presenting.shown.clone(),
        })
    }

    /// Shows what the teacher's view shows, as large as this window is.
    pub(super) fn reflect(&mut self, atlas: &Atlas, mirror: Mirror) {
        let years = atlas.years();
        let screen = self.viewport().screen();
        self.place = Place {
            year: mirror.place.year.clamp(*years.start(), *years.end()),
            camera: match mirror.place.fitted {
                Some(extent) => Camera::fitted(extent, screen),
                None => mirror.ground.camera(screen),
            },
            panel: self.place.panel,
            ..mirror.place
        };
        // What belongs to one window and not to the lesson stays as it is here.
        self.settings = Settings {
            panel_open: self.settings.panel_open,
            show_date: self.settings.show_date,
            chart: self.settings.chart,
            legend_open: self.settings.legend_open,
            ui_scale: self.settings.ui_scale,
            room: mirror.settings.room.map(Room::sensible),
            ..mirror.settings
        };
        self.session.ground = Some(mirror.ground);
        self.session.hindsight = mirror.hindsight;
        self.session.touring = mirror.touring;
        self.session.own_tours = OwnTours::new(mirror.tour.into_iter().collect(), None);
        let presenting = self
            .session
            .presenting
            .get_or_insert_with(Presenting::default);
        presenting.shown = mirror.shown;
    }
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};

    use super::*;
    use crate::action::Action;
    use crate::lesson::ink::InkDeed;
    use crate::lesson::presenting::PresentDeed;
    use crate::session::Session;
    use geo::lon_lat::LonLat;

    fn seen(width: f32, height: f32) -> ViewState {
        ViewState {
            session: Session {
                map_rect: Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height)),
                ..Session::default()
            },
            ..ViewState::default()
        }
    }

    #[test]
    fn the_class_sees_the_ground_that_the_teacher_sees_in_a_window_of_any_size() {
        let atlas = Atlas::bundled().unwrap();
        let mut teacher = seen(900.0, 500.0);
        let pen = InkDeed::Begin(LonLat::new(21.0, 52.0));
        for action in [
            Action::Present(PresentDeed::OpenClassWindow),
            Action::SetYear(1999),
            Action::ZoomAt {
                position: pos2(500.0, 200.0),
                factor: 2.0,
            },
            Action::Ink(pen),
        ] {
            assert_eq!(teacher.apply(&atlas, action), None);
        }
        let text = serde_json::to_string(&teacher.mirror()).unwrap();
        for (width, height) in [(400.0, 300.0), (1600.0, 300.0), (300.0, 900.0)] {
            let mut class = seen(width, height);
            let mirror: Option<Mirror> = serde_json::from_str(&text).unwrap();
            let action = Action::Reflect(Box::new(mirror.unwrap()));
            assert_eq!(class.apply(&atlas, action), None);
            assert_eq!(class.place.year, 1999);
            let ink = |view: &ViewState| {
                view.session
                    .presenting
                    .as_ref()
                    .unwrap()
                    .shown
                    .ink
                    .lines()
                    .to_vec()
            };
            assert_eq!(ink(&class), ink(&teacher));
            // The caption takes room when the class has seen what to caption.
            let narrower = Rect::from_min_size(emath::Pos2::ZERO, vec2(width * 0.6, height));
            assert_eq!(class.apply(&atlas, Action::ResizeMap(narrower)), None);
            let corners = [pos2(1.0, 1.0), pos2(899.0, 499.0)];
            for place in corners.map(|at| teacher.viewport().lon_lat_from_screen(at)) {
                let at = class
                    .viewport()
                    .screen_from_lon_lat(place.unwrap())
                    .unwrap();
                assert!(
                    class.session.map_rect.contains(at),
                    "{at} in {width} by {height}"
                );
            }
        }
    }
}
