//! What the user chose.

use emath::Rect;
use serde::{Deserialize, Serialize};

use crate::camera::flight::Flight;
use crate::camera::viewport::Viewport;
use crate::camera::{Camera, Extent};
use crate::fact::Fact;
use crate::history::History;
use crate::lesson::authoring::OwnTours;
use crate::lesson::kiosk::Kiosk;
use crate::lesson::mirror::Ground;
use crate::lesson::presenting::Presenting;
use crate::lesson::room::Room;
use crate::lesson::timer::TimerMode;
use crate::lesson::tour::Touring;
use crate::page::Page;
use crate::picture::{Destination, Progress};
use crate::reading::quote_filter::QuoteFilter;
use crate::reading::report::Reading;
use crate::settings::within_ui_scales;
use crate::time::comparison::{Comparison, within_shares};
use crate::time::hindsight::Hindsight;
use crate::time::playback::{Playback, Track};
use crate::time::transition::Transition;
use atlas::Atlas;
use atlas::date::{Date, Year};
use atlas::id::{QuoteId, StateId, ThreadId};
use atlas::timeline::filter::Filter;
use atlas::timeline::steps::years_of_change;

pub use crate::settings::{AtChanges, Motion, Settings, ThemePreference};

/// Which side panel is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Panel {
    /// The card of the selected country.
    #[default]
    Country,
    /// The quotes of the year or of the selected country.
    Quotes,
}

/// What back and forward restore: where the user was.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// The year shown.
    pub year: Year,
    /// The year that it is compared with, and how.
    pub comparison: Comparison,
    /// Where the view looked, or was flying to.
    pub camera: Camera,
    /// The named extent that the camera kept fitted.
    pub fitted: Option<Extent>,
    /// The selected state.
    pub selection: Option<StateId>,
    /// The chosen quote.
    pub quote: Option<QuoteId>,
    /// The side panel in front.
    pub panel: Panel,
    /// Whether the side panel is open.
    pub panel_open: bool,
}

/// What the user chose. Only [`ViewState::apply`] changes it.
///
/// Three kinds of fields, in this order: what back and forward restore (see [`Bookmark`]) and what
/// is remembered too, what is only remembered ([`Settings`]), and what is forgotten in the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewState {
    /// The year shown, at its last day.
    pub year: Year,
    /// The year that it is compared with, and how.
    pub comparison: Comparison,
    /// Where the view looks and how near; during a flight, where it is now.
    pub camera: Camera,
    /// A named extent that stays fitted when the window changes its size, until the user moves the map.
    pub fitted: Option<Extent>,
    /// The selected state; it may not exist in the year shown.
    pub selection: Option<StateId>,
    /// The chosen quote.
    pub quote: Option<QuoteId>,
    /// Which side panel is in front.
    pub panel: Panel,

    /// What is only remembered between runs.
    pub settings: Settings,
    /// What the system says of motion.
    #[serde(skip)]
    pub system_motion: Motion,
    /// The day on which the program was started; `None` where nobody tells it.
    #[serde(skip)]
    pub today: Option<Date>,

    /// Whether the years run.
    #[serde(skip)]
    pub playback: Playback,
    /// The flight under way.
    #[serde(skip)]
    pub flight: Option<Flight>,
    /// The change of year under way.
    #[serde(skip)]
    pub transition: Option<Transition>,
    /// The way back and forward.
    #[serde(skip)]
    pub history: History<Bookmark>,
    /// The quote under the pointer, whose countries are emphasized.
    #[serde(skip)]
    pub hovered_quote: Option<QuoteId>,
    /// The entries of the legend that the map brings out.
    #[serde(skip)]
    pub filter: Filter,
    /// How much of what came after the year shown is shown.
    #[serde(skip)]
    pub hindsight: Hindsight,
    /// The state that charts compare the selected one with.
    #[serde(skip)]
    pub pinned: Option<StateId>,
    /// What the reader asks of the quotes.
    #[serde(skip)]
    pub quote_filter: QuoteFilter,
    /// The thread of quotes that was opened last.
    #[serde(skip)]
    pub thread: Option<ThreadId>,
    /// The tours of this user, which lie in files of their own.
    #[serde(skip)]
    pub own_tours: OwnTours,
    /// The tour that is on.
    #[serde(skip)]
    pub touring: Option<Touring>,
    /// Where the picture goes that is being taken.
    #[serde(skip)]
    pub picture: Option<Destination>,
    /// How far the writing of pictures has come; `None` while none are written.
    #[serde(skip)]
    pub export: Option<Progress>,
    /// The tour that begins anew when nobody touches the screen.
    #[serde(skip)]
    pub kiosk: Option<Kiosk>,
    /// The ground that the teacher's window shows, in the window of a class.
    #[serde(skip)]
    pub ground: Option<Ground>,
    /// The presentation that is on.
    #[serde(skip)]
    pub presenting: Option<Presenting>,
    /// What was explained last.
    #[serde(skip)]
    pub fact: Option<Fact>,
    /// The page over everything else, if one is open.
    #[serde(skip)]
    pub page: Option<Page>,
    /// Where the reader of the report is, and what was answered.
    #[serde(skip)]
    pub reading: Reading,
    /// The part of the screen that the map fills, in points, as of the last layout.
    #[serde(skip, default = "no_screen")]
    pub map_rect: Rect,
}

