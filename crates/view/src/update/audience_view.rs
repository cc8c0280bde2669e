//! Synchronization of the audience window.

use atlas::Atlas;

use crate::camera::Camera;
use crate::camera::ground::VisibleGround;
use crate::lesson::audience_view::AudienceView;
use crate::lesson::presenting::Presenting;
use crate::lesson::tour_editor::OwnTours;
use crate::lesson::viewing_room::ViewingRoom;
use crate::place::Place;
use crate::settings::Settings;
use crate::state::ViewState;

impl ViewState {
    /// The state to send to the audience window; `None` without a presentation.
    pub fn audience_view(&self) -> Option<AudienceView> {
        let presenting = self.session.presenting.as_ref()?;
        let tour_progress = &self.session.tour_progress;
        let tour = tour_progress
            .as_ref()
            .and_then(|on| self.session.own_tours.tour(&on.tour));

        Some(AudienceView {
            place: Place {
                fitted: self.place.fitted.filter(|_| self.session.flight.is_none()),
                ..self.place.clone()
            },
            ground: VisibleGround::seen(self.place.camera, self.clear_screen()),
            settings: Settings {
                motion: Some(self.motion()),
                ..self.settings
            },
            hindsight: self.session.hindsight,
            tour_progress: tour_progress.clone(),
            tour: tour.cloned(),
            shown: presenting.shown.clone(),
        })
    }

    /// Applies the presenter's state, fitted to the size of this window.
    pub(super) fn sync_audience(&mut self, atlas: &Atlas, audience_view: AudienceView) {
        let years = atlas.years();
        let screen = self.clear_screen();
        self.place = Place {
            year: audience_view.place.year.clamp(*years.start(), *years.end()),
            camera: match audience_view.place.fitted {
                Some(extent) => Camera::fitted(extent, screen),
                None => audience_view.ground.camera(screen),
            },
            panel: self.place.panel,
            ..audience_view.place
        };
        // Settings of the window itself are not synchronized.
        self.settings = Settings {
            panel_open: self.settings.panel_open,
            show_date: self.settings.show_date,
            chart: self.settings.chart,
            legend_open: self.settings.legend_open,
            legend_classes: self.settings.legend_classes,
            ui_scale: self.settings.ui_scale,
            viewing_room: audience_view
                .settings
                .viewing_room
                .map(ViewingRoom::sensible),
            ..audience_view.settings
        };
        self.session.ground = Some(audience_view.ground);
        self.session.hindsight = audience_view.hindsight;
        self.session.tour_progress = audience_view.tour_progress;
        self.session.own_tours = OwnTours::new(audience_view.tour.into_iter().collect(), None);
        let presenting = self
            .session
            .presenting
            .get_or_insert_with(Presenting::default);
        presenting.shown = audience_view.shown;
    }
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};

    use super::*;
    use crate::action::Action;
    use crate::lesson::ink::InkCommand;
    use crate::lesson::presenting::PresentCommand;
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
        let pen = InkCommand::Begin(LonLat::new(21.0, 52.0));
        for action in [
            Action::Present(PresentCommand::OpenAudienceWindow),
            Action::SetYear(1999),
            Action::ZoomAt {
                position: pos2(500.0, 200.0),
                factor: 2.0,
            },
            Action::Ink(pen),
        ] {
            assert_eq!(teacher.apply(&atlas, action), None);
        }
        let text = serde_json::to_string(&teacher.audience_view()).unwrap();
        for (width, height) in [(400.0, 300.0), (1600.0, 300.0), (300.0, 900.0)] {
            let mut class = seen(width, height);
            let audience_view: Option<AudienceView> = serde_json::from_str(&text).unwrap();
            let action = Action::SyncAudience(Box::new(audience_view.unwrap()));
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
            // The caption appears, and takes room, only after the first synchronization.
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
