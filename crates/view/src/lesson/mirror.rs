//! What the class sees of the teacher's view, small enough to be sent to another window.

use emath::Rect;
use serde::{Deserialize, Serialize};

use crate::camera::small_maps::Corner;
use crate::camera::{Camera, Extent};
use crate::lesson::authoring::OwnTours;
use crate::lesson::guess::Guess;
use crate::lesson::ink::Ink;
use crate::lesson::presenting::{Curtain, Presenting, Tool};
use crate::lesson::room::Room;
use crate::lesson::tour::Touring;
use crate::map_language::MapLanguage;
use crate::settings::{Motion, ThemePreference};
use crate::state::ViewState;
use crate::time::comparison::Comparison;
use crate::time::hindsight::Hindsight;
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::layer::Layer;
use atlas::tour::Tour;
use geo::lon_lat::LonLat;

/// The teacher's view, as far as a class sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mirror {
    year: Year,
    comparison: Comparison,
    /// The middle of the map.
    center: LonLat,
    /// How wide and how high the ground is that the teacher's map shows, in km.
    ground_km: [f64; 2],
    /// The named extent that the map keeps fitted, once it has arrived there.
    fitted: Option<Extent>,
    selection: Option<StateId>,
    quote: Option<QuoteId>,
    layer: Layer,
    theme: ThemePreference,
    motion: Motion,
    graticule: bool,
    corner: Corner,
    map_language: MapLanguage,
    handle: f32,
    /// The room that letters are large enough for.
    room: Option<Room>,
    hindsight: Hindsight,
    touring: Option<Touring>,
    /// The tour that is on, if it is one of the teacher's own.
    tour: Option<Tour>,
    curtain: Curtain,
    tool: Tool,
    pointing: Option<LonLat>,
    tells: bool,
    ink: Ink,
    guess: Option<Guess>,
}

impl Mirror {
    /// What the class sees of `view`; `None` while no class looks on.
    pub fn of(view: &ViewState) -> Option<Self> {
        let presenting = view.presenting.as_ref()?;
        let screen = view.viewport().screen();
        let km = |points: f32| f64::from(points) * view.camera.km_per_point;

        Some(Self {
            year: view.year,
            comparison: view.comparison,
            center: view.camera.center,
            ground_km: [km(screen.width()), km(screen.height())],
            fitted: view.fitted.filter(|_| view.flight.is_none()),
            selection: view.selection,
            quote: view.quote.clone(),
            layer: view.settings.layer,
            theme: view.settings.theme,
            motion: view.motion(),
            graticule: view.settings.graticule,
            corner: view.settings.corner,
            map_language: view.settings.map_language,
            handle: view.settings.handle,
            room: view.settings.room,
            hindsight: view.hindsight,
            touring: view.touring.clone(),
            tour: own_tour(view).cloned(),
            curtain: presenting.curtain,
            tool: presenting.tool,
            pointing: presenting.pointing,
            tells: presenting.tells,
            ink: presenting.ink.clone(),
            guess: presenting.guess.clone(),
        })
    }
}

/// The ground that another window shows, all of which this one shows too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    center: LonLat,
    /// How wide and how high it is, in km.
    size_km: [f64; 2],
}

impl Ground {
    /// Where to look from to see all of it on a screen.
    pub(crate) fn camera(self, screen: Rect) -> Camera {
        let [width, height] = self.size_km;
        let across = width / f64::from(screen.width());
        let km_per_point = across.max(height / f64::from(screen.height()));

        Camera {
            center: self.center,
            km_per_point,
        }
    }
}

fn own_tour(view: &ViewState) -> Option<&Tour> {
    view.own_tours.tour(&view.touring.as_ref()?.tour)
}

impl ViewState {
    /// Shows what the teacher's view shows, as large as this window is.
    pub(crate) fn reflect(&mut self, atlas: &Atlas, mirror: Mirror) {
        self.year = mirror
            .year
            .clamp(*atlas.years().start(), *atlas.years().end());
        self.comparison = mirror.comparison;
        self.selection = mirror.selection;
        self.quote = mirror.quote;
        self.hindsight = mirror.hindsight;
        self.touring = mirror.touring;
        self.own_tours = OwnTours::new(mirror.tour.into_iter().collect(), None);
        self.settings.layer = mirror.layer;
        self.settings.theme = mirror.theme;
        self.settings.motion = Some(mirror.motion);
        self.settings.graticule = mirror.graticule;
        self.settings.corner = mirror.corner;
        self.settings.map_language = mirror.map_language;
        self.settings.room = mirror.room.map(Room::sensible);
        self.settings.handle = mirror.handle;
        self.fitted = mirror.fitted;
        let ground = Ground {
            center: mirror.center,
            size_km: mirror.ground_km,
        };
        self.ground = Some(ground);
        let screen = self.viewport().screen();
        self.camera = match mirror.fitted {
            Some(extent) => Camera::fitted(extent, screen),
            None => ground.camera(screen),
        };
        let presenting = self.presenting.get_or_insert_with(Presenting::default);
        presenting.curtain = mirror.curtain;
        presenting.tool = mirror.tool;
        presenting.pointing = mirror.pointing;
        presenting.tells = mirror.tells;
        presenting.ink = mirror.ink;
        presenting.guess = mirror.guess;
    }
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};

    use super::*;
    use crate::action::Action;
    use crate::lesson::ink::InkDeed;
    use crate::lesson::presenting::PresentDeed;

    fn seen(width: f32, height: f32) -> ViewState {
        ViewState {
            map_rect: Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height)),
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
        let text = serde_json::to_string(&Mirror::of(&teacher)).unwrap();
        for (width, height) in [(400.0, 300.0), (1600.0, 300.0), (300.0, 900.0)] {
            let mut class = seen(width, height);
            let mirror: Option<Mirror> = serde_json::from_str(&text).unwrap();
            let action = Action::Reflect(Box::new(mirror.unwrap()));
            assert_eq!(class.apply(&atlas, action), None);
            assert_eq!(class.year, 1999);
            let ink = |view: &ViewState| view.presenting.as_ref().unwrap().ink.lines().to_vec();
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
                assert!(class.map_rect.contains(at), "{at} in {width} by {height}");
            }
        }
    }
}