fn no_screen() -> Rect {
    Rect::ZERO
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            year: 1949,
            comparison: Comparison::default(),
            camera: Camera::default(),
            fitted: Some(Extent::Europe),
            selection: None,
            quote: None,
            panel: Panel::default(),
            settings: Settings::default(),
            system_motion: Motion::default(),
            today: None,
            playback: Playback::default(),
            flight: None,
            transition: None,
            history: History::default(),
            hovered_quote: None,
            filter: Filter::default(),
            hindsight: Hindsight::default(),
            pinned: None,
            quote_filter: QuoteFilter::default(),
            thread: None,
            own_tours: OwnTours::default(),
            touring: None,
            picture: None,
            export: None,
            kiosk: None,
            ground: None,
            presenting: None,
            fact: None,
            page: None,
            reading: Reading::default(),
            map_rect: no_screen(),
        }
    }
}

impl ViewState {
    /// What a first run shows: the newest year.
    pub fn first_run(atlas: &Atlas) -> Self {
        Self {
            year: *atlas.years().end(),
            ..Self::default()
        }
    }

    /// A remembered view without what this atlas does not know.
    #[must_use]
    pub fn reconciled(mut self, atlas: &Atlas) -> Self {
        self.year = self
            .year
            .clamp(*atlas.years().start(), *atlas.years().end());
        let other = self.comparison.other;
        self.comparison.other = other.clamp(*atlas.years().start(), *atlas.years().end());
        self.settings.handle = within_shares(self.settings.handle);
        self.selection = self.selection.filter(|id| atlas.state(*id).is_some());
        self.quote = self.quote.filter(|id| atlas.quote(id).is_some());
        self.camera = self
            .camera
            .within_limits(Viewport::new(self.camera, self.map_rect).screen());
        self.settings.ui_scale = within_ui_scales(self.settings.ui_scale);
        self.settings.room = self.settings.room.map(Room::sensible);

        self
    }

    /// Where the view looks, onto the part of the screen that the map fills.
    pub fn viewport(&self) -> Viewport {
        Viewport::new(self.camera, self.map_rect)
    }

    /// Where the view looks, or will look when the flight is over.
    pub fn target_camera(&self) -> Camera {
        self.flight.as_ref().map_or(self.camera, Flight::target)
    }

    /// The quote whose countries are emphasized: the one under the pointer, else the chosen one.
    pub fn emphasized_quote(&self) -> Option<&QuoteId> {
        self.hovered_quote.as_ref().or(self.quote.as_ref())
    }

    /// Whether a picture of the map is being taken that must say what it shows.
    pub fn is_taken_away(&self) -> bool {
        self.picture
            .is_some_and(|destination| destination != Destination::Preview)
    }

    /// Whether the camera flies or jumps: as the user wants it, else as the system says.
    pub fn motion(&self) -> Motion {
        self.settings.motion.unwrap_or(self.system_motion)
    }

    /// Whether the years run.
    pub fn is_playing(&self) -> bool {
        self.playback.is_playing()
    }

    /// Whether there is a way back.
    pub fn can_go_back(&self) -> bool {
        self.history.can_go_back(&self.bookmark())
    }

    /// Whether there is a way forward.
    pub fn can_go_forward(&self) -> bool {
        self.history.can_go_forward()
    }

    /// Seconds until time alone changes the view; `None` while nothing runs, so that nothing need be painted.
    pub fn due_in(&self, atlas: &Atlas) -> Option<f64> {
        if self.flight.is_some() {
            return Some(0.0);
        }

        let next_year =
            self.playback
                .due_in(self.year, &track(atlas, self.settings), self.settings.speed);
        let transition = self.transition.map(|transition| transition.due_in());
        // The clock of the console.
        let console = self.presenting.as_ref().filter(|_| !self.is_staged());
        let runs = |presenting: &&Presenting| {
            !presenting.timer.is_paused || self.settings.timer == TimerMode::Clock
        };
        let clock = console
            .filter(runs)
            .map(|presenting| presenting.timer.due_in(self.settings.timer));
        let due = [next_year, transition, self.tour_due_in(), clock];

        due.into_iter().flatten().reduce(f64::min)
    }

    /// What back and forward would restore.
    pub(crate) fn bookmark(&self) -> Bookmark {
        Bookmark {
            year: self.year,
            comparison: self.comparison,
            camera: self.target_camera(),
            fitted: self.fitted,
            selection: self.selection,
            quote: self.quote.clone(),
            panel: self.panel,
            panel_open: self.settings.panel_open,
        }
    }
}

/// The years to play; those in which the Alliance grew are stayed on.
pub(crate) fn track(atlas: &Atlas, settings: Settings) -> Track {
    Track {
        years: atlas.years(),
        changes: years_of_change(atlas),
        waits: settings.at_changes == AtChanges::Wait,
    }
}
