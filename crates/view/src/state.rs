//! The state of the view.

use std::borrow::Cow;

use atlas::Atlas;
use atlas::id::{QuoteId, StateId, TourId};
use atlas::timeline::steps::years_of_change;
use atlas::tour::{Tour, TourStep};
use serde::{Deserialize, Serialize};

use emath::Rect;

use crate::camera::flight::Flight;
use crate::camera::usable;
use crate::camera::viewport::Viewport;
use crate::camera::{Camera, Extent};
use crate::lesson::presenting::Presenting;
use crate::lesson::timer::TimerMode;
use crate::lesson::viewing_room::ViewingRoom;
use crate::picture::Destination;
use crate::place::{Bookmark, Place};
use crate::session::Session;
use crate::settings::{AtChanges, Motion, Settings, within_ui_scales};
use crate::time::comparison::within_shares;
use crate::time::playback::Track;

/// On a smaller map, in points, the legend starts collapsed: it would hide what it explains.
const ROOM_FOR_LEGEND: f32 = 480.0;

/// The state of the view. Only [`ViewState::apply`] changes it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewState {
    /// Restored by back and forward, and saved.
    #[serde(flatten)]
    pub place: Place,
    /// Saved, but not restored by back and forward.
    pub settings: Settings,
    /// Neither saved nor restored.
    #[serde(skip)]
    pub session: Session,
}

impl ViewState {
    /// The state of a first run, in the newest year.
    pub fn first_run(atlas: &Atlas) -> Self {
        let place = Place {
            year: *atlas.years().end(),
            ..Place::default()
        };

        Self {
            place,
            ..Self::default()
        }
    }

    /// A saved state without whatever this atlas lacks.
    #[must_use]
    pub fn reconciled(mut self, atlas: &Atlas) -> Self {
        self.place.year = self
            .place
            .year
            .clamp(*atlas.years().start(), *atlas.years().end());
        let other = self.place.comparison.other;
        self.place.comparison.other = other.clamp(*atlas.years().start(), *atlas.years().end());
        self.settings.handle = within_shares(self.settings.handle);
        self.place.selection = self.place.selection.filter(|id| atlas.state(*id).is_some());
        self.place.quote = self.place.quote.filter(|id| atlas.quote(id).is_some());
        self.place.camera = self
            .place
            .camera
            .within_limits(usable(self.session.map_rect));
        self.settings.ui_scale = within_ui_scales(self.settings.ui_scale);
        self.settings.viewing_room = self.settings.viewing_room.map(ViewingRoom::sensible);

        self
    }

    /// The camera on the map's part of the screen.
    pub fn viewport(&self) -> Viewport {
        self.viewport_of(self.place.camera)
    }

    /// Another camera there.
    pub(crate) fn viewport_of(&self, camera: Camera) -> Viewport {
        let focus = self.clear_screen().center();

        Viewport::with_focus(camera, self.session.map_rect, focus)
    }

    /// The part of the map that nothing covers, in points; all of it before the first layout.
    pub fn clear_screen(&self) -> Rect {
        let whole = usable(self.session.map_rect);
        let clear = self.session.clear_rect.intersect(whole);

        if clear.is_positive() { clear } else { whole }
    }

    /// The camera, or the target of a flight.
    pub fn target_camera(&self) -> Camera {
        self.session
            .flight
            .as_ref()
            .map_or(self.place.camera, Flight::target)
    }

    /// The quote whose states are emphasized: the one under the pointer, else the chosen one.
    pub fn emphasized_quote(&self) -> Option<&QuoteId> {
        self.session
            .hovered_quote
            .as_ref()
            .or(self.place.quote.as_ref())
    }

    /// Whether a screenshot is being taken that must state its sources.
    pub fn is_taken_away(&self) -> bool {
        self.session
            .picture
            .is_some_and(|destination| destination != Destination::Preview)
    }

    /// Whether the legend is expanded: always on a picture; else as the user left it; else in a
    /// presentation, and where there is room and it covers no member.
    pub fn is_legend_open(&self) -> bool {
        let map = self.session.map_rect;
        let shows_america = self.place.fitted == Some(Extent::Alliance);
        let is_large = map.height() >= ROOM_FOR_LEGEND && map.width() >= ROOM_FOR_LEGEND;
        let has_room = self.presents_here() || is_large && !shows_america;

        self.is_taken_away() || self.settings.legend_open.unwrap_or(has_room)
    }

    /// The user's setting, else that of the operating system.
    pub fn motion(&self) -> Motion {
        self.settings.motion.unwrap_or(self.session.system_motion)
    }

    /// Whether years are playing.
    pub fn is_playing(&self) -> bool {
        self.session.playback.is_playing()
    }

    /// Whether [`Action::Back`](crate::action::Action::Back) leads anywhere.
    pub fn can_go_back(&self) -> bool {
        self.session.history.can_go_back(&self.bookmark())
    }

    /// Whether [`Action::Forward`](crate::action::Action::Forward) leads anywhere.
    pub fn can_go_forward(&self) -> bool {
        self.session.history.can_go_forward()
    }

    /// Seconds until time alone changes the view; `None` if nothing is animated and no frame is
    /// due.
    pub fn due_in(&self, atlas: &Atlas) -> Option<f64> {
        if self.session.flight.is_some() {
            return Some(0.0);
        }

        let next_year = self.session.playback.due_in(
            self.place.year,
            &track(atlas, self.settings),
            self.settings.speed,
        );
        let transition = self
            .session
            .transition
            .map(|transition| transition.due_in());
        // The timer of presenter view.
        let presenter_view = self
            .session
            .presenting
            .as_ref()
            .filter(|_| !self.presents_here());
        let runs = |presenting: &&Presenting| {
            !presenting.timer.is_paused || self.settings.timer == TimerMode::Clock
        };
        let clock = presenter_view
            .filter(runs)
            .map(|presenting| presenting.timer.due_in(self.settings.timer));
        let due = [next_year, transition, self.tour_due_in(), clock];

        due.into_iter().flatten().reduce(f64::min)
    }

    /// A tour of this user, else one of the atlas; `None` for an unknown id.
    pub fn tour_named<'a>(&'a self, atlas: &'a Atlas, id: &TourId) -> Option<&'a Tour> {
        self.session.own_tours.tour(id).or_else(|| atlas.tour(id))
    }

    /// `None` if no tour is on.
    pub fn tour_on<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a Tour> {
        self.tour_named(atlas, &self.session.tour_progress.as_ref()?.tour)
    }

    /// `None` if no tour is on.
    pub fn step_on<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a TourStep> {
        let tour_progress = self.session.tour_progress.as_ref()?;

        self.tour_on(atlas)?.steps.get(tour_progress.step)
    }

    /// The states that the class predicts, or that a step highlights; outlined like those of a
    /// quote.
    pub fn brought_out(&self, atlas: &Atlas) -> Option<Vec<StateId>> {
        let poll = self
            .session
            .presenting
            .as_ref()
            .and_then(|on| on.shown.poll.as_ref());
        let predicted = poll.map(|poll| poll.hands.keys().copied().collect());
        let outlined = || self.step_on(atlas).map(|step| step.highlight.clone());

        predicted.or_else(|| outlined().filter(|outlined| !outlined.is_empty()))
    }

    /// The atlas as far as the hindsight setting allows in the year shown.
    pub(crate) fn atlas_seen<'a>(&self, atlas: &'a Atlas) -> Cow<'a, Atlas> {
        match self.session.hindsight.knowledge() {
            None => Cow::Borrowed(atlas),
            Some(by) => Cow::Owned(atlas.as_known_on(atlas.date_shown(self.place.year), by)),
        }
    }

    /// The user's place, with the camera at the end of a flight.
    pub fn destination(&self) -> Place {
        Place {
            camera: self.target_camera(),
            ..self.place.clone()
        }
    }

    /// The present entry of the history.
    pub(crate) fn bookmark(&self) -> Bookmark {
        Bookmark {
            place: self.destination(),
            panel_open: self.settings.panel_open,
        }
    }
}

/// The years to play, and those in which NATO grew.
pub(crate) fn track(atlas: &Atlas, settings: Settings) -> Track {
    Track {
        years: atlas.years(),
        changes: years_of_change(atlas),
        waits: settings.at_changes == AtChanges::Pause,
    }
}
